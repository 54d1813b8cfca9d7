//! Decisions about drafted entries, from the key to the file and through the next draft.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::ingest::read::Found;
use summitry::model::decide::{Verb, decide};
use summitry::model::{Choice, Dossier, Revision, Subject};
use summitry::shell::dashboard::{Dashboard, Report, Request, split};
use summitry::shell::drafts::Drafting;
use summitry::shell::{App, EditorError, Message, Task};
use summitry::store::{self, Intake, Loaded};
use summitry::ui::State;
use summitry::ui::keymap::Keymap;
use summitry::ui::state::View;
use tempfile::TempDir;

use crate::session::{LOOK, clock, text};

/// A dossier of its own with the articles of a folder of drafts whose names begin with one of `names`.
fn dossier_of(folder: &str, names: &[&str]) -> TempDir {
    let home = TempDir::new().unwrap();
    store::start(home.path(), "Review", &[]).unwrap();
    add(home.path(), folder, names);
    home
}

fn add(home: &Path, folder: &str, names: &[&str]) {
    let folder = Path::new("tests/fixtures/drafts").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut intake = Intake::open(home).unwrap();
    for path in files {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if names.iter().any(|name| stem.starts_with(name))
            && let Ok(Found::Article(read)) = store::inbox::read_file(&path)
        {
            let _ = intake.take(&read, stem).unwrap();
        }
    }
    intake.finish().unwrap();
}

fn load(home: &Path) -> Loaded {
    let loaded = store::load(Some(home), None).unwrap();
    let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(loaded.is_sound(), "{problems:?}");
    loaded
}

/// Drafts anew from the articles at hand, and writes it.
fn draft_again(home: &Path) -> Dossier {
    let loaded = load(home);
    let drafted = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in()).dossier;
    let revision = Revision::between(&loaded.dossier, &drafted);
    store::revise(&home.join("dossier.json"), &revision).unwrap();
    load(home).dossier
}

/// The review of a folder, with everything that it asks of the outside world done at once.
struct Review {
    program: Dashboard,
}

impl Review {
    fn open(home: &Path) -> Self {
        let request = Request {
            dossier: Some(home.to_owned()),
            drafting: Drafting::Anew,
            ..Request::default()
        };
        let (edition, pen) = split(request.load().unwrap());
        let mut state = State::new(Arc::new(edition), clock(), *LOOK, Keymap::default());
        state.enter(View::Review, View::Review.first_pane());
        state.select_waiting(0);
        let mut review = Self {
            program: Dashboard::new(request, pen, state),
        };
        let size = Size {
            width: 160,
            height: 48,
        };
        assert!(review.program.on_message(Message::Resize(size)).is_none());
        review
    }

    /// Presses keys; `edit` is the editor.
    fn press_with(&mut self, keys: &str, edit: impl Fn(&Path) -> Result<(), EditorError>) {
        for key in keys.split(' ') {
            let mut task = self.program.on_message(Message::Key(key.parse().unwrap()));
            while let Some(next) = task {
                let report: Report = match next {
                    Task::Work(work) => work(),
                    Task::Edit(asked) => {
                        let outcome = edit(&asked.file);
                        (asked.done)(outcome)
                    }
                    other => panic!("{other:?}"),
                };
                task = self.program.on_message(Message::Done(report));
            }
        }
    }

    fn press(&mut self, keys: &str) {
        self.press_with(keys, |file| panic!("{} is edited", file.display()));
    }

    fn last_line(&self) -> String {
        let area = Rect::new(0, 0, 160, 48);
        let mut buffer = Buffer::empty(area);
        self.program.draw(area, &mut buffer);
        text(&buffer).lines().last().unwrap_or_default().to_owned()
    }
}

const SUMMIT: &str = "summit-g20-2031-11-22";
const TARIFF: &str = "us-presses-tariffs-mx-30-percent";

fn choices(dossier: &Dossier) -> Vec<(String, Choice)> {
    let decisions = dossier.decisions.iter();
    decisions
        .map(|decision| (decision.key.to_string(), decision.choice))
        .collect()
}

#[test]
fn opening_a_review_writes_nothing_and_the_first_decision_writes_the_drafts() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let before = fs::read_to_string(&root).unwrap();
    let mut review = Review::open(home.path());
    review.press("j k Enter Esc");
    assert_eq!(fs::read_to_string(&root).unwrap(), before);
    review.press("A");
    let dossier = load(home.path()).dossier;
    assert!(dossier.event(SUMMIT).unwrap().draft.is_none());
    assert_eq!(dossier.drafted(), 6);
    assert_eq!(choices(&dossier), [(SUMMIT.to_owned(), Choice::Accepted)]);
    // The next one in hand is rejected, and both are taken back.
    review.press("X");
    let dossier = load(home.path()).dossier;
    assert!(dossier.position(TARIFF).is_none());
    assert_eq!(choices(&dossier).len(), 2);
    review.press("u u");
    let dossier = load(home.path()).dossier;
    assert_eq!((dossier.drafted(), choices(&dossier).len()), (7, 0));
    assert!(dossier.position(TARIFF).unwrap().draft.is_some());
    assert_eq!(Review::open(home.path()).last_line(), review_hints());
}

