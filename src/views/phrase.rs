//! Values as a reader reads them: names for ids, figures as printed, dates as exact as they are.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use rust_decimal::Decimal;

use super::lens::Lens;
use crate::model::{
    Amount, Bound, Dossier, Figure, Id, KnownFrom, Relation, Source, Stated, Statement, Value, When,
};
use crate::text::Clean;

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
        Value::Participant(_, role) => role.word().to_owned(),
        Value::Parent(id, how) => format!("{} {}", relation(how), dossier.name(id)),
        Value::Act(act) => act.word().to_owned(),
        Value::Stage(stage) => stage.word().replace('-', " "),
        Value::Figure(amount) => figure(amount),
        Value::Order(ids) => names(ids, ", then "),
        Value::Choice(text) | Value::Step(_, text) => text.to_string(),
        Value::Who(ids) => names(ids, ", "),
    };
    match stated.statement.basis.as_deref() {
        Some(basis) => {
            let name = dossier.basis(basis).map_or(basis, |term| &*term.name);
            Clean::line(&format!("{text} ({name})"))
        }
        None => Clean::line(&text),
    }
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
    if id.len() == 2 {
        id.as_clean().clone()
    } else {
        dossier.name(id)
    }
}

/// A figure as printed: "27.5% → 15%", "up to $550 billion", "10–40%", "5 days".
#[must_use]
pub fn figure(figure: &Figure) -> String {
    let high = figure.to_max.map_or_else(
        || amount(figure.to, &figure.unit),
        |max| range(figure.to, max, &figure.unit),
    );
    let bounded = match figure.bound {
        None | Some(Bound::Exactly) => high,
        Some(Bound::AtMost) => format!("up to {high}"),
        Some(Bound::AtLeast) => format!("at least {high}"),
        Some(Bound::About) => format!("about {high}"),
    };
    match figure.from {
        Some(from) => format!("{} → {bounded}", amount(from, &figure.unit)),
        None => bounded,
    }
}

fn range(low: Amount, high: Amount, unit: &str) -> String {
    match unit {
        "percent" => format!("{}–{}", grouped(low.0), amount(high, unit)),
        _ => format!("{}–{}", amount(low, unit), amount(high, unit)),
    }
}

/// One amount with its unit.
#[must_use]
pub fn amount(amount: Amount, unit: &str) -> String {
    let value = amount.0;
    match unit {
        "percent" => format!("{}%", grouped(value)),
        "times" => format!("×{}", grouped(value)),
        "" => grouped(value),
        _ if is_currency(unit) => money(value, unit),
        _ => format!("{} {}", grouped(value), plural(unit, value)),
    }
}

fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn money(value: Decimal, code: &str) -> String {
    let sign = match code {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "KRW" => "₩",
        "INR" => "₹",
        _ => return format!("{code} {}", scaled(value)),
    };
    format!("{sign}{}", scaled(value))
}

/// Large round numbers in words, as they are printed: 350000000000 is "350 billion".
fn scaled(value: Decimal) -> String {
    for (zeros, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
        let scale = Decimal::from(10_u64.pow(zeros));
        let short = (value / scale).normalize();
        if value.abs() >= scale && short.scale() <= 3 {
            return format!("{} {word}", grouped(short));
        }
    }
    grouped(value)
}

/// Digits in groups of three.
fn grouped(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", &*text), |rest| ("-", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

fn plural(unit: &str, value: Decimal) -> String {
    let unit = unit.replace('-', " ");
    if value == Decimal::ONE {
        return unit;
    }
    match unit.as_str() {
        "person" => "people".to_owned(),
        _ => match unit.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ if unit.ends_with('s') => unit,
            _ => format!("{unit}s"),
        },
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

/// The day from which something is known: "30 Oct", "~22 Oct".
#[must_use]
pub fn known_from(from: KnownFrom, year: Option<i32>) -> String {
    let mark = if from.day == from.until { "" } else { "~" };
    format!("{mark}{}", day_range(from.day, from.day, year))
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
    fn figures_read_as_printed() {
        for (unit, from, to, max, bound, phrase) in [
            ("percent", Some("27.5"), "15", None, None, "27.5% → 15%"),
            (
                "percent",
                None,
                "100",
                None,
                Some(Bound::AtMost),
                "up to 100%",
            ),
            (
                "percent",
                None,
                "155",
                None,
                Some(Bound::About),
                "about 155%",
            ),
            ("percent", None, "10", Some("40"), None, "10–40%"),
            (
                "USD",
                None,
                "550000000000",
                None,
                Some(Bound::AtMost),
                "up to $550 billion",
            ),
            ("MYR", None, "1500", None, None, "MYR 1,500"),
            ("day", None, "1", None, None, "1 day"),
            ("subsidiary", None, "5", None, None, "5 subsidiaries"),
        ] {
            let parse = |text: &str| text.parse::<Amount>().unwrap();
            let given = Figure {
                unit: unit.into(),
                from: from.map(parse),
                to: parse(to),
                to_max: max.map(parse),
                bound,
                ..Figure::default()
            };
            assert_eq!(figure(&given), phrase);
        }
    }

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
    fn an_amount_is_never_rounded() {
        let dollars = |text: &str| amount(text.parse().unwrap(), "USD");
        assert_eq!(dollars("1234567"), "$1,234,567");
        assert_eq!(dollars("1200000000000"), "$1.2 trillion");
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
