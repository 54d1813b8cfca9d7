//! The words that an event or a position is recognised by: closed lists.

use std::ops::Range;
use std::sync::LazyLock;

use crate::ingest::lookup::{Lexicon, Lookup};
use crate::ingest::tokens::Tokens;
use crate::model::{Act, EventKind};

/// What sort of event a word tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Family {
    Summit,
    Meet,
    Call,
    Visit,
    Arrive,
    Sign,
    Host,
    Attend,
    Skip,
    Announce,
    Threaten,
    Impose,
    /// `took effect`, `came into force`.
    Begin,
    Deadline,
    Military,
    Election,
    Ceremony,
    /// A ceasefire, a deal: what two sides have settled.
    Deal,
}

impl Family {
    /// Its name in keys, ids and rules.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Summit => "summit",
            Self::Meet => "meeting",
            Self::Call => "call",
            Self::Visit => "visit",
            Self::Arrive => "arrival",
            Self::Sign => "signing",
            Self::Host => "host",
            Self::Attend | Self::Skip => "attend",
            Self::Announce => "announcement",
            Self::Threaten => "threat",
            Self::Impose | Self::Begin => "measure",
            Self::Deadline => "deadline",
            Self::Military => "military",
            Self::Election => "election",
            Self::Ceremony => "ceremony",
            Self::Deal => "deal",
        }
    }

    /// The kind of the event.
    pub(super) const fn kind(self) -> EventKind {
        match self {
            Self::Summit | Self::Host | Self::Attend | Self::Skip => EventKind::Summit,
            Self::Meet | Self::Call => EventKind::Meeting,
            Self::Visit => EventKind::Visit,
            Self::Arrive => EventKind::Arrival,
            Self::Sign => EventKind::Signing,
            Self::Announce => EventKind::Announcement,
            Self::Threaten => EventKind::Threat,
            Self::Impose | Self::Begin => EventKind::Measure,
            Self::Deadline => EventKind::Deadline,
            Self::Military => EventKind::Military,
            Self::Election => EventKind::Election,
            Self::Ceremony => EventKind::Ceremony,
            Self::Deal => EventKind::Other,
        }
    }
}

/// Whether a word is always a verb, always a noun, or as the sentence has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Verb,
    Noun,
    Either,
}

/// A word that tells of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trigger {
    pub(super) family: Family,
    pub(super) sort: Sort,
}

const TRIGGERS: &[(Family, Sort, &str)] = &[
    (Family::Summit, Sort::Noun, "summit summits forum cop"),
    (
        Family::Meet,
        Sort::Verb,
        "meets met confer confers conferred gather gathers gathered gathering convene convenes convened convening sat sit sits",
    ),
    (Family::Meet, Sort::Either, "meet meeting"),
    (
        Family::Meet,
        Sort::Noun,
        "meetings talks bilateral negotiations discussions consultations audience dinner lunch dialogue",
    ),
    (Family::Call, Sort::Noun, "call calls conversation"),
    (
        Family::Call,
        Sort::Verb,
        "phoned telephoned spoke speak speaks",
    ),
    (Family::Visit, Sort::Either, "visit visits tour travel"),
    (
        Family::Visit,
        Sort::Verb,
        "visited visiting travels travelled traveled travelling traveling fly flies flew flying head heads headed heading left leaves \
         toured touring",
    ),
    (
        Family::Visit,
        Sort::Noun,
        "trip trips tours stopover stop stops",
    ),
    (
        Family::Deal,
        Sort::Noun,
        "ceasefire truce deal agreement accord pact",
    ),
    (Family::Announce, Sort::Noun, "announcement"),
    (
        Family::Arrive,
        Sort::Verb,
        "arrive arrives arrived arriving land lands landed landing touched",
    ),
    (Family::Arrive, Sort::Noun, "arrival"),
    (Family::Sign, Sort::Verb, "sign signs signed inked"),
    (Family::Sign, Sort::Either, "signing"),
    (
        Family::Host,
        Sort::Verb,
        "hosts hosted hosting welcomed welcomes greeted greets receive receives received",
    ),
    (Family::Host, Sort::Either, "host"),
    (
        Family::Attend,
        Sort::Verb,
        "attend attends attended attending participate participates participated join joins joined joining represent represents \
         represented address addresses addressed",
    ),
    (Family::Attend, Sort::Noun, "part"),
    (
        Family::Skip,
        Sort::Verb,
        "stay stays stayed staying skip skips skipped skipping snub snubbed boycott boycotts boycotted boycotting",
    ),
    (
        Family::Announce,
        Sort::Verb,
        "announce announces announced unveil unveils unveiled issue issues issued adopt adopts adopted",
    ),
    (
        Family::Threaten,
        Sort::Verb,
        "threaten threatens threatened",
    ),
    (Family::Impose, Sort::Verb, "impose imposes imposed"),
    (
        Family::Begin,
        Sort::Verb,
        "take takes took taking come comes came coming enter enters entered entering go goes went",
    ),
    (Family::Deadline, Sort::Noun, "deadline deadlines"),
    (Family::Deadline, Sort::Verb, "expire expires expired"),
    (
        Family::Military,
        Sort::Verb,
        "tested fired launched fires launches test-fired",
    ),
    (
        Family::Military,
        Sort::Noun,
        "drills exercises airstrikes airstrike",
    ),
    (
        Family::Election,
        Sort::Noun,
        "election elections referendum runoff",
    ),
    (
        Family::Ceremony,
        Sort::Noun,
        "ceremony banquet parade reception",
    ),
];

