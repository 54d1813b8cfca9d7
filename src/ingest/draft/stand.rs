//! Positions as single sentences tell of them.

use std::ops::Range;

use super::cast::{self, Actor};
use super::memory::Memory;
use super::page::Line;
use super::quote::Said;
use super::topics::{self, Topic};
use super::triggers::{Cue, Sort, Weight, cue};
use crate::ingest::amounts::{Measure, Quantity, Unit};
use crate::ingest::clauses::{Certainty, standing, verbs};
use crate::ingest::names::{Form, Mention};
use crate::ingest::tag::What;
use crate::model::{Act, Amount, Figure, Id, Stage, When};
use crate::text::Clean;

/// What one sentence says that a party wants, gives or does.
#[derive(Debug, Clone)]
pub(super) struct Stand {
    pub(super) holder: Id,
    pub(super) toward: Vec<Id>,
    pub(super) topic: &'static Topic,
    pub(super) act: Said<Act>,
    pub(super) stage: Option<Said<Stage>>,
    pub(super) due: Option<Said<When>>,
    pub(super) figures: Vec<Said<Figure>>,
    pub(super) measures: Vec<Measure>,
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
}

/// How far behind one verb another that belongs to it may stand: `agreed … to lower`.
const BELONGS: usize = 14;

/// Every position that a sentence tells of.
pub(super) fn find(line: &Line<'_, '_>, article: usize, memory: &Memory) -> Vec<Stand> {
    let acts = acts(line);
    let mut found = Vec::new();
    for (index, (at, act)) in acts.iter().enumerate() {
        let end = acts.get(index + 1).map_or(line.run.end, |(at, _)| *at);
        let taken = Taken {
            line,
            at: *at,
            window: *at..clause_end(line, *at, end),
            memory,
        };
        for mut stand in taken.stands(*act) {
            stand.article = article;
            found.push(stand);
        }
    }
    let rest = rates(line, &found, memory);
    found.extend(rest.into_iter().map(|stand| Stand { article, ..stand }));
    found
}

/// Numbers that a sentence gives without an act: `the 25% US tariff on cars`, `Venn faces a duty of 10%`. They are reported of
/// the party named as theirs, else of the one whose stand on the topic was told last toward the one that faces it.
fn rates(line: &Line<'_, '_>, found: &[Stand], memory: &Memory) -> Vec<Stand> {
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
        let near = line.mentions.iter().filter(|mention| {
            mention.run.end <= named.max(quantity.run.start)
                && mention.run.end + 3 >= named.min(quantity.run.start)
        });
        let owner = near
            .filter(|mention| {
                matches!(line.word(mention.run.end), "'" | "’")
                    || matches!(mention.form, Some(Form::Adjective | Form::Name))
                        && mention.run.end == named
            })
            .find_map(|mention| mention.party.clone());
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

/// The verbs of a sentence that are acts of their own; one that another governs belongs to that.
fn acts(line: &Line<'_, '_>) -> Vec<(usize, Act)> {
    let mut found: Vec<(usize, Act)> = Vec::new();
    for at in line.run.clone() {
        let Some(Cue { act: Some(act), .. }) = cue(line.word(at)) else {
            continue;
        };
        if !is_verb(line, at) && noun_owner(line, at).is_none() {
            continue;
        }
        let is_governed = found.last().is_some_and(|(before, _)| {
            let is_infinitive = line.before(at) == "to" || at >= 2 && line.word(at - 2) == "to";
            let is_means = line.word(at).ends_with("ing");
            // `a deal that would lower duties`: what is wanted.
            let is_content = matches!(line.before(at), "would" | "will")
                && at >= 2
                && matches!(line.word(at - 2), "that" | "which");
            // `…, prompting Venn to threaten`: another's act.
            let is_others = (before + 1..at).any(|at| {
                matches!(
                    line.word(at),
                    "prompting" | "forcing" | "leading" | "causing" | "driving" | "provoking"
                )
            });
            at - before <= BELONGS && !is_others && (is_infinitive || is_means || is_content)
        });
        if !is_governed {
            found.push((at, act));
        }
    }
    found
}

/// Whose demand, pledge or threat it is: `Venn's pledge to`, `the Vennish demand for`.
fn noun_owner(line: &Line<'_, '_>, at: usize) -> Option<Id> {
    let is_noun = matches!(
        line.word(at),
        "demand"
            | "demands"
            | "pledge"
            | "pledges"
            | "offer"
            | "offers"
            | "threat"
            | "threats"
            | "promise"
            | "commitment"
            | "proposal"
            | "request"
            | "refusal"
            | "plan"
            | "plans"
            | "vow"
            | "ban"
            | "call"
            | "calls"
            | "push"
    );
    let leads = matches!(
        line.word(at + 1),
        "to" | "for" | "of" | "on" | "that" | "against"
    );
    if !is_noun || !leads {
        return None;
    }
    let near = line
        .mentions
        .iter()
        .rfind(|mention| mention.run.end <= at && at - mention.run.end <= 5)?;
    let gap = near.run.end..at;
    let is_owner = matches!(line.word(gap.start), "'" | "’");
    let is_adjective = near.form == Some(Form::Adjective) && gap.len() <= 1;
    if is_owner || is_adjective {
        near.party.clone()
    } else {
        None
    }
}

fn is_verb(line: &Line<'_, '_>, at: usize) -> bool {
    if matches!(
        line.word(at),
        "willing" | "ready" | "prepared" | "eager" | "keen"
    ) {
        return line.word(at + 1) == "to";
    }
    if line.word(at).starts_with("call") && !matches!(line.word(at + 1), "for" | "on") {
        return false;
    }
    let near = line.run.start.max(at.saturating_sub(5))..line.run.end.min(at + 3);
    verbs(&line.page.tokens, near)
        .iter()
        .any(|verb| verb.at == at)
}

/// Where the words that belong to a verb end: at the next act, a semicolon, or a clause that turns.
fn clause_end(line: &Line<'_, '_>, at: usize, end: usize) -> usize {
    let turns = |at: &usize| {
        matches!(
            line.word(*at),
            ";" | "while" | "although" | "whereas" | "but" | "after" | "because"
        )
    };
    (at + 1..end).find(turns).unwrap_or(end)
}

struct Taken<'s, 'p, 'a> {
    line: &'s Line<'p, 'a>,
    at: usize,
    window: Range<usize>,
    memory: &'s Memory,
}

