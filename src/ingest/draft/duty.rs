//! Whose a duty is that a sentence gives without an act, and on whose goods.

use super::memory::Memory;
use super::page::Line;
use super::rate::{is_hedged, owner};
use super::topics::Topic;
use crate::ingest::amounts::Quantity;
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::model::{Act, Id, Stage};

/// A number with whose it is.
pub(super) struct Duty {
    pub(super) holder: Id,
    pub(super) toward: Vec<Id>,
    pub(super) act: Act,
    pub(super) stage: Option<Stage>,
}

impl Duty {
    /// A number that is told of someone and aimed at nobody.
    pub(super) const fn of(holder: Id) -> Self {
        Self {
            holder,
            toward: Vec::new(),
            act: Act::Reports,
            stage: None,
        }
    }
}

/// A duty by the party named as its owner, by where the goods go, by whose duties were told before, or by who speaks of it.
/// What is to be if there is no deal is threatened.
pub(super) fn taken(
    line: &Line<'_, '_>,
    (topic, named): (&Topic, usize),
    quantity: &Quantity,
    memory: &Memory,
) -> Option<Duty> {
    if is_past(line, quantity) {
        return None;
    }
    let payer = payer(line, quantity);
    // `duties on British cars`: whose goods they are says nothing of whose duty it is.
    let owner = owner(line, named, quantity)
        .filter(|_| !topic.is_of_goods())
        .filter(|owner| payer.as_ref() != Some(owner));
    let facing = || {
        let mut cast = line.cast.iter();
        let actor = cast.find(|actor| !actor.is_led && actor.run.end <= quantity.run.start)?;
        let is_speaker = line.voices.iter().any(|voice| {
            let speaker = voice.speaker.as_ref();
            speaker.is_some_and(|run| run.contains(&actor.run.start))
        });
        actor.party.clone().filter(|_| !is_speaker)
    };
    let aimed = payer.clone().or_else(facing);
    let speaker = || {
        let speaker = line.speaker(quantity.run.start)?;
        match &speaker.what {
            What::Party(id) => Some(id.clone()),
            _ => speaker.party.clone(),
        }
    };
    let holder = keeper(line, quantity)
        .filter(|party| payer.as_ref() != Some(party))
        .or(owner)
        .or_else(|| taker(line, quantity))
        .or_else(|| memory.taker(aimed.as_ref()))
        .or_else(|| speaker().filter(|party| aimed.as_ref() != Some(party)))?;
    let (act, stage) = if is_threatened(line, quantity) {
        (Act::Threatens, None)
    } else if is_condition(line) {
        (Act::Threatens, Some(Stage::Floated))
    } else if is_hedged(line, quantity) {
        return None;
    } else {
        (Act::Reports, None)
    };
    Some(Duty {
        toward: aimed.into_iter().filter(|id| *id != holder).collect(),
        holder,
        act,
        stage,
    })
}

/// `the initial 30% rate`, `the 30% rate first proposed`: it is not what is to be.
fn is_past(line: &Line<'_, '_>, quantity: &Quantity) -> bool {
    let near = quantity.run.start.saturating_sub(2)..quantity.run.end + 4;
    near.into_iter().any(|at| {
        matches!(
            line.word(at),
            "proposed"
                | "initial"
                | "initially"
                | "original"
                | "originally"
                | "previous"
                | "former"
        )
    })
}

/// `the threatened 30% rate`, `a 30% levy previously threatened`.
fn is_threatened(line: &Line<'_, '_>, quantity: &Quantity) -> bool {
    let near = quantity.run.start.saturating_sub(2)..quantity.run.end + 4;
    near.into_iter().any(|at| line.word(at) == "threatened")
}

/// Whether the sentence begins with what it hangs on: `If no deal is reached, Venn faces duties of 30%`.
fn is_condition(line: &Line<'_, '_>) -> bool {
    let mut first = line.run.clone().take(3);
    first.any(|at| matches!(line.word(at), "if" | "unless" | "without"))
}

/// Who keeps a duty or caps it: `Venn will retain a 50% tariff`.
fn keeper(line: &Line<'_, '_>, quantity: &Quantity) -> Option<Id> {
    let from = line.run.start.max(quantity.run.start.saturating_sub(6));
    let verb = (from..quantity.run.start).rev().find(|at| {
        matches!(
            line.word(*at),
            "retain"
                | "retains"
                | "retained"
                | "keep"
                | "keeps"
                | "kept"
                | "maintain"
                | "maintains"
                | "maintained"
                | "cap"
                | "caps"
                | "capped"
                | "charge"
                | "charges"
                | "charged"
        )
    })?;
    let mut before = line
        .cast
        .iter()
        .rev()
        .filter(|actor| !actor.is_led && actor.run.end <= verb && verb - actor.run.end <= 4);
    before.next().and_then(|actor| actor.party.clone())
}

/// How far behind a duty the goods that it is on are named.
const GOODS_WITHIN: usize = 8;

/// What a party's goods are called.
fn is_goods(word: &str) -> bool {
    matches!(
        word,
        "goods" | "exports" | "products" | "imports" | "cars" | "steel" | "exporters"
    )
}

/// Whose goods a duty is on: `a 15% tariff on Vennish goods`, `Vennish exports to Orlo will face a tariff of 15%`.
fn payer(line: &Line<'_, '_>, quantity: &Quantity) -> Option<Id> {
    let (from, to) = (quantity.run.start, quantity.run.end);
    let behind = line.mentions.iter().find(|mention| {
        mention.run.start >= to
            && mention.run.end <= to + GOODS_WITHIN
            && (is_goods(line.word(mention.run.end))
                || matches!(line.before(mention.run.start), "on" | "against"))
    });
    let faces = (line.run.start..from).rev().take(8).any(|at| {
        matches!(
            line.word(at),
            "face" | "faces" | "faced" | "facing" | "pay" | "pays" | "paying" | "subject"
        )
    });
    let before = line.mentions.iter().find(|mention| {
        mention.run.end <= from
            && (is_goods(line.word(mention.run.end))
                || line.is_verb(mention.run.end)
                || line.is_verb(mention.run.end + 1))
    });
    let before = before.filter(|_| faces);
    // `the tariff on Vennish goods was cut to 15%`
    let named = || {
        line.mentions.iter().find(|mention| {
            mention.run.end <= from
                && mention.run.end + GOODS_WITHIN >= from
                && is_goods(line.word(mention.run.end))
                && line.before(mention.run.start) == "on"
        })
    };
    behind
        .or(before)
        .or_else(named)
        .and_then(|mention| mention.party.clone())
}

/// Who takes a duty by where the goods go: `goods entering Orlo`, `exports to Orlo`.
fn taker(line: &Line<'_, '_>, quantity: &Quantity) -> Option<Id> {
    let goes_to = |mention: &&Mention| {
        let start = mention.run.start;
        let at = if line.before(start) == "the" {
            start.saturating_sub(1)
        } else {
            start
        };
        let is_near = at.abs_diff(quantity.run.start) <= 20;
        let is_entered = line.before(at) == "entering";
        let is_sent =
            matches!(line.before(at), "to" | "into") && at >= 2 && is_goods(line.word(at - 2));
        is_near && (is_entered || is_sent)
    };
    let mention = line.mentions.iter().find(goes_to)?;
    mention.party.clone()
}
