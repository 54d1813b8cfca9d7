//! Decisions about drafted entries, from the key to the file and through the next draft.

mod again;
mod meanwhile;
mod more;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::ingest::read::Found;
use summitry::model::{Choice, Dossier, Patch};
use summitry::shell::dashboard::{Dashboard, Report, Request, split};
use summitry::shell::drafts::Drafting;
use summitry::shell::{App, EditorError, Message, Task};
use summitry::store::{self, Clash, Intake, Loaded};
use summitry::ui::State;
use summitry::ui::keymap::{Key, Keymap};
use summitry::ui::state::View;
use tempfile::TempDir;

use crate::session::{LOOK, clock, keys, text};

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
    let drafted = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in())
        .sealed()
        .dossier;
    let patch = Patch::between(&loaded.dossier, &drafted);
    let root = home.join("dossier.json");
    let lock = store::lock(&root).unwrap();
    store::revise(&lock, &root, &patch, Clash::Yield).unwrap();
    drop(lock);
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

    /// Presses one key, and gives what is asked of the outside world.
    fn key(&mut self, key: Key) -> Option<Task<Report>> {
        self.program.on_message(Message::Key(key))
    }

    /// Does what is asked, and what that leads to.
    fn work(&mut self, task: Option<Task<Report>>) {
        self.work_with(task, &|file| panic!("{} is edited", file.display()));
    }

    fn work_with(
        &mut self,
        mut task: Option<Task<Report>>,
        edit: &impl Fn(&Path) -> Result<(), EditorError>,
    ) {
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

    /// Presses keys; `edit` is the editor.
    fn press_with(&mut self, script: &str, edit: impl Fn(&Path) -> Result<(), EditorError>) {
        for key in keys(script) {
            let task = self.key(key);
            self.work_with(task, &edit);
        }
    }

    fn press(&mut self, script: &str) {
        self.press_with(script, |file| panic!("{} is edited", file.display()));
    }

    fn text(&self) -> String {
        let area = Rect::new(0, 0, 160, 48);
        let mut buffer = Buffer::empty(area);
        self.program.draw(area, &mut buffer);
        text(&buffer)
    }

    fn shows(&self, part: &str) -> bool {
        self.text().contains(part)
    }

    fn last_line(&self) -> String {
        self.text().lines().last().unwrap_or_default().to_owned()
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
    assert_eq!(dossier.drafted(), 7);
    assert_eq!(choices(&dossier), [(SUMMIT.to_owned(), Choice::Accepted)]);
    // The next one in hand is rejected, and both are taken back.
    review.press("X");
    let dossier = load(home.path()).dossier;
    assert!(dossier.position(TARIFF).is_none());
    assert_eq!(choices(&dossier).len(), 2);
    review.press("u u");
    let dossier = load(home.path()).dossier;
    assert_eq!((dossier.drafted(), choices(&dossier).len()), (8, 0));
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
        line.contains("mend it") && line.contains("atlantis"),
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
