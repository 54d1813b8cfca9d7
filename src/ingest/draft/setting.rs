//! When what a word tells of takes place, and how sure the article is of it.

use std::ops::Range;

use super::page::Line;
use super::put_off::put_off;
use super::triggers::{Family, Sort};
use crate::ingest::clauses::{Bearing, Certainty, Tense, verbs};
use crate::ingest::dates::Dated;
use crate::ingest::voice;
use crate::model::Status;

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
    let all = line
        .dated
        .iter()
        .filter(fits)
        .filter(|date| !is_of_entry(line, scope.at, date) && !is_dateline(line, date));
    let turns = |from: usize, to: usize| turns(line, from..to);
    let said = line
        .said_on
        .iter()
        .find(|(cue, _)| *cue == scope.at)
        .map(|(_, date)| date);
    if said.is_some() {
        return said;
    }
    let is_of_next_word =
        |date: &Dated| scope.run.end < line.run.end && heads_clause(line, date, scope.run.end);
    let behind = all.clone().filter(inside).find(|date| {
        date.run.start > scope.at
            && !is_of_next_word(date)
            && !turns(scope.at + 1, date.run.start)
            && !is_of_next_clause(line, scope.at..date.run.start)
    });
    let leading = || {
        all.clone().find(|date| {
            date.run.start <= line.run.start + 2
                && date.run.end <= scope.at
                && !is_said(line, date.run.end..scope.at)
        })
    };
    // What stands before a word belongs to an earlier one, if there is one.
    let is_first = scope.run.start == line.run.start;
    let before = || {
        let mut all = all.clone().filter(inside);
        all.rfind(|date| {
            date.run.end <= scope.at
                && !turns(date.run.end, scope.at)
                && !is_said(line, date.run.end..scope.at)
                && !is_of_clause_before(line, date.run.end..scope.at)
        })
    };
    // `; on Tuesday he met her`
    let heads = || {
        let mut all = all.clone().filter(inside);
        all.find(|date| scope.at > date.run.end && heads_clause(line, date, scope.at))
    };
    behind
        .or_else(heads)
        .or_else(|| before().filter(|_| is_first))
        .or_else(leading)
}

/// Words that tell of all days of a summit, or of the first.
const OPENING: [&str; 16] = [
    "open", "opens", "opened", "begin", "begins", "began", "start", "starts", "started", "held",
    "hold", "take", "takes", "took", "kicked", "kicks",
];

/// Whether a day is one on which a summit went on: `spoke at the summit on Monday`. It has other days, most likely.
pub(super) fn is_during(line: &Line<'_, '_>, scope: &Scope, date: &Dated) -> bool {
    let days = date.when.days();
    let is_day = days.first.is_some() && days.first == days.last;
    let is_ahead = days
        .first
        .zip(line.page.published)
        .is_none_or(|(first, day)| first > day);
    // `may run into Friday`
    let is_part = matches!(line.word(scope.at + 1), "meeting" | "talks" | "session");
    if is_day && (is_part || matches!(line.before(date.run.start), "into" | "until" | "through")) {
        return true;
    }
    let from = line.run.start.max(scope.at.saturating_sub(5));
    let to = date.run.start.max(scope.at + 3).min(line.run.end);
    is_day && !is_ahead && !(from..to).any(|at| OPENING.contains(&line.word(at)))
}

/// Words behind `which` by which it takes place.
const TAKES_PLACE: [&str; 12] = [
    "place",
    "held",
    "begin",
    "begins",
    "open",
    "opens",
    "start",
    "starts",
    "due",
    "scheduled",
    "runs",
    "kicks",
];

/// Whether a clause that has its own days begins among some words; `after November 1` has not begun one.
fn turns(line: &Line<'_, '_>, mut words: Range<usize>) -> bool {
    let to = words.end;
    words.any(|at| {
        let is_turn = match line.word(at) {
            // `the summit, which will take place on May 5`
            "which" => !(at + 1..at + 6).any(|at| TAKES_PLACE.contains(&line.word(at))),
            ";" | "that" | "after" | "before" | "when" | "while" | "who" | "because" | "since"
            | "following" => true,
            // `not on 14 October but on 15 October`.
            "but" => !matches!(line.word(at + 1), "on" | "in"),
            _ => false,
        };
        is_turn && at + 1 < to
    })
}

