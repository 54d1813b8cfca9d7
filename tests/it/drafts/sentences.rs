//! What single passages give and what they must not give, one line for each that was read wrongly once.

use std::fmt::Write as _;

use summitry::model::Dossier;
use summitry::store;

use super::{drafted, listed};

/// What is drafted of one article of the 16th of October 2031, a Thursday.
pub(super) fn drafts_of(text: &str) -> Dossier {
    let dir = tempfile::tempdir().unwrap();
    let article = format!("Title: News of the day\nDate: 2031-10-16\n\n{text}\n");
    std::fs::write(dir.path().join("a.txt"), article).unwrap();
    drafted(&store::gather(dir.path()).unwrap()).dossier
}

/// A passage, words that its drafts must have, and words that they must not have.
pub(super) type Case<'a> = (&'a str, &'a [&'a str], &'a [&'a str]);

/// Checks passages behind one that introduces whom they speak of.
pub(super) fn check_behind(introduction: &str, cases: &[Case<'_>]) {
    let texts: Vec<String> = cases
        .iter()
        .map(|(text, ..)| format!("{introduction}\n\n{text}"))
        .collect();
    let cases: Vec<Case<'_>> = texts
        .iter()
        .zip(cases)
        .map(|(text, (_, wanted, unwanted))| (text.as_str(), *wanted, *unwanted))
        .collect();
    check(&cases);
}

pub(super) fn check(cases: &[Case<'_>]) {
    let mut wrong = String::new();
    for (text, wanted, unwanted) in cases {
        let drafts = listed(&drafts_of(text));
        for words in wanted.iter().filter(|words| !drafts.contains(**words)) {
            writeln!(wrong, "misses {words:?}: {text}\n{drafts}").unwrap();
        }
        for words in unwanted.iter().filter(|words| drafts.contains(**words)) {
            writeln!(wrong, "has {words:?}: {text}\n{drafts}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_denied_or_open_is_never_made_plain() {
    check(&[
        (
            "China did not lift its ban on beef. Nor did the European Union offer to scrap its duties of 45 percent on Chinese cars.",
            &[],
            &[
                "position eu-gives",
                "position eu-eases",
                "position eu-offers",
            ],
        ),
        (
            "Neither did Japan pledge to invest 3 billion dollars in Peru.",
            &[],
            &["position JP", "position jp"],
        ),
        (
            "It has been claimed that Turkey plans to cut its tariffs on Russian steel to 5 percent. This is not so.",
            &[],
            &["position"],
        ),
        (
            "Reports said that Japan would lift its tariffs on Peruvian copper. That is not so, a spokesman said.",
            &[],
            &["position"],
        ),
        (
            "Some papers wrote that Prime Minister Kenji Morita of Japan visited Peru on Monday. The claim is false.",
            &[],
            &["visit"],
        ),
        (
            "A visit by Foreign Minister Wang Yi to Brussels, once planned for November, now looks unlikely.",
            &["status: possible"],
            &["status: expected"],
        ),
        (
            "The meeting between Chinese President Xi Jinping and Indian Prime Minister Narendra Modi, planned for Monday, is in doubt.",
            &["status: possible"],
            &["status: expected"],
        ),
        (
            "Had Japan signed the pact with Peru in May, Tokyo would have lifted its tariffs on copper.",
            &[],
            &["signing", "position"],
        ),
        (
            "Had Chinese President Xi Jinping come to Brussels in May, the two sides might have signed a deal. China and Peru would have met on Monday.",
            &[],
            &["signing", "visit"],
        ),
    ]);
}

#[test]
fn what_is_only_wished_for_is_nobodys_plan() {
    check(&[
        (
            "Those who hope for a summit of Vladimir Putin and Narendra Modi in Lima should think again.",
            &["status: possible"],
            &["status: expected"],
        ),
        (
            "Germany ought to offer Ukraine 40 tanks. Japan should lift its tariffs of 12 percent on Peruvian copper.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn who_acts_is_not_who_stands_beside() {
    check(&[
        (
            "China may reach an agreement with Donald Trump, who is to meet Narendra Modi in Lima on Sunday.",
            &["who: attends donald-trump", "who: attends narendra-modi"],
            &["attends CN"],
        ),
        (
            "German Chancellor Friedrich Merz, who sees Donald Trump in Washington today, promised Ukraine 40 tanks.",
            &["position de-gives"],
            &["position us-gives"],
        ),
        (
            "Peru welcomes the European Union's plan to host the next EU summit in Brussels in 2032.",
            &[],
            &["host PE"],
        ),
        (
            "The G20 adopted a declaration on climate despite the objections of the United States.",
            &["position g20-gives-climate"],
            &["climate-us"],
        ),
        (
            "Duties on British cars will fall from more than 100 percent to 10 percent within a quota.",
            &[],
            &["position GB", "position gb"],
        ),
        (
            "The European Commission will propose a price cap of 45 dollars a barrel for Russian oil.",
            &["position eu-wants"],
            &["position RU", "position ru"],
        ),
        (
            "Brussels imposed duties of 45.3 percent on Chinese electric cars.",
            &["position eu-presses-tariffs-cn"],
            &["position be-"],
        ),
        (
            "The Prime Minister of India, Shri Narendra Modi, and the Prime Minister of the United Kingdom, Sir Keir Starmer, met in Lima on 14 October 2031.",
            &["bilateral", "2031-10-14"],
            &["attends GB", "attends IN"],
        ),
        (
            "Russian and Ukrainian delegations met in Istanbul on Tuesday.",
            &["attends RU", "attends UA", "2031-10-14", "istanbul"],
            &[],
        ),
        (
            "German Chancellor Friedrich Merz met Chinese Premier Li Qiang in Lima. Merz raised the export curbs on rare earths.",
            &["bilateral"],
            &["position de-"],
        ),
        (
            "The European Union wants China to grant general licences for rare earths.",
            &["position eu-wants-rare-earths-cn"],
            &["aid"],
        ),
    ]);
}

#[test]
fn days_and_places_belong_to_what_they_are_told_of() {
    check(&[
        (
            "Leaders of the Group of 20 will gather in Johannesburg on Saturday and Sunday for the G20 summit.",
            &["2031-10-18/2031-10-19"],
            &["when: 2031-10-19"],
        ),
        (
            "A handover could take place on Tuesday.\n\n15:45 German Chancellor Friedrich Merz and Chinese Premier Li Qiang have met.",
            &["when: 2031-10-16", "status: held"],
            &["2031-10-21", "status: expected"],
        ),
        (
            "German Chancellor Friedrich Merz will meet Chinese Premier Li Qiang on the margins of the G20 summit, officials in Berlin said.",
            &["bilateral"],
            &["where: berlin"],
        ),
        (
            "In the spring, when Donald Trump announced tariffs of 20 percent on China, officials in Lima talked of a reset.",
            &["announcement"],
            &["where: lima"],
        ),
        (
            "The package, adopted on Friday, lists two Chinese banks, and China has threatened to respond.",
            &[],
            &["threat"],
        ),
        (
            "Prime Minister Kenji Morita of Japan will visit Lima rather than Tokyo on Monday.",
            &["2031-10-20", "where: lima"],
            &["where: tokyo"],
        ),
        (
            "Narendra Modi and Keir Starmer last met in July at Chequers, and before that at the G7 summit in Kananaskis in June.",
            &["2031-07"],
            &["part of: within"],
        ),
        (
            "Prime Minister Narendra Modi of India will visit Britain on October 23 and 24 and Peru on October 25 and 26.",
            &["2031-10-23/2031-10-24", "2031-10-25/2031-10-26"],
            &[],
        ),
        (
            "British Prime Minister Keir Starmer arrived in India on Wednesday. He will hold talks with Narendra Modi in Mumbai on Friday and speak at a fair.",
            &[
                "attends keir-starmer",
                "attends narendra-modi",
                "2031-10-17",
                "where: mumbai",
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_word_of_the_lists_counts_only_as_what_it_is_there() {
    check(&[
        (
            "The United States demanded that Iran stop enriching uranium.",
            &["position us-wants-nuclear-ir"],
            &["visit"],
        ),
        (
            "The COP29 summit in Baku will end on October 24.",
            &["summit summit-cop29", "where: baku", "2031-10-24"],
            &[],
        ),
        (
            "Thailand and Cambodia signed a ceasefire in Putrajaya on Monday.",
            &[
                "signing",
                "2031-10-13",
                "where: putrajaya",
                "signs TH",
                "signs KH",
            ],
            &[],
        ),
        (
            "Iran and the United States will hold a fifth round of nuclear talks in Rome on Friday.",
            &[
                "bilateral",
                "2031-10-17",
                "where: rome",
                "attends IR",
                "attends US",
            ],
            &[],
        ),
        (
            "The leaders of the Pacific Islands Forum agreed on Thursday to exclude China, Taiwan and the United States from next year's meeting.",
            &[],
            &["taiwan"],
        ),
        (
            "Japan and the United States reached a deal under which tariffs on Japanese cars fall to 15 percent from 27.5 percent.",
            &["figure: 15 percent"],
            &["cars fall"],
        ),
    ]);
}

#[test]
fn who_gives_is_not_who_is_given() {
    check(&[
        (
            "Norway announced 3 billion dollars for Brazil's forest fund on Thursday.",
            &[],
            &["position br-"],
        ),
        (
            "If China lifts its curbs on gallium, the United States will lower its tariffs to 20 percent.",
            &["position us-gives-tariffs"],
            &["position cn-"],
        ),
        (
            "The GCC summit, which had been due to open in Kuwait on Sunday, was postponed to December 3.",
            &["status: postponed"],
            &["status: held", "status: expected"],
        ),
        (
            "Vladimir Putin and Narendra Modi met only once, in Lima in December 2019, when Emmanuel Macron and Keir Starmer brought them together. They have not met since.",
            &["2019-12", "status: held"],
            &["status: denied"],
        ),
        (
            "On October 14, Prime Minister Mark Carney of Canada met Prime Minister Narendra Modi of India on the margins of the G20 summit in Lima.",
            &["when: 2031-10-14", "summit summit-g20-lima"],
            &[],
        ),
    ]);
}
