//! Scripts of filtering, and what a filter outlives.

use summitry::model::Known;
use summitry::ui::Action;
use summitry::ui::state::{Pane, View};

use super::Expect::{self, Event, Focus, Hides, Says, Shows, Subject, Views};
use crate::session::{Session, edition, lake};

pub const SCRIPTS: &[(&str, &[Expect])] = &[
    (
        "f",
        &[
            Shows("Filter"),
            Shows("party:"),
            Shows("9 of 9 events, 4 of 4 positions"),
            Says("Enter apply  Tab complete"),
        ],
    ),
    (
        "f 'par Tab",
        &[
            Shows("f party:"),
            Shows("Southern Corvia"),
            Shows("Arvania"),
        ],
    ),
    ("f 'par Tab 'corv Tab", &[Shows("f party:XC ")]),
    ("f 'corv Tab", &[Shows("f party:XC ")]),
    (
        "f Down Down Up",
        &[Shows("▶ party:"), Says("Enter take it")],
    ),
    ("f Down Up", &[Hides("▶ party:"), Says("Enter apply")]),
    (
        "f Down Down Down Enter",
        &[Shows("f place:"), Shows("Quay Town")],
    ),
    (
        "f 'topic:ferries",
        &[
            Shows("2 of 9 events, 1 of 4 positions"),
            Event("lake-summit"),
            Focus(Pane::Itinerary),
        ],
    ),
    // What asks for positions puts all of them in hand.
    (
        "f 'topic:ferries Enter",
        &[
            Shows("filter  topic:ferries "),
            Shows("2 of 9 events, 1 of 4 positions"),
            Focus(Pane::Positions),
            Subject("xb-ferries"),
            Hides("Parade"),
        ],
    ),
    (
        "f 'status:cancelled Enter",
        &[Focus(Pane::Itinerary), Event("parade"), Subject("parade")],
    ),
    // What is not shown is not in hand; what was chosen is, as soon as it is shown again.
    ("f 'party:XC Enter F", &[Event("lake-summit")]),
    ("G f 'party:XC Enter", &[Event("kim-tanaka")]),
    ("f 'kind:bilateral Enter", &[Event("moreau-teld")]),
    (
        "f 'topic:feries",
        &[
            Shows("^^^^^^"),
            Shows("no topic is called “feries”; did you mean Ferries (ferries)?"),
        ],
    ),
    ("f 'topic:feries Tab", &[Shows("f topic:ferries ")]),
    (
        "f 'topic:feries Enter",
        &[Shows("did you mean Ferries"), Hides(" change")],
    ),
    // A fault changes nothing of what is shown.
    (
        "f 'topic:ferries Enter f 'act:promises Enter Esc",
        &[
            Shows("filter  topic:ferries "),
            Hides("act:promises"),
            Subject("xb-ferries"),
        ],
    ),
    (
        "f 'topic:ferries Enter f 'act:offers Enter",
        &[Shows("filter  topic:ferries   act:offers ")],
    ),
    (
        "f 'topic:ferries_act:offers Enter f Backspace Enter",
        &[Shows("filter  topic:ferries "), Hides("act:offers")],
    ),
    (
        "f 'topic:ferries Enter f Backspace Enter",
        &[Hides("filter  topic"), Says("everything is shown")],
    ),
    (
        "f 'topic:ferries Enter f Ctrl-u Enter",
        &[Hides("filter  topic"), Says("everything is shown")],
    ),
    (
        "f 'topic:ferries Enter F",
        &[
            Hides("filter  topic"),
            Says("everything is shown; F puts “topic:ferries” back"),
        ],
    ),
    (
        "f 'topic:ferries Enter F F",
        &[Shows("filter  topic:ferries ")],
    ),
    ("F", &[Says("no filter is on; f begins one")]),
    // Esc gives nothing up by surprise.
    (
        "f 'topic:ferries Enter Esc Esc Esc",
        &[Shows("filter  topic:ferries ")],
    ),
    (
        "f 'topic:ferries Enter [ ] 6 2 3 4 5 8 7",
        &[Views(View::Articles), Shows("filter  topic:ferries ")],
    ),
    (
        "f 'is:updated Enter 6",
        &[Views(View::Disputes), Shows("filter  is:updated ")],
    ),
    // A filter that only positions pass leaves no event.
    (
        "f 'act:imposes Enter 2",
        &[Shows("no event passes the filter")],
    ),
    (
        "f 'act:imposes Enter 3",
        &[Shows("no place passes the filter")],
    ),
    (
        "f 'kind:election Enter",
        &[
            Shows("nothing passes the filter"),
            Shows("F takes it off, f changes it"),
            Hides("Itinerary"),
        ],
    ),
    (
        "f 'kind:summit_party:XC Enter",
        &[
            Shows("kind:summit alone: 1 of 9 events, 0 of 4 positions"),
            Shows("party:XC alone: 1 of 9 events, 1 of 4 positions"),
        ],
    ),
    (
        "f 'kind:election Enter 6 j c Enter z F",
        &[Views(View::Disputes), Shows("Disputes")],
    ),
    (
        "f 'party:XC Enter / 'moreau Enter",
        &[Says("no entry holds “moreau”")],
    ),
    (
        "f 'party:XC Enter / 'kim Enter",
        &[Event("kim-tanaka"), Says("match 1 of 1")],
    ),
    (": 'filter Enter", &[Shows("an entry meets every term")]),
];

