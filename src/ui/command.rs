//! Everything a key or the command palette can ask for, in one table.
//!
//! The keymap, the help, the palette, the key table of the README and `summitry keys` are all made from
//! [`TABLE`], so a command is added, renamed or rebound in one line here.

/// What a command is about; the help shows one block for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving the cursor and the focus.
    Moving,
    /// Choosing what fills the screen.
    Views,
    /// Searching, and going from dispute to dispute.
    Finding,
    /// The "as known on" day and the time zone.
    Time,
    /// Doing something with the selected entry.
    Entry,
    /// Deciding about what is drafted.
    Review,
    /// The program itself.
    Program,
}

impl Group {
    /// The groups in the order in which the help shows them.
    pub const ALL: [Self; 7] = [
        Self::Moving,
        Self::Views,
        Self::Finding,
        Self::Time,
        Self::Entry,
        Self::Review,
        Self::Program,
    ];

    /// The heading of the group.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Moving => "Moving",
            Self::Views => "Views",
            Self::Finding => "Finding",
            Self::Time => "Time",
            Self::Entry => "Entry",
            Self::Review => "Review",
            Self::Program => "Program",
        }
    }
}

/// One line of [`TABLE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The command itself.
    pub command: Command,
    /// Its name in the palette and in a key file: lower case, words joined by `-`.
    pub name: &'static str,
    /// The keys that ask for it unless the user says otherwise, in the notation of
    /// [`Key`](crate::ui::keymap::Key); a sequence has spaces between its keys.
    pub keys: &'static [&'static str],
    /// The block of the help that it stands in.
    pub group: Group,
    /// What it does, as the help says it.
    pub phrase: &'static str,
}

