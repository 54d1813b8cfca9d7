//! Words that say of an event that it was put off or called off.

use super::page::Line;
use super::setting::Scope;
use crate::model::Status;

/// Whether words near the trigger say that it was put off or called off.
pub(super) fn put_off(line: &Line<'_, '_>, scope: &Scope, is_unsure: bool) -> Option<Status> {
    if let Some(status) = called_off_behind(line, scope.at) {
        return Some(status);
    }
    let from = scope.run.start.max(scope.at.saturating_sub(6));
    let to = scope.run.end.min(scope.at + 8);
    // `a plan that was delayed after a meeting`
    let is_of_other = |put: usize| {
        (put..scope.at).any(|at| {
            matches!(
                line.word(at),
                "after" | "following" | "since" | "because" | "before" | "until"
            )
        })
    };
    let near = (from..to)
        .filter(|at| !is_of_other(*at))
        .find_map(|at| word(line, at));
    // `were to meet on Monday, but the talks were called off`
    let but = || {
        let but =
            (scope.at + 1..line.run.end.min(scope.at + 10)).find(|at| line.word(*at) == "but")?;
        let it = matches!(
            line.word(but + 1),
            "it" | "that" | "the" | "this" | "its" | "both"
        );
        (but + 2..line.run.end.min(but + 8))
            .find_map(|at| word(line, at))
            .filter(|_| it)
    };
    if near.is_none()
        && let Some(status) = but()
    {
        return Some(status);
    }
    near.map(|status| if is_unsure { Status::Possible } else { status })
}

/// `the talks, which were to be held in May, have been cancelled`: the verb behind the aside is that of the noun before it,
/// whatever the aside says.
fn called_off_behind(line: &Line<'_, '_>, at: usize) -> Option<Status> {
    let open = (at + 1..line.run.end.min(at + 16))
        .find(|comma| line.word(*comma) == "," && is_aside(line.word(comma + 1)))
        .filter(|open| !(at + 1..*open).any(|at| line.is_verb(at)))?;
    let close = (open + 1..line.run.end).find(|at| line.word(*at) == ",")?;
    let is_told = matches!(
        line.word(close + 1),
        "has" | "have" | "had" | "was" | "were" | "is" | "are"
    );
    (close + 2..close + 4)
        .find_map(|at| word(line, at))
        .filter(|_| is_told)
}

/// Whether a word opens an aside that tells more of a noun.
fn is_aside(word: &str) -> bool {
    matches!(
        word,
        "which"
            | "that"
            | "scheduled"
            | "planned"
            | "due"
            | "set"
            | "originally"
            | "initially"
            | "expected"
    )
}

/// What a word says of an event.
fn word(line: &Line<'_, '_>, at: usize) -> Option<Status> {
    match line.word(at) {
        "postponed" | "postpone" | "postpones" | "delayed" | "rescheduled" | "shelved" => {
            Some(Status::Postponed)
        }
        "put" if line.word(at + 1) == "off" => Some(Status::Postponed),
        "cancelled" | "canceled" | "cancels" | "cancel" | "scrapped" => Some(Status::Cancelled),
        "called" if line.word(at + 1) == "off" => Some(Status::Cancelled),
        _ => None,
    }
}

/// `would have met her` tells of no meeting, nor of one to come.
pub(super) fn is_given_up(line: &Line<'_, '_>, verb: usize) -> bool {
    let mut near = line.run.start.max(verb.saturating_sub(3))..verb;
    near.any(|at| line.word(at) == "have" && line.before(at) == "would")
}
