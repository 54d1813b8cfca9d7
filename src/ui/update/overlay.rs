//! What lies over the view takes keys first.

mod mouse;

use std::ops::ControlFlow;

use super::{changes, entry, filter, matrix, review, search};
use crate::model::Ruling;
use crate::text::Clean;
use crate::ui::action::Effect;
use crate::ui::command::Command;
use crate::ui::keymap::{Code, Key};
use crate::ui::layout;
use crate::ui::overlays::{Overlay, help, list, palette, quote};
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::{State, View};
use crate::views::{Subject, excerpts};

pub use mouse::{press, turn};

/// Lets the prompt of the topmost overlay take a key; `false` when there is none or the key means nothing to it.
pub fn type_key(state: &mut State, key: Key) -> bool {
    let taken = match state.overlays.last_mut() {
        Some(Overlay::Help { prompt, scroll }) => {
            *scroll = if prompt.press(key) { 0 } else { return false };
            true
        }
        Some(Overlay::Palette { prompt, row }) => {
            *row = if prompt.press(key) { 0 } else { return false };
            true
        }
        Some(Overlay::Merge(merging)) => {
            let typed = merging.prompt.press(key);
            if typed {
                merging.row = 0;
            }
            typed
        }
        Some(Overlay::Amend(form)) => form.prompt().is_some_and(|prompt| prompt.press(key)),
        Some(Overlay::Filter(line)) => filter::press(line, key),
        Some(Overlay::Search { prompt, .. }) => {
            // Where nothing is left to delete, deleting gives the line up, as in a pager.
            if prompt.is_empty() && key.code() == Code::Backspace {
                state.overlays.pop();
                return true;
            }
            prompt.press(key)
        }
        _ => false,
    };
    if taken {
        after_typing(state);
    }
    taken
}

/// Puts pasted text into the prompt of the topmost overlay.
pub fn paste(state: &mut State, text: &Clean) {
    let prompt = match state.overlays.last_mut() {
        Some(
            Overlay::Help { prompt, .. }
            | Overlay::Palette { prompt, .. }
            | Overlay::Search { prompt, .. },
        ) => prompt,
        Some(Overlay::Filter(line)) => &mut line.prompt,
        Some(Overlay::Merge(merging)) => &mut merging.prompt,
        Some(Overlay::Amend(form)) => match form.prompt() {
            Some(prompt) => prompt,
            None => return,
        },
        _ => return,
    };
    prompt.insert(text);
    after_typing(state);
}

/// Reads again what has been typed into the topmost overlay.
pub fn after_typing(state: &mut State) {
    match state.overlays.last() {
        Some(Overlay::Search { prompt, .. }) => {
            let needle = prompt.text();
            search::typed(state, &needle);
        }
        Some(Overlay::Filter(_)) => filter::typed(state),
        _ => {}
    }
}

/// Lets the topmost overlay run a command and breaks off; goes on when there is none and the command is the view's.
pub fn run(state: &mut State, command: Command) -> ControlFlow<Option<Effect>> {
    if state.overlays.is_empty() {
        return ControlFlow::Continue(());
    }
    match command {
        Command::Quit => return ControlFlow::Break(Some(Effect::Quit)),
        Command::CopyCitation => return ControlFlow::Break(entry::copy_citation(state)),
        Command::EditFile => return ControlFlow::Break(entry::edit(state)),
        Command::Close | Command::Back => {
            if matches!(state.overlays.pop(), Some(Overlay::Search { .. })) {
                search::clear(state);
            }
        }
        Command::Story => tell_story(state),
        Command::Open => return ControlFlow::Break(open(state)),
        Command::OpenSource => entry::open_quote(state),
        Command::Mouse | Command::ResetLayout | Command::Theme => return ControlFlow::Continue(()),
        Command::Help => open_help(state),
        Command::Palette => open_palette(state),
        Command::NextPane => next(state),
        Command::PreviousPane => previous(state),
        _ => {
            if let Some(rows) = rows(command, page_height(state)) {
                move_by(state, rows, is_page(command));
            }
        }
    }
    ControlFlow::Break(None)
}

