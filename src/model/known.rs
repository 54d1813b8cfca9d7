//! "As known on": what had been reported by a given day.

use chrono::NaiveDate;

use super::claim::Statement;
use super::dossier::Dossier;
use super::source::Source;

/// The day up to which reports are taken into account; `None` takes all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known(pub Option<NaiveDate>);

/// The first day on which something was known.
///
/// Absent for what rests on undated sources alone: that is always known, and marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KnownFrom {
    /// The first possible day of publication.
    pub day: NaiveDate,
    /// The last possible day; while the two differ the day is approximate.
    pub until: NaiveDate,
}

impl KnownFrom {
    /// The day of publication of `source`.
    #[must_use]
    pub fn of_source(source: &Source) -> Option<Self> {
        let days = source.published.as_ref()?.value.days();
        let day = days.first.or(days.last)?;
        Some(Self {
            day,
            until: days.last.unwrap_or(day),
        })
    }

    /// The day of the earliest cited source.
    #[must_use]
    pub fn of_statement(statement: &Statement, dossier: &Dossier) -> Option<Self> {
        let mut earliest = None;
        for citation in &statement.cite {
            let from = dossier.source(&citation.source).and_then(Self::of_source)?;
            earliest = Some(earliest.map_or(from, |day: Self| day.min(from)));
        }
        earliest
    }

    /// Whether `day` still falls in the days in which the publication may lie.
    #[must_use]
    pub fn is_approximate_on(self, day: Option<NaiveDate>) -> bool {
        self.day != self.until && day.is_none_or(|day| day < self.until)
    }
}

impl Known {
    /// Whether a source had been published.
    #[must_use]
    pub fn includes_source(self, source: &Source) -> bool {
        self.reaches(KnownFrom::of_source(source))
    }

    /// Whether a claim had been reported: one of its sources had been published.
    #[must_use]
    pub fn includes(self, statement: &Statement, dossier: &Dossier) -> bool {
        self.0.is_none() || self.reaches(KnownFrom::of_statement(statement, dossier))
    }

    fn reaches(self, from: Option<KnownFrom>) -> bool {
        self.0.zip(from).is_none_or(|(day, from)| from.day <= day)
    }
}

/// The days on which something became known, in order, each once.
#[must_use]
pub fn news_days(dossier: &Dossier) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = dossier
        .sources
        .iter()
        .filter_map(KnownFrom::of_source)
        .map(|from| from.day)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}
