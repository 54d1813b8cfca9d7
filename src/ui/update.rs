//! What an action does to the state.

pub mod articles;
pub mod axis;
pub mod changes;
mod dispute;
mod entry;
pub mod figures;
mod filter;
mod look;
pub mod map;
pub mod matrix;
mod mouse;
mod navigate;
mod overlay;
pub mod review;
mod search;
mod time;

use std::ops::ControlFlow;
use std::sync::Arc;

pub use mouse::Click;

use super::action::{Action, Effect};
use super::command::Command;
use super::edition::Edition;
use super::keymap::{Key, Resolved};
use super::overlays::Overlay;
use super::state::{Pane, State, View};
use super::theme::Level;
use crate::views::phrase;

/// Applies one action and says what the outside world must do about it.
///
/// Total and pure: nothing here reads the clock, the disk or the terminal.
#[must_use]
pub fn update(state: &mut State, action: Action) -> Option<Effect> {
    let effect = apply(state, action);
    match state.view {
        View::Articles => articles::fit(state),
        View::Changes => changes::fit(state),
        _ => {}
    }
    state.read_cited();
    effect
}

fn apply(state: &mut State, action: Action) -> Option<Effect> {
    if !matches!(action, Action::Mouse(_) | Action::Tick(_)) {
        state.mouse.pressed = None;
    }
    match action {
        Action::Key(key) => return press(state, key),
        Action::Mouse(mouse) => return mouse::act(state, mouse),
        Action::Paste(text) => overlay::paste(state, &text),
        Action::Resize(size) => state.size = size,
        Action::Tick(now) => time::tick(state, now),
        Action::NotKept(why) => return Some(review::lose(state, why)),
        Action::Rewritten(subject, entry) => return review::rewritten(state, &subject, *entry),
        Action::Reloaded(Ok(edition)) => take_edition(state, edition),
        Action::Reloaded(Err(problems)) => {
            let first = problems.first().map_or("not loaded", |problem| &**problem);
            let text = format!("the dossier on screen stays; :problems has more: {first}");
            let text = match &state.review.lost {
                Some(lost) => format!("{lost}; {text}"),
                None => text,
            };
            state.notify(Level::Error, &text);
            state.reload_problems = problems;
        }
        Action::Ground(ground) => look::meet_ground(state, ground),
        Action::Notify(level, text) => state.notify(level, &text),
    }
    None
}

/// Shows a new edition through the same filter.
fn take_edition(state: &mut State, edition: Arc<Edition>) {
    state.reload_problems.clear();
    // What is being typed is not lost; all else speaks of the edition before.
    state.overlays.retain(Overlay::is_typed_into);
    let read = state.take(edition);
    overlay::after_typing(state);
    let problems = state.edition.problems.len();
    if let Some(lost) = state.review.lost.take() {
        review::resume(state);
        let text = format!("{lost}; shown is what the file has");
        state.notify(Level::Error, &text);
    } else if let Err(fault) = read {
        let text = format!("reloaded; the filter is as it was: {}", fault.what);
        state.notify(Level::Warning, &text);
    } else if problems == 0 {
        state.notify(Level::Info, "reloaded");
    } else {
        let problems = phrase::count(problems, "problem");
        let text = format!("reloaded with {problems}, see :problems");
        state.notify(Level::Warning, &text);
    }
}

/// A prompt takes the keys that it understands; all others ask for a command.
fn press(state: &mut State, key: Key) -> Option<Effect> {
    if state.pending.is_empty() && overlay::type_key(state, key) {
        return None;
    }
    let mut pending = std::mem::take(&mut state.pending);
    let resolved = state.keymap.resolve(&mut pending, key);
    state.pending = pending;
    match resolved {
        Resolved::Command(command) => {
            state.notice = None;
            run(state, command)
        }
        Resolved::Pending | Resolved::None => None,
    }
}

