//! JSON as a person would lay it out: what fits on a line stands on one.

use serde::Serialize;
use serde_json::Value;

/// A line has no more characters, unless one text alone has.
const WIDTH: usize = 120;

/// One step of indentation.
const INDENT: &str = "  ";

/// Lays a value out, its keys in their order, with a line break at the end. The same value always looks the same.
pub(super) fn lay_out(value: &Value) -> String {
    let mut out = String::new();
    put(value, 0, 0, true, &mut out);
    out.push('\n');
    out
}

/// Lays a value out that stands behind `ahead` in its line of a longer text, without a line break at the end; what fits on a
/// line stands on one. Its other lines begin with the blanks of that line, and are indented as those are.
pub(super) fn lay_out_within(value: &Value, ahead: &str) -> String {
    let mut out = String::new();
    put(value, 0, ahead.chars().count(), false, &mut out);
    let blank = ahead.len() - ahead.trim_start().len();
    let margin = ahead.get(..blank).unwrap_or_default();
    let mut lines = out.split('\n');
    let mut told = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let inner = line.trim_start_matches(' ');
        let depth = (line.len() - inner.len()) / INDENT.len();
        told.push('\n');
        told.push_str(margin);
        told.push_str(&indent(margin).repeat(depth));
        told.push_str(inner);
    }
    told
}

/// One step of indentation behind `margin`: a tab where that has tabs.
pub(super) fn indent(margin: &str) -> &'static str {
    if margin.contains('\t') { "\t" } else { INDENT }
}

/// A record as it is written.
#[must_use]
pub fn written(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// A record as a text of its own.
#[must_use]
pub fn print(record: &impl Serialize) -> String {
    lay_out(&written(record))
}

/// Puts `value` at `depth`, behind `before` characters of its line. The outermost value is always spread.
fn put(value: &Value, depth: usize, before: usize, is_outermost: bool, out: &mut String) {
    let line = one_line(value);
    let (opening, closing, items): (char, char, Vec<(String, &Value)>) = match value {
        Value::Object(fields) if !fields.is_empty() => {
            let named = fields
                .iter()
                .map(|(key, value)| (format!("{}: ", text(key)), value));
            ('{', '}', named.collect())
        }
        Value::Array(items) if !items.is_empty() => {
            let bare = items.iter().map(|item| (String::new(), item));
            ('[', ']', bare.collect())
        }
        _ => return out.push_str(&line),
    };
    let fits = depth * INDENT.len() + before + line.chars().count() < WIDTH;
    if fits && !is_outermost {
        return out.push_str(&line);
    }
    out.push(opening);
    let last = items.len() - 1;
    for (index, (key, item)) in items.into_iter().enumerate() {
        out.push('\n');
        out.push_str(&INDENT.repeat(depth + 1));
        out.push_str(&key);
        put(item, depth + 1, key.chars().count(), false, out);
        if index < last {
            out.push(',');
        }
    }
    out.push('\n');
    out.push_str(&INDENT.repeat(depth));
    out.push(closing);
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(key, value)| format!("{}: {}", text(key), one_line(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}

/// A text in quotes.
fn text(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::lay_out;

    #[test]
    fn what_fits_stands_on_one_line() {
        let value = json!({
            "id": "a",
            "parts": [{"words": 12}, {"words": 3, "noise": true}],
            "long": ["x".repeat(70), "y".repeat(70)],
            "none": [],
        });
        let told = format!(
            "{{\n  \"id\": \"a\",\n  \"parts\": [{{\"words\": 12}}, {{\"words\": 3, \"noise\": true}}],\n  \"long\": [\n    \"{}\",\n    \"{}\"\n  ],\n  \"none\": []\n}}\n",
            "x".repeat(70),
            "y".repeat(70)
        );
        assert_eq!(lay_out(&value), told);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&told).unwrap(),
            value
        );
        assert_eq!(lay_out(&json!({})), "{}\n");
    }
}
