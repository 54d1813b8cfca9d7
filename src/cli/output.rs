//! Writing results; whoever reads them may stop at any line.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::process::ExitCode;

use crate::json::{Problem, Severity};
use crate::store::Loaded;

/// The status of a command that could not do what was asked.
pub(super) const FAILED: u8 = 2;

/// The status of a command that found errors.
pub(super) const UNSOUND: u8 = 1;

/// Writes `text` to standard output and ends with `code`, or with failure when it cannot be written.
pub(super) fn print(text: &str, code: ExitCode) -> ExitCode {
    print_all([text], code)
}

/// Writes texts one after the other, so that not all of them are there at once; ends as [`print`] does.
pub(super) fn print_all(
    texts: impl IntoIterator<Item = impl AsRef<str>>,
    code: ExitCode,
) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut texts = texts.into_iter();
    let written = texts
        .try_for_each(|text| out.write_all(text.as_ref().as_bytes()))
        .and_then(|()| out.flush());
    ignore_broken_pipe(written, code)
}

/// A reader that has seen enough, such as `head`, is no failure.
pub(super) fn ignore_broken_pipe(written: io::Result<()>, code: ExitCode) -> ExitCode {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            note(&format!(
                "summitry: error: the output cannot be written: {error}"
            ));
            ExitCode::from(FAILED)
        }
        _ => code,
    }
}

/// What was opened for printing, with its errors told, and of a folder of articles alone what could not be read of it; nothing but
/// how to end when it could not be opened.
pub(super) fn opened(loaded: Result<Loaded, Vec<Problem>>) -> Result<Loaded, ExitCode> {
    let loaded = loaded.map_err(|problems| failed(&problems))?;
    let is_gathered = loaded.origin.is_gathered();
    let problems = loaded.problems.iter();
    problems
        .filter(|problem| is_gathered || problem.severity == Severity::Error)
        .for_each(note);
    Ok(loaded)
}

/// Tells each of the problems and ends with failure.
pub(super) fn failed(problems: &[impl Display]) -> ExitCode {
    problems.iter().for_each(note);
    ExitCode::from(FAILED)
}

/// Tells how a session in the terminal ended.
pub(super) fn ended<T>(outcome: &io::Result<T>) -> ExitCode {
    match outcome {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => failed(&[format!(
            "summitry: error: the terminal cannot be used: {error}"
        )]),
    }
}

/// Writes one line to standard error; nothing can be done when even that fails.
pub(super) fn note(line: &impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