/// Tells the story of the entry on top; what else lies over the view has none.
fn tell_story(state: &mut State) {
    if matches!(state.overlays.last(), Some(Overlay::Entry { .. })) {
        if state.view != View::Changes || state.changes.story.is_none() {
            changes::tell_story(state);
        }
        state.overlays.clear();
    }
}

/// The next list or field, or what completes the filter.
fn next(state: &mut State) {
    if let Some(Overlay::Amend(form)) = state.overlays.last_mut() {
        form.move_by(1);
    } else if !matrix::turn_roll(state, true) {
        filter::take_completion(state);
    }
}

/// The list or field before.
fn previous(state: &mut State) {
    if let Some(Overlay::Amend(form)) = state.overlays.last_mut() {
        form.move_by(-1);
    } else {
        matrix::turn_roll(state, false);
    }
}

/// By how many rows a command moves; `None` when it does not move.
fn rows(command: Command, height: usize) -> Option<isize> {
    Some(match command {
        Command::RowDown => 1,
        Command::RowUp => -1,
        Command::HalfPageDown => scroll::half_page(height),
        Command::HalfPageUp => -scroll::half_page(height),
        Command::PageDown => scroll::page(height),
        Command::PageUp => -scroll::page(height),
        Command::First => isize::MIN,
        Command::Last => isize::MAX,
        _ => return None,
    })
}

const fn is_page(command: Command) -> bool {
    matches!(
        command,
        Command::HalfPageDown | Command::HalfPageUp | Command::PageDown | Command::PageUp
    )
}

fn page_height(state: &State) -> usize {
    usize::from(state.size.height).saturating_sub(6)
}

fn move_by(state: &mut State, rows: isize, is_page: bool) {
    let [_, body, _] = layout::frame(state);
    match state.overlays.last_mut() {
        Some(Overlay::Entry {
            excerpts, citation, ..
        }) => {
            let by = if is_page { shorter(rows, 5) } else { rows };
            *citation = scroll::move_by(*citation, by, excerpts.citations().count());
        }
        Some(Overlay::Quote(quote)) if is_page => {
            let range = quote::scroll_range(quote, &state.look, body);
            let from = quote.scroll.clamp(*range.start(), *range.end());
            let to = from.saturating_add(rows);
            quote.scroll = to.clamp(*range.start(), *range.end());
        }
        Some(Overlay::Quote(quote)) => {
            quote.row = scroll::move_by(quote.row, rows, quote.resting.len());
        }
        Some(Overlay::Help { prompt, scroll }) => {
            let lines = help::entries(&prompt.text(), &state.keymap).len();
            let places = help::last_scroll(lines, body.height).saturating_add(1);
            *scroll = scroll::move_by(*scroll, rows, places);
        }
        Some(Overlay::Palette { prompt, row }) => {
            *row = scroll::move_by(*row, rows, palette::matches(&prompt.text()).len());
        }
        Some(Overlay::List { lines, row, .. }) => *row = list::step(lines, *row, rows),
        Some(Overlay::Search { found, row, .. }) => {
            *row = search::move_row(*row, rows, found.len());
        }
        Some(Overlay::Filter(line)) => filter::move_by(line, rows),
        Some(Overlay::Amend(form)) => form.move_by(rows),
        Some(Overlay::Merge(merging)) => {
            merging.row = scroll::move_by(merging.row, rows, merging.matches().len());
        }
        None => {}
    }
}

/// A page counted in entries of several lines.
fn shorter(rows: isize, lines: isize) -> isize {
    match rows / lines {
        0 => rows.signum(),
        fewer => fewer,
    }
}

