use super::{Entry, Refusal, Verb, settle};
use crate::model::{
    Citation, Cites, Claim, Dossier, Draft, Event, Id, Membership, Plain, Position, Relation,
    Ruling, Statement, Subject, When,
};
use crate::text::Clean;

fn cite(source: &str) -> Statement {
    Statement {
        cite: Cites::from(Citation {
            source: Id::from(source),
            quote: Some(Clean::line("words")),
            ..Citation::default()
        }),
        ..Statement::default()
    }
}

fn day(day: &str, source: &str) -> Claim<Plain<When>> {
    Claim {
        what: Plain {
            value: day.parse().unwrap(),
        },
        statement: cite(source),
    }
}

fn drafted(key: &str) -> Draft {
    Draft {
        key: Clean::line(key),
        ..Draft::default()
    }
}

/// A summit that was written, a dinner and a banquet that were drafted, and a pledge made at the dinner.
fn dossier() -> Dossier {
    let within = |parent: &str| Claim {
        what: Membership {
            value: Id::from(parent),
            relation: Relation::Within,
            ..Membership::default()
        },
        statement: cite("s1"),
    };
    let event = |id: &str, days: &[(&str, &str)], parent: Option<&str>| Event {
        id: Id::from(id),
        title: Clean::line(id),
        when: days.iter().map(|(at, source)| day(at, source)).collect(),
        part_of: parent.into_iter().map(within).collect(),
        draft: (id != "summit").then(|| drafted(id)),
        ..Event::default()
    };
    let mut dossier = Dossier::default();
    dossier.events = vec![
        event("summit", &[("2031-03-21", "s1")], None),
        event("dinner", &[("2031-03-21", "s1")], Some("summit")),
        event(
            "banquet",
            &[("2031-03-21", "s2"), ("2031-03-22", "s3")],
            Some("summit"),
        ),
        event("toast", &[("2031-03-21", "s1")], Some("dinner")),
    ];
    dossier.positions = vec![Position {
        id: Id::from("pledge"),
        events: vec![Id::from("dinner"), Id::from("banquet")],
        in_return: vec![Id::from("ask")],
        draft: Some(drafted("pledge")),
        ..Position::default()
    }];
    dossier.reindex();
    dossier
}

fn event(id: &str) -> Subject {
    Subject::Event(Id::from(id))
}

/// The dossier after a decision, told in a line an entry; and whether undoing it gives the one before.
fn after(subject: &Subject, verb: &Verb) -> (Vec<String>, bool) {
    let mut dossier = dossier();
    let before = told(&dossier);
    let revision = settle(&dossier, subject, verb).unwrap();
    let inverse = revision.apply(&mut dossier);
    let after = told(&dossier);
    let _ = inverse.apply(&mut dossier);
    (after, told(&dossier) == before)
}

fn told(dossier: &Dossier) -> Vec<String> {
    let mark = |draft: &Option<Draft>| if draft.is_some() { "?" } else { "" };
    let events = dossier.events.iter().map(|event| {
        let days = event.when.iter().map(|claim| {
            let sources = claim.statement.cite.iter();
            let sources: Vec<&str> = sources.map(|cite| &*cite.source).collect();
            format!("{}@{}", claim.what.value, sources.join("+"))
        });
        let parents = event
            .part_of
            .iter()
            .map(|claim| format!("<{}", claim.what.value));
        let words: Vec<String> = days.chain(parents).collect();
        format!("{}{} {}", event.id, mark(&event.draft), words.join(" "))
    });
    let positions = dossier.positions.iter().map(|position| {
        let events: Vec<&str> = position.events.iter().map(|id| &**id).collect();
        format!(
            "{}{} {}",
            position.id,
            mark(&position.draft),
            events.join(" ")
        )
    });
    let decisions = dossier.decisions.iter().map(|decision| {
        let entry = decision.entry.as_deref().unwrap_or("-");
        format!("{} {} {entry}", decision.key, decision.choice)
    });
    let mut all: Vec<String> = events.chain(positions).chain(decisions).collect();
    all.sort();
    all
}

/// A subject, what is decided about it, and what the dossier then is.
type Case = (Subject, Verb, &'static [&'static str]);

