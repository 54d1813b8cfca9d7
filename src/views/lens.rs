//! Through what a dossier is looked at: the day, the clock, the zone.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::{Dossier, Known, Today};

/// What every projection depends on beside the dossier itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lens {
    /// The day up to which reports count.
    pub known: Known,
    /// The instant that counts as now.
    pub now: DateTime<Utc>,
    /// The zone in which times are shown.
    pub zone: Tz,
    /// The year that needs no mention: the one that the dossier is about.
    pub year: Option<i32>,
}

impl Lens {
    /// Everything known, at `now`, in the first zone of the dossier.
    #[must_use]
    pub fn new(dossier: &Dossier, now: DateTime<Utc>) -> Self {
        let days = dossier
            .span
            .as_ref()
            .map(crate::model::When::days)
            .unwrap_or_default();
        let year = days
            .first
            .zip(days.last)
            .and_then(|(first, last)| (first.year() == last.year()).then(|| first.year()));
        Self {
            known: Known::default(),
            now,
            zone: Self::first_zone(dossier),
            year,
        }
    }

    /// The zone that a dossier names first; UTC when it names none.
    #[must_use]
    pub fn first_zone(dossier: &Dossier) -> Tz {
        let first = dossier.zones.first();
        first.and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC)
    }

    /// By what past and future are told apart: the day chosen, else the clock.
    #[must_use]
    pub fn moment(&self) -> Today {
        self.known.0.map_or(Today::Clock(self.now), Today::Day)
    }

    /// Takes the year and, where the zone is no longer offered, the zone from another dossier.
    pub fn fit(&mut self, dossier: &Dossier) {
        let fresh = Self::new(dossier, self.now);
        self.year = fresh.year;
        let offered = |zone: &crate::text::Clean| zone.parse() == Ok(self.zone);
        if self.zone != Tz::UTC && !dossier.zones.iter().any(offered) {
            self.zone = fresh.zone;
        }
    }

    /// The day by which past and future are told apart: the one chosen, else the clock's.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.known.0.unwrap_or_else(|| {
            self.zone
                .from_utc_datetime(&self.now.naive_utc())
                .date_naive()
        })
    }
}
