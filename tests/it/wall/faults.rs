//! What a mistake in the program does to the wall: less than anybody sees.

use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use summitry::ui::wall::{WallAction, draw};

use super::Watch;
use crate::session::lake;

#[test]
fn a_scene_that_cannot_be_drawn_is_passed_over_and_told() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s,changes:20s");
    watch.pass(5);
    // A buffer smaller than the area stands for a mistake in the drawing.
    let mut small = Buffer::empty(Rect::new(0, 0, 3, 3));
    let reason = draw(&watch.wall, Rect::new(0, 0, 100, 30), &mut small).unwrap();
    assert!(reason.contains("a mistake of summitry"), "{reason}");
    assert_eq!(watch.act(WallAction::Failed("no ink".into())), None);
    assert_eq!(watch.scene(), "disputes");
    assert_eq!(watch.notes(), ["scene 1 itinerary passed over: no ink"]);
    watch.pass(20);
    assert_eq!(watch.scene(), "changes");
    watch.wall.notes.clear();
    watch.pass(20);
    assert_eq!(watch.scene(), "disputes", "it is not tried again for now");
    assert_eq!(watch.notes(), Vec::<String>::new(), "it is told once");
    // Another size, or other data, is another chance.
    watch.resize(120, 40);
    watch.pass(40);
    assert_eq!(watch.scene(), "itinerary");
    assert!(
        draw(
            &watch.wall,
            Rect::new(0, 0, 120, 40),
            &mut Buffer::empty(Rect::new(0, 0, 120, 40))
        )
        .is_none()
    );
}

#[test]
fn a_lone_scene_that_fails_leaves_header_and_footer() {
    let mut watch = Watch::lake("itinerary:40s");
    for _ in 0..3 {
        let _ = watch.act(WallAction::Failed("no ink".into()));
        watch.pass(1);
    }
    let text = watch.text();
    assert!(text.contains("nothing to show yet"), "{text}");
    assert!(text.contains("fresh"), "{text}");
    assert!(watch.notes().len() < 8, "{:?}", watch.notes());
    watch.news(summitry::ui::wall::update::News::Loaded {
        edition: lake(),
        as_of: None,
        is_copy: false,
    });
    assert_eq!(watch.scene(), "itinerary");
}

#[test]
fn the_end_of_the_calendar_takes_nothing_down() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let mut watch = Watch::lake("next:20s,itinerary:20s,axis:20s,map:20s,disputes:20s");
        watch.wall.setup.zone = zone.parse().unwrap();
        for (second, now) in [
            (1, DateTime::<Utc>::MAX_UTC),
            (30, DateTime::<Utc>::MAX_UTC),
            (31, DateTime::<Utc>::MIN_UTC),
            (60, DateTime::<Utc>::MIN_UTC),
        ] {
            let elapsed = Duration::from_secs(second);
            assert_eq!(watch.act(WallAction::Tick(now, elapsed)), None);
            let _ = watch.frame();
        }
        let now = "2031-05-11T08:32:00Z".parse().unwrap();
        let _ = watch.act(WallAction::Tick(now, Duration::from_secs(90)));
        let text = watch.text();
        assert_ne!(watch.scene(), "none");
        assert!(text.contains("2031") || text.contains("May"), "{text}");
    }
}

/// Sets the time of day, `seconds` after the last tick.
fn tick(watch: &mut Watch, now: &str, elapsed: u64) {
    let action = WallAction::Tick(now.parse().unwrap(), Duration::from_secs(elapsed));
    assert_eq!(watch.act(action), None);
}

#[test]
fn scenes_turn_on_time_whatever_becomes_of_the_time_of_day() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s");
    watch.wall.setup.zone = "Europe/Berlin".parse().unwrap();
    for (elapsed, now, scene, clock) in [
        (1, "2031-10-26T00:59:59Z", "itinerary", "02:59:59"),
        // Summer time ends: the same hour once more.
        (2, "2031-10-26T01:00:00Z", "itinerary", "02:00:00"),
        (39, "2031-10-26T01:00:37Z", "itinerary", "02:00:37"),
        (40, "2031-10-26T01:00:38Z", "disputes", "02:00:38"),
        // The clock is set back by six hours, then forward by nine.
        (59, "2031-10-25T19:00:57Z", "disputes", "21:00:57"),
        (60, "2031-10-26T04:00:00Z", "itinerary", "05:00:00"),
        // The year ends.
        (99, "2031-12-31T22:59:59Z", "itinerary", "23:59:59"),
        (100, "2031-12-31T23:00:00Z", "disputes", "00:00:00"),
        // Summer time begins.
        (119, "2032-03-28T00:59:59Z", "disputes", "01:59:59"),
        (120, "2032-03-28T01:00:00Z", "itinerary", "03:00:00"),
        // A sleep in which the clock of deadlines stood still.
        (121, "2032-03-28T09:00:00Z", "itinerary", "11:00:00"),
        (160, "2032-03-28T09:00:39Z", "disputes", "11:00:39"),
    ] {
        tick(&mut watch, now, elapsed);
        assert_eq!(watch.scene(), scene, "{now}");
        assert!(watch.text().contains(clock), "{clock}: {}", watch.text());
        assert_eq!(watch.notes(), Vec::<String>::new(), "{now}");
    }
}