/// Whether someone says what follows: `Orr on Monday said that he looked forward to his visit`.
fn is_said(line: &Line<'_, '_>, mut words: Range<usize>) -> bool {
    let end = words.end;
    words.any(|at| {
        // `hinted at it during talks`: on that day.
        voice::is_report(line.word(at))
            && line.is_verb(at)
            && !(at..end).any(|at| line.word(at) == "during")
    })
}

/// Whether a time at the head of a line, as live reports have it, is that of the report and not of what is still to come.
fn is_of_entry(line: &Line<'_, '_>, word: usize, date: &Dated) -> bool {
    date.run.start <= line.run.start + 1
        && line.word(date.run.start + 1) == ":"
        && line.sentence.standing(word).bearing == Bearing::Future
}

/// `Lima, October 5 –`: when an article was written.
fn is_dateline(line: &Line<'_, '_>, date: &Dated) -> bool {
    date.run.start > line.run.start
        && date.run.start <= line.run.start + 6
        && matches!(line.word(date.run.end), "–" | "—" | "-" | "(")
        && !(line.run.start..date.run.start).any(|at| {
            line.is_verb(at) || matches!(line.word(at), "on" | "in" | "from" | "by" | "until")
        })
}

/// Whether a date leads the clause of a word behind it: `and on Tuesday he met her`.
fn heads_clause(line: &Line<'_, '_>, date: &Dated, word: usize) -> bool {
    let is_led = line.before(date.run.start) == "on";
    let lead = date.run.start.saturating_sub(usize::from(is_led));
    let near = date.run.end..word.min(date.run.end + 6);
    matches!(line.before(lead), ";" | "and" | "but")
        && word > date.run.end
        && near.end == word
        && !turns(line, near.clone())
        && near.clone().any(|at| {
            matches!(line.word(at), "he" | "she" | "they" | "it")
                || line.cast.iter().any(|actor| actor.run.start == at)
        })
}

/// Whether somebody else acts between a word and a date behind it: `Orr announced a plan, and Venn may pay from 2030`.
fn is_of_next_clause(line: &Line<'_, '_>, mut between: Range<usize>) -> bool {
    let end = between.end;
    between.any(|at| {
        line.word(at) == ","
            && matches!(line.word(at + 1), "and" | "but")
            && line.cast.iter().any(|actor| {
                matches!(actor.lead.wrapping_sub(at), 2 | 3)
                    && (actor.run.end..end).any(|at| line.is_verb(at))
            })
    })
}

/// Whether another clause begins between a date and a word: `adopted on Friday, lists ten banks, and Venn threatens`.
fn is_of_clause_before(line: &Line<'_, '_>, mut between: Range<usize>) -> bool {
    let Range { start, end } = between;
    let acts = |comma: usize| {
        let mut actors = line.cast.iter();
        actors.any(|actor| actor.lead > comma && actor.run.end <= end)
    };
    between.any(|at| {
        line.word(at) == ","
            && matches!(line.word(at + 1), "and" | "but")
            && (acts(at) || (start..at).any(|at| line.is_verb(at)))
    })
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
        _ if sort == Sort::Verb => match tense(line, at) {
            Some(Tense::Present) if date.is_none() && line.word(at) == "meeting" => {
                Some(Status::UnderWay)
            }
            Some(Tense::Present | Tense::Infinitive) if !is_behind => Some(Status::Expected),
            Some(Tense::Participle) if !is_behind => None,
            _ => (is_behind || standing.bearing == Bearing::Past).then_some(Status::Held),
        },
        _ => {
            let near = at.saturating_sub(7)..(at + 5).min(line.run.end);
            // `talks with Venn's foreign minister, Orr, in Lima ended`
            let told = || (at + 1..line.run.end.min(at + 16)).find(|at| line.is_verb(*at));
            let is_held = near.into_iter().any(|at| HOLDING.contains(&line.word(at)))
                || told().is_some_and(|verb| HOLDING.contains(&line.word(verb)));
            let is_past = is_behind || standing.bearing == Bearing::Past;
            (is_past && (is_held || is_behind)).then_some(Status::Held)
        }
    }
}

/// The tense of the verb at a token.
fn tense(line: &Line<'_, '_>, at: usize) -> Option<Tense> {
    let near = line.run.start.max(at.saturating_sub(6))..line.run.end.min(at + 3);
    verbs(&line.page.tokens, near)
        .find(|verb| verb.at == at)
        .map(|verb| verb.tense)
}
