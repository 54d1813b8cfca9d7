//! Numbers: their units, their ranges, and the quotes that state them.

use super::Review;
use super::currencies::is_currency;
use crate::json::Fault;
use crate::model::figure::is_money;
use crate::model::{Amount, Figure, Statement, Value};
use crate::text::number;

/// A figure must have a unit, and a quote in which its numbers stand.
pub(super) fn note(review: &Review<'_>, faults: &mut Vec<Fault>) {
    for attribute in review.attributes() {
        for claim in &attribute.claims {
            if let Value::Figure(figure) = claim.value
                && !review.is_broken(claim.statement.at)
            {
                note_unit(figure, claim.statement, faults);
                note_range(figure, claim.statement, faults);
                note_numbers(figure, claim.statement, faults);
            }
        }
    }
    note_measures(review, faults);
}

/// A fact asks what its figures are of; those of a position must say so themselves.
fn note_measures(review: &Review<'_>, faults: &mut Vec<Fault>) {
    let positions = review.dossier().positions.iter();
    for claim in positions.flat_map(|position| &position.figures) {
        if claim.what.measure.is_none() && !review.is_broken(claim.at()) {
            faults.push(
                Fault::error(claim.at(), "the figure does not say what it measures")
                    .instead("add \"measure\", from the dossier's measures"),
            );
        }
    }
}

fn note_unit(figure: &Figure, statement: &Statement, faults: &mut Vec<Fault>) {
    let fault = |what: &str| Fault::error(statement.at, what).at("unit");
    if figure.unit.trim().is_empty() {
        faults.push(
            fault("the figure has no unit")
                .instead("write percent, a counted noun such as \"day\", or a currency"),
        );
    } else if is_money(&figure.unit) && !is_currency(&figure.unit) {
        let what = format!("“{}” is no currency", figure.unit);
        faults.push(fault(&what).instead("write an ISO 4217 code, such as \"USD\""));
    }
}

fn note_range(figure: &Figure, statement: &Statement, faults: &mut Vec<Fault>) {
    if figure
        .to_max
        .as_deref()
        .is_some_and(|high| *high <= figure.to)
    {
        faults.push(
            Fault::error(statement.at, "the range does not end above its beginning")
                .at("to_max")
                .instead("write the lower end as \"to\" and the upper one as \"to_max\""),
        );
    }
}

fn note_numbers(figure: &Figure, statement: &Statement, faults: &mut Vec<Fault>) {
    let quotes: Vec<&str> = statement
        .cite
        .iter()
        .filter_map(|citation| citation.quote.as_deref())
        .collect();
    if quotes.is_empty() {
        faults.push(
            Fault::error(statement.at, "the figure has no quote that states it")
                .instead("quote the words of the article that carry the number"),
        );
        return;
    }
    let numbers: [(&'static str, Option<&Amount>); 3] = [
        ("from", figure.from.as_deref()),
        ("to", Some(&figure.to)),
        ("to_max", figure.to_max.as_deref()),
    ];
    for (key, amount) in numbers {
        let Some(Amount(amount)) = amount else {
            continue;
        };
        if !quotes.iter().any(|quote| number::states(quote, *amount)) {
            let what = format!("no quote of this claim states the number {amount}");
            let fault = Fault::error(statement.at, &what).at(key);
            faults.push(fault.instead("quote the words that carry it, or correct the number"));
        }
    }
}
