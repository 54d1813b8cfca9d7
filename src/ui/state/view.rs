//! What can fill the screen, and of which parts it is made.

/// What fills the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Itinerary, positions and sources side by side.
    #[default]
    Dashboard,
    /// The events as lanes over a time axis.
    Axis,
    /// The places, and the way from one to the next.
    Map,
    /// Parties by topics, and two parties against each other.
    Matrix,
    /// Numbers from what was to what is, by measure.
    Figures,
    /// Both sides of each dispute facing each other.
    Disputes,
    /// The articles to be read.
    Articles,
    /// What has become known between two days.
    Changes,
    /// What is drafted, and waits for a decision.
    Review,
}

/// The parts of a view that can have the keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The events.
    #[default]
    Itinerary,
    /// The positions around the event.
    Positions,
    /// What the sources say of the subject.
    Sources,
    /// The time axis.
    Axis,
    /// The map.
    Map,
    /// Parties by topics.
    Matrix,
    /// The positions of the cell in hand.
    Cell,
    /// The figures by measure.
    Figures,
    /// The list of disputes.
    Disputes,
    /// The sides of the dispute in hand.
    Sides,
    /// The list of articles.
    Shelf,
    /// The article in hand.
    Text,
    /// What rests on the quote in hand.
    Resting,
    /// What has changed.
    Changes,
    /// What waits for a decision.
    Queue,
}

impl View {
    /// The views in the order of their numbers.
    pub const ALL: [Self; 9] = [
        Self::Dashboard,
        Self::Axis,
        Self::Map,
        Self::Matrix,
        Self::Figures,
        Self::Disputes,
        Self::Articles,
        Self::Changes,
        Self::Review,
    ];

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Dashboard => "Dashboard",
            Self::Axis => "Axis",
            Self::Map => "Map",
            Self::Matrix => "Matrix",
            Self::Figures => "Figures",
            Self::Disputes => "Disputes",
            Self::Articles => "Articles",
            Self::Changes => "Changes",
            Self::Review => "Review",
        }
    }

    /// Its panes, from left to right; the first has the keys when the view is opened.
    #[must_use]
    pub const fn panes(self) -> &'static [Pane] {
        match self {
            Self::Dashboard => &[Pane::Itinerary, Pane::Positions, Pane::Sources],
            Self::Axis => &[Pane::Axis, Pane::Sources],
            Self::Map => &[Pane::Map, Pane::Sources],
            Self::Matrix => &[Pane::Matrix, Pane::Cell, Pane::Sources],
            Self::Figures => &[Pane::Figures, Pane::Sources],
            Self::Disputes => &[Pane::Disputes, Pane::Sides],
            Self::Articles => &[Pane::Shelf, Pane::Text, Pane::Resting],
            Self::Changes => &[Pane::Changes, Pane::Sources],
            Self::Review => &[Pane::Queue, Pane::Sources],
        }
    }

    /// The pane that has the keys when the view is opened.
    #[must_use]
    pub const fn first_pane(self) -> Pane {
        match self.panes() {
            [first, ..] => *first,
            [] => Pane::Itinerary,
        }
    }
}
