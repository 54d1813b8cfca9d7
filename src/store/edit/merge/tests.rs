use serde_json::{Map, Value};

use super::merged;
use crate::json::{Kind, Node};
use crate::store::edit::page::{Page, range};

/// A value as a record of it would be written: without keys that hold nothing.
fn written(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(is_so) => Value::from(*is_so),
        Kind::Number(number) => serde_json::from_str(number).unwrap(),
        Kind::Text(text) => Value::from(&**text),
        Kind::Array(items) => items.iter().map(written).collect(),
        Kind::Object(members) => {
            let named = members
                .iter()
                .map(|member| (member.key.to_string(), written(&member.value)));
            let is_something = |value: &Value| {
                !value.is_null() && value.as_array().is_none_or(|it| !it.is_empty())
            };
            let kept = named.filter(|(_, value)| is_something(value));
            Value::Object(kept.collect::<Map<_, _>>())
        }
    }
}

/// The text with the value `new`, which is what then stands in it.
fn change(text: &str, new: &str) -> String {
    let root = Node::parse(text, 0).unwrap();
    let new: Value = serde_json::from_str(new).unwrap();
    let page = Page::new(text);
    let item = merged(&page, &root, &written(&root), &new, "");
    let body = range(root.span);
    let [before, after] = [0..body.start, body.end..text.len()].map(|part| page.get(part));
    let changed = [before, &item, after].concat();
    let read = Node::parse(&changed, 0).map(|root| written(&root));
    assert_eq!(read.as_ref(), Ok(&new), "{changed}");
    changed
}

/// Texts, the values that they get, and what stands in them then.
fn check(cases: &[(&str, &str, &str)]) {
    for (before, new, after) in cases {
        assert_eq!(change(before, new), *after);
        assert_eq!(change(after, new), *after, "once more");
    }
}

#[test]
fn only_members_that_differ_change() {
    check(&[
        // One that changes, in the middle, with comments on all sides.
        (
            "{ // the item\n  \"a\": 1, // one\n  // two:\n  \"b\" : /* or 3 */ 2, // second\n  \"c\": [ 3 ] // third\n  // end\n}",
            "{\"a\": 1, \"b\": {\"x\": 5}, \"c\": [3]}",
            "{ // the item\n  \"a\": 1, // one\n  // two:\n  \"b\" : /* or 3 */ {\"x\": 5}, // second\n  \"c\": [ 3 ] // third\n  // end\n}",
        ),
        // One that goes: first, in the middle, last, all but one.
        (
            "{ // the item\n  // one:\n  \"a\": 1, // first\n  \"b\": 2 // second\n}",
            "{\"b\": 2}",
            "{ // the item\n  \"b\": 2 // second\n}",
        ),
        (
            "{\n  \"a\": 1, // first\n  // two:\n  \"b\": 2, /* second */ // really\n  // three:\n  \"c\": 3\n}",
            "{\"a\": 1, \"c\": 3}",
            "{\n  \"a\": 1, // first\n  // three:\n  \"c\": 3\n}",
        ),
        (
            "{\n  \"a\": 1, // first\n  \"b\": 2 // second\n  // end\n}",
            "{\"a\": 1}",
            "{\n  \"a\": 1 // first\n  // end\n}",
        ),
        ("{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 3}", "{\"c\": 3}"),
        ("{ \"a\": 1, \"b\": 2 }", "{\"b\": 2}", "{ \"b\": 2 }"),
        ("{ \"a\": 1, \"b\": 2 }", "{\"a\": 1}", "{ \"a\": 1 }"),
        ("{\"a\": 1, \"b\": 2}", "{}", "{}"),
    ]);
}

