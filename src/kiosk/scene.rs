//! One page of the wall.

use std::time::Duration;

use super::hours::Hours;

/// What a scene shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SceneKind {
    /// The event under way and the one that comes next, large, with a countdown.
    Next,
    /// The events in their order.
    Itinerary,
    /// The events over time.
    Axis,
    /// The places and the way from one to the next.
    Map,
    /// What each party wants or has promised, one party after the other.
    Positions,
    /// Numbers from what was to what is.
    Figures,
    /// Both sides of each dispute.
    Disputes,
    /// What has become known last.
    Changes,
}

impl SceneKind {
    /// All kinds, in the order of the default playlist.
    pub const ALL: [Self; 8] = [
        Self::Next,
        Self::Itinerary,
        Self::Axis,
        Self::Map,
        Self::Positions,
        Self::Figures,
        Self::Disputes,
        Self::Changes,
    ];

    /// Its name in a playlist.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Itinerary => "itinerary",
            Self::Axis => "axis",
            Self::Map => "map",
            Self::Positions => "positions",
            Self::Figures => "figures",
            Self::Disputes => "disputes",
            Self::Changes => "changes",
        }
    }

    /// The kind called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its heading on the wall.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Next => "Now and next",
            Self::Itinerary => "Itinerary",
            Self::Axis => "Axis",
            Self::Map => "Map",
            Self::Positions => "Positions",
            Self::Figures => "Figures",
            Self::Disputes => "Disputes",
            Self::Changes => "What changed",
        }
    }

    /// How long it stays where the playlist does not say.
    #[must_use]
    pub const fn usual_length(self) -> Duration {
        Duration::from_secs(match self {
            Self::Next | Self::Map => 20,
            Self::Axis | Self::Figures => 30,
            Self::Itinerary | Self::Positions | Self::Disputes | Self::Changes => 40,
        })
    }
}

/// A scene with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// What it shows.
    pub kind: SceneKind,
    /// How long it stays.
    pub length: Duration,
    /// Which entries it shows, in the words of the filter; all where empty.
    pub filter: String,
    /// The hours of the viewer's day in which it is shown; always where absent.
    pub hours: Option<Hours>,
    /// Which of the dossiers it is of, by its place on the command line.
    pub dossier: usize,
}

impl Scene {
    /// A scene of the first dossier that shows everything for its usual time, at any hour.
    #[must_use]
    pub fn of(kind: SceneKind) -> Self {
        Self {
            kind,
            length: kind.usual_length(),
            filter: String::new(),
            hours: None,
            dossier: 0,
        }
    }
}
