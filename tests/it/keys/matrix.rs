//! What keys do in the view of matrix.

mod pointing;

use summitry::ui::state::{Pane, View};

use super::Expect::{self, AsksNothing, Event, Focus, Hides, Quits, Says, Shows, Subject, Views};
use super::check;
use crate::session::{Session, bundled, edition};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "4",
        &[
            Views(View::Matrix),
            Focus(Pane::Matrix),
            Shows("Matrix · by number"),
            Shows("Arvania · answers owed"),
            Shows("no ask is known"),
        ],
    ),
    (
        "4 l",
        &[
            Subject("xa-glass"),
            Shows("up to 40% or 55%"),
            Shows("Arvania · Glass"),
        ],
    ),
    ("4 l h", &[Shows("Arvania · answers owed"), Subject("")]),
    (
        "4 l l j",
        &[Subject("xb-ferries"), Shows("Belmora · Ferries")],
    ),
    // An empty cell says so, and nothing opens.
    ("4 j l", &[Shows("no position is known"), Subject("")]),
    (
        "4 j l Enter",
        &[Focus(Pane::Matrix), Says("nothing is known here")],
    ),
    // Into the cell, its entry, and back.
    ("4 l Enter", &[Focus(Pane::Cell), Subject("xa-glass")]),
    (
        "4 l Enter j",
        &[Subject("xa-duty"), Shows("Sources · XA imposes: Glass")],
    ),
    (
        "4 l Enter j Enter",
        &[Shows("Arvania raised its duty"), Hides("Matrix ·")],
    ),
    ("4 l Enter j Enter Esc h", &[Focus(Pane::Matrix)]),
    ("4 l Tab Tab Enter", &[Shows("What rests on it")]),
    // The row of all parties.
    (
        "4 k l",
        &[Shows("all parties · Glass"), Shows("threats and measures")],
    ),
    ("4 G l", &[Subject("xc-glass")]),
    (
        "4 S",
        &[Shows("Matrix · by name"), Shows("Arvania · answers owed")],
    ),
    ("4 S S", &[Shows("Matrix · by number")]),
    ("S", &[Says("nothing to sort here"), Views(View::Dashboard)]),
    ("4 l K", &[Shows("asks only"), Hides("Ferries")]),
    (
        "4 l K K K",
        &[Shows("threats and measures only"), Subject("xa-glass")],
    ),
    ("4 K K K K K K K", &[Hides("only"), Shows("Ferries")]),
    ("K", &[Says("nothing to narrow here")]),
    // A position in hand elsewhere is in hand here too.
    (
        "j Tab j 4",
        &[Subject("xb-ferries"), Shows("Belmora · Ferries")],
    ),
    // One list leads to the next, round and round.
    ("a Tab", &[Shows("Threats and measures"), Hides("Who owes")]),
    ("a Tab Tab Tab", &[Shows("What is due, by when")]),
    ("a Tab Tab Tab Tab", &[Shows("Who owes an answer")]),
    ("a Shift-Tab", &[Shows("What is due, by when")]),
    ("a Tab Esc", &[Shows("Itinerary"), Hides("Threats and")]),
    // Two parties.
    (
        "4 l v",
        &[
            Views(View::Matrix),
            Shows("Arvania → Belmora"),
            Shows("Belmora → Arvania"),
            Shows("threats and measures"),
            Shows("offers and promises"),
            Subject("xa-glass"),
        ],
    ),
    ("4 l v Tab", &[Focus(Pane::Cell), Subject("xb-ferries")]),
    (
        "4 l v v",
        &[Shows("Arvania · Glass"), Hides("Belmora → Arvania")],
    ),
    ("4 l v q", &[Shows("Arvania · Glass"), AsksNothing]),
    ("4 l v Esc", &[Shows("Arvania · Glass")]),
    ("4 l v 4", &[Shows("Arvania · Glass")]),
    ("4 l v q q q", &[Quits]),
    (
        "j Tab v",
        &[Views(View::Matrix), Shows("Arvania → Belmora")],
    ),
    ("v q", &[Views(View::Matrix), Hides("Belmora → Arvania")]),
    // Lists from anywhere.
    (
        "a",
        &[
            Shows("Who owes an answer"),
            Shows("nothing of the kind is known"),
        ],
    ),
    (
        ": 'threats Enter",
        &[
            Shows("XA → XB threatens up to 40% or 55%"),
            Shows("by a day"),
            Shows("1/2"),
        ],
    ),
    (
        ": 'threats Enter Enter",
        &[
            Views(View::Dashboard),
            Focus(Pane::Positions),
            Subject("xa-glass"),
        ],
    ),
    (
        "4 : 'threats Enter Enter q",
        &[Views(View::Matrix), Subject("xa-glass")],
    ),
    // The heading between the two is passed over.
    (": 'threats Enter j", &[Shows("2/2")]),
    (
        ": 'promises Enter",
        &[Shows("XB → XA offers SEK 350 million")],
    ),
    (
        ": 'dues Enter",
        &[Shows("XA → XB threatens"), Hides("XA imposes")],
    ),
    ("4 l [ [ [", &[Views(View::Matrix), Event("lake-summit")]),
];

