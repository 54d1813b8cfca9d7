//! JSON as a person would lay it out: what fits on a line stands on one.

use serde_json::Value;

/// A line has no more characters, unless one text alone has.
const WIDTH: usize = 120;

/// Lays a value out, its keys in their order, with a line break at the end. The same value always looks the same.
pub(super) fn lay_out(value: &Value) -> String {
    let mut out = String::new();
    put(value, 0, 0, true, &mut out);
    out.push('\n');
    out
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
    let fits = depth * 2 + before + line.chars().count() < WIDTH;
    if fits && !is_outermost {
        return out.push_str(&line);
    }
    out.push(opening);
    let last = items.len() - 1;
    for (index, (key, item)) in items.into_iter().enumerate() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth + 1));
        out.push_str(&key);
        put(item, depth + 1, key.chars().count(), false, out);
        if index < last {
            out.push(',');
        }
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
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
