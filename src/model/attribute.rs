//! The attributes of events and positions under one form, so that all are compared, listed and ruled on alike.

use chrono_tz::Tz;

use super::claim::{Citation, Claim, Plain, Statement};
use super::dossier::Dossier;
use super::event::Event;
use super::fact::{Answers, Fact, Ids};
use super::figure::Figure;
use super::id::Id;
use super::position::Position;
use super::vocabulary::{Act, Relation, Role, Stage, Status};
use super::when::When;
use crate::text::Clean;

/// One attribute of an entry: a question, and every claim that answers it.
#[derive(Debug, Clone)]
pub struct Attribute<'a> {
    /// Its name throughout the dossier: `event:trump-xi/where`, `position:x/tariff-rate/all goods`.
    pub of: String,
    /// The question in a few words: `where`, `length`, `Tariff rate, all goods`.
    pub ask: String,
    /// The claims, in the order of the file.
    pub claims: Vec<Stated<'a>>,
}

impl<'a> Attribute<'a> {
    /// What the claims of all of them cite.
    pub fn citations(all: &[Self]) -> impl Iterator<Item = &'a Citation> {
        let claims = all.iter().flat_map(|attribute| &attribute.claims);
        claims.flat_map(|claim| &claim.statement.cite)
    }

    /// Whether it is answered with a number.
    #[must_use]
    pub fn is_figure(&self) -> bool {
        let mut claims = self.claims.iter();
        claims.any(|claim| matches!(claim.value, Value::Figure(_)))
    }
}

/// A value and who states it.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// What is claimed.
    pub value: Value<'a>,
    /// Who says so, and where it stands.
    pub statement: &'a Statement,
}

