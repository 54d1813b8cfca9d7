//! What keys do in the view of figures.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Event, Focus, Hides, Says, Shows, Subject, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "5",
        &[
            Views(View::Figures),
            Focus(Pane::Figures),
            Shows("Tariff rate"),
            Shows("10% → 25%"),
            Shows("Numbers that stand alone"),
            Shows("SEK 350 million"),
        ],
    ),
    (
        "5 g g",
        &[
            Subject("xa-glass"),
            Shows("1/6"),
            Shows("Sources · XA → XB threatens"),
        ],
    ),
    ("5 g g j j", &[Subject("xa-duty"), Shows("3/6")]),
    ("5 G", &[Subject("xb-ferries")]),
    ("5 G k", &[Subject("visit"), Event("visit")]),
    // The entry opens at the number in hand.
    ("5 g g j Enter Enter", &[Shows("55 percent of the price")]),
    ("5 g g Tab", &[Focus(Pane::Sources), Subject("xa-glass")]),
    (
        "5 g g Tab Enter",
        &[Shows("a tariff of up to 40 percent on glass")],
    ),
    ("5 g g Tab Tab", &[Focus(Pane::Figures)]),
    (
        "5 g g c",
        &[Subject("visit"), Says("disputed figure 2 of 2")],
    ),
    (
        "5 g g c c",
        &[Subject("xa-glass"), Says("disputed figure 1 of 2")],
    ),
    (
        "5 g g C",
        &[Subject("visit"), Says("disputed figure 2 of 2")],
    ),
    // A search stays in the view as long as a number matches.
    (
        "5 g g / 'crowns Enter",
        &[
            Views(View::Figures),
            Subject("xb-ferries"),
            Says("match 1 of 1 for “crowns”"),
        ],
    ),
    (
        "5 g g / 'glass Enter n",
        &[Views(View::Figures), Says("match 2 of")],
    ),
    (
        "5 g g / 'glass Enter N",
        &[Views(View::Figures), Says("match 4 of")],
    ),
    // As in the lists of disputes and of changes, an entry chosen in the search is gone to where the view has it.
    (
        "5 g g / 'crowns Down Enter",
        &[Views(View::Figures), Subject("xb-ferries")],
    ),
    ("5 g g / '\"350_million\" Enter", &[Views(View::Figures)]),
    (
        "5 g g / 'lighthouse Enter",
        &[
            Views(View::Dashboard),
            Says("no figure matches; match 1 of"),
        ],
    ),
    // What is in hand stays in hand.
    ("j Tab j 5", &[Views(View::Figures), Subject("xb-ferries")]),
    ("5 g g j 1", &[Views(View::Dashboard)]),
    ("5 g g q", &[Views(View::Dashboard)]),
    ("5 g g z", &[Hides("Sources"), Shows("Tariff rate")]),
    // A number that was not known yet is gone, and what is in hand stays.
    (
        "5 g g [ [ [ [",
        &[
            Views(View::Figures),
            Subject("xa-glass"),
            Hides("10% → 25%"),
        ],
    ),
];
