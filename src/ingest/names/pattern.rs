//! One name of a gazetteer, cut into words so that it can be found among tokens.

use super::gazetteer::Form;
use crate::ingest::tokens::{Kind, Tokens};

/// What must hold where a name is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    Plain,
    /// `*`: people or other places are called so too.
    Shared,
    /// `~`: it is a common word as well.
    Common,
    /// `^`: `the` stands before it.
    Article,
}

/// One name, cut into words.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pub(super) words: Vec<Part>,
    /// The index of its entry.
    pub(super) entry: usize,
    pub(super) form: Form,
    pub(super) mark: Mark,
    /// Whether only capitals will do, as for `US`.
    pub(super) is_upper: bool,
}

/// A word or sign of a name.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) word: Box<str>,
    pub(super) is_glued: bool,
    pub(super) is_capital: bool,
}

/// The words and signs of a name.
pub(super) fn cut(name: &str) -> Vec<Part> {
    let tokens = Tokens::read(name);
    let part = |at: usize| {
        let token = tokens.get(at)?;
        let word = if token.kind == Kind::Sign {
            plain_sign(tokens.word(at))
        } else {
            tokens.word(at)
        };
        Some(Part {
            word: word.into(),
            is_glued: token.is_glued,
            is_capital: token.is_capital,
        })
    };
    (0..tokens.list().len()).filter_map(part).collect()
}

/// One sign for all that look alike.
pub(super) fn plain_sign(sign: &str) -> &str {
    match sign {
        "’" | "‘" | "ʼ" | "ʻ" => "'",
        "‐" | "‑" | "–" => "-",
        other => other,
    }
}

pub(super) fn marked(name: &str) -> (&str, Mark) {
    let marks = [
        ('*', Mark::Shared),
        ('~', Mark::Common),
        ('^', Mark::Article),
    ];
    marks
        .into_iter()
        .find_map(|(sign, mark)| Some((name.strip_suffix(sign)?, mark)))
        .unwrap_or((name, Mark::Plain))
}
