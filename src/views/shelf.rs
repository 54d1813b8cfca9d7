//! The articles of a dossier, each in a line: when, by whom, how much rests on it.

use std::collections::{HashMap, HashSet};

use super::disputes::subjects;
use super::lens::Lens;
use super::phrase;
use crate::model::{Dossier, Id, KnownFrom, Source};
use crate::text::Clean;

/// One article on the shelf.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Volume {
    /// The source.
    pub source: Id,
    /// The day of publication, with `~` where it is inferred; "undated" where nothing tells.
    pub day: Clean,
    /// Who published it; absent where the article does not say.
    pub outlet: Option<Clean>,
    /// The headline, or what else to call it.
    pub title: Clean,
    /// How many claims rest on it.
    pub claims: usize,
    /// How many quotes of it carry them.
    pub quotes: usize,
    /// Whether its full text is at hand.
    pub is_full: bool,
}

/// What the claims of a dossier take from one article.
#[derive(Debug, Default)]
struct Use<'a> {
    claims: usize,
    quotes: HashSet<&'a str>,
}

/// Projects the articles by day, those of no day last. `is_at_hand` tells of which the full text is there.
#[must_use]
pub fn project(is_at_hand: impl Fn(&Id) -> bool, lens: &Lens, dossier: &Dossier) -> Vec<Volume> {
    let uses = uses(dossier);
    let mut sources: Vec<&Source> = dossier.sources.iter().map(|source| &**source).collect();
    sources.sort_by_key(|source| {
        let from = KnownFrom::of_source(source);
        (from.is_none(), from)
    });
    let volume = |source: &Source| Volume {
        source: source.id.clone(),
        day: Clean::line(&phrase::published(source, lens.year)),
        outlet: Source::stated(&source.outlet).cloned(),
        title: Source::stated(&source.headline)
            .unwrap_or_else(|| source.id.as_clean())
            .clone(),
        claims: uses.get(&source.id).map_or(0, |used| used.claims),
        quotes: uses.get(&source.id).map_or(0, |used| used.quotes.len()),
        is_full: is_at_hand(&source.id),
    };
    sources.into_iter().map(volume).collect()
}

/// Goes through all claims once, however many articles there are.
fn uses(dossier: &Dossier) -> HashMap<&Id, Use<'_>> {
    let mut uses: HashMap<&Id, Use<'_>> = HashMap::new();
    for subject in subjects(dossier) {
        for attribute in subject.attributes(dossier) {
            for claim in attribute.claims {
                let mut told: Option<&Id> = None;
                for citation in &claim.statement.cite {
                    let own = uses.entry(&citation.source).or_default();
                    own.quotes.extend(citation.quote.as_deref());
                    // A claim counts once, though it may cite several places of an article.
                    if told != Some(&citation.source) {
                        own.claims += 1;
                        told = Some(&citation.source);
                    }
                }
            }
        }
    }
    uses
}
