//! Where what a word tells of takes place.

use std::sync::LazyLock;

use super::page::Line;
use super::setting::Scope;
use super::triggers::Family;
use crate::ingest::lookup::{WordSet, set};
use crate::ingest::names::{Form, Gazetteer, Mention};
use crate::ingest::tag::What;
use crate::ingest::voice;
use crate::model::Id;

/// The place of what a word tells, and the tokens that name it.
pub(super) fn place<'l>(
    line: &Line<'l, '_>,
    scope: &Scope,
    family: Family,
) -> Option<(Id, &'l Mention)> {
    let is_going = matches!(family, Family::Visit | Family::Arrive);
    let fits = |at: usize, mention: &Mention| {
        is_led_to(line, scope, family, (at, mention))
            && !is_elsewhere(line, scope.at, family, mention)
    };
    let inside = |mention: &Mention| {
        mention.run.start >= scope.run.start && mention.run.end <= scope.run.end
    };
    let named: Vec<(usize, &'l Mention, Id)> = line
        .mentions
        .iter()
        .enumerate()
        .filter(|(at, mention)| !is_paired(line, *at) && !is_of_others(line, scope.at, mention))
        .filter_map(|(at, mention)| Some((at, mention, place_of(mention)?)))
        .collect();
    let found = |behind: bool| {
        let mut all = named.iter().filter(|(at, mention, _)| {
            inside(mention) && (mention.run.start > scope.at) == behind && fits(*at, mention)
        });
        if behind { all.next() } else { all.next_back() }
    };
    let leading = || {
        named.iter().find(|(at, mention, _)| {
            mention.run.start <= line.run.start + 2
                && mention.run.end <= scope.at
                && fits(*at, mention)
                && !is_where_told(line, scope, family, mention)
        })
    };
    // `Lima, where they are to meet`.
    let elsewhere = || {
        let word = (line.run.start..scope.at)
            .rev()
            .find(|at| line.word(*at) == "where")?;
        let near = named
            .iter()
            .rfind(|(_, mention, _)| mention.run.end <= word && mention.run.end + 10 > word)?;
        (scope.at - word <= 12 && !is_going).then_some(near)
    };
    // What is settled is not settled where its terms are met: `a deal to build plants in Oslo`.
    let is_its = |mention: &Mention| {
        !matches!(family, Family::Deal | Family::Sign)
            || !(scope.at + 1..mention.run.start).any(|at| line.is_verb(at))
    };
    let (at, mention, id) = found(true)
        .filter(|(_, mention, _)| is_its(mention))
        .or_else(|| {
            let is_first = scope.run.start == line.run.start;
            let is_before = |mention: &Mention| !is_going || is_one_phrase(line, mention, scope.at);
            found(false).filter(|(_, mention, _)| is_first && is_before(mention))
        })
        .or_else(elsewhere)
        .or_else(leading)?;
    // `South Korea's Busan`: the city.
    let owned = named.iter().find(|(next, other, _)| {
        *next == at + 1
            && other.run.start == mention.run.end + 2
            && matches!(line.word(mention.run.end), "'" | "’")
    });
    Some(owned.map_or_else(
        || (id.clone(), *mention),
        |(_, other, id)| (id.clone(), *other),
    ))
}

/// `In Lima, Orr announced that he would skip the summit`: there he announced it.
fn is_where_told(line: &Line<'_, '_>, scope: &Scope, family: Family, mention: &Mention) -> bool {
    let mut between = mention.run.end..scope.at;
    family == Family::Summit
        && between.any(|at| voice::is_report(line.word(at)) && line.is_verb(at))
}

/// What goes on somewhere of itself, and is spoken of anywhere: `talks on the war in Sudan`.
static MATTERS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "war wars conflict conflicts crisis crises peace ceasefire truce fighting hostilities violence situation stability \
         security instability unrest tensions invasion escalation bloodshed genocide famine troops forces sites facilities \
         interests influence investment investments democracy rights ambitions aggression bombing killing developments \
         economy humanitarian operations operation presence",
    )
});

/// Verbs by which what a noun names takes place: `the summit, which will be held in Lima`.
static HOLDS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "held hold holds holding host hosted hosts hosting take takes took taken taking be been is was are were scheduled planned \
         expected due set slated begin begins began beginning begun open opens opened opening start starts started starting \
         convene convened convenes conclude concluded concludes end ended ends ending kick kicks kicked wrap wrapped gather \
         gathered happen happened occur occurred gathering resume resumed resumes scheduled continue continued go going went \
         meeting attended attend arrived arrives arrive run running stretching come came came leave met meet hosted",
    )
});

/// Whether another clause or another matter stands between a word and a place behind it.
fn is_elsewhere(line: &Line<'_, '_>, word: usize, family: Family, mention: &Mention) -> bool {
    let lead = article_before(line, mention.run.start);
    let matter = if lead > line.run.start + 1 {
        line.word(lead - 2)
    } else {
        ""
    };
    // `signed a ceasefire in Lima`
    let is_settled = matches!(matter, "ceasefire" | "truce" | "peace")
        && matches!(family, Family::Sign | Family::Deal);
    if MATTERS.contains(matter) && !is_settled {
        return true;
    }
    // `during a high-level meeting`, but not `are meeting`
    let is_told = matches!(
        line.before(word),
        "is" | "are" | "was" | "were" | "be" | "been"
    );
    let is_noun = !line.is_verb(word) || line.word(word).ends_with("ing") && !is_told;
    (word + 1..mention.run.start).any(|at| match line.word(at) {
        "that" | "because" | "who" | "whose" | "while" | "whether" | "why" => true,
        word => is_noun && line.is_verb(at) && !HOLDS.contains(word),
    })
}

