//! Numbers that a sentence gives without an act.

use super::duty::{self, Duty};
use super::figure::{Number, words};
use super::memory::Memory;
use super::page::Line;
use super::quote::Place;
use super::stand::{Stand, Taken, id_of};
use super::topics::{self, Topic};
use crate::ingest::amounts::{Measure, Quantity};
use crate::ingest::clauses::Certainty;
use crate::ingest::names::{Form, Mention};
use crate::model::{Act, Id};

/// Numbers that a sentence gives without an act: `the 25% US tariff on cars`, `Venn faces a duty of 10%`. They are reported of
/// the party named as theirs, else of the one whose number on the topic was told last.
pub(super) fn rates(line: &Line<'_, '_>, found: &[Stand], memory: &Memory) -> Vec<Stand> {
    let mut rates: Vec<Stand> = Vec::new();
    let is_told = |quantity: &Quantity| {
        let text = |place: Option<Place>| place?.text(line.page.article);
        let words = line.words(&words(line, quantity));
        let words = text(words.and_then(|words| line.place(&words)));
        found
            .iter()
            .flat_map(|stand| &stand.numbers)
            .any(|number| text(number.words) == words)
    };
    let is_open = |quantity: &&Quantity| {
        let is_other = matches!(
            quantity.measure,
            Some(Measure::Lead | Measure::Output | Measure::Spending)
        );
        quantity.is_stand() && !is_other && quantity.change.is_none() && !is_told(quantity)
    };
    for quantity in line.quantities.iter().filter(is_open) {
        let from = line.run.start.max(quantity.run.start.saturating_sub(8));
        let to = line.run.end.min(quantity.run.end + 8);
        let Some(((topic, named), measure)) = topics::find(line, from..to).zip(quantity.measure)
        else {
            continue;
        };
        let given = if measure == Measure::TariffRate {
            duty::taken(line, (topic, named), quantity, memory)
        } else {
            given(line, (topic, named), quantity, memory)
        };
        let Some(mut given) = given else {
            continue;
        };
        // `a 15% duty, better than the threatened 30%`: on the same goods.
        let before = rates.last().filter(|_| measure == Measure::TariffRate);
        if let Some(Stand { holder, toward, .. }) = before
            && given.toward.is_empty()
            && *holder == given.holder
        {
            given.toward.clone_from(toward);
        }
        let token = quantity.run.clone();
        let number = Number::of(line, quantity, measure);
        rates.push(Stand {
            toward: given.toward,
            holder: given.holder,
            topic: topics::of_measure(measure).unwrap_or(topic),
            act: line.said(given.act, &token, &token),
            stage: given.stage.map(|stage| line.said(stage, &token, &token)),
            due: None,
            numbers: [line.said(number, &quantity.run, &token)].into(),
            by: line.speaker(quantity.run.start).and_then(id_of),
            rule: "position/rate",
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
        });
    }
    rates
}

/// A number that is no duty, by the party named as its owner, by who gives it, or by whose was told before.
fn given(
    line: &Line<'_, '_>,
    (topic, named): (&Topic, usize),
    quantity: &Quantity,
    memory: &Memory,
) -> Option<Duty> {
    if is_hedged(line, quantity) {
        return None;
    }
    let told = || {
        let others = |id: &Id| {
            let mut before = line
                .cast
                .iter()
                .filter(|actor| !actor.is_led && actor.run.end <= quantity.run.start);
            before.any(|actor| actor.party.as_ref() != Some(id))
        };
        memory.holder(topic, line.index).filter(|id| !others(id))
    };
    let owner = owner(line, named, quantity).filter(|_| !topic.is_of_goods());
    let holder = owner.or_else(|| giver(line, quantity)).or_else(told)?;
    Some(Duty::of(holder))
}

/// `debt relief of $1 billion from Venn`
fn giver(line: &Line<'_, '_>, quantity: &Quantity) -> Option<Id> {
    let mention = line
        .mentions
        .iter()
        .find(|mention| mention.run.start > quantity.run.end)?;
    let is_near = mention.run.start <= quantity.run.end + 4;
    let is_from = line.before(mention.run.start) == "from";
    mention.party.clone().filter(|_| is_near && is_from)
}

