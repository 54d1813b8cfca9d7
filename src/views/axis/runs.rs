//! From dates as a source gives them to runs of minutes.

use chrono_tz::Tz;

use super::window::{DAY, Minute, day_start, minute};
use crate::model::{Days, When};
use crate::views::Lens;

/// What a run of time stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A moment whose time of day is known.
    Moment,
    /// A moment on this day.
    Day,
    /// A moment somewhere between both ends.
    Somewhere,
    /// Something that goes on from one end to the other.
    Span,
}

/// A run of time, as exact as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it stands for.
    pub form: Form,
    /// The first possible minute; of an open start, the last known one.
    pub from: Minute,
    /// The minute after the last possible one; of an open end, the one after the last known one.
    pub to: Minute,
    /// The minutes in which it goes on for certain; none but of a span.
    pub sure: Option<(Minute, Minute)>,
    /// Whether the start and the end are uncertain, approximate or known as a range only.
    pub is_soft: [bool; 2],
    /// Whether it has no start, no end.
    pub is_open: [bool; 2],
    /// Of several that contradict each other, the how manieth this is.
    pub version: usize,
}

/// The runs of one version; none where no day is given at all.
pub(super) fn runs(when: &When, zone: Option<Tz>, version: usize, lens: &Lens) -> Vec<Run> {
    let is_soft = when.is_uncertain() || when.is_approximate();
    if let Some((at, _)) = when.time() {
        // Where neither an offset nor a place tells whose clock it is, the time stays as it was written.
        let instant = when.instant_in(zone);
        let local = instant.map_or(at, |instant| {
            instant.with_timezone(&lens.zone).naive_local()
        });
        let from = minute(local);
        return vec![Run {
            form: Form::Moment,
            from,
            to: from + 1,
            sure: None,
            is_soft: [is_soft; 2],
            is_open: [false; 2],
            version,
        }];
    }
    match when.ends() {
        Some((start, end)) => span(start, end, soft_ends(when), version)
            .into_iter()
            .collect(),
        None => when
            .runs()
            .into_iter()
            .filter_map(|days| region(days, is_soft, version))
            .collect(),
    }
}

/// Which ends of an extent are marked, as they are written.
fn soft_ends(when: &When) -> [bool; 2] {
    let (start, end) = when.text().split_once('/').unwrap_or_default();
    [start, end].map(|end| end.contains(['?', '~', '%']))
}

fn bounds(days: Days) -> Option<(Minute, Minute)> {
    let first = days.first.or(days.last)?;
    let last = days.last.or(days.first)?;
    Some((day_start(first), day_start(last) + DAY))
}

fn region(days: Days, is_soft: bool, version: usize) -> Option<Run> {
    let (from, to) = bounds(days)?;
    Some(Run {
        form: if to - from == DAY && days.first.is_some() && days.last.is_some() {
            Form::Day
        } else {
            Form::Somewhere
        },
        from,
        to,
        sure: None,
        is_soft: [is_soft; 2],
        is_open: [days.first.is_none(), days.last.is_none()],
        version,
    })
}

