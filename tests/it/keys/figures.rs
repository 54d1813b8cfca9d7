//! What keys do in the view of figures.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[("5", &[Views(View::Figures), Focus(Pane::Figures)])];
