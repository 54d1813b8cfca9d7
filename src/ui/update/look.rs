//! Which theme is in force.

use crate::config::Rgb;
use crate::ui::state::State;
use crate::ui::theme::{Depth, Level};

/// Goes on to the next theme.
pub fn next_theme(state: &mut State) {
    state.themes.step();
    apply(state);
    let text = match state.look.theme.depth() {
        Depth::None => "no colours are in use, so every theme looks the same".to_owned(),
        _ => format!("theme {}", state.themes.name()),
    };
    state.notify(Level::Info, &text);
}

/// Takes in the terminal's own colour; a theme that was chosen by name stays.
pub fn meet_ground(state: &mut State, ground: Rgb) {
    state.themes.meet(ground, state.look.theme.depth());
    apply(state);
}

fn apply(state: &mut State) {
    state.look.theme = state.themes.theme(state.look.theme.depth());
}
