//! One article with everything that was found in it, and its sentences one by one.

use std::ops::Range;

use chrono::NaiveDate;

use super::cast::{self, Actor};
use super::triggers::{self, Cue};
use crate::ingest::amounts::{self, Quantity};
use crate::ingest::clauses::{Sentence, set_aside};
use crate::ingest::dates::{self, Dated};
use crate::ingest::names::{self, Gazetteer, Mention, Names, People};
use crate::ingest::sentences::{LONGEST, sentences};
use crate::ingest::tag::What;
use crate::ingest::tokens::{Kind, Token, Tokens};
use crate::ingest::voice::{self, Voice};
use crate::model::{Article, Id, PartyKind, Source};
use crate::text::Words;

/// How many items of a list what introduces it is looked for behind: longer lists must not cost more for each.
const ITEMS: usize = 20;

/// Days that a date of publication may leave open and still serve for `on Thursday`.
const OPEN_DAYS: i64 = 7;

/// An article as the drafter gets it.
pub(super) struct Page<'a> {
    pub(super) source: &'a Source,
    pub(super) article: &'a Article,
    pub(super) words: Words,
    /// For each token how many words of the article end before it and how many begin before its end.
    counted: Vec<(u32, u32)>,
    pub(super) tokens: Tokens<'a>,
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) published: Option<NaiveDate>,
    pub(super) dated: Vec<Dated>,
    /// Days on which something was said, each with the token of the verb that tells it.
    pub(super) said_on: Vec<(usize, Dated)>,
    pub(super) voices: Vec<Voice>,
    pub(super) quantities: Vec<Quantity>,
    pub(super) mentions: Vec<Mention>,
    /// The outlets that it names, which tell of what others do.
    pub(super) outlets: Vec<Id>,
}

impl<'a> Page<'a> {
    pub(super) fn read(
        source: &'a Source,
        article: &'a Article,
        gazetteer: &Gazetteer,
        names: &Names,
        people: &People,
    ) -> Self {
        let tokens = Tokens::read(article.text());
        let sentences = sentences(&tokens, LONGEST);
        let published = published(source);
        let found = dates::tag(&tokens, &sentences, dates::Context { published });
        let amounts = amounts::tag(&tokens, &sentences);
        let voices = voice::voices(&tokens, &sentences, &found);
        // The day on which something was said is not the day of what was said.
        let (mut dated, mut said_on) = (Vec::new(), Vec::new());
        for date in dates::whens(&tokens, &found) {
            let is_day = |voice: &&Voice| voice.day.is_some_and(|day| date.of.contains(&day));
            let first = voices.partition_point(|voice| voice.cue + 40 < date.run.start);
            let near = voices.get(first..).unwrap_or_default().iter();
            let of = near
                .take_while(|voice| voice.cue < date.run.start)
                .find(is_day);
            match of {
                Some(voice) => said_on.push((voice.cue, date)),
                None => dated.push(date),
            }
        }
        let quantities = amounts::quantities(&tokens, &sentences, &amounts);
        let mentions = names::tag(&tokens, &sentences, gazetteer, names, people);
        let outlets = outlets(&mentions, gazetteer);
        let words = article.words();
        let mut page = Self {
            source,
            article,
            counted: words.around(tokens.list().iter().map(Token::range)),
            words,
            tokens,
            sentences,
            published,
            dated,
            said_on,
            voices,
            quantities,
            mentions,
            outlets,
        };
        page.leave_out_what_is_set_aside();
        page
    }

    /// What is named only to say that it is another has no part in what is told.
    fn leave_out_what_is_set_aside(&mut self) {
        let all = self.sentences.iter();
        let aside: Vec<Range<usize>> = all.flat_map(|run| set_aside(&self.tokens, run)).collect();
        let stays = |run: &Range<usize>| {
            let next = aside.partition_point(|one| one.end <= run.start);
            !aside.get(next).is_some_and(|one| one.contains(&run.start))
        };
        self.dated.retain(|date| stays(&date.run));
        self.quantities.retain(|quantity| stays(&quantity.run));
        self.mentions.retain(|mention| stays(&mention.run));
    }

    /// Whether a sentence is an item of a list that words before it say may be: `Outcomes could include:`.
    fn is_supposed(&self, index: usize) -> bool {
        let starts = |index: usize| {
            let run = self.sentences.get(index)?;
            let first = run.clone().find(|at| {
                self.tokens
                    .get(*at)
                    .is_some_and(|token| token.kind != Kind::Break)
            })?;
            matches!(self.tokens.word(first), "•" | "-" | "*" | "–" | "▪" | "·").then_some(())
        };
        let mut head = index;
        while starts(head).is_some() {
            let Some(before) = head.checked_sub(1).filter(|_| index - head < ITEMS) else {
                return false;
            };
            head = before;
        }
        let Some(run) = self.sentences.get(head).filter(|_| head < index) else {
            return false;
        };
        let mut words = run.clone().map(|at| self.tokens.word(at));
        let leads = run
            .clone()
            .rev()
            .take(2)
            .any(|at| self.tokens.word(at) == ":");
        leads && words.any(|word| matches!(word, "could" | "may" | "might" | "possible"))
    }

