//! What a key finds in an entry: ids and words, to be compared with those that a term asks for.

use super::days;
use super::judged::Judged;
use super::key::Key;
use super::value::UNREPORTED;
use crate::model::verdict::{compare_all, count_origins};
use crate::model::{
    Attribute, Dossier, Event, Id, Known, Position, Statement, Today, Value, Verdict,
};

/// Through what entries are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Tags<'a> {
    /// The dossier, as known on the day.
    pub dossier: &'a Dossier,
    /// By what past and future are told apart.
    pub today: Today,
    /// The verdicts, where they have been worked out.
    pub judged: &'a Judged,
}

impl<'a> Tags<'a> {
    /// What `key` finds in an event; nothing where it asks about positions.
    pub fn of_event(self, key: Key, event: &'a Event) -> Vec<&'a str> {
        match key {
            Key::Party => {
                let people = event.participants();
                let parties = people.filter_map(|id| self.dossier.party_of(id));
                let mut tags: Vec<&str> = parties.flat_map(|id| self.parties_above(id)).collect();
                tags.extend(self.places(event));
                tags
            }
            Key::Person => {
                let speakers = self.speakers(event.statements());
                let present = event.participants().filter(|id| self.is_person(id));
                present.map(|id| &**id).chain(speakers).collect()
            }
            Key::Place => self.places(event),
            Key::Source => sources(event.statements()),
            Key::Status => self.standing(event),
            Key::Kind => vec![event.kind.word()],
            Key::Is => self.sorts_of_event(event),
            _ => Vec::new(),
        }
    }

    /// What `key` finds in a position; nothing where it asks about events.
    pub fn of_position(self, key: Key, position: &'a Position) -> Vec<&'a str> {
        match key {
            Key::Party => {
                let parties = std::iter::once(&position.holder).chain(&position.toward);
                parties.flat_map(|id| self.parties_above(id)).collect()
            }
            Key::Person => {
                let named = position.facts.iter().flat_map(crate::model::Fact::stated);
                let named = named.flat_map(|stated| match stated.value {
                    Value::Who(ids) => ids,
                    _ => &[],
                });
                let people = named.filter(|id| self.is_person(id)).map(|id| &**id);
                let speakers = self.speakers(position.statements());
                people.chain(speakers).collect()
            }
            Key::Topic => vec![&*position.topic],
            Key::Act => position
                .act
                .iter()
                .map(|claim| claim.what.value.word())
                .collect(),
            Key::Stage => position
                .stage
                .iter()
                .map(|claim| claim.what.value.word())
                .collect(),
            Key::Measure => {
                let measures = position.figures.iter();
                measures
                    .filter_map(|claim| claim.what.measure.as_deref())
                    .collect()
            }
            Key::Source => sources(position.statements()),
            Key::Is => self.sorts_of_position(position),
            _ => Vec::new(),
        }
    }

    fn is_person(self, id: &str) -> bool {
        self.dossier.person(id).is_some()
    }

    fn speakers(
        self,
        statements: impl Iterator<Item = &'a Statement>,
    ) -> impl Iterator<Item = &'a str> {
        statements
            .filter_map(|statement| statement.by.as_deref())
            .filter(move |by| self.is_person(by))
    }

    /// A party and those that it belongs to, such as a company's country.
    fn parties_above(self, id: &'a str) -> Vec<&'a str> {
        let mut above = vec![id];
        let mut here = self.dossier.party(id);
        while let Some(within) = here.and_then(|party| party.within.as_deref()) {
            // A ring has no end.
            if above.contains(&within) {
                break;
            }
            above.push(within);
            here = self.dossier.party(within);
        }
        above
    }

    /// Where an event is said to be, and what that lies in.
    fn places(self, event: &'a Event) -> Vec<&'a str> {
        let mut places: Vec<&str> = Vec::new();
        for claim in &event.r#where {
            let mut here = Some(&*claim.what.value);
            while let Some(id) = here.filter(|id| !places.contains(id)) {
                places.push(id);
                here = self
                    .dossier
                    .place(id)
                    .and_then(|place| place.within.as_deref());
            }
        }
        places
    }

    fn standing(self, event: &'a Event) -> Vec<&'a str> {
        let standing = event.standing(self.today, self.dossier);
        let status = standing.status.map(crate::model::Status::word);
        let missing = standing.is_outcome_missing.then_some(UNREPORTED);
        status.into_iter().chain(missing).collect()
    }

    fn sorts_of_event(self, event: &'a Event) -> Vec<&'a str> {
        let judged = self.judged.of_event(event, self.dossier);
        let mut tags = judged.map_or_else(|| self.verdicts_of_event(event), <[_]>::to_vec);
        tags.push("event");
        if days::of_event(event).next().is_none() {
            tags.push("undated");
        } else {
            let is_past = event.is_past(self.today, self.dossier);
            tags.extend(["dated", if is_past { "past" } else { "future" }]);
        }
        tags
    }

    fn sorts_of_position(self, position: &'a Position) -> Vec<&'a str> {
        let judged = self.judged.of_position(position, self.dossier);
        let mut tags = judged.map_or_else(|| self.verdicts_of_position(position), <[_]>::to_vec);
        tags.push("position");
        match days::is_over(position, self.today, self.dossier) {
            None => tags.push("undated"),
            Some(is_past) => tags.extend(["dated", if is_past { "past" } else { "future" }]),
        }
        if !position.due.is_empty() {
            tags.push("due");
        }
        if position.r#if.is_some() {
            tags.push("conditional");
        }
        tags
    }

    /// The verdicts on an event, compared now.
    pub(super) fn verdicts_of_event(self, event: &Event) -> Vec<&'static str> {
        self.verdicts(&event.attributes(self.dossier))
    }

    /// The verdicts on a position, compared now.
    pub(super) fn verdicts_of_position(self, position: &Position) -> Vec<&'static str> {
        self.verdicts(&position.attributes(self.dossier))
    }

    /// The verdict of each question on which the sources are not of one mind; where there is none, the one on all of
    /// it. And whether an editor has ruled.
    fn verdicts(self, attributes: &[Attribute<'_>]) -> Vec<&'static str> {
        let mut tags = Vec::new();
        let mut worst = Verdict::default();
        for attribute in attributes {
            let origins = count_origins(&attribute.claims, self.dossier);
            let verdict = compare_all(&attribute.claims, origins, self.dossier);
            worst = worst.max(verdict);
            if verdict > Verdict::Agrees {
                tags.push(verdict.word());
            }
        }
        if worst <= Verdict::Agrees {
            tags.push(worst.word());
        }
        let known = match self.today {
            Today::Day(day) => Known(Some(day)),
            Today::Clock(_) => Known(None),
        };
        let mut rulings = attributes
            .iter()
            .flat_map(|attribute| self.dossier.rulings_on(&attribute.of));
        if rulings.any(|ruling| ruling.applies(known)) {
            tags.push("ruled");
        }
        tags
    }
}

fn sources<'a>(statements: impl Iterator<Item = &'a Statement>) -> Vec<&'a str> {
    let mut cited: Vec<&'a str> = Vec::new();
    for source in statements.flat_map(|statement| statement.cite.iter().map(|cite| &cite.source)) {
        let source: &Id = source;
        if !cited.contains(&&**source) {
            cited.push(source);
        }
    }
    cited
}
