//! Who acts in a sentence, and on whom.

use std::ops::Range;
use std::sync::LazyLock;

use super::aside::{Told, told_of};
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::names::{Form, Mention};
use crate::ingest::tag::What;
use crate::ingest::tokens::Tokens;
use crate::model::Id;

/// Someone who can take part in something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Actor {
    pub(super) id: Id,
    /// The party that they stand for; a person of no known party stands for themselves.
    pub(super) party: Option<Id>,
    pub(super) is_person: bool,
    /// The tokens of the name.
    pub(super) run: Range<usize>,
    /// The first token of the name with its titles: `the US president` of `the US president Ann Lee`.
    pub(super) lead: usize,
    /// Whether a word such as `in` or `from` stands before it, so that it is no subject.
    pub(super) is_led: bool,
}

impl Actor {
    /// What it counts as when casts are compared: the party, else the person.
    pub(super) fn side(&self) -> &Id {
        self.party.as_ref().unwrap_or(&self.id)
    }
}

/// Words that stand between a party and a person of it, and before a name.
static TITLES: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "president presidents prime minister ministers leader leaders premier chancellor foreign his her their counterpart the a new \
         secretary of state general chief envoy vice deputy king queen emperor crown prince trade defence defense finance \
         treasury commerce commission council supreme right wing vice then former outgoing interim representative s ' ’ . - us u \
         mr mrs ms dr sheikh sultan newly elected both fellow host wife husband national security adviser advisor special presidential senior top aide \
         economic military commander speaker governor mayor",
    )
});

/// What follows the adjective of a country when its government is meant.
static OFFICIALS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "leader leaders official officials government president minister ministers negotiator negotiators delegation \
         delegations side sides counterpart counterparts authorities troops forces military premier foreign prime \
         chancellor envoy envoys diplomats administration army navy regulators lawmakers parliament vice defence defense \
         trade finance king emperor ambassador",
    )
});

/// Words that have a capital in a headline and are no part of the name behind them: `Talks Amid Orr's Tariff Row`.
const APART: [&str; 12] = [
    "amid",
    "after",
    "before",
    "during",
    "as",
    "ahead",
    "following",
    "despite",
    "while",
    "when",
    "since",
    "and",
];

/// Words that make what follows no subject.
static LEADING: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "in at to into from of on by for against with near through toward towards over about under via between including \
         like than around outside across without alongside despite within",
    )
});

/// Everyone who can act in a sentence, in order.
pub(super) fn actors(tokens: &Tokens<'_>, run: &Range<usize>, mentions: &[Mention]) -> Vec<Actor> {
    let mut found = Vec::new();
    for (at, mention) in mentions.iter().enumerate() {
        let behind = mentions.get(at + 1..).unwrap_or_default();
        // `LIMA, Peru – President Orr arrived`
        let is_dateline = mention.run.start <= run.start + 5
            && matches!(tokens.word(mention.run.end), "–" | "—" | "(")
            && at > 0
            && tokens.word(mention.run.start - 1) == ",";
        if is_dateline {
            continue;
        }
        if let Some(id) = acting(tokens, mention, behind) {
            let lead = lead(tokens, run.start, &mention.run);
            let before = lead
                .checked_sub(1)
                .filter(|at| *at >= run.start)
                .map_or("", |at| tokens.word(at));
            let is_person = matches!(mention.what, What::Person(_));
            found.push(Actor {
                party: mention
                    .party
                    .clone()
                    .or_else(|| (!is_person).then(|| id.clone())),
                id,
                is_person,
                run: mention.run.clone(),
                lead,
                is_led: LEADING.contains(before)
                    || is_land_of(tokens, before_of(mentions, at), mention),
            });
        }
    }
    found
}

fn before_of(mentions: &[Mention], at: usize) -> Option<&Mention> {
    at.checked_sub(1).and_then(|before| mentions.get(before))
}

/// `in Lima, Peru, they met`: where the place before it lies acts not.
fn is_land_of(tokens: &Tokens<'_>, place: Option<&Mention>, land: &Mention) -> bool {
    place.is_some_and(|place| {
        matches!(place.what, What::Place(_))
            && place.run.end + 1 == land.run.start
            && tokens.word(place.run.end) == ","
            && place.party == land.party
    })
}