/// How an act weighs: acts of one group can be versions of one stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Weight {
    Want,
    Give,
    Press,
    Ease,
    Refuse,
}

impl Weight {
    pub(super) const fn of(act: Act) -> Self {
        match act {
            Act::Demands | Act::Seeks => Self::Want,
            Act::Offers | Act::Pledges | Act::Agrees | Act::Reports => Self::Give,
            Act::Threatens | Act::Imposes | Act::Restricts => Self::Press,
            Act::Suspends | Act::Lifts => Self::Ease,
            Act::Rejects => Self::Refuse,
        }
    }

    /// Its name in keys.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Want => "wants",
            Self::Give => "gives",
            Self::Press => "presses",
            Self::Ease => "eases",
            Self::Refuse => "refuses",
        }
    }
}

const ACTS: &[(Act, &str)] = &[
    (
        Act::Demands,
        "demand demands demanded demanding insist insists insisted insisting urge urges urged urging require requires \
         required press presses pressed pressing pressured",
    ),
    (
        Act::Seeks,
        "want wants wanted seek seeks sought seeking ask asks asked asking request requests requested hope hopes hoped hoping \
         aim aims aimed aiming push pushes pushed pushing propose proposes proposed proposing lobby lobbied lobbying favour favours favors \
         eager keen pursue pursues pursuing pursued plan plans planned plead pleaded proposal intend intends intended prioritise prioritises prioritising prioritize prioritizes \
         prioritizing advocate advocates advocated negotiate negotiating strive strives striving favored favoured call calls called calling appeal appeals appealed appealing",
    ),
    (
        Act::Offers,
        "offer offers offered offering willing ready prepared",
    ),
    (
        Act::Pledges,
        "pledge pledges pledged pledging promise promises promised promising vow vows vowed vowing commit commits committed committing \
         guarantee guarantees guaranteed invest invests buy buys purchase contribute contributes provide spend spends donate commitment reach boost deepen strengthen expand cede cedes withdraw withdraws recognise recognize announce announces announced announcing unveil unveils unveiled reaffirm reaffirms reaffirmed reaffirming",
    ),
    (
        Act::Threatens,
        "threaten threatens threatened threatening threat threats",
    ),
    (
        Act::Imposes,
        "impose imposes imposed imposing slap slapped slapping levy levied levies raise raised raising hike hiked double doubled doubling \
         increase increased apply applied hit",
    ),
    (
        Act::Restricts,
        "restrict restricts restricted restricting ban bans banned banning curb curbs curbed curbing limited limiting tighten \
         tightens tightened tightening block blocks blocked blocking blacklisted sanctioned",
    ),
    (
        Act::Suspends,
        "suspend suspends suspended suspending pause pauses paused pausing halt halts halted halting freeze froze frozen delay delayed postpone postpones postponed postponing",
    ),
    (
        Act::Lifts,
        "lift lifts lifted lifting ease eases eased easing remove removed removing cut cuts cutting lower lowered lowers \
         lowering reduce reduced reduces reducing scrap scrapped drop dropped relax relaxed exempt exempted exempting",
    ),
    (
        Act::Agrees,
        "agree agrees agreed agreeing accept accepts accepted accepting reached struck sign signed signs concluded finalised finalized \
         settled endorsed endorse endorses adopted ratified approved approves approve back backs backed",
    ),
    (
        Act::Rejects,
        "reject rejects rejected rejecting refuse refuses refused refusing oppose opposes opposed opposing dismissed rebuffed resist \
         resisted resists resisting refusal object objects objected objecting criticise criticises criticised criticize criticizes criticized slam slammed deny denies denied denying condemn condemns condemned condemning denounce denounces denounced rule rules ruled",
    ),
];

/// What a word may tell of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) trigger: Option<Trigger>,
    pub(super) act: Option<Act>,
}

static CUES: LazyLock<Lexicon<Cue>> = LazyLock::new(|| {
    let mut cues: Lookup<&'static str, Cue> = Lookup::default();
    for &(family, sort, words) in TRIGGERS {
        for word in words.split_whitespace() {
            cues.entry(word).or_default().trigger = Some(Trigger { family, sort });
        }
    }
    for &(act, words) in ACTS {
        for word in words.split_whitespace() {
            cues.entry(word).or_default().act = Some(act);
        }
    }
    cues.into()
});

/// The words of a run of tokens that are on the lists.
pub(super) fn cues(tokens: &Tokens<'_>, run: &Range<usize>) -> Vec<(usize, Cue)> {
    let cues = run.clone().map(|at| Some((at, cue(tokens.word(at))?)));
    cues.flatten().collect()
}

/// Whether a folded word is on the list of meetings and journeys.
pub(super) fn is_event(word: &str) -> bool {
    let trigger = cue(word).and_then(|cue| cue.trigger);
    trigger.is_some_and(|trigger| {
        matches!(
            trigger.family,
            Family::Meet | Family::Call | Family::Visit | Family::Arrive
        )
    })
}

/// What a folded word tells of, if it is on the lists.
pub(super) fn cue(word: &str) -> Option<Cue> {
    CUES.get(word).copied()
}
