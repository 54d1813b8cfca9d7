//! Whether the words of an act say that it is nobody's stand.

use super::stand::Taken;
use super::topics::Topic;
use super::weigh::CURBS;
use crate::model::Act;

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

/// What is offered in words alone.
const EMPTY: [&str; 16] = [
    "clarity",
    "details",
    "detail",
    "guidance",
    "insight",
    "condolences",
    "congratulations",
    "thanks",
    "praise",
    "hope",
    "reassurance",
    "reassurances",
    "explanation",
    "comment",
    "glimpse",
    "little",
];

impl Taken<'_, '_, '_> {
    /// Whether the words of the act say that it is nobody's: what someone ought to do is the stand of whoever says so, what
    /// `if` leads is a condition, and who `raised the export curbs` with another spoke of them.
    pub(super) fn is_no_stand(&self, act: Act, topic: &Topic) -> bool {
        let line = self.line;
        if self.is_idle(act, topic) || self.is_duty().is_some() {
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
            // `offered clarity on its duties`
            word if word.starts_with("offer") => {
                (1..3).any(|ahead| EMPTY.contains(&line.word(self.at + ahead)))
            }
            // `rejected the claims and the tariffs`: one of the two was refused.
            word if word.starts_with("dismiss") || word.starts_with("reject") => {
                near(&REPORTS) && !near(&["and"])
            }
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

    /// What someone ought to do: the stand of whoever says so, a demand where it must be.
    pub(super) fn is_duty(&self) -> Option<Act> {
        let line = self.line;
        let from = line.run.start.max(self.at.saturating_sub(3));
        (from..self.at).find_map(|at| match line.word(at) {
            "must" => Some(Act::Demands),
            "should" | "ought" => Some(Act::Seeks),
            _ => None,
        })
    }

    fn is_idle(&self, act: Act, topic: &Topic) -> bool {
        if act == Act::Seeks && self.is_own_course() || self.is_forced() {
            return true;
        }
        // To curb warming is no ban, and who threatens to derail talks demands nothing.
        let is_idle = act == Act::Restricts && matches!(topic.id, "climate" | "relations")
            || act == Act::Threatens && topic.id == "relations" && !self.is_threat_to_leave();
        // Whom or what else someone criticises or puts off is no stand on it.
        let word = self.line.word(self.at);
        let is_of_curbs =
            word.starts_with("critici") || word.starts_with("slam") || word.starts_with("postpon");
        is_idle || is_of_curbs && !CURBS.contains(&topic.id)
    }

    /// `would have to cut its output`: what it is driven to is not promised.
    fn is_forced(&self) -> bool {
        let line = self.line;
        line.before(self.at) == "to"
            && matches!(
                line.word(self.at.saturating_sub(2)),
                "have" | "has" | "had" | "forced" | "obliged" | "compelled"
            )
    }

    /// What someone means to do at a meeting asks nothing of anyone: `plans to attend`, `aims to use the summit to`.
    fn is_own_course(&self) -> bool {
        let line = self.line;
        !matches!(line.word(self.at), "eager" | "keen")
            && line.word(self.at + 1) == "to"
            && matches!(
                line.word(self.at + 2),
                "attend"
                    | "use"
                    | "showcase"
                    | "highlight"
                    | "discuss"
                    | "meet"
                    | "visit"
                    | "travel"
                    | "host"
                    | "present"
                    | "join"
                    | "speak"
            )
    }

    fn is_threat_to_leave(&self) -> bool {
        let end = self.window.end.min(self.at + 8);
        (self.at + 1..end).any(|at| {
            matches!(
                self.line.word(at),
                "leave"
                    | "leaving"
                    | "boycott"
                    | "skip"
                    | "suspend"
                    | "withdraw"
                    | "sever"
                    | "quit"
                    | "walk"
                    | "end"
                    | "cut"
                    | "break"
                    | "cancel"
                    | "abandon"
                    | "freeze"
            )
        })
    }
}
