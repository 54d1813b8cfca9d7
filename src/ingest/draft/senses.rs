//! What a word of the topics means beside others: `trade war`, `food security`, `rare earth`.

use super::page::Line;

/// What a word tells there.
pub(super) enum Sense {
    /// What the list of topics says.
    Plain,
    /// Another topic, by its id.
    Other(&'static str),
    /// No topic at all.
    Nothing,
}

/// What a word tells of the topic, with those beside it.
pub(super) fn sense(line: &Line<'_, '_>, at: usize) -> Sense {
    let word = line.word(at);
    if let Some(id) = with_the_word_before(word, line.before(at)) {
        return Sense::Other(id);
    }
    let other = match word {
        // `nuclear fuels`, `nuclear power` are bought and no arms.
        "nuclear" if is_power(line.word(at + 1)) => "energy",
        "uranium" if is_sold(line, at) => "energy",
        "war" if is_ended(line, at) => "peace",
        // Those that are asked for or sent are arms like others.
        "missile" | "missiles" if is_conventional(line, at) => "troops",
        // A deal of any sort is one on trade only where the sentence says so.
        "deal" if is_no_topic(line, at, word) => return Sense::Nothing,
        "deal" | "agreement" | "pact" if !line.run.clone().any(|at| is_of_trade(line.word(at))) => {
            "relations"
        }
        _ if is_no_topic(line, at, word) => return Sense::Nothing,
        _ => return Sense::Plain,
    };
    Sense::Other(other)
}

/// The topic that a word has only with the one before it.
fn with_the_word_before(word: &str, before: &str) -> Option<&'static str> {
    match (before, word) {
        ("monetary", "fund") => Some("institutions"),
        ("rare", "earth") => Some("rare-earths"),
        ("export", "licences" | "licenses" | "restrictions" | "curbs" | "bans" | "ban") => {
            Some("export-controls")
        }
        ("trade" | "tariff", "war") => Some("tariffs"),
        ("political", "prisoners") => Some("human-rights"),
        // Spending is on defence where the word before says so.
        ("defence" | "defense" | "military", "spending" | "budget" | "budgets") => {
            Some("defence-spending")
        }
        _ => None,
    }
}

/// Whether a word of the list is something else there.
fn is_no_topic(line: &Line<'_, '_>, at: usize, word: &str) -> bool {
    let before = line.before(at);
    match word {
        // `a deal on economic and security matters` is on no troops.
        "security" => {
            matches!(before, "health" | "food" | "energy" | "social" | "job")
                || before == "and" && line.word(at.saturating_sub(2)) == "economic"
        }
        // `cross-border crime`
        "border" => before == "-" && line.word(at.saturating_sub(2)) == "cross",
        // `to deal with it`
        "deal" => before == "to" && line.word(at + 1) == "with",
        // `a vaccine alliance`
        "alliance" => !is_of_arms(line, at),
        "controls" => !matches!(before, "export" | "technology"),
        // Port Moresby
        "port" | "ports" => line.page.tokens.is_capital(at),
        // `to grant licences` is no aid.
        "grant" | "grants" => line.is_verb(at),
        // `China, Taiwan and Japan` are who, not what about.
        "taiwan" => matches!(before, "," | "and") || matches!(line.word(at + 1), "," | "and"),
        "rights" => before != "human",
        _ => false,
    }
}

fn is_power(word: &str) -> bool {
    matches!(
        word,
        "fuel" | "fuels" | "power" | "energy" | "plant" | "plants" | "reactor" | "reactors"
    )
}

/// `will buy $3 billion of uranium`: fuel like other.
fn is_sold(line: &Line<'_, '_>, uranium: usize) -> bool {
    let from = line.run.start.max(uranium.saturating_sub(8));
    (from..uranium).any(|at| {
        let word = line.word(at);
        word.starts_with("buy")
            || word.starts_with("purchas")
            || word.starts_with("sell")
            || word.starts_with("suppl")
    })
}

fn is_conventional(line: &Line<'_, '_>, at: usize) -> bool {
    !matches!(
        line.before(at),
        "ballistic" | "nuclear" | "intercontinental"
    ) && !matches!(
        line.word(at + 1),
        "test" | "tests" | "programme" | "program" | "launch" | "launches"
    ) && !line.run.clone().any(|at| {
        matches!(
            line.word(at),
            "nuclear" | "uranium" | "warheads" | "denuclearisation" | "denuclearization"
        )
    })
}

/// Whether an alliance is one of states: nothing stands before it that tells of what else it is.
fn is_of_arms(line: &Line<'_, '_>, at: usize) -> bool {
    let is_plain = matches!(
        line.before(at),
        "" | "the"
            | "a"
            | "an"
            | "its"
            | "their"
            | "our"
            | "nato"
            | "atlantic"
            | "western"
            | "military"
            | "defence"
            | "defense"
            | "security"
            | "stronger"
            | "strong"
            | "-"
    );
    is_plain || line.mentions.iter().any(|one| one.run.end == at)
}

/// `to end the war`, `bring an end to its war`
fn is_ended(line: &Line<'_, '_>, war: usize) -> bool {
    let from = line.run.start.max(war.saturating_sub(5));
    (from..war).any(|at| {
        matches!(
            line.word(at),
            "end" | "ends" | "ending" | "stop" | "halt" | "finish"
        )
    })
}

fn is_of_trade(word: &str) -> bool {
    word.starts_with("trad")
        || word.starts_with("tariff")
        || word.starts_with("export")
        || word.starts_with("import")
        || matches!(
            word,
            "goods"
                | "duties"
                | "market"
                | "markets"
                | "customs"
                | "commerce"
                | "economic"
                | "free-trade"
        )
}
