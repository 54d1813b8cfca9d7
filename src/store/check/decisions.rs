//! Decisions about drafts that do not say what became of them.

use std::collections::HashSet;

use super::Review;
use super::declared::Sort;
use crate::json::{Fault, Severity};
use crate::model::{Choice, Decision};

const ENTRY: &[Sort] = &[Sort::Event, Sort::Position];

/// None of this makes anything on screen wrong, but drafts follow the decisions.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for decision in &review.dossier().decisions {
        if review.is_broken(decision.at) {
            continue;
        }
        if !seen.insert(&*decision.key) {
            let what = format!("“{}” is decided here already", decision.key);
            let fault = Fault::warning(decision.at, &what).at("key");
            faults.push(fault.instead("leave one of the two decisions out"));
        }
        faults.extend(note_entry(review, decision));
    }
}

fn note_entry(review: &Review<'_>, decision: &Decision) -> Option<Fault> {
    let choice = decision.choice;
    match (&decision.entry, choice) {
        (None, Choice::Rejected) => None,
        (None, _) => {
            let what = format!("“{}” is {choice}, and no entry stands for it", decision.key);
            let fault = Fault::warning(decision.at, &what);
            Some(fault.instead("add its \"entry\", or write “rejected”"))
        }
        (Some(entry), Choice::Rejected) => {
            let what = format!(
                "“{}” is rejected, and “{entry}” stands for it",
                decision.key
            );
            let fault = Fault::warning(decision.at, &what).at("entry");
            Some(fault.instead("leave \"entry\" out, or write “merged”"))
        }
        (Some(entry), _) => {
            let unknown = review.declared.note_unknown(entry, ENTRY, decision.at)?;
            // Someone has taken the entry out by hand; drafts hold it for rejected then.
            let end = if unknown.instead.ends_with('?') {
                ""
            } else {
                ";"
            };
            let instead = format!(
                "{}{end} if it was taken out, write “rejected” and no \"entry\"",
                unknown.instead
            );
            let fault = Fault {
                severity: Severity::Warning,
                ..unknown
            };
            Some(fault.at("entry").instead(&instead))
        }
    }
}
