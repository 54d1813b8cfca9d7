//! From EDTF to days on a calendar.

use std::str::FromStr;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveTime};
use edtf_core::{Bound, Edtf, IntervalEndpoint, SetElement, SetKind, TimeShift};

use super::{Days, Shape, When, hull};
use crate::text::Clean;

impl FromStr for When {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = Edtf::parse(&with_seconds(text))
            .map_err(|error| format!("“{text}” is no date: {}", error.message))?;
        let shape = shape(&parsed)
            .ok_or_else(|| format!("“{text}” is no date that can be placed on a calendar"))?;
        Ok(Self {
            text: Clean::line(text),
            shape,
            uncertain: parsed.is_uncertain(),
            approximate: parsed.is_approximate(),
        })
    }
}

/// EDTF wants seconds; people write hours and minutes.
fn with_seconds(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    let cut = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, offset) = time.split_at(cut);
    if clock.matches(':').count() == 1 {
        format!("{date}T{clock}:00{offset}")
    } else {
        text.to_owned()
    }
}

fn shape(parsed: &Edtf) -> Option<Shape> {
    match parsed {
        Edtf::Date(date) => Some(Shape::Region(vec![date_days(*date)?])),
        Edtf::DateTime(at) => {
            let day = date_days(at.date)?.first?;
            let second = at.time.second.min(59);
            let time =
                NaiveTime::from_hms_opt(at.time.hour.into(), at.time.minute.into(), second.into())?;
            Some(Shape::Time(
                day.and_time(time),
                at.time.shift.and_then(offset),
            ))
        }
        Edtf::Interval(interval) => {
            let start = endpoint(interval.start)?;
            let end = endpoint(interval.end)?;
            let backwards = start
                .first
                .zip(end.last)
                .is_some_and(|(first, last)| last < first);
            (!backwards).then_some(Shape::Extent(start, end))
        }
        Edtf::Set(set) => {
            let mut runs = set
                .elements
                .iter()
                .map(|e| element(*e))
                .collect::<Option<Vec<_>>>()?;
            runs.sort_by_key(|run| (run.first, run.last));
            let runs = join(runs);
            Some(match set.kind {
                SetKind::OneMember => Shape::Region(runs),
                // All of several days: what can be said is that it runs from the first to the last.
                SetKind::AllMembers => {
                    let all = hull(&runs);
                    Shape::Extent(
                        Days {
                            first: all.first,
                            last: all.first,
                        },
                        Days {
                            first: all.last,
                            last: all.last,
                        },
                    )
                }
            })
        }
    }
}

fn offset(shift: TimeShift) -> Option<FixedOffset> {
    match shift {
        TimeShift::Utc => FixedOffset::east_opt(0),
        TimeShift::Offset { minutes, .. } => FixedOffset::east_opt(i32::from(minutes) * 60),
    }
}

fn endpoint(end: IntervalEndpoint) -> Option<Days> {
    Some(match end {
        IntervalEndpoint::Date(date) => date_days(date)?,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => Days::default(),
        IntervalEndpoint::OnOrBefore(date) => Days {
            first: None,
            last: date_days(date)?.last,
        },
        IntervalEndpoint::OnOrAfter(date) => Days {
            first: date_days(date)?.first,
            last: None,
        },
    })
}

fn element(element: SetElement) -> Option<Days> {
    Some(match element {
        SetElement::Date(date) => date_days(date)?,
        SetElement::OnOrBefore(date) => Days {
            first: None,
            last: date_days(date)?.last,
        },
        SetElement::OnOrAfter(date) => Days {
            first: date_days(date)?.first,
            last: None,
        },
        SetElement::Range(from, to) => Days {
            first: date_days(from)?.first,
            last: date_days(to)?.last,
        },
    })
}

fn date_days(date: edtf_core::Date) -> Option<Days> {
    let bounds = Edtf::Date(date).bounds();
    Some(Days {
        first: Some(day(bounds.earliest)?),
        last: Some(day(bounds.latest)?),
    })
}

fn day(bound: Bound) -> Option<NaiveDate> {
    match bound {
        Bound::Date(date) => NaiveDate::from_ymd_opt(
            i32::try_from(date.year).ok()?,
            date.month.into(),
            date.day.into(),
        )
        // Four digits is what every view can show.
        .filter(|day| (0..=9999).contains(&day.year())),
        _ => None,
    }
}

/// Runs that overlap or touch are one, so that `[a,b]` and `[a..b]` of neighbouring days are the same.
fn join(sorted: Vec<Days>) -> Vec<Days> {
    let mut joined: Vec<Days> = Vec::new();
    for run in sorted {
        let touches = |last: &Days| match (last.last, run.first) {
            (Some(last), Some(first)) => last.succ_opt().is_none_or(|next| first <= next),
            _ => true,
        };
        match joined.last_mut().filter(|last| touches(last)) {
            Some(last) => {
                last.last = last.last.zip(run.last).map(|(a, b)| a.max(b));
            }
            None => joined.push(run),
        }
    }
    joined
}
