use super::{Map, project};
use crate::model::{
    Claim, Dossier, DossierFile, Event, EventKind, Id, Membership, Party, PartyKind, Place, Plain,
    Relation, Status,
};
use crate::views::{Lens, disputes, itinerary};

/// Latitude and longitude.
type At = Option<(f64, f64)>;

/// Id, what it lies in, and where it is.
const PLACES: [(&str, &str, At); 10] = [
    ("ocean", "", Some((0.0, 0.0))),
    ("XA", "", Some((10.0, 10.0))),
    ("lume", "XA", Some((11.0, 11.0))),
    ("quay", "XA", Some((12.0, 12.0))),
    ("pier", "quay", None),
    ("XB", "", Some((-20.0, 179.0))),
    ("tarn", "XB", Some((-21.0, -179.0))),
    ("islet", "ocean", None),
    ("nowhere", "", None),
    ("off", "", Some((95.0, 0.0))),
];

fn places() -> Vec<Place> {
    let place = |(id, within, at): &(&str, &str, At)| Place {
        id: (*id).into(),
        name: (*id).into(),
        within: (!within.is_empty()).then(|| (*within).into()),
        zone: (*id == "XA").then(|| "Europe/Zurich".into()),
        lat: at.map(|(lat, _)| lat),
        lon: at.map(|(_, lon)| lon),
        ..Place::default()
    };
    PLACES.iter().map(place).collect()
}

