//! Who says what: quotations, and the words that tell whose they are.

mod speaker;

use crate::ingest::lookup::{WordSet, set};
use std::ops::Range;
use std::sync::LazyLock;

use super::clauses::verbs;
use super::dates::Found;
use super::tokens::Tokens;

/// Verbs that tell what someone says, past and present.
static REPORTS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "said says say told tells announced announces confirmed confirms added adds warned warns stated states \
         claimed claims reported reports denied denies insisted insists vowed vows pledged pledges noted notes \
         wrote writes posted posts declared declares argued argues suggested suggests explained explains promised \
         promises hinted hints acknowledged admitted reiterated stressed stresses emphasised emphasized predicted \
         predicts revealed reveals signalled signaled indicated indicates believes believed cautioned quoted",
    )
});

/// How many tokens behind the verb the day on which it was said may begin.
const DAY_WITHIN: usize = 5;

/// Something that an article does not say itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The token of the word that tells it: `said`, `according`.
    pub cue: usize,
    /// The tokens of the speaker, as named or described there; absent when nobody is.
    pub speaker: Option<Range<usize>>,
    /// The tokens of what is said.
    pub content: Range<usize>,
    /// Which of the dates given is the day on which it was said.
    pub day: Option<usize>,
}

/// Whether a verb tells what someone says.
pub(super) fn is_report(folded: &str) -> bool {
    REPORTS.contains(folded)
}

/// What others say in the sentences, in order of their cues. `times` are the dates of the text, in order.
#[must_use]
pub fn voices(tokens: &Tokens<'_>, sentences: &[Range<usize>], times: &[Found]) -> Vec<Voice> {
    let mut found = Vec::new();
    for sentence in sentences {
        for cue in sentence.clone() {
            let voice = match tokens.word(cue) {
                "according" if tokens.word(cue + 1) == "to" => {
                    Some(according(tokens, sentence, cue))
                }
                word if is_report(word) && is_verb(tokens, sentence, cue) => {
                    report(tokens, sentence, cue)
                }
                _ => None,
            };
            if let Some(mut voice) = voice {
                voice.content = bare(tokens, voice.content);
                voice.day = day(&voice, times);
                found.push(voice);
            }
        }
    }
    found
}

/// The voice in which the token at `at` stands: the nearest cue whose content holds it.
#[must_use]
pub fn voice_of(voices: &[Voice], at: usize) -> Option<&Voice> {
    let holding = voices.iter().filter(|voice| voice.content.contains(&at));
    holding.min_by_key(|voice| voice.cue.abs_diff(at))
}

/// Whether the word is the verb and not a thing: `the reports`, `three claims`.
fn is_verb(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let is_name = tokens.is_capital(at);
    if is_name
        && matches!(
            tokens.word(at),
            "states" | "reports" | "claims" | "posts" | "notes"
        )
    {
        return false;
    }
    let near = sentence.start.max(at.saturating_sub(4))..sentence.end.min(at + 3);
    verbs(tokens, near).any(|verb| verb.at == at)
}

/// `according to X`: all of the sentence but that.
fn according(tokens: &Tokens<'_>, sentence: &Range<usize>, cue: usize) -> Voice {
    let speaker = speaker::ahead(tokens, cue + 2..sentence.end);
    let end = speaker.as_ref().map_or(cue + 2, |run| run.end);
    let content = if cue <= sentence.start + 1 {
        end..sentence.end
    } else {
        sentence.start..cue
    };
    Voice {
        cue,
        speaker,
        content,
        day: None,
    }
}

/// `X said …`, `“…,” X said`, `“…,” said X`.
fn report(tokens: &Tokens<'_>, sentence: &Range<usize>, cue: usize) -> Option<Voice> {
    let previous = if cue > sentence.start {
        tokens.word(cue - 1)
    } else {
        ""
    };
    // `… and said`: whoever it is stands before another verb.
    let is_joined = matches!(previous, "and" | "but" | "or");
    let before = speaker::behind(tokens, sentence.start..cue).filter(|_| !is_joined);
    let is_inverted = before.is_none() && matches!(previous, "," | "”" | "\"" | "’");
    let speaker = if is_inverted {
        speaker::ahead(tokens, cue + 1..sentence.end)
    } else {
        before
    };
    let start = speaker.as_ref().map_or(cue, |run| run.start.min(cue));
    let is_closed = start.checked_sub(1).is_some_and(|at| {
        start > sentence.start && matches!(tokens.word(at), "," | "”" | "\"" | "?" | "!")
    });
    let follows = follows(tokens, sentence, cue);
    let content = if is_closed && (is_inverted || !follows) {
        sentence.start..start
    } else if cue + 1 < sentence.end {
        cue + 1..sentence.end
    } else {
        return None;
    };
    Some(Voice {
        cue,
        speaker,
        content,
        day: None,
    })
}

/// Without the marks around it and the `that` before it.
fn bare(tokens: &Tokens<'_>, run: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| matches!(tokens.word(at), "," | ":" | "“" | "”" | "\"" | "that");
    let mut run = run;
    while run.start < run.end && is_mark(run.start) {
        run.start += 1;
    }
    while run.start < run.end && is_mark(run.end - 1) {
        run.end -= 1;
    }
    run
}

/// Whether what is said comes behind the verb: more than a day and a place stand there.
fn follows(tokens: &Tokens<'_>, sentence: &Range<usize>, cue: usize) -> bool {
    let behind = cue + 1..sentence.end;
    let has_that = behind
        .clone()
        .take(8)
        .any(|at| matches!(tokens.word(at), "that" | ":" | "“" | "\""));
    has_that || verbs(tokens, behind).next().is_some()
}

/// The date right behind the verb, or behind a speaker that follows it.
fn day(voice: &Voice, times: &[Found]) -> Option<usize> {
    let behind = voice
        .speaker
        .as_ref()
        .map_or(voice.cue, |run| run.end.saturating_sub(1).max(voice.cue));
    let first = times.partition_point(|time| time.run.start <= behind);
    let time = times.get(first)?;
    let is_day =
        time.time.value.len() >= 10 && time.time.value.starts_with(|c: char| c.is_ascii_digit());
    (is_day && time.run.start <= behind + DAY_WITHIN).then_some(first)
}

#[cfg(test)]
mod tests;
