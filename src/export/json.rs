//! A selection as data: entries as in the dossier, with names, verdicts and what the screen shows of them.

use std::collections::HashMap;

use chrono::SecondsFormat;
use serde_json::{Map, Value as Json};

use super::asked::List;
use super::names::{Namer, Object, object_of, put_after, put_list, text};
use super::select::Selection;
use crate::model::verdict::judge;
use crate::model::{
    Attribute, Claim, Event, Fact, Id, KnownFrom, Position, Ruling, Source, Stated, Value,
};
use crate::text::Clean;
use crate::views::disputes::Dispute;
use crate::views::itinerary::Row;
use crate::views::phrase;

/// The selection as pretty JSON that ends with a line break: one list, or an object that holds all four
/// and, beside them, the people, parties and places that they name.
#[must_use]
pub fn write(list: Option<List>, selection: &Selection<'_>) -> String {
    let standings = selection.itinerary.iter().filter_map(|row| match row {
        Row::Event(row) => Some((&row.id, &row.standing)),
        Row::Heading(_) => None,
    });
    let writer = Writer {
        standings: standings.collect(),
        namer: Namer {
            dossier: selection.dossier,
            lens: selection.lens,
        },
        selection,
    };
    let json = list.map_or_else(|| writer.whole(), |list| writer.list(list));
    // The alternate form of a JSON value is its pretty one, and cannot fail.
    format!("{json:#}\n")
}

struct Writer<'a> {
    namer: Namer<'a>,
    selection: &'a Selection<'a>,
    /// What the screen says of each event's standing.
    standings: HashMap<&'a Id, &'a Clean>,
}

