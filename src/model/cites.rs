//! The citations of one claim.

use std::ops::Deref;
use std::{mem, slice, vec};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::claim::Citation;
use crate::json::{Log, Node, Read};

/// The citations of a claim, in their order. Of thousands of claims nearly all have one, which is kept within the claim.
#[derive(Debug, Clone, Default)]
pub struct Cites(Kept);

#[derive(Debug, Clone)]
enum Kept {
    One(Citation),
    List(Vec<Citation>),
}

impl Default for Kept {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Cites {
    /// Puts a citation behind the others.
    pub fn push(&mut self, new: Citation) {
        let mut all = mem::take(self).into_vec();
        all.push(new);
        *self = all.into();
    }

    /// Takes out those of which `stays` does not hold.
    pub fn retain(&mut self, stays: impl Fn(&Citation) -> bool) {
        let mut all = mem::take(self).into_vec();
        all.retain(stays);
        *self = all.into();
    }

    fn into_vec(self) -> Vec<Citation> {
        match self.0 {
            Kept::One(one) => vec![one],
            Kept::List(list) => list,
        }
    }
}

impl Deref for Cites {
    type Target = [Citation];

    fn deref(&self) -> &[Citation] {
        match &self.0 {
            Kept::One(one) => slice::from_ref(one),
            Kept::List(list) => list,
        }
    }
}

impl PartialEq for Cites {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl From<Citation> for Cites {
    fn from(one: Citation) -> Self {
        Self(Kept::One(one))
    }
}

impl From<Vec<Citation>> for Cites {
    fn from(mut list: Vec<Citation>) -> Self {
        match (list.len(), list.pop()) {
            (1, Some(one)) => one.into(),
            (_, end) => {
                list.extend(end);
                Self(Kept::List(list))
            }
        }
    }
}

impl IntoIterator for Cites {
    type Item = Citation;
    type IntoIter = vec::IntoIter<Citation>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'a> IntoIterator for &'a Cites {
    type Item = &'a Citation;
    type IntoIter = slice::Iter<'a, Citation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Cites {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl JsonSchema for Cites {
    fn inline_schema() -> bool {
        Vec::<Citation>::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<Citation>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<Citation>::json_schema(generator)
    }
}

impl Read for Cites {
    const EXPECTED: &'static str = Vec::<Citation>::EXPECTED;

    fn read(node: &Node, log: &mut Log) -> Self {
        Vec::read(node, log).into()
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn says_nothing(&self) -> bool {
        self.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{Citation, Cites};
    use crate::model::Id;

    fn of(source: &str) -> Citation {
        Citation {
            source: Id::from(source),
            ..Citation::default()
        }
    }

    #[test]
    fn one_is_as_a_list_of_one() {
        let mut cites = Cites::default();
        assert!(cites.is_empty());
        let mut list = Vec::new();
        for source in ["a", "b", "c"] {
            cites.push(of(source));
            list.push(of(source));
            assert_eq!(*cites, *list);
            assert_eq!(cites, Cites::from(list.clone()));
            assert_eq!(
                serde_json::to_value(&cites).unwrap(),
                serde_json::to_value(&list).unwrap()
            );
        }
        for left in [&["a", "c"][..], &["a"], &[]] {
            cites.retain(|cite| left.contains(&&*cite.source));
            let sources: Vec<&str> = cites.iter().map(|cite| &*cite.source).collect();
            assert_eq!(sources, left);
        }
        assert_eq!(cites, Cites::default());
        assert_eq!(Cites::from(of("a")).into_iter().count(), 1);
    }
}
