//! Words by which verbs, their tense and how sure they are can be told without a model of the language.

use std::sync::LazyLock;

use crate::ingest::lookup::{Lexicon, Lookup};

/// What a word can do in a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Will,
    Would,
    /// `may`, `might`, `could`: it is possible.
    May,
    /// `must`, `should`, `can`: it is to be, or can be.
    Must,
    /// `is` and its like; the second when it is past.
    Be(bool),
    /// `be`, `been`, `being`.
    Been,
    Have(bool),
    Do(bool),
    To,
    Not,
    /// A verb as the dictionary has it.
    Base,
    /// `meets`.
    Third,
    /// `met`: past for sure.
    Past,
    /// `held`, `agreed`: past, or a participle.
    Done,
    /// `met` in a base form that is the same: `cut`, `set`, `put`.
    Same,
    /// `meeting`.
    Going,
}

/// Regular verbs of the news, as the dictionary has them.
const REGULAR: &str = "accept accuse achieve act add address adopt affect agree aim allow announce answer appear appoint \
approve argue arrange arrest arrive ask assess attack attempt attend avoid back ban block boost call cancel carry cause cease \
change charge claim close cooperate collapse comment commit compare complete concede conclude condemn confirm consider \
continue convene convert create cross damage decide declare decline defeat delay deliver demand deny depart deploy describe \
design destroy develop die discuss dismiss display double drop earn ease elect emerge end enjoy ensure enter establish estimate exceed \
exchange exchange expand expect expire explain export express extend face fail favour file finalise finalize finish \
fire focus follow force gain gather halt happen head help honour hope host identify impose improve include increase \
inform insist intend introduce invest investigate invite issue join kick kill land last launch lift limit link list locate look \
lower maintain manage mark miss move name need negotiate note object obtain occur offer open operate order \
outline own participate pass pause perform permit plan play pledge point postpone predict prefer prepare present press pressure prevent \
proceed produce promise propose protect protest prove provide publish purchase push raise reach react receive recommend \
reduce refer refuse reject release relieve remain remove repeat replace reply report represent request require \
resign resolve respond restore restrict result resume retain retire return reveal review reverse \
sanction save schedule secure seek sign slash slow sound stand start state stay stop stress strike struggle succeed suggest supply \
support surrender suspend talk target tell test threaten tour trade transfer travel treat trigger try turn unveil update urge use vary veto view \
violate visit vote vow wait walk want warn welcome witness withdraw work worry escalate ratify brief toast arrange reaffirm \
sue axe fund finance guarantee collaborate mediate broker apply rely comply imply multiply satisfy classify clarify intensify verify \
diversify unify simplify modify rescue bail revive rebuild restructure replace reopen rejoin reconsider renew renegotiate replenish \
inaugurate unite cooperate coordinate consult contain counter criticise criticize curb cover debate deepen defend define \
deliberate demonstrate denounce detain deter dispatch disrupt endorse enable encourage enforce engage enhance evacuate evaluate examine \
exclude execute exempt facilitate forge grant greet guard honor ignore implement import impede incorporate influence inspect install \
interview invade isolate justify kidnap label legalise legalize levy liberate license mobilise mobilize monitor normalise normalize \
nominate oblige observe oust overhaul overturn oversee pardon patrol persuade postpone praise prioritise prioritize prompt punish \
pursue question reassure recall recognise recognize recover redirect regain regulate reinforce reiterate rename repair repatriate \
respect respond resist scale scrap share shape shift sideline single soften sort spark split stabilise stabilize stem step \
strengthen submit suffer summon suspend sustain swap switch tackle tighten topple track transform transport undermine undo unlock \
uphold use wage warrant weaken widen yield convince allocate accelerate accept access accommodate appease approach attract award \
become believe boycott cancel celebrate challenge cite combat communicate compete complain comprise connect consist contribute \
control cooperate correct create decrease dedicate depend deserve develop devote differ dominate donate downgrade oppose advocate";

