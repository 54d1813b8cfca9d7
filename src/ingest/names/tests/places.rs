//! Cities, regions and seas: which are found, which words are none, and which country each lies in.

use super::{Gazetteer, Tokens, sentences, tag_alone, told};

/// Texts, and what is named in each.
const NAMED: [(&str, &str); 19] = [
    (
        "They met in Jaipur, Rajasthan, and later in Xi'an.",
        "Jaipur=place jaipur; Rajasthan=place rajasthan; Xi'an=place xi-an",
    ),
    (
        "Talks in Belo Horizonte, Kananaskis, Bürgenstock and Constanța ended.",
        "Belo Horizonte=place belo-horizonte; Kananaskis=place kananaskis; Bürgenstock=place burgenstock; \
         Constanța=place constanta",
    ),
    (
        "Ships crossed the Indian Ocean, the Gulf of Mexico and the English Channel.",
        "Indian Ocean=place indian-ocean; Gulf of Mexico=place gulf-of-mexico; English Channel=place english-channel",
    ),
    (
        "New Mexico and Mexico, New South Wales and Wales, British Columbia and British ships.",
        "New Mexico=place new-mexico; Mexico=party MX; New South Wales=place new-south-wales; Wales=place wales; \
         British Columbia=place british-columbia; British=party GB",
    ),
    (
        "From Benin City to Benin; from Santiago de Compostela to Santiago.",
        "Benin City=place benin-city; Benin=party BJ; Santiago de Compostela=place santiago-de-compostela; \
         Santiago=place santiago",
    ),
    (
        "They rested in East Jerusalem, in Lake Geneva villas and on the French Riviera.",
        "East Jerusalem=place east-jerusalem; Lake Geneva=place lake-geneva; French Riviera=place french-riviera",
    ),
    (
        "He went from Quebec City into Quebec, from Puglia to Borgo Egnazia.",
        "Quebec City=place quebec-city; Quebec=place quebec; Puglia=place puglia; Borgo Egnazia=place borgo-egnazia",
    ),
    (
        "He was born in Natal. Natal care came from afar; Afar lies in Ethiopia.",
        "Natal=place natal; Ethiopia=party ET",
    ),
    (
        "She wore a fez in Fez and a jersey in Jersey.",
        "Fez=place fez; Jersey=place jersey",
    ),
    (
        "Orlando Quill flew to Orlando.",
        "Orlando Quill=person orlando-quill; Orlando=place orlando",
    ),
    (
        "Senator Dana Quill of Montana met Montana Orr, a professor.",
        "Dana Quill=person dana-quill; Montana=place montana; Montana Orr=person montana-orr",
    ),
    (
        "In Cordoba they praised Mr Cordoba.",
        "Cordoba=place cordoba; Cordoba=person cordoba",
    ),
    (
        "The Virginia senators left West Virginia.",
        "Virginia=place virginia; West Virginia=place west-virginia",
    ),
    (
        "The Papuan front stretches from Papua to Papua New Guinea.",
        "Papua=place papua; Papua New Guinea=party PG",
    ),
    (
        "Atlanta is not Tbilisi, and in Victoria, Washington and Jordan all stays as it was.",
        "Atlanta=place atlanta; Tbilisi=party GE; Victoria=place victoria; Washington=place washington; Jordan=party JO",
    ),
    (
        "ASEAN Plus Three and the East Asia Summit follow; the Weimar Triangle and the Bucharest Nine agreed.",
        "ASEAN Plus Three=party asean-plus-three; East Asia Summit=party east-asia-summit; \
         Weimar Triangle=party weimar-triangle; Bucharest Nine=party bucharest-nine",
    ),
    (
        "The eco label is not the ECO; sica trees are not SICA.",
        "ECO=party eco; SICA=party sica",
    ),
    ("An alba of old, and a jar of msg.", ""),
    ("Colourful saxony cloth, a java mug, a bit of burgundy.", ""),
];

#[test]
fn places_are_found_and_common_words_are_none() {
    for (text, expected) in NAMED {
        assert_eq!(told(text), expected, "{text}");
    }
}

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
fn the_party_of_a_place_is_its_country_through_its_region() {
    for (text, expected) in [
        ("in Kananaskis, in Calgary and in Alberta", "CA CA CA"),
        ("in Carbis Bay, Cornwall, England", "GB GB GB"),
        (
            "in Mariupol, in Donetsk, in the Donbas and in Yalta",
            "UA UA UA UA",
        ),
        ("in Rafah and in Jenin", "PS PS"),
        ("in Hargeisa", "SO"),
        ("in Kashmir and on the Golan Heights", " "),
    ] {
        let found = parties(text, Gazetteer::built_in());
        assert_eq!(found.join(" "), expected, "{text}");
    }
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
