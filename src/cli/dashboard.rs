//! `summitry [DOSSIER]`: the dashboard.

use std::env;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;

use super::Subject;
use super::output::{self, FAILED};
use crate::shell::dashboard::{Dashboard, Request, split};
use crate::shell::{self, Clock, FixedClock, SystemClock};
use crate::ui::command::Command;
use crate::ui::glyphs::Glyphs;
use crate::ui::keymap::Keymap;
use crate::ui::theme::{Depth, Level, Theme};
use crate::ui::{Look, State};
use crate::views::Lens;

/// Whether there is a terminal to draw on.
pub(super) fn has_screen() -> bool {
    io::stdout().is_terminal()
}

/// Opens the dashboard and stays until the user leaves.
pub(super) fn run(subject: &Subject) -> ExitCode {
    let request = Request {
        dossier: subject.dossier.clone(),
        articles: subject.articles.clone(),
    };
    let loaded = match request.load() {
        Ok(loaded) => loaded,
        Err(problems) => {
            problems.iter().for_each(output::note);
            return ExitCode::from(FAILED);
        }
    };
    match subject.now {
        Some(now) => {
            let clock = FixedClock::at(now.instant(Lens::first_zone(&loaded.dossier)));
            open(request, loaded, &clock)
        }
        None => open(request, loaded, &SystemClock::start()),
    }
}

fn open(request: Request, loaded: crate::store::Loaded, clock: &impl Clock) -> ExitCode {
    let (edition, spots) = split(loaded);
    let mut state = State::new(
        Arc::new(edition),
        clock.read().now,
        look(),
        Keymap::default(),
    );
    greet(&mut state);
    match shell::run(&mut Dashboard::new(request, spots, state), clock) {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            output::note(&format!(
                "summitry: error: the terminal cannot be used: {error}"
            ));
            ExitCode::from(FAILED)
        }
    }
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

fn look() -> Look {
    let variable = |name: &str| env::var(name).ok();
    Look {
        theme: Theme::new(Depth::detect(variable)),
        glyphs: Glyphs::detect(variable),
    }
}
