//! Finding people in one article: by title, by given name, by what is said of them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::found::Found;
use super::gazetteer::{Form, Gazetteer, slug};
use super::lists::{is_family, is_given};
use super::offices;
use super::shape::{self, Shape};
use super::sides::is_possessive;
use super::titles::{self, Title};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};
use crate::model::{Id, PartyKind};
use crate::text::Clean;

/// Someone whom an article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Made of the words of the name, the same for every spelling of it and for both orders of family and given name.
    pub id: Id,
    /// The name as printed, in full where some article has it in full.
    pub name: Clean,
    /// Other spellings.
    pub aka: Vec<Clean>,
    /// The office or part, in small letters, as printed first.
    pub role: Option<Clean>,
    /// The party whose office it is.
    pub party: Option<Id>,
    /// The folded words of the name, in the order of `name`.
    pub(super) words: Vec<String>,
    /// The folded words of other names by which a user's file has them.
    pub(super) also: Vec<Vec<String>>,
    /// Whether a user's file has them.
    pub(super) is_listed: bool,
}

/// What people do and cities, firms and papers seldom do.
static SAYING: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "said says told tells added vowed argued quipped recalled tweeted posted arrived arrives met meets flew travelled \
         traveled shook spoke speaks thanked praised hailed smiled joked visited resigned who",
    )
});

/// Words for someone that are no office, and give way to one.
const WEAK: [&str; 7] = [
    "leader",
    "dictator",
    "counterpart",
    "predecessor",
    "successor",
    "official",
    "politician",
];

/// The people whom an article introduces, each once, in the order of the text.
pub(super) fn discover(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    found: &[Found],
    gazetteer: &Gazetteer,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let mut rest = found;
    for (index, sentence) in sentences.iter().enumerate() {
        let count = rest.iter().take_while(|one| one.sentence == index).count();
        let (here, after) = rest.split_at(count);
        rest = after;
        if shape::is_title_case(tokens, sentence) {
            continue;
        }
        let search = Search {
            tokens,
            sentence,
            found: here,
            gazetteer,
        };
        let mut at = sentence.start;
        while at < sentence.end {
            let shape = search.shape(at);
            if let Some(person) = shape.as_ref().and_then(|shape| search.person(shape)) {
                put(&mut people, person);
            }
            at = shape.map_or(at + 1, |shape| shape.run.end.max(at + 1));
        }
    }
    offices::settle(tokens, sentences, found, gazetteer, &mut people);
    people
}

/// Adds a person or, where the name is known, what is new about them.
pub(super) fn put(people: &mut Vec<Person>, person: Person) {
    let Some(known) = people.iter_mut().find(|known| known.id == person.id) else {
        people.push(person);
        return;
    };
    merge(known, person);
}

/// Adds to a person what is new in another record of the same.
pub(super) fn merge(known: &mut Person, other: Person) {
    let is_weak = known
        .role
        .as_ref()
        .is_none_or(|role| WEAK.contains(&&**role));
    if is_weak
        && other
            .role
            .as_ref()
            .is_some_and(|role| !WEAK.contains(&&**role))
        || known.role.is_none()
    {
        known.role = other.role;
    }
    known.party = known.party.take().or(other.party);
    // Written in another way, which is then a name as well.
    if known.id == other.id && known.words != other.words && known.words.len() == other.words.len()
    {
        let last = other.words.last().cloned();
        for way in [Some(other.words), last.map(|last| vec![last])]
            .into_iter()
            .flatten()
        {
            if !known.also.contains(&way) {
                known.also.push(way);
            }
        }
    }
    for name in [other.name].into_iter().chain(other.aka) {
        if name != known.name && !known.aka.contains(&name) {
            known.aka.push(name);
        }
    }
}

struct Search<'t, 'a> {
    tokens: &'t Tokens<'a>,
    sentence: &'t Range<usize>,
    /// The names of the gazetteer in this sentence.
    found: &'t [Found],
    gazetteer: &'t Gazetteer,
}

