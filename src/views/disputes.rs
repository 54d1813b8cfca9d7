//! Every attribute on which the sources are not simply of one mind.

use super::excerpts::{self, Block};
use super::lens::Lens;
use super::subject::Subject;
use crate::model::verdict::judge;
use crate::model::{Dossier, Verdict};
use crate::text::Clean;

/// One question, both sides of it, and how an editor reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// The event or position that it is about.
    pub subject: Subject,
    /// What that is called.
    pub title: Clean,
    /// The question and its sides.
    pub block: Block,
}

/// Projects the questions that are open or have moved, worst first, each kind in the order of the dossier.
#[must_use]
pub fn project(lens: &Lens, dossier: &Dossier) -> Vec<Dispute> {
    let mut disputes: Vec<Dispute> = subjects(dossier)
        .flat_map(|subject| of_subject(&subject, lens, dossier))
        .collect();
    disputes.sort_by_key(|dispute| std::cmp::Reverse(dispute.block.verdict));
    disputes
}

/// Every event and position of the dossier.
pub fn subjects(dossier: &Dossier) -> impl Iterator<Item = Subject> + '_ {
    let events = dossier
        .events
        .iter()
        .map(|event| Subject::Event(event.id.clone()));
    let positions = dossier
        .positions
        .iter()
        .map(|position| Subject::Position(position.id.clone()));
    events.chain(positions)
}

fn of_subject(subject: &Subject, lens: &Lens, dossier: &Dossier) -> Vec<Dispute> {
    let attributes = subject.attributes(dossier);
    attributes
        .iter()
        .filter(|attribute| judge(attribute, lens.today(), dossier).verdict > Verdict::Agrees)
        .map(|attribute| Dispute {
            subject: subject.clone(),
            title: subject.title(lens.today(), dossier),
            block: excerpts::block(attribute, lens, dossier),
        })
        .collect()
}

/// The worst verdict among the attributes of a subject, and how many origins speak in it.
#[must_use]
pub fn worst(subject: &Subject, lens: &Lens, dossier: &Dossier) -> (Verdict, usize) {
    let attributes = subject.attributes(dossier);
    let verdict = attributes
        .iter()
        .map(|attribute| judge(attribute, lens.today(), dossier).verdict)
        .max()
        .unwrap_or_default();
    let claims: Vec<_> = attributes
        .iter()
        .flat_map(|attribute| attribute.claims.iter().copied())
        .collect();
    (
        verdict,
        crate::model::verdict::count_origins(&claims, dossier),
    )
}
