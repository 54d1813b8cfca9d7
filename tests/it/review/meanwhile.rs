//! Decisions while others write to the same dossier, or nothing can be written.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use summitry::shell::{App as _, Message, Task};
use summitry::ui::keymap::Key;

use super::{Review, SUMMIT, TARIFF, choices, dossier_of, draft_again, load};

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
    assert!(
        line.contains("not kept") && line.contains("stays"),
        "{line}"
    );
    assert_eq!(fs::read_to_string(&root).unwrap(), "{ \"events\": [");
    // Until the file can be read again, the screen is ahead of it, and nothing rests on that.
    fs::write(&root, good).unwrap();
    review.press("A");
    assert!(review.last_line().contains("r reads it again"));
    assert_eq!(load(home.path()).dossier.decisions.len(), 1);
    review.press("r");
    assert!(
        review.last_line().contains("shown is what the file has"),
        "{}",
        review.last_line()
    );
    review.press("g g A");
    assert_eq!(load(home.path()).dossier.decisions.len(), 2);
}

#[test]
fn what_is_protected_against_writing_is_told_and_nothing_is_decided() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let before = fs::read_to_string(&root).unwrap();
    fs::set_permissions(&root, fs::Permissions::from_mode(0o444)).unwrap();
    let mut review = Review::open(home.path());
    review.press("A");
    let line = review.last_line();
    assert!(
        line.contains("not kept") && line.contains("protected against writing"),
        "{line}"
    );
    assert!(review.shows("0 of 8 decided"));
    assert_eq!(fs::read_to_string(&root).unwrap(), before);
    // What was not kept cannot be taken back.
    review.press("u");
    assert!(
        review
            .last_line()
            .contains("no decision of this session is left"),
        "{}",
        review.last_line()
    );
}

#[test]
fn a_load_that_began_before_a_decision_does_not_hide_it() {
    let home = dossier_of("summit", &["a", "b"]);
    let mut review = Review::open(home.path());
    let Some(Task::Work(load)) = review.key(Key::char('r')) else {
        panic!("nothing is loaded");
    };
    let loaded = load();
    // The decision is noted, and written only after the load has come back.
    let Some(Task::Work(save)) = review.key(Key::char('A')) else {
        panic!("nothing is written");
    };
    let again = review.program.on_message(Message::Done(loaded));
    assert!(matches!(again, Some(Task::Work(_))), "it is loaded again");
    review.work(again);
    let saved = save();
    assert!(review.program.on_message(Message::Done(saved)).is_none());
    assert!(review.shows("1 of 8 decided"));
    review.press("g g A");
    let dossier = draft_again(home.path());
    assert_eq!(choices(&dossier).len(), 2);
    assert!(dossier.event(SUMMIT).unwrap().draft.is_none());
    assert!(dossier.position(TARIFF).unwrap().draft.is_none());
}

#[test]
fn two_reviews_of_one_dossier_leave_each_other_what_they_decide() {
    let home = dossier_of("summit", &["a", "b"]);
    let mut one = Review::open(home.path());
    let mut other = Review::open(home.path());
    one.press("A X");
    // What the other shows is behind; what it decides about something else is kept beside.
    other.press("G A");
    let dossier = draft_again(home.path());
    assert_eq!(choices(&dossier).len(), 3);
    assert!(dossier.event(SUMMIT).unwrap().draft.is_none());
    assert!(dossier.position(TARIFF).is_none());
    // About the same it is refused, and sees what was decided.
    other.press("g g X");
    let line = other.last_line();
    assert!(
        line.contains("not kept") && line.contains("was changed here meanwhile"),
        "{line}"
    );
    assert!(load(home.path()).dossier.event(SUMMIT).is_some());
    assert!(other.shows("3 of 8 decided"));
}

