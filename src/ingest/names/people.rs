//! The people of a folder of articles, and where each is named.

mod roll;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::lists::{is_given, is_no_name};
use super::person::{self, Person};
use super::shape::is_title_case;
use super::titles;
use super::ways::{behind_joints, is_particle, matches, ways};
use crate::ingest::calendar::{MONTHS, WEEKDAYS};
use crate::ingest::lookup::{Lookup, WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};
use roll::Roll;

/// Everyone whom the articles of one folder introduce, each once.
#[derive(Debug, Clone, Default)]
pub struct People {
    list: Vec<Person>,
    by_word: Lookup<Box<str>, Ways>,
}

/// The ways to name someone that begin with one word.
#[derive(Debug, Clone, Default)]
struct Ways {
    /// Those of several words, by the second, the longest first.
    longer: Lookup<Box<str>, Vec<Way>>,
    /// Whom the word alone names, in order.
    alone: Vec<usize>,
    /// Whether the word is the whole name of the first of those.
    is_whole: bool,
}

/// One way to name someone, by several words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Way {
    words: Vec<String>,
    person: usize,
}

/// Where a name was read: its tokens, its sentence, whom it may mean, in order, and whether it is a whole name.
type Open<'p> = (Range<usize>, usize, Cow<'p, [usize]>, bool);

/// A place where someone of these is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) run: Range<usize>,
    pub(super) sentence: usize,
    pub(super) person: usize,
}

/// Surnames that are small words as well: alone they need a title.
static SMALL: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "he an do so to you no may will in on my she her long sun march day king prince may rice park bush young major judge \
         pope price hope best rich short gray white black brown green wood hill field snow love law case power moon song \
         hall baker cook smith's many more us un it is as or son west north east south ha ho min",
    )
});

impl People {
    /// Those whom all articles introduce, in the order of the articles, each once. A name of one word that only one
    /// full name holds means that person; so does a name whose words a longer one all has.
    #[must_use]
    pub fn gather(met: impl IntoIterator<Item = Person>) -> Self {
        let mut known = Roll::default();
        met.into_iter().for_each(|person| known.put(person));
        // Longer names first, so that a shorter one finds the name that holds it; a user's names stay as they are.
        let mut whole = known.list;
        whole.sort_by_key(|person| (!person.is_listed, Reverse(person.words.len())));
        let mut list: Vec<Person> = Vec::new();
        let mut holding: Lookup<String, Vec<usize>> = Lookup::default();
        for person in whole {
            // All of its words are in the longer name, so that the word of the fewest leads there.
            let places = person
                .words
                .iter()
                .map(|word| holding.get(word).map_or(&[][..], Vec::as_slice));
            let fewest = places.min_by_key(|places| places.len());
            let same = Self::same(&list, fewest.unwrap_or_default(), &person);
            if let Some(known) = same.and_then(|at| list.get_mut(at)) {
                person::merge(known, person);
                continue;
            }
            for word in &person.words {
                holding.entry(word.clone()).or_default().push(list.len());
            }
            list.push(person);
        }
        list.sort_by(|one, other| one.id.cmp(&other.id));
        let mut people = Self {
            list,
            by_word: Lookup::default(),
        };
        for at in 0..people.list.len() {
            people.index(at);
        }
        people
    }

    /// The only one of the people at `places` of `list` whose name holds all words of this one.
    fn same(list: &[Person], places: &[usize], person: &Person) -> Option<usize> {
        let holds = |other: &Person| {
            let parties_agree =
                person.party.is_none() || other.party.is_none() || person.party == other.party;
            parties_agree
                && person.words.iter().all(|word| other.words.contains(word))
                && (person.words.len() > 1 || ways(other).contains(&person.words))
        };
        let mut fitting = places.iter().filter(|at| list.get(**at).is_some_and(holds));
        let at = fitting.next()?;
        fitting.all(|other| other == at).then_some(*at)
    }

    /// All of them, once no text is left to find them in.
    #[must_use]
    pub fn into_list(self) -> Vec<Person> {
        self.list
    }

    /// All of them, in the order of their ids.
    #[must_use]
    pub fn list(&self) -> &[Person] {
        &self.list
    }

    pub(super) fn at(&self, index: usize) -> Option<&Person> {
        self.list.get(index)
    }

    fn index(&mut self, at: usize) {
        let Some(person) = self.list.get(at) else {
            return;
        };
        let is_whole = person.words.len() == 1;
        for words in ways(person) {
            let Some(first) = words.first() else {
                continue;
            };
            let ways = self.by_word.entry(first.as_str().into()).or_default();
            if let Some(second) = words.get(1) {
                let list = ways.longer.entry(second.as_str().into()).or_default();
                let place = list.partition_point(|other| other.words.len() >= words.len());
                list.insert(place, Way { words, person: at });
            } else {
                ways.is_whole = if ways.alone.is_empty() {
                    is_whole
                } else {
                    ways.is_whole
                };
                ways.alone.push(at);
            }
        }
    }