fn open(state: &mut State) -> Option<Effect> {
    match state.overlays.last() {
        Some(Overlay::Entry { .. }) => entry::open_quote(state),
        Some(Overlay::Quote(quote)) => {
            let subject = quote
                .resting
                .get(quote.row)
                .map(|resting| resting.subject.clone());
            leave_for(state, subject);
        }
        Some(Overlay::List { lines, row, .. }) => {
            let subject = lines.get(*row).and_then(|(_, subject)| subject.clone());
            leave_for(state, subject);
        }
        Some(Overlay::Palette { prompt, row }) => {
            let chosen = palette::matches(&prompt.text())
                .get(*row)
                .map(|found| found.entry.command);
            state.overlays.pop();
            return chosen.and_then(|command| super::run(state, command));
        }
        Some(Overlay::Search { found, row, .. }) => {
            let chosen = row.and_then(|row| found.get(row));
            let chosen = chosen.map(|found| found.subject.clone());
            state.overlays.pop();
            search::accept(state, chosen.as_ref());
        }
        Some(Overlay::Filter(_)) => filter::accept(state),
        Some(Overlay::Amend(_)) => return review::amend(state),
        Some(Overlay::Merge(_)) => return review::merge(state),
        Some(Overlay::Help { .. }) | None => {}
    }
    None
}

fn leave_for(state: &mut State, subject: Option<Subject>) {
    if let Some(subject) = subject {
        state.overlays.clear();
        state.go_to(&subject);
    }
}

/// Opens the list of commands.
pub fn open_palette(state: &mut State) {
    state.overlays.push(Overlay::Palette {
        prompt: Prompt::default(),
        row: 0,
    });
}

/// Opens the help; a second one never lies over the first.
pub fn open_help(state: &mut State) {
    if !matches!(state.overlays.last(), Some(Overlay::Help { .. })) {
        state.overlays.push(Overlay::Help {
            prompt: Prompt::default(),
            scroll: 0,
        });
    }
}

/// Lists what is wrong with the files: the settings first, then why the last load failed.
pub fn open_problems(state: &mut State) {
    let problems = state.settings_problems.iter();
    let mut lines: Vec<(Clean, Option<Subject>)> = problems
        .chain(&state.reload_problems)
        .chain(&state.edition.problems)
        .map(|problem| (problem.clone(), None))
        .collect();
    if lines.is_empty() {
        lines.push((Clean::line("nothing is wrong with the files"), None));
    }
    state.overlays.push(Overlay::List {
        title: Clean::line("Problems"),
        lines,
        row: 0,
        roll: None,
    });
}

/// Lists where an editor has ruled, and why; each leads to its entry.
pub fn open_rulings(state: &mut State) {
    let dossier = state.dossier();
    let made = dossier
        .rulings
        .iter()
        .filter(|ruling| ruling.applies(state.lens.known));
    let mut lines: Vec<(Clean, Option<Subject>)> =
        made.filter_map(|ruling| ruled(ruling, state)).collect();
    if lines.is_empty() {
        lines.push((Clean::line("no question has been ruled on"), None));
    }
    state.overlays.push(Overlay::List {
        title: Clean::line("Rulings"),
        lines,
        row: 0,
        roll: None,
    });
}

/// A ruling in one line: the question, its mark, the value preferred and the reason.
fn ruled(ruling: &Ruling, state: &State) -> Option<(Clean, Option<Subject>)> {
    let (dossier, lens) = (state.dossier(), &state.lens);
    let subject = Subject::of_path(&ruling.of)?;
    let attributes = subject.attributes(dossier);
    let attribute = attributes
        .iter()
        .find(|attribute| attribute.of == *ruling.of)?;
    let block = excerpts::block(attribute, lens, dossier);
    let mark = state.look.glyphs.mark(block.verdict);
    let title = subject.title(lens.known, dossier);
    let value = block.ruling.and_then(|reading| reading.prefers);
    let value = value.as_deref().unwrap_or("left open");
    let text = format!("{mark} {title}, {}: {value}. {}", block.ask, ruling.why);
    Some((Clean::line(&text), Some(subject)))
}
