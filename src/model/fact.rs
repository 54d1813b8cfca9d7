//! A question that has no attribute of its own, and what the sources answer.

use schemars::JsonSchema;
use serde::Serialize;

use super::claim::{Claim, Plain};
use super::figure::Figure;
use super::id::Id;
use super::when::When;
use crate::json::record::unknown_word;
use crate::json::{Fault, Fields, Kind, Log, Node, Read, Span};
use crate::text::Clean;

/// A question about an event or a position.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    /// The question, in a few words of ours; no two facts of an entry share it.
    pub ask: Clean,
    /// The steps of a scale, lowest first; empty for every other type.
    #[schemars(default)]
    #[serde(skip_serializing_if = "Read::says_nothing")]
    pub steps: Vec<Clean>,
    /// The answers, all of one type.
    #[serde(flatten)]
    pub claims: Answers,
    /// Where it stands in its file.
    #[serde(skip)]
    pub at: Span,
}

/// Claims of one type.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", content = "claims", rename_all = "lowercase")]
pub enum Answers {
    /// Numbers.
    Figure(Vec<Claim<Figure>>),
    /// Lists of ids in their order.
    Order(Vec<Claim<Plain<Vec<Id>>>>),
    /// Short phrases in our words; two agree when they are the same.
    Choice(Vec<Claim<Plain<Clean>>>),
    /// Steps of the fact's scale.
    Scale(Vec<Claim<Plain<Clean>>>),
    /// People or parties.
    Who(Vec<Claim<Plain<Ids>>>),
    /// Times.
    When(Vec<Claim<Plain<When>>>),
    /// Places.
    Where(Vec<Claim<Plain<Id>>>),
}

impl Default for Answers {
    fn default() -> Self {
        Self::Choice(Vec::new())
    }
}

/// One id or several, as a set.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Ids {
    /// One.
    One(Id),
    /// Several.
    Several(Vec<Id>),
}

impl Default for Ids {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Ids {
    /// The ids.
    #[must_use]
    pub fn as_slice(&self) -> &[Id] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::Several(ids) => ids,
        }
    }
}

impl Read for Ids {
    const EXPECTED: &'static str = "an id or a list of ids";

    fn read(node: &Node, log: &mut Log) -> Self {
        match node.kind {
            Kind::Array(_) => Self::Several(Vec::read(node, log)),
            _ => Self::One(Id::read(node, log)),
        }
    }
}

/// The types of fact, as they stand in files.
const TYPES: [&str; 7] = ["figure", "order", "choice", "scale", "who", "when", "where"];

impl Read for Fact {
    const EXPECTED: &'static str = "a fact {\"ask\", \"type\", \"claims\"}";

    fn read(node: &Node, log: &mut Log) -> Self {
        let mut fields = Fields::open(node, log);
        let kind: Clean = fields.take("type");
        let fact = Self {
            ask: fields.take("ask"),
            steps: fields.take("steps"),
            claims: Answers::take(&kind, &mut fields),
            at: node.span,
        };
        if !kind.is_empty() && !TYPES.contains(&&*kind) {
            let what = unknown_word(&kind, "type of fact", &TYPES);
            let expected = format!("write one of: {}", TYPES.join(" "));
            let fault = Fault::error(node.span, &what).at("type");
            fields.push(if what.ends_with('?') {
                fault
            } else {
                fault.instead(&expected)
            });
        }
        fact.note_steps(&mut fields);
        fields.close();
        fact
    }
}

impl Fact {
    fn note_steps(&self, fields: &mut Fields<'_, '_>) {
        let Answers::Scale(claims) = &self.claims else {
            if !self.steps.is_empty() {
                let fault = Fault::error(self.at, "only a scale has steps").at("steps");
                fields.push(fault.instead("take the steps out, or write \"type\": \"scale\""));
            }
            return;
        };
        for claim in claims {
            if !self.steps.contains(&claim.what.value) {
                let what = format!("“{}” is no step of this scale", claim.what.value);
                let steps: Vec<&str> = self.steps.iter().map(|step| &**step).collect();
                let instead = format!("write one of its steps: {}", steps.join(", "));
                fields.push(
                    Fault::error(claim.at(), &what)
                        .at("value")
                        .instead(&instead),
                );
            }
        }
    }
}

impl Answers {
    /// Whether there is no answer.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Figure(claims) => claims.is_empty(),
            Self::Order(claims) => claims.is_empty(),
            Self::Choice(claims) | Self::Scale(claims) => claims.is_empty(),
            Self::Who(claims) => claims.is_empty(),
            Self::When(claims) => claims.is_empty(),
            Self::Where(claims) => claims.is_empty(),
        }
    }

    fn take(kind: &str, fields: &mut Fields<'_, '_>) -> Self {
        match kind {
            "figure" => Self::Figure(fields.take("claims")),
            "order" => Self::Order(fields.take("claims")),
            "scale" => Self::Scale(fields.take("claims")),
            "who" => Self::Who(fields.take("claims")),
            "when" => Self::When(fields.take("claims")),
            "where" => Self::Where(fields.take("claims")),
            "choice" => Self::Choice(fields.take("claims")),
            // Of which type the claims are is not known, so nothing can be said of them.
            _ => {
                let _: Vec<Anything> = fields.take("claims");
                Self::default()
            }
        }
    }
}

#[derive(Default)]
struct Anything;

impl Read for Anything {
    const EXPECTED: &'static str = "anything";

    fn read(_: &Node, _: &mut Log) -> Self {
        Self
    }
}
