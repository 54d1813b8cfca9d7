//! Scripts of searching, and of going from dispute to dispute.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Event, Focus, Hides, Says, Shows, Subject, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "/ 'lighthouse Enter",
        &[Says("for “lighthouse”"), Event("lighthouse-talks")],
    ),
    (
        "/ 'ferries Enter n",
        &[Says("match 2 of"), Shows("Positions")],
    ),
    (
        "/ 'ferries Enter N N",
        &[Subject("xa-glass"), Focus(Pane::Positions)],
    ),
    (
        "6 / 'teld Enter",
        &[
            Views(View::Disputes),
            Shows("Port Lume  ⇄  Quay Town"),
            Says("match 1 of 4 for “teld”"),
        ],
    ),
    (
        "6 / 'teld Enter n",
        &[Views(View::Disputes), Says("match 2 of 4")],
    ),
    ("6 / 'teld Enter N", &[Says("match 4 of 4")]),
    (
        "6 G / 'about_4_days Enter",
        &[
            Views(View::Disputes),
            Shows("Moreau's visit to Belmora · length"),
            Says("match 1 of 1"),
        ],
    ),
    ("n", &[Event("lake-summit"), Says("no search is on")]),
    ("N", &[Event("lake-summit"), Says("no search is on")]),
    ("c", &[Event("moreau-teld"), Says("dispute 1 of 4")]),
    ("c c", &[Event("moreau-teld"), Says("dispute 2 of 4")]),
    ("c c c", &[Event("visit"), Says("dispute 3 of 4")]),
    (
        "c c c c",
        &[
            Subject("xa-glass"),
            Says("dispute 4 of 4"),
            Focus(Pane::Positions),
        ],
    ),
    ("c c c c c", &[Event("moreau-teld"), Says("dispute 1 of 4")]),
    ("j c", &[Event("moreau-teld"), Says("dispute 1 of 4")]),
    ("c c C", &[Event("moreau-teld"), Says("dispute 1 of 4")]),
    ("G C", &[Event("visit"), Says("dispute 3 of 4")]),
    ("C", &[Subject("xa-glass"), Says("dispute 4 of 4")]),
    (
        "6 c",
        &[
            Shows("Moreau's visit to Belmora · length"),
            Shows("about 4 days"),
            Says("question 2 of 7"),
        ],
    ),
    (
        "6 c c c c c",
        &[Says("question 6 of 7"), Hides("obody has ruled")],
    ),
    ("6 c C", &[Shows("Her own office names the town.")]),
];
