//! What keys do in the view of axis.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Says, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    ("2", &[Views(View::Axis), Focus(Pane::Axis)]),
    ("+", &[Says("nothing to zoom here")]),
    ("-", &[Says("nothing to zoom here")]),
    ("_", &[Says("nothing to zoom here")]),
];
