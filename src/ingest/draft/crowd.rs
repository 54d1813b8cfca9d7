//! Groups that act and have no name: `developing nations`, `80 countries, including Venn`.

use super::holder::party;
use super::stand::Taken;
use crate::model::Id;

/// Those who act together and have no name.
const GROUPS: [&str; 28] = [
    "nations",
    "countries",
    "states",
    "leaders",
    "ministers",
    "negotiators",
    "diplomats",
    "delegates",
    "analysts",
    "experts",
    "officials",
    "investors",
    "economists",
    "critics",
    "activists",
    "lawmakers",
    "groups",
    "companies",
    "firms",
    "producers",
    "members",
    "allies",
    "partners",
    "governments",
    "voters",
    "campaigners",
    "sources",
    "people",
];

impl Taken<'_, '_, '_> {
    /// Those who are named of a group: `80 countries, including Venn and Orlo, demanded`.
    pub(super) fn of_group(&self) -> Vec<Id> {
        let line = self.line;
        let head = self.head();
        let Some(close) = head.checked_sub(1) else {
            return Vec::new();
        };
        let is_aside = |at: usize| matches!(line.word(at), "," | "—" | "–");
        if !is_aside(close) {
            return Vec::new();
        }
        let first = line.run.start.max(close.saturating_sub(20));
        let open = (first..close).rev().find(|at| {
            matches!(line.word(*at), "including" | "among")
                || line.word(*at) == "as" && line.before(*at) == "such"
        });
        let Some(open) = open.filter(|open| !(open + 1..close).any(|at| line.is_verb(at))) else {
            return Vec::new();
        };
        let mut found: Vec<Id> = Vec::new();
        let named = line
            .mentions
            .iter()
            .filter(|one| one.run.start > open && one.run.end <= close);
        for id in named.filter_map(party) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// The first of the helpers and adverbs that stand before the verb.
    fn head(&self) -> usize {
        let line = self.line;
        let is_helper = |at: usize| {
            let word = line.word(at);
            word.ends_with("ly")
                || matches!(
                    word,
                    "have"
                        | "had"
                        | "has"
                        | "are"
                        | "were"
                        | "will"
                        | "would"
                        | "also"
                        | "not"
                        | "been"
                )
        };
        let mut head = self.at;
        while head > line.run.start && is_helper(head - 1) {
            head -= 1;
        }
        head
    }

    /// Whether the subject is a group without a name: `after developing nations rejected`, `other countries were imposing`.
    pub(super) fn is_done_by_others(&self) -> bool {
        let line = self.line;
        let head = self.head();
        let Some(head) = head
            .checked_sub(1)
            .filter(|head| GROUPS.contains(&line.word(*head)))
        else {
            return false;
        };
        if matches!(line.before(head), "both" | "two") {
            return false;
        }
        // `the Vennish government's leaders`, `NATO's 32 members` have one.
        let first = line.run.start.max(head.saturating_sub(5));
        let start = (first..head)
            .rev()
            .find(|at| {
                matches!(
                    line.word(*at),
                    "," | ";" | "that" | "after" | "and" | "but" | "as"
                ) || line.is_verb(*at)
            })
            .map_or(first, |at| at + 1);
        !line
            .mentions
            .iter()
            .any(|one| one.run.end > start && one.run.start <= head)
    }
}
