//! `summitry [DOSSIER]`: the dashboard.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;

use super::Subject;
use super::output;
use super::settings::{Choice, InForce, announce};
use crate::shell::dashboard::{Dashboard, Request, line, split};
use crate::shell::{self, Clock, FixedClock, SystemClock};
use crate::store::Loaded;
use crate::ui::State;
use crate::ui::command::Command;
use crate::ui::theme::Level;
use crate::views::Lens;

/// Whether there is a terminal to draw on.
pub(super) fn has_screen() -> bool {
    io::stdout().is_terminal()
}

/// Opens the dashboard and stays until the user leaves.
pub(super) fn run(subject: &Subject, choice: &Choice) -> ExitCode {
    let settings = match InForce::load(choice) {
        Ok(settings) => settings,
        Err(problem) => return output::failed(&[problem]),
    };
    let request = Request {
        dossier: subject.dossier.clone(),
        articles: subject.articles.clone(),
        gazetteer: subject.gazetteer.clone(),
    };
    let loaded = match request.load() {
        Ok(loaded) => loaded,
        Err(problems) => return output::failed(&problems),
    };
    match subject.now {
        Some(now) => {
            let clock = FixedClock::at(now.instant(Lens::first_zone(&loaded.dossier)));
            open(request, loaded, settings, &clock)
        }
        None => open(request, loaded, settings, &SystemClock::start()),
    }
}

fn open(request: Request, loaded: Loaded, settings: InForce, clock: &impl Clock) -> ExitCode {
    let (edition, spots) = split(loaded);
    let (look, now) = (settings.look, clock.read().now);
    let mut state = State::new(Arc::new(edition), now, look, settings.keymap);
    state.themes = settings.themes;
    state.mouse.is_on = settings.has_mouse;
    state.settings_problems = settings.problems.iter().map(line).collect();
    match announce(&settings.problems) {
        Some(text) => state.notify(Level::Warning, &text),
        None => greet(&mut state),
    }
    output::ended(&shell::run(
        &mut Dashboard::new(request, spots, state),
        clock,
    ))
}

/// One line on how to begin, until the first key.
fn greet(state: &mut State) {
    let hint = |command| state.keymap.hint(command).unwrap_or_default();
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
