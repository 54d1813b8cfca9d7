//! What a measure is that takes effect, and whose it is.

use std::sync::LazyLock;

use super::cast::{self, Actor};
use super::parts::actor_of;
use super::seen::Seen;
use crate::ingest::lookup::{Lexicon, Lookup, WordSet, set};
use crate::ingest::tokens::Kind;
use crate::model::Id;

/// What takes effect, each in the form that a title has.
static MEASURES: LazyLock<Lexicon<&'static str>> = LazyLock::new(|| {
    let all = [
        ("tariff", "tariff tariffs"),
        ("duty", "duty duties"),
        ("levy", "levy levies"),
        ("tax", "tax taxes"),
        ("sanctions", "sanctions"),
        ("ban", "ban bans"),
        ("embargo", "embargo embargoes"),
        ("quota", "quota quotas"),
        ("restrictions", "restrictions curbs"),
        ("price cap", "cap"),
        ("treaty", "treaty"),
        ("agreement", "agreement accord pact deal"),
        ("ceasefire", "ceasefire truce"),
        ("law", "law"),
    ];
    let mut words: Lookup<&'static str, &'static str> = Lookup::default();
    for (name, forms) in all {
        words.extend(forms.split_whitespace().map(|form| (form, name)));
    }
    words.into()
});

/// Goods that are named right before the measure that is on them.
static GOODS: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "steel aluminium aluminum copper car cars auto lumber timber lentil wheat beef dairy oil gas coal chip soybean rice fish \
         wine drug carbon cotton textile sugar",
    )
});

/// What stands between the measure and what it is on.
const ON: &str = " on ";

/// Whether it is told what a measure is on, so that it is known again by that.
pub(super) fn is_specific(measure: &str) -> bool {
    measure.contains(ON)
}

/// How far before its verb a measure is named.
const WITHIN: usize = 20;

impl Seen<'_, '_, '_> {
    /// The word that names the measure before its verb, in the same clause.
    fn measure_at(&self) -> Option<(usize, &'static str)> {
        let (line, at) = (self.line, self.scope.at);
        let first = line.run.start.max(at.saturating_sub(WITHIN));
        let mut found = None;
        let mut here = at;
        while here > first {
            here -= 1;
            match line.word(here) {
                // `the treaty, which was signed in May, takes effect`
                "," => {
                    let mut before = (first..here).rev();
                    let open =
                        before.find(|at| line.word(*at) == "," && line.word(at + 1) == "which");
                    match open {
                        Some(open) => here = open,
                        None => break,
                    }
                }
                "which" if line.before(here) == "," => here -= 1,
                ";" | "that" | "which" | "and" | "but" | "said" | "says" => break,
                word => found = MEASURES.get(word).map(|name| (here, *name)).or(found),
            }
        }
        found
    }

    /// What the measure is: `the tariff on lentils`, `the steel tariffs`, else only `tariff`.
    pub(super) fn measure(&self) -> Option<Id> {
        let (head, name) = self.measure_at()?;
        let text = self
            .goods(head)
            .map_or_else(|| name.to_owned(), |on| format!("{name}{ON}{on}"));
        Some(Id::from(text.as_str()))
    }

    /// What the measure at a token is on.
    fn goods(&self, head: usize) -> Option<String> {
        let (line, at) = (self.line, self.scope.at);
        if !matches!(line.word(head + 1), "on" | "against") {
            let kind = head.checked_sub(1).filter(|kind| *kind >= line.run.start)?;
            let word = line.word(kind);
            return GOODS.contains(word).then(|| word.to_owned());
        }
        let is_before = |at: usize| {
            self.is_party(at)
                || matches!(
                    line.word(at),
                    "the" | "all" | "some" | "most" | "of" | "its" | "their" | "-"
                )
        };
        let from = (head + 2..at).find(|at| !is_before(*at))?;
        let end = at.min(from + 4);
        let end = (from..end).find(|at| !self.is_plain(*at)).unwrap_or(end);
        let words: Vec<&str> = (from..end).map(|at| line.word(at)).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Whether a word may be the name of goods behind `on`.
    fn is_plain(&self, at: usize) -> bool {
        let line = self.line;
        let is_word = line
            .page
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Word);
        is_word
            && !line.is_verb(at)
            && !self.is_party(at)
            && !matches!(
                line.word(at),
                "will"
                    | "would"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "to"
                    | "of"
                    | "from"
                    | "in"
                    | "at"
                    | "due"
                    | "that"
                    | "and"
                    | "also"
                    | "now"
                    | "may"
                    | "could"
                    | "should"
                    | "by"
                    | "has"
                    | "had"
                    | "have"
                    | "with"
            )
    }

    fn is_party(&self, at: usize) -> bool {
        let mut named = self.line.mentions.iter();
        named.any(|mention| mention.run.contains(&at))
    }

    /// Whose the measure is, where the words before it say so: `Venn's tariff`, `the Vennish sanctions`. Who speaks of it does
    /// not take it.
    pub(super) fn measure_of(&self) -> Vec<Actor> {
        let line = self.line;
        let Some((head, _)) = self.measure_at() else {
            return Vec::new();
        };
        let near = line
            .mentions
            .iter()
            .rfind(|mention| mention.run.end <= head);
        let owner = near.and_then(|near| {
            let actor = actor_of(near)?;
            let is_owner = cast::owning(&line.page.tokens, &actor).is_some();
            let gap = near.run.end..head;
            let is_near = gap.len() <= if is_owner { 6 } else { 2 };
            let is_apart = gap
                .clone()
                .any(|at| line.is_verb(at) || matches!(line.word(at), "," | "on" | "of" | "and"));
            (is_near && !is_apart).then_some(actor)
        });
        owner.into_iter().collect()
    }
}
