//! The values that a key knows, and which of them is meant.

use crate::model::{Act, Dossier, EventKind, Source, Stage, Status, Verdict};
use crate::text::{fold, name_key, nearest};

use super::key::Key;

/// A value that can stand behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value<'a> {
    /// How it is written in a filter.
    pub id: &'a str,
    /// What it is called; empty where the id is the word itself.
    pub name: String,
    /// What such a word means, where it does not tell.
    pub phrase: &'static str,
    /// Other spellings.
    pub others: Vec<&'a str>,
}

/// What is said of an entry by `is:`, beside the verdicts.
pub const SORTS: [(&str, &str); 9] = [
    ("event", "an event"),
    ("position", "a position"),
    ("dated", "its day is told"),
    ("undated", "no day of it is told"),
    ("past", "every day told for it is over"),
    ("future", "a day told for it is still to come, or has begun"),
    ("due", "a position that tells by when"),
    ("conditional", "a position that holds on a condition"),
    ("ruled", "an editor has ruled on it"),
];

/// What only a position can be, so that an event is asked for the positions that name it.
pub const OF_POSITIONS: [&str; 2] = ["due", "conditional"];

/// The standing of an event of which no article tells how it went.
pub const UNREPORTED: &str = "unreported";

/// Every value that `key` knows; none for dates.
#[must_use]
pub fn list(key: Key, dossier: &Dossier) -> Vec<Value<'_>> {
    match key {
        Key::Party => dossier
            .parties
            .iter()
            .map(|party| named(&party.id, &party.name, &party.aka))
            .collect(),
        Key::Person => dossier
            .people
            .iter()
            .map(|person| named(&person.id, &person.name, &person.aka))
            .collect(),
        Key::Place => dossier
            .places
            .iter()
            .map(|place| named(&place.id, &place.name, &place.aka))
            .collect(),
        Key::Topic => terms(&dossier.topics),
        Key::Measure => terms(&dossier.measures),
        Key::Source => dossier.sources.iter().map(|one| source(one)).collect(),
        Key::Act => Act::ALL.iter().map(|act| word(act.word(), "")).collect(),
        Key::Stage => Stage::ALL
            .iter()
            .map(|stage| word(stage.word(), ""))
            .collect(),
        Key::Kind => EventKind::ALL
            .iter()
            .map(|kind| word(kind.word(), ""))
            .collect(),
        Key::Status => {
            let unreported = word(
                UNREPORTED,
                "its day has passed, and nobody tells how it went",
            );
            let words = Status::ALL.iter().map(|status| word(status.word(), ""));
            words.chain([unreported]).collect()
        }
        Key::Is => {
            let verdicts = Verdict::ALL.iter().rev().map(|verdict| verdict.word());
            let verdicts = verdicts.map(|id| word(id, verdict_phrase(id)));
            let sorts = SORTS.map(|(id, phrase)| word(id, phrase));
            verdicts.chain(sorts).collect()
        }
        Key::On | Key::After | Key::Before => Vec::new(),
    }
}

fn verdict_phrase(word: &str) -> &'static str {
    match word {
        "disputed" => "two claims cannot both be right",
        "basis" => "claims count on a different basis, or two speakers differ",
        "updated" => "a later report has moved on",
        "narrows" => "one claim is more exact than another",
        "agrees" => "several origins say the same of all of it",
        _ => "one origin alone speaks of it",
    }
}

const fn word(id: &'static str, phrase: &'static str) -> Value<'static> {
    Value {
        id,
        name: String::new(),
        phrase,
        others: Vec::new(),
    }
}

fn named<'a>(id: &'a str, name: &'a str, aka: &'a [crate::text::Clean]) -> Value<'a> {
    Value {
        id,
        name: name.to_owned(),
        phrase: "",
        others: aka.iter().map(|aka| &**aka).collect(),
    }
}

fn terms(terms: &[crate::model::Term]) -> Vec<Value<'_>> {
    terms
        .iter()
        .map(|term| named(&term.id, &term.name, &[]))
        .collect()
}

fn source(source: &Source) -> Value<'_> {
    let [outlet, headline] = [&source.outlet, &source.headline].map(Source::stated);
    let both: Vec<&str> = [outlet, headline]
        .into_iter()
        .flatten()
        .map(|text| &**text)
        .collect();
    Value {
        id: &source.id,
        name: both.join(" · "),
        phrase: "",
        others: both,
    }
}

