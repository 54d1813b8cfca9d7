//! A dossier as it stood on a day: without the claims, citations and sources that were not yet known.

use std::borrow::Cow;

use super::claim::Citation;
use super::dossier::Dossier;
use super::known::Known;

/// The dossier as known on the day; see [`Dossier::thin`] for what goes with a claim.
#[must_use]
pub fn as_known(dossier: &Dossier, known: Known) -> Cow<'_, Dossier> {
    if known.0.is_none() {
        return Cow::Borrowed(dossier);
    }
    let published = |citation: &Citation| {
        let source = dossier.source(&citation.source);
        source.is_none_or(|source| known.includes_source(source))
    };
    let mut past = dossier.clone();
    past.thin(|statement| {
        // A claim that was known from one article loses the later ones that repeat it.
        statement.cite.retain(published);
        !statement.cite.is_empty()
    });
    past.sources.retain(|source| known.includes_source(source));
    past.reindex();
    Cow::Owned(past)
}
