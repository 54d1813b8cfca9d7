//! The entries that a wish keeps, in the order of showing.

use std::collections::{HashMap, HashSet};

use super::asked::Wish;
use crate::model::{Claim, Days, Dossier, Event, Id, Plain, Position, Role, Source, When};
use crate::views::disputes::{self, Dispute};
use crate::views::itinerary;
use crate::views::positions::{self, Scope};
use crate::views::{Lens, Subject};

/// What a wish keeps of a dossier.
#[derive(Debug)]
pub struct Selection<'a> {
    /// The dossier, which names what the entries speak of.
    pub dossier: &'a Dossier,
    /// Through what it is looked at.
    pub lens: Lens,
    /// The events and their headings; below an event that was left out its children move up.
    pub itinerary: Vec<itinerary::Row>,
    /// The positions and their topics.
    pub positions: Vec<positions::Row>,
    /// The open and the moved questions of these.
    pub disputes: Vec<Dispute>,
    /// The articles; all that are known when nothing was asked for, else those that the entries cite.
    pub sources: Vec<&'a Source>,
    /// How many events were left out because no date of theirs is known.
    pub undated: usize,
    /// How many claims rest on each source that is cited.
    claims: HashMap<&'a Id, usize>,
}

impl<'a> Selection<'a> {
    /// Selects from `dossier`, which holds only what is known on the day of `lens` (see [`crate::model::past`]).
    #[must_use]
    pub fn of(wish: &Wish, lens: &Lens, dossier: &'a Dossier) -> Self {
        let sieve = Sieve { wish, dossier };
        let (mut events, mut undated) = (HashSet::new(), 0);
        for event in dossier
            .events
            .iter()
            .filter(|event| sieve.is_of_party(event))
        {
            if sieve.lies_within(event) {
                events.insert(&event.id);
            } else if event.when.is_empty() && sieve.is_known(event) {
                undated += 1;
            }
        }
        let kept: HashSet<&Id> = dossier
            .positions
            .iter()
            .filter(|position| sieve.keeps(position))
            .map(|position| &position.id)
            .collect();
        let survey = disputes::project(lens, dossier);
        let rows = itinerary::project(&survey, lens, dossier).rows;
        let itinerary = keep_events(rows, |id| events.contains(id));
        let rows = positions::project(None, &Scope::All, &survey, lens, dossier).rows;
        let positions = keep_positions(rows, |id| kept.contains(id));
        let mut disputes = survey.disputes;
        disputes.retain(|dispute| match &dispute.subject {
            Subject::Event(id) => events.contains(id),
            Subject::Position(id) => kept.contains(id),
        });
        let mut selection = Self {
            dossier,
            lens: *lens,
            itinerary,
            positions,
            disputes,
            sources: Vec::new(),
            undated,
            claims: count_claims(dossier),
        };
        selection.sources = selection.find_sources(wish);
        selection
    }

    /// The events, in the order of showing.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> {
        let dossier = self.dossier;
        self.itinerary.iter().filter_map(move |row| match row {
            itinerary::Row::Event(event) => dossier.event(&event.id),
            itinerary::Row::Heading(_) => None,
        })
    }

    /// The positions, in the order of showing.
    pub fn held(&self) -> impl Iterator<Item = &'a Position> {
        let dossier = self.dossier;
        self.positions.iter().filter_map(move |row| match row {
            positions::Row::Position(position) => dossier.position(&position.id),
            _ => None,
        })
    }

    /// How many claims rest on a source.
    #[must_use]
    pub fn count_claims(&self, source: &Source) -> usize {
        self.claims.get(&source.id).copied().unwrap_or_default()
    }

    fn find_sources(&self, wish: &Wish) -> Vec<&'a Source> {
        let sources = self.dossier.sources.iter().map(|source| &**source);
        if wish.is_open() {
            return sources.collect();
        }
        let events = self.events().map(|event| event.attributes(self.dossier));
        let positions = self
            .held()
            .map(|position| position.attributes(self.dossier));
        let cited: HashSet<&Id> = events
            .chain(positions)
            .flatten()
            .flat_map(|attribute| attribute.claims)
            .flat_map(|claim| claim.statement.cite.iter().map(|citation| &citation.source))
            .collect();
        sources
            .filter(|source| cited.contains(&source.id))
            .collect()
    }
}

