//! What an act is about: its topic, and which numbers are of it.

use std::ops::Range;

use super::stand::Taken;
use super::topics::{self, Topic};
use super::triggers::{Weight, cue};
use crate::ingest::amounts::{Measure, Quantity, Unit};
use crate::model::Act;

/// One thing that an act is about.
pub(super) struct About<'q> {
    pub(super) topic: &'static Topic,
    /// The token that names it.
    pub(super) named: usize,
    pub(super) quantities: Vec<&'q Quantity>,
}

/// Whether two numbers are of the same, and differ.
fn is_other(one: &Quantity, other: &Quantity) -> bool {
    (one.measure, one.unit) == (other.measure, other.unit)
        && one.of.is_none()
        && other.of.is_none()
        && one.to != other.to
}

impl Taken<'_, '_, '_> {
    /// The topic of the act, and the token that names it: by its words, by what its numbers measure, by the headline.
    pub(super) fn subject(
        &self,
        act: Act,
        quantities: &[Quantity],
    ) -> Option<(&'static Topic, usize)> {
        let line = self.line;
        let of_number = || {
            let quantity = quantities.first()?;
            let measure = quantity.measure?;
            let is_aid = matches!(measure, Measure::Aid | Measure::Loan);
            let aid = topics::aid().filter(|_| is_aid);
            let topic = topics::of_measure(measure).or(aid)?;
            Some((topic, quantity.run.start))
        };
        let own = self.own();
        let first = own.start..self.turn().unwrap_or(own.end);
        // `ruled out sending troops to guard the peace`: the thing comes first.
        let ruled = line.word(self.at).starts_with("rule") && act == Act::Rejects;
        let nearest = || (self.at + 1..own.end).find_map(|at| topics::find(line, at..at + 1));
        let named = ruled
            .then(nearest)
            .flatten()
            .or_else(|| topics::find(line, first))
            .or_else(|| topics::find(line, own.clone()))
            .or_else(|| self.gift(quantities))
            .or_else(of_number)
            .or_else(|| self.asked().filter(|_| act == Act::Rejects))
            .or_else(|| topics::text(line, own).filter(|_| act == Act::Rejects));
        // `the 4% defence target`: what is spent on arms, and no arms.
        let is_spent = quantities
            .first()
            .is_some_and(|one| one.measure == Some(Measure::SpendingShare));
        let named = match named {
            Some((topic, _)) if topic.id == "troops" && is_spent => of_number(),
            named => named,
        };
        let is_vague = named.is_none_or(|(topic, _)| topic.id == "relations");
        if !is_vague {
            return named;
        }
        let spent = || {
            let first = quantities.first()?;
            let is_promised = first.measure == Some(Measure::Pledge) && act == Act::Pledges;
            let aid = topics::aid().filter(|_| is_promised)?;
            Some((aid, first.run.start))
        };
        let refused = || self.refused().filter(|_| act == Act::Rejects);
        refused()
            .or_else(|| self.of_headline(act, quantities))
            .or(named)
            .or_else(spent)
    }

    /// What was told right before, where that is refused: `Venn proposed a loan, but Orlo rejected the plan`.
    fn refused(&self) -> Option<(&'static Topic, usize)> {
        let line = self.line;
        let mut behind = self.at + 1..self.window.end.min(self.at + 4);
        let plan = behind.find(|at| {
            matches!(
                line.word(*at),
                "plan"
                    | "proposal"
                    | "offer"
                    | "idea"
                    | "request"
                    | "deal"
                    | "quota"
                    | "quotas"
                    | "cap"
                    | "limit"
            )
        })?;
        let told = || self.memory.last(line.index).and_then(topics::by_id);
        Some((self.before.or_else(told)?, plan))
    }

    /// What someone wanted who is now refused it: `rejected Venn's demands`.
    fn asked(&self) -> Option<(&'static Topic, usize)> {
        let line = self.line;
        let mut behind = self.at + 1..self.window.end.min(self.at + 7);
        let asked = behind.find(|at| {
            matches!(
                line.word(*at),
                "demand"
                    | "demands"
                    | "call"
                    | "calls"
                    | "request"
                    | "requests"
                    | "ultimatum"
                    | "appeal"
            )
        })?;
        let mut before = line.mentions.iter();
        let owner = before.find(|one| one.run.start > self.at && one.run.end <= asked)?;
        let topic = self.memory.wanted(owner.party.as_ref()?)?;
        Some((topics::by_id(topic)?, asked))
    }

    /// What the headline says that money or a deal is for, where the words of the act do not tell.
    fn of_headline(&self, act: Act, quantities: &[Quantity]) -> Option<(&'static Topic, usize)> {
        let line = self.line;
        let sum = quantities
            .first()
            .filter(|one| matches!(one.unit, Unit::Money(_)))
            .map(|one| one.run.start);
        let refused = || {
            let mut behind = self.at + 1..self.window.end.min(self.at + 6);
            let text = behind.find(|at| {
                matches!(
                    line.word(*at),
                    "deal" | "proposal" | "offer" | "draft" | "text" | "agreement"
                )
            });
            text.filter(|_| act == Act::Rejects)
        };
        let named = sum.or_else(refused)?;
        topics::of_headline(&line.page.source.headline).map(|topic| (topic, named))
    }

    /// What the act is about with the numbers that are of it: `to invest $40 billion and buy oil for $70 billion` is of two
    /// things. A number of another thing beside a threat or a refusal is none of it.
    pub(super) fn abouts<'q>(
        &self,
        (topic, named): (&'static Topic, usize),
        act: Act,
        quantities: &'q [Quantity],
    ) -> Vec<About<'q>> {
        let mut all = vec![About {
            topic,
            named,
            quantities: Vec::new(),
        }];
        for quantity in quantities {
            let own = self.topic_of(quantity, topic);
            // Two numbers of one thing are two positions: 30 percent, and 50 a day later.
            let mut known = all.iter_mut().filter(|about| about.topic == own);
            let known =
                known.find(|about| !about.quantities.iter().any(|one| is_other(one, quantity)));
            if let Some(about) = known {
                about.quantities.push(quantity);
            } else if own == topic || matches!(Weight::of(act), Weight::Give | Weight::Want) {
                all.push(About {
                    topic: own,
                    named: quantity.run.start,
                    quantities: vec![quantity],
                });
            }
        }
        if let Some(turn) = self.turn()
            && matches!(Weight::of(act), Weight::Give | Weight::Want)
            && let Some((topic, named)) = topics::find(self.line, turn..self.own().end)
            && all.iter().all(|about| about.topic != topic)
        {
            all.push(About {
                topic,
                named,
                quantities: Vec::new(),
            });
        }
        let is_told = all.first().is_some_and(|first| {
            let other = all.get(1).map(|about| about.named);
            !first.quantities.is_empty() || other.is_none_or(|other| first.named < other)
        });
        if !is_told {
            all.remove(0);
        }
        all
    }

    /// Where a second thing begins that the act is about: `to buy wheat and ease limits`.
    fn turn(&self) -> Option<usize> {
        let line = self.line;
        let own = self.own();
        let is_turn = |at: &usize| {
            let next = line.word(at + 1);
            line.word(*at) == "and"
                && !next.ends_with("ed")
                && !next.ends_with('s')
                && cue(next).is_some_and(|cue| cue.act.is_some())
        };
        (self.at + 1..own.end).find(is_turn)
    }

    /// The topic of a number, of an act on `topic`.
    fn topic_of(&self, quantity: &Quantity, topic: &'static Topic) -> &'static Topic {
        let Some(measure) = quantity.measure else {
            return topic;
        };
        if measure == Measure::Purchase {
            let end = self.window.end.min(quantity.run.end + 8);
            let goods = topics::goods(self.line, quantity.run.end..end);
            let is_measured = matches!(topic.id, "tariffs" | "investment" | "defence-spending");
            let trade = topics::by_id("trade-deals").filter(|_| is_measured);
            return goods.or(trade).unwrap_or(topic);
        }
        topics::of_measure(measure).unwrap_or(topic)
    }

    /// The words of the act without those that tell what it is done for: `in exchange for`, `if`.
    pub(super) fn own(&self) -> Range<usize> {
        let line = self.line;
        let is_price = |at: &usize| match line.word(*at) {
            "if" | "unless" => true,
            // `…, with Venn under pressure to`: what is told of another beside it.
            "with" => line.before(*at) == ",",
            // `should it fail`
            "should" => matches!(line.word(at + 1), "it" | "they" | "he" | "she" | "the"),
            "in" => {
                matches!(line.word(at + 1), "exchange" | "return") && line.word(at + 2) == "for"
            }
            _ => false,
        };
        let end = (self.at + 1..self.window.end).find(is_price);
        self.window.start..end.unwrap_or(self.window.end)
    }

    /// `will contribute $2 billion to Venn`: aid, where no word tells what the money is for.
    fn gift(&self, quantities: &[Quantity]) -> Option<(&'static Topic, usize)> {
        let gives = matches!(
            self.line.word(self.at),
            "contribute" | "contributes" | "donate"
        );
        let sum = quantities
            .first()
            .filter(|one| matches!(one.unit, Unit::Money(_)))?;
        let topic = topics::aid().filter(|_| gives)?;
        Some((topic, sum.run.start))
    }

    pub(super) fn quantities(&self) -> Vec<Quantity> {
        let own = self.own();
        let inside = self
            .line
            .quantities
            .iter()
            .filter(|quantity| quantity.run.start >= own.start && quantity.run.end <= own.end);
        inside
            .map(|quantity| Quantity {
                measure: self
                    .memory
                    .measure(self.line, quantity)
                    .or_else(|| self.proposed(quantity)),
                ..quantity.clone()
            })
            .filter(Quantity::is_stand)
            .filter(|quantity| {
                // `by 10 percent` of a rate: whether of the rate or in points is not told.
                let is_rate = matches!(
                    quantity.measure,
                    Some(Measure::TariffRate | Measure::TaxRate)
                );
                // `an additional 10% tariff` is one on top of that before.
                let is_extra = || {
                    let mut behind = quantity.run.end..quantity.run.end + 2;
                    behind.any(|at| {
                        matches!(
                            self.line.word(at),
                            "tariff" | "tariffs" | "duty" | "duties" | "levy" | "levies"
                        )
                    })
                };
                quantity.change.is_none()
                    || !is_rate
                    || quantity.unit != Unit::Percent
                    || is_extra()
            })
            .collect()
    }

    /// Money of which no word tells what it is for, right behind who proposes or asks for it.
    fn proposed(&self, quantity: &Quantity) -> Option<Measure> {
        let is_money = matches!(quantity.unit, Unit::Money(_));
        let is_asked = matches!(
            self.line.word(self.at).get(..5),
            Some("propo" | "deman" | "offer" | "seek" | "sough" | "reque")
        );
        let gap = quantity.run.start.saturating_sub(self.at + 1);
        (is_money && is_asked && gap <= 3).then_some(Measure::Pledge)
    }
}
