//! Every attribute on which the sources are not simply of one mind.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::excerpts::{self, Block};
use super::lens::Lens;
use crate::model::verdict::{compare_all, count_origins};
use crate::model::{Dossier, Subject, Verdict};
use crate::text::Clean;

/// One question, both sides of it, and how an editor reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// The event or position that it is about.
    pub subject: Subject,
    /// What that is called.
    pub title: Clean,
    /// Its attribute's name throughout the dossier.
    pub of: String,
    /// The question.
    pub ask: Clean,
    /// What comparing the claims yields.
    pub verdict: Verdict,
    /// How many origins speak.
    pub origins: usize,
}

impl Dispute {
    /// Projects its sides; `None` when the dossier does not hold it.
    #[must_use]
    pub fn block(&self, lens: &Lens, dossier: &Dossier) -> Option<Block> {
        let attributes = self.subject.attributes(dossier);
        let attribute = attributes
            .iter()
            .find(|attribute| attribute.of == self.of)?;
        Some(excerpts::block(attribute, lens, dossier))
    }
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
            let origins = count_origins(&attribute.claims, dossier);
            let verdict = compare_all(&attribute.claims, origins, dossier);
            worst = worst.max(verdict);
            if verdict > Verdict::Agrees {
                survey.disputes.push(Dispute {
                    subject: subject.clone(),
                    title: subject.title(lens.known, dossier),
                    of: attribute.of.clone(),
                    ask: excerpts::question(attribute),
                    verdict,
                    origins,
                });
            }
        }
        let claims = attributes.iter().flat_map(|attribute| &attribute.claims);
        let origins = count_origins(claims, dossier);
        survey.worst.insert(subject, (worst, origins));
    }
    survey
        .disputes
        .sort_by_key(|dispute| Reverse(dispute.verdict));
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