/// Decisions about one entry alone.
fn alone() -> Vec<Case> {
    let mut other = dossier().event("dinner").unwrap().clone();
    other.when = vec![day("2031-03-23", "s1")];
    vec![
        (
            event("dinner"),
            Verb::Accept,
            &[
                "banquet? 2031-03-21@s2 2031-03-22@s3 <summit",
                "dinner 2031-03-21@s1 <summit",
                "dinner accepted dinner",
                "pledge? dinner banquet",
                "summit 2031-03-21@s1",
                "toast? 2031-03-21@s1 <dinner",
            ],
        ),
        (
            event("dinner"),
            Verb::Edit(Box::new(Entry::Event(other))),
            &[
                "banquet? 2031-03-21@s2 2031-03-22@s3 <summit",
                "dinner 2031-03-23@s1 <summit",
                "dinner edited dinner",
                "pledge? dinner banquet",
                "summit 2031-03-21@s1",
                "toast? 2031-03-21@s1 <dinner",
            ],
        ),
        (
            event("dinner"),
            Verb::Reject,
            &[
                "banquet? 2031-03-21@s2 2031-03-22@s3 <summit",
                "dinner rejected -",
                "pledge? banquet",
                "summit 2031-03-21@s1",
                "toast? 2031-03-21@s1",
            ],
        ),
    ]
}

/// Decisions that two are one.
fn merged() -> Vec<Case> {
    vec![
        (
            event("banquet"),
            Verb::Merge(Id::from("dinner")),
            &[
                "banquet merged dinner",
                "dinner 2031-03-21@s1+s2 2031-03-22@s3 <summit",
                "dinner accepted dinner",
                "pledge? dinner",
                "summit 2031-03-21@s1",
                "toast? 2031-03-21@s1 <dinner",
            ],
        ),
        (
            event("dinner"),
            Verb::Merge(Id::from("summit")),
            &[
                "banquet? 2031-03-21@s2 2031-03-22@s3 <summit",
                "dinner merged summit",
                "pledge? summit banquet",
                "summit 2031-03-21@s1",
                "toast? 2031-03-21@s1 <summit",
            ],
        ),
        (
            event("dinner"),
            Verb::Merge(Id::from("toast")),
            &[
                "banquet? 2031-03-21@s2 2031-03-22@s3 <summit",
                "dinner merged toast",
                "pledge? toast banquet",
                "summit 2031-03-21@s1",
                "toast 2031-03-21@s1 <summit",
                "toast accepted toast",
            ],
        ),
    ]
}

#[test]
fn each_decision_changes_what_it_is_about_and_can_be_undone() {
    for (subject, verb, expected) in alone().into_iter().chain(merged()) {
        let (after, is_undone) = after(&subject, &verb);
        assert_eq!(after, expected, "{subject:?} {verb:?}");
        assert!(is_undone, "{subject:?} {verb:?}");
    }
}

#[test]
fn what_cannot_be_decided_is_refused() {
    let mut dossier = dossier();
    dossier.rulings.push(Ruling {
        of: Clean::line("event:banquet/when"),
        ..Ruling::default()
    });
    let bare = Event {
        id: Id::from("dinner"),
        ..Event::default()
    };
    let renamed = Event {
        id: Id::from("supper"),
        ..dossier.event("dinner").unwrap().clone()
    };
    let edit = |event| Verb::Edit(Box::new(Entry::Event(event)));
    for (id, verb, refusal) in [
        ("gone", Verb::Accept, Refusal::Unknown),
        ("summit", Verb::Accept, Refusal::Decided),
        ("banquet", Verb::Reject, Refusal::Ruled),
        ("banquet", Verb::Merge(Id::from("dinner")), Refusal::Ruled),
        ("dinner", Verb::Merge(Id::from("dinner")), Refusal::Unlike),
        ("dinner", Verb::Merge(Id::from("pledge")), Refusal::Unlike),
        ("dinner", edit(bare), Refusal::Emptied),
        ("dinner", edit(renamed), Refusal::Emptied),
    ] {
        let told = settle(&dossier, &event(id), &verb).unwrap_err();
        assert_eq!(told, refusal, "{id} {verb:?}");
    }
}

#[test]
fn a_decision_keeps_the_words_that_the_draft_rested_on() {
    for (verb, kept) in [
        (Verb::Accept, &[("banquet", "s2 s3 s1")][..]),
        (Verb::Reject, &[("banquet", "s2 s3 s1")]),
        (
            Verb::Merge(Id::from("dinner")),
            &[("dinner", "s1"), ("banquet", "s2 s3 s1")],
        ),
    ] {
        let revision = settle(&dossier(), &event("banquet"), &verb).unwrap();
        let found: Vec<(String, String)> = revision
            .decisions
            .put
            .iter()
            .map(|decision| {
                let sources: Vec<&str> = decision.cite.iter().map(|cite| &*cite.source).collect();
                (decision.key.to_string(), sources.join(" "))
            })
            .collect();
        let kept: Vec<(String, String)> = kept
            .iter()
            .map(|(key, sources)| ((*key).to_owned(), (*sources).to_owned()))
            .collect();
        assert_eq!(found, kept, "{verb:?}");
    }
}
