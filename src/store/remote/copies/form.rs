//! How a copy is written: one line of JSON about it, then the dossier as it was sent.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::Copy;
use crate::store::remote::address::Address;
use crate::store::remote::fetch::Validators;
use crate::text::fnv1a;

/// The form that is written, so that a later one is not taken for it.
const FORM: u64 = 1;

pub(super) fn pack(copy: &Copy, address: &Address) -> Vec<u8> {
    let about = json!({
        "summitry_copy": FORM,
        "address": address.label(),
        "fetched": copy.fetched.to_rfc3339_opts(SecondsFormat::Secs, true),
        "etag": copy.validators.etag,
        "modified": copy.validators.modified,
        "length": copy.bytes.len(),
        "sum": format!("{:016x}", fnv1a(&copy.bytes)),
    });
    let mut bytes = about.to_string().into_bytes();
    bytes.push(b'\n');
    bytes.extend(&copy.bytes);
    bytes
}

/// Takes a copy apart, or says what is wrong with it.
pub(super) fn unpack(mut bytes: Vec<u8>, address: &Address) -> Result<Copy, &'static str> {
    let is_break = |byte: &u8| *byte == b'\n';
    let end = bytes.iter().position(is_break).ok_or("it is cut off")?;
    let content = bytes.split_off(end + 1);
    let about: Option<Value> = serde_json::from_slice(&bytes).ok();
    let about = about.ok_or("it is no copy of a dossier")?;
    let text = |key: &str| about.get(key).and_then(Value::as_str);
    if about.get("summitry_copy").and_then(Value::as_u64) != Some(FORM) {
        return Err("another version of summitry wrote it");
    }
    if text("address") != Some(address.label().as_str()) {
        return Err("it is of another address");
    }
    let length = about.get("length").and_then(Value::as_u64);
    if length != u64::try_from(content.len()).ok() {
        return Err("it is cut off");
    }
    if text("sum") != Some(format!("{:016x}", fnv1a(&content)).as_str()) {
        return Err("it has been changed");
    }
    let fetched = text("fetched").and_then(|text| text.parse::<DateTime<Utc>>().ok());
    let header = |key| text(key).filter(|text| is_header(text)).map(str::to_owned);
    Ok(Copy {
        validators: Validators {
            etag: header("etag"),
            modified: header("modified"),
        },
        fetched: fetched.ok_or("it does not tell when it was fetched")?,
        bytes: content,
    })
}

/// Whether a text may be sent as a header.
fn is_header(text: &str) -> bool {
    text.chars().all(|c| c == ' ' || c.is_ascii_graphic())
}