fn claim<T>(what: T) -> Claim<T> {
    Claim {
        what,
        statement: crate::model::Statement::default(),
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split('+').filter(|part| *part != "-")
}

/// An event written as `id kind day place parent`: several claims with `+` between them, `-` for what is not there.
fn event(line: &str) -> Event {
    let [id, kind, when, place, parent]: [&str; 5] =
        line.split(' ').collect::<Vec<_>>().try_into().unwrap();
    let kinds = EventKind::ALL.iter();
    Event {
        id: id.into(),
        title: id.into(),
        kind: *kinds.clone().find(|other| other.word() == kind).unwrap(),
        when: parts(when)
            .map(|day| {
                claim(Plain {
                    value: day.parse().unwrap(),
                })
            })
            .collect(),
        r#where: parts(place)
            .map(|place| {
                claim(Plain {
                    value: Id::from(place),
                })
            })
            .collect(),
        status: vec![claim(Plain {
            value: Status::Expected,
        })],
        part_of: parts(parent)
            .map(|parent| {
                claim(Membership {
                    value: parent.into(),
                    relation: Relation::Within,
                    ..Membership::default()
                })
            })
            .collect(),
        ..Event::default()
    }
}

fn dossier(span: &str, events: &[&str]) -> Dossier {
    let party = |id: &str| Party {
        id: id.into(),
        name: id.into(),
        kind: PartyKind::Country,
        ..Party::default()
    };
    let file = DossierFile {
        span: (!span.is_empty()).then(|| span.parse().unwrap()),
        places: places(),
        parties: vec![party("XA"), party("XB")],
        events: events.iter().map(|line| event(line)).collect(),
        ..DossierFile::default()
    };
    Dossier::new(file, Vec::new())
}

fn map(span: &str, events: &[&str]) -> Map {
    let dossier = dossier(span, events);
    let lens = Lens::new(&dossier, "2031-05-11T08:30:00Z".parse().unwrap());
    let survey = disputes::project(&lens, &dossier);
    let itinerary = itinerary::project(&survey, &lens, &dossier);
    project(&itinerary, &lens, &dossier)
}

/// `1 lume/quay: a b, 3 May`, a line a stop.
fn told(map: &Map) -> Vec<String> {
    let stop = |stop: &super::Stop| {
        let number = stop
            .number
            .map_or("-".to_owned(), |number| number.to_string());
        let places: Vec<&str> = stop.spots.iter().map(|spot| &*spot.place).collect();
        let visits: Vec<&str> = stop.visits.iter().map(|visit| &*visit.id).collect();
        format!(
            "{number} {}: {}, {}",
            places.join("/"),
            visits.join(" "),
            stop.dates
        )
    };
    map.stops.iter().map(stop).collect()
}

/// Events, and the stops that they make.
type Case = (&'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    (&[], &[]),
    (
        &["b bilateral 2031-05-09 tarn -", "a visit 2031-05-02 lume -"],
        &["1 lume: a, 2 May", "2 tarn: b, 9 May"],
    ),
    (
        &[
            "a visit 2031-05-02 lume -",
            "b visit 2031-05-03 lume -",
            "c visit 2031-05-04 quay -",
            "d visit 2031-05-05 lume -",
        ],
        &[
            "1 lume: a b, 2–3 May",
            "2 quay: c, 4 May",
            "3 lume: d, 5 May",
        ],
    ),
    // A country joins the town in it, whichever is told first.
    (
        &[
            "a visit 2031-05-02 XA -",
            "b visit 2031-05-03 lume -",
            "c visit 2031-05-04 XA -",
        ],
        &["1 lume: a b c, 2–4 May"],
    ),
    // Towns that the sources do not agree on are a stop of their own.
    (
        &[
            "a visit 2031-05-02 lume -",
            "b summit 2031-05-03? XA+lume+quay -",
            "c visit 2031-05-04 XA -",
        ],
        &["1 lume: a, 2 May", "2 lume/quay: b c, 3–4 May"],
    ),
    // What is undated happens with what it is part of, at the same place only.
    (
        &[
            "a summit 2031-05-02 lume -",
            "b signing - XA a",
            "c visit - tarn a",
            "d visit - tarn -",
        ],
        &["1 lume: a b, 2 May", "- tarn: c d, undated"],
    ),
    // A journey is no stop; its parts are.
    (
        &[
            "a visit 2031-05-01/2031-05-09 ocean -",
            "b visit 2031-05-02 lume a",
            "c visit - ocean a",
        ],
        &["1 lume: b, 2 May", "- ocean: a c, 1–9 May, undated"],
    ),
    (
        &[
            "a visit 2031-05-01/2031-05-09 XA -",
            "b visit 2031-05-02 lume a",
            "c visit 2031-05-04 quay a",
        ],
        &["1 lume: b, 2 May", "2 quay: c, 4 May", "- XA: a, 1–9 May"],
    ),
    // Outside the span, on a day not known well enough, or nothing that anyone comes to.
    (
        &[
            "a visit 2030 lume -",
            "b visit 2031-05-02 tarn -",
            "c military 2031-05-03 quay -",
            "d visit 2031 quay -",
        ],
        &["1 tarn: b, 2 May", "- lume: a, 2030", "- quay: d c, 2031"],
    ),
];

#[test]
fn stops_stand_in_the_order_of_time_and_visits_to_one_place_are_one_stop() {
    for (events, stops) in CASES {
        assert_eq!(
            told(&map("2031-05-01/2031-05-31", events)),
            *stops,
            "{events:?}"
        );
    }
}

#[test]
fn without_a_span_every_dated_stop_is_on_the_route() {
    let events = ["a visit 1999-01-01 lume -", "b visit 2031-05-02/.. tarn -"];
    assert_eq!(
        told(&map("", &events)),
        ["1 lume: a, 1 Jan 1999", "2 tarn: b, from Fri 2 May 2031"]
    );
}

#[test]
fn what_has_no_coordinates_stands_where_it_lies() {
    let events = [
        "a visit 2031-05-02 pier -",
        "b visit 2031-05-03 nowhere -",
        "c visit 2031-05-04 off -",
        "d visit 2031-05-05 lume -",
        "e visit 2031-05-06 islet -",
    ];
    let map = map("", &events);
    let spots = map.stops.iter().map(|stop| &stop.spots[0]);
    let told: Vec<(&str, bool, Option<&str>, bool)> = spots
        .map(|spot| {
            (
                &*spot.place,
                spot.at.is_some(),
                spot.stand_in.as_deref(),
                spot.is_region,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("pier", true, Some("quay"), false),
            ("nowhere", false, None, false),
            ("off", false, None, false),
            ("lume", true, None, false),
            ("islet", true, None, true),
        ]
    );
    // The way leads past what is not on the map.
    assert_eq!(map.legs().len(), 2);
    assert_eq!(map.countries.len(), 2);
}

#[test]
fn an_open_question_splits_the_route() {
    let events = [
        "a visit 2031-05-02 tarn -",
        "b visit 2031-05-03 lume+quay -",
        "c visit 2031-05-04 tarn -",
    ];
    let map = map("", &events);
    let certain: Vec<bool> = map
        .legs()
        .iter()
        .map(|(.., is_certain)| *is_certain)
        .collect();
    assert_eq!(certain, [false; 4]);
    assert_eq!(map.stops[1].verdict, crate::model::Verdict::Disputed);
    assert_eq!(map.places["b"], (1, 0));
}

#[test]
fn five_hundred_stops_are_as_many_legs() {
    let lines: Vec<String> = (0..500)
        .map(|n| {
            format!(
                "e{n} visit 20{:02}-01-01 {} -",
                n % 100,
                ["lume", "tarn"][n / 100 % 2]
            )
        })
        .collect();
    let events: Vec<&str> = lines.iter().map(String::as_str).collect();
    let map = map("", &events);
    assert_eq!(map.visits().count(), 500);
    assert_eq!(map.places.len(), 500);
    assert_eq!(map.legs().len(), map.stops.len() - 1);
}

#[test]
fn a_route_of_one_point_is_seen_among_all_places() {
    for (events, points) in [
        (&["a visit 2031-05-02 tarn -"][..], 1),
        (
            &["a visit 2031-05-02 tarn -", "b visit 2031-05-03 tarn -"],
            1,
        ),
        (
            &[
                "a visit 2031-05-02 tarn -",
                "b visit - lume -",
                "c visit - quay -",
            ],
            3,
        ),
        (
            &[
                "a visit 2031-05-02 tarn -",
                "b visit 2031-05-03 lume -",
                "c visit - quay -",
            ],
            2,
        ),
    ] {
        let map = map("", events);
        let mut found = map.points();
        found.dedup();
        assert_eq!(found.len(), points, "{events:?}");
    }
}
