//! Dates and lengths of time, found in a text and brought to the calendar.
//!
//! A sentence is read once; only words of the lexicon and numbers begin an expression (`grammar`). What an expression
//! means is worked out on its own, and its value (`resolve`) from the day of writing, what was said before, and whether the
//! clause tells of what has been or what is to come.

mod edtf;
mod grammar;
mod lexicon;
mod meaning;
mod printed;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use chrono::NaiveDate;

use super::clauses::{self, Bearing};
use super::tag::{Time, TimeSort};
use super::tokens::{Kind, Tokens};
use grammar::Piece;
use resolve::Anchor;
use words::Words;

pub use edtf::{Bound, Cues, Dated, cues, to_when, whens};
pub use printed::find;

/// What is known of an article before it is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// The day of publication; without it, weekdays and the like have values such as `XXXX-WXX-4`.
    pub published: Option<NaiveDate>,
}

/// An expression of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its tokens.
    pub run: Range<usize>,
    /// Its bytes.
    pub span: Range<usize>,
    /// What it says.
    pub time: Time,
    /// Whether only the earlier, middle or later part is meant: `early next week`.
    pub is_edge: bool,
}

/// Words before the end of a range.
const ENDS: [&str; 4] = ["through", "until", "till", "to"];

/// Every expression of time in the sentences of a text, in order; none overlap.
#[must_use]
pub fn tag(tokens: &Tokens<'_>, sentences: &[Range<usize>], context: Context) -> Vec<Found> {
    let mut found = Vec::new();
    let mut said = None;
    // Whether what was said last is a day, so that `the day` can be that one.
    let mut is_day = true;
    let mut pieces = Vec::new();
    for sentence in sentences {
        let mut here = None;
        let words = Words::new(tokens, sentence.clone());
        let clause = clauses::Sentence::new(tokens, sentence.clone());
        let mut at = sentence.start;
        while at < sentence.end {
            let end = grammar::parse(&words, at, &mut pieces);
            let run = at..end.filter(|end| *end > at).unwrap_or(at + 1);
            at = run.end;
            if pieces.is_empty() {
                continue;
            }
            // Of several days the verb is the same: they are one place in the sentence.
            let bearing = if pieces.iter().any(|piece| piece.reading.hangs_on_verb()) {
                clause.bearing(&run)
            } else {
                Bearing::Unclear
            };
            for piece in pieces.drain(..) {
                let anchor = Anchor {
                    published: context.published,
                    said: said.filter(|_| {
                        (is_day || !piece.reading.is_of_day())
                            && (!piece.reading.is_clock() || !begins_line(tokens, piece.run.start))
                    }),
                    bearing,
                    from: here.filter(|_| words.is(piece.run.start.wrapping_sub(1), &ENDS)),
                };
                let new = value(tokens, piece, anchor);
                if let Some((expression, day)) = new {
                    if day.is_some() {
                        said = day;
                        is_day = expression.time.value.len() > "2031-10".len();
                    }
                    here = day.or(here);
                    found.push(expression);
                }
            }
        }
    }
    found
}

/// Whether a line begins at a token: the time there is that of an entry, on the day of writing.
fn begins_line(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_none_or(|token| token.kind == Kind::Break)
}

fn value(tokens: &Tokens<'_>, piece: Piece, anchor: Anchor) -> Option<(Found, Option<NaiveDate>)> {
    let (time, day) = resolve::resolve(&piece.reading, anchor)?;
    let expression = Found {
        span: tokens.span(piece.run.clone())?,
        run: piece.run,
        time,
        is_edge: piece.reading.is_edge,
    };
    let day = day.filter(|_| matches!(expression.time.sort, TimeSort::Date | TimeSort::Time));
    Some((expression, day))
}
