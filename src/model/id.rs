//! The name by which one entry of a dossier speaks of another.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::Serialize;

use crate::json::{Fault, Kind, Log, Node, Read, read};
use crate::text::Clean;

/// An id: letters, digits, `-`, `_` and `.`; case matters.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Id(#[schemars(regex(pattern = r"^[\w.-]+$"))] Clean);

impl Id {
    /// Whether this stands for an id that could not be read.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.0.is_empty()
    }

    /// The id as text that may be drawn.
    #[must_use]
    pub const fn as_clean(&self) -> &Clean {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(id: &str) -> Self {
        Self(Clean::line(id))
    }
}

impl From<Clean> for Id {
    fn from(id: Clean) -> Self {
        Self(id)
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Read for Id {
    const EXPECTED: &'static str = "an id such as \"trump-xi\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        let Kind::Text(text) = &node.kind else {
            read::refuse(node, Self::EXPECTED, log);
            return Self::default();
        };
        let sound = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if text.is_empty() || !text.chars().all(sound) {
            let what = format!("“{text}” is no id");
            log.push(
                Fault::error(node.span, &what)
                    .instead("use letters, digits, “-”, “_” and “.” only, and at least one"),
            );
            return Self::default();
        }
        Self(text.clone())
    }
}

/// Lets maps keyed by ids be asked with plain text; `Clean` hashes as its text does.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
