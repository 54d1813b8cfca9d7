//! A dossier as it stood on a day: without the claims, citations and sources that were not yet known.

use std::borrow::Cow;

use crate::model::dossier::{DossierFile, FORMAT};
use crate::model::{
    Answers, Citation, Claim, Dossier, Event, Fact, Id, Known, Position, Statement,
};

/// The dossier as known on the day.
///
/// Entries of which nothing was known stay, bare of claims, so that what names them still finds their names;
/// positions no longer point at them.
#[must_use]
pub fn as_known(dossier: &Dossier, known: Known) -> Cow<'_, Dossier> {
    if known.0.is_none() {
        return Cow::Borrowed(dossier);
    }
    let day = Day { known, dossier };
    let file = DossierFile {
        format: FORMAT,
        title: dossier.title.clone(),
        span: dossier.span.clone(),
        zones: dossier.zones.clone(),
        parties: dossier.parties.clone(),
        people: dossier.people.clone(),
        places: dossier.places.clone(),
        topics: dossier.topics.clone(),
        measures: dossier.measures.clone(),
        bases: dossier.bases.clone(),
        events: dossier
            .events
            .iter()
            .map(|event| day.event(event))
            .collect(),
        positions: dossier
            .positions
            .iter()
            .map(|position| day.position(position))
            .collect(),
        rulings: dossier.rulings.clone(),
        ..DossierFile::default()
    };
    let sources = dossier
        .sources
        .iter()
        .filter(|source| known.includes_source(source))
        .cloned()
        .collect();
    Cow::Owned(Dossier::new(file, sources))
}

struct Day<'a> {
    known: Known,
    dossier: &'a Dossier,
}

impl Day<'_> {
    fn event(&self, event: &Event) -> Event {
        let mut event = event.clone();
        self.keep(&mut event.when);
        self.keep(&mut event.r#where);
        self.keep(&mut event.status);
        self.keep(&mut event.who);
        self.keep(&mut event.part_of);
        self.keep(&mut event.before);
        self.keep(&mut event.after);
        self.keep_facts(&mut event.facts);
        event
    }

    fn position(&self, position: &Position) -> Position {
        let mut position = position.clone();
        self.keep(&mut position.act);
        self.keep(&mut position.stage);
        self.keep(&mut position.due);
        self.keep(&mut position.figures);
        self.keep_facts(&mut position.facts);
        position.events.retain(|id| self.has_event(id));
        position.in_return.retain(|id| self.has_position(id));
        position
    }

    fn has_event(&self, id: &Id) -> bool {
        let event = self.dossier.event(id);
        event.is_some_and(|event| !event.attributes(self.known, self.dossier).is_empty())
    }

    fn has_position(&self, id: &Id) -> bool {
        let position = self.dossier.position(id);
        position.is_some_and(|position| !position.attributes(self.known, self.dossier).is_empty())
    }

    fn keep_facts(&self, facts: &mut Vec<Fact>) {
        for fact in &mut *facts {
            match &mut fact.claims {
                Answers::Figure(claims) => self.keep(claims),
                Answers::Order(claims) => self.keep(claims),
                Answers::Choice(claims) | Answers::Scale(claims) => self.keep(claims),
                Answers::Who(claims) => self.keep(claims),
                Answers::When(claims) => self.keep(claims),
                Answers::Where(claims) => self.keep(claims),
            }
        }
        facts.retain(|fact| !fact.stated().is_empty());
    }

    fn keep<T>(&self, claims: &mut Vec<Claim<T>>) {
        claims.retain(|claim| self.known.includes(&claim.statement, self.dossier));
        for claim in claims {
            self.keep_citations(&mut claim.statement);
        }
    }

    /// A claim that was known from one article loses the later ones that repeat it.
    fn keep_citations(&self, statement: &mut Statement) {
        let published = |citation: &Citation| {
            self.dossier
                .source(&citation.source)
                .is_none_or(|source| self.known.includes_source(source))
        };
        statement.cite.retain(published);
    }
}
