//! What deserves a look without being wrong.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Review;
use crate::json::Fault;
use crate::model::source::{PLACEHOLDER, Part};
use crate::model::{Days, Event, Relation, Today, When};

/// Sources that nothing cites, passages that nobody can read, digests that nobody wrote, dates wider than what they are part of, and past events without an outcome.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    note_idle_sources(review, faults);
    note_placeholders(review, faults);
    note_undigested(review, faults);
    for event in &review.dossier().events {
        if review.is_broken(event.at) {
            continue;
        }
        note_wide_days(review, event, faults);
        if let Some(today) = review.case.today {
            note_outcome(review, event, today, faults);
        }
    }
}

fn note_idle_sources(review: &Review<'_>, faults: &mut Vec<Fault>) {
    // Where articles are only being gathered, there is nothing yet that could cite them.
    if review.dossier().events.is_empty() && review.dossier().positions.is_empty() {
        return;
    }
    let cited: HashSet<&str> = review
        .attributes()
        .flat_map(|attribute| &attribute.claims)
        .flat_map(|claim| &claim.statement.cite)
        .map(|citation| &*citation.source)
        .collect();
    for source in &review.dossier().sources {
        if !source.id.is_missing() && !cited.contains(&*source.id) {
            let what = format!("nothing cites the source “{}”", source.id);
            faults.push(
                Fault::warning(source.at, &what)
                    .at("id")
                    .instead("cite it, or leave it out"),
            );
        }
    }
}

/// A passage can be read by its digest or in its article.
fn note_undigested(review: &Review<'_>, faults: &mut Vec<Fault>) {
    for source in &review.dossier().sources {
        let is_undigested = |part: &&Part| part.digest.is_empty() && !part.noise;
        let count = source.parts.iter().filter(is_undigested).count();
        if count == 0
            || review.is_broken(source.at)
            || review.case.articles.contains_key(&source.id)
        {
            continue;
        }
        let what = match count {
            1 => "a passage has no digest, and the article is not at hand".to_owned(),
            _ => format!("{count} passages have no digest, and the article is not at hand"),
        };
        let fault = Fault::warning(source.at, &what).at("parts");
        faults.push(
            fault.instead("put the article into articles/, or say in your own words what they say"),
        );
    }
}

fn note_placeholders(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let parts = review
        .dossier()
        .sources
        .iter()
        .flat_map(|source| &source.parts);
    for part in parts.filter(|part| part.digest.starts_with(PLACEHOLDER)) {
        let fault = Fault::warning(part.at, "this digest has not been written yet").at("digest");
        faults.push(fault.instead("say in your own words what the passage says"));
    }
}

/// A part lasts no longer than the whole; one date that fits is enough, since the others are less exact.
fn note_wide_days(review: &Review<'_>, event: &Event, faults: &mut Vec<Fault>) {
    for claim in &event.part_of {
        if claim.what.relation != Relation::Within {
            continue;
        }
        let Some(parent) = review.dossier().event(&claim.what.value) else {
            continue;
        };
        let whole = span(parent.when.iter().map(|claim| &claim.what.value));
        let fits = |when: &When| whole.is_none_or(|whole| whole.hold(when.days()));
        let mut dates = event.when.iter().map(|claim| &claim.what.value);
        if !event.when.is_empty() && !dates.any(fits) {
            let what = format!(
                "“{}” is not within the days of “{}”, of which it is part",
                event.title, parent.title
            );
            let fault = Fault::warning(event.at, &what).at("when");
            faults.push(fault.instead("check both dates, or write another relation"));
        }
    }
}

/// From the first possible to the last possible day of several dates; nothing when there are none.
fn span<'a>(mut dates: impl Iterator<Item = &'a When>) -> Option<Days> {
    let first = dates.next()?.days();
    Some(dates.map(When::days).fold(first, |all, days| Days {
        first: all.first.min(days.first),
        last: match (all.last, days.last) {
            (Some(a), Some(b)) => Some(a.max(b)),
            _ => None,
        },
    }))
}

fn note_outcome(review: &Review<'_>, event: &Event, today: NaiveDate, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    let is_missing = event
        .standing(Today::Day(today), dossier)
        .is_outcome_missing;
    if is_missing {
        let what = format!("“{}” is past, and nothing says how it went", event.title);
        let fault = Fault::warning(event.at, &what).at("status");
        faults.push(fault.instead("add a status from a later article when there is one"));
    }
}
