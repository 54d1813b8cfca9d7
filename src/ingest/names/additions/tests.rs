use crate::ingest::names::{Gazetteer, tag_alone};
use crate::ingest::sentences::{LONGEST, sentences};
use crate::ingest::tokens::Tokens;

const VENN: &str = r#"{"parties": [{"id": "XV", "name": "Venn", "kind": "country", "adjectives": ["Vennish"], "capital": "Tarsk"}]}"#;

fn extended(text: &str) -> (Gazetteer, Vec<String>) {
    let (gazetteer, problems) = Gazetteer::built_in().extended("mine.json", text);
    (
        gazetteer,
        problems.iter().map(ToString::to_string).collect(),
    )
}

/// What is tagged in a text, as the words that name it and what they stand for.
fn tagged(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    let tokens = Tokens::read(text);
    let (mentions, _) = tag_alone(&tokens, &sentences(&tokens, LONGEST), gazetteer);
    let tags = mentions.iter().map(|mention| {
        let party = mention.party.as_deref().unwrap_or("-");
        format!(
            "{} {:?} {party}",
            text.get(mention.span.clone()).unwrap_or_default(),
            mention.what
        )
    });
    tags.collect()
}

#[test]
fn what_a_file_adds_is_found() {
    for (file, text, expected) in [
        (
            VENN,
            "The Vennish envoy left Venn.",
            &["Vennish Party(Id(\"XV\")) XV", "Venn Party(Id(\"XV\")) XV"][..],
        ),
        (
            VENN,
            "Ministers met in Tarsk.",
            &["Tarsk Place(Id(\"tarsk\")) XV"],
        ),
        (
            r#"{"people": [{"name": "Teo Vask", "aka": ["Old Teo"], "party": "JP", "role": "premier"}]}"#,
            "They asked Vask. Then they asked Old Teo.",
            &[
                "Vask Person(Id(\"teo-vask\")) JP",
                "Old Teo Person(Id(\"teo-vask\")) JP",
            ],
        ),
        (
            // Under another id, the name means the user's.
            r#"{"places": [{"id": "my-busan", "name": "Busan", "within": "US"}]}"#,
            "They met in Busan.",
            &["Busan Place(Id(\"my-busan\")) US"],
        ),
        (
            // A blank file adds nothing.
            "// nothing yet\n",
            "They met in Busan.",
            &["Busan Place(Id(\"busan\")) KR"],
        ),
    ] {
        let (gazetteer, problems) = extended(file);
        assert_eq!(problems, Vec::<String>::new(), "{file}");
        assert_eq!(tagged(&gazetteer, text), expected, "{file}");
    }
}

