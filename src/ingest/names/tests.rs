mod places;

use super::{Gazetteer, People, read, tag, tag_alone};
use crate::ingest::sentences::sentences;
use crate::ingest::tag::What;
use crate::ingest::tokens::Tokens;

/// What was found, as `printed=kind id`.
fn told(text: &str) -> String {
    let tokens = Tokens::read(text);
    let sentences = sentences(&tokens, 400);
    let (mentions, _) = tag_alone(&tokens, &sentences, Gazetteer::built_in());
    let tell = |mention: &super::Mention| {
        let (kind, id) = match &mention.what {
            What::Party(id) => ("party", id),
            What::Person(id) => ("person", id),
            What::Place(id) => ("place", id),
            What::Organisation(id) => ("organisation", id),
            other => panic!("{other:?}"),
        };
        format!("{}={kind} {id}", text.get(mention.span.clone()).unwrap())
    };
    mentions.iter().map(tell).collect::<Vec<_>>().join("; ")
}

/// Texts, and what is named in each.
const NAMED: [(&str, &str); 37] = [
    (
        "They left The Hague; the Hague talks had failed.",
        "The Hague=place the-hague; Hague=place the-hague",
    ),
    (
        "Kenya and South Koreans met the Swiss.",
        "Kenya=party KE; South Koreans=party KR; Swiss=party CH",
    ),
    (
        "He told us that the US and U.S. officials ate turkey in Turkey on fine china.",
        "US=party US; U.S.=party US; Turkey=party TR",
    ),
    (
        "Nairobi said that it would stay in Nairobi.",
        "Nairobi=party KE; Nairobi=place nairobi",
    ),
    (
        "The Kremlin warned Warsaw.",
        "Kremlin=party RU; Warsaw=party PL",
    ),
    (
        "He flew from Lima to Quito via Bogotá.",
        "Lima=place lima; Quito=place quito; Bogotá=place bogota",
    ),
    (
        "Talks between Hanoi and Jakarta failed.",
        "Hanoi=party VN; Jakarta=party ID",
    ),
    (
        "He stopped in Hanoi and Jakarta.",
        "Hanoi=place hanoi; Jakarta=place jakarta",
    ),
    ("Oslo's offer came late.", "Oslo=party NO"),
    ("OSLO (Venn Post) - It rained.", "OSLO=place oslo"),
    ("The Lisbon summit ended.", "Lisbon=place lisbon"),
    (
        "Leaders met in Rio de Janeiro and Belém, Brazil.",
        "Rio de Janeiro=place rio-de-janeiro; Belém=place belem; Brazil=party BR",
    ),
    (
        "The EU and Mercosur signed; the WTO did not.",
        "EU=party eu; Mercosur=party mercosur; WTO=organisation wto",
    ),
    (
        "Michael Jordan met Jordan’s king.",
        "Michael Jordan=person michael-jordan; Jordan=party JO",
    ),
    (
        "Chad Ellison, a professor, left Chad.",
        "Chad Ellison=person chad-ellison; Chad=party TD",
    ),
    (
        "President Ila Moreno met Karl Venn, the Danish trade minister. Moreno smiled; Venn did not.",
        "Ila Moreno=person ila-moreno; Karl Venn=person karl-venn; Danish=party DK; Moreno=person ila-moreno; Venn=person karl-venn",
    ),
    (
        "South Korean leader Nam Gil-soo spoke. Mr Nam was late. Nam Gil Soo left.",
        "South Korean=party KR; Nam Gil-soo=person nam-gil-soo; Nam=person nam-gil-soo; Nam Gil Soo=person nam-gil-soo",
    ),
    (
        "Prime Minister Orimoto Haruka spoke. Haruka Orimoto left. Orimoto smiled.",
        "Orimoto Haruka=person haruka-orimoto; Haruka Orimoto=person haruka-orimoto; Orimoto=person haruka-orimoto",
    ),
    (
        "Secretary of State Dana Quill and Foreign Minister Lo Ming talked.",
        "Dana Quill=person dana-quill; Lo Ming=person lo-ming",
    ),
    (
        "Ursula van der Holt, president of the European Commission, agreed. Von der Tann did not. Talks with van der Holt ended.",
        "Ursula van der Holt=person ursula-van-der-holt; European Commission=organisation european-commission; van der Holt=person ursula-van-der-holt",
    ),
    (
        "On Monday the State Department told Silk Road News of Labour Day.",
        "State Department=party US",
    ),
    ("Leaders Meet In Seoul As Markets Fall", "Seoul=place seoul"),
    (
        "Japan's Commerce Ministry and the Ministry of Trade of Peru answered.",
        "Japan=party JP; Commerce Ministry=organisation jp-commerce-ministry; Ministry of Trade=organisation pe-ministry-of-trade; Peru=party PE",
    ),
    (
        "The foreign ministry in Beijing said so.",
        "foreign ministry=organisation cn-foreign-ministry; Beijing=place beijing",
    ),
    ("AU$40 came from the AU.", "AU=party au"),
    ("Who runs the WHO?", "WHO=organisation who"),
    (
        "Polish officials ate polish sausage. Nice weather in Nice.",
        "Nice=place nice",
    ),
    (
        "She left the Gulf for Georgia.",
        "Gulf=place gulf; Georgia=party GE",
    ),
    (
        "Dr. Ama Boateng, 54, and Gen. Kofi Mensah came.",
        "Ama Boateng=person ama-boateng; Kofi Mensah=person kofi-mensah",
    ),
    (
        "The prime minister of Chile, Ana Prado, spoke of a Prado-Otieno meeting with Wanjiru Otieno.",
        "Chile=party CL; Ana Prado=person ana-prado; Prado=person ana-prado; Otieno=person wanjiru-otieno; \
         Wanjiru Otieno=person wanjiru-otieno",
    ),
    (
        "Brazil's Rui Gomes Tavo da Costa, Peruvian President Dana Quill and Kenya's Oloo Mbeke met. Tavo left.",
        "Brazil=party BR; Rui Gomes Tavo da Costa=person rui-gomes-tavo-da-costa; Peruvian=party PE; \
         Dana Quill=person dana-quill; Kenya=party KE; Oloo Mbeke=person mbeke-oloo; Tavo=person rui-gomes-tavo-da-costa",
    ),
    (
        "Mbeke Oloo is Minister Oloo Mbeke.",
        "Mbeke Oloo=person mbeke-oloo; Oloo Mbeke=person mbeke-oloo",
    ),
    (
        "In Atlanta, Georgia Governor Dana Quill waited.",
        "Atlanta=place atlanta; Dana Quill=person dana-quill",
    ),
    ("They met at the Paris Air Show.", "Paris=place paris"),
    ("Guess You Like", ""),
    ("서울에서 만났다.", ""),
    ("", ""),
];

