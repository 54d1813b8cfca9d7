//! The scale of the axis: ticks as close as their labels allow, and above them what they are part of.

use chrono::{Datelike, NaiveDate, Weekday};

use super::window::{DAY, HOUR, Minute, Window, date, day_start, wall};
use crate::text::width;
use crate::views::phrase::day_range;

/// How far it is from one tick to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many minutes, which part a day evenly.
    Minutes(Minute),
    /// A day, called by its weekday too where there is room.
    Day {
        /// Whether the label has the weekday.
        is_named: bool,
    },
    /// A week, from Monday.
    Week,
    /// So many months, which part a year evenly.
    Months(u32),
    /// So many years.
    Years(i32),
}

/// All steps, the shortest first.
const STEPS: [Step; 22] = [
    Step::Minutes(1),
    Step::Minutes(5),
    Step::Minutes(15),
    Step::Minutes(30),
    Step::Minutes(HOUR),
    Step::Minutes(3 * HOUR),
    Step::Minutes(6 * HOUR),
    Step::Day { is_named: true },
    Step::Day { is_named: false },
    Step::Week,
    Step::Months(1),
    Step::Months(3),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
];

/// Cells between a label and the next tick.
const GAP: usize = 2;

/// A tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub at: Minute,
    /// Its cell, counted from the left end of the window.
    pub cell: usize,
    /// What it is called; empty where there is no room for it.
    pub label: String,
    /// Whether what stands above changes here too.
    pub is_major: bool,
    /// Whether it is a day of a weekend.
    pub is_weekend: bool,
}

/// What some ticks are part of: a day, a month, a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The cell at which it begins to be in sight.
    pub cell: usize,
    /// What it is called.
    pub label: String,
}

/// The ticks of a window, and the parts above them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// From one tick to the next.
    pub step: Step,
    /// The ticks in sight.
    pub ticks: Vec<Tick>,
    /// The parts in sight that have room for their label.
    pub parts: Vec<Part>,
}

impl Scale {
    /// The closest ticks whose labels do not touch when the window is `cells` wide.
    #[must_use]
    pub fn of(window: Window, cells: usize) -> Self {
        let fits = |step: &&Step| step.fits(window, cells);
        let step = STEPS.iter().find(fits).copied();
        let step = step.unwrap_or(Step::Years(1000));
        Self {
            step,
            ticks: ticks(step, window, cells),
            parts: parts(step, window, cells),
        }
    }

    /// Whether days are longer than a step, so that an event of a day has an unknown hour on it.
    #[must_use]
    pub const fn is_within_days(&self) -> bool {
        matches!(self.step, Step::Minutes(_))
    }
}

/// The window in words: "24 Oct – 1 Nov 2025, by day".
#[must_use]
pub fn phrase(window: Window, step: Step, year: Option<i32>) -> String {
    let (first, last) = window.days();
    format!("{}, {}", day_range(first, last, year), step.phrase())
}

impl Step {
    /// In words: "by day", "by 3 hours".
    #[must_use]
    pub fn phrase(self) -> String {
        match self {
            Self::Minutes(1) => "by minute".to_owned(),
            Self::Minutes(HOUR) => "by hour".to_owned(),
            Self::Minutes(minutes) if minutes < HOUR => format!("by {minutes} minutes"),
            Self::Minutes(minutes) => format!("by {} hours", minutes / HOUR),
            Self::Day { .. } => "by day".to_owned(),
            Self::Week => "by week".to_owned(),
            Self::Months(1) => "by month".to_owned(),
            Self::Months(_) => "by quarter".to_owned(),
            Self::Years(1) => "by year".to_owned(),
            Self::Years(years) => format!("by {years} years"),
        }
    }

    /// The fewest minutes that it takes.
    const fn shortest(self) -> Minute {
        match self {
            Self::Minutes(minutes) => minutes,
            Self::Day { .. } => DAY,
            Self::Week => 7 * DAY,
            Self::Months(months) => 28 * DAY * months as Minute,
            Self::Years(years) => 365 * DAY * years as Minute,
        }
    }

    /// Cells of its widest label.
    const fn label_cells(self) -> usize {
        match self {
            Self::Minutes(_) => 5,
            Self::Day { is_named: true } => 6,
            Self::Day { is_named: false } | Self::Week => 2,
            Self::Months(_) => 3,
            Self::Years(_) => 4,
        }
    }

