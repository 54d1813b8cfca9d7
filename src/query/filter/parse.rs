//! From what is written to what is asked for.

use std::ops::Range;

use super::key::Key;
use super::lexer::{self, Written, WrittenValue};
use super::value::{self, Unknown};
use super::{Fault, Filter, Term, Test};
use crate::model::{Dossier, When};
use crate::query::Needle;
use crate::text::{Clean, nearest};

impl Filter {
    /// Reads a filter; names are those of `dossier`. Nothing typed is the filter that lets everything pass.
    ///
    /// # Errors
    /// Points at the first word that asks for nothing, and says what to write instead.
    pub fn parse(text: &str, dossier: &Dossier) -> Result<Self, Fault> {
        let text = Clean::line(text);
        let terms: Result<Vec<Term>, Fault> = lexer::read(&text)
            .into_iter()
            .map(|written| term(written, dossier))
            .collect();
        Ok(Self {
            terms: terms?,
            text,
        })
    }
}

fn term(written: Written, dossier: &Dossier) -> Result<Term, Fault> {
    if let Some(open) = written.values.iter().find(|value| value.is_open) {
        return Err(Fault::new(
            open.span.clone(),
            "the quotation mark is not closed",
            "write another one behind the last word",
        ));
    }
    let test = match &written.key {
        Some((word, span)) => keyed(word, span, &written, dossier)?,
        None => words(&written)?,
    };
    Ok(Term {
        span: written.span,
        is_excluded: written.is_excluded,
        test,
    })
}

fn words(written: &Written) -> Result<Test, Fault> {
    let text = written.values.first().map_or("", |value| &*value.text);
    // A comma or a dash alone searches for nothing; in quotation marks the words stay together.
    let needle = Needle::new(&format!("\"{text}\""));
    if needle.is_empty() {
        return Err(Fault::new(
            written.span.clone(),
            "there is no word to search for here",
            "write a word, or a term such as is:disputed",
        ));
    }
    Ok(Test::Words(needle))
}

fn keyed(
    word: &str,
    span: &Range<usize>,
    written: &Written,
    dossier: &Dossier,
) -> Result<Test, Fault> {
    let Some(key) = Key::named(word) else {
        return Err(unknown_key(word, span));
    };
    if let Some(empty) = written.values.iter().find(|value| value.text.is_empty()) {
        let is_only = written.values.len() == 1;
        let what = if is_only {
            format!("“{word}:” asks for nothing yet")
        } else {
            "a value is missing beside the comma".to_owned()
        };
        let span = if is_only {
            written.span.clone()
        } else {
            empty.span.start.saturating_sub(1)..empty.span.end
        };
        return Err(Fault::new(
            span,
            &what,
            &format!("write {}", value::example(key, dossier)),
        ));
    }
    if key.is_date() {
        let dates: Result<Vec<When>, Fault> = written.values.iter().map(date).collect();
        return Ok(Test::Dates(key, dates?));
    }
    let mut ids = Vec::new();
    for value in &written.values {
        let meant = value::resolve(key, &value.text, dossier)
            .map_err(|Unknown { what, instead }| Fault::new(value.span.clone(), &what, &instead))?;
        ids.extend(meant.into_iter().map(str::to_owned));
    }
    Ok(Test::Tags(key, ids))
}

fn unknown_key(word: &str, span: &Range<usize>) -> Fault {
    let known = Key::ALL.map(Key::word);
    let instead = match nearest(&word.to_lowercase(), &known) {
        Some(near) => format!("did you mean “{near}:”?"),
        None => format!("the keys are {}", known.join(", ")),
    };
    let what = format!("nothing can be asked by “{word}:”");
    Fault::new(span.start..span.end + 1, &what, &instead)
}

fn date(value: &WrittenValue) -> Result<When, Fault> {
    let when = value.text.parse::<When>().ok();
    let is_placed = |when: &When| {
        let days = when.days();
        days.first.is_some() || days.last.is_some()
    };
    when.filter(is_placed).ok_or_else(|| {
        Fault::new(
            value.span.clone(),
            &format!("“{}” is no date", value.text),
            "write 2025-10-28, 2025-10, or 2025-10-28/2025-10-30",
        )
    })
}
