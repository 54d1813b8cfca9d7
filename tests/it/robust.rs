//! Any keys in any order on any size of screen: no panic, and nothing drawn where it does not belong.

pub mod dossiers;
mod views;

use std::sync::Arc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use summitry::text::Clean;
use summitry::ui::command::TABLE;
use summitry::ui::keymap::Key;
use summitry::ui::{Action, Edition, Gesture, Mouse, draw};

use crate::session::{Session, bundled, lake};

const SIZES: [(u16, u16); 11] = [
    (1, 1),
    (2, 2),
    (19, 4),
    (20, 5),
    (59, 11),
    (60, 12),
    (80, 24),
    (100, 30),
    (139, 20),
    (140, 40),
    (300, 100),
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// Every key of the table but those that end the program, and some text for the prompts.
fn keys() -> Vec<Key> {
    let bound = TABLE.iter().flat_map(|entry| entry.keys);
    let words = bound.flat_map(|keys| keys.split(' '));
    let typed = [
        "a",
        "서",
        "é",
        "Backspace",
        "Space",
        "Left",
        "Del",
        "Ctrl-w",
    ];
    words
        .chain(typed)
        .map(|word| word.parse().unwrap())
        .collect()
}

/// Draws into a buffer that is wider and higher than the screen, and looks at what is beside it.
fn draw_inside(session: &Session, script: &[String]) {
    let Size { width, height } = session.state.size;
    let area = Rect::new(0, 0, width, height);
    let wider = Rect::new(0, 0, width + 2, height + 2);
    let frames = [(); 2].map(|()| {
        let mut buffer = Buffer::filled(wider, Cell::new("#"));
        for cell in area.positions() {
            buffer[cell].reset();
        }
        let cursor = draw(&session.state, area, &mut buffer);
        assert!(
            cursor.is_none_or(|cursor| area.contains(cursor)),
            "{cursor:?} {script:?}"
        );
        buffer
    });
    for place in wider.positions().filter(|place| !area.contains(*place)) {
        let cell = &frames[0][place];
        assert_eq!(
            cell,
            &Cell::new("#"),
            "{place:?} at {width}×{height} after {script:?}"
        );
    }
    assert_eq!(frames[0], frames[1], "drawn twice after {script:?}");
}

/// Anything that a mouse can report, mostly on the screen.
fn mouse(dice: &mut Dice) -> Mouse {
    let gestures = [
        Gesture::Press,
        Gesture::Press,
        Gesture::Drag,
        Gesture::Release,
        Gesture::WheelDown,
        Gesture::WheelUp,
    ];
    let (width, height) = SIZES[dice.roll(SIZES.len())];
    let mut cell = |below: u16| u16::try_from(dice.roll(usize::from(below))).unwrap();
    let at = Position::new(cell(width), cell(height));
    let gesture = gestures[dice.roll(gestures.len())];
    Mouse { gesture, at }
}

fn play(edition: &Arc<Edition>, seed: u64, presses: usize) {
    let keys = keys();
    for (number, (width, height)) in SIZES.into_iter().enumerate() {
        let mut dice = Dice(seed + u64::try_from(number).unwrap());
        let mut session = Session::open(edition.clone(), width, height);
        let mut script = Vec::new();
        for _ in 0..presses {
            match dice.roll(40) {
                0..3 => {
                    let (width, height) = SIZES[dice.roll(SIZES.len() - 1)];
                    session.resize(width, height);
                    script.push(format!("{width}×{height}"));
                }
                3 => {
                    session.act(Action::Paste(Clean::line("pasted 서울 words")));
                    script.push("paste".to_owned());
                }
                5..9 => {
                    let mouse = mouse(&mut dice);
                    session.act(Action::Mouse(mouse));
                    script.push(format!("{mouse:?}"));
                }
                4 => {
                    session.act(Action::Reloaded(Ok(edition.clone())));
                    script.push("reload".to_owned());
                }
                _ => {
                    let key = keys[dice.roll(keys.len())];
                    session.act(Action::Key(key));
                    script.push(key.to_string());
                }
            }
            assert_sound(&session, &script);
            if dice.roll(3) == 0 {
                draw_inside(&session, &script);
            }
        }
        session.resize(width, height);
        draw_inside(&session, &script);
    }
}

/// What must hold of the state at any time.
fn assert_sound(session: &Session, script: &[String]) {
    let state = &session.state;
    assert!(
        state.view.panes().contains(&state.focus),
        "{:?} after {script:?}",
        state.focus
    );
    let is_empty = state.itinerary.rows.is_empty();
    assert_eq!(state.event().is_none(), is_empty, "{script:?}");
    let disputes = state.survey.disputes.len();
    assert!(state.dispute < disputes.max(1), "{script:?}");
}

#[test]
fn the_built_in_dossier() {
    play(&bundled(), 1, 25);
}

#[test]
fn the_dossier_of_the_screen_tests() {
    play(&lake(), 2, 50);
}

#[test]
fn nothing_at_all() {
    play(&Arc::default(), 3, 60);
}

#[test]
fn one_event() {
    play(&dossiers::one(), 4, 40);
}

#[test]
fn thousands_of_events_and_a_long_chain_of_parents() {
    play(&dossiers::many(), 5, 8);
}

#[test]
fn wide_titles_in_many_scripts() {
    play(&dossiers::wide(), 6, 25);
}

#[test]
fn an_event_of_many_claims() {
    play(&dossiers::claims(), 7, 30);
}

#[test]
fn thousands_of_numbers_of_every_size() {
    play(&dossiers::numbers(), 7, 8);
}

#[test]
fn a_screen_smaller_than_the_last_size_told() {
    for keys in [
        "",
        "6",
        "2",
        "3",
        "4",
        "5",
        "7",
        "7 Enter",
        "7 Enter Enter",
        "8",
        "s",
        "?",
        ":",
        "/ 'x",
        "c Enter",
        "c Enter Enter",
        ": 'problems Enter",
    ] {
        let mut session = Session::lake();
        session.press(keys);
        for (width, height) in SIZES {
            let area = Rect::new(0, 0, width, height);
            let _ = draw(&session.state, area, &mut Buffer::empty(area));
        }
    }
}

#[test]
fn what_is_cut_is_marked() {
    let mut cut = 0;
    for width in (20..300).step_by(3) {
        let mut session = Session::open(lake(), width, 30);
        session.press("G");
        let text = session.text();
        let row = text.lines().find(|line| line.contains("A meet")).unwrap();
        assert!(
            row.contains('…') || row.contains("four tongues"),
            "{width}: {row}"
        );
        let header = text.lines().next().unwrap();
        assert!(
            header.contains('…') || header.contains("May 2031"),
            "{width}: {header}"
        );
        let footer = text.lines().last().unwrap();
        assert!(
            footer.contains('…') || footer.contains("q quit"),
            "{width}: {footer}"
        );
        cut += [row, header, footer]
            .iter()
            .filter(|line| line.contains('…'))
            .count();
    }
    assert!(cut > 100, "{cut}");
}

#[test]
fn thousands_of_articles() {
    play(&dossiers::sources(), 8, 8);
}

#[test]
fn a_long_article_of_one_line() {
    play(&dossiers::article(), 9, 12);
}

#[test]
fn a_thousand_parties_on_as_many_topics() {
    play(&dossiers::parties(), 8, 4);
}

#[test]
fn one_position() {
    play(&dossiers::one_position(), 9, 40);
}