    fn fits(self, window: Window, cells: usize) -> bool {
        let cells = i128::try_from(cells).unwrap_or(i128::MAX);
        let room = i128::from(self.shortest()) * cells / i128::from(window.length());
        room >= i128::try_from(self.label_cells() + GAP).unwrap_or(i128::MAX)
    }

    /// The tick at or before a minute.
    fn floor(self, at: Minute) -> Minute {
        let day = date(at);
        let from_year =
            |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).map_or(at, day_start);
        match self {
            Self::Minutes(minutes) => at.div_euclid(minutes) * minutes,
            Self::Day { .. } => day_start(day),
            Self::Week => day_start(day) - Minute::from(day.weekday().num_days_from_monday()) * DAY,
            Self::Months(months) => from_year(day.year(), day.month0() / months * months + 1),
            Self::Years(years) => from_year(day.year().div_euclid(years) * years, 1),
        }
    }

    /// The tick after one.
    fn next(self, tick: Minute) -> Minute {
        match self {
            Self::Minutes(_) | Self::Day { .. } | Self::Week => tick + self.shortest(),
            // Past the middle of the last month or year that it holds, the next tick is the floor of what follows.
            Self::Months(months) => self.floor(tick + Minute::from(months) * 31 * DAY),
            Self::Years(years) => self.floor(tick + Minute::from(years) * 366 * DAY),
        }
    }

    fn label(self, tick: Minute) -> String {
        let form = match self {
            Self::Minutes(_) => "%H:%M",
            Self::Day { is_named: true } => "%a %-d",
            Self::Day { is_named: false } | Self::Week => "%-d",
            Self::Months(_) => "%b",
            Self::Years(_) => return date(tick).year().to_string(),
        };
        wall(tick).format(form).to_string()
    }

    /// What stands above its ticks, and how that may be called, the longest first.
    const fn above(self) -> Option<(Self, &'static [&'static str])> {
        match self {
            Self::Minutes(_) => Some((
                Self::Day { is_named: true },
                &["%a %-d %b %Y", "%a %-d %b", "%-d"],
            )),
            Self::Day { .. } | Self::Week => Some((Self::Months(1), &["%B %Y", "%b %Y", "%b"])),
            Self::Months(_) => Some((Self::Years(1), &["%Y"])),
            Self::Years(_) => None,
        }
    }
}

fn ticks(step: Step, window: Window, cells: usize) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut free = 0;
    let mut at = step.floor(window.from());
    if at < window.from() {
        at = step.next(at);
    }
    // No two ticks share a cell, so there are never more of them than cells.
    while at < window.to() && ticks.len() <= cells {
        let cell = usize::try_from(window.cell(at, cells)).unwrap_or_default();
        let label =
            Some(step.label(at)).filter(|label| free <= cell && cell + width(label) <= cells);
        let label = label.unwrap_or_default();
        if !label.is_empty() {
            free = cell + width(&label) + 1;
        }
        ticks.push(Tick {
            at,
            cell,
            is_major: step.above().is_some_and(|(above, _)| above.floor(at) == at),
            is_weekend: matches!(step, Step::Day { .. })
                && matches!(date(at).weekday(), Weekday::Sat | Weekday::Sun),
            label,
        });
        at = step.next(at);
    }
    ticks
}

fn parts(step: Step, window: Window, cells: usize) -> Vec<Part> {
    let Some((above, forms)) = step.above() else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    let mut at = above.floor(window.from());
    while at < window.to() && parts.len() <= cells {
        let next = above.next(at);
        let cell = usize::try_from(window.cell(at, cells)).unwrap_or_default();
        let end = if next < window.to() {
            usize::try_from(window.cell(next, cells))
                .unwrap_or_default()
                .saturating_sub(GAP)
        } else {
            cells
        };
        let names = forms.iter().map(|form| wall(at).format(form).to_string());
        let mut fitting = names.filter(|name| cell + width(name) <= end);
        if let Some(label) = fitting.next() {
            parts.push(Part { cell, label });
        }
        at = next;
    }
    parts
}

#[cfg(test)]
mod tests;
