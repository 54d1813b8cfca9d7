//! Which program edits a file, and how it is told the line.

use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a file could not be edited.
#[derive(Debug)]
pub enum EditorError {
    /// Neither `VISUAL` nor `EDITOR` names a program.
    Unset,
    /// The variable has a quote without an end.
    Unclosed(String),
    /// The program did not start.
    Start {
        /// Its name.
        program: String,
        /// What the system says.
        error: io::Error,
    },
    /// The program ended with an error.
    Failed {
        /// Its name.
        program: String,
        /// How it ended.
        how: String,
    },
    /// The screen could not be left or taken back.
    Terminal(io::Error),
}

impl fmt::Display for EditorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unset => f.write_str("no editor is set: put its name into VISUAL or EDITOR"),
            Self::Unclosed(line) => write!(f, "a quote in `{line}` has no end"),
            Self::Start { program, error } => write!(f, "`{program}` does not start: {error}"),
            Self::Failed { program, how } => write!(f, "`{program}` ended with {how}"),
            Self::Terminal(error) => write!(f, "the terminal does not answer: {error}"),
        }
    }
}

impl std::error::Error for EditorError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Start { error, .. } | Self::Terminal(error) => Some(error),
            _ => None,
        }
    }
}

/// A program with its arguments, ready to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Editor {
    program: String,
    arguments: Vec<OsString>,
}

impl Editor {
    /// The editor of `VISUAL`, else of `EDITOR`, to open `file` at `line`.
    pub(super) fn choose(
        env: impl Fn(&str) -> Option<String>,
        file: &Path,
        line: Option<usize>,
    ) -> Result<Self, EditorError> {
        let set = |name: &&str| env(name).filter(|value| !value.trim().is_empty());
        let setting = ["VISUAL", "EDITOR"]
            .iter()
            .find_map(set)
            .ok_or(EditorError::Unset)?;
        let mut words = words(&setting)
            .ok_or(EditorError::Unclosed(setting))?
            .into_iter();
        let program = words.next().ok_or(EditorError::Unset)?;
        let mut arguments: Vec<OsString> = words.map(OsString::from).collect();
        arguments.extend(place(&program, file, line));
        Ok(Self { program, arguments })
    }

    /// Runs it on the terminal `tty` (the program's own standard input when `None`) and waits for its end.
    pub(super) fn run(&self, tty: Option<Stdio>) -> Result<(), EditorError> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        if let Some(tty) = tty {
            command.stdin(tty);
        }
        let program = || self.program.clone();
        let status = command.status().map_err(|error| EditorError::Start {
            program: program(),
            error,
        })?;
        if status.success() {
            Ok(())
        } else {
            Err(EditorError::Failed {
                program: program(),
                how: status.to_string(),
            })
        }
    }
}

/// How the editors that can start at a line are told it.
fn place(program: &str, file: &Path, line: Option<usize>) -> Vec<OsString> {
    let name = Path::new(program)
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let with_line = |line: usize| {
        let mut place = file.as_os_str().to_owned();
        place.push(format!(":{line}"));
        place
    };
    match (name, line) {
        (
            "vi" | "vim" | "nvim" | "view" | "nano" | "emacs" | "emacsclient" | "micro" | "kak"
            | "ne" | "joe" | "mg",
            Some(line),
        ) => vec![format!("+{line}").into(), file.into()],
        ("hx" | "helix" | "zed" | "subl", Some(line)) => vec![with_line(line)],
        ("code" | "codium", Some(line)) => vec!["--goto".into(), with_line(line)],
        _ => vec![file.into()],
    }
}

/// Splits a command line as a shell would, without expanding anything; `None` when a quote has no end.
fn words(line: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None | Some('"'), '\\') => word.get_or_insert_default().push(rest.next()?),
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Editor, EditorError, words};

    fn choose(visual: &str, editor: &str, line: Option<usize>) -> Result<String, EditorError> {
        let env = |name: &str| match name {
            "VISUAL" => Some(visual.to_owned()),
            "EDITOR" => Some(editor.to_owned()),
            _ => None,
        };
        let editor = Editor::choose(env, Path::new("a b.json"), line)?;
        let arguments: Vec<_> = editor
            .arguments
            .iter()
            .map(|argument| argument.to_str().unwrap())
            .collect();
        Ok(format!("{}|{}", editor.program, arguments.join("|")))
    }

    #[test]
    fn the_editor_is_told_the_line_in_its_own_way() {
        for (visual, editor, line, command) in [
            ("", "vi", None, "vi|a b.json"),
            ("", "vi", Some(7), "vi|+7|a b.json"),
            (
                "/usr/bin/nvim -R",
                "vi",
                Some(7),
                "/usr/bin/nvim|-R|+7|a b.json",
            ),
            ("hx", "", Some(7), "hx|a b.json:7"),
            ("code --wait", "", Some(7), "code|--wait|--goto|a b.json:7"),
            (
                "'/opt/my editor/ed' \"x y\"",
                "",
                Some(7),
                "/opt/my editor/ed|x y|a b.json",
            ),
        ] {
            assert_eq!(choose(visual, editor, line).unwrap(), command);
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (visual, message) in [
            ("", "no editor is set: put its name into VISUAL or EDITOR"),
            ("vi 'x", "a quote in `vi 'x` has no end"),
        ] {
            assert_eq!(choose(visual, " ", None).unwrap_err().to_string(), message);
        }
        let run = |program: &str| {
            let editor = Editor {
                program: program.into(),
                arguments: Vec::new(),
            };
            editor.run(None).map_err(|error| error.to_string())
        };
        assert_eq!(run("true"), Ok(()));
        assert_eq!(
            run("false"),
            Err("`false` ended with exit status: 1".into())
        );
        assert!(
            run("/no/such/editor")
                .unwrap_err()
                .starts_with("`/no/such/editor` does not start")
        );
    }

    #[test]
    fn a_command_line_is_split_as_by_a_shell() {
        for (line, split) in [
            ("", Some(vec![])),
            ("  a  b ", Some(vec!["a", "b"])),
            ("a\\ b", Some(vec!["a b"])),
            ("a'b c'd", Some(vec!["ab cd"])),
            ("\"a \\\"b\\\"\" ''", Some(vec!["a \"b\"", ""])),
            ("'a\\b'", Some(vec!["a\\b"])),
            ("a\\", None),
            ("\"a", None),
        ] {
            let expected = split.map(|words| words.into_iter().map(str::to_owned).collect());
            assert_eq!(words(line), expected, "{line}");
        }
    }
}
