use super::{Finder, Hit, Needle, Place, Rank, snippet};
use crate::model::{
    Act, Amount, Bound, Citation, Cites, Claim, Dossier, DossierFile, Event, Figure, Participation,
    Person, Plain, Position, Statement, Status,
};

fn event(id: &str, title: &str) -> Event {
    Event {
        id: id.into(),
        title: title.into(),
        ..Event::default()
    }
}

fn dossier() -> Dossier {
    let person = Person {
        id: "mora".into(),
        name: "Lía Mora-Sand".into(),
        aka: vec!["Mora Sand Lia".into()],
        ..Person::default()
    };
    let mut talks = event("talks", "Ferry talks");
    talks.who = vec![Claim {
        what: Participation {
            value: "mora".into(),
            ..Participation::default()
        },
        ..Claim::default()
    }];
    let mut strike = event("strike", "Strike of the ferry crews before talks");
    let quote = Some("350 boats stay in port".into());
    strike.status = vec![Claim {
        what: Plain {
            value: Status::Held,
        },
        statement: Statement {
            cite: Cites::from(Citation {
                quote,
                ..Citation::default()
            }),
            ..Statement::default()
        },
    }];
    let file = DossierFile {
        people: vec![person],
        events: vec![talks, strike, event("bare", "Ferry talks without a claim")],
        ..DossierFile::default()
    };
    Dossier::new(file, Vec::new())
}

#[test]
fn entries_are_found_by_every_word_and_ranked_by_their_titles() {
    let event = |id: &str, rank| (Hit::Event(id.into()), rank);
    for (needle, found) in [
        (
            "ferry talks",
            vec![
                event("talks", Rank::TitleStart),
                event("strike", Rank::TitleWords),
            ],
        ),
        (
            "ferry",
            vec![
                event("talks", Rank::TitleStart),
                event("strike", Rank::Title),
            ],
        ),
        (
            "TALKS",
            vec![event("talks", Rank::Title), event("strike", Rank::Title)],
        ),
        ("lia mora sand", vec![event("talks", Rank::Together)]),
        ("Sand, Lia Mora", vec![event("talks", Rank::Elsewhere)]),
        ("lia morasand", vec![event("talks", Rank::Together)]),
        ("Lía Mora Sand", vec![event("talks", Rank::Together)]),
        ("350 boats", vec![event("strike", Rank::Together)]),
        ("“350 boats”,", vec![event("strike", Rank::Elsewhere)]),
        ("“boats 350”", vec![]),
        ("boats talks", vec![event("strike", Rank::Elsewhere)]),
        ("without a claim", vec![]),
        ("50 boats", vec![]),
        ("nothing of the kind", vec![]),
        ("  ", vec![]),
    ] {
        assert_eq!(
            Finder::new(&dossier()).find(&Needle::new(needle)),
            found,
            "{needle}"
        );
    }
}

#[test]
fn figures_are_found_as_they_are_printed() {
    let amount = |text: &str| text.parse::<Amount>().unwrap();
    let figure = |unit: &str, from: Option<&str>, to: &str, bound| Claim {
        what: Figure {
            unit: unit.into(),
            from: from.map(amount).map(Box::new),
            to: amount(to),
            bound,
            ..Figure::default()
        },
        ..Claim::default()
    };
    let position = Position {
        id: "p".into(),
        holder: "x".into(),
        act: vec![Claim {
            what: Plain { value: Act::Offers },
            ..Claim::default()
        }],
        figures: vec![
            figure("USD", None, "350000000000", Some(Bound::AtMost)),
            figure("percent", Some("27.5"), "15", None),
        ],
        ..Position::default()
    };
    let file = DossierFile {
        positions: vec![position],
        ..DossierFile::default()
    };
    let dossier = Dossier::new(file, Vec::new());
    let finder = Finder::new(&dossier);
    for (needle, lit) in [
        ("$350 billion", Some("up to $350 billion")),
        ("up to $350", Some("up to $350 billion")),
        ("27.5%", Some("27.5% → 15%")),
        ("27.5% → 15%", Some("27.5% → 15%")),
        ("5%", None),
        ("$35 billion", Some("up to $350 billion")),
        ("50 billion", None),
    ] {
        let needle = Needle::new(needle);
        let found = finder.find(&needle);
        assert_eq!(found.len(), usize::from(lit.is_some()), "{needle:?}");
        if let Some(lit) = lit {
            let snippet = snippet(&found[0].0, "", &needle, &dossier).unwrap();
            assert_eq!((snippet.place, &*snippet.text), (Place::Figure, lit));
            assert!(!snippet.lit.is_empty());
        }
    }
}

#[test]
fn the_snippet_tells_why() {
    let dossier = dossier();
    let hit = Hit::Event("strike".into());
    for (needle, place, text) in [
        ("350", Place::Quote, "350 boats stay in port"),
        ("boats talks", Place::Quote, "350 boats stay in port"),
    ] {
        let found = snippet(&hit, "", &Needle::new(needle), &dossier).unwrap();
        assert_eq!((found.place, &*found.text), (place, text), "{needle}");
    }
}