impl Value<'_> {
    /// Every way in which it can be written.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        [self.id, &self.name]
            .into_iter()
            .chain(self.others.iter().copied())
    }

    /// "South Korea (KR)"; the word alone where it has no other name.
    #[must_use]
    pub fn label(&self) -> String {
        if self.name.is_empty() {
            return self.id.to_owned();
        }
        format!("{} ({})", self.name, self.id)
    }

    /// Whether each word of `folded` begins a word of one of its spellings.
    #[must_use]
    pub fn begins(&self, folded: &str) -> bool {
        let words: Vec<&str> = split(folded).collect();
        self.holds(&words, false)
    }

    /// Whether each word of `words` begins a word of one of its spellings, or is one where they must be `whole`.
    fn holds(&self, words: &[&str], whole: bool) -> bool {
        self.spellings().any(|spelling| {
            let folded = fold(spelling);
            let own: Vec<&str> = split(&folded).collect();
            let fits = |word: &&str| {
                own.iter()
                    .any(|own| own == word || !whole && own.starts_with(*word))
            };
            !words.is_empty() && words.iter().all(fits)
        })
    }
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Why no value is meant, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub instead: String,
}

/// The ids of the values that `text` means: an id, a name or another spelling, by whole words in any order, or by
/// their beginnings where that leaves one. Several that share the name are all meant.
///
/// # Errors
/// Says that nothing is called so, or that several may be meant.
pub fn resolve<'a>(key: Key, text: &str, dossier: &'a Dossier) -> Result<Vec<&'a str>, Unknown> {
    let values = list(key, dossier);
    let folded = fold(text);
    let wanted = name_key(text);
    if let Some(value) = values.iter().find(|value| fold(value.id) == folded) {
        return Ok(vec![value.id]);
    }
    let is_called = |value: &&Value<'a>| {
        !wanted.is_empty()
            && value
                .spellings()
                .any(|spelling| name_key(spelling) == wanted)
    };
    let called: Vec<&str> = values.iter().filter(is_called).map(|v| v.id).collect();
    if !called.is_empty() {
        return Ok(called);
    }
    let words: Vec<&str> = split(&folded).collect();
    for whole in [true, false] {
        let meant: Vec<&Value<'a>> = values
            .iter()
            .filter(|value| value.holds(&words, whole))
            .collect();
        match meant.as_slice() {
            [] => {}
            [one] => return Ok(vec![one.id]),
            several => return Err(ambiguous(key, text, several)),
        }
    }
    Err(unknown(key, text, &values))
}

fn ambiguous(key: Key, text: &str, meant: &[&Value<'_>]) -> Unknown {
    let shown: Vec<String> = meant.iter().take(3).map(|value| value.label()).collect();
    let more = match meant.len().saturating_sub(shown.len()) {
        0 => String::new(),
        more => format!(" or {more} more"),
    };
    Unknown {
        what: format!("“{text}” may be {}{more}", shown.join(" or ")),
        instead: format!(
            "write {}:{}",
            key.word(),
            meant.first().map_or("", |value| value.id)
        ),
    }
}

fn unknown(key: Key, text: &str, values: &[Value<'_>]) -> Unknown {
    let folded = fold(text);
    let labels: Vec<String> = likely(&folded, values)
        .iter()
        .map(|value| value.label())
        .collect();
    let instead = if !labels.is_empty() {
        format!("did you mean {}?", labels.join(" or "))
    } else if values.is_empty() {
        "the dossier names none".to_owned()
    } else if key.is_word() {
        let words: Vec<&str> = values.iter().map(|value| value.id).collect();
        format!("write one of {}", words.join(", "))
    } else {
        format!("write {text} alone to search for the word")
    };
    Unknown {
        what: format!("no {} is called “{text}”", key.noun()),
        instead,
    }
}

/// The values whose spellings hold the text, at most three; else the one spelt most like it.
pub fn likely<'v, 'a>(folded: &str, values: &'v [Value<'a>]) -> Vec<&'v Value<'a>> {
    let holds = |value: &&Value<'a>| {
        let mut spellings = value.spellings();
        spellings.any(|spelling| fold(spelling).contains(folded))
    };
    let is_long = folded.chars().count() > 2;
    let holding: Vec<&Value<'a>> = values
        .iter()
        .filter(|value| is_long && holds(value))
        .take(3)
        .collect();
    if !holding.is_empty() {
        return holding;
    }
    let mut spellings: Vec<(String, &Value<'a>)> = Vec::new();
    for value in values {
        for spelling in value.spellings() {
            let whole = fold(spelling);
            spellings.extend(split(&whole).map(|word| (word.to_owned(), value)));
            spellings.push((whole, value));
        }
    }
    let words: Vec<&str> = spellings.iter().map(|(word, _)| &**word).collect();
    let near = nearest(folded, &words);
    let meant = near.and_then(|near| spellings.iter().find(|(word, _)| word == near));
    meant.map(|(_, value)| *value).into_iter().collect()
}

/// A term of `key`, to show how one is written: with the first value that the dossier knows.
#[must_use]
pub fn example(key: Key, dossier: &Dossier) -> String {
    if key.is_date() {
        return format!("{}:2025-10-28", key.word());
    }
    let values = list(key, dossier);
    let first = values.first().map_or("…", |value| value.id);
    format!("{}:{first}", key.word())
}
