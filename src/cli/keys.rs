//! `summitry keys`: every command with the keys in force.

use std::process::ExitCode;

use clap::Args;

use super::output;
use super::settings::{Choice, InForce};
use crate::ui::keymap::table;

/// How the keys are printed, and whose.
#[derive(Debug, Args)]
pub(super) struct Request {
    /// Print a Markdown table instead
    #[arg(long)]
    markdown: bool,
    #[command(flatten)]
    settings: Choice,
}

/// Prints the table; what is wrong with the settings goes to standard error, as it does not spoil the table.
pub(super) fn run(request: &Request) -> ExitCode {
    let settings = match InForce::load(&request.settings) {
        Ok(settings) => settings,
        Err(problem) => return output::failed(&[problem]),
    };
    settings.problems.iter().for_each(output::note);
    let text = if request.markdown {
        table::markdown(&settings.keymap)
    } else {
        table::text(&settings.keymap)
    };
    output::print(&text, ExitCode::SUCCESS)
}
