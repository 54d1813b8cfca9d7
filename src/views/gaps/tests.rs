//! What counts as an answer, case by case.

use super::*;
use crate::model::{Claim, DossierFile, Figure, Plain};
use crate::views::Lens;
use crate::views::stand;

/// Positions as "id holder>toward topic act,act amount<joined"; the last two may be missing.
fn dossier(lines: &[&str]) -> Dossier {
    let positions = lines.iter().map(|line| position(line)).collect();
    let file = DossierFile {
        positions,
        ..DossierFile::default()
    };
    Dossier::new(file, Vec::new())
}

fn position(line: &str) -> Position {
    let mut words = line.split(' ');
    let mut next = || words.next().unwrap_or_default();
    let id = next().into();
    let (holder, toward) = next().split_once('>').unwrap();
    let topic = next().into();
    let acts = next().split(',').map(|word| {
        let value = *Act::ALL.iter().find(|act| act.word() == word).unwrap();
        Claim {
            what: Plain { value },
            ..Claim::default()
        }
    });
    let act = acts.collect();
    let (amount, joined) = next().split_once('<').unwrap_or_default();
    let figure = |amount: &str| Claim {
        what: Figure {
            measure: Some("m".into()),
            of: Some("goods".into()),
            to: amount.parse().unwrap(),
            ..Figure::default()
        },
        ..Claim::default()
    };
    Position {
        id,
        holder: holder.into(),
        toward: toward.split_terminator(',').map(Id::from).collect(),
        topic,
        act,
        in_return: joined.split_terminator(',').map(Id::from).collect(),
        figures: amount.split_terminator(',').map(figure).collect(),
        ..Position::default()
    }
}

/// Cases, a line each: positions parted by `;`, then what they come to.
const CASES: &str = "
    a A>B t demands: no answer reported
    a A>B t seeks; b B>A t offers: offered
    a A>B t seeks; b B>A t offers; c B>A t pledges: pledged
    a A>B t seeks; b B> t pledges: pledged
    a A>B t seeks; b B>A t rejects: refused
    a A>B t seeks; b B>A t offers; c B>A t rejects: answers differ
    a A>B t seeks; b B>A t offers,suspends: answers differ
    a A>B t seeks; b B>A u offers: no answer reported
    a A>B t seeks; b B>C t offers: no answer reported
    a A>B t seeks; b C>A t offers: no answer reported
    a A>B t seeks; b B>A t restricts: no answer reported
    a A>B t seeks; b B>A t reports: no answer reported
    a A>B t seeks; b B>A t seeks: no answer reported
    a A>B t seeks; b A>B t offers: no answer reported
    a A>B t seeks; b A>B t agrees: agreed
    a A>B t seeks; b B>A t agrees: agreed
    a A>B t seeks <b; b B>A u pledges: pledged
    a A>B t seeks; b B>A u pledges <a: pledged
    a A>B t seeks; b C>A u pledges <a: no answer reported
    a A>B t seeks 15<; b B>A u agrees 15<: agreed
    a A>B t demands 5<; b B>A t pledges 2<: answered with another figure
    a A>B t demands 5<; b B>A t pledges 2<; c B>A t offers 5<: pledged
    a A>B t demands 5<; b B>A t pledges: pledged";

#[test]
fn an_ask_is_held_against_what_the_asked_gives() {
    for case in CASES.lines().skip(1) {
        let (positions, answer) = case.trim().split_once(": ").unwrap();
        let positions: Vec<&str> = positions.split("; ").collect();
        let dossier = dossier(&positions);
        let lens = Lens::new(&dossier, chrono::DateTime::UNIX_EPOCH);
        let stands = stand::project(&lens, &dossier);
        let gaps = project(&stands, &dossier);
        let gap = gaps.iter().find(|gap| &*gap.asker == "A").unwrap();
        assert_eq!(gap.answer.phrase(), answer, "{case}");
    }
}

#[test]
fn asks_of_one_party_on_one_topic_stand_together() {
    let dossier = dossier(&[
        "a A>B,C t seeks",
        "b A>B t demands",
        "c B>A t reports",
        "d A> t seeks",
    ]);
    let lens = Lens::new(&dossier, chrono::DateTime::UNIX_EPOCH);
    let gaps = project(&stand::project(&lens, &dossier), &dossier);
    let told: Vec<(&str, &[usize], &[usize], bool)> = gaps
        .iter()
        .map(|gap| (&*gap.asked, &*gap.asks, &*gap.beside, gap.is_demand))
        .collect();
    assert_eq!(
        told,
        [("B", &[0, 1][..], &[2][..], true), ("C", &[0], &[], false)]
    );
}
