//! Taking an object apart, key by key.

use std::collections::HashSet;

use super::node::{Kind, Member, Node};
use super::problem::{Fault, Log, Severity, Span};
use super::read::Read;
use crate::text;

/// The members of one object, handed out by key; what nobody asked for is reported at the end.
#[derive(Debug)]
pub struct Fields<'node, 'log> {
    span: Span,
    is_object: bool,
    members: &'node [Member],
    asked: Vec<&'static str>,
    log: &'log mut Log,
}

impl<'node, 'log> Fields<'node, 'log> {
    /// Opens `node`; anything but an object is a fault, and reads as an object without keys.
    pub fn open(node: &'node Node, log: &'log mut Log) -> Self {
        let (is_object, members): (bool, &[Member]) = if let Kind::Object(members) = &node.kind {
            (true, members)
        } else {
            super::read::refuse(node, "an object {…}", log);
            (false, &[])
        };
        let fields = Self {
            span: node.span,
            is_object,
            members,
            asked: Vec::new(),
            log,
        };
        fields.note_repeats()
    }

    fn note_repeats(self) -> Self {
        let mut seen = HashSet::new();
        for member in self.members {
            if !seen.insert(&*member.key) {
                let what = format!("the key “{}” stands here twice", member.key);
                self.log
                    .push(Fault::error(member.span, &what).instead("keep one of the two"));
            }
        }
        self
    }

    /// Where the object stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether the object has `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.members.iter().any(|member| &*member.key == key)
    }

    /// Reads the value of `key`; a missing one is a fault unless the type has a value for absence.
    pub fn take<T: Read>(&mut self, key: &'static str) -> T {
        self.asked.push(key);
        if let Some(member) = self.members.iter().find(|member| &*member.key == key) {
            return T::read(&member.value, self.log);
        }
        T::absent().unwrap_or_else(|| {
            // An object that is none has been reported as such; its keys are not missed one by one.
            if self.is_object {
                let what = format!("“{key}” is missing");
                let advice = format!("add \"{key}\": {}", T::EXPECTED.trim_end());
                self.log
                    .push(Fault::error(self.span, &what).instead(&advice));
            }
            T::default()
        })
    }

    /// Knows `key` without reading it.
    pub fn ignore(&mut self, key: &'static str) {
        self.asked.push(key);
    }

    /// Notes a fault.
    pub fn push(&mut self, fault: Fault) {
        self.log.push(fault);
    }

    /// Reports the keys that nobody asked for, each with the nearest known one.
    pub fn close(self) {
        for member in self.members {
            if self.asked.iter().any(|key| *key == &*member.key) {
                continue;
            }
            let mut known = self.asked.clone();
            known.sort_unstable();
            let instead = text::nearest(&member.key, &known).map_or_else(
                || format!("known here are {}", known.join(", ")),
                |key| format!("did you mean “{key}”?"),
            );
            let what = format!("the key “{}” is not known here", member.key);
            self.log.push(Fault {
                severity: Severity::Unknown,
                ..Fault::error(member.span, &what).instead(&instead)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;
    use crate::json::{Log, Node, Severity};
    use crate::text::Clean;

    fn faults(text: &str, take: impl FnOnce(&mut Fields<'_, '_>)) -> Vec<String> {
        let node = Node::parse(text, 0).unwrap();
        let mut log = Log::default();
        let mut fields = Fields::open(&node, &mut log);
        take(&mut fields);
        fields.close();
        log.faults
            .iter()
            .map(|fault| fault.what.to_string())
            .collect()
    }

    #[test]
    fn every_key_is_accounted_for() {
        for (text, expected) in [
            (r#"{"name": "a", "size": 3}"#, &[][..]),
            (r#"{"name": "a"}"#, &["“size” is missing"]),
            ("{}", &["“name” is missing", "“size” is missing"]),
            ("[]", &["expected an object {…}, found a list"]),
            ("7", &["expected an object {…}, found a number"]),
            (
                r#"{"name": 1, "size": -3}"#,
                &[
                    "expected a string, found a number",
                    "expected a whole number, found -3",
                ],
            ),
            (
                r#"{"name": "a", "size": 3, "name": "b"}"#,
                &["the key “name” stands here twice"],
            ),
            (
                r#"{"name": "a", "size": 3, "nmae": "b"}"#,
                &["the key “nmae” is not known here"],
            ),
            (
                r#"{"name": null, "size": 3}"#,
                &["expected a string, found null"],
            ),
            (r#"{"name": "a", "size": 3, "note": null}"#, &[]),
        ] {
            let found = faults(text, |fields| {
                let _: Clean = fields.take("name");
                let _: u32 = fields.take("size");
                let _: Option<Clean> = fields.take("note");
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_key_that_is_ignored_is_known() {
        assert!(faults(r#"{"$schema": 1}"#, |fields| fields.ignore("$schema")).is_empty());
    }

    #[test]
    fn an_unknown_key_is_of_its_own_severity() {
        let node = Node::parse(r#"{"wen": 1}"#, 0).unwrap();
        let mut log = Log::default();
        let mut fields = Fields::open(&node, &mut log);
        let _: Option<Clean> = fields.take("when");
        fields.close();
        assert_eq!(log.faults[0].severity, Severity::Unknown);
        assert_eq!(&*log.faults[0].instead, "did you mean “when”?");
    }
}
