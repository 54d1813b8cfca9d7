//! What to say of an event's standing, given all that is known.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::attribute::{Stated, Value};
use super::compare::status_rung;
use super::dossier::Dossier;
use super::event::Event;
use super::id::Id;
use super::known::KnownFrom;
use super::verdict::{leaves_ladder, stated_at};
use super::vocabulary::Status;
use super::when::When;

/// The standing of an event as it is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The highest rung known, or what took the event off the ladder; absent when no source tells.
    pub status: Option<Status>,
    /// Who says so, when it is not the outlet itself.
    pub by: Option<&'a Id>,
    /// The day has passed, and no source tells how it went.
    pub is_outcome_missing: bool,
    /// The day on which it was reported is known as a range only, which reaches beyond `today`.
    pub is_approximate: bool,
}

/// By what past and future are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    /// A day that was chosen: what was to happen on an earlier day is over.
    Day(NaiveDate),
    /// The clock.
    Clock(DateTime<Utc>),
}

impl Today {
    /// The day; of an instant, the one that has begun everywhere.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Clock(now) => now.date_naive(),
        }
    }
}

impl Event {
    /// The standing to show, from the claims.
    ///
    /// What takes an event off the ladder counts when it was said strictly later than all that speaks for the highest
    /// rung; of several such, the last.
    #[must_use]
    pub fn standing<'a>(&'a self, today: Today, dossier: &'a Dossier) -> Standing<'a> {
        let claims: Vec<(Status, Stated<'a>)> = self
            .status
            .iter()
            .map(|claim| {
                let value = Value::Status(claim.what.value);
                (
                    claim.what.value,
                    Stated {
                        value,
                        statement: &claim.statement,
                    },
                )
            })
            .collect();
        let is_later = |a: Stated<'a>, b: Stated<'a>| {
            let (a, b) = (stated_at(a, dossier), stated_at(b, dossier));
            a.zip(b).is_some_and(|(a, b)| a.is_after(b))
        };
        let (off, on): (Vec<_>, Vec<_>) = claims
            .into_iter()
            .partition(|(status, _)| leaves_ladder(*status));
        let top = on.iter().map(|(status, _)| status_rung(*status)).max();
        let highest: Vec<_> = on
            .into_iter()
            .filter(|(status, _)| Some(status_rung(*status)) == top)
            .collect();
        let left: Vec<_> = off
            .into_iter()
            .filter(|(_, off)| highest.iter().all(|(_, on)| is_later(*off, *on)))
            .collect();
        let has_left = !left.is_empty();
        let shown = if has_left { left } else { highest };
        let shown = shown.into_iter().reduce(
            |held, next| {
                if is_later(next.1, held.1) { next } else { held }
            },
        );
        let status = shown.map(|(status, _)| status);
        let statement = shown.map(|(_, claim)| claim.statement);
        Standing {
            status,
            by: statement.and_then(|statement| statement.by.as_ref()),
            is_approximate: statement
                .and_then(|statement| KnownFrom::of_statement(statement, dossier))
                .is_some_and(|from| from.is_approximate_on(Some(today.day()))),
            is_outcome_missing: !has_left
                && status != Some(Status::Held)
                && self.is_past(today, dossier),
        }
    }

    /// Whether every moment claimed for it is over: an instant by the clock, a day when it has ended at the place, or
    /// everywhere on earth where the place has no zone.
    #[must_use]
    pub fn is_past(&self, today: Today, dossier: &Dossier) -> bool {
        let zone = self.zone(dossier);
        let is_over = |when: &When| match today {
            Today::Day(day) => when.days().last.is_some_and(|last| last < day),
            Today::Clock(now) => match when.instant_in(zone) {
                Some(instant) => instant < now,
                None => day_end(when.days().last, zone).is_some_and(|end| end <= now),
            },
        };
        !self.when.is_empty() && self.when.iter().all(|claim| is_over(&claim.what.value))
    }
}

/// The instant at which a day is over.
fn day_end(day: Option<NaiveDate>, zone: Option<Tz>) -> Option<DateTime<Utc>> {
    let midnight = day?.succ_opt()?.and_time(NaiveTime::MIN);
    // The last place on earth to end a day is twelve hours behind.
    let everywhere = midnight.checked_add_signed(TimeDelta::hours(12))?.and_utc();
    let there = zone.and_then(|zone| midnight.and_local_timezone(zone).earliest());
    Some(there.map_or(everywhere, |local| local.to_utc()))
}

#[cfg(test)]
mod tests {
    use crate::json::{Log, Node, Read};
    use crate::model::{Claim, Dossier, DossierFile, Event, Place, Plain, Status, Today};
    use crate::text::Clean;

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
            // Of several ways to leave the ladder the last, in whatever order the file has them.
            (
                &[
                    ("confirmed", "2025-10-24"),
                    ("postponed", "2025-10-27"),
                    ("cancelled", "2025-10-28"),
                ],
                Some(Status::Cancelled),
            ),
            (
                &[
                    ("cancelled", "2025-10-28"),
                    ("postponed", "2025-10-27"),
                    ("confirmed", "2025-10-24"),
                ],
                Some(Status::Cancelled),
            ),
            // A later word for the highest rung goes before what was said between.
            (
                &[
                    ("confirmed", "2025-10-28"),
                    ("confirmed", "2025-10-24"),
                    ("cancelled", "2025-10-27"),
                ],
                Some(Status::Confirmed),
            ),
            (
                &[
                    ("cancelled", "2025-10-27"),
                    ("confirmed", "2025-10-24"),
                    ("confirmed", "2025-10-28"),
                ],
                Some(Status::Confirmed),
            ),
        ] {
            let dossier = dossier(claims);
            let today = Today::Day("2025-10-29".parse().unwrap());
            let standing = dossier.events[0].standing(today, &dossier);
            assert_eq!(standing.status, status, "{claims:?}");
        }
    }

    #[test]
    fn the_outcome_is_missing_once_the_day_has_passed() {
        for (claims, today, is_missing) in [
            (&[("confirmed", "")][..], "2025-10-30", false),
            (&[], "2025-10-30", false),
            (&[], "2025-10-31", true),
            (&[("confirmed", "")], "2025-10-31", true),
            (&[("held", "")], "2025-10-31", false),
            (
                &[("confirmed", "2025-10-24"), ("postponed", "2025-10-27")],
                "2025-10-31",
                false,
            ),
        ] {
            let dossier = dossier(claims);
            let day = Today::Day(today.parse().unwrap());
            let found = dossier.events[0].standing(day, &dossier).is_outcome_missing;
            assert_eq!(found, is_missing, "{claims:?} {today}");
        }
    }

    /// An event at the time given, in a place of the zone given.
    fn event_at(when: &str, zone: Option<&str>) -> (Event, Dossier) {
        let place = Place {
            id: "there".into(),
            zone: zone.map(Clean::line),
            ..Place::default()
        };
        let event = Event {
            when: vec![Claim {
                what: Plain {
                    value: when.parse().unwrap(),
                },
                ..Claim::default()
            }],
            r#where: vec![Claim {
                what: Plain {
                    value: "there".into(),
                },
                ..Claim::default()
            }],
            ..Event::default()
        };
        let file = DossierFile {
            places: vec![place],
            ..DossierFile::default()
        };
        (event, Dossier::new(file, Vec::new()))
    }

    #[test]
    fn a_day_is_over_when_it_has_ended_at_the_place() {
        let (tokyo, york) = (Some("Asia/Tokyo"), Some("America/New_York"));
        for (when, zone, now, is_past) in [
            ("2025-10-30", tokyo, "2025-10-30T14:59:00Z", false),
            ("2025-10-30", tokyo, "2025-10-30T15:00:00Z", true),
            ("2025-10-30", york, "2025-10-31T03:59:00Z", false),
            ("2025-10-30", york, "2025-10-31T04:00:00Z", true),
            // Where the place has no zone, everywhere on earth.
            ("2025-10-30", None, "2025-10-31T11:59:00Z", false),
            ("2025-10-30", None, "2025-10-31T12:00:00Z", true),
            (
                "2025-10-30T20:00-04:00",
                tokyo,
                "2025-10-30T23:59:00Z",
                false,
            ),
            (
                "2025-10-30T20:00-04:00",
                tokyo,
                "2025-10-31T00:01:00Z",
                true,
            ),
            ("2025-10-30T20:00", tokyo, "2025-10-30T11:01:00Z", true),
            ("2025-10-30/..", None, "2031-01-01T00:00:00Z", false),
        ] {
            let (event, dossier) = event_at(when, zone);
            let clock = Today::Clock(now.parse().unwrap());
            assert_eq!(
                event.is_past(clock, &dossier),
                is_past,
                "{when} {zone:?} {now}"
            );
        }
    }
}
