//! What comparing the claims of one attribute yields. Computed, never stored.

use super::attribute::{Attribute, Stated, Value};
use super::compare::{Kinship, act_rung, compare, status_rung};
use super::dossier::Dossier;
use super::known::Known;
use super::ruling::Ruling;
use super::when::When;
use crate::json::record::vocabulary;

vocabulary! {
    /// How the claims of one attribute stand to each other, from harmless to worst.
    pub enum Verdict("verdict") {
        /// All agree and come from one origin.
        Single = "single",
        /// Several origins say the same.
        Agrees = "agrees",
        /// One is more exact than another, and fits into it.
        Narrows = "narrows",
        /// A later report has moved on.
        Updated = "updated",
        /// They speak of different things, or different speakers do.
        Basis = "basis",
        /// They cannot both be right.
        Disputed = "disputed",
    }
}

/// The verdict of one attribute and what it rests on.
#[derive(Debug, Clone)]
pub struct Judgement<'a> {
    /// The verdict of the worst pair of claims.
    pub verdict: Verdict,
    /// How many origins speak; sources that copy one story count once.
    pub origins: usize,
    /// Indices of the claims to show first: one, or one for each side of an open question.
    pub headline: Vec<usize>,
    /// The editor's reading, when there is one that applies on the day.
    pub ruling: Option<&'a Ruling>,
}

impl Judgement<'_> {
    /// Of the claims that were judged, those to show first.
    pub fn shown<'s, 'a>(&'s self, claims: &'s [Stated<'a>]) -> impl Iterator<Item = Stated<'a>> {
        let headline = self.headline.iter();
        headline.filter_map(|index| claims.get(*index).copied())
    }
}

/// The claims of an attribute to show first: one, or one for each side of an open question.
#[must_use]
pub fn headline<'a>(attribute: &Attribute<'a>, known: Known, dossier: &Dossier) -> Vec<Stated<'a>> {
    let judgement = judge(attribute, known, dossier);
    judgement.shown(&attribute.claims).collect()
}

/// Compares the claims of an attribute, pair by pair. A ruling of a later day is not made yet.
#[must_use]
pub fn judge<'a>(attribute: &Attribute<'_>, known: Known, dossier: &'a Dossier) -> Judgement<'a> {
    let claims = &attribute.claims;
    let origins = count_origins(claims, dossier);
    let verdict = compare_all(claims, origins, dossier);
    let ruling = find_ruling(&attribute.of, known, dossier);
    let headline = pick_headline(claims, verdict, ruling, dossier);
    Judgement {
        verdict,
        origins,
        headline,
        ruling,
    }
}

