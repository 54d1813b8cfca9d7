//! When and where what a word tells of takes place, and how sure the article is of it.

use std::ops::Range;

use super::page::Line;
use super::put_off::put_off;
use super::triggers::{Family, Sort};
use crate::ingest::clauses::{Bearing, Certainty, Tense, verbs};
use crate::ingest::dates::Dated;
use crate::ingest::names::{Form, Mention};
use crate::ingest::tag::What;
use crate::model::{Id, Status};

/// The part of a sentence that belongs to one word: from behind the one before to the one after.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// The token of the word.
    pub(super) at: usize,
    /// The tokens that belong to it.
    pub(super) run: Range<usize>,
}

/// The longest date that tells when something takes place, in days.
const LONGEST: i64 = 370;

/// The date of what a word tells: the nearest behind it, else one that leads the sentence, else the nearest before.
pub(super) fn date<'l>(line: &Line<'l, '_>, scope: &Scope) -> Option<&'l Dated> {
    let fits = |date: &&Dated| {
        let days = date.when.days();
        let length = days
            .first
            .zip(days.last)
            .map(|(first, last)| (last - first).num_days());
        length.is_some_and(|length| length <= LONGEST)
    };
    let inside = |date: &&Dated| date.run.start >= scope.run.start && date.run.end <= scope.run.end;
    let all = line.dated.iter().filter(fits);
    // A clause of its own has its own days; `after November 1` has not begun one.
    let turns = |from: usize, to: usize| {
        (from..to).any(|at| {
            at + 1 < to
                && matches!(
                    line.word(at),
                    ";" | "that"
                        | "after"
                        | "before"
                        | "when"
                        | "while"
                        | "which"
                        | "who"
                        | "because"
                        | "since"
                )
                // `not on 14 October but on 15 October`.
                || at + 1 < to && line.word(at) == "but" && !matches!(line.word(at + 1), "on" | "in")
        })
    };
    let said = line
        .said_on
        .iter()
        .find(|(cue, _)| *cue == scope.at)
        .map(|(_, date)| date);
    if said.is_some() {
        return said;
    }
    let behind = all
        .clone()
        .filter(inside)
        .find(|date| date.run.start > scope.at && !turns(scope.at + 1, date.run.start));
    let leading = || {
        all.clone()
            .find(|date| date.run.start <= line.run.start + 2 && date.run.end <= scope.at)
    };
    // What stands before a word belongs to an earlier one, if there is one.
    let is_first = scope.run.start == line.run.start;
    let before = || {
        let mut all = all.clone().filter(inside);
        all.rfind(|date| date.run.end <= scope.at && !turns(date.run.end, scope.at))
    };
    behind
        .or_else(|| before().filter(|_| is_first))
        .or_else(leading)
}

