//! What is wrong with a file, and where.

use std::fmt;

use crate::text::Clean;

/// Where a value stands: the number of its file among [`super::Files`] and the bytes that it takes up there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index of the file, in the order of reading.
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// Whether `other` stands inside this place.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The entry cannot be shown.
    Error,
    /// The entry is shown, yet something about it deserves a look.
    Warning,
    /// A key that the format does not know: an error for `check`, a warning elsewhere.
    Unknown,
}

/// A problem while files are being read, before its line and column are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub severity: Severity,
    /// The value that is wrong, or the entry that holds it.
    pub span: Span,
    /// The key within `span` whose value is wrong, when `span` is an object.
    pub key: Option<&'static str>,
    /// The item that is wrong, counted from 0, when the value is a list.
    pub item: Option<usize>,
    /// What is wrong.
    pub what: Clean,
    /// What to write instead; empty when `what` says it all.
    pub instead: Clean,
}

impl Fault {
    /// An error at `span`.
    #[must_use]
    pub fn error(span: Span, what: &str) -> Self {
        Self {
            severity: Severity::Error,
            span,
            key: None,
            item: None,
            what: Clean::line(what),
            instead: Clean::default(),
        }
    }

    /// A warning at `span`.
    #[must_use]
    pub fn warning(span: Span, what: &str) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(span, what)
        }
    }

    /// Points at the value of `key` within the place.
    #[must_use]
    pub const fn at(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    /// Points at one item of the list that [`Fault::at`] names.
    #[must_use]
    pub const fn item(mut self, index: usize) -> Self {
        self.item = Some(index);
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn instead(mut self, instead: &str) -> Self {
        self.instead = Clean::line(instead);
        self
    }
}

/// The faults met so far, and the file that is being read.
#[derive(Debug, Default)]
pub struct Log {
    /// Index of the file that is being read.
    pub file: u32,
    /// Everything found wrong, in the order of finding.
    pub faults: Vec<Fault>,
}

impl Log {
    /// Notes one fault.
    pub fn push(&mut self, fault: Fault) {
        self.faults.push(fault);
    }
}

/// A problem as the user meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the user named it or relative to the dossier's folder.
    pub file: Clean,
    /// Line, counted from 1; 0 when the whole file is meant.
    pub line: u32,
    /// Column in characters, counted from 1; 0 when the whole file is meant.
    pub column: u32,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: Clean,
    /// What to write instead; empty when `what` says it all.
    pub instead: Clean,
}

impl Problem {
    /// An error about a whole file.
    #[must_use]
    pub fn of_file(file: &str, what: &str, instead: &str) -> Self {
        Self {
            file: Clean::line(file),
            line: 0,
            column: 0,
            severity: Severity::Error,
            what: Clean::line(what),
            instead: Clean::line(instead),
        }
    }
}

impl fmt::Display for Problem {
    /// `file:line:col: error: what; instead`, the form that editors follow.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        let kind = match self.severity {
            Severity::Error | Severity::Unknown => "error",
            Severity::Warning => "warning",
        };
        write!(f, ": {kind}: {}", self.what)?;
        if !self.instead.is_empty() {
            write!(f, "; {}", self.instead)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
