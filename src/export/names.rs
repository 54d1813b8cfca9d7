//! Entries as JSON, with a name beside every id, so that a reader needs no second look-up.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::model::{Citation, Dossier, Figure, Id, Position, Stated, Statement, Value};
use crate::views::{Lens, Subject, phrase, stand};

/// A JSON object in the order of its keys.
pub type Object = Map<String, Json>;

/// Puts names beside ids.
#[derive(Debug, Clone, Copy)]
pub struct Namer<'a> {
    /// What knows the names.
    pub dossier: &'a Dossier,
    /// Through what it is looked at.
    pub lens: Lens,
}

impl Namer<'_> {
    /// A claim as the dossier has it, with names and phrases.
    #[must_use]
    pub fn claim(&self, claim: &Stated<'_>) -> Json {
        let mut out = self.value(claim.value);
        out.append(&mut self.statement(claim.statement));
        Json::Object(out)
    }

    fn value(&self, value: Value<'_>) -> Object {
        let year = self.lens.year;
        let mut out = Object::new();
        let mut put = |key: &str, json: Json| {
            out.insert(key.to_owned(), json);
        };
        match value {
            Value::When(when, _) => {
                put("value", text(when.text()));
                put("phrase", text(&when.phrase(year)));
            }
            Value::Place(id) | Value::Event(id) | Value::Who([id]) => {
                put("value", text(id));
                put("name", self.name(id));
            }
            Value::Status(status) => put("value", text(status.word())),
            Value::Participant(id, role) => {
                put("value", text(id));
                put("name", self.name(id));
                put("role", text(role.word()));
            }
            Value::Parent(id, relation) => {
                put("value", text(id));
                put("name", self.name(id));
                put("relation", text(relation.word()));
            }
            Value::Act(act) => put("value", text(act.word())),
            Value::Stage(stage) => put("value", text(stage.word())),
            Value::Figure(figure) => return self.figure(figure),
            Value::Order(ids) | Value::Who(ids) => {
                put("value", list(ids));
                put("names", self.names(ids));
            }
            Value::Choice(words) | Value::Step(_, words) => put("value", text(words)),
        }
        out
    }

    fn figure(&self, figure: &Figure) -> Object {
        let mut out = object_of(figure);
        if let Some(id) = &figure.measure {
            let name = self.dossier.measure(id).map_or(&**id, |term| &*term.name);
            put_after(&mut out, "measure", "measure_name", text(name));
        }
        out.insert("phrase".to_owned(), text(&phrase::figure(figure)));
        out
    }

    fn statement(&self, statement: &Statement) -> Object {
        let mut out = object_of(statement);
        if let Some(by) = &statement.by {
            put_after(&mut out, "by", "by_name", self.name(by));
        }
        if let Some(id) = &statement.basis {
            let name = self.dossier.basis(id).map_or(&***id, |term| &*term.name);
            put_after(&mut out, "basis", "basis_name", text(name));
        }
        let cite = statement
            .cite
            .iter()
            .map(|citation| self.citation(citation));
        put_list(&mut out, "cite", cite.collect());
        out
    }

    fn citation(&self, citation: &Citation) -> Json {
        let mut out = object_of(citation);
        if let Some(source) = self.dossier.source(&citation.source) {
            if let Some(published) = &source.published {
                let day = text(published.value.text());
                put_after(&mut out, "source", "published", day);
            }
            put_after(&mut out, "source", "outlet", text(&source.outlet));
        }
        if let Some(via) = &citation.via {
            put_after(&mut out, "via", "via_name", self.name(via));
        }
        // A quote speaks for itself; a bare range of words is read by its digest.
        let passage = self.dossier.source(&citation.source).zip(citation.words);
        if let Some((_, part)) = passage.and_then(|(source, words)| source.passage(words.from()))
            && !part.digest.is_empty()
        {
            put_after(&mut out, "words", "digest", text(&part.digest));
        }
        Json::Object(out)
    }

    /// The ids of a position, each followed by its name.
    pub fn add_names(&self, position: &Position, out: &mut Object) {
        put_after(out, "holder", "holder_name", self.name(&position.holder));
        put_after(out, "toward", "toward_names", self.names(&position.toward));
        let topic = self.dossier.topic(&position.topic);
        let topic = topic.map_or(&*position.topic, |term| &*term.name);
        put_after(out, "topic", "topic_name", text(topic));
        put_after(out, "events", "event_names", self.names(&position.events));
        let titles = position.in_return.iter().map(|id| {
            let other = self.dossier.position(id);
            other.map_or_else(|| text(id), |other| text(&self.position(other)))
        });
        put_after(out, "in_return", "in_return_names", titles.collect());
    }

    /// What to call an entry in words alone: an event's title, "United States toward China, threatens: Tariffs".
    #[must_use]
    pub fn entry(&self, subject: &Subject) -> String {
        let position = match subject {
            Subject::Event(_) => None,
            Subject::Position(id) => self.dossier.position(id),
        };
        position.map_or_else(
            || subject.title(self.lens.known, self.dossier).to_string(),
            |position| self.position(position),
        )
    }

    /// What to call a position, with what its holder does first and foremost.
    #[must_use]
    pub fn position(&self, position: &Position) -> String {
        let topic = self.dossier.topic(&position.topic);
        let topic = topic.map_or(&*position.topic, |term| &*term.name);
        let attributes = position.attributes(self.dossier);
        let acts = stand::acts(&attributes, self.lens.known, self.dossier);
        let act = acts.first().map(|act| format!(", {act}"));
        let act = act.unwrap_or_default();
        format!("{}{act}: {topic}", self.parties(position))
    }

    /// "United States toward China, Japan".
    #[must_use]
    pub fn parties(&self, position: &Position) -> String {
        let holder = self.dossier.name(&position.holder);
        let toward = position.toward.iter();
        let toward: Vec<String> = toward.map(|id| self.dossier.name(id).to_string()).collect();
        match toward.as_slice() {
            [] => holder.to_string(),
            some => format!("{holder} toward {}", some.join(", ")),
        }
    }

    fn name(&self, id: &Id) -> Json {
        text(&self.dossier.name(id))
    }

    fn names(&self, ids: &[Id]) -> Json {
        ids.iter().map(|id| self.name(id)).collect()
    }
}

/// A string.
#[must_use]
pub fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn list(ids: &[Id]) -> Json {
    ids.iter().map(|id| text(id)).collect()
}

/// A record as the dossier has it.
#[must_use]
pub fn object_of(record: &impl Serialize) -> Object {
    // A record has text for keys and serializes without fail; anything else would have no keys to show.
    match serde_json::to_value(record) {
        Ok(Json::Object(object)) => object,
        _ => Object::new(),
    }
}

/// Puts a key right behind another, where that one is.
pub fn put_after(object: &mut Object, behind: &str, key: &str, value: Json) {
    if let Some(at) = object.keys().position(|known| known == behind) {
        object.shift_insert(at + 1, key.to_owned(), value);
    }
}

/// Sets a list in its place; an empty one is left out.
pub fn put_list(object: &mut Object, key: &str, items: Vec<Json>) {
    if items.is_empty() {
        object.shift_remove(key);
    } else {
        object.insert(key.to_owned(), Json::Array(items));
    }
}
