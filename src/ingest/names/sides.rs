//! Whether a capital or a seat stands for a place or for a government.

use std::ops::Range;
use std::sync::LazyLock;

use super::found::is_where;
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::{Kind, Tokens};

/// What governments do, in the forms that follow a name.
static ACTS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "is are was were has have had will would can could may might must should does did do says said wants wanted sees saw \
         seeks sought hopes hoped plans planned agreed agrees imposed imposes announced announces denied denies warned warns \
         accused accuses rejected rejects insists insisted demanded demands offered offers pledged pledges promised \
         threatened threatens retaliated responded responds signed signs confirmed confirms declined declines refused \
         refuses called calls urged urges backed backs welcomed welcomes condemned condemns summoned summons claims claimed \
         considers considered suspended suspends lifted lifts cut cuts raised raises sent sends bought buys remains remained \
         needs needed expects expected supports supported opposes opposed views regards maintains keeps kept put puts took \
         takes gave gives made makes broke shares joined joins ordered orders banned bans blocked blocks restricted \
         expressed expresses also still now then never not struck proposed proposes pushed pushes tried tries",
    )
});

/// Words before a name that treat it as one who acts or is acted on.
static TOWARD: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "with between against by for on of urge urged told tell accuse accused warn warned ask asked press pressed force \
         forced allow let help push pushed blame blamed criticise criticised criticize criticized persuade convince \
         than like and or pressure",
    )
});

/// What is named after a city and needs no government: `Tokyo summit`, `Paris climate accord`.
static OF_CITY: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "summit conference meeting meetings talks accord agreement protocol process declaration treaty forum airport \
         university street streets hotel suburb residents stock exchange bureau time area metro visit trip stop leg round \
         climate communique declaration resident restaurant hospital police mayor subway",
    )
});

/// Whether the capital whose tokens are `run` stands for its government.
///
/// A preposition of place or a verb of moving before it, a comma of a dateline behind it, or a thing that is named after
/// a city make it a place; otherwise it is taken to act.
pub(super) fn is_government(
    tokens: &Tokens<'_>,
    run: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let before = |back: usize| {
        let at = run
            .start
            .checked_sub(back)
            .filter(|at| *at >= sentence.start);
        at.map_or("", |at| tokens.word(at))
    };
    let behind = |ahead: usize| {
        let at = run.end + ahead;
        if at < sentence.end {
            tokens.word(at)
        } else {
            ""
        }
    };
    let is_based = behind(0) == "-" && matches!(behind(1), "based" | "born" | "area");
    // Lima, where they meet
    let is_where_behind = behind(0) == "," && behind(1) == "where" || behind(0) == "where";
    if is_based
        || is_where_behind
        || OF_CITY.contains(behind(0))
        || is_dateline(tokens, run, sentence)
    {
        return false;
    }
    if is_possessive(tokens, run.end) {
        // Tokyo's Haneda, but Tokyo's decision.
        let owned = run.end + 2;
        return tokens
            .get(owned)
            .is_some_and(|token| !token.is_capital || owned >= sentence.end)
            && !OF_CITY.contains(tokens.word(owned));
    }
    // Paris Air Show
    let next = tokens.get(run.end).filter(|_| run.end < sentence.end);
    let is_in_name =
        next.is_some_and(|token| token.kind == Kind::Word && token.is_capital && !token.is_glued);
    if is_where(before(1)) || is_in_name && !ACTS.contains(behind(0)) {
        return false;
    }
    // in the Kremlin; in central Kyiv
    if matches!(
        before(1),
        "the" | "central" | "downtown" | "southern" | "northern" | "eastern" | "western"
    ) && is_where(before(2))
    {
        return false;
    }
    // in Kyiv and Moscow
    if matches!(before(1), "and" | "or" | ",") && is_in_list_of_places(tokens, run, sentence) {
        return ACTS.contains(behind(0));
    }
    if ACTS.contains(behind(0)) || TOWARD.contains(before(1)) {
        return true;
    }
    // A lone name in a line of its own, or the last part of an address, is a place.
    let is_alone = run.start == sentence.start && run.end + 1 >= sentence.end;
    let is_in_address = before(1) == "," && matches!(behind(0), "," | "." | "");
    !is_alone && !is_in_address
}

/// Whether the name before `and` or a comma stands behind a preposition of place.
fn is_in_list_of_places(tokens: &Tokens<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let first = sentence.start.max(run.start.saturating_sub(7));
    (first..run.start.saturating_sub(1))
        .rev()
        .take_while(|at| {
            // `in Oslo on December 1 and Riga on December 3`
            let is_day = tokens.word(*at) == "on"
                || tokens
                    .get(*at)
                    .is_some_and(|token| token.kind == Kind::Number);
            is_day
                || tokens.is_capital(*at)
                || is_where(tokens.word(*at))
                || tokens.word(*at) == ","
        })
        .any(|at| is_where(tokens.word(at)))
}

/// `TOKYO (Venn Post) —`, `Tokyo, Oct. 5 –`: the place where an article was written.
fn is_dateline(tokens: &Tokens<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    if run.start != sentence.start {
        return false;
    }
    let behind = tokens.word(run.end);
    if matches!(behind, "-" | "–" | "—" | "(") {
        return true;
    }
    behind == ","
        && (run.end..sentence.end.min(run.end + 9))
            .any(|at| matches!(tokens.word(at), "–" | "—" | "("))
}

/// Whether `'s` stands at `at`.
pub(super) fn is_possessive(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_sign = tokens.get(at).is_some_and(|token| token.kind == Kind::Sign);
    is_sign
        && tokens.is_glued(at)
        && matches!(tokens.word(at), "'" | "’")
        && tokens.word(at + 1) == "s"
        && tokens.is_glued(at + 1)
}
