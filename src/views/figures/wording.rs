//! A strand as lines: who does what with which number, and what sets one version apart from another.

use super::super::{phrase, positions};
use super::strand::{Strand, Version};
use super::{Line, Link, Plot, stand};
use crate::model::verdict::count_origins;
use crate::model::{Dossier, Id, Source, Subject};
use crate::text::Clean;

/// The section that lines are written for.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// Its place in the list of sections.
    pub(super) section: usize,
    /// What it measures; `None` where each line has to say it.
    pub(super) title: Option<&'a Clean>,
    /// The unit of its scale.
    pub(super) unit: &'a Clean,
}

/// The lines of a strand. Later ones do not say again what the first says.
pub(super) fn write(strand: &Strand<'_>, place: Place<'_>, dossier: &Dossier) -> Vec<Line> {
    let who = strand.position.map_or_else(Clean::default, |position| {
        positions::parties(position, dossier)
    });
    let subject = about(strand, place.title, dossier);
    let last = strand.versions.len().saturating_sub(1);
    let mut lines: Vec<Line> = Vec::new();
    let mut act_above = None;
    for (number, version) in strand.versions.iter().enumerate() {
        let (shape, act) = stand::read(&version.acts);
        let is_first = number == 0;
        let apart = distinction(version, strand, is_first, dossier);
        let what = if is_first {
            beside(&subject, &apart)
        } else {
            apart
        };
        let is_said = act_above.as_ref() == Some(&act);
        act_above = Some(act.clone());
        let value = Clean::line(&phrase::figure(version.figure));
        let said = beside(&subject, &distinction(version, strand, true, dossier));
        lines.push(Line {
            subject: strand.subject.clone(),
            of: strand.of.clone(),
            section: place.section,
            detail: detail([&*who, &*act, &*value], &said, &sources(version, dossier)),
            who: if is_first {
                who.clone()
            } else {
                Clean::default()
            },
            act: if is_said { Clean::default() } else { act },
            what,
            stand: shape,
            plot: (version.figure.unit == *place.unit)
                .then(|| Plot::of(version.figure))
                .flatten(),
            value,
            link: match (is_first, number == last) {
                (true, true) => Link::Alone,
                (true, false) => Link::First,
                (false, false) => Link::Middle,
                (false, true) => Link::Last,
            },
            verdict: strand.verdict,
            origins: count_origins(&version.claims, dossier),
            citation: version.citation,
        });
    }
    lines
}

/// What the number is of, as far as the heading does not tell: goods, an event, a question.
fn about(strand: &Strand<'_>, title: Option<&Clean>, dossier: &Dossier) -> Clean {
    match &strand.subject {
        Subject::Event(id) => {
            let name = dossier.name(id);
            if title == Some(&strand.ask) {
                name
            } else {
                Clean::line(&format!("{name}: {}", strand.ask))
            }
        }
        Subject::Position(_) if title.is_none() => strand.ask.clone(),
        Subject::Position(_) => strand.goods.cloned().unwrap_or_default(),
    }
}

/// What sets a version apart: its basis and who says so; a later one that has neither is told by its sources.
fn distinction(
    version: &Version<'_>,
    strand: &Strand<'_>,
    is_first: bool,
    dossier: &Dossier,
) -> Clean {
    let basis = version
        .claims
        .iter()
        .find_map(|claim| claim.statement.basis.as_deref());
    let basis = basis.map(|basis| dossier.basis(basis).map_or(&**basis, |term| &*term.name));
    let holder = strand.position.map(|position| &*position.holder);
    let is_other = |by: &&Id| !is_first || dossier.party_of(by) != holder;
    let mut speakers: Vec<String> = Vec::new();
    let by = version
        .claims
        .iter()
        .filter_map(|claim| claim.statement.by.as_ref());
    for name in by.filter(is_other).map(|by| dossier.name(by).to_string()) {
        if !speakers.contains(&name) {
            speakers.push(name);
        }
    }
    let says = (!speakers.is_empty()).then(|| format!("says {}", speakers.join(", ")));
    let basis = basis.map(|basis| format!("({basis})"));
    let text = joined([basis, says].iter().flatten());
    if text.is_empty() && !is_first {
        return Clean::line(&format!("in {}", sources(version, dossier)));
    }
    text
}

/// What its sources are called.
fn sources(version: &Version<'_>, dossier: &Dossier) -> String {
    let cited = version
        .claims
        .iter()
        .flat_map(|claim| &claim.statement.cite);
    let mut names: Vec<String> = Vec::new();
    for citation in cited {
        let source = dossier.source(&citation.source);
        let name = source.map_or_else(|| citation.source.as_clean().clone(), Source::label);
        let name = name.to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// "Chinese goods (resulting level)", "automobiles, says South Korea".
fn beside(subject: &Clean, apart: &Clean) -> Clean {
    if apart.starts_with('(') && !subject.is_empty() {
        return Clean::line(&format!("{subject} {apart}"));
    }
    joined(
        [&**subject, &**apart]
            .into_iter()
            .filter(|part| !part.is_empty()),
    )
}

/// All that is known of a version: "US → CN threatens about 155%, Chinese goods (resulting level), in one article".
fn detail(number: [&str; 3], said: &Clean, sources: &str) -> Clean {
    let parts: Vec<&str> = number.into_iter().filter(|part| !part.is_empty()).collect();
    let number = parts.join(" ");
    let sources = format!("in {sources}");
    joined(
        [&*number, &**said, &*sources]
            .into_iter()
            .filter(|part| !part.is_empty()),
    )
}

fn joined(parts: impl Iterator<Item = impl AsRef<str>>) -> Clean {
    let parts: Vec<String> = parts.map(|part| part.as_ref().to_owned()).collect();
    Clean::line(&parts.join(", "))
}
