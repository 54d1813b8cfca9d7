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

/// How well an entry was found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Its title holds what was asked for as it stands.
    Title,
    /// Its title holds every word.
    TitleWords,
    /// The words stand elsewhere in it.
    Elsewhere,
}

/// The text of every entry, folded once so that a search only compares.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    hit: Hit,
    title: String,
    text: String,
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
            let mut entry = entry(
                Hit::Position(position.id.clone()),
                position.summary.iter(),
                &attributes,
                dossier,
            )?;
            entry.text.push(' ');
            entry.text.push_str(&fold(&names.text.join(" ")));
            Some(entry)
        });
        Self {
            entries: events.chain(positions).collect(),
        }
    }

    /// The entries that hold every word of `needle`, in the order of the dossier; none for an empty needle.
    #[must_use]
    pub fn find(&self, needle: &str) -> Vec<(Hit, Rank)> {
        let folded = fold(needle);
        // Quotation marks and full stops around a pasted word are not part of it.
        let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '$' | '%' | '€' | '£' | '¥');
        let words: Vec<&str> = folded
            .split_whitespace()
            .map(|word| word.trim_matches(is_edge))
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let holds = |text: &str| words.iter().all(|word| text.contains(word));
        let rank = |entry: &Entry| {
            if entry.title.contains(folded.trim()) {
                Rank::Title
            } else if holds(&entry.title) {
                Rank::TitleWords
            } else {
                Rank::Elsewhere
            }
        };
        let found = self.entries.iter().filter(|entry| holds(&entry.text));
        found
            .map(|entry| (entry.hit.clone(), rank(entry)))
            .collect()
    }
}

/// `None` for an entry that no claim supports.
fn entry<'a>(
    hit: Hit,
    own: impl Iterator<Item = &'a crate::text::Clean>,
    attributes: &[Attribute<'_>],
    dossier: &Dossier,
) -> Option<Entry> {
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
    let title = match &hit {
        Hit::Event(id) => fold(&dossier.name(id)),
        Hit::Position(_) => String::new(),
    };
    Some(Entry {
        hit,
        title,
        text: fold(&names.text.join(" ")),
    })
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
            Value::When(when, _) => self.text.push(when.text().to_string()),
            Value::Figure(figure) => {
                self.text
                    .extend(figure.of.as_ref().map(ToString::to_string));
                self.text.push(figure.to.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finder, Hit, Rank};
    use crate::model::{
        Citation, Claim, Dossier, DossierFile, Event, Participation, Person, Plain, Statement,
        Status,
    };

    fn event(id: &str, title: &str) -> Event {
        Event {
            id: id.into(),
            title: title.into(),
            ..Event::default()
        }
    }

    fn finder() -> Finder {
        let person = Person {
            id: "mora".into(),
            name: "Lía Mora-Sand".into(),
            aka: vec!["Mora Sand Lia".into()],
            ..Person::default()
        };
        let mut talks = event("talks", "Ferry talks");
        talks.who = vec![Claim {
            what: Participation {
                value: "mora".into(),
                ..Participation::default()
            },
            ..Claim::default()
        }];
        let mut strike = event("strike", "Strike of the ferry crews before talks");
        let quote = Some("350 boats stay in port".into());
        strike.status = vec![Claim {
            what: Plain {
                value: Status::Held,
            },
            statement: Statement {
                cite: vec![Citation {
                    quote,
                    ..Citation::default()
                }],
                ..Statement::default()
            },
        }];
        let file = DossierFile {
            people: vec![person],
            events: vec![talks, strike, event("bare", "Ferry talks without a claim")],
            ..DossierFile::default()
        };
        Finder::new(&Dossier::new(file, Vec::new()))
    }

    #[test]
    fn entries_are_found_by_every_word_and_ranked_by_their_titles() {
        let event = |id: &str, rank| (Hit::Event(id.into()), rank);
        for (needle, found) in [
            (
                "ferry talks",
                vec![
                    event("talks", Rank::Title),
                    event("strike", Rank::TitleWords),
                ],
            ),
            (
                "TALKS",
                vec![event("talks", Rank::Title), event("strike", Rank::Title)],
            ),
            ("lia mora sand", vec![event("talks", Rank::Elsewhere)]),
            ("Lía Mora Sand", vec![event("talks", Rank::Elsewhere)]),
            ("350 boats", vec![event("strike", Rank::Elsewhere)]),
            ("“350 boats”,", vec![event("strike", Rank::Elsewhere)]),
            ("boats talks", vec![event("strike", Rank::Elsewhere)]),
            ("without a claim", vec![]),
            ("nothing of the kind", vec![]),
            ("  ", vec![]),
        ] {
            assert_eq!(finder().find(needle), found, "{needle}");
        }
    }
}
