//! Articles of every form come in, and what cannot is named.

mod adding;
mod gathering;
mod reading;
mod web;

use std::path::PathBuf;
use std::process::{Command, Output};

/// The folder of invented files, one for each case.
fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/articles-in/files")
}

/// The program, on a day in 2031 and without a proxy.
fn summitry(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_summitry"))
        .args(args)
        .env_remove("HTTP_PROXY")
        .env_remove("http_proxy")
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