/// The id of whoever acts, where a mention is more than a word before another name or before goods.
fn acting(tokens: &Tokens<'_>, mention: &Mention, others: &[Mention]) -> Option<Id> {
    let next = others.first();
    let behind = tokens.word(mention.run.end);
    match &mention.what {
        What::Person(id) => Some(id.clone()),
        What::Party(id) | What::Organisation(id) => {
            let is_title = next.is_some_and(|next| {
                matches!(next.what, What::Person(_))
                    && lead(tokens, mention.run.end, &next.run) == mention.run.end
                    && next.run.start <= mention.run.end + 6
            });
            let is_bare = matches!(mention.form, Some(Form::Adjective | Form::People));
            let is_owner = matches!(behind, "'" | "’");
            let has_officials = || {
                OFFICIALS.contains(behind) || OFFICIALS.contains(shared(tokens, mention, others))
            };
            (!is_title && (!is_bare || has_officials()) && !is_owner)
                .then(|| id.clone())
                .or_else(|| {
                    // `Japan's foreign minister`, but not `Japan's exports`.
                    let officer = tokens.word(mention.run.end + 2);
                    (is_owner && !is_title && OFFICIALS.contains(officer)).then(|| id.clone())
                })
        }
        _ => None,
    }
}

/// The word behind a list of adjectives, which belongs to each of them: `Vennish and Orlan delegations`.
fn shared<'t>(tokens: &'t Tokens<'_>, first: &Mention, others: &[Mention]) -> &'t str {
    let mut end = first.run.end;
    for other in others {
        let is_joined = matches!(tokens.word(end), "and" | ",") && other.run.start == end + 1;
        if !is_joined || !matches!(other.what, What::Party(_)) {
            break;
        }
        end = other.run.end;
    }
    if end == first.run.end {
        ""
    } else {
        tokens.word(end)
    }
}

/// The first token of what leads up to a name: titles, the country, an article.
fn lead(tokens: &Tokens<'_>, from: usize, run: &Range<usize>) -> usize {
    let (name, end) = (run.start, run.end);
    let mut at = name;
    // `Venn's foreign minister, Orr, said`: the office is hers.
    if at > from + 1 && tokens.word(at - 1) == "," && tokens.word(end) == "," {
        let is_office = TITLES.contains(tokens.word(at - 2))
            && tokens.get(at - 2).is_some_and(|token| !token.is_capital);
        at -= usize::from(is_office);
    }
    let name = at;
    while at > from && name - at < 9 {
        let word = tokens.word(at - 1);
        let is_capital = tokens.is_capital(at - 1);
        // `the newly-elected president`
        let is_compound = word == "-"
            && tokens
                .get(at.saturating_sub(2))
                .is_some_and(|token| !token.is_capital);
        // `negotiators from Venn`
        let is_from = word == "from" && at >= from + 2 && OFFICIALS.contains(tokens.word(at - 2));
        let is_title = TITLES.contains(word) || is_compound || is_from;
        // `On Thursday Orr met Lee`: the day is no part of the name.
        let is_day = is_capital && word.ends_with("day");
        let is_name = is_capital
            && !is_day
            && !LEADING.contains(word)
            && !APART.contains(&word)
            && name - at < 7;
        if !is_title && !is_name {
            break;
        }
        at -= 1;
    }
    // `the impasse of Venn and Orlo`: the `of` of an office has one before it.
    while at < name && tokens.word(at) == "of" {
        at += 1;
    }
    at
}

/// Whether something of an actor is spoken of, as of `Orr's tariffs` or `the Vennish minister's visit`: the token of the
/// apostrophe.
pub(super) fn owning(tokens: &Tokens<'_>, actor: &Actor) -> Option<usize> {
    let mut end = actor.run.end;
    while end < actor.run.end + 4 && OFFICIALS.contains(tokens.word(end)) {
        end += 1;
    }
    matches!(tokens.word(end), "'" | "’").then_some(end)
}

/// Words between the members of a list.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "," | "and" | "nor" | "&" | "–" | "-" | "both" | "as" | "well" | "/"
    )
}

