//! What to say of an event's standing, given all that is known.

use chrono::NaiveDate;

use super::attribute::{Stated, Value};
use super::compare::status_rung;
use super::dossier::Dossier;
use super::event::Event;
use super::id::Id;
use super::known::KnownFrom;
use super::verdict::{leaves_ladder, stated_at};
use super::vocabulary::Status;

/// The standing of an event as it is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The highest rung known, or what took the event off the ladder.
    pub status: Status,
    /// Who says so, when it is not the outlet itself.
    pub by: Option<&'a Id>,
    /// The day has passed, and no source tells how it went.
    pub is_outcome_missing: bool,
    /// The day on which it was reported is known as a range only, which reaches beyond `today`.
    pub is_approximate: bool,
}

impl Event {
    /// The standing to show on `today`, from its claims; `None` when no claim about it is.
    #[must_use]
    pub fn standing<'a>(&'a self, today: NaiveDate, dossier: &'a Dossier) -> Option<Standing<'a>> {
        let claims: Vec<(Status, Stated<'a>)> = self
            .status
            .iter()
            .map(|claim| {
                let status = claim.what.value;
                (
                    status,
                    Stated {
                        value: Value::Status(status),
                        statement: &claim.statement,
                    },
                )
            })
            .collect();
        let on_ladder = claims.iter().filter(|(status, _)| !leaves_ladder(*status));
        let highest = on_ladder.max_by_key(|(status, _)| status_rung(*status));
        let left = claims
            .iter()
            .filter(|(status, _)| leaves_ladder(*status))
            .find(|(_, off)| {
                highest.is_none_or(|(_, on)| {
                    let (off, on) = (stated_at(*off, dossier), stated_at(*on, dossier));
                    off.zip(on).is_some_and(|(off, on)| off.is_after(on))
                })
            });
        let (status, claim) = *left.or(highest)?;
        Some(Standing {
            status,
            by: claim.statement.by.as_ref(),
            is_approximate: KnownFrom::of_statement(claim.statement, dossier)
                .is_some_and(|from| from.is_approximate_on(Some(today))),
            is_outcome_missing: left.is_none() && status != Status::Held && self.is_past(today),
        })
    }

    /// Whether the last possible day known for it lies before `today`.
    #[must_use]
    pub fn is_past(&self, today: NaiveDate) -> bool {
        let ends: Vec<Option<NaiveDate>> = self
            .when
            .iter()
            .map(|claim| claim.what.value.days().last)
            .collect();
        !ends.is_empty() && ends.iter().all(|end| end.is_some_and(|day| day < today))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::json::{Log, Node, Read};
    use crate::model::{Dossier, DossierFile, Status};

    /// A dossier of one event, its claims of status made on the days given.
    fn dossier(claims: &[(&str, &str)]) -> Dossier {
        let claims: Vec<String> = claims
            .iter()
            .map(|(status, on)| {
                let on = match *on {
                    "" => String::new(),
                    day => format!("\"on\": \"{day}\", "),
                };
                format!("{{\"value\": \"{status}\", {on}\"cite\": []}}")
            })
            .collect();
        let text = format!(
            "{{\"format\": 1, \"title\": \"x\", \"events\": [{{\"id\": \"e\", \"title\": \"E\", \"kind\": \"other\",
               \"when\": [{{\"value\": \"2025-10-30\", \"cite\": []}}], \"status\": [{}]}}]}}",
            claims.join(", ")
        );
        let mut log = Log::default();
        let file = DossierFile::read(&Node::parse(&text, 0).unwrap(), &mut log);
        assert!(log.faults.is_empty(), "{:?}", log.faults);
        Dossier::new(file, Vec::new())
    }

    #[test]
    fn the_highest_rung_stands_unless_it_was_left_later() {
        for (claims, status) in [
            (&[][..], None),
            (&[("possible", "")], Some(Status::Possible)),
            (
                &[("confirmed", "2025-10-24"), ("possible", "2025-10-27")],
                Some(Status::Confirmed),
            ),
            (
                &[("confirmed", "2025-10-24"), ("cancelled", "2025-10-27")],
                Some(Status::Cancelled),
            ),
            (
                &[("cancelled", "2025-10-24"), ("confirmed", "2025-10-27")],
                Some(Status::Confirmed),
            ),
            (
                &[("confirmed", ""), ("denied", "")],
                Some(Status::Confirmed),
            ),
            (&[("denied", "")], Some(Status::Denied)),
        ] {
            let dossier = dossier(claims);
            let today: NaiveDate = "2025-10-29".parse().unwrap();
            let standing = dossier.events[0].standing(today, &dossier);
            assert_eq!(
                standing.map(|standing| standing.status),
                status,
                "{claims:?}"
            );
        }
    }

    #[test]
    fn the_outcome_is_missing_once_the_day_has_passed() {
        for (claims, today, is_missing) in [
            (&[("confirmed", "")][..], "2025-10-30", false),
            (&[("confirmed", "")], "2025-10-31", true),
            (&[("held", "")], "2025-10-31", false),
            (
                &[("confirmed", "2025-10-24"), ("postponed", "2025-10-27")],
                "2025-10-31",
                false,
            ),
        ] {
            let dossier = dossier(claims);
            let today: NaiveDate = today.parse().unwrap();
            let standing = dossier.events[0].standing(today, &dossier);
            let found = standing.map(|standing| standing.is_outcome_missing);
            assert_eq!(found, Some(is_missing), "{claims:?} {today}");
        }
    }
}