impl Writer<'_> {
    fn whole(&self) -> Json {
        let Selection { dossier, lens, .. } = self.selection;
        let mut out = Object::new();
        let span = dossier.span.as_ref().map(|span| span.text().to_string());
        let day = lens.known.0.map(|day| day.to_string());
        let now = lens.now.to_rfc3339_opts(SecondsFormat::Secs, true);
        out.insert("title".to_owned(), text(&dossier.title));
        out.insert("span".to_owned(), span.into());
        out.insert("as_known".to_owned(), day.into());
        out.insert("now".to_owned(), now.into());
        for list in List::ALL {
            out.insert(list.word().to_owned(), self.list(list));
        }
        let records = |records: Vec<Object>| records.into_iter().map(Json::Object).collect();
        let people = dossier.people.iter().map(|person| {
            let mut out = object_of(person);
            if let Some(party) = &person.party {
                put_after(&mut out, "party", "party_name", text(&dossier.name(party)));
            }
            out
        });
        out.insert("people".to_owned(), records(people.collect()));
        let parties = dossier.parties.iter().map(object_of);
        out.insert("parties".to_owned(), records(parties.collect()));
        let places = dossier.places.iter().map(object_of);
        out.insert("places".to_owned(), records(places.collect()));
        Json::Object(out)
    }

    fn list(&self, list: List) -> Json {
        let selection = self.selection;
        match list {
            List::Events => selection.events().map(|event| self.event(event)).collect(),
            List::Positions => selection
                .held()
                .map(|position| self.position(position))
                .collect(),
            List::Disputes => {
                let disputes = selection.disputes.iter();
                disputes
                    .filter_map(|dispute| self.dispute(dispute))
                    .collect()
            }
            List::Sources => {
                let sources = selection.sources.iter();
                sources.map(|source| self.source(source)).collect()
            }
        }
    }

    fn event(&self, event: &Event) -> Json {
        let mut out = object_of(event);
        self.put(&mut out, "when", &event.when, |what| {
            Value::When(&what.value, None)
        });
        self.put(&mut out, "where", &event.r#where, |what| {
            Value::Place(&what.value)
        });
        self.put(&mut out, "status", &event.status, |what| {
            Value::Status(what.value)
        });
        self.put(&mut out, "who", &event.who, |what| {
            Value::Participant(&what.value, what.role)
        });
        self.put(&mut out, "part_of", &event.part_of, |what| {
            Value::Parent(&what.value, what.relation)
        });
        self.put(&mut out, "before", &event.before, |what| {
            Value::Event(&what.value)
        });
        self.put(&mut out, "after", &event.after, |what| {
            Value::Event(&what.value)
        });
        self.put_facts(&mut out, &event.facts);
        let attributes = event.attributes(self.namer.dossier);
        self.put_verdicts(&mut out, &attributes);
        let standing = self.standings.get(&event.id).map(|standing| text(standing));
        out.insert("status_shown".to_owned(), standing.into());
        self.put_known_from(&mut out, &attributes);
        Json::Object(out)
    }

    fn position(&self, position: &Position) -> Json {
        let mut out = object_of(position);
        self.namer.add_names(position, &mut out);
        self.put(&mut out, "act", &position.act, |what| {
            Value::Act(what.value)
        });
        self.put(&mut out, "stage", &position.stage, |what| {
            Value::Stage(what.value)
        });
        self.put(&mut out, "due", &position.due, |what| {
            Value::When(&what.value, None)
        });
        self.put(&mut out, "figures", &position.figures, Value::Figure);
        self.put_facts(&mut out, &position.facts);
        let attributes = position.attributes(self.namer.dossier);
        self.put_verdicts(&mut out, &attributes);
        self.put_known_from(&mut out, &attributes);
        Json::Object(out)
    }

    fn dispute(&self, dispute: &Dispute) -> Option<Json> {
        let (known, dossier) = (self.namer.lens.known, self.namer.dossier);
        let attributes = dispute.subject.attributes(dossier);
        let mut attributes = attributes.into_iter();
        let attribute = attributes.find(|attribute| attribute.of == dispute.of)?;
        let judgement = judge(&attribute, known, dossier);
        let mut out = Object::new();
        out.insert("of".to_owned(), text(&attribute.of));
        out.insert(
            "entry".to_owned(),
            text(&self.namer.entry(&dispute.subject)),
        );
        out.insert("ask".to_owned(), text(&dispute.ask));
        out.insert("verdict".to_owned(), text(judgement.verdict.word()));
        let claims = attribute.claims.iter().map(|claim| self.namer.claim(claim));
        out.insert("claims".to_owned(), claims.collect());
        let ruling = judgement
            .ruling
            .map(|ruling| self.ruling(ruling, &attribute));
        out.insert("ruling".to_owned(), ruling.into());
        Some(Json::Object(out))
    }

    fn ruling(&self, ruling: &Ruling, attribute: &Attribute<'_>) -> Json {
        let mut out = Object::new();
        let prefer = ruling.prefer.as_deref();
        out.insert("prefer".to_owned(), prefer.into());
        let mut claims = attribute.claims.iter();
        let preferred = claims.find(|claim| {
            prefer.is_some() && claim.statement.id.as_ref().map(|id| &***id) == prefer
        });
        if let Some(claim) = preferred {
            let name = phrase::value(claim, &self.namer.lens, self.namer.dossier);
            out.insert("prefer_name".to_owned(), text(&name));
        }
        out.insert("why".to_owned(), text(&ruling.why));
        let on = ruling.on.as_ref().map(|on| on.text().to_string());
        out.insert("on".to_owned(), on.into());
        Json::Object(out)
    }

    /// The record, with how many claims rest on it; the fingerprint is long and comes last.
    fn source(&self, source: &Source) -> Json {
        let mut out = object_of(source);
        let fingerprint = out.shift_remove("fingerprint");
        let claims = self.selection.count_claims(source);
        out.insert("claims".to_owned(), claims.into());
        if let Some(fingerprint) = fingerprint {
            out.insert("fingerprint".to_owned(), fingerprint);
        }
        Json::Object(out)
    }

    fn put<'c, T>(
        &self,
        out: &mut Object,
        key: &str,
        claims: &'c [Claim<T>],
        read: impl Fn(&'c T) -> Value<'c>,
    ) {
        let stated = claims.iter().map(|claim| Stated {
            value: read(&claim.what),
            statement: &claim.statement,
        });
        let named = stated.map(|claim| self.namer.claim(&claim)).collect();
        put_list(out, key, named);
    }

    fn put_facts(&self, out: &mut Object, facts: &[Fact]) {
        let named = facts.iter().map(|fact| {
            let mut out = object_of(fact);
            let claims = fact.stated();
            let claims = claims.iter().map(|claim| self.namer.claim(claim));
            put_list(&mut out, "claims", claims.collect());
            Json::Object(out)
        });
        put_list(out, "facts", named.collect());
    }

    /// The verdicts by what follows the entry in the attribute's name: `where`, `who:trump`, `tariff-rate/all goods`.
    fn put_verdicts(&self, out: &mut Object, attributes: &[Attribute<'_>]) {
        let verdicts: Map<String, Json> = attributes
            .iter()
            .map(|attribute| {
                let name = attribute.of.split_once('/').map_or("", |(_, name)| name);
                let judgement = judge(attribute, self.namer.lens.known, self.namer.dossier);
                (name.to_owned(), text(judgement.verdict.word()))
            })
            .collect();
        out.insert("verdicts".to_owned(), Json::Object(verdicts));
    }

    /// The day from which the entry is known; nothing for what rests on an undated article, which always is.
    fn put_known_from(&self, out: &mut Object, attributes: &[Attribute<'_>]) {
        let statements = attributes
            .iter()
            .flat_map(|attribute| &attribute.claims)
            .map(|claim| KnownFrom::of_statement(claim.statement, self.namer.dossier));
        let days: Option<Vec<KnownFrom>> = statements.collect();
        if let Some(from) = days.and_then(|days| days.into_iter().min()) {
            let is_approximate = from.is_approximate_on(self.namer.lens.known.0);
            let mark = if is_approximate { "~" } else { "" };
            out.insert(
                "known_from".to_owned(),
                format!("{}{mark}", from.day).into(),
            );
        }
    }
}
