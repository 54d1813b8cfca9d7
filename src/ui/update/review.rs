//! Deciding about drafted entries, one after the other.

use std::sync::Arc;

use ratatui::layout::{Position, Rect};

use super::{Click, entry, navigate};
use crate::model::decide::{Entry, Verb, settle};
use crate::model::{Patch, Subject};
use crate::text::Clean;
use crate::ui::action::Effect;
use crate::ui::command::Command;
use crate::ui::layout::{self, Areas};
use crate::ui::overlays::Overlay;
use crate::ui::overlays::amend::Form;
use crate::ui::overlays::merge::Merging;
use crate::ui::panes;
use crate::ui::scroll;
use crate::ui::state::{Done, Pane, State, View};
use crate::ui::theme::Level;
use crate::views::queue;

/// Moves the cursor by rows.
pub fn move_by(state: &mut State, rows: isize) {
    let count = state.review.queue.waiting.len();
    state.select_waiting(scroll::move_by(state.review.row, rows, count));
}

/// Selects what is drawn at a cell of the pane whose area, frame included, is `area`; `None` when there is nothing.
pub fn click(state: &mut State, area: Rect, at: Position) -> Option<Click> {
    let (row, line) = panes::queue::row_at(state, area, at)?;
    let was_in_hand = row == state.review.row;
    if !was_in_hand {
        state.select_waiting(row);
    }
    state.pin(Some(Pane::Queue), row, line);
    Some(Click::on(was_in_hand))
}

/// Runs a command about the drafted entry in hand.
pub fn run(state: &mut State, command: Command) -> Option<Effect> {
    if command == Command::Undo {
        return undo(state);
    }
    let subject = in_hand(state)?;
    match command {
        Command::Accept => decide(state, &subject, &Verb::Accept),
        Command::Reject => decide(state, &subject, &Verb::Reject),
        Command::Amend => {
            let form = form(state, subject)?;
            state.overlays.push(Overlay::Amend(Box::new(form)));
            None
        }
        Command::Merge => {
            open_merging(state, subject);
            None
        }
        _ => None,
    }
}

fn form(state: &State, subject: Subject) -> Option<Form> {
    let dossier = &state.edition.dossier;
    let entry = Entry::of(&subject, dossier)?;
    let title = subject.title(state.lens.known, dossier);
    Some(Form::new(subject, title, entry, dossier))
}

/// Lets the drafted entry in hand be edited as a text of its own.
pub fn rewrite(state: &mut State) -> Option<Effect> {
    in_hand(state).map(Effect::Rewrite)
}

/// The drafted entry in hand, where something can be decided about it; else the user is told why not.
fn in_hand(state: &mut State) -> Option<Subject> {
    if let Some((level, why)) = refusal(state) {
        state.notify(level, &why);
        return None;
    }
    let subject = state.waiting().cloned();
    if subject.is_none() {
        let text = if state.edition.drafted > 0 {
            "nothing that passes the filter waits for a decision"
        } else {
            "nothing waits for a decision"
        };
        state.notify(Level::Info, text);
    }
    subject
}

/// Why nothing can be decided now.
fn refusal(state: &State) -> Option<(Level, String)> {
    let key = |command: Command| {
        let key = state.keymap.hint(command);
        key.unwrap_or_else(|| command.name().to_owned())
    };
    if state.view != View::Review {
        let text = format!(
            "what is drafted is decided about in the review: {}",
            key(Command::ViewReview)
        );
        return Some((Level::Info, text));
    }
    if let Some(why) = &state.edition.closed {
        return Some((Level::Warning, why.to_string()));
    }
    if matches!(layout::split(state), Areas::TooSmall) {
        return Some((
            Level::Info,
            "nothing is decided that cannot be seen".to_owned(),
        ));
    }
    // A decision is about the whole entry, and what later reports say of it is hidden.
    state.lens.known.0.map(|_| {
        let text = format!(
            "a decision is about everything known; {} leads back to it",
            key(Command::Today)
        );
        (Level::Info, text)
    })
}

fn open_merging(state: &mut State, subject: Subject) {
    let title = subject.title(state.lens.known, state.dossier());
    let dossier = &state.edition.dossier;
    let candidates = queue::candidates(&subject, &state.survey, &state.lens, dossier);
    if candidates.is_empty() {
        state.notify(Level::Info, "there is nothing that it could be merged with");
        return;
    }
    let merging = Merging::new(subject, title, candidates);
    state.overlays.push(Overlay::Merge(Box::new(merging)));
}

