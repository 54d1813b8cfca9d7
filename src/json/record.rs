//! Two small forms of declaration, so that a type, its reader, its writer and its schema are one text.

use schemars::Schema;

use super::read::Keys;

/// Declares a struct that is one JSON object: the fields are its keys.
///
/// `Option` and `Vec` fields may be absent, every other field must be there. Each record also knows where it stands (`at`).
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $type:ty),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(transform = $crate::json::record::require::<$name>)]
        $vis struct $name {
            $(
                $(#[$field_meta])*
                #[serde(skip_serializing_if = "crate::json::Read::says_nothing")]
                $field_vis $field: $type,
            )*
            /// Where it stands in its file.
            #[serde(skip)]
            pub at: $crate::json::Span,
        }

        impl $crate::json::Keys for $name {
            fn required() -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if <$type as $crate::json::Read>::absent().is_none() {
                    keys.push($crate::json::record::key(stringify!($field)));
                })*
                keys
            }

            fn take(fields: &mut $crate::json::Fields<'_, '_>) -> Self {
                Self {
                    $($field: fields.take($crate::json::record::key(stringify!($field))),)*
                    at: fields.span(),
                }
            }
        }

        impl $crate::json::Read for $name {
            const EXPECTED: &'static str = "an object {…}";

            fn read(node: &$crate::json::Node, log: &mut $crate::json::Log) -> Self {
                $crate::json::read::read_object(node, log)
            }
        }
    };
}

/// Declares a closed list of words, each a variant.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident ($what:literal) {
        $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, schemars::JsonSchema)]
        $vis enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant),*
        }

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as it stands in files and on screen.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                let [first, ..] = [$(Self::$variant),*];
                first
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(word: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|known| known.word() == word).ok_or_else(|| {
                    let words: Vec<_> = Self::ALL.iter().map(|known| known.word()).collect();
                    $crate::json::record::unknown_word(word, $what, &words)
                })
            }
        }

        impl $crate::json::Read for $name {
            const EXPECTED: &'static str = concat!("one of: ", $($word, " "),*);

            fn read(node: &$crate::json::Node, log: &mut $crate::json::Log) -> Self {
                $crate::json::read::read_parsed(
                    node,
                    <Self as $crate::json::Read>::EXPECTED.trim_end(),
                    log,
                )
            }
        }
    };
}

pub(crate) use {record, vocabulary};

/// The key of a field: raw identifiers lose their `r#`.
#[must_use]
pub fn key(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// Says that `word` is no `what`, and which known word is nearest.
#[must_use]
pub fn unknown_word(word: &str, what: &str, known: &[&str]) -> String {
    match crate::text::nearest(word, known) {
        Some(near) => format!("“{word}” is no {what}; did you mean “{near}”?"),
        None => format!("“{word}” is no {what}"),
    }
}

/// Makes the schema of a record ask for the keys that its reader asks for, and for no others.
pub fn require<T: Keys>(schema: &mut Schema) {
    let required = T::required();
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.remove("default");
    if let Some(properties) = schema
        .get_mut("properties")
        .and_then(|value| value.as_object_mut())
    {
        for property in properties
            .values_mut()
            .filter_map(|value| value.as_object_mut())
        {
            property.remove("default");
        }
    }
}
