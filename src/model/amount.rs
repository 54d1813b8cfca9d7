//! A decimal number as a source printed it.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::json::{Fault, Kind, Log, Node, Read, read};

/// A decimal, exact to the digit; written as a string in files, so that no reader turns it into a float.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Amount(
    #[serde(with = "rust_decimal::serde::str")]
    #[schemars(with = "String", regex(pattern = r"^-?\d+(\.\d+)?$"))]
    pub Decimal,
);

impl FromStr for Amount {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let plain = text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        Decimal::from_str_exact(text)
            .ok()
            .filter(|_| plain)
            .map(Self)
            .ok_or_else(|| format!("“{text}” is no decimal number"))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Read for Amount {
    const EXPECTED: &'static str = "a decimal in quotes, such as \"27.5\"";

    fn read(node: &Node, log: &mut Log) -> Self {
        if let Kind::Number(number) = &node.kind {
            log.push(
                Fault::error(
                    node.span,
                    "a figure must be a string, so that it stays exact",
                )
                .instead(&format!("write \"{number}\"")),
            );
            return Self::default();
        }
        read::read_parsed(node, Self::EXPECTED, log)
    }
}
