//! Views that lay things out by themselves, on every size and in every state that matters.

use std::collections::HashSet;
use std::sync::Arc;

use ratatui::layout::Rect;
use summitry::ui::Action;
use summitry::ui::cartography::{self, marks};

use super::{Dice, SIZES, dossiers, draw_inside};
use crate::session::{Session, bundled, edition, lake};

#[test]
fn any_stretch_of_time_on_any_size() {
    let keys = [
        "j", "k", "h", "l", "+", "+", "+", "-", "-", "_", "g g", "G", "Enter", "Esc", "PgDn", "z",
        "T", "[", "t",
    ];
    let all = [
        Arc::default(),
        bundled(),
        dossiers::one(),
        dossiers::many(),
        dossiers::wide(),
        edition("tests/fixtures/axis"),
    ];
    for (number, edition) in all.iter().enumerate() {
        let mut dice = Dice(u64::try_from(number).unwrap());
        for (width, height) in SIZES {
            let mut session = Session::open(edition.clone(), width, height);
            session.press("2");
            let mut script = Vec::new();
            for _ in 0..12 {
                script.push(keys[dice.roll(keys.len())].to_owned());
                session.press(script.last().unwrap());
                draw_inside(&session, &script);
            }
        }
    }
}

#[test]
fn a_map_of_places_all_over_the_globe() {
    for edition in [dossiers::places(), dossiers::one_place(), Arc::default()] {
        for (width, height) in SIZES {
            let mut session = Session::open(edition.clone(), width, height);
            for keys in [
                "3",
                "g g",
                "j j",
                "+ + +",
                "L",
                "Shift-Up",
                "G",
                "- - - - - -",
                "Alt-h",
                "_",
                "z",
            ] {
                session.press(keys);
                draw_inside(&session, &[keys.to_owned()]);
                assert_labelled(&session, Rect::new(3, 2, width, height));
            }
        }
    }
}

/// No mark or name covers another, and every place in sight has its mark.
fn assert_labelled(session: &Session, area: Rect) {
    let state = &session.state;
    let camera = cartography::camera(state, area);
    let labels = marks::place(state, &camera, area);
    let places = labels.marks.iter().map(|mark| mark.area);
    let mut taken = HashSet::new();
    for place in places.chain(labels.names.iter().map(|name| name.area)) {
        assert_eq!(area.intersection(place), place);
        assert!(
            place.positions().all(|at| taken.insert(at)),
            "{place:?} in {area}"
        );
    }
    let marked: HashSet<usize> = labels
        .marks
        .iter()
        .flat_map(|mark| mark.stops.clone())
        .collect();
    for (number, stop) in state.map.map.stops.iter().enumerate() {
        let spots = stop.spots.iter().filter(|spot| !spot.is_region);
        let mut points = spots.filter_map(|spot| spot.at);
        let is_in_sight = points.any(|at| camera.cell(at, area).is_some());
        assert!(
            !is_in_sight || marked.contains(&number),
            "stop {number} in {area}"
        );
    }
}

#[test]
fn the_matrix_of_every_dossier_at_every_size() {
    let keys = "4 l j v Tab l l v k Enter S K a G Esc K h h";
    for edition in [
        bundled(),
        lake(),
        Arc::default(),
        dossiers::parties(),
        dossiers::one_position(),
        dossiers::wide(),
    ] {
        let mut session = Session::open(edition, 160, 48);
        for (number, key) in keys.split(' ').enumerate() {
            session.press(key);
            // Every other size after every other key, so that each is drawn in all states that matter.
            for (width, height) in SIZES.into_iter().skip(number % 2).step_by(2) {
                session.resize(width, height);
                draw_inside(&session, &[key.to_owned()]);
            }
            session.resize(160, 48);
        }
    }
}

#[test]
fn any_clicks_in_every_view() {
    for edition in [bundled(), Arc::default(), dossiers::one(), dossiers::wide()] {
        let mut dice = Dice(11);
        for view in ["1", "2", "3", "4", "4 v", "5", "6", "7", "8", "s"] {
            for (width, height) in SIZES.into_iter().skip(3).step_by(2) {
                let mut session = Session::open(edition.clone(), width, height);
                session.press(view);
                let mut script = vec![view.to_owned()];
                for _ in 0..12 {
                    let mouse = super::mouse(&mut dice);
                    session.act(Action::Mouse(mouse));
                    script.push(format!("{mouse:?}"));
                    super::assert_sound(&session, &script);
                }
                draw_inside(&session, &script);
            }
        }
    }
}
