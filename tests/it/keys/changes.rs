//! What keys do in the view of changes.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[("8", &[Views(View::Changes), Focus(Pane::Changes)])];
