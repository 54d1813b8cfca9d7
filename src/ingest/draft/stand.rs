//! Positions as single sentences tell of them.

use std::ops::Range;

use super::about::About;
use super::acts;
use super::figure::{Number, words};
use super::memory::Memory;
use super::page::Line;
use super::quote::{Cite, Said};
use super::rate;
use super::topics::Topic;
use super::triggers::Weight;
use crate::ingest::amounts::Quantity;
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::model::{Act, Id, Stage, When};

/// What one sentence says that a party wants, gives or does.
#[derive(Debug, Clone)]
pub(super) struct Stand {
    pub(super) holder: Id,
    pub(super) toward: Vec<Id>,
    pub(super) topic: &'static Topic,
    pub(super) act: Said<Act>,
    pub(super) stage: Option<Said<Stage>>,
    /// In a box, since few have one.
    pub(super) due: Option<Box<Said<When>>>,
    /// Without room for more, since every stand is held until all articles are read.
    pub(super) numbers: Box<[Said<Number>]>,
    pub(super) by: Option<Id>,
    pub(super) rule: &'static str,
    pub(super) article: usize,
    pub(super) sentence: usize,
    pub(super) words: Range<usize>,
}

impl Stand {
    pub(super) const fn weight(&self) -> Weight {
        Weight::of(self.act.value)
    }

    /// All the words that it rests on, some perhaps twice.
    pub(super) fn cites(&self) -> impl Iterator<Item = Cite> {
        let stage = self.stage.iter().map(|said| said.cite);
        let due = self.due.iter().map(|said| said.cite);
        let numbers = self.numbers.iter().map(|said| said.cite);
        std::iter::once(self.act.cite)
            .chain(stage)
            .chain(due)
            .chain(numbers)
    }
}

/// Every position that a sentence tells of.
pub(super) fn find(line: &Line<'_, '_>, article: usize, memory: &Memory) -> Vec<Stand> {
    let acts = acts::acts(line);
    let mut found = Vec::new();
    for (index, (at, act)) in acts.iter().enumerate() {
        let end = acts.get(index + 1).map_or(line.run.end, |(at, _)| *at);
        let taken = Taken {
            line,
            at: *at,
            window: acts::clause_start(line, *at, *act)..acts::clause_end(line, *at, end),
            before: found.last().map(|stand: &Stand| stand.topic),
            memory,
        };
        for mut stand in taken.stands(*act) {
            stand.article = article;
            found.push(stand);
        }
    }
    let mut rest = rate::rates(line, &found, memory);
    rest.extend(rate::sums(line, memory));
    found.extend(rest.into_iter().map(|stand| Stand { article, ..stand }));
    found
}

/// One act with what stands around it.
pub(super) struct Taken<'s, 'p, 'a> {
    pub(super) line: &'s Line<'p, 'a>,
    /// The token of the verb or noun.
    pub(super) at: usize,
    /// The tokens that belong to it.
    pub(super) window: Range<usize>,
    /// What the act before it in the sentence is about.
    pub(super) before: Option<&'static Topic>,
    pub(super) memory: &'s Memory,
}