#[test]
fn what_an_entry_leaves_out_stays_as_it_was() {
    let (gazetteer, problems) =
        extended(r#"{"parties": [{"id": "asean", "name": "The Ten and One", "kind": "bloc"}]}"#);
    assert_eq!(problems, Vec::<String>::new());
    let asean = gazetteer.get("asean").expect("an entry");
    assert_eq!(asean.name.as_str(), "The Ten and One");
    assert!(asean.aka.iter().any(|name| name.as_str() == "ASEAN"));
    assert_eq!(asean.members.len(), 11);
    let found = tagged(&gazetteer, "They asked ASEAN.");
    assert_eq!(found, ["ASEAN Party(Id(\"asean\")) asean"]);
}

#[test]
fn someone_whom_articles_introduce_too_is_one_person() {
    let (gazetteer, _) = extended(
        r#"{"people": [{"name": "Teo Vask", "aka": ["Theodor Vask"], "party": "JP", "role": "premier"}]}"#,
    );
    let text = "French Foreign Minister Theodor Vask arrived. Vask smiled.";
    let tokens = Tokens::read(text);
    let (_, people) = tag_alone(&tokens, &sentences(&tokens, LONGEST), &gazetteer);
    let [one] = people.list() else {
        panic!("one person, not {:?}", people.list());
    };
    assert_eq!(one.name.as_str(), "Teo Vask");
    assert_eq!(one.role.as_deref(), Some("premier"));
    assert_eq!(one.party.as_deref(), Some("JP"));
}

#[test]
fn what_is_wrong_has_its_place_and_the_rest_counts() {
    for (wrong, expected) in [
        (
            r#"{"name": "Orr", "kind": "country"}"#,
            "mine.json:3:1: error: a country has an id of two capital letters; write its ISO 3166 code, or one from \"XA\" to \"XZ\" for a country of your own",
        ),
        (
            r#"{"id": "orr", "name": "Orr", "kind": "territory"}"#,
            "mine.json:3:8: error: a territory has an id of two capital letters; write its ISO 3166 code, or one from \"XA\" to \"XZ\" for a country of your own",
        ),
        (
            r#"{"name": "Orr"}"#,
            "mine.json:3:1: error: “kind” is missing; add \"kind\": one of: country territory bloc organisation company political-party outlet",
        ),
        (
            r#"{"name": "…", "kind": "bloc"}"#,
            "mine.json:3:10: error: the name has no letters; write the name as articles print it",
        ),
        (
            r#"{"name": "Orr", "kind": "bloc", "members": ["XV", "aseann"]}"#,
            "mine.json:3:51: error: nothing has the id “aseann”; did you mean “asean”?",
        ),
        (
            r#"{"name": "Orr", "kind": "bloc", "within": "nowhere-at-all"}"#,
            "mine.json:3:43: error: nothing has the id “nowhere-at-all”; add a party or a place with that id, or name another",
        ),
        (
            r#"{"id": "orr", "name": "Orr", "kind": "bloc", "within": "orr"}"#,
            "mine.json:3:56: error: “orr” lies in itself; name what it lies in, or take “within” out",
        ),
        (
            r#"{"id": "XV", "name": "Orr", "kind": "country"}"#,
            "mine.json:3:1: error: the id “XV” stands here twice; give one of the two another id",
        ),
        (
            r#"{"name": "Orr", "kind": "bloc", "lat": 95, "lon": 0}"#,
            "mine.json:3:40: error: a latitude lies between -90 and 90",
        ),
        (
            r#"{"name": "Orr", "kind": "bloc", "lon": 5}"#,
            "mine.json:3:40: error: “lon” stands without “lat”; add “lat”, or take “lon” out",
        ),
        (
            r#"{"name": "Orr", "kind": "bloc", "zone": "Europe/Orr"}"#,
            "mine.json:3:41: error: “Europe/Orr” is no time zone; write one of the IANA list, such as \"Europe/Zurich\"",
        ),
    ] {
        let text = format!(
            "{{\"parties\": [\n{{\"id\": \"XV\", \"name\": \"Venn\", \"kind\": \"country\"}},\n{wrong}]}}"
        );
        let (gazetteer, problems) = extended(&text);
        assert_eq!(problems, [expected], "{wrong}");
        assert_eq!(
            gazetteer.get("XV").map(|entry| entry.name.as_str()),
            Some("Venn")
        );
        assert!(tagged(&gazetteer, "They asked Orr.").is_empty(), "{wrong}");
    }
}

#[test]
fn what_is_no_gazetteer_adds_nothing() {
    for (text, expected) in [
        (
            "[]",
            "mine.json:1:1: error: expected an object {…}, found a list",
        ),
        (
            "{\"parties\": {}}",
            "mine.json:1:13: error: expected a list […], found an object",
        ),
        (
            "{\"people\": [3]}",
            "mine.json:1:13: error: expected an object {…}, found a number",
        ),
        (
            "{\"persons\": []}",
            "mine.json:1:2: error: the key “persons” is not known here",
        ),
        ("{\"parties\": [}", "mine.json:1:14: error: not JSON"),
    ] {
        let (gazetteer, problems) = extended(text);
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert!(problems[0].starts_with(expected), "{text}: {problems:?}");
        assert_eq!(
            gazetteer.entries().len(),
            Gazetteer::built_in().entries().len()
        );
    }
}

#[test]
fn a_ring_of_places_is_told() {
    let text = r#"{"places": [{"id": "a", "name": "Aaby", "within": "b"}, {"id": "b", "name": "Beby", "within": "a"}]}"#;
    let (gazetteer, problems) = extended(text);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert_eq!(gazetteer.get("a"), None);
}
