//! What is drafted from articles: fixtures of our own words, and the bundled articles where they are at hand.

mod alike;
mod gatherings;
mod idle;
mod news;
mod passages;
mod plain;
mod rates;
mod readings;
mod sentences;
mod sides;
mod stands;
mod summits;
mod wants;
mod yardstick;

use std::fmt::Write as _;
use std::path::Path;

use summitry::ingest::draft::{Drafted, Trace, draft, explain};
use summitry::model::{Answers, Choice, Claim, Decision, Dossier, Event, Position};
use summitry::store::{self, GazetteerInForce, Loaded};
use summitry::text::Clean;

use crate::session::{Session, edition};

pub const FOLDERS: [&str; 16] = [
    "minerals",
    "alliance",
    "sidelines",
    "sums",
    "surnames",
    "tour",
    "several",
    "summit",
    "two-meetings",
    "hedged",
    "alike",
    "shorter",
    "own-names",
    "denials",
    "treaty",
    "rounds",
];

fn gathered(folder: &str) -> Loaded {
    store::gather(&Path::new("tests/fixtures/drafts").join(folder)).unwrap()
}

fn drafted(loaded: &Loaded) -> Drafted {
    let names = GazetteerInForce::of(loaded, None).unwrap();
    assert_eq!(names.problems, []);
    draft(&loaded.dossier, &loaded.articles, &names.gazetteer)
}

/// How every entry came about.
fn traced(loaded: &Loaded) -> Vec<Trace> {
    let names = GazetteerInForce::of(loaded, None).unwrap();
    explain(&loaded.dossier, &loaded.articles, &names.gazetteer, &|_| {
        true
    })
}

/// The claims of one attribute: source, value, speaker.
fn claims<T>(name: &str, claims: &[Claim<T>], value: impl Fn(&T) -> String, out: &mut String) {
    for claim in claims {
        let cite = &claim.statement.cite[0];
        let by = claim.statement.by.as_ref().map(|by| format!(", {by} says"));
        let quote = cite.quote.as_deref().unwrap_or("words of the article");
        let (value, by) = (value(&claim.what), by.unwrap_or_default());
        writeln!(out, "  {name}: {value}{by} [{}: {quote}]", cite.source).unwrap();
    }
}

fn listed(dossier: &Dossier) -> String {
    let mut out = String::new();
    dossier
        .events
        .iter()
        .for_each(|event| list_event(event, &mut out));
    dossier
        .positions
        .iter()
        .for_each(|position| list_position(position, &mut out));
    out
}

fn list_event(event: &Event, out: &mut String) {
    writeln!(out, "{} {}: {}", event.kind.word(), event.id, event.title).unwrap();
    claims(
        "when",
        &event.when,
        |when| when.value.text().to_string(),
        out,
    );
    claims(
        "where",
        &event.r#where,
        |place| place.value.to_string(),
        out,
    );
    claims(
        "status",
        &event.status,
        |status| status.value.word().to_owned(),
        out,
    );
    claims(
        "who",
        &event.who,
        |who| format!("{} {}", who.role.word(), who.value),
        out,
    );
    claims(
        "part of",
        &event.part_of,
        |of| format!("{} {}", of.relation.word(), of.value),
        out,
    );
    for fact in &event.facts {
        let ask = &*fact.ask;
        match &fact.claims {
            Answers::Figure(all) => {
                claims(ask, all, |one| format!("{} {}", one.to, one.unit), out);
            }
            Answers::Order(all) => claims(ask, all, |one| one.value.join(" "), out),
            Answers::Where(all) => claims(ask, all, |one| one.value.to_string(), out),
            _ => {}
        }
    }
}

fn list_position(position: &Position, out: &mut String) {
    writeln!(out, "position {}", position.id).unwrap();
    claims("act", &position.act, |act| act.value.word().to_owned(), out);
    claims(
        "stage",
        &position.stage,
        |stage| stage.value.word().to_owned(),
        out,
    );
    claims(
        "due",
        &position.due,
        |due| due.value.text().to_string(),
        out,
    );
    claims(
        "figure",
        &position.figures,
        |figure| {
            let of = figure.of.as_ref().map(|of| format!(" of {of}"));
            let from = figure.from.as_ref().map(|from| format!(" from {from}"));
            let (of, from) = (of.unwrap_or_default(), from.unwrap_or_default());
            format!("{} {}{of}{from}", figure.to, figure.unit)
        },
        out,
    );
}

