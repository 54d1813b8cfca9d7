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
        .filter_map(|source| KnownFrom::of_source(source))
        .map(|from| from.day)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Known, KnownFrom, news_days};
    use crate::json::{Log, Node, Read};
    use crate::model::{Dossier, DossierFile, Source, SourceEntry};

    /// Three sources: of a day, of some day in a month, and of a day not known.
    fn dossier() -> Dossier {
        let text = r#"{"format": 1, "title": "x",
            "sources": [
                {"id": "day", "outlet": "", "headline": "", "author": "", "fingerprint": "",
                 "published": {"value": "2025-10-26", "basis": "printed"}},
                {"id": "month", "outlet": "", "headline": "", "author": "", "fingerprint": "",
                 "published": {"value": "2025-10", "basis": "inferred"}},
                {"id": "undated", "outlet": "", "headline": "", "author": "", "fingerprint": ""}],
            "events": [{"id": "e", "title": "E", "kind": "other", "status": [
                {"value": "possible", "cite": [{"source": "day"}]},
                {"value": "expected", "cite": [{"source": "day"}, {"source": "month"}]},
                {"value": "confirmed", "cite": [{"source": "undated"}, {"source": "day"}]}]}]}"#;
        let mut log = Log::default();
        let mut file = DossierFile::read(&Node::parse(text, 0).unwrap(), &mut log);
        assert!(log.faults.is_empty(), "{:?}", log.faults);
        let sources: Vec<Source> = std::mem::take(&mut file.sources)
            .into_iter()
            .filter_map(|entry| match entry {
                SourceEntry::Record(source) => Some(*source),
                SourceEntry::File(_) => None,
            })
            .collect();
        Dossier::new(file, sources.into_iter().map(Into::into).collect())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_claim_is_known_from_its_earliest_source() {
        let dossier = dossier();
        for (claim, from) in [(0, Some("2025-10-26")), (1, Some("2025-10-01")), (2, None)] {
            let statement = &dossier.events[0].status[claim].statement;
            let found = KnownFrom::of_statement(statement, &dossier);
            assert_eq!(found.map(|from| from.day), from.map(day), "{claim}");
        }
    }

    #[test]
    fn what_was_reported_later_is_not_known_yet() {
        let dossier = dossier();
        for (asked, known) in [
            (Some("2025-09-30"), [false, false, true]),
            (Some("2025-10-01"), [false, true, true]),
            (Some("2025-10-26"), [true, true, true]),
            (None, [true, true, true]),
        ] {
            let asked = Known(asked.map(day));
            let past = crate::model::past::as_known(&dossier, asked);
            let left = &past.events[0].status;
            let found: Vec<bool> = dossier.events[0]
                .status
                .iter()
                .map(|claim| left.iter().any(|kept| kept.what == claim.what))
                .collect();
            assert_eq!(found, known, "{asked:?}");
        }
    }

    #[test]
    fn a_month_is_approximate_until_it_ends() {
        let dossier = dossier();
        let month = KnownFrom::of_source(dossier.source("month").unwrap()).unwrap();
        assert!(month.is_approximate_on(Some(day("2025-10-30"))));
        assert!(!month.is_approximate_on(Some(day("2025-10-31"))));
        assert!(month.is_approximate_on(None));
        let exact = KnownFrom::of_source(dossier.source("day").unwrap()).unwrap();
        assert!(!exact.is_approximate_on(None));
    }

    #[test]
    fn news_days_are_sorted_and_single() {
        assert_eq!(
            news_days(&dossier()),
            [day("2025-10-01"), day("2025-10-26")]
        );
    }
}
