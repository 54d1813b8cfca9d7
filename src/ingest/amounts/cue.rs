//! What an amount is of, decided by the words around it.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Amount, Measure, Unit, counted, share};
use crate::ingest::lookup::{Lexicon, WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

use Measure as M;
use Takes as T;

/// Whether a measure takes a unit of this sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Rate,
    Money,
    Either,
    Any,
}

/// The words that tell a measure, and the units that they tell it of.
const CUES: [(Measure, Takes, &str); 26] = [
    (
        M::TariffRate,
        T::Rate,
        "tariff tariffs duty duties levy levies",
    ),
    (M::TaxRate, T::Rate, "tax taxes vat"),
    (
        M::Investment,
        T::Money,
        "invest invests invested investing investment investments",
    ),
    (
        M::Purchase,
        T::Any,
        "contract contracts buy buys buying bought purchase purchases purchased purchasing order orders ordered procure",
    ),
    (
        M::Aid,
        T::Money,
        "aid assistance grant grants relief donate donated donation fund funds funding finance financing package contribution contribute reconstruction",
    ),
    (
        M::Loan,
        T::Money,
        "loan loans lend credit swap guarantees bailout",
    ),
    (
        M::Spending,
        T::Money,
        "spend spends spending budget expenditure",
    ),
    (M::EmissionsCut, T::Rate, "emissions emission"),
    (
        M::Limit,
        T::Any,
        "quota quotas cap ceiling limit limits threshold",
    ),
    (
        M::Fine,
        T::Money,
        "fine fines fined penalty penalties damages compensation reparations",
    ),
    (M::Ransom, T::Money, "ransom"),
    (
        M::Trade,
        T::Either,
        "trade trading export exports exported imports imported shipments",
    ),
    (M::Balance, T::Either, "deficit deficits surplus shortfall"),
    (
        M::Growth,
        T::Rate,
        "growth grow grows grew grown expand expanded contracted shrank index stocks",
    ),
    (M::Inflation, T::Rate, "inflation"),
    (
        M::InterestRate,
        T::Rate,
        "deposit interest benchmark yield yields",
    ),
    (
        M::Chance,
        T::Rate,
        "chance chances probability likelihood odds likely",
    ),
    (M::Price, T::Either, "price prices priced"),
    (
        M::Price,
        T::Money,
        "cost costs barrel ounce bushel tonne gallon",
    ),
    (M::Stake, T::Either, "stake stakes"),
    (M::Stake, T::Rate, "ownership shareholding"),
    (
        M::Support,
        T::Rate,
        "vote votes voters poll respondents approval turnout",
    ),
    (M::Unemployment, T::Rate, "unemployment jobless"),
    (M::Debt, T::Either, "debt debts"),
    (
        M::Earnings,
        T::Either,
        "revenue revenues profit profits loss losses sales",
    ),
    (M::Share, T::Rate, "market share total"),
];

static BY_WORD: LazyLock<Lexicon<(Measure, Takes)>> = LazyLock::new(|| {
    let cues = CUES.into_iter().flat_map(|(measure, takes, words)| {
        words
            .split_whitespace()
            .map(move |word| (word, (measure, takes)))
    });
    cues.collect()
});

/// Things that are forces when they are counted.
const FORCES: [&str; 6] = [
    "soldier",
    "troop",
    "peacekeeper",
    "personnel",
    "warship",
    "battalion",
];

/// What is neither bought nor limited.
static NO_GOODS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "day week month year hour minute decade person country leader minister official meeting round worker soldier \
         troop member economy",
    )
});

static PLEDGES: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "pledge pledged pledges pledging promise promised promises commit commits committed commitment mobilise mobilize \
         mobilised mobilized",
    )
});

/// How far a cue may stand behind the amount, and before it.
pub(super) const BEHIND: usize = 6;
const BEFORE: usize = 14;

/// A measure, and the token that told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) measure: Measure,
    pub(super) cue: usize,
}

