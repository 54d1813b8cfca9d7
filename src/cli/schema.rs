//! `summitry schema`: the form of a dossier, for editors that complete and check.

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::output;
use crate::model::DossierFile;
use crate::model::dossier::FORMAT;

/// Prints the schema.
pub(super) fn run() -> ExitCode {
    output::print(&text(), ExitCode::SUCCESS)
}

/// The JSON Schema of a dossier, as it stands in `assets/dossier.schema.json`.
#[must_use]
pub fn text() -> String {
    let mut schema = schemars::schema_for!(DossierFile).to_value();
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".to_owned(), json!("summitry dossier"));
        if let Some(properties) = root.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert("$schema".to_owned(), json!({"type": "string"}));
            properties.insert("format".to_owned(), json!({"const": FORMAT}));
        }
        if let Some(form) = root.get_mut("$defs").and_then(Value::as_object_mut) {
            form.values_mut()
                .filter_map(Value::as_object_mut)
                .for_each(tighten);
        }
        close(root);
    }
    format!("{schema:#}\n")
}

/// Adds what the types alone do not tell: no claim without a citation, no citation without words.
fn tighten(form: &mut Map<String, Value>) {
    let has = |form: &Map<String, Value>, key: &str| {
        form.get("properties")
            .is_some_and(|properties| properties.get(key).is_some())
    };
    if has(form, "cite") {
        if let Some(cite) = form
            .get_mut("properties")
            .and_then(|all| all.get_mut("cite"))
        {
            cite["minItems"] = json!(1);
        }
        match form.get_mut("required").and_then(Value::as_array_mut) {
            Some(required) => required.push(json!("cite")),
            None => {
                form.insert("required".to_owned(), json!(["cite"]));
            }
        }
    }
    if has(form, "quote") {
        let either = json!([{"required": ["quote"]}, {"required": ["words"]}]);
        form.insert("oneOf".to_owned(), either);
    }
    if has(form, "ask") {
        close_around(form, "unevaluatedProperties");
    } else {
        close(form);
    }
}

/// Refuses keys that the reader does not know.
fn close(form: &mut Map<String, Value>) {
    close_around(form, "additionalProperties");
}

fn close_around(form: &mut Map<String, Value>, keyword: &str) {
    if form.contains_key("properties") {
        form.insert(keyword.to_owned(), json!(false));
    }
}