#[test]
fn a_filter_outlives_a_reload_and_a_day() {
    let mut session = Session::lake();
    session.press("f 'topic:ferries Enter");
    assert_eq!(session.act(Action::Reloaded(Ok(lake()))), None);
    assert!(session.text().contains("filter  topic:ferries "));
    assert_eq!(session.subject(), "xb-ferries");
    // The names of another dossier are others.
    let other = edition("tests/fixtures/finding");
    assert_eq!(session.act(Action::Reloaded(Ok(other))), None);
    assert!(session.text().contains("filter  topic:ferries "));
    let told = "the filter is as it was: no topic is called “ferries”";
    assert!(
        session.last_line().contains(told),
        "{}",
        session.last_line()
    );
    assert!(session.text().contains("nothing passes the filter"));
    assert_eq!(session.act(Action::Reloaded(Ok(lake()))), None);
    assert!(session.text().contains("2 of 9 events, 1 of 4 positions"));
}

#[test]
fn what_is_being_typed_outlives_a_reload() {
    for (keys, shown) in [
        ("f 'topic:ferries", "f topic:ferries"),
        ("/ 'ferr", "/ferr"),
    ] {
        let mut session = Session::lake();
        session.press(keys);
        assert_eq!(session.act(Action::Reloaded(Ok(lake()))), None);
        assert!(session.text().contains(shown), "{keys}\n{}", session.text());
    }
}

#[test]
fn what_stays_loses_nothing() {
    let mut session = Session::open(edition("tests/fixtures/finding"), 160, 48);
    session.press("f 'topic:duties Enter");
    let dossier = session.state.dossier();
    let whole = &session.state.edition.dossier;
    let [kept, before] = [dossier, whole].map(|dossier| dossier.position("duty").unwrap());
    assert_eq!(kept, before);
    assert_eq!(dossier.name("hill-talks"), whole.name("hill-talks"));
    session.press("f Ctrl-u 'kind:bilateral Enter");
    let dossier = session.state.dossier();
    assert_eq!(dossier.rulings, session.state.edition.dossier.rulings);
    // Another day through the same filter.
    let day = "2031-05-14".parse().ok();
    assert_eq!(dossier.event("hill-talks").unwrap().when.len(), 2);
    session.state.lens.known = Known(day);
    session.state.project();
    let earlier = session.state.dossier();
    assert_eq!(earlier.event("hill-talks").unwrap().when.len(), 1);
    assert!(earlier.event("pact").unwrap().is_bare());
}

#[test]
fn the_line_is_found_on_every_size_of_screen() {
    for (width, height) in [(20, 5), (30, 7), (40, 8), (80, 24), (300, 90)] {
        let mut session = Session::open(lake(), width, height);
        session.press("f 'is:due Enter");
        assert!(session.text().contains("is:due"), "{width}×{height}");
        session.press("f 'act:x");
        let (buffer, cursor) = session.frame();
        assert!(buffer.area.contains(cursor.unwrap()), "{width}×{height}");
        assert!(session.text().contains("no act"), "{width}×{height}");
    }
}

#[test]
fn who_asks_for_pledges_reads_who_says_so() {
    let mut session = Session::open(edition("tests/fixtures/finding"), 160, 48);
    session.press("f 'topic:soybeans_act:pledges Enter");
    let text = session.text();
    assert!(text.contains("12,000,000 tons"), "{text}");
    assert!(text.contains("The Orchard Post"), "{text}");
    session.press("f Ctrl-u 'act:threatens_is:due Enter");
    let text = session.text();
    assert!(
        text.contains("until Sun 1 Jun") || text.contains("by Sun 1 Jun"),
        "{text}"
    );
}
