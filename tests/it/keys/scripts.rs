//! The scripts: keys pressed on the dashboard at 160 × 48, and what then holds.

use summitry::ui::state::{Pane, View};

use super::Expect::{
    self, AsksNothing, Copies, Edits, Event, Focus, Hides, Quits, Reloads, Says, Shows, Subject,
    Views,
};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "",
        &[
            Event("lake-summit"),
            Focus(Pane::Itinerary),
            Shows("everything known"),
            AsksNothing,
        ],
    ),
    // Moving.
    (
        "j",
        &[
            Event("moreau-teld"),
            Subject("moreau-teld"),
            Shows("Sources · Moreau–Teld meeting"),
        ],
    ),
    ("Down", &[Event("moreau-teld")]),
    ("j j k", &[Event("moreau-teld")]),
    ("j j Up", &[Event("moreau-teld")]),
    ("G", &[Event("commission")]),
    ("End", &[Event("commission")]),
    ("G j", &[Event("commission")]),
    ("G g g", &[Event("lighthouse-treaty")]),
    ("G Home", &[Event("lighthouse-treaty")]),
    ("g g k", &[Event("lighthouse-treaty")]),
    ("G g", &[Event("commission")]),
    ("G g x g", &[Event("commission")]),
    ("G g j g g", &[Event("lighthouse-treaty")]),
    ("g g PgDn", &[Event("commission")]),
    ("G PgUp", &[Event("lighthouse-treaty")]),
    ("g g Ctrl-d", &[Event("commission")]),
    ("G Ctrl-u", &[Event("lighthouse-treaty")]),
    ("l", &[Focus(Pane::Positions)]),
    ("Right", &[Focus(Pane::Positions)]),
    ("Tab Tab h h h", &[Focus(Pane::Itinerary)]),
    ("Tab Tab Left Left Left", &[Focus(Pane::Itinerary)]),
    ("h", &[Focus(Pane::Itinerary)]),
    ("Tab", &[Focus(Pane::Positions)]),
    ("Tab Tab Tab", &[Focus(Pane::Itinerary)]),
    ("Shift-Tab", &[Focus(Pane::Sources)]),
    ("j Tab", &[Subject("xa-glass"), Shows("up to 40% or 55%")]),
    (
        "j Tab j",
        &[
            Subject("xb-ferries"),
            Shows("Belmora would pay 350 million crowns"),
        ],
    ),
    ("j Tab j Shift-Tab", &[Subject("moreau-teld")]),
    ("j Tab l l", &[Event("moreau-teld"), Shows("Positions")]),
    ("g g l G", &[Focus(Pane::Positions), Subject("xb-ferries")]),
    // Views.
    (
        "6",
        &[
            Views(View::Disputes),
            Focus(Pane::Disputes),
            Shows("What we make of it"),
            Hides("Itinerary"),
        ],
    ),
    (
        "6 1",
        &[
            Views(View::Dashboard),
            Focus(Pane::Itinerary),
            Shows("Itinerary"),
        ],
    ),
    ("6 j Enter", &[Shows("order of stops")]),
    ("6 Tab", &[Focus(Pane::Sides)]),
    ("6 l", &[Focus(Pane::Sides)]),
    ("6 l h", &[Focus(Pane::Disputes)]),
    (
        "6 Tab j Enter",
        &[Shows("Belmora Wire"), Shows("What rests on it")],
    ),
    (
        "z",
        &[Shows("Itinerary"), Hides("Positions"), Hides("Sources")],
    ),
    ("z Tab", &[Focus(Pane::Positions), Hides("Itinerary")]),
    (
        "z z",
        &[Shows("Itinerary"), Shows("Positions"), Shows("Sources")],
    ),
    // Time.
    ("[", &[Shows("as known 9 May 2031"), Shows("Article")]),
    ("[ [", &[Shows("as known 7 May 2031"), Shows("possible")]),
    (
        "[ [ [",
        &[
            Shows("as known 5 May 2031"),
            Hides("Belmora Wire"),
            Hides("Lighthouse treaty"),
        ],
    ),
    (
        "[ [ [ [",
        &[
            Shows("as known 5 May 2031"),
            Says("nothing was known before"),
        ],
    ),
    ("[ [ ]", &[Shows("as known 9 May 2031")]),
    ("[ ]", &[Shows("everything known")]),
    (
        "]",
        &[Shows("everything known"), Says("everything known is shown")],
    ),
    ("[ [ t", &[Shows("everything known"), Event("lake-summit")]),
    ("G t", &[Event("lake-summit")]),
    ("G [ [ [", &[Event("commission")]),
    ("g g [ [ [", &[Event("lake-summit"), Subject("lake-summit")]),
    (
        "T",
        &[Says("times in Asia/Seoul"), Shows("Sun 11 May 2031")],
    ),
    ("T T", &[Says("times in UTC"), Shows("UTC 08:30")]),
    (
        "T T T",
        &[Says("times in Europe/Zurich"), Hides("UTC 08:30")],
    ),
    // Entries.
    (
        "c Enter",
        &[
            Shows("≈ narrows"),
            Shows("✗ disputed"),
            Hides("Itinerary"),
            AsksNothing,
        ],
    ),
    (
        "c Enter Enter",
        &[
            Shows("What rests on it"),
            Shows("Share this article 12 times"),
        ],
    ),
    ("c Enter j Enter", &[Shows("The article is not at hand")]),
    (
        "c Enter Enter Enter",
        &[
            Focus(Pane::Itinerary),
            Event("moreau-teld"),
            Hides("What rests on it"),
        ],
    ),
    (
        "c o",
        &[
            Shows("What rests on it"),
            Shows("“meet Chancellor Boris Teld in Port Lume”"),
        ],
    ),
    ("c Shift-Tab Enter", &[Shows("What rests on it")]),
    (
        "c y",
        &[
            Copies(
                "“meet Chancellor Boris Teld in Port Lume” (The lake summit opens on Saturday; Lake Courier",
            ),
            Says("clipboard"),
        ],
    ),
    (
        "c Shift-Tab j y",
        &[
            Copies("“Arvanian president in Quay Town” ("),
            Copies("Belmora Wire"),
        ],
    ),
    (
        "c o y",
        &[Copies(
            "“meet Chancellor Boris Teld in Port Lume” (The lake summit opens on Saturday; Lake Courier",
        )],
    ),
    (
        "6 Tab y",
        &[Copies("“meet Chancellor Boris Teld in Port Lume”")],
    ),
    // A list gives the line in hand.
    (
        ": 'rulings Enter y",
        &[
            Copies("Port Lume. Her own office names the town."),
            Says("clipboard: "),
        ],
    ),
    // From the list of disputes an entry opens at the question.
    (
        "6 Enter y",
        &[Copies("“meet Chancellor Boris Teld in Port Lume”")],
    ),
    ("G e", &[Edits("commission")]),
    ("j Tab e", &[Edits("xa-glass")]),
    ("6 e", &[Edits("moreau-teld")]),
    ("c Enter e", &[Edits("moreau-teld")]),
    // Program.
    (
        "/ 'ferries Enter Esc",
        &[AsksNothing, Hides("“ferries”"), Shows("Itinerary")],
    ),
    ("Esc", &[AsksNothing, Event("lake-summit")]),
    ("q", &[Quits]),
    ("6 q", &[Views(View::Dashboard), AsksNothing]),
    ("Q", &[Quits]),
    ("Ctrl-c", &[Quits]),
    ("c Enter Enter ? Ctrl-c", &[Quits]),
    ("/ 'abc Ctrl-c", &[Quits]),
    ("r", &[Reloads]),
    (
        ": 'problems Enter",
        &[
            Shows("tests/fixtures/screen/dossier.json:"),
            Shows("did you mean “summit”?"),
            Shows("1/2"),
        ],
    ),
    (
        ": 'rulings Enter",
        &[Shows("Moreau–Teld meeting, where: Port Lume"), Shows("1/2")],
    ),
    (
        ": 'rulings Enter j Enter",
        &[Event("visit"), Hides("Rulings")],
    ),
    (
        "[ [ : 'rulings Enter",
        &[
            Shows("depending on the day of leaving"),
            Hides("Her own office"),
        ],
    ),
    ("[ : 'rulings Enter", &[Shows("Her own office")]),
    (
        "[ [ [ / 'ferry Enter",
        &[AsksNothing, Says("no entry holds")],
    ),
    ("[ [ [ / 'Belmora_would Enter", &[Says("no entry holds")]),
    (
        "/ 'parade Enter [ [ [ n",
        &[Event("parade"), Says("match 1 of 1")],
    ),
    (
        "/ 'parade Enter 6 n",
        &[
            Views(View::Dashboard),
            Focus(Pane::Itinerary),
            Event("parade"),
            Says("no dispute matches; match 1 of 1"),
        ],
    ),
    (
        "j z c c c c",
        &[Focus(Pane::Positions), Subject("xa-glass")],
    ),
    ("6 c c c Enter", &[Shows("XA → XB threatens")]),
    (
        "/ 'joint Enter Enter",
        &[Shows("Joint statement"), Hides("Itinerary")],
    ),
    (": 'zone Enter", &[Says("times in Asia/Seoul")]),
    (": 'next-dispute Enter", &[Event("moreau-teld")]),
    (": 'rel Enter", &[Reloads]),
    (": 'help Enter", &[Shows("type to search")]),
    (": 'palette Enter", &[Shows("Commands")]),
    (": Down Down Enter", &[Focus(Pane::Itinerary), AsksNothing]),
    ("c Enter / ", &[Hides("titles, names")]),
    (": 'view-disputes Enter", &[Views(View::Disputes)]),
    (": 'quit Enter", &[Quits]),
    (
        ": 'nothing_of_the_kind Enter",
        &[AsksNothing, Shows("Itinerary")],
    ),
    (
        "? 'dispute",
        &[
            Shows("next dispute"),
            Hides("half a page down"),
            Shows("disputed: they cannot both be right"),
        ],
    ),
    ("? 'zzz", &[Shows("no key and no mark is about that")]),
    ("? Esc", &[Hides("type to search"), Shows("Itinerary")]),
];
