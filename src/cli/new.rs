//! `summitry new`: a folder for a dossier of one's own.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono_tz::Tz;
use clap::Args;

use super::output;
use crate::store;
use crate::views::phrase;

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
    // Before the folder is a dossier's: those are read by their list.
    let articles = lying(request);
    if let Err(problem) = store::start(&request.folder, &request.title, &zones) {
        return output::failed(&[problem]);
    }
    let folder = request.folder.display();
    let next = match articles {
        0 => format!("`summitry add {folder} FILE` adds an article"),
        1 => format!(
            "one article lies there and is not in it yet; `summitry add {folder} {folder}` takes it in"
        ),
        _ => format!(
            "{} lie there and are not in it yet; `summitry add {folder} {folder}` takes them in",
            phrase::count(articles, "article")
        ),
    };
    let text = format!("{folder}: a new dossier; {next}\n");
    output::print(&text, ExitCode::SUCCESS)
}

/// How many articles lie in a folder that is no dossier's yet.
fn lying(request: &Request) -> usize {
    let folder = &request.folder;
    if !folder.is_dir() || folder.join("dossier.json").exists() {
        return 0;
    }
    store::gather(folder).map_or(0, |loaded| loaded.dossier.sources.len())
}
