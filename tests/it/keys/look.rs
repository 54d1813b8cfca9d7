//! Scripts of how the screen looks and of whom the mouse belongs to.

use super::Expect::{self, AsksNothing, Hides, Says, Shows, TakesMouse};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (": 'theme Enter", &[Says("theme light"), AsksNothing]),
    (
        ": 'theme Enter : 'theme Enter",
        &[Says("theme colour-blind-dark")],
    ),
    // What was open stays open under the list of commands.
    (
        "j Enter : 'theme Enter",
        &[Says("theme light"), Shows("where")],
    ),
    (
        "m",
        &[TakesMouse(false), Says("select text; m takes it back")],
    ),
    ("j Enter m", &[TakesMouse(false), Shows("where")]),
    (": 'mouse Enter", &[TakesMouse(false)]),
    (
        ": 'reset-layout Enter",
        &[Says("no border has been moved"), AsksNothing],
    ),
    ("j : 'theme Enter j", &[Hides("theme light")]),
];