impl Search<'_, '_> {
    fn shape(&self, at: usize) -> Option<Shape> {
        let token = self.tokens.get(at)?;
        if token.kind != Kind::Word
            || !token.is_capital
            || token.is_glued && at > self.sentence.start && self.tokens.word(at - 1) == "-"
        {
            return None;
        }
        let is_taken = |at: usize| self.found.iter().any(|one| one.run.contains(&at));
        shape::read(self.tokens, at, self.sentence.end, is_taken)
    }

    /// The person whom a name of this shape means, if what stands around it says that it is one.
    fn person(&self, shape: &Shape) -> Option<Person> {
        let (tokens, run) = (self.tokens, &shape.run);
        let next = tokens.get(run.end).filter(|_| run.end < self.sentence.end);
        let is_part_of_more = next.is_some_and(|token| {
            token.is_capital
                && !token.is_glued
                && token.kind == Kind::Word
                && !titles::is_title_word(tokens.word(run.end))
                && !self.is_found(run.end)
        });
        let title = titles::before(tokens, run.start, self.sentence.start)
            .or_else(|| self.office_of(run.start));
        // `the prime minister of Orlo, Sir Tom Lee`
        let title = match title {
            Some(title) if title.role.is_empty() => self.office_of(title.run.start).or(Some(title)),
            title => title,
        };
        let apposition = self.apposition(run.end);
        let is_known_shape = shape.parts > 1
            && (shape.words.first().is_some_and(|word| is_given(word))
                || shape::is_family_first(&shape.words));
        let is_saying = self.is_saying(run.end);
        let is_after_article = run.start > self.sentence.start
            && matches!(tokens.word(run.start - 1), "the" | "a" | "an");
        let is_owned = run.start >= 2
            && self.found.iter().any(|one| one.run.end + 2 == run.start)
            && is_possessive(tokens, run.start - 2);
        let is_person = title.is_some()
            || is_known_shape && !is_part_of_more
            || shape.parts > 1
                && !is_part_of_more
                && !is_after_article
                && (apposition.is_some() || is_saying)
            || shape.parts > 1 && is_owned && !is_part_of_more
            || shape.parts == 1 && is_owned && is_saying;
        let word_is_sound = shape.words.iter().any(|word| word.chars().count() > 1);
        if !is_person || !word_is_sound || title.is_none() && is_part_of_more {
            return None;
        }
        let name = Clean::line(tokens.text().get(tokens.span(run.clone())?)?);
        let title = title.or(apposition);
        Some(Person {
            id: id_of(&shape.words),
            name,
            aka: Vec::new(),
            role: title
                .as_ref()
                .filter(|title| !title.role.is_empty())
                .map(|title| Clean::line(&title.role)),
            party: self.party(title.as_ref(), run),
            words: shape.words.clone(),
            also: Vec::new(),
            is_listed: false,
        })
    }

    /// The office of `the prime minister of Orlo,` right before a name.
    fn office_of(&self, at: usize) -> Option<Title> {
        let comma = at
            .checked_sub(1)
            .filter(|comma| self.tokens.word(*comma) == ",")?;
        let owner = self.found.iter().find(|one| one.run.end == comma)?;
        let before = owner.run.start.checked_sub(1)?;
        let of = before - usize::from(self.tokens.word(before) == "the" && before > 0);
        if self.tokens.word(of) != "of" {
            return None;
        }
        let title = titles::before(self.tokens, of, self.sentence.start)?;
        // The country stands behind it, where `party` looks for it.
        Some(Title {
            run: title.run.start..of,
            role: title.role,
        })
    }

    fn is_found(&self, at: usize) -> bool {
        self.found.iter().any(|one| one.run.contains(&at))
    }

