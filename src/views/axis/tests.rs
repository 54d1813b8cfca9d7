use chrono::DateTime;

use super::window::date;
use super::{Axis, project};
use crate::model::{
    Claim, Dossier, DossierFile, Event, Known, Membership, Plain, Relation, Statement,
};
use crate::text::Clean;
use crate::views::{Lens, disputes, itinerary};

fn event(id: &str, dates: &[&str]) -> Event {
    let claim = |date: &&str| Claim {
        what: Plain {
            value: date.parse().unwrap(),
        },
        ..Claim::default()
    };
    Event {
        id: id.into(),
        title: Clean::line(id),
        when: dates.iter().map(claim).collect(),
        status: vec![Claim::default()],
        ..Event::default()
    }
}

fn within(parent: &str, event: Event) -> Event {
    let what = Membership {
        value: parent.into(),
        relation: Relation::Within,
        ..Membership::default()
    };
    Event {
        part_of: vec![Claim {
            what,
            ..Claim::default()
        }],
        ..event
    }
}

fn axis(events: Vec<Event>, known: Option<&str>) -> Axis {
    let file = DossierFile {
        span: "2025-10-01/2025-10-31".parse().ok(),
        events,
        ..DossierFile::default()
    };
    let dossier = Dossier::new(file, Vec::new());
    let lens = Lens {
        known: Known(known.map(|day| day.parse().unwrap())),
        ..Lens::new(&dossier, DateTime::UNIX_EPOCH)
    };
    let survey = disputes::project(&lens, &dossier);
    let itinerary = itinerary::project(&survey, &lens, &dossier);
    project(&itinerary, &lens, &dossier)
}

#[test]
fn events_come_by_time_and_the_undated_last() {
    let soon = Claim {
        what: Plain {
            value: "late".into(),
        },
        statement: Statement {
            said: Some(Clean::line("soon after")),
            ..Statement::default()
        },
    };
    let undated = Event {
        after: vec![soon],
        ..event("undated", &[])
    };
    let axis = axis(
        vec![
            event("late", &["2025-11-02"]),
            undated,
            within("whole", event("part", &["2025-10-03"])),
            event("whole", &["2025-10-03/2025-10-09"]),
            within("whole", event("lost", &[])),
        ],
        None,
    );
    let order: Vec<&str> = axis.items.iter().map(|item| &*item.id).collect();
    assert_eq!(order, ["whole", "part", "late", "lost", "undated"]);
    assert_eq!((axis.dated().len(), axis.undated().len()), (3, 2));
    assert_eq!(axis.items[1].parent, Some(0));
    assert_eq!(axis.place("late"), Some(2));
    assert_eq!(&*axis.items[3].words, "part of whole");
    assert_eq!(&*axis.items[4].words, "after late, “soon after”");
    let days = |window: super::Window| {
        let (first, last) = window.days();
        (first.to_string(), last.to_string())
    };
    assert_eq!(
        days(axis.opening()),
        ("2025-10-01".into(), "2025-10-31".into())
    );
    assert_eq!(days(axis.all()), ("2025-10-03".into(), "2025-11-02".into()));
    assert_eq!(
        days(axis.reach()),
        ("2025-10-01".into(), "2025-11-02".into())
    );
}

#[test]
fn a_date_in_dispute_keeps_every_version() {
    let axis = axis(
        vec![
            event("apart", &["2025-10-09", "2025-10-12"]),
            event("narrowed", &["2025-10", "2025-10-20"]),
        ],
        None,
    );
    let runs = |item: usize| axis.items[item].runs.iter();
    let versions: Vec<_> = runs(0)
        .map(|run| (run.version, date(run.from).to_string()))
        .collect();
    assert_eq!(
        versions,
        [(0, "2025-10-09".into()), (1, "2025-10-12".into())]
    );
    assert_eq!(&*axis.items[0].words, "Thu 9 Oct or Sun 12 Oct");
    assert_eq!(runs(1).count(), 1);
}

#[test]
fn nothing_dated_leaves_the_day_that_it_is() {
    for known in [None, Some("2025-10-20")] {
        let axis = axis(vec![event("undated", &[])], known);
        let day = known.unwrap_or("1970-01-01");
        assert_eq!(date(axis.now).to_string(), day);
        assert_eq!(axis.all().days().0.to_string(), day);
        assert_eq!(axis.is_now_chosen, known.is_some());
        assert_eq!(&*axis.items[0].words, "");
    }
    assert_eq!(
        Axis::default().opening().days(),
        Axis::default().all().days()
    );
}
