//! Rows, columns and cells of small tables.

use super::*;
use crate::model::{Act, Claim, DossierFile, Plain, Position};
use crate::views::{disputes, gaps, stand};

/// Positions as "holder>toward topic act".
fn dossier(lines: &str) -> Dossier {
    let position = |(at, line): (usize, &str)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (holder, toward) = words[0].split_once('>').unwrap();
        let value = *Act::ALL.iter().find(|act| act.word() == words[2]).unwrap();
        Position {
            id: (*format!("n{at}")).into(),
            holder: holder.into(),
            toward: toward.split_terminator(',').map(Id::from).collect(),
            topic: words[1].into(),
            act: vec![Claim {
                what: Plain { value },
                ..Claim::default()
            }],
            ..Position::default()
        }
    };
    let file = DossierFile {
        positions: lines.split("; ").enumerate().map(position).collect(),
        ..DossierFile::default()
    };
    Dossier::new(file, Vec::new())
}

/// Each row as "party count owed: topic headline count, …".
fn told(lines: &str, order: Order, kind: Option<Kind>) -> Vec<String> {
    let dossier = dossier(lines);
    let lens = Lens::new(&dossier, chrono::DateTime::UNIX_EPOCH);
    let survey = disputes::project(&lens, &dossier);
    let stands = stand::project(&lens, &dossier);
    let gaps = gaps::project(&stands, &dossier);
    let table = project(&stands, &gaps, (order, kind), &survey, &lens, &dossier);
    let row = |(at, party): (usize, &Heading)| {
        let cells = table
            .topics
            .iter()
            .enumerate()
            .filter_map(|(column, topic)| {
                let cell = table.cell(at, column)?;
                Some(format!("{} {} {}", topic.id, cell.headline, cell.count))
            });
        let cells: Vec<String> = cells.collect();
        format!(
            "{} {} {}: {}",
            party.id,
            party.count,
            party.owed,
            cells.join(", ")
        )
    };
    table.parties.iter().enumerate().map(row).collect()
}

const LINES: &str =
    "B>A salt reports; B>A salt offers; B> eels seeks; C>A,D eels demands; A>C salt threatens";

#[test]
fn rows_and_columns_stand_by_number_or_by_name() {
    assert_eq!(
        told(LINES, Order::Count, None),
        [
            "B 3 0: salt offers 2, eels seeks 1",
            "A 1 1: salt threatens 1",
            "C 1 0: eels demands 1",
            "D 0 1: ",
        ]
    );
    assert_eq!(
        told(LINES, Order::Name, None),
        [
            "A 1 1: salt threatens 1",
            "B 3 0: eels seeks 1, salt offers 2",
            "C 1 0: eels demands 1",
            "D 0 1: ",
        ]
    );
}

#[test]
fn one_kind_of_act_leaves_out_all_others() {
    for (kind, rows) in [
        (
            Kind::Ask,
            &["B 1 0: eels seeks 1", "C 1 0: eels demands 1"][..],
        ),
        (Kind::Promise, &["B 1 0: salt offers 1"]),
        (Kind::Pressure, &["A 1 1: salt threatens 1"]),
        (Kind::Agreement, &[]),
        (Kind::Report, &["B 1 0: salt reported 1"]),
    ] {
        assert_eq!(told(LINES, Order::Name, Some(kind)), rows, "{kind:?}");
    }
}
