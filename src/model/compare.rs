//! How two claimed values of one attribute stand to each other.

use chrono_tz::Tz;
use rust_decimal::Decimal;

use super::attribute::Value;
use super::dossier::Dossier;
use super::figure::Figure;
use super::id::Id;
use super::vocabulary::{Act, Bound, Relation, Role, Status};
use super::when::{Days, When};
use crate::text::fold;

/// How a first value stands to a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// They are the same.
    Same,
    /// The first is more exact and fits into the second.
    Inside,
    /// The first is less exact and holds the second.
    Around,
    /// They have something in common, and neither holds the other.
    Sharing,
    /// They cannot both be right.
    Apart,
}

impl Kinship {
    /// How the second stands to the first.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Inside => Self::Around,
            Self::Around => Self::Inside,
            same => same,
        }
    }

    /// From whether the first is the same, fits into the second, and holds it; what is left is `otherwise`.
    const fn of(same: bool, inside: bool, around: bool, otherwise: Self) -> Self {
        match (same, inside, around) {
            (true, ..) => Self::Same,
            (_, true, true) => Self::Sharing,
            (_, true, _) => Self::Inside,
            (_, _, true) => Self::Around,
            _ => otherwise,
        }
    }
}

const fn sharing_or_apart(sharing: bool) -> Kinship {
    if sharing {
        Kinship::Sharing
    } else {
        Kinship::Apart
    }
}

/// Compares two values of one attribute; values of different kinds are apart.
#[must_use]
pub fn compare(a: Value<'_>, b: Value<'_>, dossier: &Dossier) -> Kinship {
    match (a, b) {
        (Value::When(a, zone_a), Value::When(b, zone_b)) => times((a, zone_a), (b, zone_b)),
        (Value::Place(a), Value::Place(b)) => places(a, b, dossier),
        (Value::Event(a), Value::Event(b)) => same_or_apart(a == b),
        (Value::Status(a), Value::Status(b)) => same_or_apart(a == b),
        (Value::Participant(_, a), Value::Participant(_, b)) => roles(a, b),
        (Value::Parent(_, a), Value::Parent(_, b)) => relations(a, b),
        (Value::Act(a), Value::Act(b)) => acts(a, b),
        (Value::Stage(a), Value::Stage(b)) => same_or_apart(a == b),
        (Value::Figure(a), Value::Figure(b)) => figures(a, b),
        (Value::Order(a), Value::Order(b)) => orders(a, b, dossier),
        (Value::Choice(a), Value::Choice(b)) => same_or_apart(choices_agree(a, b, dossier)),
        (Value::Step(_, a), Value::Step(_, b)) => same_or_apart(a == b),
        (Value::Who(a), Value::Who(b)) => sets(a, b, dossier),
        _ => Kinship::Apart,
    }
}

const fn same_or_apart(same: bool) -> Kinship {
    if same { Kinship::Same } else { Kinship::Apart }
}

fn times((a, zone_a): (&When, Option<Tz>), (b, zone_b): (&When, Option<Tz>)) -> Kinship {
    if let (Some((start_a, end_a)), Some((start_b, end_b))) = (a.ends(), b.ends()) {
        return both(days(start_a, start_b), days(end_a, end_b));
    }
    if let (Some((clock_a, _)), Some((clock_b, _))) = (a.time(), b.time()) {
        let same = match a.instant_in(zone_a).zip(b.instant_in(zone_b)) {
            Some((instant_a, instant_b)) => instant_a == instant_b,
            // A time without an offset is the clock's at the place, and both are of the same place.
            None => clock_a == clock_b,
        };
        return same_or_apart(same);
    }
    let kinship = runs(&a.runs(), &b.runs());
    match (kinship, a.time().is_some(), b.time().is_some()) {
        (Kinship::Same, true, false) => Kinship::Inside,
        (Kinship::Same, false, true) => Kinship::Around,
        _ => kinship,
    }
}

fn days(a: Days, b: Days) -> Kinship {
    Kinship::of(a == b, b.hold(a), a.hold(b), sharing_or_apart(a.share(b)))
}

