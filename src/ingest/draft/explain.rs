//! How a sentence led to an entry, for a person to read.

use super::Step;
use super::sighting::Sighting;
use super::stand::Stand;
use crate::model::Id;

/// How a sighting led to its event, for a person to read.
pub(super) fn step_of_event(sighting: &Sighting, source: Id) -> Step {
    let mut found = vec![format!("event {}", sighting.family.word())];
    found.extend(sighting.subject.iter().map(|id| format!("of {id}")));
    found.extend(
        sighting
            .parts
            .iter()
            .map(|part| format!("{} {}", part.role.word(), part.id)),
    );
    found.extend(
        sighting
            .when
            .iter()
            .map(|when| format!("when {}", when.value.text())),
    );
    found.extend(
        sighting
            .place
            .iter()
            .map(|place| format!("where {}", place.value)),
    );
    found.extend(
        sighting
            .status
            .iter()
            .map(|status| format!("status {}", status.value.word())),
    );
    found.extend(sighting.told.iter().map(|told| told.value.ask().to_owned()));
    found.extend(sighting.by.iter().map(|by| format!("by {by}")));
    Step {
        source,
        words: sighting.words.clone(),
        rule: sighting.rule,
        found: found.join(", ").into(),
    }
}

/// How a stand led to its position.
pub(super) fn step_of_position(stand: &Stand, source: Id) -> Step {
    let mut found = vec![
        format!("holder {}", stand.holder),
        format!("act {}", stand.act.value.word()),
        format!("topic {}", stand.topic.id),
    ];
    found.extend(stand.toward.iter().map(|id| format!("toward {id}")));
    found.extend(
        stand
            .numbers
            .iter()
            .map(|number| format!("figure {} {}", number.value.to, number.value.unit)),
    );
    found.extend(
        stand
            .due
            .iter()
            .map(|due| format!("due {}", due.value.text())),
    );
    found.extend(stand.by.iter().map(|by| format!("by {by}")));
    Step {
        source,
        words: stand.words.clone(),
        rule: stand.rule,
        found: found.join(", ").into(),
    }
}