/// A claimed value, whatever its attribute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A date, and the zone of the place, by whose clock a time without an offset is.
    When(&'a When, Option<Tz>),
    /// A place.
    Place(&'a Id),
    /// How sure an event is.
    Status(Status),
    /// Someone at an event, and their role.
    Participant(&'a Id, Role),
    /// Another event, and how this one stands to it.
    Parent(&'a Id, Relation),
    /// What a holder does.
    Act(Act),
    /// How far it has come.
    Stage(Stage),
    /// A number.
    Figure(&'a Figure),
    /// Ids in their order.
    Order(&'a [Id]),
    /// A phrase of ours.
    Choice(&'a Clean),
    /// A step of a scale.
    Step(&'a [Clean], &'a Clean),
    /// People or parties, as a set.
    Who(&'a [Id]),
    /// An event that this one comes before or after.
    Event(&'a Id),
}

impl Event {
    /// Every attribute that has a claim.
    #[must_use]
    pub fn attributes<'a>(&'a self, dossier: &'a Dossier) -> Vec<Attribute<'a>> {
        let of = format!("event:{}", self.id);
        let mut list = List::new(&of, dossier);
        let zone = self.zone(dossier);
        list.add("when", plain(&self.when, |when| Value::When(when, zone)));
        list.add("where", plain(&self.r#where, Value::Place));
        list.add(
            "status",
            plain(&self.status, |status| Value::Status(*status)),
        );
        list.add_grouped("who", &self.who, |who| {
            (&who.value, Value::Participant(&who.value, who.role))
        });
        list.add_grouped("part_of", &self.part_of, |part| {
            (&part.value, Value::Parent(&part.value, part.relation))
        });
        list.add("before", plain(&self.before, Value::Event));
        list.add("after", plain(&self.after, Value::Event));
        list.add_facts(&self.facts);
        list.attributes
    }
}

impl Position {
    /// Every attribute that has a claim.
    #[must_use]
    pub fn attributes<'a>(&'a self, dossier: &'a Dossier) -> Vec<Attribute<'a>> {
        let of = format!("position:{}", self.id);
        let mut list = List::new(&of, dossier);
        list.add("act", plain(&self.act, |act| Value::Act(*act)));
        list.add_figures(&self.figures);
        list.add("stage", plain(&self.stage, |stage| Value::Stage(*stage)));
        list.add("due", plain(&self.due, |due| Value::When(due, None)));
        list.add_facts(&self.facts);
        list.attributes
    }
}

struct List<'a, 'of> {
    of: &'of str,
    dossier: &'a Dossier,
    attributes: Vec<Attribute<'a>>,
}

impl<'a, 'of> List<'a, 'of> {
    const fn new(of: &'of str, dossier: &'a Dossier) -> Self {
        Self {
            of,
            dossier,
            attributes: Vec::new(),
        }
    }

    fn add(&mut self, ask: &str, claims: Vec<Stated<'a>>) {
        self.push(ask, ask, claims);
    }

    fn push(&mut self, path: &str, ask: &str, claims: Vec<Stated<'a>>) {
        if !claims.is_empty() {
            let of = format!("{}/{path}", self.of);
            self.attributes.push(Attribute {
                of,
                ask: ask.to_owned(),
                claims,
            });
        }
    }

    /// Several participants are several things: only claims about the same one are compared.
    fn add_grouped<T>(
        &mut self,
        name: &str,
        claims: &'a [Claim<T>],
        read: impl Fn(&'a T) -> (&'a Id, Value<'a>),
    ) {
        let mut groups: Vec<(&Id, Vec<Stated<'a>>)> = Vec::new();
        for claim in claims {
            let (id, value) = read(&claim.what);
            let stated = Stated {
                value,
                statement: &claim.statement,
            };
            match groups.iter_mut().find(|(known, _)| *known == id) {
                Some((_, group)) => group.push(stated),
                None => groups.push((id, vec![stated])),
            }
        }
        for (id, group) in groups {
            let ask = match name {
                "who" => self.dossier.name(id).to_string(),
                _ => format!("relation to {}", self.dossier.name(id)),
            };
            self.push(&format!("{name}:{id}"), &ask, group);
        }
    }

    /// Figures are compared within one measure, one kind of goods and one unit.
    fn add_figures(&mut self, claims: &'a [Claim<Figure>]) {
        let mut groups: Vec<(&Figure, Vec<Stated<'a>>)> = Vec::new();
        for claim in claims {
            let figure = &claim.what;
            let stated = Stated {
                value: Value::Figure(figure),
                statement: &claim.statement,
            };
            let same = |other: &Figure| {
                other.measure == figure.measure
                    && other.of == figure.of
                    && other.unit == figure.unit
            };
            match groups.iter_mut().find(|(first, _)| same(first)) {
                Some((_, group)) => group.push(stated),
                None => groups.push((figure, vec![stated])),
            }
        }
        for (figure, group) in groups {
            let mut path = figure.path();
            let taken = format!("{}/{path}", self.of);
            if self
                .attributes
                .iter()
                .any(|attribute| attribute.of == taken)
            {
                path = format!("{path}/{}", figure.unit);
            }
            self.push(&path, &self.figure_ask(figure), group);
        }
    }

    fn figure_ask(&self, figure: &Figure) -> String {
        let id = figure.measure.as_deref().unwrap_or("figure");
        let measure = self.dossier.measure(id).map_or(id, |term| &*term.name);
        figure
            .of
            .as_ref()
            .map_or_else(|| measure.to_owned(), |of| format!("{measure}, {of}"))
    }

    fn add_facts(&mut self, facts: &'a [Fact]) {
        for fact in facts {
            self.add(&fact.ask, fact.stated());
        }
    }
}

fn plain<'a, T>(
    claims: &'a [Claim<Plain<T>>],
    value: impl Fn(&'a T) -> Value<'a>,
) -> Vec<Stated<'a>> {
    claims
        .iter()
        .map(|claim| Stated {
            value: value(&claim.what.value),
            statement: &claim.statement,
        })
        .collect()
}

impl Fact {
    /// The answers under one form.
    #[must_use]
    pub fn stated(&self) -> Vec<Stated<'_>> {
        match &self.claims {
            Answers::Figure(claims) => claims
                .iter()
                .map(|claim| Stated {
                    value: Value::Figure(&claim.what),
                    statement: &claim.statement,
                })
                .collect(),
            Answers::Order(claims) => plain(claims, |ids| Value::Order(ids)),
            Answers::Choice(claims) => plain(claims, Value::Choice),
            Answers::Scale(claims) => plain(claims, |step| Value::Step(&self.steps, step)),
            Answers::Who(claims) => plain(claims, |ids: &Ids| Value::Who(ids.as_slice())),
            Answers::When(claims) => plain(claims, |when| Value::When(when, None)),
            Answers::Where(claims) => plain(claims, Value::Place),
        }
    }
}
