//! Drafting: from articles to the events and positions that they tell of, each claim with the words that say it.
//!
//! An article is read sentence by sentence. Words of a closed list (`triggers`) make a sighting of an event (`sighting`) or a
//! stand of a party (`stand`); sightings of one event in all articles come together (`group`), and so do stands (`bundle`);
//! `compose` makes entries of them. Numbers that no act carries come from `rate`: duties that are reported, and sums that point
//! back to one told before. What is told of a whole journey, its length and its stops, comes from `journey`. Nothing is drafted that a person has rejected, accepted, edited or merged: an
//! entry without a [`crate::model::Draft`] is never touched, and a key with a decision is not drafted again, nor under another key what rests on the same words (`grounds`). New articles
//! therefore add entries and claims to drafted entries only; what they say of an accepted entry is for a person to add.
//!
//! The same articles give the same entries, whatever their order on disk: they are taken by day, then by id.

mod about;
mod acts;
mod aside;
mod body;
mod bundle;
mod cast;
mod catalogue;
mod company;
mod compose;
mod crowd;
mod done;
mod duty;
mod explain;
mod figure;
mod gathering;
mod grounds;
mod group;
mod holder;
mod idle;
mod journey;
mod keep;
mod key;
mod ledger;
mod link;
mod meant;
mod measure;
mod memory;
mod merge;
mod near;
mod neighbours;
mod noun;
mod page;
mod pair;
mod parts;
mod pile;
mod put_off;
mod quote;
mod rate;
mod rungs;
mod seen;
mod senses;
mod setting;
mod sighting;
mod stand;
mod stops;
mod texts;
mod title;
mod topics;
mod triggers;
mod venue;
mod weigh;
mod writer;

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use super::clauses::{is_unreal, is_untrue, takes_back};
use super::names::{self, Gazetteer, Names, People, Person};
use super::read::Language;
use super::sentences::{LONGEST, sentences};
use super::tokens::Tokens;
use crate::model::{Act, Article, Dossier, Id, Source};
use catalogue::{Catalogue, Roster};
use ledger::Ledger;
use memory::Memory;
use page::Page;
use pile::Pile;
use sighting::Sighting;
use stand::Stand;
use texts::Texts;
use triggers::{Family, Weight};
use writer::Writer;

/// A dossier with its drafted entries.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The dossier.
    pub dossier: Dossier,
    /// Entries that a person has settled, with the articles that tell of them and were not known then.
    pub later: Vec<(Id, Vec<Id>)>,
}

impl Drafted {
    /// With a sum over each drafted entry, as they go into a file: by it a later draft sees what a person has changed there.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        keep::seal(&mut self.dossier);
        self
    }
}

/// How a drafted entry came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The entry.
    pub id: Id,
    /// The sentences that made it, in order of the articles.
    pub steps: Vec<Step>,
}

/// What one sentence gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The article.
    pub source: Id,
    /// The sentence, as words of the article.
    pub words: Range<usize>,
    /// The rule that it was read by.
    pub rule: &'static str,
    /// What was found in it, such as `event visit, when 2025-10-30`.
    pub found: Box<str>,
}

/// Everything that is found in the articles, before it comes together.
#[derive(Debug, Default)]
struct Harvest {
    sightings: Pile<Sighting>,
    stands: Pile<Stand>,
    texts: Texts,
}

/// An article with its record.
type Shelved<'a> = (&'a Source, &'a Article);

/// Drafts what the articles of a dossier tell of, in place of what was drafted before.
#[must_use]
pub fn draft<S: BuildHasher>(
    before: &Dossier,
    articles: &HashMap<Id, Article, S>,
    gazetteer: &Gazetteer,
) -> Drafted {
    write(before, articles, gazetteer, &|_| false).0
}

/// How the drafted entries that are asked for came about, events first, in their order.
#[must_use]
pub fn explain<S: BuildHasher>(
    before: &Dossier,
    articles: &HashMap<Id, Article, S>,
    gazetteer: &Gazetteer,
    is_asked: &dyn Fn(&Id) -> bool,
) -> Vec<Trace> {
    write(before, articles, gazetteer, is_asked).1
}

fn write<S: BuildHasher>(
    before: &Dossier,
    articles: &HashMap<Id, Article, S>,
    gazetteer: &Gazetteer,
    is_asked: &dyn Fn(&Id) -> bool,
) -> (Drafted, Vec<Trace>) {
    let shelf = in_order(before, articles);
    let (harvest, people) = harvest(&shelf, gazetteer);
    let people = Roster::of(&people);
    let mut kept = before.clone();
    kept.events.retain(|event| event.draft.is_none());
    kept.positions.retain(|position| position.draft.is_none());
    kept.reindex();
    let mut writer = Writer {
        shelf: &shelf,
        ledger: Ledger::of(before),
        annex: Catalogue::spare(&kept, gazetteer, &people),
        spare: (!kept.decisions.is_empty()).then(|| Catalogue::spare(&kept, gazetteer, &people)),
        catalogue: Catalogue::new(kept, gazetteer, &people),
        is_asked,
        traces: Vec::new(),
        settled: BTreeMap::new(),
    };
    let plan = writer.plan(&harvest.sightings, gazetteer);
    let positions = writer.positions(harvest.stands, &plan);
    let events = writer.events(plan, harvest.sightings);
    let settled = writer.settled.iter().map(|(id, articles)| {
        let all = articles.iter().filter_map(|at| shelf.get(*at));
        (
            id.clone(),
            all.map(|(source, _)| source.id.clone()).collect(),
        )
    });
    let later = keep::later(settled.collect(), before);
    let traces = writer.traces;
    let mut dossier = writer.catalogue.followed_by(writer.annex);
    put_behind(&mut dossier.events, events);
    put_behind(&mut dossier.positions, positions);
    if before.drafted() > 0 {
        keep::touched(&mut dossier, before);
        dossier.reindex();
        keep::old(&mut dossier, before, articles);
    }
    dossier.reindex();
    (Drafted { dossier, later }, traces)
}

