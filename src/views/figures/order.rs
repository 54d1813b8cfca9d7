//! Which number stands beside which.

use std::collections::{BTreeMap, HashMap};

use super::super::phrase;
use super::gap;
use super::strand::{Measure, Strand};
use super::wording::{self, Place};
use super::{Figures, Line, Plot, Row, Scale, Section};
use crate::model::compare::{Kinship, compare};
use crate::model::{Dossier, Id, Stated, Subject};
use crate::text::{Clean, fold};

/// Sorts strands into sections and writes their rows.
pub(super) fn lay_out(strands: Vec<Strand<'_>>, dossier: &Dossier, figures: &mut Figures) {
    let mut alone = Vec::new();
    for group in by_measure(strands, dossier) {
        let group = without_repeats(group, dossier);
        if is_comparable(&group) {
            push_section(group, dossier, figures);
        } else {
            alone.extend(group);
        }
    }
    push_alone(&alone, dossier, figures);
}

/// Strands of one measure and unit together: those of the dossier's list in its order, then the questions of facts.
fn by_measure<'a>(strands: Vec<Strand<'a>>, dossier: &'a Dossier) -> Vec<Vec<Strand<'a>>> {
    let ranks: HashMap<&Id, usize> = dossier
        .measures
        .iter()
        .enumerate()
        .map(|(rank, term)| (&term.id, rank))
        .collect();
    let mut places: HashMap<(Measure<'a>, &'a Clean), usize> = HashMap::new();
    let mut groups: Vec<(usize, Vec<Strand<'a>>)> = Vec::new();
    for strand in strands {
        let rank = match &strand.measure {
            Measure::Listed(id) => ranks.get(id).copied().unwrap_or(ranks.len()),
            Measure::Asked(_) => usize::MAX,
        };
        let key = (strand.measure.clone(), strand.unit);
        let at = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, group)) => group.push(strand),
            None => groups.push((rank, vec![strand])),
        }
    }
    groups.sort_by_key(|(rank, _)| *rank);
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Leaves out the number of an event that a position which names it states with the same words of the same sources.
fn without_repeats<'a>(group: Vec<Strand<'a>>, dossier: &Dossier) -> Vec<Strand<'a>> {
    let mut naming: HashMap<&Id, Vec<&Strand<'a>>> = HashMap::new();
    for strand in &group {
        for event in strand.position.iter().flat_map(|position| &position.events) {
            naming.entry(event).or_default().push(strand);
        }
    }
    let keeps: Vec<bool> = group
        .iter()
        .map(|strand| {
            let others = naming
                .get(strand.subject.id())
                .map_or(&[][..], |others| others);
            let is_event = matches!(strand.subject, Subject::Event(_));
            !(is_event && others.iter().any(|other| repeats(strand, other, dossier)))
        })
        .collect();
    let kept = group.into_iter().zip(keeps).filter(|(_, keeps)| *keeps);
    kept.map(|(strand, _)| strand).collect()
}

fn repeats(strand: &Strand<'_>, other: &Strand<'_>, dossier: &Dossier) -> bool {
    let cited = |claim: &Stated<'_>| -> Vec<(Id, Option<Clean>)> {
        let cite = claim.statement.cite.iter();
        cite.map(|citation| (citation.source.clone(), citation.quote.clone()))
            .collect()
    };
    let said = other.claims();
    let is_said = |claim: &Stated<'_>| {
        said.iter().any(|same| {
            compare(claim.value, same.value, dossier) == Kinship::Same
                && claim.statement.basis == same.statement.basis
                && cited(claim).iter().all(|place| cited(same).contains(place))
        })
    };
    strand.goods == other.goods && strand.claims().iter().all(is_said)
}

/// Whether there is more than one number to place on a scale.
fn is_comparable(group: &[Strand<'_>]) -> bool {
    let mut versions = group.iter().flat_map(|strand| &strand.versions);
    let first = versions.next().map(|version| version.figure);
    versions.next().is_some()
        || first.is_some_and(|figure| figure.from.is_some() || figure.to_max.is_some())
}

fn push_section(group: Vec<Strand<'_>>, dossier: &Dossier, figures: &mut Figures) {
    let Some(first) = group.first() else {
        return;
    };
    let title = match &first.measure {
        Measure::Listed(id) => dossier
            .measure(id)
            .map_or_else(|| id.as_clean().clone(), |term| term.name.clone()),
        Measure::Asked(ask) => ask.clone(),
    };
    let unit = first.unit.clone();
    let section = figures.sections.len();
    let place = Place {
        section,
        title: Some(&title),
        unit: &unit,
    };
    begin(section, figures);
    let at = figures.rows.len();
    for run in runs(group) {
        for strand in &run {
            push_lines(wording::write(strand, place, dossier), figures);
        }
        let gaps = gap::find(&run, section, dossier);
        figures
            .rows
            .extend(gaps.into_iter().map(|gap| Row::Gap(Box::new(gap))));
    }
    let rows = figures.rows.get(at..).unwrap_or_default();
    let plots: Vec<&Plot> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Line(line) => line.plot.as_ref(),
            _ => None,
        })
        .collect();
    let scale = Scale::of(plots.into_iter());
    let title = with_unit(title, &unit);
    figures.sections.push(Section {
        title,
        unit,
        scale,
        ..Section::default()
    });
}

