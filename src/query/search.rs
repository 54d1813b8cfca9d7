//! Finding entries by words: titles, names with their other spellings, summaries, quotes.

use crate::model::{Attribute, Dossier, Id, Value};
use crate::text::fold::fold;

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Hit {
    /// An event.
    Event(Id),
    /// A position.
    Position(Id),
}

/// The text of every entry, folded once so that a search only compares.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    entries: Vec<(Hit, String)>,
}

impl Finder {
    /// Folds what the entries of `dossier` say.
    #[must_use]
    pub fn new(dossier: &Dossier) -> Self {
        let events = dossier.events.iter().filter_map(|event| {
            let attributes = event.attributes(dossier);
            let own = [Some(&event.title), event.summary.as_ref()];
            entry(
                Hit::Event(event.id.clone()),
                own.into_iter().flatten(),
                &attributes,
                dossier,
            )
        });
        let positions = dossier.positions.iter().filter_map(|position| {
            let attributes = position.attributes(dossier);
            let mut names = Names::new(dossier);
            names.add(&position.holder);
            position.toward.iter().for_each(|id| names.add(id));
            names.text.extend(
                dossier
                    .topic(&position.topic)
                    .map(|topic| topic.name.to_string()),
            );
            names
                .text
                .extend(position.r#if.as_ref().map(ToString::to_string));
            let (hit, mut text) = entry(
                Hit::Position(position.id.clone()),
                position.summary.iter(),
                &attributes,
                dossier,
            )?;
            text.push(' ');
            text.push_str(&fold(&names.text.join(" ")));
            Some((hit, text))
        });
        Self {
            entries: events.chain(positions).collect(),
        }
    }

    /// The entries that hold every word of `needle`, in the order of the dossier; none for an empty needle.
    #[must_use]
    pub fn find(&self, needle: &str) -> Vec<Hit> {
        let folded = fold(needle);
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        self.entries
            .iter()
            .filter(|(_, text)| words.iter().all(|word| text.contains(word)))
            .map(|(hit, _)| hit.clone())
            .collect()
    }
}

/// `None` for an entry that no claim supports.
fn entry<'a>(
    hit: Hit,
    own: impl Iterator<Item = &'a crate::text::Clean>,
    attributes: &[Attribute<'_>],
    dossier: &Dossier,
) -> Option<(Hit, String)> {
    if attributes.is_empty() {
        return None;
    }
    let mut names = Names::new(dossier);
    names.text.extend(own.map(ToString::to_string));
    for attribute in attributes {
        names.text.push(attribute.ask.clone());
        for claim in &attribute.claims {
            names.add_value(claim.value);
            claim.statement.by.iter().for_each(|by| names.add(by));
            for citation in &claim.statement.cite {
                names
                    .text
                    .extend(citation.quote.as_ref().map(ToString::to_string));
                citation.via.iter().for_each(|via| names.add(via));
            }
        }
    }
    Some((hit, fold(&names.text.join(" "))))
}

/// Gathers names with their other spellings.
struct Names<'a> {
    dossier: &'a Dossier,
    text: Vec<String>,
}

impl<'a> Names<'a> {
    const fn new(dossier: &'a Dossier) -> Self {
        Self {
            dossier,
            text: Vec::new(),
        }
    }

    fn add(&mut self, id: &Id) {
        self.text.push(self.dossier.name(id).to_string());
        let person = self.dossier.person(id).map(|person| &person.aka);
        let party = self.dossier.party(id).map(|party| &party.aka);
        let place = self.dossier.place(id).map(|place| &place.aka);
        for aka in [person, party, place].into_iter().flatten() {
            self.text.extend(aka.iter().map(ToString::to_string));
        }
    }

    fn add_value(&mut self, value: Value<'_>) {
        match value {
            Value::Place(id)
            | Value::Event(id)
            | Value::Participant(id, _)
            | Value::Parent(id, _) => self.add(id),
            Value::Order(ids) | Value::Who(ids) => ids.iter().for_each(|id| self.add(id)),
            Value::Choice(text) | Value::Step(_, text) => self.text.push(text.to_string()),
            Value::Status(status) => self.text.push(status.word().to_owned()),
            Value::Act(act) => self.text.push(act.word().to_owned()),
            Value::Stage(stage) => self.text.push(stage.word().to_owned()),
            Value::When(when) => self.text.push(when.text().to_string()),
            Value::Figure(figure) => {
                self.text
                    .extend(figure.of.as_ref().map(ToString::to_string));
                self.text.push(figure.to.to_string());
            }
        }
    }
}
