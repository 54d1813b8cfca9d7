//! `summitry review DIR`: drafted entries, one after the other, to be accepted or not.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::settings::Choice;
use super::{Now, dashboard, output};
use crate::json::Problem;
use crate::shell::dashboard::Request as Asked;
use crate::shell::drafts::{self, Drafting};
use crate::ui::state::View;

/// The dossier whose drafts are reviewed.
#[derive(Debug, Clone, Args)]
pub(super) struct Request {
    /// Folder with a dossier.json and the texts of its articles
    dossier: PathBuf,
    /// Folder with the texts of the articles, when it is another
    #[arg(long, value_name = "DIR")]
    articles: Option<PathBuf>,
    /// File with names of your own; `gazetteer.json` in the folder is read in any case
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    /// Day or time to take for now, such as 2025-10-30
    #[arg(long, value_name = "TIME")]
    now: Option<Now>,
    #[command(flatten)]
    settings: Choice,
}

/// Drafts anew in memory and opens the review. The first decision writes the drafts too.
pub(super) fn run(request: &Request) -> ExitCode {
    if !dashboard::has_screen() {
        let text = "summitry: error: a review needs a terminal; `summitry draft --jsonl` prints what is drafted";
        return output::failed(&[text]);
    }
    if request.dossier.exists() && drafts::root(&request.dossier).is_none() {
        let what = "there is no dossier.json, and decisions are kept in one";
        let named = request.dossier.to_string_lossy();
        return output::failed(&[Problem::of_file(&named, what, drafts::HOW_TO_BEGIN)]);
    }
    let asked = Asked {
        dossier: Some(request.dossier.clone()),
        articles: request.articles.clone(),
        gazetteer: request.gazetteer.clone(),
        drafting: Drafting::Anew,
    };
    dashboard::begin(asked, View::Review, request.now, &request.settings)
}
