//! Which keys the user wants for which command, as written.

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::json::{Fields, Kind, Log, Node, Read, Span};
use crate::text::Clean;

/// The keys of one command; no keys unbind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Name of the command, as written.
    pub command: Clean,
    /// Where the name stands.
    pub span: Span,
    /// Each key or sequence of keys, as written.
    pub keys: Vec<Clean>,
    /// Where each of the keys stands.
    pub key_spans: Vec<Span>,
}

/// All bindings of a file, in the order of writing, each command once.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(with = "BTreeMap<String, Vec<String>>")]
pub struct Bindings(pub Vec<Binding>);

impl Serialize for Bindings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0
                .iter()
                .map(|binding| (&binding.command, &binding.keys)),
        )
    }
}

impl Read for Bindings {
    const EXPECTED: &'static str = "an object {…}";

    /// A binding that cannot be read is left out: read as no keys, it would unbind its command.
    fn read(node: &Node, log: &mut Log) -> Self {
        // Reports what is no object, and commands that stand there twice.
        drop(Fields::open(node, log));
        let Kind::Object(members) = &node.kind else {
            return Self::default();
        };
        let mut seen = HashSet::new();
        let mut bindings = Vec::new();
        for member in members {
            let faults = log.faults.len();
            let keys = Vec::read(&member.value, log);
            if seen.insert(&member.key) && log.faults.len() == faults {
                bindings.push(Binding {
                    command: member.key.clone(),
                    span: member.span,
                    keys,
                    key_spans: spans(&member.value),
                });
            }
        }
        Self(bindings)
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

fn spans(list: &Node) -> Vec<Span> {
    let items = (0..).map_while(|index| list.item(index));
    items.map(|item| item.span).collect()
}
