//! What keys do in the review.

use summitry::model::Known;
use summitry::ui::Action;
use summitry::ui::state::{Pane, View};

use super::Expect::{
    self, AsksNothing, Decides, Focus, Hides, Rewrites, Says, Shows, Subject, Views,
};
use super::check;
use crate::session::{Session, bundled, drafts, edition, lake};

/// The first in the queue is the summit; then the meeting, the position on tariffs, and what one article alone tells.
pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "9 g g",
        &[
            Views(View::Review),
            Focus(Pane::Queue),
            Shows("0 of 8 decided"),
            Shows("Sources · G20 summit in Johannesburg · drafted"),
            Subject("summit-g20-2031-11-22"),
            AsksNothing,
        ],
    ),
    ("9 g g j", &[Subject("us-presses-tariffs-mx-30-percent")]),
    ("9 G k k", &[Subject("br-wants-trade-deals-fr")]),
    (
        "9 g g A",
        &[
            Decides,
            Says("accepted: G20 summit in Johannesburg; u takes it back"),
            Shows("1 of 8 decided"),
            // The next is in hand.
            Subject("us-presses-tariffs-mx-30-percent"),
        ],
    ),
    (
        "9 g g A u",
        &[
            Decides,
            Says("taken back: G20 summit"),
            Shows("0 of 8 decided"),
            Subject("summit-g20-2031-11-22"),
        ],
    ),
    (
        "9 g g u",
        &[AsksNothing, Says("no decision of this session is left")],
    ),
    (
        "9 g g X",
        &[
            Decides,
            Says("rejected: G20 summit"),
            Hides("G20 summit in Johannesburg ✓"),
            Shows("1 of 8 decided"),
        ],
    ),
    // All of them, then nothing waits.
    (
        "9 g g A X A A X A A A",
        &[
            Shows("nothing waits for a decision"),
            Shows("8 of 8 decided"),
        ],
    ),
    (
        "9 g g A X A A X A A A A",
        &[Says("nothing waits for a decision")],
    ),
    (
        "9 g g A A u u u",
        &[Shows("0 of 8 decided"), Says("no decision")],
    ),
    // What is accepted is no draft any more, and what is rejected is gone.
    ("9 g g A 1", &[Shows("drafted, not reviewed: 7")]),
    ("9 g g X 2", &[Hides("G20 summit in Johannesburg")]),
    ("9 g g j j X 1", &[Hides("Meeting of Helena Duarte")]),
    // In place: title, days, status.
    (
        "9 g g i",
        &[
            Shows("Amend · G20 summit in Johannesburg"),
            Shows("2031-11-22"),
            Shows("what the event is called, in your own words"),
            AsksNothing,
        ],
    ),
    (
        "9 g g i Ctrl-u 'Summit_of_twenty Enter",
        &[
            Decides,
            Says("accepted as amended: G20 summit"),
            Shows("1 of 8 decided"),
        ],
    ),
    (
        "9 g g i Ctrl-u 'Summit_of_twenty Enter 1 g g",
        &[Shows("Summit of twenty")],
    ),
    ("9 g g i Esc", &[AsksNothing, Shows("0 of 8 decided")]),
    ("9 g g i Enter", &[AsksNothing, Says("nothing was changed")]),
    (
        "9 g g i Ctrl-u Enter",
        &[AsksNothing, Shows("an event has a title")],
    ),
    (
        "9 g g i Tab Ctrl-u '2031-13-01 Enter",
        &[AsksNothing, Shows("“2031-13-01” is no date")],
    ),
    (
        "9 g g i Tab Ctrl-u '2031-13-01 Enter Ctrl-u '2031-12-01 Enter",
        &[Decides],
    ),
    ("9 g g i Shift-Tab Shift-Tab 'x Enter", &[Decides]),
    (
        "9 g g i Down Down Down Down Ctrl-u 'helt Enter",
        &[AsksNothing, Shows("did you mean “held”?")],
    ),
    // A position has its act and its stage; what no claim says has no field, since nothing is said without words.
    (
        "9 G k i",
        &[
            Shows("act       rejects"),
            Shows("has refused to accept"),
            Hides("due  "),
        ],
    ),
    ("9 G k i Ctrl-u 'seeks Enter", &[Decides]),
    // Merging: the likeliest first, narrowed by what is typed.
    (
        "9 g g M",
        &[
            Shows("Merge G20 summit in Johannesburg into"),
            Shows("Meeting of Helena Duarte and Claire Lambert"),
            AsksNothing,
        ],
    ),
    (
        "9 g g M 'measure Enter",
        &[
            Decides,
            Says("merged into Measure by United States: G20 summit"),
            Shows("2 of 8 decided"),
        ],
    ),
    ("9 g g M 'zebra Enter", &[AsksNothing]),
    ("9 g g M Esc A", &[Decides]),
    ("9 g g M 'measure Enter u", &[Shows("0 of 8 decided")]),
    // A position only with one of its holder on its topic.
    (
        "9 G M",
        &[AsksNothing, Says("nothing that it could be merged with")],
    ),
    // The next in the queue is in hand after each decision, and not what comes next in time.
    ("9 g g X", &[Subject("us-presses-tariffs-mx-30-percent")]),
    ("9 g g j j X", &[Subject("threat-us-2031-10-01")]),
    ("9 G X", &[Subject("mx-refuses-tariffs-30-percent")]),
    (
        "9 g g M 'measure Enter",
        &[Subject("us-presses-tariffs-mx-30-percent")],
    ),
    (
        "f 'party:BR Enter 9 A A A A A A",
        &[Says("nothing that passes the filter waits")],
    ),
    // A reload takes nothing away from what can be taken back.
    (
        "9 g g A u u",
        &[Says("no decision of this session is left")],
    ),
    // The editor gets the entry alone.
    ("9 g g e", &[Rewrites("summit-g20-2031-11-22")]),
    (
        "9 g g j Tab e",
        &[Rewrites("us-presses-tariffs-mx-30-percent")],
    ),
    // Elsewhere nothing is decided.
    ("A", &[AsksNothing, Says("decided about in the review: 9")]),
    (
        "8 X",
        &[AsksNothing, Says("decided about in the review: 9")],
    ),
    ("9 g g A 1 u", &[Decides, Says("taken back in the review")]),
    // The filter and the search narrow the queue.
    (
        "f 'party:MX Enter 9",
        &[
            Shows("0 of 8 decided"),
            Hides("Meeting of Helena Duarte"),
            Shows("MX rejects"),
        ],
    ),
    ("9 g g A f 'party:MX Enter", &[Shows("1 of 8 decided")]),
    ("9 g g / 'forest Enter", &[AsksNothing]),
    (
        "9 g g / 'measure Enter",
        &[Subject("measure-us-2031-12-01"), Views(View::Review)],
    ),
    ("9 q", &[Views(View::Dashboard)]),
    ("9 Enter", &[Shows("Threat by United States"), AsksNothing]),
];

