//! What an act is once hedges and denials count.

use super::acts::blames;
use super::stand::Taken;
use super::topics::Topic;
use crate::ingest::clauses::Certainty;
use crate::model::{Act, Stage};

/// Topics of what one state puts on another's trade, so that raising and cutting are acts of their own.
pub(super) const CURBS: [&str; 8] = [
    "tariffs",
    "sanctions",
    "export-controls",
    "rare-earths",
    "chips",
    "metals",
    "autos",
    "fentanyl",
];

/// Verbs that are a pledge only of what is to come.
const MERE: [&str; 21] = [
    "cede",
    "cedes",
    "withdraw",
    "withdraws",
    "recognise",
    "recognize",
    "invest",
    "invests",
    "buy",
    "buys",
    "purchase",
    "contribute",
    "provide",
    "spend",
    "spends",
    "donate",
    "reach",
    "boost",
    "deepen",
    "strengthen",
    "expand",
];

impl Taken<'_, '_, '_> {
    /// What the act is once hedges and denials count: what may be imposed is held out, what will not be given is refused, and
    /// what merely may be agreed is no stand at all.
    pub(super) fn weigh(&self, act: Act, topic: &Topic) -> Option<(Act, Option<Stage>)> {
        let line = self.line;
        let word = line.word(self.at);
        if self.is_no_stand(act, topic) {
            return None;
        }
        if word.starts_with("call") && blames(line, self.at) {
            return Some((Act::Rejects, None));
        }
        if word.starts_with("announc") || word.starts_with("unveil") {
            return self.announced(topic);
        }
        let mut standing = line.sentence.standing(self.at);
        if line.is_supposed && standing.certainty != Certainty::Denied {
            standing.certainty = Certainty::Possible;
        }
        let certainty = standing.certainty;
        let is_raise = matches!(
            word.get(..4),
            Some("rais" | "incr" | "hike" | "hiki" | "doub" | "appl")
        ) || matches!(word, "hit" | "slap" | "slapped");
        let is_ban = |at: usize| {
            matches!(
                line.word(at),
                "ban" | "bans" | "embargo" | "curbs" | "restrictions" | "limits"
            )
        };
        let is_trade_curb = CURBS.contains(&topic.id) || (self.at + 1..self.at + 5).any(is_ban);
        if (is_raise || act == Act::Lifts) && !is_trade_curb {
            let is_future = matches!(certainty, Certainty::Expected | Certainty::Confirmed);
            return is_future.then_some((Act::Pledges, Some(Stage::Announced)));
        }
        if self.is_reprisal(act, topic) && certainty != Certainty::Denied {
            return Some((Act::Threatens, Some(Stage::Announced)));
        }
        let is_free = matches!(act, Act::Lifts | Act::Suspends | Act::Pledges | Act::Offers);
        if is_free && certainty != Certainty::Denied && self.is_on_condition() {
            return Some((Act::Offers, Some(Stage::Floated)));
        }
        if is_raise && act == Act::Imposes && self.is_own_raise(certainty) {
            return Some((Act::Imposes, Some(Stage::Announced)));
        }
        match certainty {
            Certainty::Denied => {
                (self.is_firm() && act != Act::Rejects).then_some((Act::Rejects, None))
            }
            Certainty::Possible | Certainty::Threatened => floated(act),
            Certainty::Expected | Certainty::Confirmed => {
                Some(self.ahead(act, certainty == Certainty::Confirmed))
            }
            Certainty::Held if MERE.contains(&word) => None,
            Certainty::Held => Some((act, self.stage(act))),
        }
    }

    /// Whether it is firmly said that something will not be; `would never have agreed` tells of what has been.
    fn is_firm(&self) -> bool {
        let line = self.line;
        let from = line.run.start.max(self.at.saturating_sub(4));
        let has = |words: &[&str]| (from..self.at).any(|at| words.contains(&line.word(at)));
        has(&["will", "would", "won", "never", "wouldn"]) && !has(&["have"])
    }

    /// Whether it hangs on what another does: `will lift its ban only if Venn lifts its own`.
    fn is_on_condition(&self) -> bool {
        let line = self.line;
        let mut behind = self.at + 1..self.window.end.min(self.at + 16);
        behind.any(|at| match line.word(at) {
            "if" => !matches!(line.before(at), "even" | "as" | "see" | "and"),
            "unless" => true,
            "provided" => line.word(at + 1) == "that",
            "condition" => line.before(at) == "on",
            _ => false,
        })
    }

    /// Whether someone raises its own duty from a day on, which is no mere threat: `will raise its tariff to 15 percent from May 2`.
    fn is_own_raise(&self, certainty: Certainty) -> bool {
        let line = self.line;
        let is_own = matches!(line.word(self.at + 1), "its" | "their" | "our");
        let is_sure = matches!(certainty, Certainty::Confirmed | Certainty::Expected)
            && (line.run.start.max(self.at.saturating_sub(3))..self.at)
                .any(|at| line.word(at) == "will");
        let is_dated = line.dated.iter().any(|date| {
            date.run.start > self.at
                && date.run.end <= self.window.end
                && matches!(
                    line.before(date.run.start),
                    "from" | "on" | "starting" | "of"
                )
        });
        is_own && is_sure && is_dated && !line.is_supposed && !self.is_on_condition()
    }

    /// What is to come.
    fn ahead(&self, act: Act, is_sure: bool) -> (Act, Option<Stage>) {
        match act {
            Act::Imposes if self.is_settled() => (Act::Agrees, Some(Stage::Announced)),
            Act::Imposes | Act::Restricts => (Act::Threatens, Some(Stage::Announced)),
            Act::Lifts | Act::Suspends => (Act::Pledges, Some(Stage::Announced)),
            // `is going to agree to buy`
            Act::Agrees if is_sure && self.line.word(self.at + 1) == "to" => {
                (Act::Pledges, Some(Stage::Announced))
            }
            Act::Agrees => (Act::Seeks, None),
            act => (act, None),
        }
    }

    /// Whether what is promised or planned is a duty or a curb on another: `vowed retaliatory tariffs`, `plans to impose`.
    fn is_reprisal(&self, act: Act, topic: &Topic) -> bool {
        let line = self.line;
        let word = line.word(self.at);
        let is_promise =
            act == Act::Pledges || word.starts_with("plan") || word.starts_with("inten");
        let end = self.own().end.min(self.at + 10);
        is_promise
            && matches!(topic.id, "tariffs" | "sanctions" | "export-controls")
            && (self.at + 1..end).any(|at| {
                let word = line.word(at);
                word.starts_with("retaliat")
                    || word.starts_with("counter")
                    || matches!(word, "impose" | "reprisals" | "slap" | "hit")
            })
    }

    /// What is announced: tariffs are imposed, a deal is agreed on, money is pledged. Of all else the words that follow tell.
    fn announced(&self, topic: &Topic) -> Option<(Act, Option<Stage>)> {
        let line = self.line;
        let standing = line.sentence.standing(self.at);
        let is_told = standing.certainty == Certainty::Held;
        let near = |words: &[&str]| {
            (self.at + 1..self.window.end.min(self.at + 7)).any(|at| words.contains(&line.word(at)))
        };
        let act = if near(&[
            "cuts",
            "cut",
            "suspension",
            "pause",
            "exemption",
            "exemptions",
        ]) {
            (!self.quantities().is_empty() && topic.id != "tariffs").then_some(Act::Pledges)
        } else if near(&["tariff", "tariffs", "duties", "levies", "sanctions"]) {
            Some(Act::Imposes)
        } else if near(&["deal", "agreement", "pact", "accord"]) {
            Some(Act::Agrees)
        } else {
            (!self.quantities().is_empty()).then_some(Act::Pledges)
        };
        act.filter(|_| is_told && !line.is_supposed)
            .map(|act| (act, Some(Stage::Announced)))
    }

    /// Whether what is to be imposed is part of a deal: `a deal reached with Venn will impose duties`.
    fn is_settled(&self) -> bool {
        let line = self.line;
        let from = line.run.start.max(self.at.saturating_sub(14));
        let before = (from..self.at).rev();
        let mut clause =
            before.take_while(|at| !matches!(line.word(*at), "that" | "," | ";" | "if" | "no"));
        let deal =
            clause.find(|at| matches!(line.word(*at), "deal" | "agreement" | "pact" | "accord"));
        // `the deal averts duties that Venn was to impose`
        let is_done = |deal: usize| {
            let mut between = line.sentence.verbs().iter();
            between.any(|verb| {
                verb.at > deal
                    && verb.at < self.at
                    && verb.tense.is_finite()
                    && !matches!(
                        line.word(verb.at),
                        "reached" | "struck" | "signed" | "agreed" | "sealed" | "announced"
                    )
            })
        };
        deal.is_some_and(|deal| !is_done(deal))
    }

    fn stage(&self, act: Act) -> Option<Stage> {
        let has = |words: &[&str]| {
            self.window
                .clone()
                .any(|at| words.contains(&self.line.word(at)))
        };
        match act {
            Act::Agrees if matches!(self.line.word(self.at), "signed" | "signs" | "sign") => {
                Some(Stage::Signed)
            }
            Act::Agrees if has(&["principle"]) => Some(Stage::AgreedInPrinciple),
            Act::Suspends => Some(Stage::Paused),
            _ => None,
        }
    }
}

/// What may be.
const fn floated(act: Act) -> Option<(Act, Option<Stage>)> {
    match act {
        Act::Imposes | Act::Restricts | Act::Threatens => {
            Some((Act::Threatens, Some(Stage::Floated)))
        }
        Act::Lifts | Act::Suspends | Act::Offers => Some((Act::Offers, Some(Stage::Floated))),
        Act::Demands | Act::Seeks => Some((Act::Seeks, None)),
        Act::Pledges | Act::Agrees | Act::Rejects | Act::Reports => None,
    }
}
