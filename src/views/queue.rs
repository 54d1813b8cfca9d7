//! What a machine has drafted and waits for a person, the most certain and most linked first.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::brief::{self, Brief};
use super::disputes::Survey;
use super::lens::Lens;
use crate::model::{Dossier, Event, Id, Position, Subject, Verdict};
use crate::text::Clean;

/// A drafted entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The event or position.
    pub subject: Subject,
    /// What it is called; of a position, who wants what from whom.
    pub title: Clean,
    /// Date, place and who; of a position, topic and terms.
    pub detail: Clean,
    /// The rule that made it.
    pub rule: Clean,
    /// The worst verdict among its attributes.
    pub verdict: Verdict,
    /// How many origins speak of it.
    pub origins: usize,
    /// How many other entries speak of it, or it of them.
    pub links: usize,
}

/// All that waits, in the order of the queue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Queue {
    /// One for each drafted entry that has a claim.
    pub waiting: Vec<Waiting>,
}

impl Queue {
    /// The row of an entry.
    #[must_use]
    pub fn row_of(&self, subject: &Subject) -> Option<usize> {
        let mut rows = self.waiting.iter();
        rows.position(|waiting| waiting.subject == *subject)
    }
}

/// Lists the drafted entries that have a claim.
///
/// What several origins say is more certain than what one says, and what they say alike more than what they dispute;
/// of the equally certain, what more entries are linked with comes first, since more depends on it.
#[must_use]
pub fn project(survey: &Survey, lens: &Lens, dossier: &Dossier) -> Queue {
    let links = links(dossier);
    let events = dossier.events.iter().filter(|event| !event.is_bare());
    let events = events.filter_map(|event| {
        let rule = &event.draft.as_ref()?.rule;
        Some((brief::of_event(event, survey, lens, dossier), rule))
    });
    let positions = dossier.positions.iter().filter(|held| !held.is_bare());
    let positions = positions.filter_map(|position| {
        let rule = &position.draft.as_ref()?.rule;
        Some((brief::of_position(position, survey, lens, dossier), rule))
    });
    let mut waiting: Vec<Waiting> = events
        .chain(positions)
        .map(|(brief, rule)| row(brief, rule, &links, lens, dossier))
        .collect();
    // Events of one rank stay before positions, both in the order of the dossier.
    waiting.sort_by_key(|one| {
        (
            Reverse(one.origins),
            one.verdict == Verdict::Disputed,
            Reverse(one.links),
        )
    });
    Queue { waiting }
}

/// An entry that a drafted one may be the same as.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The event or position.
    pub subject: Subject,
    /// What it is called.
    pub title: Clean,
    /// Date, place and who; of a position, topic and terms.
    pub detail: Clean,
    /// Whether it is drafted itself.
    pub is_drafted: bool,
}

