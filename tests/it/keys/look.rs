//! Scripts of how the screen looks and of whom the mouse belongs to.

use super::Expect::{self, AsksNothing, Hides, Says, Shows};

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
    ("j : 'theme Enter j", &[Hides("theme light")]),
];
