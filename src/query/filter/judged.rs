//! The verdicts of every entry, for who asks again and again.

use super::tags::Tags;
use crate::model::{Dossier, Event, Position, Today};

/// What comparing the claims of each entry yields, counted as in the lists of the dossier. While a filter is typed, `is:`
/// asks it of all entries at every key, and comparing takes by far the longest of all that a filter does.
#[derive(Debug, Clone, Default)]
pub struct Judged {
    events: Vec<Vec<&'static str>>,
    positions: Vec<Vec<&'static str>>,
}

impl Judged {
    /// Judges every entry of `dossier`, as known on the day.
    #[must_use]
    pub fn new(dossier: &Dossier, today: Today) -> Self {
        let none = Self::default();
        let tags = Tags {
            dossier,
            today,
            judged: &none,
        };
        let events = dossier.events.iter();
        let positions = dossier.positions.iter();
        Self {
            events: events.map(|event| tags.verdicts_of_event(event)).collect(),
            positions: positions
                .map(|position| tags.verdicts_of_position(position))
                .collect(),
        }
    }

    /// What was found for an event; `None` when nothing was judged.
    pub(super) fn of_event(&self, event: &Event, dossier: &Dossier) -> Option<&[&'static str]> {
        let at = dossier.index().event(&event.id)?;
        self.events.get(at).map(Vec::as_slice)
    }

    /// What was found for a position; `None` when nothing was judged.
    pub(super) fn of_position(
        &self,
        position: &Position,
        dossier: &Dossier,
    ) -> Option<&[&'static str]> {
        let at = dossier.index().position(&position.id)?;
        self.positions.get(at).map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::Judged;
    use crate::model::{Claim, Dossier, DossierFile, Event, Plain, Status, Today};
    use crate::query::filter::complete;
    use crate::query::{Filter, Finder, Sieve};

    #[test]
    fn what_was_judged_before_passes_and_counts_alike() {
        let claim = |value| Claim {
            what: Plain { value },
            ..Claim::default()
        };
        let event = |id: &str, status: Vec<Status>| Event {
            id: id.into(),
            status: status.into_iter().map(claim).collect(),
            ..Event::default()
        };
        let file = DossierFile {
            events: vec![
                event("one", vec![Status::Held]),
                event("two", vec![Status::Held, Status::Cancelled]),
                event("bare", vec![]),
            ],
            ..DossierFile::default()
        };
        let dossier = Dossier::new(file, Vec::new());
        let today = Today::Day("2031-05-21".parse().unwrap());
        let (none, judged) = (Judged::default(), Judged::new(&dossier, today));
        let finder = Finder::default();
        let sieve = |judged| Sieve {
            dossier: &dossier,
            today,
            finder: &finder,
            judged,
        };
        for text in ["is:disputed", "is:single", "-is:disputed", "is:event is:"] {
            let offers = [&none, &judged].map(|judged| complete(text, text.len(), &sieve(judged)));
            assert_eq!(offers[0], offers[1], "{text}");
            if let Ok(filter) = Filter::parse(text, &dossier) {
                let passing = [&none, &judged].map(|judged| sieve(judged).pass(&filter));
                assert_eq!(passing[0], passing[1], "{text}");
            }
        }
    }
}
