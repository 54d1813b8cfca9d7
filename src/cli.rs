//! The command line, one file a subcommand.
//!
//! Problems of files go to standard error as `file:line:column: error: …`, except for `check`, whose result they
//! are. The program ends with 0 when all is well, 1 when a dossier has errors or an article could not be added, 2 when it could not do what was asked.

mod add;
mod check;
mod dashboard;
mod draft;
mod keys;
mod kiosk;
mod new;
mod now;
mod output;
mod review;
mod schema;
mod settings;
pub mod show;
mod source;
mod tag;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

pub use now::Now;

/// What happens when and where, what each country wants or has promised, and which source says so.
#[derive(Debug, Parser)]
#[command(
    name = "summitry",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_precedence_over_arg = true,
    after_help = "A folder that is named as a command is opened as ./NAME."
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    subject: Subject,
    #[command(flatten)]
    settings: settings::Choice,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Reports everything that is wrong with a dossier
    Check(Subject),
    /// Prints events, positions, disputes and sources as plain text or as data
    Show(show::Show),
    /// Shows the dossier on a wall: read-only, turning its scenes by itself
    Kiosk(Box<kiosk::Request>),
    /// Prints every command with the keys in force
    Keys(keys::Request),
    /// Makes a folder for a dossier of your own
    New(new::Request),
    /// Adds articles to a dossier: files, folders, addresses, feeds
    Add(add::Request),
    /// Prints the record of an article, for a person to complete
    Source(source::Request),
    /// Prints the dates, amounts and names in articles, each with its place in the text
    Tag(tag::Request),
    /// Drafts events and positions from the articles of a dossier
    Draft(draft::Request),
    /// Goes through what is drafted: accept, amend, reject, merge
    Review(Box<review::Request>),
    /// Prints the JSON Schema of dossiers
    Schema,
}

/// The dossier that a command is about, and the day on which it is looked at.
#[derive(Debug, Clone, Default, Args)]
pub struct Subject {
    /// Folder with a dossier.json, or one file, or for the dashboard and show a folder of articles alone; the built-in dossier when absent
    pub dossier: Option<PathBuf>,
    /// Folder with the texts of the articles
    #[arg(long, value_name = "DIR")]
    pub articles: Option<PathBuf>,
    /// File with names of your own, for what is drafted from articles
    #[arg(long, value_name = "FILE")]
    pub gazetteer: Option<PathBuf>,
    /// Day or time to take for now, such as 2025-10-30 or 2025-10-30T14:00:00+09:00
    #[arg(long, value_name = "TIME")]
    pub now: Option<Now>,
}

/// Does what the arguments ask for, the program's name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(output::FAILED);
            return output::ignore_broken_pipe(error.print(), ExitCode::from(code));
        }
    };
    match cli.command {
        Some(Command::Check(subject)) => check::run(&subject),
        Some(Command::Show(show)) => show::run(&show),
        Some(Command::Kiosk(request)) => kiosk::run(&request),
        Some(Command::Keys(request)) => keys::run(&request),
        Some(Command::New(request)) => new::run(&request),
        Some(Command::Add(request)) => add::run(&request),
        Some(Command::Source(request)) => source::run(&request),
        Some(Command::Tag(request)) => tag::run(&request),
        Some(Command::Draft(request)) => draft::run(&request),
        Some(Command::Review(request)) => review::run(&request),
        Some(Command::Schema) => schema::run(),
        None if dashboard::has_screen() => dashboard::run(&cli.subject, &cli.settings),
        None => show::run(&show::Show::of(cli.subject)),
    }
}

pub use schema::text as schema_text;
