//! Scenes, their turning, and the keys.

use std::sync::Arc;
use std::time::Duration;

use ratatui::style::{Color, Modifier};
use summitry::ui::Edition;
use summitry::ui::wall::{Setup, WallEffect};

use super::Watch;
use crate::session::{bundled, drafts, lake};

#[test]
fn no_key_but_the_exit_key_does_anything_unless_allowed() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s");
    let before = watch.text();
    assert_eq!(
        watch.press("q Q Ctrl-c Esc j k l h Space : / e o r y 1 2 Enter"),
        []
    );
    assert_eq!(watch.text(), before);
    let setup = Setup {
        exit: Some("Ctrl-c".parse().unwrap()),
        ..Setup::default()
    };
    let mut watch = Watch::open(&[lake()], "itinerary", setup, (100, 30));
    assert_eq!(watch.press("q Q Esc"), []);
    assert_eq!(watch.press("Ctrl-c"), [WallEffect::Quit]);
}

#[test]
fn a_key_pauses_the_turning_and_says_until_when() {
    let mut watch = Watch::browsing("itinerary:40s,disputes:20s");
    watch.pass(10);
    assert_eq!(watch.press("l"), []);
    assert_eq!(watch.scene(), "disputes");
    assert!(
        watch.text().contains("paused, goes on in 60 s"),
        "{}",
        watch.text()
    );
    watch.pass(59);
    assert_eq!(watch.scene(), "disputes");
    assert!(watch.text().contains("paused, goes on in 1 s"));
    watch.pass(20);
    assert_eq!(watch.scene(), "disputes");
    watch.pass(1);
    assert_eq!(watch.scene(), "itinerary");
    assert_eq!(watch.press("h Space"), []);
    assert!(!watch.text().contains("paused"), "Space lets it go on");
    assert_eq!(watch.press("Space Q"), [WallEffect::Quit]);
}

#[test]
fn keys_turn_pages() {
    let setup = Setup {
        keys: summitry::ui::wall::Keys::Browse,
        ..Setup::default()
    };
    let mut watch = Watch::open(&[bundled()], "positions:40s", setup, (100, 30));
    let first = watch.text();
    assert!(first.contains("rows 1–"), "{first}");
    assert_eq!(watch.press("j"), []);
    assert_ne!(watch.text(), first);
    assert!(!watch.text().contains("rows 1–"), "{}", watch.text());
    assert_eq!(watch.press("k k k"), []);
    assert!(watch.text().contains("rows 1–"));
}

/// The last letters, where a cut would show.
fn end_of(text: &str) -> String {
    let start = text.char_indices().rev().nth(6).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default().to_owned()
}

/// What of `wanted` is not on the wall on any of so many pages; `dense` leaves out where lines break.
fn watch_for(
    watch: &mut Watch,
    mut wanted: Vec<String>,
    pages: usize,
    dense: impl Fn(&str) -> String,
) -> Vec<String> {
    for _ in 0..pages {
        let seen = dense(&watch.text());
        wanted.retain(|end| !seen.contains(end));
        if wanted.is_empty() {
            break;
        }
        watch.jump(Duration::from_secs(8));
    }
    wanted
}

#[test]
fn every_position_is_shown_whole_in_the_end() {
    for size in [(160, 48), (100, 30), (80, 24), (40, 15)] {
        let setup = Setup::default();
        let mut watch = Watch::open(&[bundled()], "positions:40s", setup, size);
        let dense = |text: &str| text.replace(char::is_whitespace, "");
        let positions = watch.wall.desks[0].state.edition.dossier.positions.clone();
        let wanted: Vec<String> = positions
            .iter()
            .filter_map(|position| position.summary.as_deref())
            .map(|summary| end_of(&dense(summary)))
            .collect();
        let missed = watch_for(&mut watch, wanted, 400, dense);
        assert_eq!(missed, Vec::<String>::new(), "{size:?}");
    }
}

#[test]
fn an_empty_dossier_is_passed_over_and_told() {
    let empty: Arc<Edition> = Arc::default();
    let setup = Setup::default();
    let watch = Watch::open(
        std::slice::from_ref(&empty),
        "itinerary:40s,disputes:20s",
        setup.clone(),
        (100, 30),
    );
    assert_eq!(watch.scene(), "none");
    assert!(
        watch.text().contains("nothing to show yet"),
        "{}",
        watch.text()
    );

    let withheld = Arc::new(Edition {
        withheld: 58,
        ..Edition::default()
    });
    let watch = Watch::open(&[withheld], "itinerary:40s", setup.clone(), (100, 30));
    let text = watch.text();
    assert!(
        text.contains("58 drafted entries wait for a review; --drafts"),
        "{text}"
    );

    let watch = Watch::open(&[empty, lake()], "itinerary:40s", setup, (100, 30));
    assert_eq!(watch.scene(), "itinerary");
    assert_eq!(
        watch.notes(),
        ["scene 1 itinerary passed over: no event is known"]
    );
    assert!(watch.text().contains("2 of 2"), "{}", watch.text());
}

#[test]
fn several_dossiers_take_turns() {
    let setup = Setup::default();
    let mut watch = Watch::open(&[lake(), bundled()], "itinerary:30s", setup, (100, 30));
    let of_lake = watch
        .wall
        .desk()
        .unwrap()
        .state
        .edition
        .dossier
        .title
        .clone();
    assert!(watch.text().contains(&*of_lake));
    watch.news(summitry::ui::wall::update::News::Failed(
        "no dossier".into(),
    ));
    assert!(watch.text().contains("since 11 May 08:30: no dossier"));
    assert!(!watch.text().contains("trouble in"));
    watch.pass(30);
    assert!(watch.text().contains("Asia summits, October 2025"));
    assert!(!watch.text().contains("no dossier"));
    assert!(watch.text().contains("trouble in 1 other"));
    watch.pass(30);
    assert!(watch.text().contains(&*of_lake));
}