/// Decides, and keeps how to take it back.
pub fn decide(state: &mut State, subject: &Subject, verb: &Verb) -> Option<Effect> {
    let dossier = &state.edition.dossier;
    let title = subject.title(state.lens.known, dossier);
    let revision = match settle(dossier, subject, verb) {
        Ok(revision) => revision,
        Err(refusal) => {
            state.notify(Level::Warning, &refusal.to_string());
            return None;
        }
    };
    let told = match verb {
        Verb::Accept => "accepted".to_owned(),
        Verb::Edit(_) => "accepted as amended".to_owned(),
        Verb::Reject => "rejected".to_owned(),
        Verb::Merge(into) => {
            let into = match subject {
                Subject::Event(_) => Subject::Event(into.clone()),
                Subject::Position(_) => Subject::Position(into.clone()),
            };
            let into = into.title(state.lens.known, dossier);
            format!("merged into {into}")
        }
    };
    let inverse = state.revise(&revision);
    let patch = Patch { revision, inverse };
    let undo = state.keymap.hint(Command::Undo).unwrap_or_default();
    state.notify(
        Level::Info,
        &format!("{told}: {title}; {undo} takes it back"),
    );
    state.review.done.push(Done {
        patch: patch.clone(),
        subject: subject.clone(),
        title,
        typed: None,
    });
    Some(Effect::Save(Box::new(patch)))
}

/// Takes the last decision back and puts its entry in hand.
fn undo(state: &mut State) -> Option<Effect> {
    if state.view != View::Review {
        state.notify(Level::Info, "decisions are taken back in the review");
        return None;
    }
    if let Some(why) = state.edition.closed.clone() {
        state.notify(Level::Warning, &why);
        return None;
    }
    let Some(done) = state.review.done.pop() else {
        let text = "no decision of this session is left to take back";
        state.notify(Level::Info, text);
        return None;
    };
    if !done.patch.revision.holds_in(&state.edition.dossier) {
        let text = format!("it was changed since, and stays: {}", done.title);
        state.notify(Level::Warning, &text);
        return None;
    }
    let patch = done.patch.back();
    let _ = state.revise(&patch.revision);
    if let Some(row) = state.review.queue.row_of(&done.subject) {
        state.select_waiting(row);
    }
    state.notify(Level::Info, &format!("taken back: {}", done.title));
    Some(Effect::Save(Box::new(patch)))
}

/// Takes in that what was decided last is not in the file: until that has been read again, the screen is ahead of it.
pub fn lose(state: &mut State, why: Clean) -> Effect {
    let reload = state.keymap.hint(Command::Reload);
    let reload = reload.unwrap_or_else(|| Command::Reload.name().to_owned());
    let text = format!("the screen is ahead of the file; {reload} reads it again");
    Arc::make_mut(&mut state.edition).closed = Some(Clean::line(&text));
    state.notify(Level::Error, &why);
    state.review.lost = Some(why);
    Effect::Reload
}

/// After a decision was not kept: what was decided before it can still be taken back, and its entry is in hand again, with what
/// was typed for it.
pub fn resume(state: &mut State) {
    let done = &state.review.done;
    let kept = done
        .iter()
        .position(|done| !done.patch.revision.holds_in(&state.edition.dossier));
    let Some(first) = kept else { return };
    let mut lost = state.review.done.split_off(first);
    let queue = &state.review.queue;
    lost.retain(|done| queue.row_of(&done.subject).is_some());
    // Where something is being typed, the cursor stays.
    let is_typing = state.overlays.iter().any(Overlay::is_typed_into);
    let row = lost.first().and_then(|done| queue.row_of(&done.subject));
    if let Some(row) = row.filter(|_| !is_typing) {
        state.select_waiting(row);
    }
    // The first on top, all below what is being typed.
    for done in lost {
        if let Some(typed) = done.typed
            && let Some(form) = form(state, done.subject)
        {
            let form = form.retyped(&typed);
            state.overlays.insert(0, Overlay::Amend(Box::new(form)));
        }
    }
}

/// Fills the screen with the queue, the cursor on the entry in hand where that waits.
pub fn open(state: &mut State) {
    let subject = entry::subject(state);
    navigate::view(state, View::Review);
    let row = subject.and_then(|subject| state.review.queue.row_of(&subject));
    if let Some(row) = row {
        state.select_waiting(row);
    }
}

/// Takes in an entry that was edited as a text of its own.
pub fn rewritten(state: &mut State, subject: &Subject, entry: Entry) -> Option<Effect> {
    decide(state, subject, &Verb::Edit(Box::new(entry)))
}

/// Reads the form on top: the entry is accepted as amended, or the form says what is wrong.
pub fn amend(state: &mut State) -> Option<Effect> {
    let Some(Overlay::Amend(form)) = state.overlays.last_mut() else {
        return None;
    };
    match form.read() {
        Ok(Some(entry)) => {
            let typed = form.clone();
            let effect = decide(state, &typed.subject, &Verb::Edit(Box::new(entry)))?;
            state.overlays.pop();
            if let Some(done) = state.review.done.last_mut() {
                done.typed = Some(typed);
            }
            Some(effect)
        }
        Ok(None) => {
            state.overlays.pop();
            state.notify(Level::Info, "nothing was changed, and nothing is decided");
            None
        }
        Err((row, fault)) => {
            form.row = row;
            form.fault = Some(fault);
            None
        }
    }
}

/// Merges the entry that the choice on top is about into the one in hand there.
pub fn merge(state: &mut State) -> Option<Effect> {
    let Some(Overlay::Merge(merging)) = state.overlays.last() else {
        return None;
    };
    let into = merging.chosen()?.subject.id().clone();
    let subject = merging.subject.clone();
    state.overlays.pop();
    decide(state, &subject, &Verb::Merge(into))
}
