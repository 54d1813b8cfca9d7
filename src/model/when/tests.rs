use super::{Days, When};

fn when(text: &str) -> When {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn bounds(days: Days) -> (Option<String>, Option<String>) {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    (day(days.first), day(days.last))
}

#[test]
fn days_reach_from_the_first_to_the_last_possible_one() {
    for (text, first, last) in [
        ("2025-10-30", Some("2025-10-30"), Some("2025-10-30")),
        ("2025-10-30?", Some("2025-10-30"), Some("2025-10-30")),
        ("2025-10-30~", Some("2025-10-30"), Some("2025-10-30")),
        ("2025-02", Some("2025-02-01"), Some("2025-02-28")),
        ("2024-02", Some("2024-02-01"), Some("2024-02-29")),
        ("2025", Some("2025-01-01"), Some("2025-12-31")),
        (
            "2025-10-27/2025-10-29",
            Some("2025-10-27"),
            Some("2025-10-29"),
        ),
        ("2025-10/2025-11", Some("2025-10-01"), Some("2025-11-30")),
        ("../2025-11-01", None, Some("2025-11-01")),
        ("2025-11-01/..", Some("2025-11-01"), None),
        (
            "[2025-10-30..2025-11-01]",
            Some("2025-10-30"),
            Some("2025-11-01"),
        ),
        (
            "[2025-10-30,2025-11-02]",
            Some("2025-10-30"),
            Some("2025-11-02"),
        ),
        ("[..2025-11-01]", None, Some("2025-11-01")),
        (
            "2025-10-30T14:00+09:00",
            Some("2025-10-30"),
            Some("2025-10-30"),
        ),
        (
            "2025-10-30T23:30:00Z",
            Some("2025-10-30"),
            Some("2025-10-30"),
        ),
    ] {
        let found = bounds(when(text).days());
        let expected = (first.map(str::to_owned), last.map(str::to_owned));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "soon",
        "2025-02-30",
        "2025-13",
        "30-10-2025",
        "2025-10-29/2025-10-27",
        "2025-10-30T25:00",
        "2025-10-30 ",
        "../..?",
        "10:00",
    ] {
        assert!(text.parse::<When>().is_err(), "{text:?}");
    }
}

#[test]
fn a_time_is_an_instant_only_with_its_offset() {
    let seoul = when("2025-10-30T14:00+09:00");
    let utc = when("2025-10-30T05:00Z");
    assert_eq!(seoul.instant(), utc.instant());
    assert!(when("2025-10-30T14:00").time().is_some());
    assert_eq!(when("2025-10-30T14:00").instant(), None);
    assert_eq!(when("2025-10-30").time(), None);
}

#[test]
fn after_means_certainly_after() {
    for (later, earlier, is_after) in [
        ("2025-10-31", "2025-10-30", true),
        ("2025-10-30", "2025-10-30", false),
        ("2025-11", "2025-10", true),
        ("2025-10-30", "2025-10", false),
        ("2025-10-30T05:01Z", "2025-10-30T14:00+09:00", true),
        ("2025-10-30T14:00+09:00", "2025-10-30T05:01Z", false),
        ("../2025-11-01", "2025-10-30", false),
        ("2025-10-30/2025-11-01", "2025-10-29", true),
    ] {
        assert_eq!(
            when(later).is_after(&when(earlier)),
            is_after,
            "{later} {earlier}"
        );
    }
}

#[test]
fn a_phrase_is_never_more_exact_than_the_date() {
    for (text, year, phrase) in [
        ("2025-10-30", Some(2025), "Thu 30 Oct"),
        ("2025-10-30", None, "Thu 30 Oct 2025"),
        ("2025-10-30?", Some(2025), "Thu 30 Oct?"),
        ("2025-10~", None, "around Oct 2025"),
        ("2025-12", Some(2025), "Dec 2025"),
        ("2025", None, "2025"),
        ("../2025-11-01", Some(2025), "until Sat 1 Nov"),
        ("[..2025-11-01]", Some(2025), "by Sat 1 Nov"),
        (
            "2025-10-27/2025-10-29",
            Some(2025),
            "Mon 27 Oct – Wed 29 Oct",
        ),
        (
            "[2025-10-30..2025-11-01]",
            Some(2025),
            "between Thu 30 Oct and Sat 1 Nov",
        ),
        (
            "[2025-10-30,2025-11-02]",
            Some(2025),
            "Thu 30 Oct or Sun 2 Nov",
        ),
        (
            "2025-10-30T14:00+09:00",
            Some(2025),
            "Thu 30 Oct 14:00 +09:00",
        ),
    ] {
        assert_eq!(when(text).phrase(year), phrase, "{text}");
    }
}

#[test]
fn runs_hold_and_share_days() {
    let days = |text: &str| when(text).days();
    for (outer, inner, holds, shares) in [
        ("2025-10", "2025-10-30", true, true),
        ("2025-10-30", "2025-10", false, true),
        ("2025-10", "2025-11", false, false),
        ("../2025-11-01", "2025-10", true, true),
        ("2025-10", "../2025-11-01", false, true),
        (
            "2025-10-30/2025-11-02",
            "2025-11-01/2025-11-05",
            false,
            true,
        ),
    ] {
        assert_eq!(days(outer).hold(days(inner)), holds, "{outer} {inner}");
        assert_eq!(days(outer).share(days(inner)), shares, "{outer} {inner}");
    }
}

#[test]
fn a_time_takes_the_clock_of_its_place() {
    let seoul = Some(chrono_tz::Asia::Seoul);
    let utc = |text: &str| when(text).instant().unwrap();
    for (text, zone, instant) in [
        ("2025-10-30T14:00", seoul, Some("2025-10-30T05:00Z")),
        ("2025-10-30T14:00Z", seoul, Some("2025-10-30T14:00Z")),
        ("2025-10-30T14:00", None, None),
        ("2025-10-30", seoul, None),
        // The hour that New York shows twice, and the one that it leaves out.
        (
            "2025-11-02T01:30",
            Some(chrono_tz::America::New_York),
            Some("2025-11-02T05:30Z"),
        ),
        ("2025-03-09T02:30", Some(chrono_tz::America::New_York), None),
    ] {
        assert_eq!(when(text).instant_in(zone), instant.map(utc), "{text}");
    }
}

#[test]
fn one_set_of_days_is_the_same_however_it_is_written() {
    assert_eq!(
        when("[2025-10-30,2025-10-31]").runs(),
        when("[2025-10-30..2025-10-31]").runs()
    );
    assert_eq!(when("[2025-10-28,2025-10-30]").runs().len(), 2);
    assert_eq!(when("[2025-10-28..2025-10-30,2025-10-29]").runs().len(), 1);
    assert_eq!(when("[..2025-10-28,2025-10-27]").runs().len(), 1);
}
