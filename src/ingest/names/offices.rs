//! Whose office it is that a person holds, where only other words of the article tell.

use std::ops::Range;

use super::found::Found;
use super::gazetteer::{Form, Gazetteer};
use super::person::Person;
use super::sides::is_possessive;
use super::titles;
use crate::ingest::tokens::Tokens;
use crate::model::PartyKind;

/// Offices of which a country has one holder.
const SINGLE: [&str; 8] = [
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "foreign minister",
    "king",
    "queen",
    "emperor",
];

/// Gives a person whose office has no country the one of which the article tells that office without a name, as `the
/// Ghanaian president` beside `President Mensah`: where it tells it of one country, and the office has no other holder.
pub(super) fn settle(
    tokens: &Tokens<'_>,
    sentences: &[Range<usize>],
    found: &[Found],
    gazetteer: &Gazetteer,
    people: &mut [Person],
) {
    for office in SINGLE {
        let holds = |person: &&mut Person| person.role.as_deref() == Some(office);
        let mut holders = people.iter_mut().filter(holds);
        let (Some(person), None) = (holders.next(), holders.next()) else {
            continue;
        };
        if person.party.is_some() {
            continue;
        }
        let mut told = found.iter().filter_map(|one| {
            let end = sentences.get(one.sentence)?.end;
            let entry = gazetteer.at(one.entry)?;
            let is_state = matches!(entry.party, Some(PartyKind::Country | PartyKind::Territory));
            let is_owner = is_possessive(tokens, one.run.end);
            let first = one.run.end + if is_owner { 2 } else { 0 };
            let title = titles::behind(tokens, first, end)?;
            let next = tokens.get(title.run.end).filter(|_| title.run.end < end);
            let is_alone = next.is_none_or(|token| !token.is_capital);
            let fits = is_owner || one.form == Form::Adjective;
            (is_state && fits && is_alone && title.role == office).then_some(&entry.id)
        });
        if let Some(country) = told.next()
            && told.all(|other| other == country)
        {
            person.party = Some(country.clone());
        }
    }
}
