//! What keys do in the view of articles.

use summitry::ui::state::{Pane, View};

use super::Expect::{self, Focus, Views};

pub const SCRIPTS: &[(&str, &[Expect])] = &[("7", &[Views(View::Articles), Focus(Pane::Shelf)])];
