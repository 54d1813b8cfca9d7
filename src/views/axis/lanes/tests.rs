use std::collections::HashMap;

use super::{Lanes, Room, arrange, density};
use crate::model::{Status, Verdict};
use crate::text::Clean;
use crate::views::axis::ticks::Scale;
use crate::views::axis::window::{DAY, Window};
use crate::views::axis::{Axis, Form, Item, Run};

/// An event from one day to another, counted from the first of the window; of one day when both are the same.
fn item(title: &str, from: i64, to: i64) -> Item {
    let form = if from == to { Form::Day } else { Form::Span };
    let extent = (from * DAY, (to + 1) * DAY);
    Item {
        id: title.into(),
        title: Clean::line(title),
        status: Some(Status::Expected),
        runs: vec![Run {
            form,
            from: extent.0,
            to: extent.1,
            sure: (form == Form::Span).then_some(extent),
            is_soft: [false; 2],
            is_open: [false; 2],
            version: 0,
        }],
        extent,
        ..Item::default()
    }
}

fn axis(items: Vec<Item>) -> Axis {
    let places: HashMap<_, _> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (item.id.clone(), place))
        .collect();
    Axis {
        dated: items.len(),
        items,
        places,
        ..Axis::default()
    }
}

/// Lays out ten days.
fn lay_out(axis: &Axis, cells: usize, lanes: usize, legend: usize) -> Lanes {
    let window = Window::new(0, 10 * DAY);
    let room = Room {
        cells,
        lanes,
        legend,
    };
    let scale = Scale::of(window, cells);
    let lanes = arrange(axis, window, &scale, room, &[0]);
    assert_tidy(&lanes, cells);
    lanes
}

/// Nothing stands on anything else, and nothing leaves the window.
fn assert_tidy(lanes: &Lanes, cells: usize) {
    let crowds = lanes.crowds.iter().map(|crowd| (crowd.lane, &crowd.cells));
    let events = lanes
        .placed
        .iter()
        .map(|placed| (placed.lane, &placed.shape.cells));
    let mut all: Vec<_> = crowds.chain(events).collect();
    all.sort_by_key(|(lane, cells)| (*lane, cells.start));
    for pair in all.windows(2) {
        let [(lane_a, a), (lane_b, b)] = pair else {
            continue;
        };
        assert!(
            lane_a != lane_b || a.end <= b.start,
            "{a:?} {b:?} in {lane_a}"
        );
    }
    assert!(
        all.iter()
            .all(|(lane, part)| part.end <= cells && *lane < lanes.count)
    );
    for placed in &lanes.placed {
        let (shape, label) = (&placed.shape, &placed.shape.label);
        assert!(label.cells.is_empty() || shape.cells.end >= label.cells.end);
        assert!(label.title <= label.cells.len(), "{label:?}");
    }
}

/// The lanes as text: `#` for what goes on, `-` for soft ends, `o` for marks and bullets, letters for titles.
fn drawn(axis: &Axis, lanes: &Lanes, cells: usize) -> Vec<String> {
    let mut rows = vec![vec![' '; cells]; lanes.count];
    for placed in &lanes.placed {
        let row = &mut rows[placed.lane];
        for bar in &placed.shape.bars {
            row[bar.cells.clone()].fill(if bar.is_mark { 'o' } else { '-' });
            if !bar.is_mark {
                row[bar.sure.clone()].fill('#');
            }
        }
        let label = &placed.shape.label;
        let title = match lanes.number_of(placed.item) {
            Some(number) => number.to_string(),
            None => axis.items[placed.item].title.to_string(),
        };
        let text = format!(
            "{:<lead$}{title}",
            if label.lead > 0 { "o" } else { "" },
            lead = label.lead
        );
        for (cell, letter) in label
            .cells
            .clone()
            .zip(text.chars())
            .take(label.lead + label.title)
        {
            row[cell] = letter;
        }
    }
    for crowd in &lanes.crowds {
        for (cell, letter) in crowd
            .cells
            .clone()
            .zip(format!("@ {}", crowd.items.len()).chars())
        {
            rows[crowd.lane][cell] = letter;
        }
    }
    let line = |row: Vec<char>| row.into_iter().collect::<String>().trim_end().to_owned();
    rows.into_iter().map(line).collect()
}

#[test]
fn events_are_packed_and_labels_stand_where_there_is_room() {
    let axis = axis(vec![
        item("a week and more", -3, 8),
        item("two days", 0, 1),
        item("short", 2, 2),
        item("a day late", 9, 9),
    ]);
    let lanes = lay_out(&axis, 40, 10, 0);
    assert_eq!(
        drawn(&axis, &lanes, 40),
        [
            "##o a week and more#################",
            "######## o two days      a day late o",
            "        o short",
        ]
    );
    assert_eq!((lanes.in_sight, lanes.before, lanes.after), (4, 0, 0));
}