#[test]
fn scripts() {
    let drafts = drafts();
    for (script, expected) in SCRIPTS {
        let mut session = Session::open(drafts.clone(), 160, 48);
        let effects = session.press(script);
        for expect in *expected {
            check(&session, &effects, *expect, script);
        }
    }
}

#[test]
fn where_nothing_can_be_kept_nothing_is_decided() {
    for (edition, reason) in [
        (
            edition("tests/fixtures/drafts/summit"),
            "decisions are kept in a dossier: `summitry new`",
        ),
        (lake(), "mend the errors"),
    ] {
        for key in ["A", "X", "i", "M", "e"] {
            let mut session = Session::open(edition.clone(), 160, 48);
            assert_eq!(session.press(&format!("9 {key}")), []);
            let line = session.last_line();
            assert!(line.contains(reason), "{key}: {line}");
        }
    }
}

#[test]
fn nothing_is_decided_that_is_hidden_in_part_or_cannot_be_seen() {
    let mut session = Session::open(drafts(), 160, 48);
    assert_eq!(session.press("9 g g"), []);
    session.state.lens.known = Known("2031-11-18".parse().ok());
    assert_eq!(session.press("A"), []);
    assert!(
        session
            .last_line()
            .contains("a decision is about everything known; t leads back")
    );
    session.state.lens.known = Known(None);
    session.resize(19, 4);
    assert_eq!(session.press("A X"), []);
    session.resize(20, 5);
    assert_eq!(session.press("A").len(), 1);
}

#[test]
fn what_was_typed_comes_back_for_each_decision_that_is_not_kept() {
    let mut session = Session::open(drafts(), 160, 48);
    assert_eq!(session.press("9 g g A").len(), 1);
    let title = "g g j j i Ctrl-u 'Meeting_of_two Enter";
    assert_eq!(session.press(title).len(), 1);
    // While the next is being typed, the file turns out not to have taken the first.
    assert_eq!(session.press("g g i Ctrl-u 'Third").len(), 0);
    session.act(Action::NotKept("not kept".into()));
    session.act(Action::Reloaded(Ok(drafts())));
    assert!(session.text().contains("Third"));
    session.press("Esc");
    assert!(
        session.text().contains("Meeting of two"),
        "{}",
        session.text()
    );
    assert_eq!(session.press("Enter").len(), 1);
    assert!(session.text().contains("1 of 8 decided"));
}

#[test]
fn all_that_can_be_written_is_told_where_one_line_has_no_room() {
    for (width, height) in [(160, 48), (100, 30), (80, 24)] {
        let mut session = Session::open(drafts(), width, height);
        assert_eq!(session.press("9 g g j i"), []);
        let text = session.text();
        assert!(text.contains("demands, seeks, offers"), "{text}");
        assert!(text.contains("nothing leaves the claim out"), "{text}");
    }
}

#[test]
fn keys_that_do_nothing_are_not_offered() {
    let mut built_in = Session::open(bundled(), 160, 48);
    assert_eq!(built_in.press("9"), []);
    assert!(
        !built_in.last_line().contains("accept"),
        "{}",
        built_in.last_line()
    );
    let mut own = Session::open(drafts(), 160, 48);
    assert_eq!(own.press("9"), []);
    assert!(
        own.last_line()
            .contains("A accept  X reject  i amend  e edit  M merge  u undo")
    );
}
