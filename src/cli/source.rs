//! stub
use std::path::PathBuf;
use std::process::ExitCode;
/// stub
#[derive(Debug, clap::Args)]
pub struct Request {
    /// The article
    pub article: PathBuf,
}
/// stub
pub(super) fn run(_r: &Request) -> ExitCode {
    ExitCode::SUCCESS
}
