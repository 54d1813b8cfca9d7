//! How long the dashboard takes: `cargo bench`. Compare figures of one run only; machines are noisy.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::hint::black_box;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use summitry::model::{
    Claim, Dossier, DossierFile, Event, Id, Known, Plain, Position, Today, past,
};
use summitry::query::filter::{Judged, complete};
use summitry::query::{Filter, Finder, Needle, Sieve};
use summitry::shell::dashboard;
use summitry::store;
use summitry::text::Clean;
use summitry::ui::glyphs::Glyphs;
use summitry::ui::keymap::Keymap;
use summitry::ui::theme::{Depth, Theme};
use summitry::ui::{Action, Edition, Look, State, draw, update};
use summitry::views::map::{self, coastline};
use summitry::views::{Lens, axis, disputes, figures, itinerary};

fn main() {
    divan::main();
}

fn edition() -> Edition {
    dashboard::edition(store::load(None, None).expect("the built-in dossier loads"))
}

fn now() -> DateTime<Utc> {
    "2025-10-30T03:00:00Z".parse().expect("a time")
}

fn state_of(dossier: Dossier) -> State {
    let look = Look {
        theme: Theme::new(Depth::True),
        glyphs: Glyphs::UNICODE,
    };
    let edition = Edition {
        dossier,
        ..Edition::default()
    };
    let mut state = State::new(Arc::new(edition), now(), look, Keymap::default());
    let _ = update(&mut state, Action::Resize(Size::new(160, 48)));
    state
}

fn state() -> State {
    state_of(edition().dossier)
}

/// The state after some keys.
fn press(mut state: State, keys: &str) -> State {
    for key in keys.split_whitespace() {
        let _ = update(&mut state, Action::Key(key.parse().expect("a key")));
    }
    state
}

fn drawn(state: &State) -> Buffer {
    let area = Rect::new(0, 0, 160, 48);
    let mut buf = Buffer::empty(area);
    draw(state, area, &mut buf);
    buf
}

#[divan::bench]
fn load_the_built_in_dossier(bencher: Bencher<'_, '_>) {
    bencher.bench(|| store::load(None, None));
}

#[divan::bench]
fn project_the_itinerary(bencher: Bencher<'_, '_>) {
    let edition = edition();
    let lens = Lens::new(&edition.dossier, now());
    let survey = disputes::project(&lens, &edition.dossier);
    bencher.bench(|| itinerary::project(&survey, black_box(&lens), &edition.dossier));
}

#[divan::bench]
fn project_the_disputes(bencher: Bencher<'_, '_>) {
    let edition = edition();
    let lens = Lens::new(&edition.dossier, now());
    bencher.bench(|| disputes::project(black_box(&lens), &edition.dossier));
}

#[divan::bench]
fn go_back_to_an_earlier_day(bencher: Bencher<'_, '_>) {
    let edition = edition();
    let known = Known("2025-10-26".parse().ok());
    bencher.bench(|| past::as_known(&edition.dossier, black_box(known)).into_owned());
}

/// The built-in dossier a hundred times over: some 20,000 entries.
fn grown() -> Dossier {
    let mut dossier = edition().dossier;
    let (events, positions) = (dossier.events.clone(), dossier.positions.clone());
    for copy in 1..100 {
        let renamed = |id: &Id| Id::from(format!("{id}-{copy}").as_str());
        dossier
            .events
            .extend(events.iter().cloned().map(|event| Event {
                id: renamed(&event.id),
                ..event
            }));
        dossier
            .positions
            .extend(positions.iter().cloned().map(|position| Position {
                id: renamed(&position.id),
                events: position.events.iter().map(renamed).collect(),
                ..position
            }));
    }
    dossier.reindex();
    dossier
}

#[divan::bench(args = ["soy", "$350 billion", "trump meeting xi", "nowhere"])]
fn search_20_000_entries(bencher: Bencher<'_, '_>, typed: &str) {
    let finder = Finder::new(&grown());
    let needle = Needle::new(typed);
    bencher.bench(|| finder.find(black_box(&needle)));
}

#[divan::bench(sample_count = 5)]
fn fold_20_000_entries(bencher: Bencher<'_, '_>) {
    let dossier = grown();
    bencher.bench(|| Finder::new(black_box(&dossier)));
}