fn span(start: Days, end: Days, marked: [bool; 2], version: usize) -> Option<Run> {
    let is_open = [start.first.is_none(), end.last.is_none()];
    let (from, to) = bounds(Days {
        first: start.first,
        last: end.last,
    })?;
    // A bound that only says "not before" or "not after" leaves the end itself open.
    let is_range = |days: Days| days.first != days.last;
    let is_soft = [
        marked[0] || is_range(start) || is_open[0],
        marked[1] || is_range(end) || is_open[1],
    ];
    let day = |day: Option<chrono::NaiveDate>| day.map(day_start);
    let begun = if is_soft[0] {
        day(start.last).map(|last| last + DAY)
    } else {
        Some(from)
    };
    let last = if is_soft[1] { day(end.first) } else { Some(to) };
    let known = |at: Option<Minute>, other: Minute| at.unwrap_or(other);
    let sure = (known(begun, to), known(last, from.max(known(begun, from))));
    Some(Run {
        form: Form::Span,
        from,
        to,
        sure: (sure.0 < sure.1).then_some(sure),
        is_soft,
        is_open,
        version,
    })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use chrono_tz::Asia::{Kuala_Lumpur, Tokyo};

    use super::{Form, runs};
    use crate::model::Dossier;
    use crate::views::Lens;
    use crate::views::axis::window::wall;

    /// The runs as text: form, from, to, with `~` for a soft end and `<` `>` for an open one, and what is sure.
    fn shown(text: &str, zone: Option<chrono_tz::Tz>) -> Vec<String> {
        let lens = Lens {
            zone: Tokyo,
            ..Lens::new(&Dossier::default(), DateTime::UNIX_EPOCH)
        };
        let at = |minute| wall(minute).format("%m-%d %H:%M").to_string();
        runs(&text.parse().unwrap(), zone, 0, &lens)
            .iter()
            .map(|run| {
                let soft = run.is_soft.map(|soft| if soft { "~" } else { "" });
                let open = [
                    if run.is_open[0] { "<" } else { "" },
                    if run.is_open[1] { ">" } else { "" },
                ];
                let sure = run.sure.map_or(String::new(), |(from, to)| {
                    format!(" sure {} {}", at(from), at(to))
                });
                format!(
                    "{:?} {}{}{} {}{}{}{sure}",
                    run.form,
                    open[0],
                    soft[0],
                    at(run.from),
                    at(run.to),
                    soft[1],
                    open[1]
                )
            })
            .collect()
    }

    #[test]
    fn a_date_is_as_exact_as_it_was_told() {
        for (text, expected) in [
            ("2025-10-30", &["Day 10-30 00:00 10-31 00:00"][..]),
            ("2025-10-30?", &["Day ~10-30 00:00 10-31 00:00~"]),
            ("2025-11", &["Somewhere 11-01 00:00 12-01 00:00"]),
            (
                "[2025-10-27..2025-10-29]",
                &["Somewhere 10-27 00:00 10-30 00:00"],
            ),
            (
                "[2025-10-27,2025-10-30]",
                &["Day 10-27 00:00 10-28 00:00", "Day 10-30 00:00 10-31 00:00"],
            ),
            (
                "2025-10-27/2025-10-29",
                &["Span 10-27 00:00 10-30 00:00 sure 10-27 00:00 10-30 00:00"],
            ),
            (
                "2025-10-26/2025-11-01~",
                &["Span 10-26 00:00 11-02 00:00~ sure 10-26 00:00 11-01 00:00"],
            ),
            (
                "2025-10-26/2025-11",
                &["Span 10-26 00:00 12-01 00:00~ sure 10-26 00:00 11-01 00:00"],
            ),
            ("2025-10-26/..", &["Span 10-26 00:00 10-27 00:00~>"]),
            ("../2025-11-01", &["Span <~11-01 00:00 11-02 00:00"]),
            ("[..2025-11-01]", &["Somewhere <11-01 00:00 11-02 00:00"]),
        ] {
            assert_eq!(shown(text, Some(Kuala_Lumpur)), expected, "{text}");
        }
    }

    #[test]
    fn only_a_time_moves_with_the_zone() {
        for (text, zone, expected) in [
            ("2025-10-30T14:00", Some(Kuala_Lumpur), "10-30 15:00"),
            ("2025-10-30T23:30Z", None, "10-31 08:30"),
            ("2025-10-30T14:00", None, "10-30 14:00"),
            ("2025-10-30", Some(Kuala_Lumpur), "10-30 00:00"),
        ] {
            let found = shown(text, zone);
            assert!(found[0].contains(expected), "{text}: {found:?}");
        }
        let lens = Lens::new(&Dossier::default(), DateTime::UNIX_EPOCH);
        let run = &runs(&"2025-10-30T14:00Z".parse().unwrap(), None, 1, &lens)[0];
        assert_eq!((run.form, run.version), (Form::Moment, 1));
    }
}
