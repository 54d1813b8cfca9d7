//! `summitry new`: a folder for a dossier of one's own.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono_tz::Tz;
use clap::Args;

use super::output;
use crate::store;

/// What the new dossier is called.
#[derive(Debug, Args)]
pub struct Request {
    /// Folder to make, or one without a dossier
    folder: PathBuf,
    /// Title of the dossier
    #[arg(long)]
    title: String,
    /// IANA time zone for a clock, such as Asia/Seoul; may be repeated
    #[arg(long, value_name = "ZONE")]
    zone: Vec<Tz>,
}

/// Makes the folder and says what comes next.
pub(super) fn run(request: &Request) -> ExitCode {
    let zones: Vec<String> = request
        .zone
        .iter()
        .map(|zone| zone.name().to_owned())
        .collect();
    if let Err(problem) = store::start(&request.folder, &request.title, &zones) {
        return output::failed(&[problem]);
    }
    let folder = request.folder.display();
    let text = format!("{folder}: a new dossier; `summitry add {folder} FILE` adds an article\n");
    output::print(&text, ExitCode::SUCCESS)
}
