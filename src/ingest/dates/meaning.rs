//! What an expression of time means before it is known which day "today" is.

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    /// The night that begins today.
    Tonight,
}

impl Part {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Morning => "TMO",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night | Self::Tonight => "TNI",
        }
    }
}

/// A stretch of time that only the day of writing tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    Past,
    Present,
    Future,
}

/// Which of several is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The verb decides.
    Unsaid,
    Last,
    Past,
    This,
    Next,
    Coming,
    Recent,
    /// `that`, `the same`: the one said before.
    That,
    /// `previous`: the one before that.
    Before,
    /// `following`: the one after that.
    After,
}

impl Which {
    /// How many units away from the day of writing, or from the one said before when the second is true.
    pub(super) const fn step(self) -> Option<(i64, bool)> {
        match self {
            Self::Unsaid => None,
            Self::Last | Self::Past | Self::Recent => Some((-1, false)),
            Self::This => Some((0, false)),
            Self::Next | Self::Coming => Some((1, false)),
            Self::That => Some((0, true)),
            Self::Before => Some((-1, true)),
            Self::After => Some((1, true)),
        }
    }
}

/// A year, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Unsaid,
    Printed(i32),
    /// Years from the year of writing, or of the one said before.
    Away(i64, bool),
}

/// How many of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    Number(u32),
    Half,
    Vague,
}

/// What an expression means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A day of a calendar.
    Day { year: Year, month: u32, day: u32 },
    /// A month.
    Month {
        year: Year,
        month: u32,
        which: Which,
    },
    /// A day of a week; the weeks tell which week from now, when that is said.
    Weekday {
        day: u32,
        which: Which,
        weeks: Option<i64>,
    },
    /// A season, quarter or half by the letters that TIMEX3 has for it.
    Span {
        code: &'static str,
        year: Year,
        which: Which,
    },
    /// A whole year.
    Year(Year),
    /// The first digits of a decade or a century.
    Digits(i32),
    /// A fiscal year.
    Fiscal(i32),
    /// So many units from the day of writing, or from the one said before.
    Away {
        unit: Unit,
        by: i64,
        is_from_said: bool,
    },
    /// `the weekend`: the last or the next, as the verb tells.
    Weekend,
    /// The first, second … or last week of a month.
    WeekOf { nth: u32, year: Year, month: u32 },
    /// A stretch that cannot be named.
    Reference(Reference),
    /// A length.
    Length { amount: Amount, unit: Unit },
    /// Something that recurs after such a time.
    Every { amount: Amount, unit: Unit },
    /// As [`Meaning::Every`], in one word.
    Often(&'static str),
    /// Every week on this day.
    EveryWeekday(u32),
    /// Hours and minutes by the clock, and minutes east of UTC.
    Clock {
        hour: u32,
        minute: u32,
        zone: Option<i32>,
    },
}

/// A meaning and the part of the day or the time of the clock that was said with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// What day or what else.
    pub(super) meaning: Meaning,
    /// Which part of that day.
    pub(super) part: Option<Part>,
    /// At what time of that day.
    pub(super) clock: Option<(u32, u32, Option<i32>)>,
    /// Whether only the earlier, middle or later part is meant.
    pub(super) is_edge: bool,
}

impl Reading {
    /// Whether it is a time of the clock without a day.
    pub(super) const fn is_clock(&self) -> bool {
        matches!(self.meaning, Meaning::Clock { .. })
    }

    /// Whether it is of the day that was said last, as `the day` and a time of the clock are.
    pub(super) const fn is_of_day(&self) -> bool {
        let is_day = matches!(
            self.meaning,
            Meaning::Away {
                unit: Unit::Day,
                is_from_said: true,
                ..
            }
        );
        is_day || self.is_clock()
    }

    /// Whether the verb has to tell on which side of today it lies.
    pub(super) const fn hangs_on_verb(&self) -> bool {
        match self.meaning {
            Meaning::Day { year, .. }
            | Meaning::Month { year, .. }
            | Meaning::Span { year, .. }
            | Meaning::WeekOf { year, .. } => matches!(year, Year::Unsaid),
            Meaning::Weekday { weeks, .. } => weeks.is_none(),
            Meaning::Weekend => true,
            _ => false,
        }
    }
}

impl From<Meaning> for Reading {
    fn from(meaning: Meaning) -> Self {
        Self {
            meaning,
            part: None,
            clock: None,
            is_edge: false,
        }
    }
}
