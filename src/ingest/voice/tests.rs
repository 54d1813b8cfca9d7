use super::{voice_of, voices};
use crate::ingest::dates::{self, Context};
use crate::ingest::sentences::sentences;
use crate::ingest::tokens::Tokens;

/// Text, speaker, what is said, the day on which it was.
const CASES: [(&str, &str, &str, Option<&str>); 10] = [
    (
        "Okello has repeatedly vowed to lower the quota.",
        "Okello",
        "to lower the quota.",
        None,
    ),
    (
        "The minister, who has not officially confirmed the visit, left.",
        "minister",
        "the visit, left.",
        None,
    ),
    (
        "Foreign minister Ila Moreno said on Tuesday that the ferry talks would resume.",
        "Foreign minister Ila Moreno",
        "on Tuesday that the ferry talks would resume.",
        Some("2031-03-11"),
    ),
    (
        "“We shall sign it,” President Okello said.",
        "President Okello",
        "We shall sign it",
        None,
    ),
    (
        "“We shall sign it,” said the trade minister of Venn on Monday.",
        "trade minister of Venn",
        "We shall sign it",
        Some("2031-03-10"),
    ),
    (
        "The quota will be cut, officials said on Wednesday.",
        "officials",
        "The quota will be cut",
        Some("2031-03-12"),
    ),
    (
        "According to the harbour office, the ships had left.",
        "harbour office",
        "the ships had left.",
        None,
    ),
    (
        "The ships had left, according to Venn Radio.",
        "Venn Radio",
        "The ships had left",
        None,
    ),
    (
        "Ila Moreno, the minister of trade, told reporters the pact was near.",
        "Ila Moreno",
        "reporters the pact was near.",
        None,
    ),
    (
        "A spokesman for the prime minister has confirmed the visit.",
        "spokesman for the prime minister",
        "the visit.",
        None,
    ),
];

#[test]
fn the_speaker_and_what_is_said_are_told() {
    for (text, speaker, content, day) in CASES {
        let tokens = Tokens::read(text);
        let sentences = sentences(&tokens, 400);
        let published = "2031-03-13".parse().ok();
        let times = dates::tag(&tokens, &sentences, Context { published });
        let found = voices(&tokens, &sentences, &times);
        let voice = found.first().unwrap_or_else(|| panic!("{text}"));
        let print = |run: std::ops::Range<usize>| text.get(tokens.span(run).unwrap()).unwrap();
        assert_eq!(voice.speaker.clone().map(print), Some(speaker), "{text}");
        assert_eq!(print(voice.content.clone()), content, "{text}");
        let said = voice.day.map(|day| times[day].time.value.as_str());
        assert_eq!(said, day, "{text}");
        assert_eq!(voice_of(&found, voice.content.start), Some(voice), "{text}");
    }
}

#[test]
fn things_that_are_called_reports_are_no_speech() {
    for text in [
        "The United States has ships.",
        "The reports were late.",
        "Three claims remain.",
        "It cut its notes.",
        "",
    ] {
        let tokens = Tokens::read(text);
        assert_eq!(voices(&tokens, &sentences(&tokens, 400), &[]), [], "{text}");
    }
}
