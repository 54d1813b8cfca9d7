//! Every attribute on which the sources are not simply of one mind.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::excerpts::{self, Block};
use super::lens::Lens;
use super::subject::Subject;
use crate::model::verdict::{count_origins, judge};
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

/// What comparing the claims of the whole dossier yields, entry by entry. Made once, and read by the other views.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Survey {
    /// The questions that are open or have moved, worst first, each kind in the order of the dossier.
    pub disputes: Vec<Dispute>,
    worst: HashMap<Subject, (Verdict, usize)>,
}

impl Survey {
    /// The worst verdict among the attributes of an entry, and how many origins speak in it.
    #[must_use]
    pub fn worst(&self, subject: &Subject) -> (Verdict, usize) {
        self.worst.get(subject).copied().unwrap_or_default()
    }
}

/// Compares all claims of a dossier.
#[must_use]
pub fn project(lens: &Lens, dossier: &Dossier) -> Survey {
    let mut survey = Survey::default();
    for subject in subjects(dossier) {
        let attributes = subject.attributes(dossier);
        let mut worst = Verdict::default();
        for attribute in &attributes {
            let verdict = judge(attribute, lens.today(), dossier).verdict;
            worst = worst.max(verdict);
            if verdict > Verdict::Agrees {
                survey.disputes.push(Dispute {
                    subject: subject.clone(),
                    title: subject.title(lens.today(), dossier),
                    block: excerpts::block(attribute, lens, dossier),
                });
            }
        }
        let claims = attributes.iter().flat_map(|attribute| &attribute.claims);
        let origins = count_origins(claims, dossier);
        survey.worst.insert(subject, (worst, origins));
    }
    survey
        .disputes
        .sort_by_key(|dispute| Reverse(dispute.block.verdict));
    survey
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