macro_rules! commands {
    ($($command:ident $name:literal $keys:tt $group:ident $phrase:literal;)+) => {
        /// Something that the user can ask for, without its circumstances: "next row", not "row 7".
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command {
            $(#[doc = concat!("`", $name, "`: ", $phrase, ".")] $command,)+
        }

        /// All commands, in the order in which the help and the palette show them.
        pub const TABLE: &[Entry] = &[
            $(Entry {
                command: Command::$command,
                name: $name,
                keys: &$keys,
                group: Group::$group,
                phrase: $phrase,
            },)+
        ];
    };
}

commands! {
    RowDown         "row-down"         ["j", "Down"]      Moving  "next row";
    RowUp           "row-up"           ["k", "Up"]        Moving  "previous row";
    Left            "left"             ["h", "Left"]      Moving  "to the left: pane, column or time";
    Right           "right"            ["l", "Right"]     Moving  "to the right: pane, column or time";
    NextPane        "next-pane"        ["Tab"]            Moving  "next pane";
    PreviousPane    "previous-pane"    ["Shift-Tab"]      Moving  "previous pane";
    First           "first"            ["g g", "Home"]    Moving  "first row";
    Last            "last"             ["G", "End"]       Moving  "last row";
    HalfPageDown    "half-page-down"   ["Ctrl-d"]         Moving  "half a page down";
    HalfPageUp      "half-page-up"     ["Ctrl-u"]         Moving  "half a page up";
    PageDown        "page-down"        ["PgDn"]           Moving  "a page down";
    PageUp          "page-up"          ["PgUp"]           Moving  "a page up";
    ViewDashboard   "view-dashboard"   ["1"]              Views   "dashboard: itinerary, positions, sources";
    ViewAxis        "view-axis"        ["2"]              Views   "axis: the events over time";
    ViewMap         "view-map"         ["3"]              Views   "map: the places and the route";
    ViewMatrix      "view-matrix"      ["4"]              Views   "matrix: parties by topics, and two parties against each other";
    ViewFigures     "view-figures"     ["5"]              Views   "figures: from what to what, by measure";
    ViewDisputes    "view-disputes"    ["6"]              Views   "disputes: both sides' quotes facing each other";
    ViewArticles    "view-articles"    ["7"]              Views   "articles: read them, with the quotes lit";
    ViewChanges     "view-changes"     ["8"]              Views   "changes: what became known between two days";
    ViewReview      "view-review"      ["9"]              Views   "review: what is drafted, and waits for a decision";
    ZoomIn          "zoom-in"          ["+"]              Views   "closer: axis, map";
    ZoomOut         "zoom-out"         ["-"]              Views   "further away: axis, map";
    Fit             "fit"              ["_"]              Views   "fit everything in: axis, map";
    PanLeft         "pan-left"         ["Alt-h", "Shift-Left"] Views  "the map to the west";
    PanDown         "pan-down"         ["Alt-j", "Shift-Down"] Views  "the map to the south";
    PanUp           "pan-up"           ["Alt-k", "Shift-Up"]  Views   "the map to the north";
    PanRight        "pan-right"        ["Alt-l", "Shift-Right"] Views "the map to the east";
    Sort            "sort"             ["S"]              Views   "matrix: by number of positions, or by name";
    Kinds           "kinds"            ["K"]              Views   "matrix: one kind of act only, then the next";
    Versus          "versus"           ["v"]              Views   "two parties against each other, and back";
    ZoomPane        "zoom-pane"        ["z"]              Views   "give the pane the whole screen, and back";
    Search          "search"           ["/"]              Finding "search titles, names, summaries, quotes and figures";
    NextMatch       "next-match"       ["n"]              Finding "next match";
    PreviousMatch   "previous-match"   ["N"]              Finding "previous match";
    Filter          "filter"           ["f"]              Finding "filter by party, topic, status, verdict, source, date";
    ToggleFilter    "toggle-filter"    ["F"]              Finding "take the filter off, and put it back";
    NextDispute     "next-dispute"     ["c"]              Finding "next dispute";
    PreviousDispute "previous-dispute" ["C"]              Finding "previous dispute";
    OpenAsks        "open-asks"        ["a"]              Finding "list who owes an answer to what";
    Threats         "threats"          []                 Finding "list who has threatened or imposed what, by when";
    Promises        "promises"         []                 Finding "list offers, promises and agreements by topic";
    Dues            "dues"             []                 Finding "list what is due, by when";
    KnownEarlier    "known-earlier"    ["["]              Time    "as known on the day with news before";
    KnownLater      "known-later"      ["]"]              Time    "as known on the next day with news";
    SinceEarlier    "since-earlier"    ["{"]              Time    "changes since the day with news before";
    SinceLater      "since-later"      ["}"]              Time    "changes since the next day with news";
    Today           "today"            ["t"]              Time    "back to today and everything known";
    Zone            "zone"             ["T"]              Time    "next time zone";
    Open            "open"             ["Enter"]          Entry   "open the selected entry";
    Story           "story"            ["s"]              Entry   "what was believed of it, day by day";
    CopyCitation    "copy-citation"    ["y"]              Entry   "copy the quote with its source";
    OpenSource      "open-source"      ["o"]              Entry   "open the source";
    EditFile        "edit-file"        ["e"]              Entry   "edit the file of the entry; in the review, the entry alone";
    Accept          "accept"           ["A"]              Review  "it is right as it stands";
    Reject          "reject"           ["X"]              Review  "it is wrong, and is not drafted again";
    Amend           "amend"            ["i"]              Review  "change title, days and status, and accept it";
    Merge           "merge"            ["M"]              Review  "it is the same as another entry";
    Undo            "undo"             ["u"]              Review  "take the last decision back";
    Close           "close"            ["Esc"]            Program "close what is on top; never quits";
    Back            "back"             ["q"]              Program "back; at the top, quit";
    Palette         "palette"          [":"]              Program "run a command by its name";
    Reload          "reload"           ["r"]              Program "reload from disk, keeping the cursor";
    Problems        "problems"         []                 Program "list what is wrong with the files";
    Rulings         "rulings"          []                 Program "list where an editor has ruled, and why";
    Mouse           "mouse"            ["m"]              Program "leave the mouse to the terminal, and take it back";
    ResetLayout     "reset-layout"     []                 Program "give every pane its own share of the screen again";
    Theme           "theme"            []                 Program "next theme: dark, light, colour-blind, high contrast";
    Help            "help"             ["?"]              Program "help";
    Quit            "quit"             ["Q", "Ctrl-c"]    Program "quit";
}

impl Command {
    /// The command called `name` in the table.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|entry| entry.name == name)
            .map(|entry| entry.command)
    }

    /// Its line of the table. `None` never happens: one macro writes both the commands and the table.
    fn entry(self) -> Option<&'static Entry> {
        TABLE.iter().find(|entry| entry.command == self)
    }

    /// Its name, as [`Command::named`] takes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().map_or("", |entry| entry.name)
    }

    /// What it does, as the help says it.
    #[must_use]
    pub fn phrase(self) -> &'static str {
        self.entry().map_or("", |entry| entry.phrase)
    }

    /// The name in the table that is most like `typed`, for "did you mean"; `None` when none is near.
    #[must_use]
    pub fn nearest(typed: &str) -> Option<&'static str> {
        let names: Vec<&str> = TABLE.iter().map(|entry| entry.name).collect();
        crate::text::nearest(typed, &names)
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, TABLE};

    #[test]
    fn each_name_is_kebab_case_and_leads_to_its_own_command() {
        for entry in TABLE {
            assert!(
                entry
                    .name
                    .split('-')
                    .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase())),
                "{}",
                entry.name
            );
            assert_eq!(Command::named(entry.name), Some(entry.command));
            assert_eq!(entry.command.name(), entry.name);
            assert!(!entry.command.phrase().is_empty());
        }
        assert_eq!(Command::named("row_down"), None);
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        for (typed, name) in [
            ("next-disput", Some("next-dispute")),
            ("rowdown", Some("row-down")),
            ("quti", Some("quit")),
            ("qui", Some("quit")),
            ("launch-missiles", None),
            ("", None),
        ] {
            assert_eq!(Command::nearest(typed), name, "{typed:?}");
        }
    }
}
