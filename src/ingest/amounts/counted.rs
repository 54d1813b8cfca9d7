//! What a bare number counts: days, countries, tonnes, troops.

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::Told;
use super::numeral::{Numeral, past_hyphen};
use super::{Measure, Unit};
use crate::ingest::lookup::{Lexicon, WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// What positions and events count, in the singular. Plurals end in `s` or stand in [`IRREGULAR`].
const NOUNS: &str = "day week month year hour minute decade country nation state member economy leader minister official \
     delegate delegation head person people tonne ton barrel bushel litre gallon kilogram kilometre \
     kilometer km mile metre meter hectare acre plane aircraft jet airliner helicopter fighter drone \
     missile warhead rocket launcher tank vehicle car truck ship warship vessel submarine destroyer \
     frigate icebreaker soldier troop personnel peacekeeper policeman officer worker job engineer student \
     hostage prisoner detainee captive body refugee migrant visa seat vote company firm subsidiary \
     factory plant reactor chip project agreement deal treaty memorandum point article page meeting round \
     base site bank tanker bpd megawatt gigawatt dose entity product household farmer";

const IRREGULAR: [(&str, &str); 12] = [
    ("people", "person"),
    ("persons", "person"),
    ("personnel", "personnel"),
    ("aircraft", "aircraft"),
    ("policemen", "policeman"),
    ("memoranda", "memorandum"),
    ("bodies", "body"),
    ("countries", "country"),
    ("economies", "economy"),
    ("companies", "company"),
    ("factories", "factory"),
    ("subsidiaries", "subsidiary"),
];

/// Other spellings of the same unit.
const SAME: [(&str, &str); 8] = [
    ("bpd", "barrel"),
    ("ton", "tonne"),
    ("nation", "country"),
    ("kilometer", "kilometre"),
    ("km", "kilometre"),
    ("meter", "metre"),
    ("firm", "company"),
    ("entity", "entity"),
];

/// Every form of the nouns, and its unit.
static UNITS: LazyLock<Lexicon<&'static str, String>> = LazyLock::new(|| {
    let same = |noun: &'static str| {
        SAME.iter()
            .find(|(other, _)| *other == noun)
            .map_or(noun, |(_, unit)| *unit)
    };
    let irregular = IRREGULAR
        .into_iter()
        .map(|(form, unit)| (form.to_owned(), unit));
    let entities = [
        ("entities".to_owned(), "entity"),
        ("treaties".to_owned(), "treaty"),
    ];
    let regular = NOUNS.split_whitespace().flat_map(move |noun| {
        [
            (noun.to_owned(), same(noun)),
            (format!("{noun}s"), same(noun)),
        ]
    });
    irregular.chain(entities).chain(regular).collect()
});

/// What sanctions and bans are put on when it is counted.
const TARGETS: [&str; 10] = [
    "bank",
    "tanker",
    "company",
    "subsidiary",
    "entity",
    "person",
    "official",
    "ship",
    "vessel",
    "officer",
];

/// How far before the second thing of two the sanctions on both may stand.
const FURTHER: usize = 8;

/// Lengths by which something can come sooner.
const SOONER: [&str; 5] = ["day", "week", "month", "year", "decade"];

/// Words that a phrase of a number and a noun does not go beyond.
static ENDS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "a an the and or but in on at by to from for with into after before since until as is are was were \
         has have had will would said that which who when while if its their than per am pm january february \
         march april may june july august september october november december won",
    )
});

/// How many words may stand between the number and what it counts: `50,000 more American troops`.
const BETWEEN: usize = 3;

/// The unit of a number without a unit of its own; `None` where nothing from the list follows in the same phrase.
pub(super) fn behind(
    tokens: &Tokens<'_>,
    numeral: &Numeral,
    sentence: &Range<usize>,
) -> Option<&'static str> {
    if numeral.is_stuck || numeral.is_year() {
        return None;
    }
    let mut at = past_hyphen(tokens, numeral.run.end);
    for _ in 0..=BETWEEN {
        let token = tokens.get(at).filter(|_| at < sentence.end)?;
        if token.kind != Kind::Word {
            return None;
        }
        let word = tokens.word(at);
        if let Some(unit) = UNITS.get(word) {
            // Of two in a row, `fighter jets`, the second is counted.
            let follows = UNITS
                .get(tokens.word(at + 1))
                .filter(|_| at + 1 < sentence.end);
            return Some(follows.unwrap_or(unit));
        }
        if ENDS.contains(word) {
            return None;
        }
        at = past_hyphen(tokens, at + 1);
    }
    None
}

/// How much sooner than planned: `two years ahead of schedule`, `a month earlier than planned`.
pub(super) fn schedule(
    tokens: &Tokens<'_>,
    unit: Unit,
    run: &Range<usize>,
    clause: &Range<usize>,
) -> Option<Told> {
    let is_length = matches!(unit, Unit::Counted(noun) if SOONER.contains(&noun));
    let cue = run.end + 1;
    if !is_length || cue + 2 >= clause.end {
        return None;
    }
    let last = tokens.word(cue + 2);
    let is_sooner = match (tokens.word(cue), tokens.word(cue + 1)) {
        ("ahead", "of") => matches!(last, "schedule" | "plan" | "target" | "time"),
        ("earlier" | "sooner", "than") => matches!(last, "planned" | "scheduled" | "promised"),
        _ => false,
    };
    is_sooner.then_some(Told {
        measure: Measure::Lead,
        cue,
    })
}

/// How much oil is produced, or is no longer to be: `cut output by a million barrels a day`.
pub(super) fn output(
    tokens: &Tokens<'_>,
    noun: &str,
    run: &Range<usize>,
    clause: &Range<usize>,
) -> Option<Told> {
    if noun != "barrel" {
        return None;
    }
    let near = clause.start.max(run.start.saturating_sub(12))..clause.end.min(run.end + 8);
    let end = (run.end..near.end)
        .find(|at| tokens.word(*at) == ";")
        .unwrap_or(near.end);
    let start = (near.start..run.start)
        .rev()
        .find(|at| tokens.word(*at) == ";")
        .unwrap_or(near.start);
    let cue = (start..end).filter(|at| !run.contains(at)).find(|at| {
        matches!(
            tokens.word(*at),
            "output" | "production" | "cut" | "cuts" | "pump" | "supply"
        )
    })?;
    Some(Told {
        measure: Measure::Output,
        cue: cue.min(run.start),
    })
}

/// What was struck by sanctions: `sanctioned five firms`, `sanctions on twelve ships`.
pub(super) fn struck(
    tokens: &Tokens<'_>,
    noun: &str,
    run: &Range<usize>,
    clause: &Range<usize>,
) -> Option<Told> {
    if !TARGETS.contains(&noun) {
        return None;
    }
    let is_put_on = |at: usize| matches!(tokens.word(at), "on" | "against");
    let first = clause.start.max(run.start.saturating_sub(FURTHER));
    let cue = (first..run.start).rev().find(|at| match tokens.word(*at) {
        "sanctioned" | "blacklisted" | "sanctioning" | "blacklisting" => true,
        "sanctions" | "ban" => is_put_on(at + 1),
        _ => false,
    })?;
    // `sanctions on six banks and 20 ships`
    let is_next = tokens.word(run.start - 1) == "and";
    if run.start - cue > 3 && !is_next {
        return None;
    }
    Some(Told {
        measure: Measure::Targets,
        cue,
    })
}
