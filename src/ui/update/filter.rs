//! Saying what is to be shown.

use super::search;
use crate::query::Filter;
use crate::query::filter::{complete, holds_verdicts, holds_words, without_last};
use crate::text::Clean;
use crate::ui::keymap::{Code, Key};
use crate::ui::layout;
use crate::ui::overlays::{FilterLine, Overlay};
use crate::ui::panes::filter::tally;
use crate::ui::prompt::Prompt;
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::positions::Scope;

/// Opens the line with the filter in force, ready for another term.
pub fn open(state: &mut State) {
    let text = state.filtering.filter.text();
    let text = match text.trim_end() {
        "" => String::new(),
        text => format!("{text} "),
    };
    let line = FilterLine {
        prompt: Prompt::with(&text),
        passing: state.filtering.passing,
        ..FilterLine::default()
    };
    state.overlays.push(Overlay::Filter(Box::new(line)));
    typed(state);
}

/// Lets the line take a key; deleting behind a blank takes the whole last term away. `false` when the key means
/// nothing here.
pub fn press(line: &mut FilterLine, key: Key) -> bool {
    let text = line.prompt.text();
    let before = text.get(..line.prompt.cursor()).unwrap_or_default();
    let is_after_blank = before.ends_with(' ') && before.len() == text.len();
    let is_plain = !key.has_ctrl() && !key.has_alt();
    if is_after_blank && is_plain && key.code() == Code::Backspace {
        line.prompt = Prompt::with(without_last(&text));
        return true;
    }
    line.prompt.press(key)
}

/// Reads what has been typed so far; nothing else changes before Enter.
pub fn typed(state: &mut State) {
    let Some(Overlay::Filter(line)) = state.overlays.last() else {
        return;
    };
    let (text, cursor) = (line.prompt.text(), line.prompt.cursor());
    if holds_words(&text) {
        state.make_finder();
    }
    if holds_verdicts(&text) {
        state.make_judged();
    }
    let read = Filter::parse(&text, &state.edition.dossier);
    let known = state.filtering.known;
    let passing = read.as_ref().ok().map(|filter| {
        let passing = state.try_filter(filter);
        passing.map_or(known, |passing| passing.counts())
    });
    let offer = state.with_sieve(|sieve| complete(&text, cursor, sieve));
    if let Some(Overlay::Filter(line)) = state.overlays.last_mut() {
        line.passing = passing.unwrap_or(line.passing);
        line.fault = read.err();
        line.is_refused = false;
        line.offer = offer;
        line.row = None;
    }
}

/// Moves among the completions; above the first none is in hand.
pub fn move_by(line: &mut FilterLine, rows: isize) {
    line.row = search::move_row(line.row, rows, line.offer.items.len());
}

/// Writes the completion in hand, or the first.
pub fn take_completion(state: &mut State) {
    let Some(Overlay::Filter(line)) = state.overlays.last_mut() else {
        return;
    };
    let Some(item) = line.offer.items.get(line.row.unwrap_or_default()) else {
        return;
    };
    let text = line.prompt.text();
    let rest = text.get(line.offer.span.end..).unwrap_or_default();
    // A key waits for its value; behind a value the next term begins.
    let is_whole = !item.insert.ends_with(':') && !rest.starts_with([' ', ',']);
    let blank = if is_whole { " " } else { "" };
    let insert = format!("{}{blank}", item.insert);
    line.prompt.replace(line.offer.span.clone(), &insert);
    typed(state);
}

/// Takes the completion in hand, else puts what is typed in force; while it is faulty the line stays.
pub fn accept(state: &mut State) {
    let Some(Overlay::Filter(line)) = state.overlays.last_mut() else {
        return;
    };
    if line.row.is_some() {
        take_completion(state);
        return;
    }
    let text = Clean::line(line.prompt.text().trim());
    match Filter::parse(&text, &state.edition.dossier) {
        Ok(filter) => {
            state.overlays.pop();
            put_on(state, filter);
        }
        Err(_) => line.is_refused = true,
    }
}

/// Takes the filter off, or puts the one back that was taken off last.
pub fn toggle(state: &mut State) {
    if state.filtering.is_on() {
        let text = state.filtering.filter.text().clone();
        take_off(state);
        let key = state.keymap.hint(crate::ui::command::Command::ToggleFilter);
        let key = key.unwrap_or_else(|| ":toggle-filter".to_owned());
        state.notify(
            Level::Info,
            &format!("everything is shown; {key} puts “{text}” back"),
        );
        return;
    }
    let Some(aside) = state.filtering.aside.take() else {
        state.notify(Level::Info, "no filter is on; f begins one");
        return;
    };
    // The names are those of the edition that is shown now.
    match Filter::parse(aside.text(), &state.edition.dossier) {
        Ok(filter) => put_on(state, filter),
        Err(fault) => {
            let text = format!("“{}” cannot be put back: {}", aside.text(), fault.what);
            state.notify(Level::Warning, &text);
        }
    }
}

/// Takes one term off, and the filter with the last of them.
pub fn take_off_term(state: &mut State, number: usize) {
    let before = &state.filtering.filter;
    let chips = before.chips().enumerate();
    let others = chips.filter(|(at, _)| *at != number);
    let others: Vec<&str> = others.map(|(_, chip)| chip).collect();
    let text = Clean::line(&others.join(" "));
    let asked_for_positions = before.asks_for_positions();
    match Filter::parse(&text, &state.edition.dossier) {
        Ok(filter) if filter.is_open() => toggle(state),
        Ok(filter) => {
            if asked_for_positions && !filter.asks_for_positions() && state.scope == Scope::All {
                state.scope = Scope::Event;
            }
            state.filtering.filter = filter;
            state.project_passing();
        }
        Err(fault) => state.notify(Level::Warning, &fault.what),
    }
}

fn take_off(state: &mut State) {
    let was = std::mem::take(&mut state.filtering.filter);
    if was.asks_for_positions() && state.scope == Scope::All {
        state.scope = Scope::Event;
    }
    if !was.is_open() {
        state.filtering.aside = Some(was);
    }
    state.project_passing();
}

fn put_on(state: &mut State, filter: Filter) {
    if filter.is_open() {
        if state.filtering.is_on() {
            take_off(state);
            state.notify(Level::Info, "everything is shown");
        }
        return;
    }
    let asks_for_positions = filter.asks_for_positions();
    state.filtering.filter = filter;
    state.filtering.aside = None;
    state.project_passing();
    // Who asks for pledges wants to read them all, whatever event they belong to.
    if asks_for_positions && state.view == View::Dashboard && state.filtering.passing.1 > 0 {
        state.select_scope(Scope::All);
        state.focus = Pane::Positions;
        state.beside = Pane::Positions;
        if let Some(first) = state.positions.first() {
            state.select_position(first);
        }
    }
    // Where the terms have a line of their own, that tells how much passes.
    if layout::filter_line(state).is_none() {
        let text = tally(state.filtering.passing, state.filtering.known);
        state.notify(Level::Info, &text);
    }
}
