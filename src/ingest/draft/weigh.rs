//! What an act is once hedges and denials count.

use super::stand::Taken;
use super::topics::Topic;
use crate::ingest::clauses::Certainty;
use crate::model::{Act, Stage};

/// Topics of what one state puts on another's trade, so that raising and cutting are acts of their own.
const CURBS: [&str; 8] = [
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
const MERE: [&str; 15] = [
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

/// What is told of someone, and is no thing to be refused.
const REPORTS: [&str; 14] = [
    "report",
    "reports",
    "claim",
    "claims",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "suggestion",
    "suggestions",
    "rumours",
    "rumors",
    "criticism",
    "charge",
];

impl Taken<'_, '_, '_> {
    /// What the act is once hedges and denials count: what may be imposed is held out, what will not be given is refused, and
    /// what merely may be agreed is no stand at all.
    pub(super) fn weigh(&self, act: Act, topic: &Topic) -> Option<(Act, Option<Stage>)> {
        let line = self.line;
        let word = line.word(self.at);
        if self.is_no_stand() {
            return None;
        }
        let mut standing = line.sentence.standing(self.at);
        if line.is_supposed && standing.certainty != Certainty::Denied {
            standing.certainty = Certainty::Possible;
        }
        let is_mere = MERE.contains(&word);
        let is_trade_curb = CURBS.contains(&topic.id);
        let is_raise = matches!(
            word.get(..4),
            Some("rais" | "incr" | "hike" | "hiki" | "doub" | "appl")
        ) || matches!(word, "hit" | "slap" | "slapped");
        let is_cut = act == Act::Lifts;
        let is_future = matches!(
            standing.certainty,
            Certainty::Expected | Certainty::Confirmed
        );
        if (is_raise || is_cut) && !is_trade_curb {
            return is_future.then_some((Act::Pledges, Some(Stage::Announced)));
        }
        match standing.certainty {
            Certainty::Denied => {
                let from = line.run.start.max(self.at.saturating_sub(4));
                let is_firm = (from..self.at).any(|at| {
                    matches!(line.word(at), "will" | "would" | "won" | "never" | "wouldn")
                });
                (is_firm && act != Act::Rejects).then_some((Act::Rejects, None))
            }
            Certainty::Possible | Certainty::Threatened => match act {
                Act::Imposes | Act::Restricts | Act::Threatens => {
                    Some((Act::Threatens, Some(Stage::Floated)))
                }
                Act::Lifts | Act::Suspends | Act::Offers => {
                    Some((Act::Offers, Some(Stage::Floated)))
                }
                Act::Demands | Act::Seeks => Some((Act::Seeks, None)),
                Act::Pledges | Act::Agrees | Act::Rejects | Act::Reports => None,
            },
            Certainty::Expected | Certainty::Confirmed => match act {
                Act::Imposes | Act::Restricts => Some((Act::Threatens, Some(Stage::Announced))),
                Act::Lifts | Act::Suspends => Some((Act::Pledges, Some(Stage::Announced))),
                Act::Agrees => Some((Act::Seeks, None)),
                act => Some((act, None)),
            },
            Certainty::Held if is_mere => None,
            Certainty::Held => Some((act, self.stage(act))),
        }
    }

    /// Whether the words of the act say that it is nobody's: what someone ought to do is the stand of whoever says so, what
    /// `if` leads is a condition, and who `raised the export curbs` with another spoke of them.
    fn is_no_stand(&self) -> bool {
        let line = self.line;
        let from = line.run.start.max(self.at.saturating_sub(3));
        if (from..self.at).any(|at| matches!(line.word(at), "should" | "ought" | "must")) {
            return true;
        }
        // `If Venn lifts its curbs`: a condition of someone else.
        let first = line.run.start.max(self.at.saturating_sub(12));
        let opens = (first..self.at).rev().find(|at| {
            matches!(
                line.word(*at),
                "," | ";" | "that" | "but" | "if" | "unless" | "provided"
            )
        });
        // Behind `will` it is the consequence: `if it cuts supplies Venn will impose a duty`.
        let is_condition = |opens: usize| {
            matches!(line.word(opens), "if" | "unless" | "provided")
                && !(opens..self.at).any(|at| line.word(at) == "will")
        };
        if opens.is_some_and(is_condition) {
            return true;
        }
        // `delayed a package of sanctions`, `dismissed reports of a ban`: nothing was suspended, and nothing refused.
        let near = |words: &[&str]| {
            (self.at + 1..self.window.end.min(self.at + 5)).any(|at| words.contains(&line.word(at)))
        };
        let is_other = match line.word(self.at) {
            word if word.starts_with("delay") => near(&[
                "package",
                "decision",
                "vote",
                "bill",
                "proposal",
                "proposals",
                "plan",
            ]),
            word if word.starts_with("dismiss") || word.starts_with("reject") => near(&REPORTS),
            _ => false,
        };
        if is_other {
            return true;
        }
        let is_topic = |at: usize| {
            matches!(
                line.word(at),
                "issue"
                    | "question"
                    | "concerns"
                    | "matter"
                    | "case"
                    | "curbs"
                    | "controls"
                    | "restrictions"
            )
        };
        let end = self.window.end.min(self.at + 6);
        line.word(self.at).starts_with("rais") && (self.at + 1..end).any(is_topic)
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