/// The last line of a review in which nothing has been told.
fn review_hints() -> String {
    let home = dossier_of("summit", &["a", "b"]);
    Review::open(home.path()).last_line()
}

#[test]
fn an_entry_is_edited_as_a_text_of_its_own() {
    let home = dossier_of("summit", &["a", "b"]);
    let mut review = Review::open(home.path());
    let change = |from: &'static str, to: &'static str| {
        move |file: &Path| {
            let text = fs::read_to_string(file).unwrap();
            assert!(text.contains(from), "{from} is not in {text}");
            fs::write(file, text.replacen(from, to, 1)).unwrap();
            Ok(())
        }
    };
    // Left as it was, nothing is decided.
    review.press_with("e", |_| Ok(()));
    assert!(review.last_line().contains("nothing was changed"));
    // What is wrong is told in its place, and what was typed is there again.
    review.press_with("e", change("\"johannesburg\"", "\"atlantis\""));
    let line = review.last_line();
    assert!(
        line.contains("edit it again") && line.contains("atlantis"),
        "{line}"
    );
    assert!(load(home.path()).dossier.decisions.is_empty());
    review.press_with("e", change("\"atlantis\"", "\"johannesburg\""));
    assert!(review.last_line().contains("nothing was changed"));
    review.press_with(
        "e",
        change("G20 summit in Johannesburg", "The G20 in Africa"),
    );
    let dossier = load(home.path()).dossier;
    assert_eq!(&*dossier.event(SUMMIT).unwrap().title, "The G20 in Africa");
    assert_eq!(choices(&dossier), [(SUMMIT.to_owned(), Choice::Edited)]);
    // An editor that fails decides nothing.
    review.press_with("e", |_| Err(EditorError::Unset));
    assert!(review.last_line().contains("no editor is set"));
}

#[test]
fn what_others_write_meanwhile_stays() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let mut review = Review::open(home.path());
    review.press("A");
    let text = fs::read_to_string(&root).unwrap();
    let noted = text.replacen('{', "{\n  // A note of a colleague.", 1);
    fs::write(&root, noted).unwrap();
    review.press("X");
    let text = fs::read_to_string(&root).unwrap();
    assert!(text.contains("// A note of a colleague."));
    assert_eq!(load(home.path()).dossier.decisions.len(), 2);
}

#[test]
fn what_cannot_be_written_is_told_and_the_file_is_shown_again() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let mut review = Review::open(home.path());
    review.press("A");
    let good = fs::read_to_string(&root).unwrap();
    fs::write(&root, "{ \"events\": [").unwrap();
    review.press("A");
    let line = review.last_line();
    assert!(line.contains("the dossier on screen stays"), "{line}");
    assert_eq!(fs::read_to_string(&root).unwrap(), "{ \"events\": [");
    fs::write(&root, good).unwrap();
    review.press("r");
    review.press("g g A");
    assert_eq!(load(home.path()).dossier.decisions.len(), 2);
}

#[test]
fn another_draft_leaves_what_is_decided_and_drafts_the_rest_as_before() {
    for folder in [
        "several",
        "summit",
        "two-meetings",
        "hedged",
        "alike",
        "shorter",
    ] {
        let home = dossier_of(folder, &[""]);
        let first = draft_again(home.path());
        let subjects: Vec<Subject> = summitry::views::disputes::subjects(&first).collect();
        for (number, subject) in subjects.iter().enumerate() {
            let mut verbs = vec![Verb::Accept, Verb::Reject];
            let other = subjects.get(number + 1).filter(|other| {
                matches!(
                    (subject, other),
                    (Subject::Event(_), Subject::Event(_))
                        | (Subject::Position(_), Subject::Position(_))
                )
            });
            verbs.extend(other.map(|other| Verb::Merge(other.id().clone())));
            for verb in verbs {
                let mut decided = load(home.path());
                let revision = decide(&decided.dossier, subject, &verb).unwrap();
                let _ = revision.apply(&mut decided.dossier);
                let again = draft(&decided.dossier, &decided.articles, Gazetteer::built_in());
                let changes = Revision::between(&decided.dossier, &again.dossier);
                assert!(
                    changes.is_empty(),
                    "{folder} {subject:?} {verb:?}: {changes:#?}"
                );
            }
        }
    }
}

