//! Times as HTTP writes them.

use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};

/// Reads a date of HTTP, in any of the three forms that RFC 9110 wants to be understood.
pub(super) fn read_date(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let modern = DateTime::parse_from_rfc2822(text).map(|date| date.to_utc());
    modern.ok().or_else(|| {
        ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
            .map(|date| date.and_utc())
    })
}

/// Reads `Retry-After`: seconds, or a date. What has passed means at once; what cannot be read means nothing.
pub(super) fn read_retry_after(text: &str, now: DateTime<Utc>) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let left = read_date(text)?.signed_duration_since(now);
    Some(left.to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{read_date, read_retry_after};

    #[test]
    fn dates_have_three_forms() {
        let date = "1994-11-06T08:49:37Z".parse().ok();
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            " Sun, 06 Nov 1994 08:49:37 GMT ",
        ] {
            assert_eq!(read_date(text), date, "{text}");
        }
        for text in [
            "",
            "yesterday",
            "1994-11-06T08:49:37Z",
            "Sun, 36 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = "1994-11-06T08:49:37Z".parse().unwrap();
        for (text, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("-3", None),
            ("soon", None),
            ("99999999999999999999999", None),
        ] {
            let wait = read_retry_after(text, now);
            assert_eq!(wait, seconds.map(Duration::from_secs), "{text}");
        }
    }
}
