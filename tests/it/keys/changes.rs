//! What keys do in the view of changes.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, AsksNothing, Edits, Event, Focus, Hides, Says, Shows, Subject, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "8",
        &[
            Views(View::Changes),
            Focus(Pane::Changes),
            Shows("Changes · 5 May → everything known"),
            Shows("✗2 ⇄1 →1 +4"),
            Shows("where: Port Lume"),
            Shows("status: confirmed → confirmed / possible"),
            Shows("Tariff rate, glass: up to 40% → up to 40% / 55% (of the price)"),
            // The entry in hand is in hand here too.
            Subject("lake-summit"),
            AsksNothing,
        ],
    ),
    (
        "j 8",
        &[
            Subject("moreau-teld"),
            Shows("Sources · Moreau–Teld meeting"),
        ],
    ),
    ("8 g g", &[Subject("moreau-teld")]),
    ("8 g g j", &[Subject("moreau-teld"), Event("moreau-teld")]),
    ("8 g g j j j j j", &[Subject("visit")]),
    ("8 G", &[Subject("xc-glass")]),
    ("8 g g e", &[Edits("moreau-teld")]),
    // Both days can be moved.
    ("8 }", &[Shows("Changes · 7 May → everything known")]),
    ("8 l", &[Shows("Changes · 7 May → everything known")]),
    ("8 } }", &[Says("the two days would meet")]),
    (
        "8 {",
        &[Shows("Changes · nothing known → everything known")],
    ),
    (
        "8 h",
        &[Shows("Changes · nothing known → everything known")],
    ),
    ("8 { {", &[Says("nothing was known before")]),
    ("8 [", &[Shows("Changes · 7 May → 9 May")]),
    (
        "8 [ [",
        &[Shows("Changes · 5 May → 7 May"), Hides("호수일보")],
    ),
    ("8 { [ [", &[Shows("Changes · nothing known → 7 May")]),
    ("8 { t", &[Shows("Changes · 5 May → everything known")]),
    ("{", &[Says("only a list of changes begins on a day")]),
    ("}", &[Says("only a list of changes begins on a day")]),
    // One entry, day by day.
    (
        "j s",
        &[
            Views(View::Changes),
            Shows("Day by day · Moreau–Teld meeting"),
            Shows("status: confirmed → confirmed / possible"),
            Shows("Belmora Wire, ~7–8 May"),
        ],
    ),
    ("j s q", &[Views(View::Dashboard), Event("moreau-teld")]),
    (
        "j Enter s",
        &[
            Views(View::Changes),
            Shows("Day by day"),
            Hides("Esc close"),
        ],
    ),
    ("j s Enter s", &[Views(View::Changes), Shows("Day by day")]),
    (
        "j Enter s q",
        &[Views(View::Dashboard), Hides("Day by day ·")],
    ),
    ("j s s", &[Views(View::Changes), Shows("Changes · 5 May")]),
    ("j s 8", &[Shows("Changes · 5 May")]),
    ("8 g g s", &[Shows("Day by day · Moreau–Teld meeting")]),
    (
        "8 g g s q",
        &[Views(View::Changes), Shows("Changes · 5 May")],
    ),
    ("j s {", &[Says("only a list of changes begins on a day")]),
    ("j s [ [ [", &[Shows("Day by day"), Hides("~7–8 May")]),
    ("j Tab s", &[Shows("Day by day · XA → XB threatens: Glass")]),
    // Opening, finding, going to the sources.
    ("8 g g j Enter", &[Says("Esc close")]),
    ("8 Tab", &[Focus(Pane::Sources)]),
    ("8 Tab h", &[Focus(Pane::Changes)]),
    (
        "8 / 'lighthouse Enter",
        &[Views(View::Changes), Subject("lighthouse-treaty")],
    ),
    ("8 / 'glass Enter n", &[Views(View::Changes)]),
    ("g g j j 8", &[Views(View::Changes)]),
];