    /// The words of the article that a run of tokens touches.
    pub(super) fn words(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let (from, _) = self.counted.get(run.start)?;
        let (_, to) = self.counted.get(run.end.checked_sub(1)?)?;
        (from < to).then(|| Some(usize::try_from(*from).ok()?..usize::try_from(*to).ok()?))?
    }

    /// The sentence by its number, with what was found in it.
    pub(super) fn line(&self, index: usize) -> Option<Line<'_, 'a>> {
        let run = self.sentences.get(index)?.clone();
        let mentions = within(&self.mentions, &run, |mention| mention.run.start);
        Some(Line {
            words: self.words(&run),
            cast: cast::actors(&self.tokens, &run, mentions),
            cues: triggers::cues(&self.tokens, &run),
            mentions,
            dated: within(&self.dated, &run, |date| date.run.start),
            said_on: within(&self.said_on, &run, |(cue, _)| *cue),
            voices: within(&self.voices, &run, |voice| voice.cue),
            quantities: within(&self.quantities, &run, |quantity| quantity.run.start),
            is_supposed: self.is_supposed(index),
            sentence: Sentence::new(&self.tokens, run.clone()),
            page: self,
            index,
            run,
        })
    }
}

fn outlets(mentions: &[Mention], gazetteer: &Gazetteer) -> Vec<Id> {
    let named = mentions.iter().filter_map(|mention| match &mention.what {
        What::Organisation(id) => Some(id),
        _ => None,
    });
    let is_outlet = |id: &&Id| {
        let entry = gazetteer.get(id);
        entry.is_some_and(|entry| entry.party == Some(PartyKind::Outlet))
    };
    let mut found: Vec<Id> = named.filter(is_outlet).cloned().collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn within<'s, T>(list: &'s [T], run: &Range<usize>, at: impl Fn(&T) -> usize) -> &'s [T] {
    let first = list.partition_point(|item| at(item) < run.start);
    let end = list.partition_point(|item| at(item) < run.end);
    list.get(first..end).unwrap_or_default()
}

/// The day to count from: the first on which the article can be of, if it is known to a week.
pub(super) fn published(source: &Source) -> Option<NaiveDate> {
    let days = source.published.as_ref()?.value.days();
    let (first, last) = days.first.zip(days.last)?;
    ((last - first).num_days() < OPEN_DAYS).then_some(first)
}

/// One sentence.
pub(super) struct Line<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) index: usize,
    pub(super) run: Range<usize>,
    pub(super) mentions: &'p [Mention],
    pub(super) dated: &'p [Dated],
    pub(super) said_on: &'p [(usize, Dated)],
    pub(super) voices: &'p [Voice],
    pub(super) quantities: &'p [Quantity],
    pub(super) cast: Vec<Actor>,
    /// Its words that may tell of an event or an act.
    pub(super) cues: Vec<(usize, Cue)>,
    /// Whether all of it only may be, by what introduces it.
    pub(super) is_supposed: bool,
    /// The words of the article that it has.
    pub(super) words: Option<Range<usize>>,
    /// Its verbs, and what they say of the rest.
    pub(super) sentence: Sentence<'p, 'a>,
}

impl Line<'_, '_> {
    /// Whether a token is a verb.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let verbs = self.sentence.verbs();
        verbs.binary_search_by_key(&at, |verb| verb.at).is_ok()
    }

    /// The folded word at a token; empty outside the sentence.
    pub(super) fn word(&self, at: usize) -> &str {
        if self.run.contains(&at) {
            self.page.tokens.word(at)
        } else {
            ""
        }
    }

    /// Whom `he` or `she` at a token means of those named before it in the sentence: the last who is the object of no verb.
    /// One who is told more of, as `including Venn's Orr, who`, is no mere object.
    pub(super) fn meant_by(&self, at: usize) -> Option<&Actor> {
        self.cast.iter().rfind(|actor| {
            let is_told_of =
                self.word(actor.run.end) == "," && self.word(actor.run.end + 1) == "who";
            let is_owner = cast::owning(&self.page.tokens, actor).is_some();
            let is_subject = !actor.is_led && !self.is_object(actor) && !is_owner;
            actor.is_person && actor.run.end <= at && (is_told_of || is_subject)
        })
    }

    /// Whether a verb stands right before a name, which is its object.
    pub(super) fn is_object(&self, actor: &Actor) -> bool {
        actor
            .lead
            .checked_sub(1)
            .is_some_and(|before| self.is_verb(before))
    }

    /// The word before a token; empty at the start of the sentence.
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// Who says what stands at a token, where it is not the outlet.
    pub(super) fn speaker(&self, at: usize) -> Option<&Mention> {
        let run = voice::voice_of(self.voices, at)?.speaker.as_ref()?;
        let mut named = self
            .mentions
            .iter()
            .filter(|mention| mention.run.start >= run.start && mention.run.end <= run.end);
        let person = named
            .clone()
            .rfind(|mention| matches!(mention.what, What::Person(_)));
        person.or_else(|| named.next_back())
    }
}
