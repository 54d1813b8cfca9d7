//! What keys do in the view of articles.

use summitry::ui::state::{Pane, View};

use super::Expect::{
    self, AsksNothing, Copies, Edits, Event, Focus, Hides, Says, Shows, Subject, Views,
};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "7",
        &[
            Views(View::Articles),
            Focus(Pane::Shelf),
            // The citation in hand on the dashboard is in hand here too.
            Shows("quote 2 of 16"),
            Shows("“from the tenth to the twelfth of May 2031”"),
            Shows("1 of 4 in full"),
            AsksNothing,
        ],
    ),
    ("j Shift-Tab j 7", &[Shows("Digest")]),
    (
        "7 j",
        &[Shows("The article is not at hand"), Shows("quote 1 of 12")],
    ),
    ("7 G", &[Shows("Harbour notes"), Shows("undated")]),
    ("7 G g g", &[Shows("The lake summit opens on Saturday")]),
    ("7 Enter", &[Focus(Pane::Text)]),
    ("7 l", &[Focus(Pane::Text)]),
    ("7 l l", &[Focus(Pane::Resting)]),
    ("7 l h", &[Focus(Pane::Shelf)]),
    ("7 Tab Tab Tab", &[Focus(Pane::Shelf)]),
    // From quote to quote.
    ("7 n", &[Shows("quote 3 of 16")]),
    ("7 N", &[Shows("quote 1 of 16")]),
    (
        "7 N N",
        &[Shows("quote 1 of 16"), Says("this is the first quote")],
    ),
    ("7 Enter j", &[Shows("quote 3 of 16")]),
    ("7 Enter k", &[Shows("quote 1 of 16")]),
    ("7 Enter G", &[Shows("quote 16 of 16")]),
    ("7 Enter G g g", &[Shows("quote 1 of 16")]),
    ("7 Enter G n", &[Shows("quote 1 of 12"), Shows("Digest")]),
    ("7 Enter G n N", &[Shows("quote 16 of 16")]),
    ("7 G Enter G n", &[Says("this is the last quote")]),
    ("7 Enter Ctrl-d", &[Shows("quote 2 of 16")]),
    ("7 Enter PgDn PgUp", &[Shows("quote 2 of 16")]),
    // What rests on a quote, and on to it.
    (
        "7 Enter Enter",
        &[Focus(Pane::Resting), Says("go there"), Shows("▶ when: Sat")],
    ),
    (
        "7 Enter Enter j Enter",
        &[Views(View::Dashboard), Event("moreau-teld")],
    ),
    (
        "7 Enter Enter j Enter q",
        &[
            Views(View::Articles),
            Focus(Pane::Resting),
            Shows("quote 2 of 16"),
        ],
    ),
    (
        "7 Enter Enter q",
        &[Views(View::Articles), Focus(Pane::Text)],
    ),
    ("7 Enter q", &[Views(View::Dashboard)]),
    (
        "7 Enter y",
        &[Copies(
            "“from the tenth to the twelfth of May 2031” (The lake summit",
        )],
    ),
    ("7 Enter o", &[Says("Esc close")]),
    ("7 Enter e", &[Edits("lake-summit")]),
    (
        "7 Enter Enter n",
        &[Focus(Pane::Resting), Shows("quote 3 of 16")],
    ),
    // Finding words in the articles themselves.
    (
        "7 / 'parade Enter",
        &[Views(View::Articles), Shows("Text"), Shows("quote 2 of 16")],
    ),
    (
        "7 / 'officials Enter",
        &[
            Views(View::Articles),
            Shows("quote 1 of 12"),
            Says("in Belmora Wire"),
        ],
    ),
    ("7 / 'officials Enter N", &[Shows("quote 1 of 12")]),
    ("7 / 'officials Enter Esc n", &[Shows("quote 2 of 12")]),
    ("7 / 'lighthouse Enter", &[Views(View::Articles)]),
    ("7 / 'nowhere-at-all Enter", &[Says("no entry holds")]),
    // As known on a day, and back.
    ("7 [ [ [", &[Hides("호수일보"), Hides("belmora-wire")]),
    ("7 j [ [ [ t", &[Shows("belmora-wire")]),
    ("j 7 1", &[Subject("moreau-teld")]),
];
