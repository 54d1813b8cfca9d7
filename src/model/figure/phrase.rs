//! Figures and amounts as they are printed.

use rust_decimal::Decimal;

use super::{Figure, is_money};
use crate::model::{Amount, Bound};

/// A figure as printed: "27.5% → 15%", "up to $550 billion", "10–40%", "5 days".
#[must_use]
pub fn figure(figure: &Figure) -> String {
    let high = figure.to_max.as_deref().map_or_else(
        || amount(figure.to, &figure.unit),
        |max| range(figure.to, *max, &figure.unit),
    );
    let bounded = match figure.bound {
        None | Some(Bound::Exactly) => high,
        Some(Bound::AtMost) => format!("up to {high}"),
        Some(Bound::AtLeast) => format!("at least {high}"),
        Some(Bound::About) => format!("about {high}"),
    };
    match figure.from.as_deref() {
        Some(from) => format!("{} → {bounded}", amount(*from, &figure.unit)),
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
        _ if is_money(unit) => money(value, unit),
        _ => format!("{} {}", grouped(value), plural(unit, value)),
    }
}

/// What a unit counts, in the plural; `None` for percent, money and what has a sign of its own.
#[must_use]
pub fn counted(unit: &str) -> Option<String> {
    let has_sign = matches!(unit, "" | "percent" | "times") || is_money(unit);
    (!has_sign).then(|| plural(unit, Decimal::ZERO))
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
                from: from.map(parse).map(Box::new),
                to: parse(to),
                to_max: max.map(parse).map(Box::new),
                bound,
                ..Figure::default()
            };
            assert_eq!(figure(&given), phrase);
        }
    }

    #[test]
    fn an_amount_is_never_rounded() {
        let dollars = |text: &str| amount(text.parse().unwrap(), "USD");
        assert_eq!(dollars("1234567"), "$1,234,567");
        assert_eq!(dollars("1200000000000"), "$1.2 trillion");
    }
}