fn runs(a: &[Days], b: &[Days]) -> Kinship {
    let held = |inner: &[Days], outer: &[Days]| {
        inner
            .iter()
            .all(|run| outer.iter().any(|other| other.hold(*run)))
    };
    let sharing = a.iter().any(|run| b.iter().any(|other| run.share(*other)));
    Kinship::of(a == b, held(a, b), held(b, a), sharing_or_apart(sharing))
}

/// Two aspects together: apart in one is apart.
const fn both(a: Kinship, b: Kinship) -> Kinship {
    match (a, b) {
        (Kinship::Apart, _) | (_, Kinship::Apart) => Kinship::Apart,
        (Kinship::Same, other) | (other, Kinship::Same) => other,
        (Kinship::Inside, Kinship::Inside) => Kinship::Inside,
        (Kinship::Around, Kinship::Around) => Kinship::Around,
        _ => Kinship::Sharing,
    }
}

fn places(a: &Id, b: &Id, dossier: &Dossier) -> Kinship {
    Kinship::of(
        a == b,
        dossier.lies_in(a, b),
        dossier.lies_in(b, a),
        Kinship::Apart,
    )
}

/// To host, to preside or to sign is to attend; an invitation is less than that.
const fn roles(a: Role, b: Role) -> Kinship {
    const fn rank(role: Role) -> u8 {
        match role {
            Role::Invited => 0,
            Role::Attends => 1,
            Role::Host | Role::Presides | Role::Signs => 2,
            Role::Absent => 3,
        }
    }
    match (rank(a), rank(b)) {
        (3, 3) => Kinship::Same,
        (3, _) | (_, 3) => Kinship::Apart,
        (2, 2) if a as u8 == b as u8 => Kinship::Same,
        (2, 2) => Kinship::Sharing,
        (x, y) if x == y => Kinship::Same,
        (x, y) if x > y => Kinship::Inside,
        _ => Kinship::Around,
    }
}

const fn relations(a: Relation, b: Relation) -> Kinship {
    match (a, b) {
        (Relation::Within, Relation::Within)
        | (Relation::Beside, Relation::Beside)
        | (Relation::Before, Relation::Before)
        | (Relation::After, Relation::After) => Kinship::Same,
        (Relation::Within, Relation::Beside) => Kinship::Inside,
        (Relation::Beside, Relation::Within) => Kinship::Around,
        _ => Kinship::Apart,
    }
}

/// A bare report says less than a stand does, and does not gainsay it.
fn acts(a: Act, b: Act) -> Kinship {
    match (a == Act::Reports, b == Act::Reports) {
        (true, false) => Kinship::Around,
        (false, true) => Kinship::Inside,
        _ => same_or_apart(a == b),
    }
}

fn figures(a: &Figure, b: &Figure) -> Kinship {
    if a.unit != b.unit {
        return Kinship::Apart;
    }
    let ends = numbers(a, b);
    match (&a.from, &b.from) {
        (Some(from_a), Some(from_b)) => both(ends, same_or_apart(from_a == from_b)),
        (Some(_), None) => both(ends, Kinship::Inside),
        (None, Some(_)) => both(ends, Kinship::Around),
        (None, None) => ends,
    }
}

fn numbers(a: &Figure, b: &Figure) -> Kinship {
    let exact = |figure: &Figure| figure.bound.unwrap_or(Bound::Exactly);
    let same = a.to == b.to && a.to_max == b.to_max && exact(a) == exact(b);
    let (range_a, range_b) = (Range::of(a), Range::of(b));
    // Ranges that overlap leave both sources room to be right, as days do that are shared.
    let sharing = range_a.meets(&range_b);
    Kinship::of(
        same,
        range_b.holds(&range_a),
        range_a.holds(&range_b),
        sharing_or_apart(sharing),
    )
}

/// The numbers that a figure leaves possible; an absent end is open.
struct Range {
    low: Option<Decimal>,
    high: Option<Decimal>,
}

