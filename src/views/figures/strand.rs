//! One attribute that is a number, with each version of it.

use super::super::excerpts;
use super::super::lens::Lens;
use super::Stand;
use super::stand::{self, Acts};
use crate::model::verdict::judge;
use crate::model::{
    Act, Attribute, Dossier, Figure, Id, Position, Stated, Subject, Value, Verdict,
};
use crate::text::Clean;

/// An attribute, and its versions in the order of showing.
pub(super) struct Strand<'a> {
    pub(super) subject: Subject,
    /// The position that it belongs to; none for an event.
    pub(super) position: Option<&'a Position>,
    /// Its name throughout the dossier.
    pub(super) of: String,
    /// The question that it answers.
    pub(super) ask: Clean,
    pub(super) measure: Measure<'a>,
    /// The unit of the version shown first.
    pub(super) unit: &'a Clean,
    /// Which goods or sector.
    pub(super) goods: Option<&'a Clean>,
    pub(super) verdict: Verdict,
    /// At least one.
    pub(super) versions: Vec<Version<'a>>,
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Measure<'a> {
    /// One of the dossier's list.
    Listed(&'a Id),
    /// What a fact asks.
    Asked(Clean),
}

/// One version and the claims that state it.
pub(super) struct Version<'a> {
    pub(super) figure: &'a Figure,
    pub(super) claims: Vec<Stated<'a>>,
    /// What the sources that state it say is done with it.
    pub(super) acts: Vec<Act>,
    /// Whether it is one to show first.
    pub(super) is_headline: bool,
    /// Its first citation, counted from the first of the attribute.
    pub(super) citation: usize,
}

impl<'a> Strand<'a> {
    /// The claims of all versions.
    pub(super) fn claims(&self) -> Vec<Stated<'a>> {
        let versions = self.versions.iter();
        versions
            .flat_map(|version| version.claims.iter().copied())
            .collect()
    }

    /// What is done with the number that is shown first.
    pub(super) fn stand(&self) -> Stand {
        let acts = self.versions.first().map(|version| &*version.acts);
        stand::read(acts.unwrap_or_default()).0
    }
}

/// Every attribute of positions, then of events, that is a number.
pub(super) fn collect<'a>(lens: &Lens, dossier: &'a Dossier) -> Vec<Strand<'a>> {
    let mut strands = Vec::new();
    let positions = dossier.positions.iter();
    for position in positions.filter(|position| !position.is_bare()) {
        let attributes = position.attributes(dossier);
        if !attributes.iter().any(Attribute::is_figure) {
            continue;
        }
        let acts = Acts::of(position, &attributes, lens.known, dossier);
        let subject = Subject::Position(position.id.clone());
        for attribute in attributes.into_iter().filter(Attribute::is_figure) {
            let done = |claims: &[Stated<'_>]| acts.beside(claims);
            let mut made = strand(&subject, attribute, done, lens, dossier);
            if let Some(strand) = &mut made {
                strand.position = Some(position);
            }
            strands.extend(made);
        }
    }
    for event in &dossier.events {
        let subject = Subject::Event(event.id.clone());
        let attributes = event.attributes(dossier).into_iter();
        strands
            .extend(attributes.filter_map(|attribute| {
                strand(&subject, attribute, |_| Vec::new(), lens, dossier)
            }));
    }
    strands
}

fn figure<'a>(claim: Option<&Stated<'a>>) -> Option<&'a Figure> {
    match claim?.value {
        Value::Figure(figure) => Some(figure),
        _ => None,
    }
}

fn strand<'a>(
    subject: &Subject,
    attribute: Attribute<'a>,
    done: impl Fn(&[Stated<'_>]) -> Vec<Act>,
    lens: &Lens,
    dossier: &Dossier,
) -> Option<Strand<'a>> {
    figure(attribute.claims.first())?;
    let judgement = judge(&attribute, lens.known, dossier);
    let is_head = |claim: &Stated<'_>| {
        let mut shown = judgement.shown(&attribute.claims);
        shown.any(|head| std::ptr::eq(claim.statement, head.statement))
    };
    let mut versions = Vec::new();
    let mut citation = 0;
    for (_, claims) in excerpts::group(&attribute.claims, lens, dossier) {
        let cited: usize = claims.iter().map(|claim| claim.statement.cite.len()).sum();
        versions.extend(figure(claims.first()).map(|figure| Version {
            figure,
            acts: done(&claims),
            is_headline: claims.iter().any(is_head),
            citation,
            claims,
        }));
        citation += cited;
    }
    versions.sort_by_key(|version| !version.is_headline);
    let first = versions.first()?.figure;
    let ask = excerpts::question(&attribute);
    Some(Strand {
        subject: subject.clone(),
        position: None,
        of: attribute.of,
        measure: match &first.measure {
            Some(measure) => Measure::Listed(measure),
            None => Measure::Asked(ask.clone()),
        },
        ask,
        unit: &first.unit,
        goods: first.of.as_ref(),
        verdict: judgement.verdict,
        versions,
    })
}
