//! Scripts of searching, and of going from dispute to dispute.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Event, Focus, Hides, Says, Shows, Subject, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "/ 'lighthouse Enter",
        &[Says("for “lighthouse”"), Event("lighthouse-treaty")],
    ),
    (
        "/ 'lighthouses Enter",
        &[Says("for “lighthouses”"), Event("lighthouse-talks")],
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
            Shows("Port Lume  ✗  Quay Town"),
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
    // The list of what is found: the best first, one chosen or none.
    (
        "/ 'ferr",
        &[
            Shows("Found"),
            Shows("position XB → XA offers: Ferries"),
            Event("lake-summit"),
        ],
    ),
    (
        "/ '350_million Down Enter",
        &[Subject("xb-ferries"), Focus(Pane::Positions), Says("match")],
    ),
    ("/ '350_million", &[Shows("▶position")]),
    ("/ '350_million Down Up", &[Hides("▶position")]),
    ("/ 'ferries Down Up", &[Shows("▶")]),
    ("/ '350_million Up", &[Hides("▶position")]),
    ("6 / 'teld", &[Hides("▶event")]),
    (
        "/ '350_million Down Down Down Down Down",
        &[Shows("▶position")],
    ),
    ("/ 'nowhere", &[Hides("Found"), Says("0 entries")]),
    (
        "6 / 'teld Down Enter",
        &[Views(View::Disputes), Says("match 1 of 4")],
    ),
    ("/ '“up_to_40%” Enter", &[Subject("xa-glass")]),
    ("/ 'up_to_40% Enter", &[Subject("xa-glass")]),
    ("/ '50_million Enter", &[Says("no entry holds")]),
    // The palette finds commands by some of their letters.
    (
        ": 'nd Enter",
        &[Event("moreau-teld"), Says("dispute 1 of 4")],
    ),
    (": 'vdisp Enter", &[Views(View::Disputes)]),
    (": 'what_is_wrong Enter", &[Shows("Problems")]),
    (": 'zzz", &[Shows("no command is called so, or does that")]),
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
