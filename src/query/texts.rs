//! What an entry says, piece by piece, as search sees it.

use std::collections::HashSet;

use crate::model::figure::phrase;
use crate::model::{Attribute, Dossier, Event, Id, Position, Value};
use crate::text::Clean;

/// Where a piece of text stands in its entry; what a reader would rather be shown comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Its title.
    Title,
    /// Its figures, as they are printed.
    Figure,
    /// Its summary or its condition, in our words.
    Summary,
    /// Words taken verbatim from an article.
    Quote,
    /// The names of those whom it speaks of, with their other spellings.
    Name,
    /// A question of it, or another value.
    Value,
}

impl Place {
    /// What it is called.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Figure => "figure",
            Self::Summary => "summary",
            Self::Quote => "quote",
            Self::Name => "name",
            Self::Value => "value",
        }
    }
}

/// The pieces of one entry.
pub struct Texts<'a> {
    dossier: &'a Dossier,
    /// Each piece, and where it stands.
    pub pieces: Vec<(Place, Clean)>,
    named: HashSet<&'a Id>,
}

impl<'a> Texts<'a> {
    /// What an event says; nothing when no claim supports it.
    #[must_use]
    pub fn of_event(event: &'a Event, dossier: &'a Dossier) -> Self {
        let mut texts = Self::new(dossier);
        if event.is_bare() {
            return texts;
        }
        texts.add(Place::Title, &event.title);
        texts.add_all(Place::Summary, event.summary.iter());
        texts.add_claims(event.attributes(dossier));
        texts
    }

    /// What a position says; nothing when no claim supports it.
    #[must_use]
    pub fn of_position(position: &'a Position, dossier: &'a Dossier) -> Self {
        let mut texts = Self::new(dossier);
        if position.is_bare() {
            return texts;
        }
        texts.add_all(Place::Summary, position.summary.iter());
        texts.add_all(Place::Summary, position.r#if.iter());
        texts.add_name(&position.holder);
        position.toward.iter().for_each(|id| texts.add_name(id));
        let topic = dossier.topic(&position.topic);
        texts.add_all(Place::Name, topic.map(|topic| &topic.name).into_iter());
        texts.add_claims(position.attributes(dossier));
        texts
    }

    fn new(dossier: &'a Dossier) -> Self {
        Self {
            dossier,
            pieces: Vec::new(),
            named: HashSet::new(),
        }
    }

    fn add(&mut self, place: Place, text: &Clean) {
        self.pieces.push((place, text.clone()));
    }

    fn add_all<'t>(&mut self, place: Place, texts: impl Iterator<Item = &'t Clean>) {
        self.pieces.extend(texts.map(|text| (place, text.clone())));
    }

    fn add_claims(&mut self, attributes: Vec<Attribute<'a>>) {
        for attribute in attributes {
            self.add(Place::Value, &Clean::line(&attribute.ask));
            for claim in attribute.claims {
                self.add_value(claim.value);
                claim.statement.by.iter().for_each(|by| self.add_name(by));
                for citation in &claim.statement.cite {
                    self.add_all(Place::Quote, citation.quote.iter());
                    citation.via.iter().for_each(|via| self.add_name(via));
                }
            }
        }
    }

    /// A name with its other spellings, once an entry. A hyphen may also join: `Jae-myung` is found as `Jaemyung`.
    fn add_name(&mut self, id: &'a Id) {
        if !self.named.insert(id) {
            return;
        }
        let name = self.dossier.name(id);
        let person = self.dossier.person(id).map(|person| &person.aka);
        let party = self.dossier.party(id).map(|party| &party.aka);
        let place = self.dossier.place(id).map(|place| &place.aka);
        let others = [person, party, place].into_iter().flatten().flatten();
        let mut all = name.to_string();
        for other in others {
            all.push_str(", ");
            all.push_str(other);
        }
        let joined = all.contains('-').then(|| all.replace('-', ""));
        self.add(Place::Name, &Clean::line(&all));
        if let Some(joined) = joined {
            self.add(Place::Name, &Clean::line(&joined));
        }
    }

    fn add_value(&mut self, value: Value<'a>) {
        let text = match value {
            Value::Place(id)
            | Value::Event(id)
            | Value::Participant(id, _)
            | Value::Parent(id, _) => return self.add_name(id),
            Value::Order(ids) | Value::Who(ids) => {
                return ids.iter().for_each(|id| self.add_name(id));
            }
            Value::Figure(figure) => {
                let mut text = phrase::figure(figure);
                if let Some(of) = &figure.of {
                    text.push_str(", ");
                    text.push_str(of);
                }
                return self.add(Place::Figure, &Clean::line(&text));
            }
            Value::Choice(text) | Value::Step(_, text) => return self.add(Place::Value, text),
            Value::Status(status) => status.word().to_owned(),
            Value::Act(act) => act.word().to_owned(),
            Value::Stage(stage) => stage.word().to_owned(),
            Value::When(when, _) => format!("{}, {}", when.phrase(None), when.text()),
        };
        self.add(Place::Value, &Clean::line(&text));
    }
}
