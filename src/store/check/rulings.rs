//! Rulings that decide nothing.

use std::collections::HashMap;

use super::declared::Sort;
use super::{Review, Subject};
use crate::json::Fault;
use crate::model::{self, Attribute, Ruling};
use crate::text::nearest;

/// A ruling must name an attribute that has claims, and prefer one of them.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let known = Known::of(review);
    for ruling in &review.dossier().rulings {
        if !review.is_broken(ruling.at) {
            faults.extend(note_ruling(review, &known, ruling));
        }
    }
}

/// What can be ruled on, by name.
struct Known<'a> {
    attributes: HashMap<&'a str, &'a Attribute<'a>>,
    /// Events and positions with a claim, by the beginning that the names of their attributes share.
    subjects: HashMap<&'a str, &'a Subject<'a>>,
}

impl<'a> Known<'a> {
    fn of(review: &'a Review<'a>) -> Self {
        let mut known = Self {
            attributes: HashMap::new(),
            subjects: HashMap::new(),
        };
        for subject in &review.subjects {
            for attribute in &subject.attributes {
                known.attributes.insert(&attribute.of, attribute);
                known
                    .subjects
                    .entry(entry_of(&attribute.of))
                    .or_insert(subject);
            }
        }
        known
    }
}

/// The `event:ID/` of an attribute's name.
fn entry_of(of: &str) -> &str {
    of.split_inclusive('/').next().unwrap_or(of)
}

fn note_ruling(review: &Review<'_>, known: &Known<'_>, ruling: &Ruling) -> Option<Fault> {
    let of = &*ruling.of;
    let (sort, id) = match model::Subject::of_path(of) {
        Some(model::Subject::Event(id)) => (Sort::Event, id),
        Some(model::Subject::Position(id)) => (Sort::Position, id),
        None => {
            let what = format!("“{of}” names no attribute");
            let fault = Fault::error(ruling.at, &what).at("of");
            return Some(fault.instead("write event:ID/ATTRIBUTE or position:ID/ATTRIBUTE"));
        }
    };
    if let Some(fault) = review.declared.note_unknown(&id, &[sort], ruling.at) {
        return Some(fault.at("of"));
    }
    let Some(attribute) = known.attributes.get(of) else {
        let subject = known.subjects.get(entry_of(of)).copied();
        return note_attribute(review, subject, ruling);
    };
    note_choice(attribute, ruling)
}

/// An entry that could not be read whole may have lost the attribute that is meant.
fn note_attribute(
    review: &Review<'_>,
    subject: Option<&Subject<'_>>,
    ruling: &Ruling,
) -> Option<Fault> {
    if subject.is_some_and(|subject| review.is_broken(subject.at)) {
        return None;
    }
    let what = format!("“{}” has no claims to rule on", ruling.of);
    let fault = Fault::error(ruling.at, &what).at("of");
    let known: Vec<&str> = subject
        .iter()
        .flat_map(|subject| &subject.attributes)
        .map(|attribute| &*attribute.of)
        .collect();
    let advice = match nearest(&ruling.of, &known) {
        Some(near) => format!("did you mean “{near}”?"),
        None if known.is_empty() => "the entry has no claims at all".to_owned(),
        None => format!("there are {}", known.join(", ")),
    };
    Some(fault.instead(&advice))
}

fn note_choice(attribute: &Attribute<'_>, ruling: &Ruling) -> Option<Fault> {
    let prefer = ruling.prefer.as_ref()?;
    let known: Vec<&str> = attribute
        .claims
        .iter()
        .filter_map(|claim| Some(&***claim.statement.id.as_ref()?))
        .collect();
    if known.contains(&&**prefer) {
        return None;
    }
    let what = format!("no claim of “{}” has the id “{prefer}”", attribute.of);
    let advice = if known.is_empty() {
        "give the claim that is meant an \"id\"".to_owned()
    } else {
        format!("choose one of: {}", known.join(", "))
    };
    Some(Fault::error(ruling.at, &what).at("prefer").instead(&advice))
}