    /// Whether what stands behind a name says that it speaks, comes or goes: `X said`, `X, who`, `X, 54,`.
    fn is_saying(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        if SAYING.contains(word) {
            return true;
        }
        let is_age = self
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.kind == Kind::Number && token.range().len() == 2);
        word == ","
            && (self.tokens.word(at + 1) == "who" || is_age && self.tokens.word(at + 2) == ",")
    }

    /// The office told behind a name: `, the Orlan foreign minister`, `, president of Orlo`.
    fn apposition(&self, at: usize) -> Option<Title> {
        if !matches!(self.tokens.word(at), "," | "(") {
            return None;
        }
        let mut next = at + 1;
        next += usize::from(matches!(self.tokens.word(next), "the" | "a" | "an"));
        if let Some(one) = self.found.iter().find(|one| one.run.start == next) {
            next = one.run.end;
            next += if is_possessive(self.tokens, next) {
                2
            } else {
                0
            };
        }
        let title = titles::behind(self.tokens, next, self.sentence.end)?;
        // In a list, the office belongs to the next one: `A of Orlo, Tarnish President B`.
        let next = self
            .tokens
            .get(title.run.end)
            .filter(|_| title.run.end < self.sentence.end);
        let is_next_name = next.is_some_and(|token| {
            token.kind == Kind::Word && token.is_capital && !self.is_found(title.run.end)
        });
        (!is_next_name).then_some(title)
    }

    /// The party of an office: named right before it, or behind it with `of`; else right behind the name.
    fn party(&self, title: Option<&Title>, run: &Range<usize>) -> Option<Id> {
        let owner = |end: usize| {
            let end = if end >= 2 && is_possessive(self.tokens, end - 2) {
                end - 2
            } else {
                end
            };
            self.found.iter().find(|one| one.run.end == end)
        };
        let of = |at: usize| {
            let is_of = matches!(self.tokens.word(at), "of" | "for");
            let start = at + 1 + usize::from(self.tokens.word(at + 1) == "the");
            self.found
                .iter()
                .find(|one| is_of && one.run.start == start)
        };
        let one = match title {
            Some(title) => owner(title.run.start)
                .or_else(|| of(title.run.end))
                .or_else(|| of(run.end)),
            None => owner(run.start),
        };
        let one = one.or_else(|| of(run.end).filter(|_| title.is_some()))?;
        let entry = self.gazetteer.at(one.entry)?;
        match one.form {
            Form::Capital | Form::Seat => entry.within.clone(),
            // Whoever presides over the Commission acts for the Union.
            _ if entry.party == Some(PartyKind::Organisation) && entry.within.is_some() => {
                entry.within.clone()
            }
            _ => entry.party.is_some().then(|| entry.id.clone()),
        }
    }
}

/// The id of a name: its words as printed, but in one order for both orders in which it may be printed. The family name
/// stands first where it does at home, by the list of such names; of two words that no list knows, the first in the
/// alphabet does.
pub(super) fn id_of(words: &[String]) -> Id {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ([first, .., last], false) = (words.as_slice(), shape::is_family_first_of(&words)) {
        let is_turned = match (is_given(first), is_given(last)) {
            (true, _) => false,
            (false, true) => true,
            (false, false) if words.len() <= 3 && is_family(last) && !is_family(first) => true,
            (false, false) => words.len() == 2 && last < first,
        };
        if is_turned && words.len() <= 3 {
            words.rotate_right(1);
        }
    }
    let joined: Vec<_> = words.into_iter().map(plain).collect();
    Id::from(slug(&joined.join(" ")).as_str())
}

/// A name that is written in Latin letters in several ways, in one of them: Orlovskyy, Orlovskiy, Orlovskyi.
fn plain(word: &str) -> Cow<'_, str> {
    let ends = ["skyy", "skiy", "skyi", "skii", "skij"];
    let stem = ends.iter().find_map(|end| word.strip_suffix(end));
    stem.map_or(Cow::Borrowed(word), |stem| Cow::Owned(format!("{stem}sky")))
}