/// Whether a number only may be.
pub(super) fn is_hedged(line: &Line<'_, '_>, quantity: &Quantity) -> bool {
    let standing = line.sentence.standing(quantity.run.start);
    line.is_supposed
        || matches!(
            standing.certainty,
            Certainty::Possible | Certainty::Threatened | Certainty::Denied
        )
}

/// Words for what a speaker wants of a number.
const AIMS: [&str; 16] = [
    "try", "tries", "trying", "wants", "want", "hopes", "hope", "seeks", "seek", "needs", "need",
    "has", "have", "aims", "asking", "pushing",
];

/// Numbers that a sentence wants one told before to become: `he has to get that down to $2 billion`. Topic and measure are
/// those of the number before.
pub(super) fn sums(line: &Line<'_, '_>, memory: &Memory) -> Vec<Stand> {
    let mut sums = Vec::new();
    for quantity in line.quantities.iter().filter(|one| one.measure.is_none()) {
        let Some((verb, sum)) = pointing(line, quantity)
            .and_then(|verb| Some((verb, memory.sum(quantity.unit.name(), line.index)?)))
        else {
            continue;
        };
        let wish = Taken {
            line,
            at: verb,
            window: verb..quantity.run.end,
            before: None,
            memory,
        };
        let token = verb..verb + 1;
        let number = Number::of(line, quantity, sum.measure);
        let (holders, _) = wish.holders();
        sums.extend(holders.into_iter().map(|holder| Stand {
            toward: if holder == sum.holder {
                sum.toward.clone()
            } else {
                vec![sum.holder.clone()]
            },
            holder,
            topic: sum.topic,
            act: line.said(Act::Seeks, &token, &quantity.run),
            stage: None,
            due: None,
            numbers: [line.said(number.clone(), &quantity.run, &token)].into(),
            by: line.speaker(quantity.run.start).and_then(id_of),
            rule: "position/sum",
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
        }));
    }
    sums
}

/// The verb that is to move a number told before to this one: `bring it down to`, `cut the sum to`.
fn pointing(line: &Line<'_, '_>, quantity: &Quantity) -> Option<usize> {
    let to = quantity.run.start.checked_sub(1)?;
    if line.word(to) != "to" {
        return None;
    }
    let from = line.run.start.max(to.saturating_sub(6));
    let verb = (from..to).rev().find(|at| {
        let word = line.word(*at);
        let moves = matches!(word, "cut" | "lower" | "reduce" | "raise" | "increase");
        let brings = matches!(
            word,
            "get" | "bring" | "push" | "talk" | "negotiate" | "whittle"
        ) && matches!(line.before(to), "down" | "up");
        moves || brings
    })?;
    let points = (verb + 1..to).any(|at| {
        matches!(
            line.word(at),
            "that" | "it" | "this" | "sum" | "amount" | "figure" | "number" | "rate" | "total"
        )
    });
    let from = line.run.start.max(verb.saturating_sub(5));
    let aim = (from..verb).find(|at| AIMS.contains(&line.word(*at)))?;
    let is_open = |at: usize| {
        let standing = line.sentence.standing(at);
        !matches!(
            standing.certainty,
            Certainty::Denied | Certainty::Possible | Certainty::Threatened
        )
    };
    let is_wanted = line.before(verb) == "to" && is_open(aim) && is_open(verb);
    (points && is_wanted).then_some(verb)
}

/// The party named as the owner of the rate: `the US tariff`, `Venn's duty`.
pub(super) fn owner(line: &Line<'_, '_>, named: usize, quantity: &Quantity) -> Option<Id> {
    let near = line.mentions.iter().filter(|mention| {
        mention.run.end <= named.max(quantity.run.start)
            && mention.run.end + 3 >= named.min(quantity.run.start)
    });
    // `3 billion dollars for Venn's fund`: Venn is given it.
    let is_given = |mention: &Mention| {
        mention.run.start >= quantity.run.end
            && matches!(
                line.before(mention.run.start),
                "for" | "to" | "in" | "toward" | "towards"
            )
    };
    near.filter(|mention| !is_given(mention))
        .filter(|mention| {
            matches!(line.word(mention.run.end), "'" | "’")
                || matches!(mention.form, Some(Form::Adjective | Form::Name))
                    && mention.run.end == named
        })
        .find_map(|mention| mention.party.clone())
}
