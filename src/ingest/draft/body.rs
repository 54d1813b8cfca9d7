//! What a summit is of: a body, a name of its own, or the place where it is.

use std::ops::Range;
use std::sync::LazyLock;

use super::cast::Actor;
use super::memory::Memory;
use super::parts::actor_of;
use super::seen::Seen;
use super::setting::{self, Scope};
use super::triggers::Family;
use super::venue::{self, is_land};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::names::Mention;
use crate::ingest::tag::What;
use crate::ingest::tokens::Kind;
use crate::model::Id;

/// Verbs between a body and the summit that is its own: `APEC leaders gathered for a summit`.
static GATHERING: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "gather gathers gathered gathering meet meets met meeting hold holds held holding convene convenes convened assemble \
         assembled come comes came open opens opened begin began start started arrive arrived attend attended attending \
         travel",
    )
});

/// Who of a body meets.
pub(super) enum Delegates {
    /// Its leaders, whose meeting is its summit.
    Leaders(Id),
    /// Its ministers or envoys.
    Ministers(Actor),
}

impl Seen<'_, '_, '_> {
    /// What `the summit` is of: what the last one was.
    pub(super) fn known_body(&self, at: usize, memory: &Memory) -> Option<Id> {
        let line = self.line;
        let first = (line.run.start..at)
            .rev()
            .take(4)
            .find(|at| !matches!(line.word(*at), "next" | "upcoming" | "two" | "-" | "day"))?;
        let is_known = matches!(line.word(first), "the" | "this" | "their" | "its");
        // Of `the next summit` no more is told than when or where it is, or nothing.
        let is_next = (first..at).any(|at| line.word(at) == "next");
        let is_set = || {
            setting::date(line, &self.scope).is_some()
                || venue::place(line, &self.scope, Family::Summit).is_some()
        };
        (is_known && (!is_next || is_set()))
            .then(|| memory.body())
            .flatten()
    }

    /// What a summit is of: a body close before the word or behind `of`.
    pub(super) fn body(&self, at: usize) -> Option<Id> {
        let line = self.line;
        // `COP30`, `the COP30 summit`
        let cop = [Some(at), at.checked_sub(2)]
            .into_iter()
            .flatten()
            .find(|at| line.word(*at) == "cop");
        if let Some(cop) = cop {
            return Some(Id::from(format!("cop{}", line.word(cop + 1)).as_str()));
        }
        if self.is_arab(at) {
            return Some(Id::from("arab-league"));
        }
        // `the G20 Hall`: a part of another name.
        let is_part = |mention: &Mention| {
            let end = mention.run.end;
            let is_company = matches!(mention.what, What::Organisation(_));
            is_company && end < at && line.page.tokens.is_capital(end)
        };
        let bodies = line.mentions.iter();
        let bodies = bodies.filter(|mention| !self.is_office(mention) && !is_part(mention));
        let mut bodies = bodies.filter(|mention| match &mention.what {
            What::Party(id) => !is_land(id),
            What::Organisation(_) => true,
            _ => false,
        });
        let is_day = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let is_close = |run: &Range<usize>| {
            if self.is_last_guest(run, at) {
                return false;
            }
            // `leaders of the Orlo Union gather in Lima on May 3 and 4 for a summit`
            let first = run.start - usize::from(line.before(run.start) == "the");
            let is_theirs = line.before(first) == "of"
                && first > line.run.start + 1
                && line.word(first - 2) == "leaders";
            let is_of_leaders = matches!(line.word(run.end), "leaders" | "heads") || is_theirs;
            let reach = if is_of_leaders { 16 } else { 8 };
            let before = run.end <= at
                && at - run.end <= reach
                && !(run.end..at).any(|at| {
                    matches!(line.word(at), "," | "with" | "that")
                        || line.word(at) == "and" && !is_day(line.word(at + 1))
                        || line.is_verb(at) && !GATHERING.contains(line.word(at))
                });
            let behind = run.start > at
                && run.start - at <= 4
                && (at..run.start).any(|at| line.word(at) == "of");
            before || behind
        };
        let named = bodies.rfind(|mention| is_close(&mention.run));
        match named.map(|named| &named.what) {
            // Its summits are those of the Union.
            Some(What::Organisation(id)) if &**id == "european-council" => Some(Id::from("eu")),
            Some(What::Party(id) | What::Organisation(id)) => Some(id.clone()),
            _ => self.own_name(at),
        }
    }

    /// `the Council's president after the summit`: who presides, not what meets.
    fn is_office(&self, mention: &Mention) -> bool {
        matches!(
            self.line.word(mention.run.end),
            "president"
                | "chief"
                | "secretary"
                | "commissioner"
                | "chair"
                | "chairman"
                | "leader"
                | "official"
                | "spokesman"
                | "spokeswoman"
                | "ambassador"
        )
    }

    /// Whether a name ends a list of those who come: `the leaders of Venn and the Orlo Union at a summit`.
    fn is_last_guest(&self, run: &Range<usize>, summit: usize) -> bool {
        let line = self.line;
        let lead = run.start - usize::from(line.before(run.start) == "the");
        let is_joined = matches!(line.before(lead), "and" | ",");
        let mut named = line.mentions.iter();
        is_joined
            && named.any(|other| other.run.end < lead && other.run.end + 2 >= lead)
            && (run.end..summit).any(|at| matches!(line.word(at), "at" | "for" | "in"))
    }

    /// `Arab leaders meet for an emergency summit`: those of the League.
    fn is_arab(&self, at: usize) -> bool {
        let line = self.line;
        let first = line.run.start.max(at.saturating_sub(16));
        (first..at).any(|arab| {
            line.word(arab) == "arab"
                && (arab + 1 == at || matches!(line.word(arab + 1), "leaders" | "heads"))
        })
    }

    /// What a summit that is a name calls itself: `the Summit of the Orlos`, `the East Orlo Summit`.
    fn own_name(&self, at: usize) -> Option<Id> {
        let (line, tokens) = (self.line, &self.line.page.tokens);
        let is_name = |at: usize| {
            line.run.contains(&at)
                && tokens.is_capital(at)
                && tokens.get(at).is_some_and(|token| token.kind == Kind::Word)
        };
        if line.word(at) != "summit" || !is_name(at) {
            return None;
        }
        let run = if (line.word(at + 1), line.word(at + 2)) == ("of", "the") {
            let from = at + 3;
            from..(from..from + 3)
                .find(|at| !is_name(*at))
                .unwrap_or(from + 3)
        } else {
            let from = (line.run.start..at).rev().find(|at| !is_name(*at));
            from.map_or(line.run.start, |from| from + 1)..at
        };
        // In a headline everything has a capital.
        let around = line.run.start.max(run.start.saturating_sub(4))..(at + 5).min(line.run.end);
        let small = around.filter(|at| {
            let token = tokens.get(*at);
            token.is_some_and(|token| token.kind == Kind::Word && !token.is_capital)
        });
        let is_other = |at: usize| {
            let word = line.word(at);
            word.ends_with("day")
                || matches!(
                    word,
                    "the" | "leaders" | "annual" | "this" | "first" | "alliance" | "council"
                )
        };
        let is_place = || {
            let mut named = line.mentions.iter();
            named.any(|mention| {
                mention.run == run
                    || matches!(mention.what, What::Person(_)) && run.contains(&mention.run.start)
            })
        };
        if run.is_empty()
            || run.len() > 4
            || small.count() < 3
            || run.clone().any(is_other)
            || is_place()
        {
            return None;
        }
        let words: Vec<&str> = run.map(|at| tokens.printed(at)).collect();
        Some(Id::from(words.join(" ").as_str()))
    }

    /// Where a summit is, for one that is of no body: `a peace summit in Orlo on Monday`, `gather in Orlo for a summit`, `the
    /// Orlo summit`.
    pub(super) fn place_alone(&self, scope: &Scope, memory: &Memory) -> Option<Id> {
        let (line, at) = (self.line, scope.at);
        // Where two have met at a summit of their own, it may be that one.
        if memory.has_pair_summit {
            return None;
        }
        if let Some((id, mention)) = self.place_before(at) {
            let is_known = memory.body().as_ref() == Some(&id);
            let is_open = memory.body().is_none() && setting::date(line, scope).is_some();
            let is_city = mention.run.end == at && !is_land(&id);
            return (is_city && (is_known || is_open)).then_some(id);
        }
        let is_open = memory.body().is_none() && setting::date(line, scope).is_some();
        let first = line.run.start.max(at.saturating_sub(5));
        let article = (first..at)
            .rev()
            .find(|at| matches!(line.word(*at), "a" | "an"))?;
        if !is_open || (article..at).any(|at| line.is_verb(at)) {
            return None;
        }
        let (id, mention) = venue::place(line, scope, Family::Summit)?;
        (mention.run.start > at || line.before(article) == "for").then_some(id)
    }

    /// Whose body meets: `EU leaders met`, `the foreign ministers of the G7 will meet`.
    pub(super) fn delegates(&self) -> Option<Delegates> {
        let (line, at) = (self.line, self.scope.at);
        let near = line
            .mentions
            .iter()
            .rfind(|mention| mention.run.end <= at)?;
        let is_body = matches!(&near.what, What::Party(id) if !is_land(id));
        let from = near.run.end..at;
        // `Vennish and EU leaders`: two sides meet.
        let first = line.run.start.max(near.run.start.saturating_sub(5));
        let is_joint = |at: usize| matches!(line.word(at), "and" | "–" | "-");
        let is_one = !(first..near.run.start)
            .any(|at| is_joint(at) && line.mentions.iter().any(|other| other.run.end == at));
        if !is_body
            || !is_one
            || from.len() > 7
            || from
                .clone()
                .any(|at| line.word(at) == "," || line.is_verb(at))
        {
            return None;
        }
        let rank = |word: &str| match word {
            "leaders" | "heads" => Some(true),
            "ministers" | "envoys" | "ambassadors" | "chiefs" => Some(false),
            _ => None,
        };
        // `the leaders of all 32 Orlo states`
        let is_count = |at: &usize| {
            let token = line.page.tokens.get(*at);
            matches!(line.word(*at), "the" | "all" | "its")
                || token.is_some_and(|token| token.kind == Kind::Number)
        };
        let mut ahead = (line.run.start..near.run.start).rev().take(4);
        let of = ahead
            .find(|at| !is_count(at))
            .filter(|of| line.word(*of) == "of");
        let behind = || from.clone().find_map(|at| rank(line.word(at)));
        let is_leaders = match of {
            Some(of) => rank(line.before(of)),
            None => behind(),
        }?;
        let actor = actor_of(near)?;
        Some(if is_leaders {
            Delegates::Leaders(actor.id)
        } else {
            Delegates::Ministers(actor)
        })
    }
}