#[test]
fn articles_give_the_entries_that_a_reader_would_write() {
    for folder in FOLDERS {
        insta::with_settings!({snapshot_path => "../fixtures/drafts", prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_snapshot!(folder, listed(&drafted(&gathered(folder)).dossier));
        });
    }
}

#[test]
fn a_drafted_dossier_has_no_error() {
    for folder in FOLDERS {
        let loaded = gathered(folder);
        let dir = tempfile::tempdir().unwrap();
        let file = drafted(&loaded).dossier.into_file();
        std::fs::write(
            dir.path().join("dossier.json"),
            serde_json::to_string(&file).unwrap(),
        )
        .unwrap();
        let articles = Path::new("tests/fixtures/drafts").join(folder);
        let again = store::load(Some(dir.path()), Some(&articles)).unwrap();
        let errors: Vec<String> = again
            .problems
            .iter()
            .map(ToString::to_string)
            .filter(|line| line.contains("error"))
            .collect();
        assert!(errors.is_empty(), "{folder}: {}", errors.join("\n"));
    }
}

#[test]
fn the_order_of_the_articles_and_a_second_draft_change_nothing() {
    for folder in FOLDERS {
        let mut loaded = gathered(folder);
        let (first, steps) = (drafted(&loaded), traced(&loaded));
        loaded.dossier.sources.reverse();
        loaded.dossier.reindex();
        let turned = drafted(&loaded);
        assert_eq!(listed(&first.dossier), listed(&turned.dossier), "{folder}");
        assert_eq!(steps, traced(&loaded), "{folder}");
        loaded.dossier = first.dossier.clone();
        assert_eq!(
            listed(&first.dossier),
            listed(&drafted(&loaded).dossier),
            "{folder}"
        );
    }
}

#[test]
fn what_a_person_has_decided_stays() {
    let mut loaded = gathered("two-meetings");
    loaded.dossier = drafted(&loaded).dossier;
    let rejected = Clean::line("meeting-martin-hale-oleg-sokolov-2031-10-30");
    assert!(loaded.dossier.event(&rejected).is_some());
    loaded.dossier.decisions.push(Decision {
        key: rejected.clone(),
        choice: Choice::Rejected,
        ..Decision::default()
    });
    let accepted = &mut loaded.dossier.events[0];
    let key = accepted.draft.take().unwrap().key;
    accepted.title = Clean::line("Ours");
    accepted.when.truncate(1);
    loaded.dossier.decisions.push(Decision {
        entry: Some(accepted.id.clone()),
        key,
        choice: Choice::Edited,
        ..Decision::default()
    });
    let accepted = accepted.clone();
    let again = drafted(&loaded).dossier;
    assert_eq!(again.events.first(), Some(&accepted));
    assert!(again.event(&rejected).is_none());
}

#[test]
fn every_entry_tells_its_rule_and_its_sentences() {
    let loaded = gathered("several");
    let dossier = drafted(&loaded).dossier;
    let events = dossier.events.iter().map(|event| &event.id);
    let positions = dossier.positions.iter().map(|position| &position.id);
    let traces = traced(&loaded);
    let ids = traces.iter().map(|trace| &trace.id);
    assert!(ids.eq(events.chain(positions)));
    for trace in &traces {
        assert!(!trace.steps.is_empty(), "{}", trace.id);
        assert!(
            trace
                .steps
                .iter()
                .all(|step| !step.rule.is_empty() && !step.words.is_empty())
        );
    }
}

#[test]
fn a_folder_of_articles_opens_with_its_drafts_marked() {
    let mut session = Session::open(edition("tests/fixtures/drafts/summit"), 160, 48);
    let screen = session.text();
    for wanted in [
        "drafted, not reviewed: 8",
        "drafted → 2",
        "30% or 35%   drafted ✗ 2",
    ] {
        assert!(screen.contains(wanted), "{wanted}\n{screen}");
    }
    session.resize(60, 20);
    assert!(session.text().contains("drafted"), "{}", session.text());
}

#[test]
fn only_what_a_person_has_accepted_is_left_for_a_wall() {
    let mut dossier = drafted(&gathered("two-meetings")).dossier;
    let accepted = dossier.events[0].id.clone();
    dossier.events[0].draft = None;
    let drafts = dossier.drafted();
    assert!(drafts > 0);
    let left = dossier.clone().reviewed();
    assert_eq!(left.drafted(), 0);
    let shown = left.events.iter().filter(|event| !event.is_bare());
    let shown: Vec<_> = shown.map(|event| event.id.clone()).collect();
    assert_eq!(shown, [accepted]);
    assert!(left.positions.iter().all(Position::is_bare));
}