impl Range {
    fn of(figure: &Figure) -> Self {
        let low = figure.to.0;
        let high = figure.to_max.as_ref().map_or(low, |max| max.0);
        match figure.bound {
            None | Some(Bound::Exactly) => Self {
                low: Some(low),
                high: Some(high),
            },
            Some(Bound::AtMost) => {
                // "10 to at most 40" keeps its lower end.
                Self {
                    low: figure.to_max.as_ref().map(|_| low),
                    high: Some(high),
                }
            }
            Some(Bound::AtLeast) => Self {
                low: Some(low),
                high: figure.to_max.as_ref().map(|_| high),
            },
            Some(Bound::About) => {
                let tenth = Decimal::new(1, 1);
                let slack = |value: Decimal| value.abs().checked_mul(tenth).unwrap_or_default();
                Self {
                    low: low.checked_sub(slack(low)),
                    high: high.checked_add(slack(high)),
                }
            }
        }
    }

    fn holds(&self, other: &Self) -> bool {
        self.low
            .is_none_or(|mine| other.low.is_some_and(|theirs| mine <= theirs))
            && self
                .high
                .is_none_or(|mine| other.high.is_some_and(|theirs| theirs <= mine))
    }

    fn meets(&self, other: &Self) -> bool {
        let apart = |high: Option<Decimal>, low: Option<Decimal>| {
            high.zip(low).is_some_and(|(high, low)| high < low)
        };
        !apart(self.high, other.low) && !apart(other.high, self.low)
    }
}

fn orders(a: &[Id], b: &[Id], dossier: &Dossier) -> Kinship {
    let alike = |x: &Id, y: &Id| places(x, y, dossier) != Kinship::Apart;
    let ranks: Vec<Option<usize>> = a
        .iter()
        .map(|x| b.iter().position(|y| alike(x, y)))
        .collect();
    let found: Vec<usize> = ranks.iter().flatten().copied().collect();
    let reversed = found
        .iter()
        .zip(found.iter().skip(1))
        .any(|(first, next)| first > next);
    if reversed || found.is_empty() {
        return Kinship::Apart;
    }
    let covers_a = found.len() == a.len();
    let covers_b = b.iter().all(|y| a.iter().any(|x| alike(x, y)));
    Kinship::of(
        a == b,
        covers_b && !covers_a,
        covers_a && !covers_b,
        Kinship::Sharing,
    )
}

/// Two spellings of one name are the same answer.
fn choices_agree(a: &str, b: &str, dossier: &Dossier) -> bool {
    let (a, b) = (fold::name_key(a), fold::name_key(b));
    a == b || dossier.index().is_one_person(&a, &b)
}

fn sets(a: &[Id], b: &[Id], dossier: &Dossier) -> Kinship {
    let stands_for = |x: &Id, y: &Id| x == y || dossier.party_of(x) == Some(&**y);
    let held =
        |inner: &[Id], outer: &[Id]| inner.iter().all(|x| outer.iter().any(|y| stands_for(x, y)));
    let same = a.len() == b.len() && a.iter().all(|x| b.contains(x));
    Kinship::of(same, held(a, b), held(b, a), Kinship::Apart)
}

/// How far a status has come; what leaves the ladder comes after all but the last rung.
#[must_use]
pub const fn status_rung(status: Status) -> u8 {
    match status {
        Status::Possible => 0,
        Status::Expected => 1,
        Status::Confirmed => 2,
        Status::Postponed | Status::Cancelled | Status::Denied => 3,
        Status::UnderWay => 4,
        Status::Held => 5,
    }
}

/// The ladder that an act belongs to, and its rung there.
#[must_use]
pub const fn act_rung(act: Act) -> Option<(u8, u8)> {
    Some(match act {
        Act::Demands | Act::Seeks => (0, 0),
        Act::Offers => (0, 1),
        Act::Pledges => (0, 2),
        Act::Agrees => (0, 3),
        Act::Threatens => (1, 0),
        Act::Imposes | Act::Restricts => (1, 1),
        Act::Suspends => (1, 2),
        Act::Lifts => (1, 3),
        Act::Rejects | Act::Reports => return None,
    })
}