#[test]
fn what_a_colleague_has_changed_is_not_decided_about_unseen() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let _ = draft_again(home.path());
    let mut review = Review::open(home.path());
    let text = fs::read_to_string(&root).unwrap();
    let theirs = text.replacen("G20 summit in Johannesburg", "Their title", 1);
    fs::write(&root, &theirs).unwrap();
    review.press("A");
    assert!(
        review.last_line().contains("was changed here meanwhile"),
        "{}",
        review.last_line()
    );
    assert_eq!(fs::read_to_string(&root).unwrap(), theirs);
}

#[test]
fn what_a_person_has_changed_in_a_draft_stays_through_other_drafts() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    let _ = draft_again(home.path());
    let text = fs::read_to_string(&root).unwrap();
    let theirs = text.replacen(
        "\"title\": \"G20 summit in Johannesburg\",",
        "\"title\": \"By hand\", \"summary\": \"Ours.\",",
        1,
    );
    assert_ne!(text, theirs);
    fs::write(&root, &theirs).unwrap();
    let dossier = draft_again(home.path());
    assert_eq!(&*dossier.event(SUMMIT).unwrap().title, "By hand");
    assert_eq!(fs::read_to_string(&root).unwrap(), theirs);
    // It still waits, and what is on screen is what the file has.
    let mut review = Review::open(home.path());
    assert!(review.shows("By hand") && review.shows("0 of 8 decided"));
    review.press("A");
    let dossier = load(home.path()).dossier;
    let event = dossier.event(SUMMIT).unwrap();
    assert_eq!((&*event.title, event.draft.is_some()), ("By hand", false));
}

#[test]
fn on_the_way_out_what_was_accepted_is_written_and_its_text_is_gone() {
    for is_protected in [false, true] {
        let home = dossier_of("summit", &["a", "b"]);
        let root = home.path().join("dossier.json");
        let mut review = Review::open(home.path());
        let Some(Task::Edit(asked)) = review.key(Key::char('e')) else {
            panic!("nothing is edited");
        };
        let file = asked.file.clone();
        let text = fs::read_to_string(&file).unwrap();
        fs::write(
            &file,
            text.replacen("\"title\": \"", "\"title\": \"The ", 1),
        )
        .unwrap();
        let report = (asked.done)(Ok(()));
        let save = review.program.on_message(Message::Done(report));
        assert!(matches!(save, Some(Task::Work(_))));
        if is_protected {
            fs::set_permissions(&root, fs::Permissions::from_mode(0o444)).unwrap();
        }
        // The program ends before anybody has written.
        let (kept, told) = review.program.finish();
        assert_eq!(kept.is_err(), is_protected);
        assert_eq!(file.exists(), is_protected);
        assert_eq!(told.len(), usize::from(is_protected), "{told:?}");
        let _ = fs::remove_file(file);
    }
}

#[test]
fn what_was_typed_for_a_decision_that_is_not_kept_can_be_entered_again() {
    let home = dossier_of("summit", &["a", "b"]);
    let root = home.path().join("dossier.json");
    draft_again(home.path());
    let good = fs::read_to_string(&root).unwrap();
    let mut review = Review::open(home.path());
    review.press("g g i Ctrl-u 'Summit_of_twenty");
    // A colleague changes the same entry before Enter.
    let theirs = good.replacen("G20 summit in Johannesburg", "G20 in Johannesburg", 1);
    let theirs = theirs.replacen("\"2031-11-22", "\"2031-11-21", 1);
    assert_ne!(theirs, good);
    fs::write(&root, theirs).unwrap();
    review.press("Enter");
    assert!(review.shows("Amend · G20 in Johannesburg"));
    assert!(review.shows("Summit of twenty"));
    assert!(load(home.path()).dossier.decisions.is_empty());
    review.press("Enter");
    let kept = load(home.path()).dossier;
    assert_eq!(kept.decisions.len(), 1);
    let summit = kept.event(SUMMIT).unwrap();
    assert_eq!(&*summit.title, "Summit of twenty");
    // What the colleague wrote elsewhere in it stays.
    let when = summit.when[0].what.value.to_string();
    assert!(when.contains("2031-11-21"), "{when}");
}