/// What the amounts in `run` (two ends of a change are one run) are of; `None` when no word near them tells.
///
/// The nearest cue counts, one behind the amount more than one before it; another amount, a semicolon or a word such
/// as `while` ends the search.
pub(super) fn find(
    tokens: &Tokens<'_>,
    unit: Unit,
    run: &Range<usize>,
    clause: &Range<usize>,
    others: &[Amount],
) -> Option<Told> {
    if let Some(told) = share::of_output(tokens, unit, run, clause)
        .or_else(|| counted::schedule(tokens, unit, run, clause))
    {
        return Some(told);
    }
    let is_other = |at: usize| {
        others
            .iter()
            .any(|other| other.run.contains(&at) && !(run.start..run.end).contains(&at))
    };
    let behind = (run.end..clause.end.min(run.end + BEHIND))
        .take_while(|at| !is_stop(tokens, *at, true) && !is_other(*at));
    let before = (clause.start.max(run.start.saturating_sub(BEFORE))..run.start)
        .rev()
        .take_while(|at| !is_stop(tokens, *at, false) && !is_other(*at));
    if let Some(told) = share::of_target(tokens, unit, run) {
        return Some(told);
    }
    // `its 30 percent duty on tea to 10 percent`
    let inside = first_cue(tokens, unit, run.clone());
    if let Some(told) = inside.filter(|told| told.measure == M::TariffRate) {
        return Some(told);
    }
    let behind = first_cue(tokens, unit, behind);
    let before = first_cue(tokens, unit, before);
    let before = before.map(|told| told_of_duty(tokens, told, clause));
    let told = match (behind, before) {
        (Some(one), Some(other)) => {
            let is_nearer = one.cue - run.end <= run.start - other.cue;
            Some(if is_nearer { one } else { other })
        }
        (one, other) => one.or(other),
    };
    let told = told.map(|told| told_of_cap(tokens, told, run, clause));
    told.or_else(|| match unit {
        // `to train 6,000 soldiers` sends none.
        Unit::Counted(noun)
            if FORCES.contains(&noun)
                && (clause.start.max(run.start.saturating_sub(3))..run.start)
                    .any(|at| tokens.word(at).starts_with("train")) =>
        {
            None
        }
        Unit::Counted(noun) if FORCES.contains(&noun) => Some(Told {
            measure: M::Troops,
            cue: run.start,
        }),
        Unit::Counted(noun) => counted::struck(tokens, noun, run, clause)
            .or_else(|| counted::output(tokens, noun, run, clause)),
        Unit::Money(_) => {
            let first = clause.start.max(run.start.saturating_sub(BEFORE));
            let pledge = (first..run.start)
                .rev()
                .find(|at| PLEDGES.contains(tokens.word(*at)))?;
            Some(Told {
                measure: M::Pledge,
                cue: pledge,
            })
        }
        _ => None,
    })
}

/// The limit, where a price is held to it: `cap the price at $60`.
fn told_of_cap(tokens: &Tokens<'_>, told: Told, run: &Range<usize>, clause: &Range<usize>) -> Told {
    if told.measure != M::Price {
        return told;
    }
    let first = clause.start.max(run.start.saturating_sub(10));
    let cap = (first..run.start)
        .rev()
        .find(|at| matches!(tokens.word(*at), "cap" | "caps" | "capping" | "capped"));
    match cap {
        Some(cue) => Told {
            measure: M::Limit,
            cue,
        },
        None => told,
    }
}

/// The duty, where goods that it is on were found: `duties on exports`.
fn told_of_duty(tokens: &Tokens<'_>, told: Told, clause: &Range<usize>) -> Told {
    let first = clause.start.max(told.cue.saturating_sub(5));
    let duty = (first..told.cue).rev().find(|at| {
        BY_WORD
            .get(tokens.word(*at))
            .is_some_and(|(measure, _)| *measure == M::TariffRate)
    });
    match duty {
        Some(cue) if told.measure == M::Trade => Told {
            measure: M::TariffRate,
            cue,
        },
        _ => told,
    }
}

fn first_cue(tokens: &Tokens<'_>, unit: Unit, mut at: impl Iterator<Item = usize>) -> Option<Told> {
    at.find_map(|cue| {
        let (measure, takes) = *BY_WORD.get(tokens.word(cue))?;
        let fits = match takes {
            T::Rate => matches!(unit, Unit::Percent | Unit::Points),
            T::Money => matches!(unit, Unit::Money(_)),
            T::Either => !matches!(unit, Unit::Counted(_)),
            // Days and people are not bought.
            T::Any => !matches!(unit, Unit::Counted(noun) if NO_GOODS.contains(noun)),
        };
        if measure == M::Spending && unit == Unit::Percent {
            return Some(Told {
                measure: M::SpendingShare,
                cue,
            });
        }
        fits.then_some(Told { measure, cue })
    })
}

/// Whether a search for cues ends here.
fn is_stop(tokens: &Tokens<'_>, at: usize, is_ahead: bool) -> bool {
    if tokens.get(at).is_none_or(|token| token.kind == Kind::Break) {
        return true;
    }
    match tokens.word(at) {
        ";" | ":" | "while" | "whereas" | "but" | "although" | "though" => true,
        "," | "." | "—" | "–" | "and" | "after" | "before" | "as" | "under" | "within" => {
            is_ahead
        }
        _ => false,
    }
}
