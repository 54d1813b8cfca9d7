//! Values without what says nothing.

use serde_json::{Map, Value};

/// A value without the keys that hold nothing, which read as if they were not there.
#[must_use]
pub fn bare(value: Value) -> Value {
    let is_nothing = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(_, value)| !is_nothing(value));
            let kept: Map<_, _> = kept.map(|(key, value)| (key, bare(value))).collect();
            Value::Object(kept)
        }
        Value::Array(list) => Value::Array(list.into_iter().map(bare).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::bare;

    #[test]
    fn keys_that_hold_nothing_are_left_out() {
        let full = json!({"a": null, "b": [], "c": [{"d": null, "e": 1}]});
        assert_eq!(bare(full), json!({"c": [{"e": 1}]}));
    }
}