    /// Every place where one of them is named. A surname that several share means the one who was named in full last;
    /// where an article names none of them in full, it means nobody.
    pub(super) fn find(
        &self,
        tokens: &Tokens<'_>,
        sentences: &[Range<usize>],
        is_taken: impl Fn(usize, bool) -> bool,
    ) -> Vec<Named> {
        let mut open: Vec<Open<'_>> = Vec::new();
        for (index, sentence) in sentences.iter().enumerate() {
            let mut title_case = None;
            let mut at = sentence.start;
            while at < sentence.end {
                let Some((end, people, is_whole)) = self.longest(tokens, at, sentence) else {
                    at += 1;
                    continue;
                };
                let is_loose = end == at + 1 && !is_whole || people.len() > 1;
                let is_headline =
                    *title_case.get_or_insert_with(|| is_title_case(tokens, sentence));
                let is_single = end == at + 1;
                if is_taken(at, is_single)
                    || is_single
                        && !is_apart(tokens, at, sentence, is_headline, |at| {
                            self.by_word.contains_key(tokens.word(at))
                        })
                {
                    at += 1;
                    continue;
                }
                open.push((at..end, index, people, !is_loose));
                at = end;
            }
        }
        settle(open)
    }

    /// The longest way to name someone at `at`: the token behind it, whom it may mean, and whether it is a whole name.
    fn longest(
        &self,
        tokens: &Tokens<'_>,
        at: usize,
        sentence: &Range<usize>,
    ) -> Option<(usize, Cow<'_, [usize]>, bool)> {
        let token = tokens.get(at)?;
        let is_small = !token.is_capital;
        if token.kind != Kind::Word || is_small && !is_particle(tokens.word(at)) {
            return None;
        }
        let ways = self.by_word.get(tokens.word(at))?;
        let mut best: Option<(usize, Vec<usize>)> = None;
        let second = behind_joints(tokens, at + 1, sentence.end);
        let longer = ways.longer.get(tokens.word(second));
        for way in longer.into_iter().flatten() {
            let Some(end) = matches(tokens, at, sentence.end, &way.words) else {
                continue;
            };
            match &mut best {
                Some((longest, people)) if *longest == end => {
                    if !people.contains(&way.person) {
                        people.push(way.person);
                    }
                }
                Some(_) => {}
                None => best = Some((end, vec![way.person])),
            }
        }
        if let Some((end, mut people)) = best {
            people.sort_unstable();
            return Some((end, Cow::Owned(people), true));
        }
        let alone = ways.alone.as_slice();
        (!is_small && !alone.is_empty()).then(|| (at + 1, Cow::Borrowed(alone), ways.is_whole))
    }
}

/// Whether a single word is a name of its own here, not a part of another: `Melania Orr`, `Orr Tower`.
fn is_apart(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
    is_headline: bool,
    is_known: impl Fn(usize) -> bool,
) -> bool {
    let has_title = titles::before(tokens, at, sentence.start).is_some();
    let is_name = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Word && token.is_capital)
            && !titles::is_title_word(tokens.word(at))
    };
    let is_small = SMALL.contains(tokens.word(at));
    if is_small && !has_title && (at == sentence.start || is_headline) {
        return false;
    }
    if has_title || is_headline {
        return true;
    }
    let is_joined = |at: usize| tokens.is_glued(at);
    let before = at.checked_sub(1).filter(|before| *before >= sentence.start);
    let follows_name = before.is_some_and(|before| {
        // The first word of a sentence has a capital in any case.
        is_name(before)
            && !WEEKDAYS.contains(&tokens.word(before))
            && !is_month(tokens, before)
            && (before > sentence.start || is_given(tokens.word(before)))
            && !is_joined(at)
    });
    let is_in_larger = is_name(at + 1)
        && at + 1 < sentence.end
        && !is_joined(at + 1)
        && is_no_name(tokens.word(at + 1));
    let follows_hyphen = before.is_some_and(|before| {
        tokens.word(before) == "-"
            && is_joined(at)
            && before > sentence.start
            && is_name(before - 1)
            && !is_known(before - 1)
    });
    !follows_name && !is_in_larger && !follows_hyphen || is_country_before(tokens, before)
}

/// Whether a word is a month and no given name: `In June Orr met`, but not `June Orr met`.
fn is_month(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| tokens.word(at));
    MONTHS.contains(&tokens.word(at))
        && matches!(
            before,
            "in" | "of" | "since" | "by" | "until" | "last" | "this" | "next" | "early" | "late"
        )
}

/// Whether the word before is one that a possessive or an adjective of a country ends in, such as `Japan's`.
fn is_country_before(tokens: &Tokens<'_>, before: Option<usize>) -> bool {
    before.is_some_and(|before| tokens.word(before) == "s" && tokens.is_glued(before))
}

/// How many mentions back a reader remembers who was meant.
const REMEMBERED: usize = 200;

/// Settles which of several a shared surname means: the last who was named in full, or else the only one who is.
fn settle(open: Vec<Open<'_>>) -> Vec<Named> {
    let mut whole: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, _, people, is_whole) in &open {
        if let ([person], true) = (&**people, is_whole) {
            *whole.entry(*person).or_default() += 1;
        }
    }
    let mut last: Vec<usize> = Vec::new();
    let mut named = Vec::new();
    for (run, sentence, people, is_whole) in open {
        let person = match &*people {
            [one] => Some(*one),
            several => last
                .iter()
                .rev()
                .take(REMEMBERED)
                .find(|person| several.binary_search(person).is_ok())
                .copied()
                .or_else(|| {
                    let here = whole.keys();
                    let mut here = here.filter(|person| several.binary_search(person).is_ok());
                    let one = here.next()?;
                    here.next().is_none().then_some(*one)
                }),
        };
        let Some(person) = person else {
            continue;
        };
        if is_whole {
            last.push(person);
        }
        named.push(Named {
            run,
            sentence,
            person,
        });
    }
    named
}
