//! What becomes of decisions when an article more puts what was found together in another way.

use std::collections::HashSet;
use std::path::Path;

use summitry::ingest::draft::draft;
use summitry::ingest::names::Gazetteer;
use summitry::model::decide::{Entry, Verb, settle};
use summitry::model::{Attribute, Dossier, Id, Revision, Subject};
use summitry::store::{self, Loaded};
use summitry::views::disputes::subjects;

use crate::drafts::FOLDERS;

/// Whose position it is and on what, nothing of an event; the source; and the words in it.
type Words = (String, String, String);

/// What an entry rests on. Of one sentence on two parties an article more can tell that the other holds it too: that is new.
fn words(subject: &Subject, dossier: &Dossier) -> HashSet<Words> {
    let position = dossier.position(subject.id());
    let kin = position.map(|position| format!("{} {}", position.holder, position.topic));
    let kin = kin.unwrap_or_default();
    let attributes = subject.attributes(dossier);
    let cites = Attribute::citations(&attributes);
    cites
        .filter_map(|cite| {
            let (source, quote, range) = cite.place()?;
            let words = format!("{quote}{range:?}");
            Some((kin.clone(), source.to_owned(), words))
        })
        .collect()
}

fn drafted(dossier: &Dossier) -> Vec<Subject> {
    let all = subjects(dossier);
    all.filter(|subject| subject.is_drafted(dossier)).collect()
}

/// The articles without the one, all that is drafted from them decided.
fn decided(whole: &Loaded, without: &Id, verb: &Verb) -> (Dossier, HashSet<Words>) {
    let mut dossier = whole.dossier.clone();
    dossier.sources.retain(|source| source.id != *without);
    dossier.reindex();
    let mut dossier = draft(&dossier, &whole.articles, Gazetteer::built_in()).dossier;
    let mut known = HashSet::new();
    for subject in drafted(&dossier) {
        known.extend(words(&subject, &dossier));
        let revision = settle(&dossier, &subject, verb).unwrap();
        let _ = revision.apply(&mut dossier);
    }
    (dossier, known)
}

/// What comes back of what is decided when each article comes last.
fn asked_again(whole: &Loaded) -> Vec<String> {
    let mut again = Vec::new();
    let sources = whole.dossier.sources.iter();
    let ids: Vec<&Id> = sources.map(|source| &source.id).collect();
    for without in ids {
        for verb in [Verb::Reject, Verb::Accept] {
            let (mut dossier, known) = decided(whole, without, &verb);
            let before = dossier.clone();
            dossier.sources.clone_from(&whole.dossier.sources);
            dossier.reindex();
            let after = draft(&dossier, &whole.articles, Gazetteer::built_in()).dossier;
            for subject in drafted(&after) {
                if words(&subject, &after).is_subset(&known) {
                    again.push(format!("{verb:?} without {without}: {}", subject.id()));
                }
            }
            for subject in subjects(&before) {
                let stays = Entry::of(&subject, &before) == Entry::of(&subject, &after);
                assert!(stays, "{verb:?} without {without}: {subject:?}");
            }
            assert!(Revision::between(&before, &after).decisions.is_empty());
        }
    }
    again
}

#[test]
fn an_article_more_asks_nothing_again() {
    for folder in FOLDERS {
        let whole = store::gather(&Path::new("tests/fixtures/drafts").join(folder)).unwrap();
        if whole.dossier.sources.len() > 1 {
            assert_eq!(asked_again(&whole), [""; 0], "{folder}");
        }
    }
}

#[test]
fn an_article_more_of_the_bundled_ones_asks_nothing_again() {
    let articles = Path::new("../shared/articles");
    if articles.exists() {
        let whole = store::gather(articles).unwrap();
        assert_eq!(asked_again(&whole), [""; 0]);
    }
}
