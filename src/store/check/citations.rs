//! The form of citations: that there is one, and that it points at words.

use super::Review;
use crate::json::Fault;
use crate::model::{Citation, Statement};
use crate::text::Words;

/// The fewest words that a fingerprint can prove.
pub(super) const FEWEST: usize = 4;

/// Every claim cites, and every citation points at words of its article.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    for attribute in review.attributes() {
        for claim in &attribute.claims {
            note_claim(review, claim.statement, faults);
        }
    }
}

fn note_claim(review: &Review<'_>, statement: &Statement, faults: &mut Vec<Fault>) {
    if statement.cite.is_empty() && !review.is_broken(statement.at) {
        faults.push(
            Fault::error(statement.at, "the claim cites nothing")
                .instead("add \"cite\": [{\"source\": …, \"quote\": …}], or leave the claim out"),
        );
    }
    for citation in &statement.cite {
        if !review.is_broken(citation.at) {
            note_citation(citation, faults);
            note_range(review, citation, faults);
        }
    }
    note_said(review, statement, faults);
}

fn note_citation(citation: &Citation, faults: &mut Vec<Fault>) {
    let fault = |what: &str| Fault::error(citation.at, what);
    match (&citation.quote, citation.words) {
        (None, None) => faults.push(
            fault("the citation has neither a quote nor a range of words")
                .instead("add \"quote\", words of the article as they stand there"),
        ),
        (Some(_), Some(_)) => faults.push(
            fault("the citation has both a quote and a range of words")
                .at("words")
                .instead("keep the quote: it tells where it stands by itself"),
        ),
        (Some(quote), None) => {
            let count = Words::read(quote).len();
            if count < FEWEST {
                let words = if count == 1 { "word" } else { "words" };
                let what = format!("a quote of {count} {words} cannot be proved");
                let advice = format!("quote at least {FEWEST} words in a row");
                faults.push(fault(&what).at("quote").instead(&advice));
            }
        }
        (None, Some(_)) => {}
    }
}

fn note_range(review: &Review<'_>, citation: &Citation, faults: &mut Vec<Fault>) {
    let Some((range, source)) = citation.words.zip(review.whole_source(&citation.source)) else {
        return;
    };
    let count = source.fingerprint.words_count();
    if range.to() > count {
        let what = format!(
            "the words end at {}, but the article of “{}” has {count}",
            range.to(),
            source.id
        );
        let fault = Fault::error(citation.at, &what).at("words");
        faults.push(fault.instead("count words from 0, as `summitry source` does"));
    }
}

fn note_said(review: &Review<'_>, statement: &Statement, faults: &mut Vec<Fault>) {
    let Some(said) = &statement.said else { return };
    let words = Words::read(said);
    let quotes = || {
        statement
            .cite
            .iter()
            .filter_map(|citation| citation.quote.as_ref())
    };
    if review.is_broken(statement.at) || quotes().any(|quote| Words::read(quote).contains(&words)) {
        return;
    }
    let what = if words.is_empty() {
        "“said” has no words".to_owned()
    } else if quotes().next().is_none() {
        "“said” is given without a quote".to_owned()
    } else {
        format!("“{said}” stands in no quote of this claim")
    };
    let fault = Fault::error(statement.at, &what).at("said");
    faults.push(fault.instead("write words that follow each other in one of its quotes"));
}
