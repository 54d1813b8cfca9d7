//! Names and titles that say nothing.

use super::Review;
use crate::json::{Fault, Span};

/// What is shown must have a name to show.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let dossier = review.dossier();
    let mut note = |text: &str, at: Span, key: &'static str| {
        if text.trim().is_empty() && !review.is_broken(at) {
            let what = format!("the {key} is empty");
            faults.push(
                Fault::error(at, &what)
                    .at(key)
                    .instead("write a few words of your own"),
            );
        }
    };
    for event in &dossier.events {
        note(&event.title, event.at, "title");
    }
    macro_rules! note_names {
        ($($list:ident),*) => {$(
            for entry in &dossier.$list {
                note(&entry.name, entry.at, "name");
            }
        )*};
    }
    note_names!(parties, people, places, topics, measures, bases);
}