#[test]
fn a_gap_in_time_is_told_and_the_turning_goes_on() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s");
    watch.pass(5);
    watch.jump(Duration::from_secs(8 * 3600));
    assert_eq!(watch.scene(), "disputes");
    assert_eq!(
        watch.notes(),
        ["a scene stayed 28765 s too long; the turning goes on"]
    );
    watch.pass(19);
    assert_eq!(watch.scene(), "disputes");
    watch.pass(1);
    assert_eq!(watch.scene(), "itinerary");
}

#[test]
fn at_night_nothing_is_bright() {
    let setup = Setup {
        night: Some("22:00-06:00".parse().unwrap()),
        zone: "Asia/Tokyo".parse().unwrap(),
        ..Setup::default()
    };
    let mut watch = Watch::open(&[lake()], "itinerary:40s", setup, (100, 30));
    let is_dim = |watch: &Watch| {
        let cells = &watch.frame().content;
        cells.iter().all(|cell| match cell.fg {
            // One or the other: both at once could not be read.
            Color::Rgb(r, g, b) => r.max(g).max(b) < 128 && !cell.modifier.contains(Modifier::DIM),
            _ => cell.modifier.contains(Modifier::DIM),
        })
    };
    assert!(!is_dim(&watch), "17:30 in Tokyo");
    watch.jump(Duration::from_secs(5 * 3600));
    assert!(is_dim(&watch), "22:30 in Tokyo");
}

#[test]
fn a_frame_that_shifts_moves_and_loses_nothing() {
    let setup = Setup {
        shifts: true,
        ..Setup::default()
    };
    let mut watch = Watch::open(&[lake()], "itinerary:24h", setup, (100, 30));
    let corner = |watch: &Watch| {
        let text = watch.text();
        let line = text.lines().position(|line| !line.is_empty()).unwrap();
        let column = text.lines().nth(line).unwrap().find(|c| c != ' ').unwrap();
        (column, line)
    };
    let mut corners = Vec::new();
    for _ in 0..4 {
        corners.push(corner(&watch));
        assert!(watch.text().contains("1 of 1"));
        watch.jump(Duration::from_secs(600));
    }
    corners.dedup();
    assert_eq!(corners.len(), 4, "{corners:?}");
}

#[test]
fn a_wall_of_any_size_draws_the_same_frame_twice() {
    let scenes = "next:10s,itinerary:10s,axis:10s,map:10s,positions:10s,figures:10s,disputes:10s,changes:10s";
    for edition in [lake(), bundled(), Arc::default()] {
        for size in [
            (1, 1),
            (19, 4),
            (20, 5),
            (40, 15),
            (80, 24),
            (160, 48),
            (300, 90),
        ] {
            let setup = Setup {
                shifts: true,
                ..Setup::default()
            };
            let mut watch = Watch::open(std::slice::from_ref(&edition), scenes, setup, size);
            for _ in 0..9 {
                assert_eq!(watch.frame(), watch.frame(), "{size:?}");
                watch.pass(10);
            }
        }
    }
}

#[test]
fn every_dispute_is_shown_whole_in_the_end() {
    for size in [(160, 48), (80, 24), (40, 15)] {
        let scenes = "disputes:40s";
        let mut watch = Watch::open(&[bundled()], scenes, Setup::default(), size);
        let dense = |text: &str| text.replace(|c: char| !c.is_alphanumeric(), "");
        let state = &watch.wall.desks[0].state;
        let wanted: Vec<String> = state
            .survey
            .disputes
            .iter()
            .filter(|dispute| dispute.verdict >= summitry::model::Verdict::Updated)
            .filter_map(|dispute| dispute.block(&state.lens, state.dossier()))
            .filter_map(|block| block.ruling)
            .map(|ruling| end_of(&dense(&ruling.why)))
            .collect();
        assert!(!wanted.is_empty());
        let missed = watch_for(&mut watch, wanted, 600, dense);
        assert_eq!(missed, Vec::<String>::new(), "{size:?}");
    }
}

#[test]
fn of_what_is_long_past_the_last_thing_is_told() {
    let mut watch = Watch::open(&[bundled()], "next:24h", Setup::default(), (100, 30));
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let tick = summitry::ui::wall::WallAction::Tick(now, Duration::from_secs(1));
    assert_eq!(watch.act(tick), None);
    let text = watch.text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[2].contains("LAST   10–11 months ago"), "{text}");
    assert!(
        lines[4].trim_start().starts_with("Junta's election"),
        "{text}"
    );
    assert!(text.contains(" more in the itinerary"), "{text}");
}

#[test]
fn the_event_to_look_at_is_never_cut_unmarked() {
    for height in 8..30 {
        let size = (40, height);
        let watch = Watch::open(&[bundled()], "next:24h", Setup::default(), size);
        let text = watch.text();
        let whole = text.contains("passage");
        assert!(whole || text.contains('…'), "{height}: {text}");
    }
}

#[test]
fn what_is_drafted_is_marked_in_every_scene() {
    for scene in ["next", "itinerary", "positions", "axis", "map", "disputes"] {
        for size in [(160, 48), (80, 24)] {
            let scenes = format!("{scene}:1h");
            let watch = Watch::open(&[drafts()], &scenes, Setup::default(), size);
            let text = watch.text();
            assert!(text.contains("drafted"), "{scene} {size:?}\n{text}");
        }
    }
}
