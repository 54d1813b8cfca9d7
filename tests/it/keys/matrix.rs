//! What keys do in the view of matrix.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[("4", &[Views(View::Matrix), Focus(Pane::Matrix)])];
