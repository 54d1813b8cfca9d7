//! `summitry [DOSSIER]`: the dashboard.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;

use super::output;
use super::settings::{Choice, InForce, announce};
use super::{Now, Subject};
use crate::shell::dashboard::{Dashboard, Request, line, split};
use crate::shell::drafts::{Drafting, Opened};
use crate::shell::{self, Clock, FixedClock, SystemClock};
use crate::ui::State;
use crate::ui::command::Command;
use crate::ui::state::View;
use crate::ui::theme::Level;
use crate::views::Lens;

/// Whether there is a terminal to draw on.
pub(super) fn has_screen() -> bool {
    io::stdout().is_terminal()
}

/// Opens the dashboard and stays until the user leaves.
pub(super) fn run(subject: &Subject, choice: &Choice) -> ExitCode {
    let request = Request {
        dossier: subject.dossier.clone(),
        articles: subject.articles.clone(),
        gazetteer: subject.gazetteer.clone(),
        drafting: Drafting::default(),
    };
    begin(request, View::default(), subject.now, choice)
}

/// Opens a view of what `request` names.
pub(super) fn begin(request: Request, view: View, now: Option<Now>, choice: &Choice) -> ExitCode {
    let settings = match InForce::load(choice) {
        Ok(settings) => settings,
        Err(problem) => return output::failed(&[problem]),
    };
    let opened = match request.load() {
        Ok(opened) => opened,
        Err(problems) => return output::failed(&problems),
    };
    match now {
        Some(now) => {
            let zone = Lens::first_zone(&opened.loaded.dossier);
            let clock = FixedClock::at(now.instant(zone));
            open((request, opened), view, settings, &clock)
        }
        None => open((request, opened), view, settings, &SystemClock::start()),
    }
}

fn open(
    (request, opened): (Request, Opened),
    view: View,
    settings: InForce,
    clock: &impl Clock,
) -> ExitCode {
    let (edition, pen) = split(opened);
    let (look, now) = (settings.look, clock.read().now);
    let mut state = State::new(Arc::new(edition), now, look, settings.keymap);
    state.themes = settings.themes;
    state.mouse.is_on = settings.has_mouse;
    state.settings_problems = settings.problems.iter().map(line).collect();
    match announce(&settings.problems) {
        Some(text) => state.notify(Level::Warning, &text),
        None => greet(&mut state, view),
    }
    if view != View::default() {
        state.enter(view, view.first_pane());
    }
    let mut program = Dashboard::new(request, pen, state);
    let outcome = shell::run(&mut program, clock);
    // What was decided last may not be written yet.
    let (kept, told) = program.finish();
    told.iter().for_each(output::note);
    match kept {
        Ok(()) => output::ended(&outcome),
        Err(problem) => output::failed(&[problem]),
    }
}

/// One line on how to begin, until the first key; or why nothing can be done here.
fn greet(state: &mut State, view: View) {
    if let Some(why) = state
        .edition
        .closed
        .clone()
        .filter(|_| view == View::Review)
    {
        state.notify(Level::Warning, &why);
        return;
    }
    let hint = |command| state.keymap.hint(command).unwrap_or_default();
    if view == View::Review {
        let text = format!(
            "{} accepts, {} rejects, {} amends, {} merges, {} takes the last decision back, {} explains every key",
            hint(Command::Accept),
            hint(Command::Reject),
            hint(Command::Amend),
            hint(Command::Merge),
            hint(Command::Undo),
            hint(Command::Help),
        );
        state.notify(Level::Info, &text);
        return;
    }
    let text = format!(
        "{} and {} move, {} changes the pane, {} opens, {} searches, {} explains every key",
        hint(Command::RowDown),
        hint(Command::RowUp),
        hint(Command::NextPane),
        hint(Command::Open),
        hint(Command::Search),
        hint(Command::Help),
    );
    state.notify(Level::Info, &text);
}
