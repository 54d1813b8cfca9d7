//! Titles and offices before and behind a name.

use std::ops::Range;
use std::sync::LazyLock;

use crate::ingest::lookup::{WordSet, set};
use crate::ingest::tokens::Tokens;

/// Words that an office ends in.
static HEADS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "president minister premier chancellor secretary leader king queen emperor empress prince princess sultan emir \
         ayatollah pope cardinal ambassador envoy representative commissioner chairman chairwoman chairperson chair \
         chief governor mayor senator congressman congresswoman lawmaker legislator spokesman spokeswoman spokesperson \
         general admiral colonel marshal commander negotiator adviser advisor aide counsellor councillor director \
         executive founder economist analyst professor expert researcher scholar fellow strategist politician official \
         diplomat candidate predecessor successor officer speaker dictator taoiseach pm ceo counterpart vice-president lieutenant captain major judge \
         justice attorney undersecretary president-elect monarch ruler head deputy correspondent historian activist \
         coordinator delegate",
    )
});

/// Words that stand before a name and are no office.
static HONORIFICS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "sheikh mr mrs ms miss dr prof sir dame lord lady gen adm col lt sgt capt maj sen rep gov pres rev mx madam madame \
         shri smt monsieur herr frau senor datuk tun tan dato' hon msgr",
    )
});

/// Words that go before the last word of an office: `prime`, `foreign`, `deputy`, `treasury`.
static BEFORE_HEAD: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "prime vice deputy policy foreign defence defense finance trade commerce treasury interior home economy economic energy \
         industry environment climate agriculture health justice labour labor education transport culture security \
         national supreme crown grand former ex acting interim outgoing incoming new then current senior chief executive \
         opposition party federal state general special top junior assistant under press white military army naval \
         presidential parliamentary managing external internal affairs international development cooperation technology \
         war investment infrastructure planning digital chancellor first second long-time longtime veteran managing \
         rebel religious spiritual political paramount de facto two-term honorary emeritus associate adjunct reelected re-elected newly elected appointed",
    )
});

/// Words that may follow `of` or `for` in an office: `secretary of state`, `minister of foreign affairs`.
static AFTER_OF: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "state foreign affairs trade defence defense finance commerce energy economy industry war homeland security treasury \
         climate labour labor justice health education transport environment agriculture and the interior culture staff \
         government international development cooperation economic external mission technology investment",
    )
});

/// An office or title, in small letters, and where it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    /// Empty for `Mr` and its like.
    pub(super) role: String,
    pub(super) run: Range<usize>,
}

/// Whether a word may be part of an office.
pub(super) fn is_title_word(word: &str) -> bool {
    HEADS.contains(word)
        || HONORIFICS.contains(word)
        || BEFORE_HEAD.contains(word) && !matches!(word, "new" | "white")
}

/// Whether a word is `Mr` or its like.
pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(word)
}

/// Whether a word ends an office.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains(word)
}

/// The title that ends right before `at`.
pub(super) fn before(tokens: &Tokens<'_>, at: usize, first: usize) -> Option<Title> {
    let mut end = at;
    if end > first && tokens.printed(end - 1) == "." {
        end -= 1;
    }
    let word = |at: usize| tokens.word(at);
    if end > first && is_honorific(word(end - 1)) && tokens.get(end - 1)?.is_capital {
        let outer = office(tokens, end - 1, first);
        let start = outer.as_ref().map_or(end - 1, |title| title.run.start);
        let role = outer.map(|title| title.role).unwrap_or_default();
        return Some(Title {
            role,
            run: start..at,
        });
    }
    if end != at {
        return None;
    }
    office(tokens, at, first)
}

/// An office whose words end right before `at`.
fn office(tokens: &Tokens<'_>, at: usize, first: usize) -> Option<Title> {
    let word = |at: usize| tokens.word(at);
    // `the chancellor, Ila Moreno`
    let end = if at > first + 1 && word(at - 1) == "," && is_head(word(at - 2)) {
        at - 1
    } else {
        at
    };
    let head = head_before(tokens, end, first)?;
    let mut start = head;
    while start > first && start + 6 > head {
        let is_hyphen = word(start - 1) == "-" && start > first + 1;
        let before = if is_hyphen { start - 2 } else { start - 1 };
        if !(BEFORE_HEAD.contains(word(before)) || HEADS.contains(word(before))) {
            break;
        }
        start = before;
    }
    Some(Title {
        role: role(tokens, start..end),
        run: start..at,
    })
}

/// The last word of the office proper, where `of` and a field may follow it.
fn head_before(tokens: &Tokens<'_>, end: usize, first: usize) -> Option<usize> {
    let mut at = end.checked_sub(1).filter(|at| *at >= first)?;
    if is_head(tokens.word(at)) {
        return Some(at);
    }
    for _ in 0..5 {
        let word = tokens.word(at);
        if matches!(word, "of" | "for") {
            let head = at.checked_sub(1).filter(|head| *head >= first)?;
            return (is_head(tokens.word(head)) && at + 1 < end).then_some(head);
        }
        if !AFTER_OF.contains(word) {
            return None;
        }
        at = at.checked_sub(1).filter(|at| *at >= first)?;
    }
    None
}

/// The office that begins at `at`, as in `, the foreign minister of Orlo`: its words up to the last that ends one.
pub(super) fn behind(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Title> {
    let limit = end.min(at + 6);
    let is_part = |at: &usize| {
        let word = tokens.word(*at);
        HEADS.contains(word) || BEFORE_HEAD.contains(word) || word == "-"
    };
    let last = (at..limit)
        .take_while(is_part)
        .filter(|at| is_head(tokens.word(*at)))
        .last()?;
    let mut after = last + 1;
    if matches!(tokens.word(after), "of" | "for") {
        let field =
            (after + 1..end.min(after + 6)).take_while(|at| AFTER_OF.contains(tokens.word(*at)));
        let field = field
            .filter(|at| !matches!(tokens.word(*at), "and" | "the"))
            .last();
        after = field.map_or(after, |field| field + 1);
    }
    Some(Title {
        role: role(tokens, at..after),
        run: at..after,
    })
}

/// Words before an office that say nothing of it.
const FILLERS: [&str; 11] = [
    "new",
    "newly",
    "newly-elected",
    "re-elected",
    "reelected",
    "elected",
    "appointed",
    "current",
    "veteran",
    "longtime",
    "then",
];

/// The office told by a run of tokens, without what only says how new it is: `prime minister` of `newly elected PM`.
fn role(tokens: &Tokens<'_>, run: Range<usize>) -> String {
    let mut run = run;
    while run.len() > 1
        && (FILLERS.contains(&tokens.word(run.start)) || tokens.word(run.start) == "-")
    {
        run.start += 1;
    }
    let mut role = String::new();
    for at in run {
        let is_glued = tokens.is_glued(at);
        if !role.is_empty() && !is_glued {
            role.push(' ');
        }
        role.push_str(match tokens.word(at) {
            "pm" => "prime minister",
            word => word,
        });
    }
    role
}
