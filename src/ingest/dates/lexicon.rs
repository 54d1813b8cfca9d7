//! The words of which expressions of time are made.

use std::sync::LazyLock;

use super::meaning::{Part, Reference, Unit, Which};
use crate::ingest::calendar::{MONTHS, WEEKDAYS, short};
use crate::ingest::lookup::Lexicon;
use crate::text::number::lexicon::{SMALL, TENS};

/// What a word may mean in an expression of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// A month, and whether its name is cut short.
    Month(u32, bool),
    /// A day of the week from Monday = 0, and whether its name is cut short.
    Weekday(u32, bool),
    Season(&'static str),
    Unit(Unit),
    /// A number in words.
    Count(u32),
    /// 100 or 1000.
    Scale(u32),
    /// `first`, `third`; `last` and `final` are told by the deixis.
    Ordinal(u32),
    Part(Part),
    /// Days from today.
    Day(i64),
    Which(Which),
    The,
    A,
    /// A number that is not told.
    Vague,
    Every,
    /// `daily`, `annual`.
    Often(&'static str),
    Reference(Reference),
    /// `early`, `mid`, `late`, `later`.
    Edge,
    /// `beginning`, `end`: of something.
    End,
    /// `half` of something.
    Half,
    /// `over`, `nearly`: before a length.
    About,
    /// `noon`, `midnight`: the hour.
    Hour(u32),
    /// A day that has a name.
    Holiday(u32, u32),
    Fiscal,
}

static LEXICON: LazyLock<Lexicon<Sense>> = LazyLock::new(build);

/// What `folded` may mean.
pub(super) fn sense(folded: &str) -> Option<Sense> {
    LEXICON.get(folded).copied()
}

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

const UNITS: [(&str, Unit); 12] = [
    ("second", Unit::Second),
    ("minute", Unit::Minute),
    ("hour", Unit::Hour),
    ("day", Unit::Day),
    ("night", Unit::Night),
    ("week", Unit::Week),
    ("weekend", Unit::Weekend),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("year", Unit::Year),
    ("decade", Unit::Decade),
    ("fortnight", Unit::Fortnight),
];

const OTHERS: [(&str, Sense); 86] = [
    ("sept", Sense::Month(9, true)),
    ("tues", Sense::Weekday(1, true)),
    ("weds", Sense::Weekday(2, true)),
    ("thur", Sense::Weekday(3, true)),
    ("thurs", Sense::Weekday(3, true)),
    ("spring", Sense::Season("SP")),
    ("summer", Sense::Season("SU")),
    ("autumn", Sense::Season("FA")),
    ("fall", Sense::Season("FA")),
    ("winter", Sense::Season("WI")),
    ("century", Sense::Unit(Unit::Century)),
    ("centuries", Sense::Unit(Unit::Century)),
    ("hundred", Sense::Scale(100)),
    ("thousand", Sense::Scale(1000)),
    ("dozen", Sense::Count(12)),
    ("single", Sense::Count(1)),
    ("morning", Sense::Part(Part::Morning)),
    ("mornings", Sense::Part(Part::Morning)),
    ("afternoon", Sense::Part(Part::Afternoon)),
    ("evening", Sense::Part(Part::Evening)),
    ("overnight", Sense::Part(Part::Night)),
    ("today", Sense::Day(0)),
    ("yesterday", Sense::Day(-1)),
    ("tomorrow", Sense::Day(1)),
    ("tonight", Sense::Part(Part::Tonight)),
    ("last", Sense::Which(Which::Last)),
    ("past", Sense::Which(Which::Past)),
    ("previous", Sense::Which(Which::Before)),
    ("preceding", Sense::Which(Which::Before)),
    ("prior", Sense::Which(Which::Before)),
    ("next", Sense::Which(Which::Next)),
    ("coming", Sense::Which(Which::Coming)),
    ("upcoming", Sense::Which(Which::Coming)),
    ("following", Sense::Which(Which::After)),
    ("ensuing", Sense::Which(Which::After)),
    ("this", Sense::Which(Which::This)),
    ("that", Sense::Which(Which::That)),
    ("same", Sense::Which(Which::That)),
    ("recent", Sense::Which(Which::Recent)),
    ("final", Sense::Ordinal(99)),
    ("the", Sense::The),
    ("a", Sense::A),
    ("an", Sense::A),
    ("several", Sense::Vague),
    ("some", Sense::Vague),
    ("few", Sense::Vague),
    ("many", Sense::Vague),
    ("multi", Sense::Vague),
    ("couple", Sense::Vague),
    ("every", Sense::Every),
    ("each", Sense::Every),
    ("per", Sense::Every),
    ("daily", Sense::Often("P1D")),
    ("nightly", Sense::Often("P1D")),
    ("weekly", Sense::Often("P1W")),
    ("biweekly", Sense::Often("P2W")),
    ("monthly", Sense::Often("P1M")),
    ("quarterly", Sense::Often("P3M")),
    ("annual", Sense::Often("P1Y")),
    ("annually", Sense::Often("P1Y")),
    ("yearly", Sense::Often("P1Y")),
    ("biennial", Sense::Often("P2Y")),
    ("now", Sense::Reference(Reference::Present)),
    ("currently", Sense::Reference(Reference::Present)),
    ("presently", Sense::Reference(Reference::Present)),
    ("nowadays", Sense::Reference(Reference::Present)),
    ("recently", Sense::Reference(Reference::Past)),
    ("lately", Sense::Reference(Reference::Past)),
    ("soon", Sense::Reference(Reference::Future)),
    ("future", Sense::Reference(Reference::Future)),
    ("early", Sense::Edge),
    ("mid", Sense::Edge),
    ("late", Sense::Edge),
    ("earlier", Sense::Edge),
    ("later", Sense::Edge),
    ("beginning", Sense::End),
    ("start", Sense::End),
    ("middle", Sense::End),
    ("end", Sense::End),
    ("half", Sense::Half),
    ("nearly", Sense::About),
    ("almost", Sense::About),
    ("over", Sense::About),
    ("noon", Sense::Hour(12)),
    ("midnight", Sense::Hour(0)),
    ("fiscal", Sense::Fiscal),
];

const HOLIDAYS: [(&str, u32, u32); 2] = [("christmas", 12, 25), ("halloween", 10, 31)];

/// What names of units have behind them, none or an `s`.
const PLURALS: [&str; 12] = [
    "seconds",
    "minutes",
    "hours",
    "days",
    "nights",
    "weeks",
    "weekends",
    "months",
    "quarters",
    "years",
    "decades",
    "fortnights",
];

fn build() -> Lexicon<Sense> {
    let months = || MONTHS.into_iter().zip(1..);
    let weekdays = || WEEKDAYS.into_iter().zip(0..);
    let small = SMALL.into_iter().zip((0..).map(Sense::Count));
    let tens = TENS
        .into_iter()
        .zip((2..).map(|ten| Sense::Count(ten * 10)));
    let units = UNITS.into_iter().zip(PLURALS);
    let units = units.flat_map(|((single, unit), plural)| [single, plural].map(|w| (w, unit)));
    // `second` is the ordinal; the unit is hardly ever a single one. `may` is no name cut short.
    let ordinals = ORDINALS.into_iter().zip((1..).map(Sense::Ordinal));
    ordinals
        .chain(units.map(|(word, unit)| (word, Sense::Unit(unit))))
        .chain(months().map(|(name, month)| (name, Sense::Month(month, false))))
        .chain(months().map(|(name, month)| (short(name), Sense::Month(month, true))))
        .chain(weekdays().map(|(name, day)| (name, Sense::Weekday(day, false))))
        .chain(weekdays().map(|(name, day)| (short(name), Sense::Weekday(day, true))))
        .chain(small)
        .chain(tens)
        .chain(OTHERS)
        .chain(HOLIDAYS.map(|(word, month, day)| (word, Sense::Holiday(month, day))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Sense, sense};

    #[test]
    fn a_word_of_two_meanings_has_the_commoner() {
        assert_eq!(sense("second"), Some(Sense::Ordinal(2)));
        assert_eq!(sense("timber"), None);
    }
}