/// Where nothing was written by hand, all is drafted, and is not copied.
fn put_behind<T>(list: &mut Vec<T>, new: Vec<T>) {
    if list.is_empty() {
        *list = new;
    } else {
        list.extend(new);
    }
}

/// Everything that is found in the articles, and the people whom they name.
fn harvest(shelf: &[Shelved<'_>], gazetteer: &Gazetteer) -> (Harvest, Vec<Person>) {
    let mut read: Vec<Names> = Vec::with_capacity(shelf.len());
    let met = shelf.iter().flat_map(|(_, article)| {
        let mut names = names_of(article, gazetteer);
        let people = names.take_people();
        read.push(names);
        people
    });
    let people = People::gather(gazetteer.people().iter().cloned().chain(met));
    let mut harvest = Harvest::default();
    for (index, ((source, article), names)) in shelf.iter().zip(read).enumerate() {
        let page = Page::read(source, article, gazetteer, &names, &people);
        harvest.take(&page, index);
    }
    (harvest, people.into_list())
}

/// The articles at hand by day, those without one last, then by id; without those in a language that is not understood.
fn in_order<'a, S: BuildHasher>(
    dossier: &'a Dossier,
    articles: &'a HashMap<Id, Article, S>,
) -> Vec<Shelved<'a>> {
    // A record without a language is of a text too short to tell it, or written by hand.
    let is_understood = |source: &&Arc<Source>| {
        let tag = source.language.as_deref();
        tag.is_none_or(Language::is_tag_understood)
    };
    let with_text = dossier
        .sources
        .iter()
        .filter(is_understood)
        .filter_map(|source| Some((&**source, articles.get(&source.id)?)));
    let mut shelf: Vec<_> = with_text.collect();
    shelf.sort_by_cached_key(|(source, _)| {
        let day = page::published(source);
        (day.is_none(), day, source.id.clone())
    });
    shelf
}

fn names_of(article: &Article, gazetteer: &Gazetteer) -> Names {
    let tokens = Tokens::read(article.text());
    names::read(&tokens, &sentences(&tokens, LONGEST), gazetteer)
}

impl Harvest {
    fn take(&mut self, page: &Page<'_>, article: usize) {
        let mut memory = Memory::default();
        let noise = noise(page);
        let mut noise = noise.iter().peekable();
        let mut told = Vec::new();
        for index in 0..page.sentences.len() {
            let Some(line) = page.line(index) else {
                continue;
            };
            let word = line.words(&line.run).map_or(0, |words| words.start);
            while noise.next_if(|range| range.end <= word).is_some() {}
            if noise.peek().is_some_and(|range| range.contains(&word)) {
                continue;
            }
            // Silence is better than the contrary of what is said.
            let is_taken_back = || {
                let next = page.sentences.get(index + 1);
                next.is_some_and(|next| takes_back(&page.tokens, next))
            };
            if is_untrue(&page.tokens, &line.run)
                || is_unreal(&page.tokens, &line.run)
                || is_taken_back()
            {
                memory.note(&line);
                continue;
            }
            let mut stands = stand::find(&line, article, &memory);
            for number in stands.iter_mut().flat_map(|stand| &mut stand.numbers) {
                let of = &mut number.value.of;
                *of = of.as_deref().map(|of| self.texts.shared(of));
            }
            let sightings = sighting::find(&line, article, &mut memory);
            let is_told = sightings.iter().any(|one| one.family == Family::Announce);
            let statement = (!stands.is_empty() && !is_told)
                .then(|| sighting::statement(&line, article, is_weighty(&stands)));
            told.extend(sightings);
            told.extend(statement.flatten());
            memory.note_stands(&stands);
            self.stands.extend(stands);
        }
        journey::settle(&mut told);
        self.sightings.extend(told);
    }
}

/// Whether what is said makes it news that it was said: a promise, a measure, a threat, and no mere wish.
fn is_weighty(stands: &[Stand]) -> bool {
    let mut weights = stands.iter().filter(|one| one.act.value != Act::Reports);
    weights.any(|one| matches!(one.weight(), Weight::Give | Weight::Press | Weight::Ease))
}

/// The words of an article that are no part of the reporting.
fn noise(page: &Page<'_>) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut found = Vec::new();
    for part in &page.source.parts {
        let to = from + usize::try_from(part.words).unwrap_or_default();
        if part.noise {
            found.push(from..to);
        }
        from = to;
    }
    found
}
