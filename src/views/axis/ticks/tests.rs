use super::{Scale, Step, phrase};
use crate::text::width;
use crate::views::axis::window::{Window, day_start};

fn window(first: &str, last: &str) -> Window {
    let [first, last] = [first, last].map(|day| day_start(day.parse().unwrap()));
    Window::new(first, last)
}

/// Both lines of the scale, as they are drawn.
fn drawn(window: Window, cells: usize) -> [String; 2] {
    let scale = Scale::of(window, cells);
    let draw = |labels: Vec<(usize, &str)>| {
        let mut line = String::new();
        for (cell, label) in labels {
            line.extend(std::iter::repeat_n(' ', cell - line.len()));
            line.push_str(label);
        }
        line.trim_end().to_owned()
    };
    [
        draw(scale.parts.iter().map(|p| (p.cell, &*p.label)).collect()),
        draw(scale.ticks.iter().map(|t| (t.cell, &*t.label)).collect()),
    ]
}

#[test]
fn ticks_suit_the_zoom() {
    for (first, last, cells, parts, ticks) in [
        (
            "2025-10-29",
            "2025-11-03",
            40,
            "October 2025            November 2025",
            "Wed 29  Thu 30  Fri 31  Sat 1   Sun 2",
        ),
        (
            "2025-10-29",
            "2025-11-03",
            21,
            "Oct 2025    Nov 2025",
            "29  30  31  1   2",
        ),
        (
            "2025-10-30",
            "2025-10-31",
            32,
            "Thu 30 Oct 2025",
            "00:00   06:00   12:00   18:00",
        ),
        (
            "2025-11-01",
            "2026-03-01",
            24,
            "2025        2026",
            "Nov   Dec   Jan   Feb",
        ),
        (
            "2010-01-01",
            "2030-01-01",
            28,
            "",
            "2010  2015   2020    2025",
        ),
    ] {
        assert_eq!(
            drawn(window(first, last), cells),
            [parts, ticks],
            "{first} {cells}"
        );
    }
}

#[test]
fn labels_never_touch_and_never_leave_the_line() {
    let mut around = window("2025-02-27", "2025-02-28");
    for _ in 0..40 {
        for cells in [0, 1, 3, 7, 19, 40, 113, 300] {
            let scale = Scale::of(around, cells);
            let parts = scale.parts.iter().map(|part| (part.cell, &part.label));
            let ticks = scale.ticks.iter().map(|tick| (tick.cell, &tick.label));
            for line in [parts.collect::<Vec<_>>(), ticks.collect()] {
                let mut free = 0;
                for (cell, label) in line.iter().filter(|(_, label)| !label.is_empty()) {
                    assert!(free <= *cell, "{around:?} {cells} {line:?}");
                    free = cell + width(label) + 1;
                    assert!(free <= cells + 1, "{around:?} {cells} {line:?}");
                }
            }
        }
        around = around.zoom(false, around.middle());
    }
    let mut around = window("2025-02-27", "2025-02-28");
    for _ in 0..8 {
        assert!(Scale::of(around, 113).ticks.len() > 2, "{around:?}");
        around = around.zoom(true, around.middle());
    }
}

#[test]
fn ticks_stand_where_their_part_begins() {
    for (step, at, floor, next) in [
        (Step::Week, "2025-10-30", "2025-10-27", "2025-11-03"),
        (Step::Months(1), "2025-01-31", "2025-01-01", "2025-02-01"),
        (Step::Months(3), "2025-12-31", "2025-10-01", "2026-01-01"),
        (Step::Years(10), "2025-01-01", "2020-01-01", "2030-01-01"),
        (Step::Years(1000), "2025-01-01", "2000-01-01", "3000-01-01"),
    ] {
        let [at, floor, next] = [at, floor, next].map(|day| day_start(day.parse().unwrap()));
        assert_eq!(step.floor(at), floor, "{step:?}");
        assert_eq!(step.next(floor), next, "{step:?}");
    }
}

#[test]
fn the_window_is_told_in_words() {
    let week = window("2025-10-24", "2025-11-02");
    let step = Scale::of(week, 100).step;
    assert_eq!(phrase(week, step, Some(2025)), "24 Oct – 1 Nov, by day");
    let words = [
        Step::Minutes(1),
        Step::Minutes(15),
        Step::Minutes(60),
        Step::Minutes(180),
    ];
    assert_eq!(
        words.map(Step::phrase),
        ["by minute", "by 15 minutes", "by hour", "by 3 hours"]
    );
}
