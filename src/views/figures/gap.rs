//! What one party wants and another has not given: computed, never stored, and never a number of its own.

use std::collections::HashMap;

use super::super::phrase;
use super::strand::{Strand, Version};
use super::{Fit, Gap, Plot, Stand, stand};
use crate::model::compare::{Kinship, compare};
use crate::model::{Dossier, Figure, Id, Value};
use crate::text::Clean;

/// Compares every demand of a run with the furthest that the other side goes, which are of the same goods.
pub(super) fn find(run: &[Strand<'_>], section: usize, dossier: &Dossier) -> Vec<Gap> {
    // Who gives, and to whom; to nobody in particular is to all.
    let mut given: HashMap<(&Id, Option<&Id>), (&Strand<'_>, Stand)> = HashMap::new();
    for strand in run {
        let stand = strand.stand();
        let Some(position) = strand.position.filter(|_| is_given(stand)) else {
            continue;
        };
        let toward: Vec<Option<&Id>> = if position.toward.is_empty() {
            vec![None]
        } else {
            position.toward.iter().map(Some).collect()
        };
        for aimed in toward {
            let key = (&position.holder, aimed);
            if given.get(&key).is_none_or(|(_, other)| *other < stand) {
                given.insert(key, (strand, stand));
            }
        }
    }
    let mut gaps = Vec::new();
    for strand in run
        .iter()
        .filter(|strand| strand.stand() == Stand::Demanded)
    {
        let Some(position) = strand.position else {
            continue;
        };
        for other in position
            .toward
            .iter()
            .filter(|other| **other != position.holder)
        {
            let keys = [(other, Some(&position.holder)), (other, None)];
            let best = keys
                .iter()
                .filter_map(|key| given.get(key))
                .max_by_key(|(_, stand)| *stand);
            gaps.extend(best.and_then(|(gives, _)| gap(strand, gives, section, dossier)));
        }
    }
    gaps
}

fn is_given(stand: Stand) -> bool {
    matches!(stand, Stand::Pledged | Stand::Agreed)
}

fn gap(wants: &Strand<'_>, gives: &Strand<'_>, section: usize, dossier: &Dossier) -> Option<Gap> {
    let (asked, offered) = (shown(wants), shown(gives));
    let pairs = || {
        asked
            .iter()
            .flat_map(|a| offered.iter().map(move |b| (*a, *b)))
    };
    let mut fits = pairs().map(|(a, b)| fit(a, b, dossier));
    let first = fits.next()?;
    let fit = if fits.all(|fit| fit == first) {
        first
    } else {
        Fit::Open
    };
    let span = pairs().filter_map(|(a, b)| span(a.figure, b.figure));
    let shorter = |a: &(f64, f64), b: &(f64, f64)| (a.1 - a.0).total_cmp(&(b.1 - b.0));
    let span = span.min_by(shorter).filter(|_| fit == Fit::Apart);
    let sides = [(wants, &asked), (gives, &offered)];
    let text = sides.map(|(strand, shown)| side(strand, shown, fit, dossier));
    Some(Gap {
        section,
        fit,
        text: Clean::line(&text.join(", ")),
        span,
    })
}

/// The versions to show first.
fn shown<'a, 'b>(strand: &'b Strand<'a>) -> Vec<&'b Version<'a>> {
    let heads = strand.versions.iter().filter(|version| version.is_headline);
    heads.collect()
}

/// "US demands at least 5%"; with its basis where that keeps the two apart.
fn side(strand: &Strand<'_>, shown: &[&Version<'_>], fit: Fit, dossier: &Dossier) -> String {
    let holder = strand
        .position
        .map(|position| phrase::code(&position.holder, dossier));
    let acts = shown.first().map(|version| &*version.acts);
    let (_, act) = stand::read(acts.unwrap_or_default());
    let value = |version: &&Version<'_>| {
        let value = phrase::figure(&target(version.figure));
        match basis(version).filter(|_| fit == Fit::OtherBasis) {
            Some(id) => {
                let name = dossier.basis(id).map_or(&**id, |term| &*term.name);
                format!("{value} {name}")
            }
            None => value,
        }
    };
    let values: Vec<String> = shown.iter().map(value).collect();
    format!(
        "{} {act} {}",
        holder.unwrap_or_default(),
        values.join(" or ")
    )
}

/// What the number of a version is of, as far as a source tells.
fn basis<'a>(version: &Version<'a>) -> Option<&'a Id> {
    version
        .claims
        .iter()
        .find_map(|claim| claim.statement.basis.as_deref())
}

/// The figure without what was before: a gap is between what is wanted and what is given.
fn target(figure: &Figure) -> Figure {
    Figure {
        from: None,
        ..figure.clone()
    }
}

fn fit(wanted: &Version<'_>, given: &Version<'_>, dossier: &Dossier) -> Fit {
    if basis(wanted) != basis(given) || wanted.figure.unit != given.figure.unit {
        return Fit::OtherBasis;
    }
    let (a, b) = (target(wanted.figure), target(given.figure));
    match compare(Value::Figure(&a), Value::Figure(&b), dossier) {
        Kinship::Apart => Fit::Apart,
        _ => Fit::Meets,
    }
}

/// The ends that face each other.
fn span(a: &Figure, b: &Figure) -> Option<(f64, f64)> {
    let (a, b) = (Plot::of(a)?, Plot::of(b)?);
    let high = |plot: Plot| plot.high.unwrap_or(plot.low);
    let (lower, upper) = if a.low < b.low { (a, b) } else { (b, a) };
    (high(lower) < upper.low).then(|| (high(lower), upper.low))
}
