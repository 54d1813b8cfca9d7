//! stub
/// stub
#[must_use]
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
/// stub
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    a == b
}