/// Runs one command, whether a key or the palette asked for it.
pub(super) fn run(state: &mut State, command: Command) -> Option<Effect> {
    if let ControlFlow::Break(effect) = overlay::run(state, command) {
        return effect;
    }
    if run_in_view(state, command) || navigate::run(state, command) {
        return None;
    }
    match command {
        Command::ZoomIn | Command::ZoomOut | Command::Fit => refuse_zoom(state),
        Command::PanLeft | Command::PanRight | Command::PanUp | Command::PanDown => {
            state.notify(Level::Info, "nothing to move here; the map can be");
        }
        Command::Sort
        | Command::Kinds
        | Command::Versus
        | Command::OpenAsks
        | Command::Threats
        | Command::Promises
        | Command::Dues => matrix::run_anywhere(state, command),
        Command::ZoomPane => state.is_zoomed = !state.is_zoomed,
        Command::Search => search::open(state),
        Command::NextMatch => search::step(state, true),
        Command::PreviousMatch => search::step(state, false),
        Command::Filter => filter::open(state),
        Command::ToggleFilter => filter::toggle(state),
        Command::NextDispute => dispute::step(state, true),
        Command::PreviousDispute => dispute::step(state, false),
        Command::KnownEarlier => time::known_earlier(state),
        Command::KnownLater => time::known_later(state),
        Command::Today => time::today(state),
        Command::Zone => time::next_zone(state),
        Command::SinceEarlier => changes::move_since(state, false),
        Command::SinceLater => changes::move_since(state, true),
        Command::Story => changes::tell_story(state),
        Command::Open => entry::open(state),
        Command::CopyCitation => return entry::copy_citation(state),
        Command::OpenSource => entry::open_source(state),
        Command::EditFile if state.view == View::Review => return review::rewrite(state),
        Command::EditFile => return entry::edit(state),
        Command::Accept | Command::Reject | Command::Amend | Command::Merge | Command::Undo => {
            return review::run(state, command);
        }
        Command::Palette => overlay::open_palette(state),
        Command::Problems => overlay::open_problems(state),
        Command::Rulings => overlay::open_rulings(state),
        Command::Mouse => return Some(mouse::toggle(state)),
        Command::ResetLayout => mouse::reset_layout(state),
        Command::Theme => look::next_theme(state),
        Command::Help => overlay::open_help(state),
        Command::Reload => return Some(Effect::Reload),
        Command::Close => close(state),
        Command::Back => return back(state),
        Command::Quit => return Some(Effect::Quit),
        // Moving has been taken care of above.
        _ => {}
    }
    None
}

fn refuse_zoom(state: &mut State) {
    let text = "nothing to zoom here; the axis and the map can be";
    state.notify(Level::Info, text);
}

/// Lets the pane that has the keys run a command in its own way; `false` when it has none.
fn run_in_view(state: &mut State, command: Command) -> bool {
    match state.focus {
        Pane::Axis => axis::run(state, command),
        Pane::Map => map::run(state, command),
        Pane::Matrix | Pane::Cell => matrix::run(state, command),
        Pane::Figures => figures::run(state, command),
        Pane::Shelf | Pane::Text | Pane::Resting => articles::run(state, command),
        Pane::Changes => changes::run(state, command),
        Pane::Sources if state.view == View::Axis => axis::zoom(state, command),
        Pane::Itinerary
        | Pane::Positions
        | Pane::Sources
        | Pane::Disputes
        | Pane::Sides
        | Pane::Queue => false,
    }
}

/// Gives up, one at a time, what is special about the screen; never the program.
fn close(state: &mut State) {
    if state.is_zoomed {
        state.is_zoomed = false;
    } else if !state.search.needle.is_empty() {
        search::clear(state);
    } else {
        matrix::leave(state);
    }
}

/// One step back, to where an entry was followed from, or to the dashboard; from the dashboard with nothing special about it, out.
fn back(state: &mut State) -> Option<Effect> {
    if state.is_zoomed {
        state.is_zoomed = false;
    } else if matrix::leave(state) {
        return None;
    } else if let Some((view, pane)) = state.trail.pop() {
        state.enter(view, pane);
    } else if state.view != View::Dashboard {
        navigate::view(state, View::Dashboard);
    } else {
        return Some(Effect::Quit);
    }
    None
}