impl Taken<'_, '_, '_> {
    /// One stand for each of those who hold it together; what they agree on they agree on with each other.
    fn stands(&self, act: Act) -> Vec<Stand> {
        let line = self.line;
        let Some((topic, named)) = topics::find(line, self.window.clone()) else {
            return Vec::new();
        };
        let Some((act, stage)) = self.weigh(act, topic) else {
            return Vec::new();
        };
        let (holders, rule) = self.holders();
        let all = holders.iter().filter_map(|holder| {
            let others = holders.iter().filter(|other| *other != holder).cloned();
            let toward = if act == Act::Agrees && holders.len() > 1 {
                others.collect()
            } else {
                self.toward(&holders)
            };
            self.stand((act, stage), (topic, named), holder, toward, rule)
        });
        all.collect()
    }

    fn stand(
        &self,
        (act, stage): (Act, Option<Stage>),
        (topic, named): (&'static Topic, usize),
        holder: &Id,
        toward: Vec<Id>,
        rule: &'static str,
    ) -> Option<Stand> {
        let line = self.line;
        let token = self.at..self.at + 1;
        let both = self.at.min(named)..self.at.max(named) + 1;
        let quantities = self.quantities();
        // Without a number and without anyone whom it concerns, a sentence seldom states a position.
        if toward.is_empty()
            && quantities.is_empty()
            && matches!(topic.id, "relations" | "trade-deals" | "troops")
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
            measures: quantities
                .iter()
                .filter_map(|quantity| quantity.measure)
                .collect(),
            figures: quantities
                .iter()
                .map(|quantity| line.said(figure(line, quantity), &quantity.run, &token))
                .collect(),
            by: line.speaker(self.at).and_then(id_of),
            rule,
            article: 0,
            sentence: line.index,
            words: line.words(&line.run).unwrap_or_default(),
        })
    }

    /// What the act is once hedges and denials count: what may be imposed is held out, what will not be given is refused, and
    /// what merely may be agreed is no stand at all.
    fn weigh(&self, act: Act, topic: &Topic) -> Option<(Act, Option<Stage>)> {
        let line = self.line;
        let word = line.word(self.at);
        let is_trade_curb = matches!(
            topic.id,
            "tariffs"
                | "sanctions"
                | "export-controls"
                | "rare-earths"
                | "chips"
                | "metals"
                | "autos"
                | "fentanyl"
        );
        let standing = standing(&line.page.tokens, &line.run, self.at);
        let is_mere = matches!(
            word,
            "invest"
                | "invests"
                | "buy"
                | "buys"
                | "purchase"
                | "contribute"
                | "provide"
                | "spend"
                | "spends"
                | "donate"
                | "reach"
                | "boost"
                | "deepen"
                | "strengthen"
                | "expand"
        );
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

    /// The parties whose stand it is, and the rule that told.
    fn holders(&self) -> (Vec<Id>, &'static str) {
        let line = self.line;
        let tokens = &line.page.tokens;
        if let Some(owner) = noun_owner(line, self.at) {
            return (vec![owner], "position/noun");
        }
        if let Some(agent) = self.agent() {
            return (vec![agent], "position/by");
        }
        if self.is_passive() {
            return (Vec::new(), "");
        }
        let parties = |actors: &[Actor]| -> Vec<Id> {
            let mut found: Vec<Id> = Vec::new();
            for party in actors.iter().filter_map(|actor| actor.party.clone()) {
                if !found.contains(&party) {
                    found.push(party);
                }
            }
            found
        };
        let from = line.run.start.max(self.at.saturating_sub(7));
        let is_pair = |at: usize| {
            line.word(at) == "they"
                || matches!(
                    line.word(at),
                    "sides" | "nations" | "countries" | "leaders" | "governments"
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
            if is_pair(at) {
                return (parties(self.memory.pair(line.index)), "position/pair");
            }
            if !matches!(line.word(at), "he" | "she") {
                return (Vec::new(), "");
            }
            let inside = line
                .cast
                .iter()
                .rfind(|actor| actor.is_person && actor.run.end <= at && !actor.is_led);
            let actor = inside.or(self.memory.subject());
            return (
                parties(&actor.cloned().into_iter().collect::<Vec<_>>()),
                "position/pronoun",
            );
        }
        let is_act = |at: usize| {
            cue(line.word(at)).is_some_and(|cue| {
                cue.trigger
                    .is_some_and(|trigger| trigger.sort == Sort::Verb)
                    || is_verb(line, at)
            })
        };
        let subjects: Vec<Actor> = cast::subjects(tokens, &line.cast, self.at, is_act)
            .into_iter()
            .cloned()
            .collect();
        (parties(&subjects), "position/subject")
    }

    /// Whom `by` names behind a participle: `tariffs imposed by Venn`.
    fn agent(&self) -> Option<Id> {
        let line = self.line;
        let by =
            (self.at + 1..self.window.end.min(self.at + 5)).find(|at| line.word(*at) == "by")?;
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
            && !matches!(word, "prepared" | "committed" | "limited")
    }

    /// The first other party in the words of the act.
    fn toward(&self, holders: &[Id]) -> Vec<Id> {
        let inside =
            self.line.mentions.iter().filter(|mention| {
                mention.run.start > self.at && mention.run.end <= self.window.end
            });
        let party = |mention: &Mention| match &mention.what {
            What::Party(id) => Some(id.clone()),
            What::Person(_) => mention.party.clone(),
            _ => None,
        };
        inside
            .filter_map(party)
            .find(|id| !holders.contains(id))
            .into_iter()
            .collect()
    }

    fn quantities(&self) -> Vec<&Quantity> {
        let inside = self.line.quantities.iter().filter(|quantity| {
            quantity.run.start >= self.window.start && quantity.run.end <= self.window.end
        });
        inside
            .filter(|quantity| quantity.is_stand())
            .filter(|quantity| {
                // `by 10 percent` of a rate: whether of the rate or in points is not told.
                let is_rate = matches!(
                    quantity.measure,
                    Some(Measure::TariffRate | Measure::TaxRate)
                );
                quantity.change.is_none() || !is_rate || quantity.unit != Unit::Percent
            })
            .collect()
    }

    /// By when: a day of the act that lies ahead.
    fn due(&self) -> Option<Said<When>> {
        let line = self.line;
        let day = line.page.published?;
        let date = line.dated.iter().find(|date| {
            let is_inside = date.run.start > self.at && date.run.end <= self.window.end;
            let days = date.when.days();
            let is_ahead = days.first.or(days.last).is_some_and(|first| first > day)
                || days.last.is_some_and(|last| last > day) && line.before(date.run.start) == "by";
            is_inside && is_ahead
        })?;
        Some(line.said(date.when.clone(), &date.run, &(self.at..self.at + 1)))
    }
}

fn id_of(mention: &Mention) -> Option<Id> {
    match &mention.what {
        What::Party(id) | What::Person(id) | What::Organisation(id) => Some(id.clone()),
        _ => None,
    }
}

fn figure(line: &Line<'_, '_>, quantity: &Quantity) -> Figure {
    Figure {
        measure: quantity.measure.map(|measure| Id::from(measure.id())),
        of: quantity.of.as_ref().and_then(|span| goods(line, span)),
        unit: Clean::line(quantity.unit.name()),
        from: quantity.from.map(Amount),
        to: Amount(quantity.to),
        to_max: quantity.to_max.map(Amount),
        bound: quantity.bound,
        ..Figure::default()
    }
}

/// Which goods a number is of, where that is more than a party's goods in general.
fn goods(line: &Line<'_, '_>, span: &Range<usize>) -> Option<Clean> {
    let tokens = &line.page.tokens;
    let run = tokens.at_byte(span.start)..tokens.at_byte(span.end.saturating_sub(1)) + 1;
    let is_name = |at: usize| {
        line.mentions
            .iter()
            .any(|mention| mention.run.contains(&at))
    };
    let is_general = |word: &str| {
        matches!(
            word,
            "goods"
                | "imports"
                | "products"
                | "exports"
                | "all"
                | "its"
                | "their"
                | "the"
                | "most"
                | "from"
                | "of"
                | "s"
                | "country"
                | "imported"
                | "a"
                | "an"
                | "his"
                | "her"
                | "on"
                | "into"
                | "in"
                | "to"
        ) || !word.chars().all(char::is_alphanumeric)
    };
    let words: Vec<&str> = run
        .filter(|at| !is_name(*at))
        .map(|at| tokens.word(at))
        .filter(|word| !is_general(word))
        .collect();
    (1..=4)
        .contains(&words.len())
        .then(|| Clean::line(&words.join(" ")))
}