impl Taken<'_, '_, '_> {
    /// One stand for each of those who hold it together and each topic that its numbers are on; what they agree on they
    /// agree on with each other.
    fn stands(&self, act: Act) -> Vec<Stand> {
        let quantities = self.quantities();
        let Some((topic, named)) = self.subject(act, &quantities) else {
            return Vec::new();
        };
        if let Some(asked) = self.is_duty() {
            return self.asked_of(asked, (topic, named), &quantities);
        }
        let Some(weighed) = self.weigh(act, topic) else {
            return Vec::new();
        };
        let (holders, rule) = self.holders();
        let doer = self.doer(&holders).filter(|_| act == Act::Agrees);
        let mut found = Vec::new();
        for about in self.abouts((topic, named), weighed.0, &quantities) {
            let own = holders
                .iter()
                .filter(|holder| doer.as_ref().is_none_or(|doer| doer == *holder));
            found.extend(own.filter_map(|holder| {
                let others = || holders.iter().filter(|other| *other != holder).cloned();
                let toward = self.toward(&holders, act);
                // What both sides want without a word of a third they want of each other.
                let is_mutual = act == Act::Agrees && !self.is_of_third()
                    || toward.is_empty() && rule == "position/pair";
                let toward = if doer.is_some() || is_mutual && holders.len() > 1 {
                    others().collect()
                } else {
                    toward
                };
                self.stand(weighed, &about, holder, toward, rule)
            }));
        }
        found
    }

    /// What a speaker says that another must do.
    fn asked_of(
        &self,
        act: Act,
        about: (&'static Topic, usize),
        quantities: &[Quantity],
    ) -> Vec<Stand> {
        let Some((holder, toward)) = self.asks().filter(|(_, toward)| !toward.is_empty()) else {
            return Vec::new();
        };
        let abouts = self.abouts(about, act, quantities);
        let stands = abouts.iter().filter_map(|about| {
            self.stand((act, None), about, &holder, toward.clone(), "position/must")
        });
        stands.collect()
    }

    fn stand(
        &self,
        (act, stage): (Act, Option<Stage>),
        about: &About<'_>,
        holder: &Id,
        toward: Vec<Id>,
        rule: &'static str,
    ) -> Option<Stand> {
        let line = self.line;
        let token = self.at..self.at + 1;
        let (topic, quantities) = (about.topic, &about.quantities);
        let both = self.at.min(about.named)..self.at.max(about.named) + 1;
        // Without a number and without anyone whom it concerns, a sentence seldom states a position.
        let is_refused = matches!(act, Act::Rejects | Act::Threatens)
            && about.named.saturating_sub(self.at) <= 9;
        if toward.is_empty()
            && quantities.is_empty()
            && !is_refused
            && (matches!(topic.id, "relations" | "trade-deals")
                || topic.id == "troops" && !is_force(line.word(about.named)))
        {
            return None;
        }
        Some(Stand {
            holder: holder.clone(),
            toward,
            topic,
            act: line.said(act, &token, &both),
            stage: stage.map(|stage| line.said(stage, &token, &both)),
            due: self.due(),
            numbers: quantities
                .iter()
                .filter_map(|quantity| {
                    let number = Number::of(line, quantity, quantity.measure?);
                    Some(line.said(number, &words(line, quantity), &token))
                })
                .collect(),
            by: line.speaker(self.at).and_then(id_of),
            rule,
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
        })
    }

    /// By when: a day of the act that lies ahead.
    fn due(&self) -> Option<Box<Said<When>>> {
        let line = self.line;
        let day = line.page.published?;
        let date = line.dated.iter().find(|date| {
            // `pledged to invest on Tuesday`: when it was pledged.
            let is_of_act = line.before(date.run.start) == "on"
                && line.word(date.run.start).ends_with("day")
                && line.word(self.at).ends_with("ed");
            let is_inside =
                date.run.start > self.at && date.run.end <= self.window.end && !is_of_act;
            let days = date.when.days();
            let is_ahead = days.first.or(days.last).is_some_and(|first| first > day)
                || days.last.is_some_and(|last| last > day) && line.before(date.run.start) == "by";
            // `from the levels of May`
            let is_of = line.before(date.run.start) == "of"
                && !matches!(
                    line.word(date.run.start.saturating_sub(2)),
                    "end" | "start" | "beginning" | "middle" | "course" | "close" | "as"
                );
            is_inside && is_ahead && !is_of
        })?;
        let token = self.at..self.at + 1;
        Some(Box::new(line.said(date.when.clone(), &date.run, &token)))
    }
}

/// The id of whoever speaks.
pub(super) fn id_of(mention: &Mention) -> Option<Id> {
    match &mention.what {
        What::Party(id) | What::Person(id) | What::Organisation(id) => Some(id.clone()),
        _ => None,
    }
}

/// Whether a word names forces or arms, and not security in general.
fn is_force(word: &str) -> bool {
    !matches!(
        word,
        "security" | "alliance" | "defence" | "defense" | "military" | "arms"
    )
}
