//! What becomes of decisions when articles are drafted from again, and of drafts in the dossier's file.

use std::fs;
use std::process::{Command, Stdio};

use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::model::decide::{Verb, settle};
use summitry::model::{Dossier, Revision, Subject};
use summitry::store;

use crate::drafts::FOLDERS;

use super::{Review, SUMMIT, TARIFF, add, choices, dossier_of, draft_again, load};

#[test]
fn another_draft_leaves_what_is_decided_and_drafts_the_rest_as_before() {
    for folder in FOLDERS {
        let home = dossier_of(folder, &[""]);
        let first = draft_again(home.path());
        let subjects: Vec<Subject> = summitry::views::disputes::subjects(&first).collect();
        for (number, subject) in subjects.iter().enumerate() {
            let mut verbs = vec![Verb::Accept, Verb::Reject];
            let other = subjects
                .get(number + 1)
                .filter(|other| can_merge(subject, other, &first));
            verbs.extend(other.map(|other| Verb::Merge(other.id().clone())));
            for verb in verbs {
                let mut decided = load(home.path());
                let revision = settle(&decided.dossier, subject, &verb).unwrap();
                let _ = revision.apply(&mut decided.dossier);
                let again =
                    draft(&decided.dossier, &decided.articles, Gazetteer::built_in()).sealed();
                let changes = Revision::between(&decided.dossier, &again.dossier);
                assert!(
                    changes.is_empty(),
                    "{folder} {subject:?} {verb:?}: {changes:#?}"
                );
            }
        }
    }
}

/// Whether two entries can be one: events, or positions of one holder on one topic.
fn can_merge(one: &Subject, other: &Subject, dossier: &Dossier) -> bool {
    match (one, other) {
        (Subject::Event(_), Subject::Event(_)) => true,
        (Subject::Position(one), Subject::Position(other)) => {
            let of = |id: &str| {
                let position = dossier.position(id).unwrap();
                (position.holder.clone(), position.topic.clone())
            };
            of(one) == of(other)
        }
        _ => false,
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
        let event = dossier.event(&accepted.0).map(store::print);
        let position = dossier.position(&accepted.0);
        event.or_else(|| position.map(store::print))
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
    let accept = settle(&loaded.dossier, &subject, &Verb::Accept).unwrap();
    let _ = accept.apply(&mut loaded.dossier);
    // No article tells of the events any more, and an article that is not at hand says nothing either way.
    loaded.articles.clear();
    let again = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in())
        .sealed()
        .dossier;
    assert!(Revision::between(&loaded.dossier, &again).is_empty());
    loaded.articles = load(home.path()).articles;
    for article in loaded.articles.values_mut() {
        *article = summitry::model::Article::read("a.txt", "Nothing of the kind was said.");
    }
    let again = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in())
        .sealed()
        .dossier;
    let events = &again.position(TARIFF).unwrap().events;
    assert!(events.iter().all(|id| again.event(id).is_some()));
    assert!(again.event(SUMMIT).is_none());
}

#[test]
fn nothing_speaks_of_an_accepted_entry_that_a_person_took_out() {
    let home = dossier_of("summit", &["a", "b"]);
    let first = draft_again(home.path());
    let events = first.position(TARIFF).unwrap().events.clone();
    assert!(!events.is_empty());
    let mut loaded = load(home.path());
    for id in &events {
        let subject = Subject::Event(id.clone());
        let accept = settle(&loaded.dossier, &subject, &Verb::Accept).unwrap();
        let _ = accept.apply(&mut loaded.dossier);
    }
    loaded
        .dossier
        .events
        .retain(|event| !events.contains(&event.id));
    loaded.dossier.reindex();
    let again = draft(&loaded.dossier, &loaded.articles, Gazetteer::built_in())
        .sealed()
        .dossier;
    assert!(events.iter().all(|id| again.event(id).is_none()));
    assert!(again.position(TARIFF).unwrap().events.is_empty());
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
    let next = format!("`summitry review {folder}` goes through them\n");
    let (out, code, _) = summitry(&["draft", folder]);
    assert_eq!(
        (&*out, code),
        (
            &*format!("four events and three positions drafted: 7 new, 0 changed, 0 gone\n{next}"),
            Some(0)
        )
    );
    let first = fs::read_to_string(&root).unwrap();
    let (out, ..) = summitry(&["draft", folder]);
    assert_eq!(
        out,
        format!("four events and three positions drafted: 0 new, 0 changed, 0 gone\n{next}")
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
fn what_later_articles_tell_of_an_accepted_event_is_named() {
    let home = dossier_of("summit", &["a"]);
    let folder = home.path().to_str().unwrap();
    let mut review = Review::open(home.path());
    review.press("/ G 2 0 Enter A");
    let accepted = load(home.path()).dossier;
    assert!(accepted.event(SUMMIT).unwrap().draft.is_none());
    let (out, ..) = summitry(&["draft", folder]);
    assert!(!out.contains("not in"), "{out}");
    add(home.path(), "summit", &["b"]);
    let (out, ..) = summitry(&["draft", folder]);
    let line =
        "not in “G20 summit in Johannesburg” yet, which is accepted: g20-opens-without-washington";
    assert!(out.contains(line), "{out}");
    assert_eq!(
        store::print(load(home.path()).dossier.event(SUMMIT).unwrap()),
        store::print(accepted.event(SUMMIT).unwrap())
    );
}

#[test]
fn what_later_articles_tell_of_an_accepted_position_is_named() {
    let home = dossier_of("summit", &["a"]);
    let folder = home.path().to_str().unwrap();
    let threat = "us-presses-tariffs-mx-30-percent";
    let mut review = Review::open(home.path());
    review.press("/ t h r e a t e n s Enter A");
    let accepted = load(home.path()).dossier;
    assert!(accepted.position(threat).unwrap().draft.is_none());
    add(home.path(), "summit", &["b"]);
    let (out, ..) = summitry(&["draft", folder]);
    let line =
        "not in “US → MX threatens: Tariffs” yet, which is accepted: g20-opens-without-washington";
    assert!(out.contains(line), "{out}");
    assert_eq!(
        store::print(load(home.path()).dossier.position(threat).unwrap()),
        store::print(accepted.position(threat).unwrap())
    );
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
