//! Values as a reader reads them: names for ids, figures as printed, dates as exact as they are.

use std::ops::Deref;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use super::lens::Lens;
use crate::model::{
    Act, Dossier, Id, PartyKind, Relation, Role, Source, Stated, Statement, Value, When,
};
use crate::text::Clean;

pub use crate::model::figure::phrase::{amount, counted, figure};

/// A claimed value as text, such as "Busan", "up to $550 billion", "27–29 Oct".
#[must_use]
pub fn value(stated: &Stated<'_>, lens: &Lens, dossier: &Dossier) -> Clean {
    let names = |ids: &[Id], joint: &str| {
        ids.iter()
            .map(|id| dossier.name(id).to_string())
            .collect::<Vec<_>>()
            .join(joint)
    };
    let text = match stated.value {
        Value::When(when, zone) => when_in_zone(when, zone, lens),
        Value::Place(id) | Value::Event(id) => dossier.name(id).to_string(),
        Value::Status(status) => status.word().replace('-', " "),
        Value::Participant(_, Role::Attends) => "takes part".to_owned(),
        Value::Participant(_, role) => role.word().to_owned(),
        Value::Parent(id, how) => format!("{} {}", relation(how), dossier.name(id)),
        Value::Act(act) => self::act(act).to_owned(),
        Value::Stage(stage) => stage.word().replace('-', " "),
        Value::Figure(amount) => figure(amount),
        Value::Order(ids) => names(ids, ", then "),
        Value::Choice(text) | Value::Step(_, text) => text.to_string(),
        Value::Who(ids) => names(ids, ", "),
    };
    match stated.statement.basis.as_deref() {
        Some(basis) => {
            let name = dossier.basis(basis).map_or(&**basis, |term| &*term.name);
            Clean::line(&format!("{text} ({name})"))
        }
        None => Clean::line(&text),
    }
}

/// Claims as text, each value once.
#[must_use]
pub fn values<'a>(
    claims: impl IntoIterator<Item = Stated<'a>>,
    lens: &Lens,
    dossier: &Dossier,
) -> Vec<Clean> {
    let mut values: Vec<Clean> = Vec::new();
    for claim in claims {
        let value = value(&claim, lens, dossier);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// Values of which no one knows which holds: "100% or about 155%".
#[must_use]
pub fn either(values: &[impl Deref<Target = str>]) -> Clean {
    let values: Vec<&str> = values.iter().map(|value| &**value).collect();
    Clean::line(&values.join(" or "))
}

/// A date as it is; an instant by the clock of the zone that is shown. A time without an offset is the clock's at
/// the place, and stays as it is where the place has no zone.
fn when_in_zone(when: &When, zone: Option<Tz>, lens: &Lens) -> String {
    match when.instant_in(zone) {
        Some(instant) => {
            let local = instant.with_timezone(&lens.zone);
            let form = if lens.year == Some(local.year()) {
                "%a %-d %b %H:%M %Z"
            } else {
                "%a %-d %b %Y %H:%M %Z"
            };
            local.format(form).to_string()
        }
        None => when.phrase(lens.year),
    }
}

/// What a holder does; of what is nobody's stand, that it is reported.
#[must_use]
pub const fn act(act: Act) -> &'static str {
    match act {
        Act::Reports => "reported",
        act => act.word(),
    }
}

/// How an event stands to another, to be followed by the other's name.
#[must_use]
pub const fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Within => "part of",
        Relation::Beside => "beside",
        Relation::Before => "before",
        Relation::After => "after",
    }
}

/// Who states it, when it is not the outlet in its own voice.
#[must_use]
pub fn speaker(statement: &Statement, dossier: &Dossier) -> Option<Clean> {
    statement.by.as_ref().map(|by| dossier.name(by))
}

/// A party's short name: the code of a country, the name of anything else.
#[must_use]
pub fn code(id: &Id, dossier: &Dossier) -> Clean {
    let party = dossier.party(id).filter(|_| dossier.person(id).is_none());
    match party.map(|party| party.kind) {
        Some(PartyKind::Country | PartyKind::Territory) => id.as_clean().clone(),
        _ => dossier.name(id),
    }
}

/// The day of a source, with `~` where it is inferred: "30 Oct 2025", "~22–26 Oct".
#[must_use]
pub fn published(source: &Source, year: Option<i32>) -> String {
    let Some(published) = &source.published else {
        return "undated".to_owned();
    };
    let mark = if published.basis == crate::model::Basis::Printed {
        ""
    } else {
        "~"
    };
    let days = published.value.days();
    match (days.first, days.last) {
        (Some(first), Some(last)) => format!("{mark}{}", day_range(first, last, year)),
        _ => format!("{mark}{}", published.value.phrase(year)),
    }
}

/// Days from first to last, short: "26 Oct", "26–28 Oct", "30 Oct – 1 Nov 2024".
#[must_use]
pub fn day_range(first: NaiveDate, last: NaiveDate, year: Option<i32>) -> String {
    let tail = if year == Some(last.year()) {
        "%-d %b"
    } else {
        "%-d %b %Y"
    };
    if first == last {
        last.format(tail).to_string()
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{}–{}", first.day(), last.format(tail))
    } else if first.year() == last.year() {
        format!("{} – {}", first.format("%-d %b"), last.format(tail))
    } else {
        format!(
            "{} – {}",
            first.format("%-d %b %Y"),
            last.format("%-d %b %Y")
        )
    }
}

/// "one article", "two articles", "12 articles".
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned());
    let ending = if number == 1 { "" } else { "s" };
    format!("{word} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_by_the_chosen_clock() {
        let tokyo = Lens {
            zone: chrono_tz::Asia::Tokyo,
            year: Some(2025),
            ..Lens::new(&Dossier::default(), chrono::DateTime::UNIX_EPOCH)
        };
        for (text, zone, shown) in [
            (
                "2025-10-30T14:00",
                Some(chrono_tz::Asia::Kuala_Lumpur),
                "Thu 30 Oct 15:00 JST",
            ),
            ("2025-10-30T23:30Z", None, "Fri 31 Oct 08:30 JST"),
            ("2025-10-30T14:00", None, "Thu 30 Oct 14:00"),
            (
                "2025-10-30",
                Some(chrono_tz::Asia::Kuala_Lumpur),
                "Thu 30 Oct",
            ),
        ] {
            assert_eq!(
                when_in_zone(&text.parse().unwrap(), zone, &tokyo),
                shown,
                "{text}"
            );
        }
    }

    #[test]
    fn ranges_of_days_are_short() {
        let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
        assert_eq!(day_range(day(10, 22), day(10, 26), Some(2025)), "22–26 Oct");
        assert_eq!(
            day_range(day(10, 30), day(11, 1), None),
            "30 Oct – 1 Nov 2025"
        );
    }
}
