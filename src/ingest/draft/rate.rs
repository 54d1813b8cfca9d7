//! Numbers that a sentence gives without an act.

use super::figure::figure;
use super::memory::Memory;
use super::page::Line;
use super::stand::{Stand, id_of};
use super::topics;
use crate::ingest::amounts::Quantity;
use crate::ingest::clauses::{Certainty, standing};
use crate::ingest::names::Form;
use crate::model::{Act, Id};

/// Numbers that a sentence gives without an act: `the 25% US tariff on cars`, `Venn faces a duty of 10%`. They are reported of
/// the party named as theirs, else of the one whose stand on the topic was told last toward the one that faces it.
pub(super) fn rates(line: &Line<'_, '_>, found: &[Stand], memory: &Memory) -> Vec<Stand> {
    let mut rates = Vec::new();
    let is_told = |quantity: &Quantity| {
        let words = line
            .words(&quantity.run)
            .and_then(|words| line.text(&words));
        found
            .iter()
            .flat_map(|stand| &stand.figures)
            .any(|figure| figure.words == words)
    };
    let is_open = |quantity: &&Quantity| {
        quantity.is_stand() && quantity.change.is_none() && !is_told(quantity)
    };
    for quantity in line.quantities.iter().filter(is_open) {
        let from = line.run.start.max(quantity.run.start.saturating_sub(8));
        let to = line.run.end.min(quantity.run.end + 8);
        let Some((topic, named)) = topics::find(line, from..to) else {
            continue;
        };
        let standing = standing(&line.page.tokens, &line.run, quantity.run.start);
        let is_hedged = matches!(
            standing.certainty,
            Certainty::Possible | Certainty::Threatened | Certainty::Denied
        );
        let owner = owner(line, named, quantity);
        let facing = line
            .cast
            .iter()
            .find(|actor| !actor.is_led && actor.run.end <= quantity.run.start);
        let facing = facing.and_then(|actor| actor.party.clone());
        let told = || memory.holder(topic, facing.as_ref());
        let Some(holder) = owner.or_else(told).filter(|_| !is_hedged) else {
            continue;
        };
        let token = quantity.run.clone();
        rates.push(Stand {
            toward: facing.into_iter().filter(|id| *id != holder).collect(),
            holder,
            topic,
            act: line.said(Act::Reports, &token, &token),
            stage: None,
            due: None,
            measures: quantity.measure.into_iter().collect(),
            figures: vec![line.said(figure(line, quantity), &quantity.run, &token)],
            by: line.speaker(quantity.run.start).and_then(id_of),
            rule: "position/rate",
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
        });
    }
    rates
}

/// The party named as the owner of the rate: `the US tariff`, `Venn's duty`.
fn owner(line: &Line<'_, '_>, named: usize, quantity: &Quantity) -> Option<Id> {
    let near = line.mentions.iter().filter(|mention| {
        mention.run.end <= named.max(quantity.run.start)
            && mention.run.end + 3 >= named.min(quantity.run.start)
    });
    near.filter(|mention| {
        matches!(line.word(mention.run.end), "'" | "’")
            || matches!(mention.form, Some(Form::Adjective | Form::Name))
                && mention.run.end == named
    })
    .find_map(|mention| mention.party.clone())
}