#[test]
fn names_are_found_with_their_bytes() {
    for (text, expected) in NAMED {
        assert_eq!(told(text), expected, "{text}");
    }
}

/// A text, and the office and party of the first person in it.
const OFFICES: [(&str, Option<&str>, Option<&str>); 11] = [
    (
        "French President Luc Arnaud spoke.",
        Some("president"),
        Some("FR"),
    ),
    (
        "Kenya's foreign minister, Wanjiru Otieno, spoke.",
        Some("foreign minister"),
        Some("KE"),
    ),
    (
        "Otto Brandt, the Austrian chancellor, spoke.",
        Some("chancellor"),
        Some("AT"),
    ),
    (
        "Secretary-General Ana Prado of the United Nations spoke.",
        Some("secretary-general"),
        Some("un"),
    ),
    (
        "Prime Minister Ana Prado of Chile spoke.",
        Some("prime minister"),
        Some("CL"),
    ),
    (
        "Secretary of State Dana Quill spoke.",
        Some("secretary of state"),
        None,
    ),
    (
        "Former U.S. Vice President Dana Quill spoke.",
        Some("vice president"),
        Some("US"),
    ),
    (
        "Newly elected Peruvian PM Dana Quill spoke.",
        Some("prime minister"),
        Some("PE"),
    ),
    (
        "The chancellor of Austria, Otto Brandt, spoke.",
        Some("chancellor"),
        Some("AT"),
    ),
    (
        "Qatari Foreign Minister Sheikh Tariq bin Omar Al Hadi spoke.",
        Some("foreign minister"),
        Some("QA"),
    ),
    ("Mr. Quill spoke.", None, None),
];

#[test]
fn offices_and_their_parties_are_kept() {
    for (text, role, party) in OFFICES {
        let tokens = Tokens::read(text);
        let sentences = sentences(&tokens, 400);
        let names = read(&tokens, &sentences, Gazetteer::built_in());
        let person = names.people().first().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(person.role.as_deref(), role, "{text}");
        assert!(!person.name.starts_with("Sheikh"), "{text}");
        assert_eq!(person.party.as_deref(), party, "{text}");
    }
}

#[test]
fn people_are_known_across_articles() {
    let texts = [
        "Japanese Prime Minister Haruka Orimoto met Lee Sang-ho, the South Korean president. Lee left.",
        "Orimoto Haruka and Lee agreed, Lee Wei Ming of Singapore, who was there, said. Lee smiled.",
        "Orimoto said no. So did Lee.",
    ];
    let tokens: Vec<Tokens<'_>> = texts.iter().map(|text| Tokens::read(text)).collect();
    let cut: Vec<_> = tokens.iter().map(|tokens| sentences(tokens, 400)).collect();
    let gazetteer = Gazetteer::built_in();
    let names: Vec<_> = tokens
        .iter()
        .zip(&cut)
        .map(|(tokens, cut)| read(tokens, cut, gazetteer))
        .collect();
    let people = People::gather(names.iter().flat_map(|names| names.people().to_vec()));
    let ids: Vec<&str> = people.list().iter().map(|person| &*person.id).collect();
    assert_eq!(ids, ["haruka-orimoto", "lee-sang-ho", "lee-wei-ming"]);
    assert_eq!(
        people
            .list()
            .iter()
            .filter(|person| person.role.is_some())
            .count(),
        2
    );
    let found: Vec<Vec<String>> = (0..3)
        .map(|at| {
            let mentions = tag(&tokens[at], &cut[at], gazetteer, &names[at], &people);
            let people = mentions.iter().filter_map(|mention| match &mention.what {
                What::Person(id) => Some(id.to_string()),
                _ => None,
            });
            people.collect()
        })
        .collect();
    assert_eq!(found[0], ["haruka-orimoto", "lee-sang-ho", "lee-sang-ho"]);
    assert_eq!(
        found[1],
        [
            "haruka-orimoto",
            "lee-wei-ming",
            "lee-wei-ming",
            "lee-wei-ming"
        ]
    );
    assert_eq!(found[2], ["haruka-orimoto"]);
}

#[test]
fn nothing_that_a_text_can_hold_breaks_it() {
    for text in [
        "J. J. J.",
        "President",
        "Mr.",
        "O'",
        "al-",
        "Mr Van Der",
        "A-B-C-D",
        "’s ’s",
        "Ministry of",
        "Lee Lee Lee Lee",
    ] {
        let tokens = Tokens::read(text);
        let (mentions, _) = tag_alone(&tokens, &sentences(&tokens, 400), Gazetteer::built_in());
        assert!(
            mentions
                .iter()
                .all(|mention| text.get(mention.span.clone()).is_some())
        );
    }
}
