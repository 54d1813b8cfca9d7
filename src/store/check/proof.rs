//! Whether quotes are verbatim.

use std::collections::HashMap;
use std::sync::Arc;

use super::Review;
use super::citations::FEWEST;
use crate::json::Fault;
use crate::model::{Article, Citation, Id, Source};
use crate::text::{Clean, Fingerprint, Words};

/// Every quote must stand in its article, word for word; and a record must measure its article rightly.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    for source in &review.dossier().sources {
        note_measures(review, source, faults);
    }
    let mut versions = Versions::default();
    for attribute in review.attributes() {
        for claim in &attribute.claims {
            for citation in &claim.statement.cite {
                if !review.is_broken(citation.at) {
                    note_quote(review, citation, &mut versions, faults);
                }
            }
        }
    }
}

/// By source, whether the file of its article has the very words that were recorded: what these prove stands there then.
type Versions<'a> = HashMap<&'a Id, bool>;

fn is_recorded<'a>(source: &'a Source, article: &Article, versions: &mut Versions<'a>) -> bool {
    *versions
        .entry(&source.id)
        .or_insert_with(|| Fingerprint::of(&article.words()) == source.fingerprint)
}

fn note_quote<'a>(
    review: &Review<'a>,
    citation: &Citation,
    versions: &mut Versions<'a>,
    faults: &mut Vec<Fault>,
) {
    let Some(source) = review.whole_source(&citation.source) else {
        return;
    };
    let Some(quote) = &citation.quote else { return };
    let words = Words::read(quote);
    if words.len() < FEWEST {
        return;
    }
    if source.fingerprint.position(&words).is_none() {
        faults.push(refuse(review, citation, quote, &words));
    } else if let Some(article) = review.case.articles.get(&source.id)
        && !is_recorded(source, article, versions)
        && !article.words().contains(&words)
    {
        let what = format!(
            "“{quote}” stands in the article as it was recorded, but not in {}",
            article.file
        );
        let fault = Fault::warning(citation.at, &what).at("quote");
        faults.push(fault.instead("the file may be another version of the article"));
    }
}

fn refuse(review: &Review<'_>, citation: &Citation, quote: &Clean, words: &Words) -> Fault {
    let what = format!(
        "“{quote}” does not stand in the article of “{}”",
        citation.source
    );
    let fault = Fault::error(citation.at, &what).at("quote");
    let mut sources = review.dossier().sources.iter();
    let holds = |source: &&Arc<Source>| {
        !review.is_broken(source.at) && source.fingerprint.position(words).is_some()
    };
    let is_sought = review.quotes_sought.spend();
    match is_sought.then(|| sources.find(holds)).flatten() {
        Some(other) => fault.instead(&format!(
            "it stands in that of “{}”: is that the source meant?",
            other.id
        )),
        None => fault.instead("copy the words as they stand there, without leaving any out"),
    }
}

fn note_measures(review: &Review<'_>, source: &Source, faults: &mut Vec<Fault>) {
    if review.is_broken(source.at) {
        return;
    }
    if source.fingerprint.is_empty() {
        faults.push(
            Fault::error(
                source.at,
                "the fingerprint is empty, so no quote can be proved",
            )
            .at("fingerprint")
            .instead("write the one that `summitry source ARTICLE` prints"),
        );
        return;
    }
    let counted = source.fingerprint.words_count();
    let listed: u64 = source.parts.iter().map(|part| u64::from(part.words)).sum();
    if u64::try_from(counted).is_ok_and(|counted| counted != listed) {
        let what = format!("the parts have {listed} words together, the article has {counted}");
        faults.push(
            Fault::warning(source.at, &what)
                .at("parts")
                .instead("count the words of each part again"),
        );
    }
}