#[test]
fn new_articles_add_and_touch_nothing_that_is_decided() {
    let home = dossier_of("summit", &["a"]);
    let first = draft_again(home.path());
    let mut review = Review::open(home.path());
    review.press("A X");
    let decided = load(home.path()).dossier;
    let [accepted, rejected] = &choices(&decided)[..] else {
        panic!("{:?}", decided.decisions);
    };
    let before = first.drafted();
    add(home.path(), "summit", &["b"]);
    let after = draft_again(home.path());
    let was = |dossier: &Dossier| {
        let event = dossier.event(&accepted.0).map(|event| store::print(event));
        let position = dossier.position(&accepted.0);
        event.or_else(|| position.map(|position| store::print(position)))
    };
    assert_eq!(was(&after), was(&decided));
    assert!(was(&after).is_some());
    assert!(after.event(&rejected.0).is_none() && after.position(&rejected.0).is_none());
    assert_eq!(choices(&after), choices(&decided));
    // What the new article tells of drafted entries is in them.
    let meeting = after
        .event("meeting-claire-lambert-helena-duarte-2031-11-21")
        .unwrap();
    let sources: Vec<_> = meeting
        .r#where
        .iter()
        .map(|claim| &*claim.statement.cite[0].source)
        .collect();
    assert_eq!(sources.len(), 2, "{before}: {sources:?}");
}

#[test]
fn what_is_accepted_never_speaks_of_a_draft_that_went() {
    let home = dossier_of("summit", &["a", "b"]);
    let first = draft_again(home.path());
    let position = first.position(TARIFF).unwrap();
    assert!(!position.events.is_empty());
    let subject = Subject::Position(TARIFF.into());
    let mut loaded = load(home.path());
    let accept = decide(&loaded.dossier, &subject, &Verb::Accept).unwrap();
    let _ = accept.apply(&mut loaded.dossier);
    // No article tells of the events any more, and an article that is not at hand says nothing either way.
    loaded.articles.clear();
    let again = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in()).dossier;
    assert!(Revision::between(&loaded.dossier, &again).is_empty());
    loaded.articles = load(home.path()).articles;
    for article in loaded.articles.values_mut() {
        *article = summitry::model::Article::read("a.txt", "Nothing of the kind was said.");
    }
    let again = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in()).dossier;
    let events = &again.position(TARIFF).unwrap().events;
    assert!(events.iter().all(|id| again.event(id).is_some()));
    assert!(again.event(SUMMIT).is_none());
}

/// What the program prints, how it ends, and what it says on standard error.
fn summitry(arguments: &[&str]) -> (String, Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        output.status.code(),
        text(output.stderr),
    )
}

#[test]
fn a_draft_is_written_once_and_grows_with_the_articles() {
    let home = dossier_of("summit", &["a"]);
    let (folder, root) = (
        home.path().to_str().unwrap(),
        home.path().join("dossier.json"),
    );
    let empty = fs::read_to_string(&root).unwrap();
    for printing in ["--print", "--jsonl"] {
        let (out, code, _) = summitry(&["draft", folder, printing]);
        assert_eq!((out.contains(SUMMIT), code), (true, Some(0)), "{printing}");
        assert_eq!(fs::read_to_string(&root).unwrap(), empty, "{printing}");
    }
    let (out, code, _) = summitry(&["draft", folder]);
    assert_eq!(
        (&*out, code),
        (
            "four events and three positions drafted: 7 new, 0 changed, 0 gone\n",
            Some(0)
        )
    );
    let first = fs::read_to_string(&root).unwrap();
    let (out, ..) = summitry(&["draft", folder]);
    assert_eq!(
        out,
        "four events and three positions drafted: 0 new, 0 changed, 0 gone\n"
    );
    assert_eq!(fs::read_to_string(&root).unwrap(), first);
    add(home.path(), "summit", &["b"]);
    let (out, ..) = summitry(&["draft", folder]);
    assert!(
        out.contains(" changed") && !out.contains(" 0 changed"),
        "{out}"
    );
    assert!(load(home.path()).dossier.drafted() >= 7);
}

#[test]
fn what_cannot_be_drafted_into_is_left_alone() {
    let (_, code, told) = summitry(&["draft", "tests/fixtures/drafts/summit"]);
    assert_eq!(code, Some(2));
    assert!(
        told.contains("no dossier.json") && told.contains("summitry new"),
        "{told}"
    );
    let (_, code, told) = summitry(&["review", "tests/fixtures/drafts/summit"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("a review needs a terminal"), "{told}");
    // An entry with an error is not in the dossier that was read; a draft must not take its place.
    let home = dossier_of("summit", &["a"]);
    let root = home.path().join("dossier.json");
    let _ = draft_again(home.path());
    let text = fs::read_to_string(&root)
        .unwrap()
        .replacen("\"summit\",", "\"brawl\",", 1);
    fs::write(&root, &text).unwrap();
    let (_, code, told) = summitry(&["draft", home.path().to_str().unwrap()]);
    assert_eq!(code, Some(2));
    assert!(
        told.contains("brawl") && told.contains("nothing was written"),
        "{told}"
    );
    assert_eq!(fs::read_to_string(&root).unwrap(), text);
}