#[test]
fn what_stands_on_one_line_stays_there() {
    check(&[
        // Several on a line: the next moves up to where those that go began.
        (
            "{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3, \"d\": 4\n}",
            "{\"b\": 2, \"d\": 4}",
            "{\n  \"b\": 2,\n  \"d\": 4\n}",
        ),
        // No comment that ends a line takes in what comes behind it.
        (
            "{\"a\": 1, // first\n \"b\": 2, /* three */ \"c\": 3}",
            "{\"a\": 1, \"c\": 3}",
            "{\"a\": 1, // first\n /* three */ \"c\": 3}",
        ),
        (
            "{\"a\": 1, // first\n \"b\": 2}",
            "{\"a\": 1}",
            "{\"a\": 1 // first\n}",
        ),
        (
            "{\n  \"a\": 1, \"b\": 2 // second\n}",
            "{\"a\": 1, \"b\": 2, \"c\": 3}",
            "{\n  \"a\": 1, \"b\": 2, // second\n  \"c\": 3\n}",
        ),
    ]);
}

#[test]
fn a_new_member_stands_as_the_last_one_does() {
    check(&[
        (
            "{\n  \"a\": 1 // first\n  // end\n}",
            "{\"a\": 1, \"b\": [2]}",
            "{\n  \"a\": 1, // first\n  \"b\": [2]\n  // end\n}",
        ),
        (
            "{\"a\": 1}",
            "{\"a\": 1, \"b\": [2]}",
            "{\"a\": 1, \"b\": [2]}",
        ),
        (
            "{\n  \"a\": 1, \"b\": 2\n}",
            "{\"a\": 1, \"b\": 2, \"c\": 3}",
            "{\n  \"a\": 1, \"b\": 2, \"c\": 3\n}",
        ),
    ]);
}

#[test]
fn the_ways_of_an_author_are_kept() {
    check(&[
        // Keys that hold nothing stay, or get their value where they are.
        (
            "{\"a\": null, \"b\": [], \"c\": 3}",
            "{\"c\": 4}",
            "{\"a\": null, \"b\": [], \"c\": 4}",
        ),
        (
            "{\"a\": null, \"b\": [], \"c\": [ /* none */ ]}",
            "{\"a\": 1, \"b\": [2], \"c\": [3]}",
            "{\"a\": 1, \"b\": [2], \"c\": [\n  3\n/* none */ ]}",
        ),
        // Commas that stand before what they part.
        (
            "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}",
            "{\"a\": 1, \"c\": 4}",
            "{ \"a\": 1\n, \"c\": 4\n}",
        ),
        // The line breaks and the indentation of the file.
        (
            "{\r\n\t\"a\": 1, // first\r\n\t\"b\": 2 // second\r\n}",
            "{\"a\": 1, \"c\": 3}",
            "{\r\n\t\"a\": 1, // first\r\n\t\"c\": 3\r\n}",
        ),
        (
            "{\n  \"a\":\n    1\n}",
            "{\"a\": 2}",
            "{\n  \"a\":\n    2\n}",
        ),
    ]);
}