/// The place of what a word tells, and the tokens that name it.
pub(super) fn place<'l>(
    line: &Line<'l, '_>,
    scope: &Scope,
    family: Family,
) -> Option<(Id, &'l Mention)> {
    let is_going = matches!(family, Family::Visit | Family::Arrive);
    let fits = |at: usize, mention: &Mention| is_led_to(line, scope, family, (at, mention));
    let inside = |mention: &Mention| {
        mention.run.start >= scope.run.start && mention.run.end <= scope.run.end
    };
    let named: Vec<(usize, &'l Mention, Id)> = line
        .mentions
        .iter()
        .enumerate()
        .filter(|(at, _)| !is_paired(line, *at))
        .filter_map(|(at, mention)| Some((at, mention, place_of(mention)?)))
        .collect();
    let found = |behind: bool| {
        let mut all = named.iter().filter(|(at, mention, _)| {
            inside(mention) && (mention.run.start > scope.at) == behind && fits(*at, mention)
        });
        if behind { all.next() } else { all.next_back() }
    };
    let leading = || {
        named.iter().find(|(at, mention, _)| {
            mention.run.start <= line.run.start + 2
                && mention.run.end <= scope.at
                && fits(*at, mention)
        })
    };
    // `Lima, where they are to meet`.
    let elsewhere = || {
        let word = (line.run.start..scope.at)
            .rev()
            .find(|at| line.word(*at) == "where")?;
        let near = named
            .iter()
            .rfind(|(_, mention, _)| mention.run.end <= word && mention.run.end + 10 > word)?;
        (scope.at - word <= 12 && !is_going).then_some(near)
    };
    // What is settled is not settled where its terms are met: `a deal to build plants in Oslo`.
    let is_its = |mention: &Mention| {
        !matches!(family, Family::Deal | Family::Sign)
            || !(scope.at + 1..mention.run.start).any(|at| line.is_verb(at))
    };
    let (at, mention, id) = found(true)
        .filter(|(_, mention, _)| is_its(mention))
        .or_else(|| {
            let is_first = scope.run.start == line.run.start;
            let is_before = |mention: &Mention| !is_going || is_one_phrase(line, mention, scope.at);
            found(false).filter(|(_, mention, _)| is_first && is_before(mention))
        })
        .or_else(elsewhere)
        .or_else(leading)?;
    // `South Korea's Busan`: the city.
    let owned = named.iter().find(|(next, other, _)| {
        *next == at + 1
            && other.run.start == mention.run.end + 2
            && matches!(line.word(mention.run.end), "'" | "’")
    });
    Some(owned.map_or_else(
        || (id.clone(), *mention),
        |(_, other, id)| (id.clone(), *other),
    ))
}

/// Whether the words before a name, the `index`th of its sentence, make it the place of what is told.
fn is_led_to(
    line: &Line<'_, '_>,
    scope: &Scope,
    family: Family,
    (index, mention): (usize, &Mention),
) -> bool {
    let is_going = matches!(family, Family::Visit | Family::Arrive);
    let lead = article_before(line, mention.run.start);
    let before = line.before(lead);
    let is_in = matches!(before, "in" | "at" | "near" | "outside");
    let is_tour = matches!(line.word(scope.at), "tour" | "tours");
    let is_to = match before {
        "to" | "into" | "through" | "for" | "across" | "around" => is_going,
        "of" => is_going && is_tour,
        _ => false,
    };
    let is_direct = family == Family::Visit && lead == scope.at + 1;
    // `in Lima, Busan and Oslo`; `in Oslo and Lima`.
    let is_next = is_going && index > 0 && matches!(before, "and" | ",");
    is_in || is_to || is_direct || (is_next && mention.run.start > scope.at)
}

/// Whether a name stands before a word in the same phrase: `in Lima for a visit`.
fn is_one_phrase(line: &Line<'_, '_>, mention: &Mention, word: usize) -> bool {
    !(mention.run.end..word).any(|at| line.word(at) == "," || line.is_verb(at))
}

/// Whether a dash joins a name to another, as in `in the Venn–Orlo talks`: then it is no place.
fn is_paired(line: &Line<'_, '_>, index: usize) -> bool {
    let joined = |one: Option<&Mention>, other: Option<&Mention>| {
        one.zip(other).is_some_and(|(one, other)| {
            one.run.end + 1 == other.run.start && matches!(line.word(one.run.end), "-" | "–" | "/")
        })
    };
    let at = |index: usize| line.mentions.get(index);
    joined(at(index), at(index + 1))
        || index
            .checked_sub(1)
            .is_some_and(|before| joined(at(before), at(index)))
}

/// Passes over `the` and the like before a place.
fn article_before(line: &Line<'_, '_>, at: usize) -> usize {
    let mut lead = at;
    let is_small = |word: &str| {
        matches!(
            word,
            "the"
                | "southern"
                | "northern"
                | "eastern"
                | "western"
                | "city"
                | "of"
                | "capital"
                | "port"
                | "resort"
                | "town"
                | "neighbouring"
                | "neighboring"
                | "central"
        )
    };
    while lead > line.run.start && at - lead < 5 && is_small(line.before(lead)) {
        lead -= 1;
    }
    lead
}

/// The id of the place that a mention can stand for.
pub(super) fn place_of(mention: &Mention) -> Option<Id> {
    match &mention.what {
        What::Place(id) => Some(id.clone()),
        What::Party(id) if mention.form == Some(Form::Name) && is_land(id) => Some(id.clone()),
        _ => None,
    }
}

/// Whether a party is a country or a territory, by the form of its id: two capital letters.
pub(super) fn is_land(id: &Id) -> bool {
    id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Words near a noun that say that what it names was or is being held.
const HOLDING: [&str; 23] = [
    "reached",
    "struck",
    "sealed",
    "held",
    "hold",
    "took",
    "concluded",
    "ended",
    "wrapped",
    "opened",
    "began",
    "started",
    "following",
    "followed",
    "during",
    "attended",
    "hosted",
    "chaired",
    "finished",
    "closed",
    "met",
    "made",
    "had",
];

/// How sure the article is of what the word at `at` tells, given whether its day lies ahead of the day of writing. Nothing
/// where its words do not tell.
pub(super) fn status(
    line: &Line<'_, '_>,
    scope: &Scope,
    (family, sort): (Family, Sort),
    date: Option<&Dated>,
    is_insider: bool,
) -> Option<Status> {
    let at = scope.at;
    let standing = line.sentence.standing(at);
    let day = line.page.published;
    let days = date.map(|date| date.when.days());
    let is_ahead = days
        .and_then(|days| days.first)
        .zip(day)
        .is_some_and(|(first, day)| first > day);
    let is_behind = days
        .and_then(|days| days.last)
        .zip(day)
        .is_some_and(|(last, day)| last < day);
    let is_unsure = matches!(
        standing.certainty,
        Certainty::Possible | Certainty::Threatened
    ) || date.is_some_and(|date| date.when.is_uncertain())
        || line.is_supposed;
    // `may meet her during his visit`: the meeting may be, the visit is no less sure.
    let lead = line.run.start.max(at.saturating_sub(4));
    if family == Family::Visit
        && sort == Sort::Noun
        && (lead..at).any(|at| line.word(at) == "during")
    {
        return is_ahead.then_some(Status::Expected);
    }
    // `threatened to cancel the talks`: the threat was made.
    let is_saying = matches!(family, Family::Threaten | Family::Announce) && sort == Sort::Verb;
    if let Some(status) = put_off(line, scope, is_unsure).filter(|_| !is_saying) {
        return Some(status);
    }
    let verb_tense = || {
        let near = line.run.start.max(at.saturating_sub(6))..line.run.end.min(at + 3);
        verbs(&line.page.tokens, near)
            .find(|verb| verb.at == at)
            .map(|verb| verb.tense)
    };
    match standing.certainty {
        Certainty::Denied if sort == Sort::Noun && family == Family::Summit => None,
        Certainty::Denied => Some(Status::Denied),
        _ if is_unsure => Some(Status::Possible),
        _ if line.word(at + 1) == "?" => None,
        Certainty::Expected | Certainty::Confirmed if is_behind => None,
        Certainty::Confirmed if is_insider => Some(Status::Confirmed),
        Certainty::Expected | Certainty::Confirmed => Some(Status::Expected),
        Certainty::Held if is_ahead || standing.bearing == Bearing::Future => {
            Some(Status::Expected)
        }
        _ if sort == Sort::Verb => match verb_tense() {
            Some(Tense::Present | Tense::Infinitive) if !is_behind => Some(Status::Expected),
            Some(Tense::Participle) if !is_behind => None,
            _ => (is_behind || standing.bearing == Bearing::Past).then_some(Status::Held),
        },
        _ => {
            let near = at.saturating_sub(7)..(at + 5).min(line.run.end);
            let is_held = near.into_iter().any(|at| HOLDING.contains(&line.word(at)));
            let is_past = is_behind || standing.bearing == Bearing::Past;
            (is_past && (is_held || is_behind)).then_some(Status::Held)
        }
    }
}