#[divan::bench(sample_count = 20, args = ["party:KR", "topic:tariffs act:threatens", "is:disputed", "soy -act:rejects"])]
fn filter_20_000_entries(bencher: Bencher<'_, '_>, text: &str) {
    let dossier = grown();
    let finder = Finder::new(&dossier);
    let filter = Filter::parse(text, &dossier).expect("a filter");
    let judged = Judged::default();
    let sieve = Sieve {
        dossier: &dossier,
        today: Today::Day("2025-10-28".parse().expect("a day")),
        finder: &finder,
        judged: &judged,
    };
    bencher.bench(|| sieve.strain(black_box(&filter)));
}

#[divan::bench(sample_count = 20, args = ["kor", "party:k", "is:"])]
fn complete_among_20_000_entries(bencher: Bencher<'_, '_>, text: &str) {
    let dossier = grown();
    let finder = Finder::default();
    let judged = Judged::default();
    let sieve = Sieve {
        dossier: &dossier,
        today: Today::Day("2025-10-28".parse().expect("a day")),
        finder: &finder,
        judged: &judged,
    };
    bencher.bench(|| complete(black_box(text), text.len(), &sieve));
}

#[divan::bench]
fn draw_a_frame(bencher: Bencher<'_, '_>) {
    let state = state();
    bencher.bench(|| drawn(black_box(&state)));
}

/// Five thousand events of a year, most of them on a day of their own, some of a month.
fn many() -> State {
    let events = (0..5000_u32).map(|n| {
        let day = format!("2025-{:02}-{:02}", n % 12 + 1, n * 7 % 28 + 1);
        let when = if n % 50 == 0 {
            format!("2025-{:02}", n % 12 + 1)
        } else {
            day
        };
        Event {
            id: format!("e{n}").as_str().into(),
            title: Clean::line(&format!("Event number {n}")),
            when: vec![Claim {
                what: Plain {
                    value: when.parse().expect("a date"),
                },
                ..Claim::default()
            }],
            ..Event::default()
        }
    });
    let file = DossierFile {
        events: events.collect(),
        ..DossierFile::default()
    };
    state_of(Dossier::new(file, Vec::new()))
}

#[divan::bench]
fn project_five_thousand_events_over_time(bencher: Bencher<'_, '_>) {
    let state = many();
    bencher.bench(|| axis::project(&state.itinerary, black_box(&state.lens), state.dossier()));
}

#[divan::bench(args = ["", "+ +", "+ + + + +", "+ + + + + + + +"])]
fn draw_five_thousand_events_over_time(bencher: Bencher<'_, '_>, zoom: &str) {
    let state = press(many(), &format!("2 {zoom}"));
    bencher.bench_local(|| drawn(black_box(&state)));
}

#[divan::bench(args = ["j", "l", "+", "_"])]
fn press_a_key_among_five_thousand_events_over_time(bencher: Bencher<'_, '_>, key: &str) {
    let state = press(many(), "2");
    bencher
        .with_inputs(|| state.clone())
        .bench_local_values(|state| press(state, key));
}

#[divan::bench(args = ["j", "c", "[", "G"])]
fn press_a_key(bencher: Bencher<'_, '_>, key: &str) {
    let state = state();
    bencher
        .with_inputs(|| state.clone())
        .bench_local_values(|state| press(state, key));
}

#[divan::bench(sample_count = 5, args = ["j", "[", "2", "3", "4", "5", "7", "8"])]
fn press_a_key_among_20_000_entries(bencher: Bencher<'_, '_>, key: &str) {
    let state = state_of(grown());
    bencher
        .with_inputs(|| state.clone())
        .bench_local_values(|state| press(state, key));
}

#[divan::bench]
fn project_the_figures(bencher: Bencher<'_, '_>) {
    let edition = edition();
    let lens = Lens::new(&edition.dossier, now());
    bencher.bench(|| figures::project(black_box(&lens), &edition.dossier));
}

#[divan::bench]
fn draw_the_figures(bencher: Bencher<'_, '_>) {
    let state = press(state(), "5");
    bencher.bench(|| drawn(black_box(&state)));
}

#[divan::bench]
fn read_the_coastline(bencher: Bencher<'_, '_>) {
    let text = include_str!("../assets/coastline.txt");
    bencher.bench(|| coastline::parse(black_box(text)));
}

#[divan::bench]
fn project_the_map(bencher: Bencher<'_, '_>) {
    let state = state();
    bencher.bench(|| map::project(&state.itinerary, black_box(&state.lens), state.dossier()));
}

#[divan::bench(args = ["3", "3 z - - - - - - -", "3 z + + + + + +"])]
fn draw_the_map(bencher: Bencher<'_, '_>, keys: &str) {
    let state = press(state(), keys);
    bencher.bench(|| drawn(black_box(&state)));
}
