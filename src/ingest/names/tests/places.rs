//! Which country a place lies in.

use super::{Gazetteer, Tokens, sentences, tag_alone};

/// The party of each mention.
fn parties(text: &str, gazetteer: &Gazetteer) -> Vec<String> {
    let tokens = Tokens::read(text);
    let (mentions, _) = tag_alone(&tokens, &sentences(&tokens, 400), gazetteer);
    let party = |mention: &super::super::Mention| mention.party.as_deref().map(str::to_owned);
    mentions
        .iter()
        .map(|mention| party(mention).unwrap_or_default())
        .collect()
}

#[test]
fn a_place_of_the_users_has_its_country_too() {
    let more = r#"{"places": [
        {"name": "Orlo", "within": "CH", "lat": 46.9, "lon": 7.4, "zone": "Europe/Zurich"},
        {"name": "Venn", "within": "orlo", "lat": 46.9, "lon": 7.4, "zone": "Europe/Zurich"},
        {"name": "Tarn", "lat": 46.9, "lon": 7.4},
        {"name": "Upper Tarn", "within": "tarn", "lat": 46.9, "lon": 7.4}
    ]}"#;
    let (gazetteer, problems) = Gazetteer::built_in().extended("more.json", more);
    assert!(problems.is_empty(), "{problems:?}");
    let found = parties("in Venn, in Orlo and in Upper Tarn", &gazetteer);
    assert_eq!(found, ["CH", "CH", ""]);
}
