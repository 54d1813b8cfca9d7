use std::time::Duration;

use chrono::NaiveTime;

use super::{Director, Turn};
use crate::kiosk::playlist::Playlist;
use crate::kiosk::scene::{Scene, SceneKind};

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

const fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn director(playlist: &str) -> Director {
    Director::new(playlist.parse().unwrap())
}

fn name(director: &Director) -> &'static str {
    director.scene().map_or("none", |scene| scene.kind.name())
}

/// What is shown at each second from 0 to `until`, runs of the same put together as `name×seconds`.
fn shown(director: &mut Director, until: u64, ask: impl Fn(&Scene) -> bool) -> String {
    let mut runs: Vec<(&str, u64)> = Vec::new();
    for second in 0..until {
        let answer = |_, scene: &Scene| ask(scene).then_some(()).ok_or_else(|| "empty".to_owned());
        director.tick(seconds(second), NOON, 1, answer);
        let name = name(director);
        match runs.last_mut() {
            Some((last, count)) if *last == name => *count += 1,
            _ => runs.push((name, 1)),
        }
    }
    let words: Vec<String> = runs
        .into_iter()
        .map(|(name, count)| format!("{name}×{count}"))
        .collect();
    words.join(" ")
}

#[test]
fn each_scene_has_its_time() {
    let mut director = director("map:5s,axis:3s");
    assert_eq!(
        shown(&mut director, 18, |_| true),
        "map×5 axis×3 map×5 axis×3 map×2"
    );
}

#[test]
fn an_empty_scene_is_passed_over_and_told() {
    let mut one = director("map:5s,axis:3s,figures:4s");
    let is_full = |scene: &Scene| scene.kind != SceneKind::Axis;
    assert_eq!(shown(&mut one, 14, is_full), "map×5 figures×4 map×5");

    let mut one = director("map:5s,axis:3s");
    let answer = |_, scene: &Scene| match scene.kind {
        SceneKind::Map => Err("no place has coordinates".to_owned()),
        _ => Ok(()),
    };
    let turn = one.tick(seconds(0), NOON, 1, answer);
    let skipped = vec![(0, "no place has coordinates".to_owned())];
    assert_eq!(
        turn,
        Turn::Next {
            skipped,
            late: None
        }
    );
}

#[test]
fn with_nothing_to_show_it_waits_for_something() {
    let mut director = director("map:5s,axis:3s");
    assert_eq!(shown(&mut director, 9, |_| false), "none×9");
    let turn = director.tick(seconds(9), NOON, 1, |_, _| Ok(()));
    assert!(matches!(turn, Turn::Next { .. }));
    assert_eq!(name(&director), "map");
}

#[test]
fn a_late_turn_is_told_and_the_scene_has_its_full_time() {
    let mut director = director("map:5s,axis:10s");
    let _ = director.tick(seconds(0), NOON, 1, |_, _| Ok(()));
    let turn = director.tick(seconds(6), NOON, 1, |_, _| Ok(()));
    assert!(matches!(turn, Turn::Next { late: None, .. }), "{turn:?}");
    assert_eq!(director.since(seconds(6)), seconds(1), "the beat is kept");
    let turn = director.tick(seconds(3600), NOON, 1, |_, _| Ok(()));
    let late = Some(seconds(3585));
    assert!(matches!(&turn, Turn::Next { late: told, .. } if *told == late));
    assert_eq!(director.since(seconds(3600)), seconds(0));
}

#[test]
fn hours_of_the_day_are_kept() {
    let scene = |kind, hours: Option<&str>| Scene {
        hours: hours.map(|hours| hours.parse().unwrap()),
        length: seconds(5),
        ..Scene::of(kind)
    };
    let playlist = Playlist::of(vec![
        scene(SceneKind::Map, Some("22:00-06:00")),
        scene(SceneKind::Axis, None),
    ]);
    for (time, expected) in [("12:00:00", "axis"), ("23:00:00", "map")] {
        let mut director = Director::new(playlist.clone());
        let _ = director.tick(seconds(0), time.parse().unwrap(), 1, |_, _| Ok(()));
        assert_eq!(name(&director), expected, "{time}");
    }
}

#[test]
fn a_key_holds_the_scene_and_then_it_has_its_full_time() {
    let mut director = director("map:5s,axis:3s");
    let _ = director.tick(seconds(0), NOON, 1, |_, _| Ok(()));
    director.hold(seconds(60));
    for second in 1..60 {
        assert_eq!(
            director.tick(seconds(second), NOON, 1, |_, _| Ok(())),
            Turn::Stay
        );
    }
    for (second, expected) in [(60, "map"), (64, "map"), (65, "axis"), (68, "map")] {
        let _ = director.tick(seconds(second), NOON, 1, |_, _| Ok(()));
        assert_eq!(name(&director), expected, "{second}");
    }
}

#[test]
fn a_key_steps_both_ways_round_and_round() {
    let mut director = director("map,axis,figures");
    let _ = director.tick(seconds(0), NOON, 1, |_, _| Ok(()));
    for (forward, expected) in [
        (true, "axis"),
        (true, "figures"),
        (true, "map"),
        (false, "figures"),
        (false, "axis"),
    ] {
        director.step(forward, seconds(1), NOON, |_, _| Ok(()));
        assert_eq!(name(&director), expected);
    }
    // A lone scene stays in hand.
    let is_axis = |_, scene: &Scene| match scene.kind {
        SceneKind::Axis => Ok(()),
        _ => Err(String::new()),
    };
    director.step(true, seconds(1), NOON, is_axis);
    assert_eq!(name(&director), "axis");
    director.step(false, seconds(1), NOON, is_axis);
    assert_eq!(name(&director), "axis");
}

#[test]
fn a_long_list_goes_on_where_it_left_off() {
    let mut director = director("positions:16s,map:4s");
    let mut first_pages = Vec::new();
    for second in 0..60 {
        let turn = director.tick(seconds(second), NOON, 5, |_, _| Ok(()));
        if turn != Turn::Stay && name(&director) == "positions" {
            first_pages.push(director.page(seconds(second), 5));
        }
    }
    assert_eq!(first_pages, [0, 2, 4]);
}

#[test]
fn a_month_of_turning_keeps_the_beat() {
    let mut director = director("next:20s,itinerary:40s,map:30s");
    let month = 31 * 24 * 3600;
    let mut turns = 0;
    for second in 0..month {
        match director.tick(seconds(second), NOON, 3, |_, _| Ok(())) {
            Turn::Stay => {}
            Turn::Next { late, skipped } => {
                turns += 1;
                assert_eq!((late, skipped), (None, Vec::new()));
                assert_eq!(director.since(seconds(second)), seconds(0));
            }
        }
    }
    assert_eq!(turns, month / 90 * 3);
}

#[test]
fn a_scene_that_failed_ends_at_once_and_is_not_called_late() {
    let mut director = director("map:50s,axis:10s");
    let _ = director.tick(seconds(0), NOON, 1, |_, _| Ok(()));
    director.give_up(seconds(3));
    let turn = director.tick(seconds(3), NOON, 1, |_, _| Ok(()));
    assert!(matches!(turn, Turn::Next { late: None, .. }), "{turn:?}");
    assert_eq!(name(&director), "axis");
    let turn = director.tick(seconds(12), NOON, 1, |_, _| Ok(()));
    assert_eq!(turn, Turn::Stay, "the next one has its full time");
}
