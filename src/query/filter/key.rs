//! What a term of a filter can ask about.

/// Of which entries a term speaks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Of both.
    Both,
    /// Of events.
    Events,
    /// Of positions.
    Positions,
}

/// The word before the colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A country or another body.
    Party,
    /// Someone.
    Person,
    /// Where.
    Place,
    /// What a position is about.
    Topic,
    /// What a holder does.
    Act,
    /// How far a position has come.
    Stage,
    /// What is measured.
    Measure,
    /// The standing of an event.
    Status,
    /// What sort of event.
    Kind,
    /// Who says so.
    Source,
    /// A verdict, or what an entry is.
    Is,
    /// On a day.
    On,
    /// Later than a day.
    After,
    /// Earlier than a day.
    Before,
}

impl Key {
    /// Every key, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Party,
        Self::Person,
        Self::Place,
        Self::Topic,
        Self::Act,
        Self::Stage,
        Self::Measure,
        Self::Status,
        Self::Kind,
        Self::Source,
        Self::Is,
        Self::On,
        Self::After,
        Self::Before,
    ];

    /// The key as it is written, without the colon.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Person => "person",
            Self::Place => "place",
            Self::Topic => "topic",
            Self::Act => "act",
            Self::Stage => "stage",
            Self::Measure => "measure",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Source => "source",
            Self::Is => "is",
            Self::On => "on",
            Self::After => "after",
            Self::Before => "before",
        }
    }

    /// What it asks, in a few words.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Party => "takes part, hosts, holds or is the aim",
            Self::Person => "takes part or says so",
            Self::Place => "where an event is, or what that lies in",
            Self::Topic => "what a position is about",
            Self::Act => "what a holder does: pledges, threatens",
            Self::Stage => "how far a position has come",
            Self::Measure => "what a figure measures",
            Self::Status => "how sure an event is",
            Self::Kind => "what sort of event",
            Self::Source => "which article says so",
            Self::Is => "disputed, updated, past, due, an event",
            Self::On => "may fall on these days",
            Self::After => "may fall later than this",
            Self::Before => "may fall earlier than this",
        }
    }

    /// What a value of it is called.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::On | Self::After | Self::Before => "date",
            Self::Status => "status",
            Self::Kind => "kind of event",
            Self::Is => "verdict or sort of entry",
            key => key.word(),
        }
    }

    /// Whether its values are words of a closed list.
    #[must_use]
    pub const fn is_word(self) -> bool {
        matches!(
            self,
            Self::Act | Self::Stage | Self::Status | Self::Kind | Self::Is
        )
    }

    /// Of which entries it speaks.
    #[must_use]
    pub const fn reach(self) -> Reach {
        match self {
            Self::Place | Self::Status | Self::Kind => Reach::Events,
            Self::Topic | Self::Act | Self::Stage | Self::Measure => Reach::Positions,
            Self::Party
            | Self::Person
            | Self::Source
            | Self::Is
            | Self::On
            | Self::After
            | Self::Before => Reach::Both,
        }
    }

    /// Whether its values are dates.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::On | Self::After | Self::Before)
    }

    /// The key that is written so, in whatever case.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        Self::ALL.into_iter().find(|key| key.word() == word)
    }
}