#[test]
fn titles_are_shortened_before_they_give_way_to_numbers() {
    let titles = [
        "the first of many events",
        "the second of many events",
        "the third of many events",
    ];
    let axis = axis(
        titles
            .iter()
            .enumerate()
            .map(|(place, title)| {
                let day = i64::try_from(place).unwrap() * 3;
                item(title, day, day)
            })
            .collect(),
    );
    assert_eq!(lay_out(&axis, 60, 3, 0).count, 3);
    assert_eq!(
        drawn(&axis, &lay_out(&axis, 60, 1, 0), 60),
        ["o the first of m  o the second of   o the third of many even"]
    );
    let numbered = lay_out(&axis, 30, 1, 3);
    assert_eq!(drawn(&axis, &numbered, 30), ["o 1      o 2      o 3"]);
    assert_eq!(numbered.numbered, [0, 1, 2]);
}

#[test]
fn a_part_stands_below_the_whole() {
    let mut items = vec![
        item("whole", 0, 9),
        item("part", 1, 1),
        item("within", 2, 2),
    ];
    items[1].parent = Some(0);
    items[2].parent = Some(1);
    let axis = axis(items);
    let lanes = lay_out(&axis, 80, 10, 0);
    assert_eq!(
        (0..3).map(|item| lanes.lane_of(item)).collect::<Vec<_>>(),
        [Some(0), Some(1), Some(2)]
    );
}

#[test]
fn only_the_fullest_stretch_is_counted_and_the_event_in_hand_stays() {
    let mut items: Vec<Item> = (0..30).map(|n| item(&format!("talks {n}"), 4, 4)).collect();
    items.extend([item("before", 0, 0), item("after", 8, 8)]);
    items.sort_by_key(|item| item.extent);
    let place = items
        .iter()
        .position(|item| &*item.title == "talks 7")
        .unwrap();
    let axis = axis(items);
    let window = Window::new(0, 10 * DAY);
    let room = Room {
        cells: 100,
        lanes: 5,
        legend: 10,
    };
    let scale = Scale::of(window, 100);
    let lanes = arrange(&axis, window, &scale, room, &[place]);
    assert_tidy(&lanes, 100);
    assert_eq!(
        drawn(&axis, &lanes, 100),
        [
            format!("o before{:32}@ 30    {:32}o after", "", ""),
            format!("{:40}o talks 7", ""),
        ]
    );
    let density = density(&axis, window, 100, &lanes.crowds);
    assert_eq!((density[40], density.iter().sum::<usize>()), (30, 30));
    let crowd = lanes.crowd_of(place).unwrap();
    assert_eq!(crowd.window, Window::new(4 * DAY, 5 * DAY));
    // Once nothing closer would part them, all are listed, and the lanes scroll.
    let scale = Scale::of(crowd.window, 100);
    let opened = arrange(&axis, crowd.window, &scale, room, &[place]);
    assert_tidy(&opened, 100);
    assert_eq!(
        (
            opened.crowds.len(),
            opened.count,
            opened.before,
            opened.after
        ),
        (0, 30, 1, 1)
    );
}

#[test]
fn a_date_in_dispute_has_both_its_versions() {
    let mut item = item("talks", 1, 1);
    let mut other = item.runs[0].clone();
    (other.from, other.to, other.version) = (3 * DAY, 4 * DAY, 1);
    item.extent.1 = other.to;
    item.runs.push(other);
    item.verdict = Verdict::Disputed;
    let axis = axis(vec![item]);
    let lanes = lay_out(&axis, 50, 5, 0);
    assert_eq!(drawn(&axis, &lanes, 50), ["     o         o talks"]);
    assert_eq!(lanes.placed[0].shape.label.cells, 15..24);
}

#[test]
fn nothing_stands_on_anything_else_at_any_size() {
    let items: Vec<Item> = (0..60_i64)
        .map(|n| {
            let from = n * 7 % 13 - 2;
            item(
                &format!(
                    "{} 회담 {n}",
                    "long ".repeat(usize::try_from(n % 9).unwrap())
                ),
                from,
                from + n % 4,
            )
        })
        .collect();
    let mut items = items;
    items.sort_by_key(|item| item.extent);
    for (n, item) in items.iter_mut().enumerate() {
        item.runs[0].is_soft = [n % 3 == 0, n % 5 == 0];
        item.runs[0].is_open = [n % 11 == 0, n % 7 == 0];
        item.verdict = if n % 4 == 0 {
            Verdict::Disputed
        } else {
            Verdict::Single
        };
        item.status = Some(if n % 6 == 0 {
            Status::Possible
        } else {
            Status::Held
        });
    }
    let axis = axis(items);
    for cells in [0, 1, 2, 3, 5, 9, 20, 53, 113, 300] {
        for (lanes, legend) in [(0, 0), (1, 0), (4, 3), (20, 80), (80, 0)] {
            lay_out(&axis, cells, lanes, legend);
        }
    }
}