/// "length, days"; a measure that is called by what it counts says so already.
fn with_unit(title: Clean, unit: &str) -> Clean {
    match phrase::counted(unit) {
        Some(noun) if !fold(&title).contains(&fold(&noun)) => {
            Clean::line(&format!("{title}, {noun}"))
        }
        _ => title,
    }
}

fn push_alone(alone: &[Strand<'_>], dossier: &Dossier, figures: &mut Figures) {
    if alone.is_empty() {
        return;
    }
    let section = figures.sections.len();
    begin(section, figures);
    for strand in alone {
        let place = Place {
            section,
            title: None,
            unit: strand.unit,
        };
        push_lines(wording::write(strand, place, dossier), figures);
    }
    figures.sections.push(Section {
        title: Clean::line("Numbers that stand alone"),
        ..Section::default()
    });
}

fn begin(section: usize, figures: &mut Figures) {
    if section > 0 {
        figures.rows.push(Row::Blank);
    }
    figures.rows.push(Row::Heading(section));
}

fn push_lines(lines: Vec<Line>, figures: &mut Figures) {
    let rows = lines.into_iter().map(|line| Row::Line(Box::new(line)));
    figures.rows.extend(rows);
}

/// Strands in the order of showing, those of the same parties and the same goods as one run. What a party does on its
/// own joins what is between it and another on the same topic, and an event joins the first position that names it.
fn runs(group: Vec<Strand<'_>>) -> Vec<Vec<Strand<'_>>> {
    let keys = dealings(&group);
    let mut goods: HashMap<(usize, Option<&Clean>), usize> = HashMap::new();
    let mut runs: BTreeMap<(usize, usize), Vec<Strand<'_>>> = BTreeMap::new();
    for (strand, dealing) in group.into_iter().zip(keys) {
        let next = goods.len();
        let rank = *goods.entry((dealing, strand.goods)).or_insert(next);
        runs.entry((dealing, rank)).or_default().push(strand);
    }
    runs.into_values().collect()
}

/// For each strand the first strand that it belongs together with.
fn dealings(group: &[Strand<'_>]) -> Vec<usize> {
    let mut between: HashMap<Vec<&Id>, usize> = HashMap::new();
    let mut of_party: HashMap<(&Id, &Id), usize> = HashMap::new();
    let mut of_event: HashMap<&Id, usize> = HashMap::new();
    for (at, strand) in group.iter().enumerate() {
        let Some(position) = strand
            .position
            .filter(|position| !position.toward.is_empty())
        else {
            continue;
        };
        let mut parties: Vec<&Id> = std::iter::once(&position.holder)
            .chain(&position.toward)
            .collect();
        parties.sort_unstable();
        let dealing = *between.entry(parties.clone()).or_insert(at);
        for party in parties {
            of_party.entry((&position.topic, party)).or_insert(dealing);
        }
    }
    let of_position = |at: usize, strand: &Strand<'_>| -> Option<usize> {
        let position = strand.position?;
        let mut parties: Vec<&Id> = std::iter::once(&position.holder)
            .chain(&position.toward)
            .collect();
        parties.sort_unstable();
        let own = between.get(&parties);
        Some(
            *own.or_else(|| of_party.get(&(&position.topic, &position.holder)))
                .unwrap_or(&at),
        )
    };
    let keys: Vec<Option<usize>> = group
        .iter()
        .enumerate()
        .map(|(at, strand)| of_position(at, strand))
        .collect();
    for (strand, key) in group.iter().zip(&keys) {
        for event in strand.position.iter().flat_map(|position| &position.events) {
            of_event.entry(event).or_insert(key.unwrap_or_default());
        }
    }
    let of_either = |(at, (strand, key)): (usize, (&Strand<'_>, Option<usize>))| {
        key.or_else(|| of_event.get(strand.subject.id()).copied())
            .unwrap_or(at)
    };
    group.iter().zip(keys).enumerate().map(of_either).collect()
}