/// Whether a place is where others are: those who speak, `officials in Lima said`, or those of whom the next clause tells.
fn is_of_others(line: &Line<'_, '_>, word: usize, mention: &Mention) -> bool {
    let is_speaker = line.voices.iter().any(|voice| {
        let speaker = voice.speaker.as_ref();
        voice.cue != word
            && speaker.is_some_and(|run| {
                run.contains(&mention.run.start) && run.start < mention.run.start
            })
    });
    // `Orr, who lives in Lima, met Lee`
    let is_background = || {
        let before = line.page.tokens.word(word.saturating_sub(1));
        let open = (line.run.start..mention.run.start)
            .rev()
            .find(|at| line.word(*at) == ",");
        mention.run.end < word
            && matches!(before, "," | "will" | "had" | "has" | "would")
            && open.is_some_and(|open| matches!(line.word(open + 1), "who" | "whose"))
    };
    if is_background() {
        return true;
    }
    let leads_clause = || {
        line.is_verb(mention.run.end) && (word..mention.run.start).any(|at| line.word(at) == ",")
    };
    is_speaker || leads_clause()
}

/// Whether the words before a name, the `index`th of its sentence, make it the place of what is told.
fn is_led_to(
    line: &Line<'_, '_>,
    scope: &Scope,
    family: Family,
    (index, mention): (usize, &Mention),
) -> bool {
    let is_going = matches!(family, Family::Visit | Family::Arrive);
    // `at the Vennish president's villa`, `in the Venn government`
    if matches!(
        line.word(mention.run.end),
        "president"
            | "prime"
            | "premier"
            | "government"
            | "embassy"
            | "ambassador"
            | "army"
            | "navy"
    ) {
        return false;
    }
    let lead = article_before(line, mention.run.start);
    let before = line.before(lead);
    let is_in = matches!(before, "in" | "at" | "near" | "outside");
    let is_tour = matches!(line.word(scope.at), "tour" | "tours");
    let is_to = match before {
        "to" | "into" | "through" | "for" | "across" | "around" => is_going,
        "of" => is_going && is_tour,
        _ => false,
    };
    let is_direct = family == Family::Visit && lead == scope.at + 1;
    // `in Lima, Busan and Oslo`; `in Oslo and Lima`.
    let is_next = is_going && index > 0 && matches!(before, "and" | ",");
    is_in || is_to || is_direct || (is_next && mention.run.start > scope.at)
}

/// Whether a name stands before a word in the same phrase: `in Lima for a visit`.
fn is_one_phrase(line: &Line<'_, '_>, mention: &Mention, word: usize) -> bool {
    !(mention.run.end..word).any(|at| line.word(at) == "," || line.is_verb(at))
}

/// Whether a dash joins a name to another, as in `in the Venn–Orlo talks`: then it is no place.
fn is_paired(line: &Line<'_, '_>, index: usize) -> bool {
    let joined = |one: Option<&Mention>, other: Option<&Mention>| {
        one.zip(other).is_some_and(|(one, other)| {
            one.run.end + 1 == other.run.start && matches!(line.word(one.run.end), "-" | "–" | "/")
        })
    };
    let at = |index: usize| line.mentions.get(index);
    joined(at(index), at(index + 1))
        || index
            .checked_sub(1)
            .is_some_and(|before| joined(at(before), at(index)))
}

/// Passes over `the` and the like before a place.
fn article_before(line: &Line<'_, '_>, at: usize) -> usize {
    let mut lead = at;
    let is_small = |word: &str| {
        matches!(
            word,
            "the"
                | "southern"
                | "northern"
                | "eastern"
                | "western"
                | "city"
                | "of"
                | "capital"
                | "port"
                | "resort"
                | "town"
                | "neighbouring"
                | "neighboring"
                | "central"
        )
    };
    while lead > line.run.start && at - lead < 5 && is_small(line.before(lead)) {
        lead -= 1;
    }
    lead
}

/// The id of the place that a mention can stand for.
pub(super) fn place_of(mention: &Mention) -> Option<Id> {
    match &mention.what {
        What::Place(id) => Some(id.clone()),
        What::Party(id) if mention.form == Some(Form::Name) && is_land(id) => Some(id.clone()),
        _ => None,
    }
}

/// Whether a party is a country or a territory, by the form of its id: two capital letters.
pub(super) fn is_land(id: &Id) -> bool {
    id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a place lies in another, through at most four more.
pub(super) fn lies_in(gazetteer: &Gazetteer, inner: &Id, outer: &Id) -> bool {
    let within = |id: &Id| gazetteer.get(id).and_then(|entry| entry.within.clone());
    let mut here = within(inner);
    for _ in 0..4 {
        match here {
            Some(id) if id == *outer => return true,
            Some(id) => here = within(&id),
            None => return false,
        }
    }
    false
}