/// Base, past, participle.
const IRREGULAR: [(&str, &str, &str); 62] = [
    ("say", "said", "said"),
    ("meet", "met", "met"),
    ("tell", "told", "told"),
    ("hold", "held", "held"),
    ("make", "made", "made"),
    ("take", "took", "taken"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("come", "came", "come"),
    ("see", "saw", "seen"),
    ("fall", "fell", "fallen"),
    ("rise", "rose", "risen"),
    ("begin", "began", "begun"),
    ("become", "became", "become"),
    ("fly", "flew", "flown"),
    ("leave", "left", "left"),
    ("lead", "led", "led"),
    ("lose", "lost", "lost"),
    ("win", "won", "won"),
    ("pay", "paid", "paid"),
    ("buy", "bought", "bought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("seek", "sought", "sought"),
    ("fight", "fought", "fought"),
    ("think", "thought", "thought"),
    ("know", "knew", "known"),
    ("speak", "spoke", "spoken"),
    ("stand", "stood", "stood"),
    ("understand", "understood", "understood"),
    ("withdraw", "withdrew", "withdrawn"),
    ("strike", "struck", "struck"),
    ("sit", "sat", "sat"),
    ("keep", "kept", "kept"),
    ("get", "got", "got"),
    ("find", "found", "found"),
    ("grow", "grew", "grown"),
    ("show", "showed", "shown"),
    ("write", "wrote", "written"),
    ("break", "broke", "broken"),
    ("choose", "chose", "chosen"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("feel", "felt", "felt"),
    ("mean", "meant", "meant"),
    ("spend", "spent", "spent"),
    ("swear", "swore", "sworn"),
    ("undergo", "underwent", "undergone"),
    ("ride", "rode", "ridden"),
    ("run", "ran", "run"),
    ("shake", "shook", "shaken"),
    ("shoot", "shot", "shot"),
    ("sink", "sank", "sunk"),
    ("lend", "lent", "lent"),
    ("agree", "agreed", "agreed"),
    ("forecast", "forecasted", "forecast"),
    ("stop", "stopped", "stopped"),
    ("plan", "planned", "planned"),
    ("commit", "committed", "committed"),
];

/// Verbs whose past is as their base.
const SAME: [&str; 12] = [
    "cut", "set", "put", "let", "hit", "shut", "cost", "spread", "quit", "bid", "hurt", "split",
];

const HELPERS: [(&str, Form); 47] = [
    ("haven", Form::Have(false)),
    ("don", Form::Do(false)),
    ("couldn", Form::May),
    ("mightn", Form::May),
    ("wouldn", Form::Would),
    ("shouldn", Form::Must),
    ("mustn", Form::Must),
    ("will", Form::Will),
    ("shall", Form::Will),
    ("ll", Form::Will),
    ("wo", Form::Will),
    ("would", Form::Would),
    ("may", Form::May),
    ("might", Form::May),
    ("could", Form::May),
    ("must", Form::Must),
    ("should", Form::Must),
    ("can", Form::Must),
    ("cannot", Form::Must),
    ("is", Form::Be(false)),
    ("are", Form::Be(false)),
    ("am", Form::Be(false)),
    ("re", Form::Be(false)),
    ("m", Form::Be(false)),
    ("was", Form::Be(true)),
    ("were", Form::Be(true)),
    ("be", Form::Been),
    ("been", Form::Been),
    ("being", Form::Been),
    ("has", Form::Have(false)),
    ("have", Form::Have(false)),
    ("ve", Form::Have(false)),
    ("had", Form::Have(true)),
    ("do", Form::Do(false)),
    ("does", Form::Do(false)),
    ("did", Form::Do(true)),
    ("to", Form::To),
    ("not", Form::Not),
    ("never", Form::Not),
    ("isn", Form::Be(false)),
    ("aren", Form::Be(false)),
    ("wasn", Form::Be(true)),
    ("weren", Form::Be(true)),
    ("hasn", Form::Have(false)),
    ("hadn", Form::Have(true)),
    ("didn", Form::Do(true)),
    ("doesn", Form::Do(false)),
];

static LEXICON: LazyLock<Lexicon<Form, String>> = LazyLock::new(build);

fn build() -> Lexicon<Form, String> {
    let mut forms: Lookup<String, Form> = Lookup::default();
    for base in REGULAR.split_whitespace() {
        forms.insert(base.to_owned(), Form::Base);
        forms.insert(third(base), Form::Third);
        forms.insert(with(base, "ed"), Form::Done);
        forms.insert(with(base, "ing"), Form::Going);
    }
    for (base, past, participle) in IRREGULAR {
        forms.insert(base.to_owned(), Form::Base);
        forms.insert(third(base), Form::Third);
        forms.insert(with(base, "ing"), Form::Going);
        forms.entry(participle.to_owned()).or_insert(Form::Done);
        let form = if past == participle {
            Form::Done
        } else {
            Form::Past
        };
        forms.insert(past.to_owned(), form);
    }
    for base in SAME {
        forms.insert(base.to_owned(), Form::Same);
        forms.insert(third(base), Form::Third);
    }
    // More often something else.
    for word in [
        "lasts", "heads", "means", "stand", "last", "lists", "points", "faces", "numbers",
    ] {
        forms.remove(word);
    }
    forms.extend(HELPERS.map(|(word, form)| (word.to_owned(), form)));
    forms.into()
}

fn third(base: &str) -> String {
    if base.ends_with(['s', 'h', 'x', 'z', 'o']) {
        format!("{base}es")
    } else if let Some(stem) = base
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'o']))
    {
        format!("{stem}ies")
    } else {
        format!("{base}s")
    }
}

/// The base with `ed` or `ing` behind it.
fn with(base: &str, ending: &str) -> String {
    let is_past = ending == "ed";
    if let Some(stem) = base.strip_suffix('e').filter(|stem| !stem.ends_with('e')) {
        format!("{stem}{ending}")
    } else if base.ends_with('e') && is_past {
        format!("{base}d")
    } else if let Some(stem) = base
        .strip_suffix('y')
        .filter(|stem| is_past && !stem.ends_with(['a', 'e', 'o']))
    {
        format!("{stem}ied")
    } else {
        format!("{base}{ending}")
    }
}

/// What the word can do in a verb; a word that only looks like a participle is one.
pub(super) fn form(folded: &str) -> Option<Form> {
    if let Some(form) = LEXICON.get(folded) {
        return Some(*form);
    }
    match folded.as_bytes() {
        [.., b'e', b'e', b'd'] => None,
        [_, _, _, .., b'e', b'd'] if folded != "hundred" => Some(Form::Done),
        [_, _, .., b'i', b'n', b'g'] if !NOUNS.contains(&folded) => Some(Form::Going),
        _ => None,
    }
}

const NOUNS: [&str; 10] = [
    "during",
    "according",
    "nothing",
    "something",
    "anything",
    "everything",
    "evening",
    "morning",
    "spring",
    "billing",
];
