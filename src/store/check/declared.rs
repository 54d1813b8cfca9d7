//! The ids that a dossier declares, by what they name.

use std::collections::HashSet;

use super::patience::Patience;
use crate::json::{Fault, Span};
use crate::model::{Dossier, Id};
use crate::text::nearest;

/// What an id can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Party,
    Person,
    Place,
    Event,
    Position,
    Source,
    Topic,
    Measure,
    Basis,
}

impl Sort {
    const ALL: [Self; 9] = [
        Self::Party,
        Self::Person,
        Self::Place,
        Self::Event,
        Self::Position,
        Self::Source,
        Self::Topic,
        Self::Measure,
        Self::Basis,
    ];

    /// The word for it, and the list that declares it.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Party => ("party", "parties"),
            Self::Person => ("person", "people"),
            Self::Place => ("place", "places"),
            Self::Event => ("event", "events"),
            Self::Position => ("position", "positions"),
            Self::Source => ("source", "sources"),
            Self::Topic => ("topic", "topics"),
            Self::Measure => ("measure", "measures"),
            Self::Basis => ("basis", "bases"),
        }
    }
}

/// Every declared id.
pub(super) struct Declared<'a> {
    ids: Vec<(Sort, HashSet<&'a str>)>,
    searches: Patience,
}

impl<'a> Declared<'a> {
    /// Collects the ids of `dossier`, and those of sources that could not be read: they are known to be meant.
    pub(super) fn of(dossier: &'a Dossier, lost: &'a [Id]) -> Self {
        let set = |sort: Sort| -> HashSet<&'a str> {
            match sort {
                Sort::Party => ids(dossier.parties.iter().map(|entry| &entry.id)),
                Sort::Person => ids(dossier.people.iter().map(|entry| &entry.id)),
                Sort::Place => ids(dossier.places.iter().map(|entry| &entry.id)),
                Sort::Event => ids(dossier.events.iter().map(|entry| &entry.id)),
                Sort::Position => ids(dossier.positions.iter().map(|entry| &entry.id)),
                Sort::Source => ids(dossier.sources.iter().map(|entry| &entry.id).chain(lost)),
                Sort::Topic => ids(dossier.topics.iter().map(|entry| &entry.id)),
                Sort::Measure => ids(dossier.measures.iter().map(|entry| &entry.id)),
                Sort::Basis => ids(dossier.bases.iter().map(|entry| &entry.id)),
            }
        };
        Self {
            ids: Sort::ALL.map(|sort| (sort, set(sort))).into(),
            searches: Patience::default(),
        }
    }

    /// Whether `id` names one of `sorts`.
    pub(super) fn has(&self, id: &str, sorts: &[Sort]) -> bool {
        self.of_sorts(sorts).any(|ids| ids.contains(id))
    }

    /// What to say of `id` at `at` when it names none of `sorts`; a stand-in for what could not be read passes.
    pub(super) fn note_unknown(&self, id: &str, sorts: &[Sort], at: Span) -> Option<Fault> {
        if id.is_empty() || self.has(id, sorts) {
            return None;
        }
        let wanted: Vec<&str> = sorts.iter().map(|sort| sort.words().0).collect();
        let wanted = wanted.join(" or ");
        let other = Sort::ALL.iter().find(|sort| self.has(id, &[**sort]));
        let what = match other {
            Some(sort) => {
                let (is, not) = (with_article(sort.words().0), with_article(&wanted));
                format!("“{id}” is {is}, not {not}")
            }
            None => format!("no {wanted} has the id “{id}”"),
        };
        Some(Fault::error(at, &what).instead(&self.advise(id, sorts)))
    }

    fn advise(&self, id: &str, sorts: &[Sort]) -> String {
        if self.searches.spend() {
            let mut candidates: Vec<&str> = self.of_sorts(sorts).flatten().copied().collect();
            candidates.sort_unstable();
            if let Some(near) = nearest(id, &candidates) {
                return format!("did you mean “{near}”?");
            }
        }
        let lists: Vec<String> = sorts
            .iter()
            .map(|sort| format!("“{}”", sort.words().1))
            .collect();
        format!("write an id that stands in {}", lists.join(" or "))
    }

    fn of_sorts(&self, sorts: &[Sort]) -> impl Iterator<Item = &HashSet<&'a str>> {
        self.ids
            .iter()
            .filter(move |(sort, _)| sorts.contains(sort))
            .map(|(_, ids)| ids)
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

fn ids<'a>(ids: impl Iterator<Item = &'a Id>) -> HashSet<&'a str> {
    ids.map(|id| &**id).filter(|id| !id.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Declared, Sort};
    use crate::json::Span;
    use crate::model::{Dossier, DossierFile, Place};
    use crate::store::check::patience::SEARCHES;

    #[test]
    fn only_the_first_unknown_ids_are_compared_with_all_others() {
        let place = Place {
            id: "harbour".into(),
            ..Place::default()
        };
        let file = DossierFile {
            places: vec![place],
            ..DossierFile::default()
        };
        let dossier = Dossier::new(file, Vec::new());
        let declared = Declared::of(&dossier, &[]);
        for number in 0..SEARCHES + 5 {
            let fault = declared
                .note_unknown("harbuor", &[Sort::Place], Span::default())
                .unwrap();
            let is_advised = fault.instead.contains("“harbour”");
            assert_eq!(is_advised, number < SEARCHES, "{number}: {}", fault.instead);
        }
    }
}
