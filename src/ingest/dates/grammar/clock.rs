//! Times of the clock: `16:00 UTC today`, `6.40 p.m. Friday`, `noon on Thursday`.

use super::Found;
use crate::ingest::dates::lexicon::Sense;
use crate::ingest::dates::meaning::{Meaning, Reading};
use crate::ingest::dates::words::Words;

/// Hour, minute, and minutes east of UTC.
type Clock = (u32, u32, Option<i32>);

/// Zones by their letters, in minutes east of UTC; only those that mean one offset in the news.
const ZONES: [(&str, i32); 24] = [
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("cet", 60),
    ("cest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("est", -300),
    ("edt", -240),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("akst", -540),
    ("hst", -600),
    ("jst", 540),
    ("kst", 540),
    ("hkt", 480),
    ("sgt", 480),
    ("wib", 420),
    ("aest", 600),
    ("aedt", 660),
];

/// A time, and the date behind it.
pub(super) fn read(
    words: &Words<'_>,
    at: usize,
    date: impl Fn(&Words<'_>, usize) -> Option<Found>,
) -> Option<Found> {
    let (end, clock) = clock(words, at)?;
    let on = end + usize::from(words.is(end, &["on"]));
    let dated = date(words, on).filter(|(_, found)| super::is_day(&found.meaning));
    if let Some((end, reading)) = dated {
        let clock = Some(clock);
        return Some((end, Reading { clock, ..reading }));
    }
    let (hour, minute, zone) = clock;
    Some((end, Meaning::Clock { hour, minute, zone }.into()))
}

/// A time behind a date without a word between: `Friday 6 p.m.`, `October 30, 16:00 UTC`.
pub(super) fn behind(words: &Words<'_>, at: usize) -> Option<(usize, Clock)> {
    clock(words, at + usize::from(words.is(at, &[","])))
}

fn clock(words: &Words<'_>, at: usize) -> Option<(usize, Clock)> {
    if let Some(Sense::Hour(hour)) = words.sense(at) {
        return Some((at + 1, (hour, 0, None)));
    }
    let (end, hour, minute, is_timed) = digits(words, at)?;
    let (end, hour, is_timed) = match half(words, end) {
        Some((end, is_late)) if (1..=12).contains(&hour) => {
            (end, hour % 12 + if is_late { 12 } else { 0 }, true)
        }
        _ => (end, hour, is_timed),
    };
    let zoned = zone(words, end);
    let is_military = words.word(at).len() == 4 && zoned.is_some();
    let is_whole = (hour < 24 && minute < 60) && (is_timed || is_military);
    let (end, zone) = zoned.map_or((end, None), |(end, zone)| (end, zone));
    is_whole.then_some((end, (hour, minute, zone)))
}

/// `16:00`, `6.40` before p.m., `1600`, `6`; whether it is a time for sure.
fn digits(words: &Words<'_>, at: usize) -> Option<(usize, u32, u32, bool)> {
    let value = |at: usize| words.word(at).parse::<u32>().ok();
    let is_split =
        words.is_glued(at + 1) && words.is_glued(at + 2) && words.word(at + 2).len() == 2;
    let is_inside = words.is_glued(at) && !words.is(at.wrapping_sub(1), &["(", "[", "“", "\""]);
    let first = value(at).filter(|_| words.word(at).len() <= 4 && !is_inside)?;
    if is_split && words.is(at + 1, &[":"]) {
        let seconds = words.is(at + 3, &[":"]) && words.word(at + 4).len() == 2;
        let end = if seconds { at + 5 } else { at + 3 };
        return Some((end, first, value(at + 2)?, words.word(at).len() <= 2));
    }
    if is_split && words.is(at + 1, &["."]) && half(words, at + 3).is_some() {
        return Some((at + 3, first, value(at + 2)?, false));
    }
    if words.word(at).len() == 4 {
        return Some((at + 1, first / 100, first % 100, false));
    }
    let oclock = words.is(at + 1, &["o"]) && words.is(at + 3, &["clock"]);
    let behind = if oclock { at + 4 } else { at + 1 };
    (words.word(at).len() <= 2).then_some((behind, first, 0, oclock))
}

/// `a.m.`, `pm`: the token after it, and whether it is the later half of the day.
fn half(words: &Words<'_>, at: usize) -> Option<(usize, bool)> {
    match words.word(at) {
        "am" | "pm" => Some((at + 1, words.word(at) == "pm")),
        half @ ("a" | "p") if words.is(at + 1, &["."]) && words.is(at + 2, &["m"]) => {
            let stop = usize::from(words.is(at + 3, &["."]) && words.is_glued(at + 3));
            Some((at + 3 + stop, half == "p"))
        }
        _ => None,
    }
}

/// `UTC`, `(GMT +8)`, `local time`; the offset where it is one.
fn zone(words: &Words<'_>, at: usize) -> Option<(usize, Option<i32>)> {
    if words.is(at, &["("]) {
        let (end, zone) = zone(words, at + 1)?;
        return words.is(end, &[")"]).then_some((end + 1, zone));
    }
    if words.is(at, &["local", "eastern"]) && words.is(at + 1, &["time"]) {
        return Some((at + 2, None));
    }
    let (_, minutes) = ZONES
        .iter()
        .find(|(name, _)| *name == words.word(at) && words.is_capital(at))?;
    let sign = match words.word(at + 1) {
        "+" => 60,
        "-" | "−" if words.is_glued(at + 2) && words.word(at + 2).len() <= 2 => -60,
        _ => return Some((at + 1, Some(*minutes))),
    };
    let hours: i32 = words
        .word(at + 2)
        .parse()
        .ok()
        .filter(|hours| *hours <= 14)?;
    Some((at + 3, Some(minutes + sign * hours)))
}
