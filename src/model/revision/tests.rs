use super::Revision;
use crate::model::{Choice, Decision, Dossier, Draft, Event, Id};
use crate::text::Clean;

fn dossier(events: &[(&str, &str)]) -> Dossier {
    let mut dossier = Dossier::default();
    for (id, title) in events {
        dossier.events.push(Event {
            id: Id::from(*id),
            title: Clean::line(title),
            ..Event::default()
        });
    }
    dossier.reindex();
    dossier
}

fn events(dossier: &Dossier) -> Vec<String> {
    let told = dossier.events.iter();
    told.map(|event| format!("{} {}", event.id, event.title))
        .collect()
}

#[test]
fn what_makes_one_of_the_other_does_and_can_be_undone() {
    let lists: &[&[(&str, &str)]] = &[
        &[],
        &[("a", "one")],
        &[("a", "one"), ("b", "two"), ("c", "three")],
        &[("c", "three"), ("a", "else")],
        &[("d", "four")],
    ];
    for before in lists {
        for after in lists {
            let (old, new) = (dossier(before), dossier(after));
            let revision = Revision::between(&old, &new);
            assert_eq!(revision.is_empty(), before == after, "{before:?} {after:?}");
            let mut changed = old.clone();
            let inverse = revision.apply(&mut changed);
            let sorted = |dossier: &Dossier| {
                let mut told = events(dossier);
                told.sort();
                told
            };
            assert_eq!(sorted(&changed), sorted(&new), "{before:?} {after:?}");
            assert!(after.iter().all(|(id, _)| changed.event(id).is_some()));
            let _ = inverse.apply(&mut changed);
            assert_eq!(sorted(&changed), sorted(&old), "{before:?} {after:?}");
        }
    }
}

#[test]
fn where_an_entry_stands_in_its_file_is_no_difference() {
    let old = dossier(&[("a", "one")]);
    let mut new = old.clone();
    for event in &mut new.events {
        event.at.start = 7;
    }
    assert!(Revision::between(&old, &new).is_empty());
    for event in &mut new.events {
        event.draft = Some(Draft::default());
    }
    assert_eq!(Revision::between(&old, &new).events.put.len(), 1);
}

#[test]
fn a_later_decision_takes_the_place_of_the_earlier() {
    let decided = |choice| Decision {
        key: Clean::line("meet-a"),
        choice,
        ..Decision::default()
    };
    let mut dossier = dossier(&[]);
    for choice in [Choice::Rejected, Choice::Accepted] {
        let mut revision = Revision::default();
        revision.decisions.put.push(decided(choice));
        let _ = revision.apply(&mut dossier);
    }
    assert_eq!(dossier.decisions, [decided(Choice::Accepted)]);
}
