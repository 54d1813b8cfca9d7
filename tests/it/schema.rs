//! The schema that editors use, and whether it says what the reader does.

use std::fs;
use std::path::Path;

use serde_json::Value;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn parse(name: &str) -> Value {
    serde_json::from_str(&read(name)).unwrap()
}

#[test]
fn the_schema_on_disk_is_that_of_the_types() {
    let found = summitry::cli::schema_text();
    assert!(
        read("assets/dossier.schema.json") == found,
        "write it anew: cargo run -- schema > assets/dossier.schema.json"
    );
}

#[test]
fn the_built_in_dossier_conforms() {
    let schema = parse("assets/dossier.schema.json");
    let dossier = parse("seeds/asia-2025/dossier.json");
    refuse_none(&schema, &schema, &dossier, "dossier");
    let record = &schema["$defs"]["Source"];
    for name in dossier["sources"].as_array().unwrap() {
        let name = format!("seeds/asia-2025/{}", name.as_str().unwrap());
        refuse_none(&schema, record, &parse(&name), &name);
    }
}

fn refuse_none(schema: &Value, form: &Value, value: &Value, name: &str) {
    let refusals = check(schema, form, value, name);
    assert!(refusals.is_empty(), "{}", refusals.join("\n"));
}

#[test]
fn what_the_reader_refuses_the_schema_refuses() {
    let schema = parse("assets/dossier.schema.json");
    let sound = parse("tests/fixtures/good/one-file.json");
    assert_eq!(check(&schema, &schema, &sound, ""), Vec::<String>::new());
    for name in [
        "citation-without-words",
        "citation-with-quote-and-range",
        "claim-without-citation",
        "entry-is-a-number",
        "events-are-an-object",
        "fact-of-no-known-type",
        "figure-that-is-a-number",
        "format-later",
        "format-missing",
        "format-quoted",
        "key-unknown",
        "kind-unknown",
        "root-is-a-list",
        "title-is-a-number",
        "title-missing",
        "two-errors-in-one-claim",
    ] {
        let value = parse(&format!("tests/fixtures/bad/{name}.json"));
        assert!(!check(&schema, &schema, &value, "").is_empty(), "{name}");
    }
}

/// As much of JSON Schema as the schema uses, patterns aside.
fn check(root: &Value, form: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (keyword, wanted) in form.as_object().unwrap() {
        match keyword.as_str() {
            "$ref" => {
                let pointer = wanted.as_str().unwrap().trim_start_matches('#');
                found.extend(check(root, root.pointer(pointer).unwrap(), value, at));
            }
            "type" if !is_type(wanted, value) => found.push(format!("{at}: is no {wanted}")),
            "const" if wanted != value => found.push(format!("{at}: is not {wanted}")),
            "enum" if !wanted.as_array().unwrap().contains(value) => {
                found.push(format!("{at}: is none of {wanted}"));
            }
            "anyOf" if !matches(root, wanted, value, |count| count > 0) => {
                found.push(format!("{at}: is of no known form"));
            }
            "oneOf" if !matches(root, wanted, value, |count| count == 1) => {
                found.push(format!("{at}: is not of one form"));
            }
            "required" => found.extend(missing(wanted, value, at)),
            "minItems" if value.as_array().is_some_and(Vec::is_empty) => {
                found.push(format!("{at}: is empty"));
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(check(root, wanted, item, &format!("{at}/{index}")));
                }
            }
            "properties" => found.extend(check_keys(root, form, value, at)),
            _ => {}
        }
    }
    found
}

fn is_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => panic!("{name} is no type"),
    };
    match wanted {
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        name => is(name.as_str().unwrap()),
    }
}

fn matches(root: &Value, forms: &Value, value: &Value, enough: impl Fn(usize) -> bool) -> bool {
    let forms = forms.as_array().unwrap().iter();
    enough(
        forms
            .filter(|form| check(root, form, value, "").is_empty())
            .count(),
    )
}

fn missing(wanted: &Value, value: &Value, at: &str) -> Vec<String> {
    let Some(object) = value.as_object() else {
        return Vec::new();
    };
    let keys = wanted.as_array().unwrap().iter();
    keys.filter(|key| !object.contains_key(key.as_str().unwrap()))
        .map(|key| format!("{at}: {key} is missing"))
        .collect()
}

fn check_keys(root: &Value, form: &Value, value: &Value, at: &str) -> Vec<String> {
    let known = form["properties"].as_object().unwrap();
    let is_closed = form.get("additionalProperties") == Some(&Value::Bool(false));
    let mut found = Vec::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        match known.get(key) {
            Some(form) => found.extend(check(root, form, value, &format!("{at}/{key}"))),
            None if is_closed => found.push(format!("{at}: {key} is not known")),
            None => {}
        }
    }
    found
}