/// A claim that cites one source several times counts once.
fn count_claims(dossier: &Dossier) -> HashMap<&Id, usize> {
    let mut counts = HashMap::new();
    let attributes = disputes::subjects(dossier).flat_map(|subject| subject.attributes(dossier));
    for claim in attributes.flat_map(|attribute| attribute.claims) {
        let cited = claim.statement.cite.iter().map(|citation| &citation.source);
        for source in cited.collect::<HashSet<&Id>>() {
            *counts.entry(source).or_default() += 1;
        }
    }
    counts
}

/// What lets an entry through.
struct Sieve<'a> {
    wish: &'a Wish,
    dossier: &'a Dossier,
}

impl Sieve<'_> {
    fn is_known(&self, event: &Event) -> bool {
        !event.attributes(self.dossier).is_empty()
    }

    /// Whether the party or one of its people is there, or it happens in the party's country.
    fn is_of_party(&self, event: &Event) -> bool {
        let Some(party) = self.wish.party.as_deref() else {
            return true;
        };
        let takes_part = event.who.iter().any(|claim| {
            claim.what.role != Role::Absent
                && self.dossier.party_of(&claim.what.value) == Some(party)
        });
        let happens_there = |claim: &Claim<Plain<Id>>| {
            let place = &claim.what.value;
            &**place == party || self.dossier.lies_in(place, party)
        };
        takes_part || event.r#where.iter().any(happens_there)
    }

    /// Whether one of the days on which it may happen falls into the window.
    fn lies_within(&self, event: &Event) -> bool {
        let Some(window) = self.wish.window else {
            return true;
        };
        touches(&event.when, window)
    }

    fn keeps(&self, position: &Position) -> bool {
        let of_party = self
            .wish
            .party
            .as_ref()
            .is_none_or(|party| position.holder == *party || position.toward.contains(party));
        let in_window = self.wish.window.is_none_or(|window| {
            let within = |id: &Id| {
                let event = self.dossier.event(id);
                event.is_some_and(|event| touches(&event.when, window))
            };
            touches(&position.due, window) || position.events.iter().any(within)
        });
        of_party && in_window
    }
}

fn touches(claims: &[Claim<Plain<When>>], window: Days) -> bool {
    claims
        .iter()
        .flat_map(|claim| claim.what.value.runs())
        .any(|run| run.share(window))
}

fn keep_events(rows: Vec<itinerary::Row>, keeps: impl Fn(&Id) -> bool) -> Vec<itinerary::Row> {
    let mut kept = Vec::new();
    let mut heading = None;
    // How many were kept of each event that the current one stands below and of all above that, outermost first.
    let mut above: Vec<usize> = Vec::new();
    for row in rows {
        match row {
            itinerary::Row::Heading(_) => heading = Some(row),
            itinerary::Row::Event(mut event) => {
                above.truncate(event.depth);
                event.depth = above.last().copied().unwrap_or_default();
                let keep = keeps(&event.id);
                above.push(event.depth + usize::from(keep));
                if keep {
                    kept.extend(heading.take());
                    kept.push(itinerary::Row::Event(event));
                }
            }
        }
    }
    itinerary::draw_branches(&mut kept);
    kept
}

fn keep_positions(rows: Vec<positions::Row>, keeps: impl Fn(&Id) -> bool) -> Vec<positions::Row> {
    let mut kept = Vec::new();
    let mut topic = None;
    for row in rows {
        match &row {
            positions::Row::Position(position) => {
                if keeps(&position.id) {
                    kept.extend(topic.take());
                    kept.push(row);
                }
            }
            _ => topic = Some(row),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::keep_events;
    use crate::views::itinerary::{EventRow, Row};

    #[test]
    fn below_what_is_left_out_its_children_move_up_at_any_depth() {
        let depths: Vec<usize> = (0..13).chain([11, 12, 1]).collect();
        let rows = depths.iter().map(|depth| {
            Row::Event(Box::new(EventRow {
                id: format!("e{depth}").as_str().into(),
                depth: *depth,
                ..EventRow::default()
            }))
        });
        let kept = keep_events(rows.collect(), |id| !matches!(&**id, "e3" | "e11"));
        let depth = |row: &Row| match row {
            Row::Event(event) => (event.id.to_string(), event.depth),
            Row::Heading(_) => unreachable!("none was put in"),
        };
        let kept: Vec<(String, usize)> = kept.iter().map(depth).collect();
        for (id, depth) in &kept {
            let was: usize = id.trim_start_matches('e').parse().unwrap();
            let left_out = usize::from(was > 3) + usize::from(was > 11);
            assert_eq!(*depth, was - left_out, "{id}");
        }
        assert_eq!(kept.len(), depths.len() - 3);
    }
}
