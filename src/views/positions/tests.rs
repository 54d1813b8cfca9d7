use super::row;
use crate::model::{
    Act, Amount, Citation, Claim, Dossier, Draft, Figure, Id, Plain, Position, Statement,
};
use crate::text::Clean;
use crate::views::{Lens, disputes};

fn statement(quote: &str) -> Statement {
    let cite = vec![Citation {
        source: Id::from("a"),
        quote: Some(Clean::line(quote)),
        ..Citation::default()
    }];
    Statement {
        cite: cite.into(),
        ..Statement::default()
    }
}

fn rate(percent: u32, of: &str) -> Claim<Figure> {
    let what = Figure {
        measure: Some(Id::from("tariff-rate")),
        of: Some(Clean::line(of)),
        unit: Clean::line("percent"),
        to: Amount(percent.into()),
        ..Figure::default()
    };
    let statement = statement("duties on both");
    Claim { what, statement }
}

#[test]
fn a_draft_tells_its_words_and_of_what_its_numbers_are() {
    for (rates, is_drafted, figures, summary) in [
        (
            &[(15, "cars"), (50, "steel")][..],
            true,
            "15% (cars); 50% (steel)",
            "“will lift its duties on”",
        ),
        (&[(15, "cars")], true, "15%", "“will lift its duties on”"),
        (&[], false, "", ""),
    ] {
        let position = Position {
            id: Id::from("duties"),
            act: vec![Claim {
                what: Plain {
                    value: Act::Imposes,
                },
                statement: statement("will lift its duties on"),
            }],
            figures: rates.iter().map(|(to, of)| rate(*to, of)).collect(),
            draft: is_drafted.then(Draft::default),
            ..Position::default()
        };
        let mut dossier = Dossier::default();
        dossier.positions.push(position.clone());
        dossier.reindex();
        let lens = Lens::new(&dossier, "2031-03-01T00:00:00Z".parse().unwrap());
        let survey = disputes::project(&lens, &dossier);
        let row = row(&position, &survey, &lens, &dossier);
        assert_eq!((&*row.figures, &*row.summary), (figures, summary));
    }
}