fn river(width: u16, height: u16) -> Session {
    Session::open(edition("tests/fixtures/river"), width, height)
}

#[test]
fn who_owes_an_answer_on_what() {
    for (script, expected) in [
        (
            "4",
            &[
                Shows("Norvia · answers owed"),
                Shows("Timber, asked by XE: answers differ"),
                Shows("XN → XE pledges, says Estavia's envoy"),
                Shows("Eels, asked by XE: agreed"),
            ][..],
        ),
        (
            "4 j",
            &[
                Subject("xn-locks"),
                Shows("Locks, asked by XN: no answer reported"),
                Shows("The dam and its upkeep, asked by XN: answered with another figure"),
                Shows("Salt, asked by XE: refused"),
            ],
        ),
        ("4 j j", &[Shows("no ask is known"), Subject("")]),
        (
            "4 k",
            &[
                Shows("Sulmar: two answers"),
                Shows("all parties · answers owed"),
            ],
        ),
        (
            "a",
            &[
                Shows("Sulmar owes two answers"),
                Shows("XN → XS demands (Locks), due Sun 1 Jun: no answer reported"),
                Shows("▶ · XN → XS demands"),
            ],
        ),
        // From a row of the matrix the list opens at that party.
        ("4 a", &[Shows("▶ · XE → XN seeks")]),
        (
            "4 j a Enter",
            &[Views(View::Dashboard), Subject("xn-locks")],
        ),
        (
            ": 'dues Enter",
            &[
                Shows("the day has passed"),
                Shows("by a day"),
                Shows("15 Jun"),
            ],
        ),
    ] {
        let mut session = river(160, 48);
        let later = "2031-06-05T08:00:00Z".parse().unwrap();
        assert_eq!(session.act(summitry::ui::Action::Tick(later)), None);
        let effects = session.press(script);
        for expect in expected {
            check(&session, &effects, *expect, script);
        }
    }
}

#[test]
fn two_parties_face_each_other_and_each_can_be_changed() {
    for (script, expected) in [
        (
            "4 l l v",
            &[
                Shows("Norvia → Sulmar"),
                Shows("asks of Sulmar"),
                Shows("Locks: no answer reported"),
                Shows("due Sun 15 Jun"),
            ][..],
        ),
        (
            "4 l l v l",
            &[Shows("Estavia → Sulmar"), Shows("Salt: refused")],
        ),
        ("4 l l v l l", &[Shows("Norvia → Sulmar")]),
        ("4 l l v h", &[Shows("Estavia → Sulmar")]),
        (
            "4 l l v Tab l",
            &[Shows("Norvia → Estavia"), Shows("agreements")],
        ),
        (
            "4 l l v Tab j",
            &[Focus(Pane::Cell), Shows("Sulmar → Norvia")],
        ),
        // As known before anything was written nothing is left, and nothing breaks.
        ("4 l l v [ [", &[Views(View::Matrix)]),
    ] {
        let mut session = river(160, 48);
        let effects = session.press(script);
        for expect in expected {
            check(&session, &effects, *expect, script);
        }
    }
}

#[test]
fn a_desk_officer_asks_what_korea_owes_an_answer_on() {
    let mut session = Session::open(bundled(), 160, 48);
    assert_eq!(session.press("a PgDn"), []);
    assert!(
        session.text().contains("South Korea owes three answers"),
        "{}",
        session.text()
    );
    assert_eq!(session.press("Esc 4"), []);
    let row = session.state.matrix.table.party("KR").unwrap();
    assert_eq!(session.press(&"j ".repeat(row)), []);
    let text = session.text();
    for part in [
        "Investment, asked by US: answers differ",
        "Alliances and security, asked by JP: no answer reported",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(session.subject(), "us-kr-investment");
}

#[test]
fn going_all_the_way_passes_every_cell_and_keeps_it_in_sight() {
    for (width, height) in [(160, 48), (80, 24), (40, 12), (20, 5)] {
        let mut session = river(width, height);
        assert_eq!(session.press("4 g g"), []);
        for column in 0..=6 {
            assert_eq!(session.state.matrix.column, column);
            for row in 0..=3 {
                assert_eq!(session.state.matrix.row, row);
                let (buffer, _) = session.frame();
                let lit = buffer.content.iter().filter(|cell| {
                    let reversed = ratatui::style::Modifier::REVERSED;
                    cell.modifier.contains(reversed)
                });
                assert!(
                    lit.count() > 0,
                    "{width}: {row}/{column}\n{}",
                    session.text()
                );
                assert_eq!(session.press("j"), []);
            }
            assert_eq!(session.press("g g l"), []);
        }
        assert_eq!(session.press("l l"), []);
        assert_eq!(session.state.matrix.column, 6);
    }
}

#[test]
fn a_row_stands_on_the_left_facing_whom_it_has_most_to_do_with() {
    for (script, party, facing) in [("4 v", "US", "CN"), ("4 j v", "CN", "US")] {
        let mut session = Session::open(bundled(), 160, 48);
        assert_eq!(session.press(script), []);
        let versus = session.state.matrix.versus.as_ref().unwrap();
        assert_eq!(
            versus.parties.clone().map(|id| id.to_string()),
            [party, facing]
        );
    }
}