#[test]
fn only_entries_of_lists_that_differ_change() {
    let spread = "{\n  \"a\": [ // all\n    // one:\n    {\"v\": 1, \"c\": 1}, // first\n    {\n      \"v\": 2, // two\n      \"c\": 2 // cited\n    },\n    // three:\n    {\"v\": 3, \"c\": 3} // third\n  ]\n}";
    check(&[
        // One goes.
        (
            spread,
            "{\"a\": [{\"v\": 2, \"c\": 2}, {\"v\": 3, \"c\": 3}]}",
            "{\n  \"a\": [ // all\n    {\n      \"v\": 2, // two\n      \"c\": 2 // cited\n    },\n    // three:\n    {\"v\": 3, \"c\": 3} // third\n  ]\n}",
        ),
        // One changes in a part.
        (
            spread,
            "{\"a\": [{\"v\": 1, \"c\": 1}, {\"v\": 9, \"c\": 2}, {\"v\": 3, \"c\": 3}]}",
            "{\n  \"a\": [ // all\n    // one:\n    {\"v\": 1, \"c\": 1}, // first\n    {\n      \"v\": 9, // two\n      \"c\": 2 // cited\n    },\n    // three:\n    {\"v\": 3, \"c\": 3} // third\n  ]\n}",
        ),
        // One goes, another comes in its place, and one to the end.
        (
            spread,
            "{\"a\": [{\"v\": 7, \"c\": 7}, {\"v\": 2, \"c\": 2}, {\"v\": 3, \"c\": 3}, {\"v\": 4}]}",
            "{\n  \"a\": [ // all\n    {\"v\": 7, \"c\": 7},\n    {\n      \"v\": 2, // two\n      \"c\": 2 // cited\n    },\n    // three:\n    {\"v\": 3, \"c\": 3}, // third\n    {\"v\": 4}\n  ]\n}",
        ),
        // All go.
        (spread, "{}", "{}"),
        (
            "[{\"v\": 1}, {\"v\": 2}, {\"v\": 2}]",
            "[{\"v\": 2}]",
            "[{\"v\": 2}]",
        ),
        (
            "[{\"v\": 1}, {\"v\": 2}]",
            "[{\"v\": 3}, {\"v\": 1}, {\"v\": 2}, {\"v\": 4}]",
            "[{\"v\": 3}, {\"v\": 1}, {\"v\": 2}, {\"v\": 4}]",
        ),
        // What is in another order is not told from what is new.
        (
            "[{\"v\": 1}, /* of 2 */ {\"v\": 2}]",
            "[{\"v\": 2}, {\"v\": 1}]",
            "[ /* of 2 */ {\"v\": 2}, {\"v\": 1}]",
        ),
        (
            "[\"a\", \"b\" /* or c */, \"d\"]",
            "[\"a\", \"b\", \"e\"]",
            "[\"a\", \"b\" /* or c */, \"e\"]",
        ),
        (
            "{\n\t\"a\": [\n\t\t{\"v\": 1} // one\n\t]\n}",
            "{\"a\": [{\"v\": 1}, {\"v\": \"x23456789 x23456789 x23456789 x23456789 x23456789 x23456789\", \"w\": \"x23456789 x23456789 x23456789 x23456789 x23456789\"}]}",
            "{\n\t\"a\": [\n\t\t{\"v\": 1}, // one\n\t\t{\n\t\t\t\"v\": \"x23456789 x23456789 x23456789 x23456789 x23456789 x23456789\",\n\t\t\t\"w\": \"x23456789 x23456789 x23456789 x23456789 x23456789\"\n\t\t}\n\t]\n}",
        ),
    ]);
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn gap(&mut self) -> &'static str {
        let gaps = [
            "",
            "",
            " ",
            "\n  ",
            "\n",
            " // ,\n",
            "/* , */",
            " /* \n */ ",
            " /* // */ // ]\n\t",
        ];
        gaps[self.roll(gaps.len())]
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.roll(if depth == 0 { 2 } else { 5 }) {
            0 | 1 => Value::from(self.roll(3)),
            2 => (0..=self.roll(4)).map(|_| self.value(depth - 1)).collect(),
            _ => {
                let keys = ["a", "b", "c", "d", "e"];
                let mut kept = keys.to_vec();
                kept.retain(|_| self.roll(3) > 0);
                let named = kept
                    .into_iter()
                    .map(|key| (key.to_owned(), self.value(depth - 1)));
                Value::Object(named.collect())
            }
        }
    }

    /// A value as somebody has written it.
    fn write(&mut self, value: &Value) -> String {
        let parts: Vec<String> = match value {
            Value::Array(items) => items.iter().map(|item| self.write(item)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| format!("\"{key}\"{}:{}", self.gap(), self.write(value)))
                .collect(),
            other => return other.to_string(),
        };
        let parts = parts
            .iter()
            .map(|part| format!("{}{part}{}", self.gap(), self.gap()));
        let parts: Vec<String> = parts.collect();
        let (opening, closing) = if value.is_array() {
            ('[', ']')
        } else {
            ('{', '}')
        };
        format!("{opening}{}{}{closing}", parts.join(","), self.gap())
    }
}

#[test]
fn any_value_becomes_any_other() {
    let mut dice = Dice(7);
    for _ in 0..4000 {
        let old = dice.value(3);
        let text = dice.write(&old);
        let new = dice.value(3);
        let changed = change(&text, &new.to_string());
        assert_eq!(change(&changed, &new.to_string()), changed);
    }
}