/// The entries that `subject` can be merged with, the most like it first: events, or positions of its holder on its topic.
#[must_use]
pub fn candidates(
    subject: &Subject,
    survey: &Survey,
    lens: &Lens,
    dossier: &Dossier,
) -> Vec<Candidate> {
    let mut found: Vec<(usize, Candidate)> = Vec::new();
    match subject {
        Subject::Event(id) => {
            let Some(own) = dossier.event(id) else {
                return Vec::new();
            };
            for event in dossier.events.iter().filter(|event| event.id != *id) {
                let brief = brief::of_event(event, survey, lens, dossier);
                let is_drafted = event.draft.is_some();
                found.push((
                    like_event(own, event),
                    candidate(brief, is_drafted, lens, dossier),
                ));
            }
        }
        Subject::Position(id) => {
            let Some(own) = dossier.position(id) else {
                return Vec::new();
            };
            let is_like = |other: &&Position| {
                other.id != *id && other.holder == own.holder && other.topic == own.topic
            };
            for position in dossier.positions.iter().filter(is_like) {
                let brief = brief::of_position(position, survey, lens, dossier);
                let is_drafted = position.draft.is_some();
                let like = like_position(own, position);
                found.push((like, candidate(brief, is_drafted, lens, dossier)));
            }
        }
    }
    found.sort_by_key(|(like, _)| Reverse(*like));
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

fn candidate(brief: Brief, is_drafted: bool, lens: &Lens, dossier: &Dossier) -> Candidate {
    Candidate {
        title: brief.subject.title(lens.known, dossier),
        detail: brief.detail,
        is_drafted,
        subject: brief.subject,
    }
}

/// Two events are alike in their days first, then in who takes part, then in their kind.
fn like_event(one: &Event, other: &Event) -> usize {
    let days = |event: &Event| {
        let days = event.when.iter().map(|claim| claim.what.value.days());
        days.collect::<Vec<_>>()
    };
    let others = days(other);
    let shares_day = days(one)
        .iter()
        .any(|day| others.iter().any(|other| day.share(*other)));
    let shared = one
        .participants()
        .filter(|id| other.participants().any(|other| other == *id))
        .count();
    usize::from(shares_day) * 4 + shared.min(3) * 2 + usize::from(one.kind == other.kind)
}

/// Two positions of one holder on one topic are alike in whom they are aimed at.
fn like_position(one: &Position, other: &Position) -> usize {
    one.toward
        .iter()
        .filter(|id| other.toward.contains(id))
        .count()
}

fn row(
    brief: Brief,
    rule: &Clean,
    links: &HashMap<&Id, usize>,
    lens: &Lens,
    dossier: &Dossier,
) -> Waiting {
    Waiting {
        title: brief.subject.title(lens.known, dossier),
        detail: brief.detail,
        rule: rule.clone(),
        verdict: brief.verdict,
        origins: brief.origins,
        links: links.get(brief.subject.id()).copied().unwrap_or_default(),
        subject: brief.subject,
    }
}

/// How many links each entry has.
fn links(dossier: &Dossier) -> HashMap<&Id, usize> {
    let of_events = dossier.events.iter().flat_map(|event| {
        let parents = event.part_of.iter().map(|claim| &claim.what.value);
        parents.map(move |parent| (&event.id, parent))
    });
    let of_positions = dossier.positions.iter().flat_map(|position| {
        let others = position.events.iter().chain(&position.in_return);
        others.map(move |other| (&position.id, other))
    });
    let mut links: HashMap<&Id, usize> = HashMap::new();
    for (one, other) in of_events.chain(of_positions) {
        *links.entry(one).or_default() += 1;
        *links.entry(other).or_default() += 1;
    }
    links
}

#[cfg(test)]
mod tests {
    use super::project;
    use crate::model::{Citation, Claim, Dossier, Draft, Event, Id, Plain, Position, Statement};
    use crate::text::Clean;
    use crate::views::{Lens, disputes};

    fn claim<T>(value: T, source: &str) -> Claim<Plain<T>> {
        let cite = vec![Citation {
            source: Id::from(source),
            ..Citation::default()
        }];
        Claim {
            what: Plain { value },
            statement: Statement {
                cite: cite.into(),
                ..Statement::default()
            },
        }
    }

    #[test]
    fn the_most_certain_and_most_linked_come_first() {
        let mut dossier = Dossier::default();
        for (id, days, is_drafted) in [
            ("lone", &[("2031-03-21", "a")][..], true),
            ("linked", &[("2031-03-21", "a")], true),
            ("agreed", &[("2031-03-21", "a"), ("2031-03-21", "b")], true),
            (
                "disputed",
                &[("2031-03-21", "a"), ("2031-03-25", "b")],
                true,
            ),
            ("bare", &[], true),
            ("accepted", &[("2031-03-21", "a")], false),
        ] {
            let when = days.iter();
            dossier.events.push(Event {
                id: Id::from(id),
                when: when
                    .map(|(day, source)| claim(day.parse().unwrap(), source))
                    .collect(),
                draft: is_drafted.then(Draft::default),
                ..Event::default()
            });
        }
        dossier.positions.push(Position {
            id: Id::from("pledge"),
            events: vec![Id::from("linked"), Id::from("accepted")],
            act: vec![claim(crate::model::Act::Pledges, "a")],
            draft: Some(Draft {
                rule: Clean::line("pledge"),
                ..Draft::default()
            }),
            ..Position::default()
        });
        dossier.reindex();
        let lens = Lens::new(&dossier, "2031-03-01T00:00:00Z".parse().unwrap());
        let queue = project(&disputes::project(&lens, &dossier), &lens, &dossier);
        let told = queue.waiting.iter();
        let told: Vec<_> = told.map(|one| (&**one.subject.id(), one.links)).collect();
        assert_eq!(
            told,
            [
                ("agreed", 0),
                ("disputed", 0),
                ("pledge", 2),
                ("linked", 1),
                ("lone", 0),
            ]
        );
    }
}
