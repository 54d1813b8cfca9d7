//! Whose stand it is, and toward whom.

use super::acts::{is_verb, noun_owner};
use super::cast::{self, Actor};
use super::stand::Taken;
use super::triggers::{Sort, Weight, cue};
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::ingest::voice;
use crate::model::{Act, Id};

impl Taken<'_, '_, '_> {
    /// The parties whose stand it is, and the rule that told.
    pub(super) fn holders(&self) -> (Vec<Id>, &'static str) {
        let line = self.line;
        let tokens = &line.page.tokens;
        if let Some(owner) = noun_owner(line, self.at) {
            return (vec![owner], "position/noun");
        }
        if let Some(agent) = self.agent() {
            return (vec![agent], "position/by");
        }
        let named = self.of_group();
        if !named.is_empty() {
            return (named, "position/group");
        }
        if self.is_passive() || self.is_done_by_others() {
            return (Vec::new(), "");
        }
        let from = line.run.start.max(self.at.saturating_sub(7));
        let is_pair = |at: usize| {
            line.word(at) == "they"
                || line.word(at) == "two" && line.before(at) == "the" && line.is_verb(at + 1)
                || matches!(
                    line.word(at),
                    "sides" | "nations" | "countries" | "leaders" | "governments" | "powers"
                ) && matches!(line.before(at), "both" | "two")
        };
        let pronoun = (from..self.at).rev().find(|at| {
            is_pair(*at) || matches!(line.word(*at), "he" | "she" | "it" | "we" | "i" | "which")
        });
        let has_name = |pronoun: usize| {
            line.cast
                .iter()
                .any(|actor| actor.run.start > pronoun && actor.run.end <= self.at && !actor.is_led)
        };
        if let Some(at) = pronoun.filter(|at| !has_name(*at)) {
            return self.pointed_at(at, is_pair(at));
        }
        let is_act = |at: usize| {
            cue(line.word(at)).is_some_and(|cue| {
                cue.trigger
                    .is_some_and(|trigger| trigger.sort == Sort::Verb)
                    || is_verb(line, at)
            })
        };
        let subjects = cast::subjects(tokens, &line.cast, self.at, is_act);
        if subjects.is_empty()
            && !has_name(line.run.start)
            && let Some(party) = self.memory.party(line)
        {
            return (vec![party.clone()], "position/it");
        }
        (parties(subjects), "position/subject")
    }

    /// Whom a pronoun means, or a word for a pair.
    fn pointed_at(&self, at: usize, is_pair: bool) -> (Vec<Id>, &'static str) {
        let line = self.line;
        if is_pair {
            let rule = if line.word(at) == "they" {
                "position/they"
            } else {
                "position/pair"
            };
            return (self.pair(at), rule);
        }
        if at == line.run.start
            && let Some(party) = self.memory.party(line)
        {
            return (vec![party.clone()], "position/it");
        }
        match line.word(at) {
            "it" | "we" | "i" => (self.meant_by_speaker(at), "position/speaker"),
            "he" | "she" => {
                let inside = line.meant_by(at);
                let actor = inside.or(self.memory.subject());
                (parties(actor), "position/pronoun")
            }
            _ => (Vec::new(), ""),
        }
    }

    /// Who says that another must do what the verb says, and which other.
    pub(super) fn asks(&self) -> Option<(Id, Vec<Id>)> {
        let line = self.line;
        let speaker = line.speaker(self.at)?;
        let holder = party(speaker)?;
        let from = line.run.start.max(self.at.saturating_sub(14));
        let verb = self.at;
        let named = line.cast.iter().filter(|actor| {
            actor.run.start >= from && actor.run.end <= verb && actor.run.start >= speaker.run.end
        });
        let mut others = parties(named.filter(|actor| !actor.is_led));
        others.retain(|id| *id != holder);
        Some((holder, others))
    }

    /// Whom `they` or `both sides` means; of `OPEC said they will` the one side that is named.
    fn pair(&self, at: usize) -> Vec<Id> {
        let of_two = parties(&self.memory.pair(self.line, at));
        if of_two.is_empty() && self.line.word(at) == "they" {
            return self.meant_by_speaker(at);
        }
        of_two
    }

    /// Whom `it` or `we` means in what someone says: the party that says it, or that the speaker stands for; nobody where a
    /// person says `it`.
    fn meant_by_speaker(&self, at: usize) -> Vec<Id> {
        let line = self.line;
        let Some(speaker) = line.speaker(at) else {
            let is_own = !matches!(line.word(at), "it" | "they")
                && voice::voice_of(line.voices, at).is_some();
            let before = self.memory.subject().filter(|_| is_own);
            return parties(before);
        };
        let is_person = matches!(speaker.what, What::Person(_));
        if is_person && matches!(line.word(at), "it" | "they") {
            return Vec::new();
        }
        let own = match &speaker.what {
            What::Party(id) => Some(id.clone()),
            _ => speaker.party.clone(),
        };
        own.into_iter().collect()
    }

    /// Whom `by` names behind a participle: `tariffs imposed by Venn`.
    fn agent(&self) -> Option<Id> {
        let line = self.line;
        // `condemned a decision by Venn`: whose decision it is.
        let has_object = matches!(
            line.word(self.at + 1),
            "a" | "an" | "the" | "its" | "their" | "any" | "all" | "this" | "these" | "what"
        );
        let mut behind = self.at + 1..self.window.end.min(self.at + 5);
        let by = behind.find(|at| !has_object && line.word(*at) == "by")?;
        let actor = line.cast.iter().find(|actor| actor.lead == by + 1)?;
        actor.party.clone()
    }

    /// `was imposed`, `are being lifted`.
    fn is_passive(&self) -> bool {
        let line = self.line;
        let word = line.word(self.at);
        let is_participle =
            word.ends_with("ed") || matches!(word, "cut" | "hit" | "sought" | "frozen");
        let from = line.run.start.max(self.at.saturating_sub(2));
        is_participle
            && (from..self.at).any(|at| {
                matches!(
                    line.word(at),
                    "was" | "were" | "is" | "are" | "been" | "be" | "being"
                )
            })
            && !matches!(word, "prepared" | "committed")
    }

    /// The first other party in the words of the act, with those that are joined to it.
    pub(super) fn toward(&self, holders: &[Id], act: Act) -> Vec<Id> {
        // `the Orlan units of Venn's Orr Ocean`: it is aimed at Venn.
        let line = self.line;
        let is_part = |at: &usize| {
            matches!(
                line.word(*at),
                "subsidiaries" | "subsidiary" | "units" | "arms" | "affiliates" | "branches"
            ) && line.word(at + 1) == "of"
        };
        let from = (self.at..self.window.end).find(is_part).unwrap_or(self.at);
        // Those against whose will or for whose sake it is done are not those whom it concerns.
        let aside = |at: &usize| {
            matches!(
                line.word(*at),
                "despite"
                    | "defiance"
                    | "objections"
                    | "amid"
                    | "following"
                    | "addressing"
                    | "alongside"
                    | "driven"
            ) || line.word(*at) == "under" && (at + 1..at + 7).any(|at| line.word(at) == "pressure")
                || line.word(*at) == "pressure" && matches!(line.word(at + 1), "from" | "by")
        };
        let end = (self.at..self.window.end)
            .find(aside)
            .unwrap_or(self.window.end);
        let inside: Vec<(&Mention, Id)> = line
            .mentions
            .iter()
            .filter(|mention| mention.run.start > from && mention.run.end <= end)
            .filter(|mention| !self.is_attacked(mention))
            .take_while(|mention| Weight::of(act) == Weight::Want || !self.is_of_next(mention))
            .filter_map(|mention| Some((mention, party(mention)?)))
            .collect();
        let first = inside.iter().position(|(_, id)| !holders.contains(id));
        let Some(first) = first else {
            return self.proposer(holders, act).into_iter().collect();
        };
        let list = self.list(inside.get(first..).unwrap_or_default());
        let mut found: Vec<Id> = Vec::new();
        for id in list {
            if !holders.contains(id) && !found.contains(id) {
                found.push(id.clone());
            }
        }
        // One list has one order, however an article has it.
        found.sort();
        found
    }

    /// Who of several that agree on it is to do it: `Venn and Orlo agreed that Venn will lower its duty`.
    pub(super) fn doer(&self, holders: &[Id]) -> Option<Id> {
        let line = self.line;
        let is_doer = |mention: &&Mention| {
            let end = mention.run.end;
            mention.run.start > self.at
                && mention.run.start <= self.at + 4
                && (matches!(line.word(end), "'" | "’") && holders.len() > 1
                    || line.before(mention.run.start) == "that"
                        && matches!(line.word(end), "will" | "would"))
        };
        let doer = line.mentions.iter().find(is_doer).and_then(party)?;
        // What one agreed that another will do is told of neither.
        (holders.len() > 1 || !holders.contains(&doer)).then_some(doer)
    }

    /// Whether what is agreed to comes from another: `Venn and Orlo backed the plan`.
    pub(super) fn is_of_third(&self) -> bool {
        let word = self.line.word(self.at);
        let is_backed = matches!(word, "back" | "backs" | "backed");
        is_backed || word.starts_with("endors") || word.starts_with("approv")
    }

    /// Whose proposal is refused where nobody is named: `Orlo opposes the quota`, right after Venn offered one.
    fn proposer(&self, holders: &[Id], act: Act) -> Option<Id> {
        let line = self.line;
        let is_refused = act == Act::Rejects && line.word(self.at + 1) == "the";
        let names = |at: usize| {
            matches!(
                line.word(at),
                "quota" | "quotas" | "cap" | "limit" | "offer" | "proposal" | "plan" | "request"
            )
        };
        let told = || self.memory.proposer(line.index);
        let holder = (is_refused && (self.at + 2..self.at + 4).any(names)).then(told)??;
        (!holders.contains(&holder)).then_some(holder)
    }

    /// `tariffs and attacks on Venn`: the tariffs are not on Venn.
    fn is_attacked(&self, mention: &Mention) -> bool {
        let line = self.line;
        let start = mention.run.start;
        matches!(line.before(start), "on" | "against")
            && start >= 2
            && matches!(
                line.word(start - 2),
                "attacks" | "attack" | "strikes" | "strike" | "aggression" | "assault" | "raids"
            )
    }

    /// Whether a clause of its own begins with a name: `…, Venn said that`.
    fn is_of_next(&self, mention: &Mention) -> bool {
        let line = self.line;
        let start = mention.run.start;
        let opens = matches!(line.before(start), "," | "and" | "—" | "–" | "while" | "as")
            || line.before(start) == "the"
                && matches!(line.word(start.saturating_sub(2)), "," | "and" | "as");
        let verbs = line.sentence.verbs();
        opens
            && verbs
                .iter()
                .any(|verb| verb.start == mention.run.end && verb.tense.is_finite())
    }

    /// The members of the list that the first is in, up to the one behind `and`; without that, the first alone.
    fn list<'m>(&self, named: &'m [(&Mention, Id)]) -> Vec<&'m Id> {
        let line = self.line;
        let is_joint = |at: usize| {
            matches!(
                line.word(at),
                "," | "and" | "or" | "the" | "as" | "well" | ")"
            )
        };
        let mut ends = 0;
        for (index, pair) in named.windows(2).enumerate() {
            let [(one, _), (other, _)] = pair else { break };
            let mut gap = one.run.end..other.run.start;
            let is_list = gap.len() <= 5 && gap.clone().all(is_joint);
            let is_person = matches!(other.what, What::Person(_));
            if !is_list || is_person {
                let is_short = gap.len() == 1 && line.word(gap.start) == "(";
                if is_short {
                    continue;
                }
                break;
            }
            if gap.any(|at| matches!(line.word(at), "and" | "or")) && !line.is_verb(other.run.end) {
                ends = index + 1;
            }
        }
        named.iter().take(ends + 1).map(|(_, id)| id).collect()
    }
}

/// The party that a mention is of.
pub(super) fn party(mention: &Mention) -> Option<Id> {
    match &mention.what {
        What::Party(id) => Some(id.clone()),
        What::Person(_) => mention.party.clone(),
        _ => None,
    }
}

/// The parties of actors, each once.
fn parties<'a>(actors: impl IntoIterator<Item = &'a Actor>) -> Vec<Id> {
    let mut found: Vec<Id> = Vec::new();
    for party in actors.into_iter().filter_map(|actor| actor.party.clone()) {
        if !found.contains(&party) {
            found.push(party);
        }
    }
    found
}
