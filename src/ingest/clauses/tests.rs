use super::Certainty::{Confirmed, Denied, Expected, Held, Possible, Threatened};
use super::{Bearing, Certainty, Sentence};
use crate::ingest::sentences::sentences;
use crate::ingest::tokens::Tokens;

/// The certainty of the first `word` in a sentence.
fn certainty(text: &str, word: &str) -> (Certainty, Bearing) {
    let tokens = Tokens::read(text);
    let at = (0..tokens.list().len()).find(|at| tokens.word(*at) == word);
    let at = at.unwrap_or_else(|| panic!("{word} in {text}"));
    let sentences = sentences(&tokens, 400);
    let sentence = sentences.iter().find(|run| run.contains(&at)).unwrap();
    let standing = Sentence::new(&tokens, sentence.clone()).standing(at);
    (standing.certainty, standing.bearing)
}

/// Sentence, word, how sure it is.
const STATED: [(&str, &str, Certainty); 55] = [
    ("Okello came close to visiting Venn.", "visiting", Possible),
    ("Okello is far from agreeing to sign it.", "sign", Possible),
    ("No one believes that Okello met Ito.", "met", Possible),
    ("Okello will not only visit Venn.", "visit", Confirmed),
    ("Venn and not Orlo signed the pact.", "signed", Held),
    (
        "It is unlikely that Okello will visit Venn.",
        "visit",
        Possible,
    ),
    ("It is doubtful that they will meet.", "meet", Possible),
    (
        "There is no doubt that Okello visited Venn.",
        "visited",
        Held,
    ),
    ("She would not rule out meeting Ito.", "meeting", Possible),
    ("A visit cannot be ruled out.", "visit", Possible),
    (
        "Had Okello agreed to sign the pact, they would rest.",
        "sign",
        Possible,
    ),
    ("Were Ito to visit Venn, all would rest.", "visit", Possible),
    ("She has met Ito. Had they agreed?", "agreed", Possible),
    ("Okello almost visited Venn.", "visited", Possible),
    ("Okello wished he had met Ito.", "met", Possible),
    ("Okello was to have visited Venn.", "visited", Possible),
    ("The fair drew nearly 500 people.", "drew", Held),
    ("Nobody has confirmed that Okello met Ito.", "met", Possible),
    (
        "The ministry could not confirm that Okello met Ito.",
        "met",
        Possible,
    ),
    ("Nobody at the fair has signed the pact.", "signed", Denied),
    ("Both sides seek to end it.", "seek", Held),
    ("He has a desire to visit Venn.", "visit", Possible),
    ("The two leaders met in Venn.", "met", Held),
    ("They have signed the pact.", "signed", Held),
    ("The leaders held talks on Friday.", "talks", Held),
    ("Okello will visit Venn.", "visit", Confirmed),
    ("The talks will be held in Venn.", "held", Confirmed),
    ("The talks will be held in Venn.", "talks", Confirmed),
    (
        "The minister said they would meet on Friday.",
        "meet",
        Confirmed,
    ),
    ("They are to meet in Venn.", "meet", Confirmed),
    ("Okello plans to visit Venn.", "visit", Expected),
    ("They are expected to meet.", "meet", Expected),
    ("The fair is scheduled for May.", "fair", Expected),
    ("They agreed to sign a pact.", "sign", Expected),
    ("A planned visit was on her mind.", "visit", Expected),
    ("The talks are set to begin.", "talks", Expected),
    ("She announced a visit to Venn.", "visit", Expected),
    ("We have a long meeting scheduled.", "meeting", Expected),
    (
        "She is preparing for a high-stakes meeting.",
        "meeting",
        Expected,
    ),
    (
        "The palace confirmed a meeting on Sunday.",
        "meeting",
        Confirmed,
    ),
    ("Ito remains open to meeting Okello.", "meeting", Possible),
    (
        "Amid speculation of a visit, ships left.",
        "visit",
        Possible,
    ),
    (
        "A potential Okello–Ito meeting was the talk.",
        "meeting",
        Possible,
    ),
    (
        "The meeting with Ito, if it happens, was long in the making.",
        "meeting",
        Possible,
    ),
    ("They were going to meet.", "meet", Possible),
    ("They must pay by May.", "pay", Possible),
    ("It may have an effect.", "effect", Possible),
    ("They may meet in Venn.", "meet", Possible),
    ("Okello could attend the fair.", "attend", Possible),
    ("If they meet, she will speak.", "meet", Possible),
    ("A possible meeting was on her mind.", "meeting", Possible),
    ("A boycott would hurt the fair.", "hurt", Possible),
    ("They would have met in Venn.", "met", Possible),
    ("She threatened to impose a tariff.", "impose", Threatened),
    ("They threaten to leave the talks.", "leave", Threatened),
];

#[test]
fn what_has_been_and_what_will_be_are_told_apart() {
    let mut wrong = Vec::new();
    for (text, word, expected) in STATED {
        let found = certainty(text, word).0;
        if found != expected {
            wrong.push(format!("{word}: {text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_negated_statement_is_never_a_plain_one() {
    let mut plain = Vec::new();
    for (text, word) in [
        ("They did not meet.", "meet"),
        ("They didn't meet.", "meet"),
        ("She won't attend the fair.", "attend"),
        ("She will not attend the fair.", "attend"),
        ("He never signed it.", "signed"),
        ("They have not agreed on a date.", "agreed"),
        ("No meeting was held.", "meeting"),
        ("It ended without a deal.", "deal"),
        ("The visit was cancelled.", "visit"),
        ("The talks have been called off.", "talks"),
        ("Okello cancelled the meeting.", "meeting"),
        ("She refused to sign the pact.", "sign"),
        ("They failed to reach an agreement.", "agreement"),
        ("The ministry ruled out a visit.", "visit"),
        ("He denied that the meeting took place.", "meeting"),
        ("There are no plans to meet.", "meet"),
        ("They decided not to meet.", "meet"),
        ("They are no longer expected to meet.", "meet"),
        ("They are unlikely to meet.", "meet"),
        ("There will be no summit.", "summit"),
        ("Neither leader will attend.", "attend"),
        ("It is unclear whether they met.", "met"),
        ("The two reportedly met.", "met"),
        ("They were supposed to meet.", "meet"),
        ("He called for a meeting.", "meeting"),
        ("She asked for a summit.", "summit"),
        ("She wants a meeting.", "meeting"),
    ] {
        let (certainty, _) = certainty(text, word);
        if matches!(certainty, Held | Confirmed) {
            plain.push(format!("{word}: {text}: {certainty:?}"));
        }
    }
    assert!(plain.is_empty(), "{plain:#?}");
}

#[test]
fn a_word_alone_is_held() {
    assert_eq!(certainty("Summit", "summit"), (Held, Bearing::Unclear));
    assert_eq!(certainty("Summit in Venn", "summit").0, Held);
    assert_ne!(certainty("No summit", "summit").0, Held);
    assert_eq!(certainty("Okello denies a visit", "visit").0, Denied);
}
