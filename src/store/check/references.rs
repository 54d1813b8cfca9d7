//! Ids that name nothing.

use super::Review;
use super::declared::{Declared, Sort};
use crate::json::{Fault, Span};
use crate::model::{Event, Figure, Id, Position, Statement, Value};

const SPEAKER: &[Sort] = &[Sort::Person, Sort::Party];
const ANYTHING: &[Sort] = &[
    Sort::Place,
    Sort::Party,
    Sort::Person,
    Sort::Event,
    Sort::Position,
];

/// Every id must name an entry of the right sort; an entry that is left out for another reason still counts.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let mut links = Links {
        declared: &review.declared,
        faults,
    };
    links.note_catalogue(review);
    for event in &review.dossier().events {
        links.note_event(event);
    }
    for position in &review.dossier().positions {
        links.note_position(position);
    }
    for attribute in review.attributes() {
        for claim in &attribute.claims {
            links.note_value(claim.value, claim.statement.at);
            links.note_statement(claim.statement);
        }
    }
}

struct Links<'a> {
    declared: &'a Declared<'a>,
    faults: &'a mut Vec<Fault>,
}

impl Links<'_> {
    fn one(&mut self, id: &Id, sorts: &[Sort], at: Span, key: &'static str) {
        let fault = self.declared.note_unknown(id, sorts, at);
        self.faults.extend(fault.map(|fault| fault.at(key)));
    }

    fn maybe(&mut self, id: Option<&Id>, sorts: &[Sort], at: Span, key: &'static str) {
        if let Some(id) = id {
            self.one(id, sorts, at, key);
        }
    }

    fn each(&mut self, ids: &[Id], sorts: &[Sort], at: Span, key: &'static str) {
        for (index, id) in ids.iter().enumerate() {
            let fault = self.declared.note_unknown(id, sorts, at);
            let fault = fault.map(|fault| fault.at(key).item(index));
            self.faults.extend(fault);
        }
    }

    fn note_catalogue(&mut self, review: &Review<'_>) {
        let dossier = review.dossier();
        for party in &dossier.parties {
            self.maybe(party.within.as_ref(), &[Sort::Party], party.at, "within");
            self.each(&party.members, &[Sort::Party], party.at, "members");
        }
        for person in &dossier.people {
            self.maybe(person.party.as_ref(), &[Sort::Party], person.at, "party");
        }
        for place in &dossier.places {
            self.maybe(place.within.as_ref(), &[Sort::Place], place.at, "within");
        }
    }

    fn note_event(&mut self, event: &Event) {
        for claim in event.before.iter().chain(&event.after) {
            if claim.what.value == event.id {
                self.refuse_itself("an event comes neither before nor after itself", claim.at());
            }
        }
        for claim in &event.part_of {
            use crate::model::Relation::{After, Before};
            if claim.what.value == event.id && matches!(claim.what.relation, Before | After) {
                self.refuse_itself("an event comes neither before nor after itself", claim.at());
            }
        }
    }

    fn refuse_itself(&mut self, what: &str, at: Span) {
        let fault = Fault::error(at, what).at("value");
        self.faults.push(fault.instead("name another event"));
    }

    fn note_position(&mut self, position: &Position) {
        let at = position.at;
        self.one(&position.holder, &[Sort::Party], at, "holder");
        self.each(&position.toward, &[Sort::Party], at, "toward");
        self.one(&position.topic, &[Sort::Topic], at, "topic");
        self.each(&position.events, &[Sort::Event], at, "events");
        self.each(&position.in_return, &[Sort::Position], at, "in_return");
    }

    fn note_value(&mut self, value: Value<'_>, at: Span) {
        match value {
            Value::Place(id) => self.one(id, &[Sort::Place], at, "value"),
            Value::Participant(id, _) => self.one(id, SPEAKER, at, "value"),
            Value::Parent(id, _) | Value::Event(id) => self.one(id, &[Sort::Event], at, "value"),
            Value::Order(ids) => self.each(ids, ANYTHING, at, "value"),
            Value::Who(ids) => self.each(ids, SPEAKER, at, "value"),
            Value::Figure(figure) => self.note_measure(figure, at),
            Value::When(..)
            | Value::Status(_)
            | Value::Act(_)
            | Value::Stage(_)
            | Value::Choice(_)
            | Value::Step(..) => {}
        }
    }

    fn note_measure(&mut self, figure: &Figure, at: Span) {
        self.maybe(figure.measure.as_ref(), &[Sort::Measure], at, "measure");
    }

    fn note_statement(&mut self, statement: &Statement) {
        self.maybe(statement.by.as_ref(), SPEAKER, statement.at, "by");
        self.maybe(
            statement.basis.as_deref(),
            &[Sort::Basis],
            statement.at,
            "basis",
        );
        for citation in &statement.cite {
            self.one(&citation.source, &[Sort::Source], citation.at, "source");
            self.maybe(citation.via.as_deref(), SPEAKER, citation.at, "via");
        }
    }
}
