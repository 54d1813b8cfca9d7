//! What keys do in the view of map.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[("3", &[Views(View::Map), Focus(Pane::Map)])];