/// The verdict of the worst pair of claims, of which `origins` speak.
#[must_use]
pub fn compare_all(claims: &[Stated<'_>], origins: usize, dossier: &Dossier) -> Verdict {
    let agreed = if origins > 1 {
        Verdict::Agrees
    } else {
        Verdict::Single
    };
    let mut worst = agreed;
    for (index, a) in claims.iter().enumerate() {
        for b in claims.iter().skip(index + 1) {
            let pair = judge_pair(*a, *b, dossier);
            if pair > Verdict::Agrees {
                worst = worst.max(pair);
            }
            // Nothing is worse, and an attribute may have thousands of claims.
            if worst == Verdict::Disputed {
                return worst;
            }
        }
    }
    worst
}

/// The verdict on two claims of one attribute: agrees, narrows, updated, basis or disputed.
#[must_use]
pub fn judge_pair(a: Stated<'_>, b: Stated<'_>, dossier: &Dossier) -> Verdict {
    let bases = (a.statement.basis.as_ref(), b.statement.basis.as_ref());
    if let (Some(basis_a), Some(basis_b)) = bases
        && basis_a != basis_b
    {
        return Verdict::Basis;
    }
    match compare(a.value, b.value, dossier) {
        Kinship::Same => return Verdict::Agrees,
        Kinship::Inside | Kinship::Around | Kinship::Sharing => return Verdict::Narrows,
        Kinship::Apart => {}
    }
    let speakers = (a.statement.by.as_ref(), b.statement.by.as_ref());
    let two_speakers = speakers.0.zip(speakers.1).is_some_and(|(a, b)| a != b);
    if two_speakers || bases.0.is_some() != bases.1.is_some() {
        return Verdict::Basis;
    }
    judge_steps(a, b, dossier).unwrap_or(Verdict::Disputed)
}

/// On a ladder a later report may have moved on.
fn judge_steps(a: Stated<'_>, b: Stated<'_>, dossier: &Dossier) -> Option<Verdict> {
    let (rung_a, rung_b) = rungs(a.value, b.value)?;
    if rung_a == rung_b {
        return None;
    }
    let (low, high) = if rung_a < rung_b { (a, b) } else { (b, a) };
    let (low_at, high_at) = (stated_at(low, dossier), stated_at(high, dossier));
    let later = |x: Option<&When>, y: Option<&When>| x.zip(y).is_some_and(|(x, y)| x.is_after(y));
    if later(high_at, low_at) {
        return Some(Verdict::Updated);
    }
    // A lower rung that may be the earlier report is only less far on.
    let on_status_ladder = matches!(a.value, Value::Status(status) if !leaves_ladder(status))
        && matches!(b.value, Value::Status(status) if !leaves_ladder(status));
    (on_status_ladder && !later(low_at, high_at)).then_some(Verdict::Narrows)
}

fn rungs(a: Value<'_>, b: Value<'_>) -> Option<(u8, u8)> {
    match (a, b) {
        (Value::Status(a), Value::Status(b)) => Some((status_rung(a), status_rung(b))),
        (Value::Stage(a), Value::Stage(b)) => Some((a as u8, b as u8)),
        (Value::Act(a), Value::Act(b)) => match (act_rung(a)?, act_rung(b)?) {
            ((ladder_a, rung_a), (ladder_b, rung_b)) if ladder_a == ladder_b => {
                Some((rung_a, rung_b))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether the status is none of the five rungs.
#[must_use]
pub const fn leaves_ladder(status: super::vocabulary::Status) -> bool {
    use super::vocabulary::Status;
    matches!(
        status,
        Status::Postponed | Status::Cancelled | Status::Denied
    )
}

/// When a claim was made: the day that it gives, or the day of its earliest source.
#[must_use]
pub fn stated_at<'a>(claim: Stated<'a>, dossier: &'a Dossier) -> Option<&'a When> {
    if let Some(on) = &claim.statement.on {
        return Some(on);
    }
    let published = |citation: &'a super::claim::Citation| {
        dossier
            .source(&citation.source)?
            .published
            .as_ref()
            .map(|published| &published.value)
    };
    claim
        .statement
        .cite
        .iter()
        .filter_map(published)
        .min_by_key(|when| when.days().first)
}

/// How many voices speak in these claims.
#[must_use]
pub fn count_origins<'a>(
    claims: impl IntoIterator<Item = &'a Stated<'a>>,
    dossier: &'a Dossier,
) -> usize {
    let mut voices: Vec<&str> = claims
        .into_iter()
        .flat_map(|claim| &claim.statement.cite)
        .map(|citation| {
            dossier
                .source(&citation.source)
                .map_or(&*citation.source, |source| source.voice())
        })
        .collect();
    voices.sort_unstable();
    voices.dedup();
    voices.len()
}

fn find_ruling<'a>(of: &str, known: Known, dossier: &'a Dossier) -> Option<&'a Ruling> {
    dossier.rulings_on(of).find(|ruling| ruling.applies(known))
}

/// The claim that a ruling prefers; else the most exact or most advanced one; else one for each side.
fn pick_headline(
    claims: &[Stated<'_>],
    verdict: Verdict,
    ruling: Option<&Ruling>,
    dossier: &Dossier,
) -> Vec<usize> {
    let preferred = ruling
        .and_then(|ruling| ruling.prefer.as_ref())
        .and_then(|id| {
            claims
                .iter()
                .position(|claim| claim.statement.id.as_deref() == Some(id))
        });
    if let Some(index) = preferred {
        return vec![index];
    }
    match verdict {
        Verdict::Single | Verdict::Agrees => vec![0],
        Verdict::Narrows => vec![most_exact(claims, dossier)],
        Verdict::Updated => vec![furthest(claims)],
        Verdict::Basis | Verdict::Disputed => sides(claims, dossier),
    }
}

fn most_exact(claims: &[Stated<'_>], dossier: &Dossier) -> usize {
    let mut best = 0;
    for (index, claim) in claims.iter().enumerate() {
        let Some(held) = claims.get(best) else { break };
        let further = rungs(held.value, claim.value).is_some_and(|(old, new)| new > old);
        if further || compare(claim.value, held.value, dossier) == Kinship::Inside {
            best = index;
        }
    }
    best
}

fn furthest(claims: &[Stated<'_>]) -> usize {
    let mut best = 0;
    for (index, claim) in claims.iter().enumerate() {
        let held = claims.get(best).map(|held| held.value);
        if held
            .and_then(|held| rungs(held, claim.value))
            .is_some_and(|(old, new)| new > old)
        {
            best = index;
        }
    }
    best
}

/// The first claim of each side, in the order of the file; a claim joins a side that it does not contradict.
fn sides(claims: &[Stated<'_>], dossier: &Dossier) -> Vec<usize> {
    let mut firsts: Vec<usize> = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let joins = firsts
            .iter()
            .filter_map(|first| claims.get(*first))
            .any(|first| judge_pair(*first, *claim, dossier) == Verdict::Agrees);
        if !joins {
            firsts.push(index);
        }
    }
    // What only says less than another side, as a country does of its city, is no side of its own.
    let says_less = |index: usize| {
        firsts.iter().any(|other| {
            claims
                .get(index)
                .zip(claims.get(*other))
                .is_some_and(|(claim, other)| {
                    compare(claim.value, other.value, dossier) == Kinship::Around
                })
        })
    };
    firsts
        .iter()
        .copied()
        .filter(|index| !says_less(*index))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::model::{Claim, Dossier, DossierFile, Event, Id, Known, Place, Plain};

    fn place(id: &str, within: Option<&str>) -> Place {
        Place {
            id: id.into(),
            within: within.map(Id::from),
            ..Place::default()
        }
    }

    #[test]
    fn the_headline_leaves_out_what_only_says_less_than_a_side() {
        for (claimed, shown) in [
            (&["land", "north", "south"][..], &[1, 2][..]),
            (&["north", "land", "south"], &[0, 2]),
            (&["north", "south"], &[0, 1]),
            (&["land", "north"], &[1]),
            (&["land", "isle"], &[0, 1]),
            (&["land"], &[0]),
        ] {
            let claims = claimed.iter().map(|id| Claim {
                what: Plain {
                    value: Id::from(*id),
                },
                ..Claim::default()
            });
            let event = Event {
                r#where: claims.collect(),
                ..Event::default()
            };
            let places = vec![
                place("land", None),
                place("isle", None),
                place("north", Some("land")),
                place("south", Some("land")),
            ];
            let file = DossierFile {
                events: vec![event],
                places,
                ..DossierFile::default()
            };
            let dossier = Dossier::new(file, Vec::new());
            let attributes = dossier.events[0].attributes(&dossier);
            let judgement = judge(&attributes[0], Known::default(), &dossier);
            assert_eq!(judgement.headline, shown, "{claimed:?}");
        }
    }
}
