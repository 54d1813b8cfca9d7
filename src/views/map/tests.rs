use super::{Map, project};
use crate::json::{Log, Node, Read};
use crate::model::{Dossier, DossierFile, Source, SourceEntry};
use crate::views::{Lens, disputes, itinerary};

const PLACES: &str = r#"[
    {"id": "ocean", "name": "Ocean", "lat": 0, "lon": 0},
    {"id": "XA", "name": "Arvania", "zone": "Europe/Zurich", "lat": 10, "lon": 10},
    {"id": "lume", "name": "Lume", "within": "XA", "lat": 11, "lon": 11},
    {"id": "quay", "name": "Quay", "within": "XA", "lat": 12, "lon": 12},
    {"id": "pier", "name": "Pier", "within": "quay"},
    {"id": "XB", "name": "Belmora", "lat": -20, "lon": 179},
    {"id": "tarn", "name": "Tarn", "within": "XB", "lat": -21, "lon": -179},
    {"id": "islet", "name": "Islet", "within": "ocean"},
    {"id": "nowhere", "name": "Nowhere"},
    {"id": "off", "name": "Off the globe", "lat": 95, "lon": 0}]"#;

/// A dossier of events written as `id kind day place/place parent`, `-` for what is not there.
fn dossier(span: &str, events: &[&str]) -> Dossier {
    let claim = |value: &str, more: &str| {
        format!(r#"{{"value": "{value}"{more}, "cite": [{{"source": "s"}}]}}"#)
    };
    let claims = |text: &str, more: &str| {
        let parts = text.split('+').filter(|part| *part != "-");
        parts
            .map(|part| claim(part, more))
            .collect::<Vec<_>>()
            .join(",")
    };
    let event = |line: &&str| {
        let [id, kind, when, place, parent] =
            line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        format!(
            r#"{{"id": "{id}", "title": "{id}", "kind": "{kind}", "when": [{}], "where": [{}],
                "status": [{}], "part_of": [{}]}}"#,
            claims(when, ""),
            claims(place, ""),
            claim("expected", ""),
            claims(parent, r#", "relation": "within""#),
        )
    };
    let events = events.iter().map(event).collect::<Vec<_>>().join(",");
    let span = if span.is_empty() {
        String::new()
    } else {
        format!(r#""span": "{span}","#)
    };
    let text = format!(
        r#"{{"format": 1, "title": "x", {span} "places": {PLACES}, "events": [{events}],
        "parties": [{{"id": "XA", "name": "Arvania", "kind": "country"}}, {{"id": "XB", "name": "Belmora", "kind": "country"}}],
        "sources": [{{"id": "s", "outlet": "", "headline": "", "author": "", "fingerprint": ""}}]}}"#
    );
    let mut log = Log::default();
    let mut file = DossierFile::read(&Node::parse(&text, 0).unwrap(), &mut log);
    assert!(log.faults.is_empty(), "{:?}", log.faults);
    let sources = std::mem::take(&mut file.sources).into_iter();
    let records = sources.filter_map(|entry| match entry {
        SourceEntry::Record(source) => Some(*source),
        SourceEntry::File(_) => None,
    });
    let records: Vec<Source> = records.collect();
    Dossier::new(file, records)
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

#[test]
fn stops_stand_in_the_order_of_time_and_visits_to_one_place_are_one_stop() {
    let may = "2031-05-01/2031-05-31";
    for (events, stops) in [
        (&[][..], &[][..]),
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
    ] {
        assert_eq!(told(&map(may, events)), stops, "{events:?}");
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
            ("pier", true, Some("Quay"), false),
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