/// Everyone joined to the actor at `at` by `and`, commas or a dash, with it.
fn chain<'c>(tokens: &Tokens<'_>, cast: &'c [Actor], at: usize) -> Vec<&'c Actor> {
    let is_near = |one: &Actor, other: &Actor| {
        let gap = one.run.end..other.lead.max(one.run.end);
        gap.len() <= 3
            && (!gap.is_empty() || other.lead <= one.run.end)
            && gap.clone().all(|at| is_joint(tokens.word(at)))
            && (other.run.start > one.run.end)
    };
    let mut first = at;
    while let Some((one, other)) = first
        .checked_sub(1)
        .and_then(|p| cast.get(p).zip(cast.get(first)))
        && is_near(one, other)
    {
        first -= 1;
    }
    let mut last = at;
    while let Some((one, other)) = cast.get(last).zip(cast.get(last + 1))
        && is_near(one, other)
    {
        last += 1;
    }
    cast.get(first..=last).unwrap_or_default().iter().collect()
}

/// How far before a verb its subject may stand, in tokens.
const SUBJECT_WITHIN: usize = 40;

/// Who does what the verb at `at` says: the nearest before it that no `in` or `of` leads, and all joined to it. One that
/// follows another verb at once is that verb's object.
pub(super) fn subjects<'c>(
    tokens: &Tokens<'_>,
    cast: &'c [Actor],
    at: usize,
    is_verb: impl Fn(usize) -> bool,
) -> Vec<&'c Actor> {
    let mut end = cast.partition_point(|actor| actor.run.end <= at);
    match told_of(tokens, at) {
        Some(Told::Of(comma)) => {
            let head = cast.iter().rposition(|actor| actor.run.end == comma);
            if let Some(head) = head {
                let is_one = matches!(tokens.word(comma + 2), "is" | "was" | "has");
                let all = chain(tokens, cast, head);
                return if is_one {
                    all.into_iter().rev().take(1).collect()
                } else {
                    all
                };
            }
        }
        Some(Told::Behind(comma)) => {
            let head = cast.partition_point(|actor| actor.run.end <= comma);
            let is_known = head.checked_sub(1).and_then(|last| cast.get(last));
            if is_known.is_some_and(|actor| actor.run.end == comma) {
                end = head;
            }
        }
        None => {}
    }
    let mut found = None;
    for index in (0..end).rev() {
        let Some(actor) = cast.get(index) else { break };
        if at - actor.run.end > SUBJECT_WITHIN {
            break;
        }
        let list = chain(tokens, cast, index);
        let before = list.first().and_then(|first| first.lead.checked_sub(1));
        let is_object = before.is_some_and(&is_verb);
        let is_led = list.first().is_some_and(|first| first.is_led);
        // `with Venn aiming to`, `for Venn to lift`: it acts all the same.
        let lead = before.map_or("", |before| tokens.word(before));
        let is_absolute = actor.run.end == at && tokens.word(at).ends_with("ing") && lead == "with"
            || actor.run.end + 1 == at && tokens.word(actor.run.end) == "to" && lead == "for";
        // `invests in Venn and Orlo lowers its duties`: the one behind `and` begins a clause.
        let is_own = list.len() > 1
            && is_led
            && !actor.is_led
            && actor.run.end == at
            && !is_object
            && tokens.word(actor.lead.saturating_sub(1)) == "and";
        if is_own {
            return vec![actor];
        }
        if is_absolute || !is_led && !is_object {
            found = Some(list);
            break;
        }
    }
    found.unwrap_or_default()
}

/// Whom the verb or noun at `at` is done with: the one right behind it or behind one of `links` before `end`, with all
/// joined to it.
pub(super) fn objects<'c>(
    tokens: &Tokens<'_>,
    cast: &'c [Actor],
    span: Range<usize>,
    links: &[&str],
) -> Vec<&'c Actor> {
    let first = cast.partition_point(|actor| actor.run.start <= span.start);
    for index in first..cast.len() {
        let Some(actor) = cast.get(index).filter(|actor| actor.run.start < span.end) else {
            break;
        };
        let before = actor.lead.checked_sub(1).map_or("", |at| tokens.word(at));
        if actor.lead <= span.start + 1 || links.contains(&before) {
            return chain(tokens, cast, index);
        }
    }
    Vec::new()
}
