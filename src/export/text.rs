//! A selection as plain text: no colour, no boxes, words where the screen has marks.

mod page;

use page::Page;

use super::asked::List;
use super::names::Namer;
use super::select::Selection;
use crate::model::{Position, Source, Verdict};
use crate::text::Clean;
use crate::views::excerpts::{self, Block, Excerpt};
use crate::views::itinerary::{DEEPEST, EventRow, Row};
use crate::views::positions::{self, PositionRow};
use crate::views::{Subject, phrase};

/// The selection as lines of at most 100 cells: one list, or all four.
#[must_use]
pub fn write(list: Option<List>, selection: &Selection<'_>) -> String {
    let mut writer = Writer {
        selection,
        namer: Namer {
            dossier: selection.dossier,
            lens: selection.lens,
        },
        page: Page::default(),
    };
    let lists = list.map_or_else(|| List::ALL.to_vec(), |list| vec![list]);
    if lists.iter().all(|list| writer.count(*list) == 0) {
        writer.say_nothing(list);
    } else {
        writer.title();
        for list in lists {
            writer.list(list);
        }
    }
    writer.page.into_text()
}

struct Writer<'a> {
    selection: &'a Selection<'a>,
    namer: Namer<'a>,
    page: Page,
}

impl Writer<'_> {
    fn count(&self, list: List) -> usize {
        match list {
            List::Events => self.selection.events().count(),
            List::Positions => self.selection.held().count(),
            List::Disputes => self.selection.disputes.len(),
            List::Sources => self.selection.sources.len(),
        }
    }

    fn say_nothing(&mut self, list: Option<List>) {
        let what = match list {
            Some(list) => format!("no {}", list.word()),
            None => "nothing".to_owned(),
        };
        let undated = match list {
            None | Some(List::Events) => self.undated(),
            Some(_) => None,
        };
        let undated = undated.map_or_else(String::new, |line| format!("; {line}"));
        self.page.line(0, &format!("{what} to show{undated}"));
    }

    fn undated(&self) -> Option<String> {
        match self.selection.undated {
            0 => None,
            1 => Some("1 undated event left out".to_owned()),
            count => Some(format!("{count} undated events left out")),
        }
    }

    fn title(&mut self) {
        let Selection { dossier, lens, .. } = self.selection;
        self.page.line(0, &dossier.title);
        if let Some(span) = &dossier.span {
            self.page.line(0, &span.phrase(None));
        }
        if let Some(day) = lens.known.0 {
            let day = phrase::day_range(day, day, None);
            self.page.line(0, &format!("as known on {day}"));
        }
    }

    fn list(&mut self, list: List) {
        self.page.gap();
        let count = self.count(list);
        self.page.line(0, &format!("{}: {count}", heading(list)));
        match list {
            List::Events => self.events(),
            List::Positions => self.positions(),
            List::Disputes => self.disputes(),
            List::Sources => self.sources(),
        }
    }

    fn events(&mut self) {
        for row in &self.selection.itinerary {
            self.page.gap();
            match row {
                Row::Heading(day) => self.page.line(0, day),
                Row::Event(event) => self.event(event),
            }
        }
        if let Some(line) = self.undated() {
            self.page.gap();
            self.page.line(0, &line);
        }
    }

    fn event(&mut self, row: &EventRow) {
        let indent = 2 + 2 * row.depth.min(DEEPEST);
        let event = self.selection.dossier.event(&row.id);
        let kind = event.map_or("event", |event| event.kind.word());
        let note = row.note.as_ref().map(|note| format!("; {note}"));
        self.page.line(indent, &row.title);
        let standing = format!(
            "{kind}; {}{}; {}",
            row.standing,
            note.unwrap_or_default(),
            verdict(row.verdict, row.origins)
        );
        self.page.line(indent + 2, &standing);
        self.subject(&Subject::Event(row.id.clone()), indent + 2);
    }

    /// The summary, and every attribute with all that is claimed of it.
    fn subject(&mut self, subject: &Subject, indent: usize) {
        let excerpts = excerpts::project(subject, &self.selection.lens, self.selection.dossier);
        if let Some(summary) = &excerpts.summary {
            self.page.line(indent, summary);
        }
        for block in &excerpts.blocks {
            self.block(block, indent);
        }
    }

    fn positions(&mut self) {
        for row in &self.selection.positions {
            self.page.gap();
            match row {
                positions::Row::Section(name)
                | positions::Row::Topic(name)
                | positions::Row::Note(name) => {
                    self.page.line(0, name);
                }
                positions::Row::Position(row) => self.position(row),
            }
        }
    }

    fn position(&mut self, row: &PositionRow) {
        let Some(position) = self.selection.dossier.position(&row.id) else {
            return;
        };
        let stated = [&row.act, &row.figures, &row.terms];
        let stated: Vec<&str> = stated
            .into_iter()
            .map(|part| &**part)
            .filter(|part| !part.is_empty())
            .collect();
        let mut line = self.namer.parties(position);
        if !stated.is_empty() {
            line = format!("{line}: {}", stated.join(", "));
        }
        self.page.line(2, &line);
        self.page
            .line(4, verdict(row.verdict, row.origins).as_str());
        self.links(position);
        self.subject(&Subject::Position(row.id.clone()), 4);
    }

    fn links(&mut self, position: &Position) {
        let dossier = self.selection.dossier;
        let events: Vec<String> = position
            .events
            .iter()
            .map(|id| dossier.name(id).to_string())
            .collect();
        if !events.is_empty() {
            self.page.line(4, &format!("at: {}", events.join(", ")));
        }
        for other in position
            .in_return
            .iter()
            .filter_map(|id| dossier.position(id))
        {
            let line = format!("in return: {}", self.namer.position(other));
            self.page.line(4, &line);
        }
    }

    fn disputes(&mut self) {
        for dispute in &self.selection.disputes {
            self.page.gap();
            let title = self.namer.entry(&dispute.subject);
            self.page.line(0, &title);
            if let Some(block) = dispute.block(&self.selection.lens, self.selection.dossier) {
                self.block(&block, 2);
            }
        }
    }

    /// A question, the answer to show first, and each side with where it stands.
    fn block(&mut self, block: &Block, indent: usize) {
        let values: Vec<&str> = block.headline.iter().map(|value| &**value).collect();
        let line = format!(
            "{}: {} ({})",
            ask(block),
            values.join(" or "),
            verdict(block.verdict, block.origins)
        );
        self.page.line(indent, &line);
        for side in &block.sides {
            if block.sides.len() > 1 {
                let origins = phrase::count(side.origins, "origin");
                self.page
                    .line(indent + 2, &format!("{} ({origins})", side.value));
            }
            let depth = if block.sides.len() > 1 { 4 } else { 2 };
            for excerpt in &side.excerpts {
                self.excerpt(excerpt, indent + depth);
            }
        }
        if let Some(ruling) = &block.ruling {
            let choice = ruling.prefers.as_deref().unwrap_or("left open");
            self.page
                .line(indent + 2, &format!("ruling: {choice}. {}", ruling.why));
        }
    }

    /// A source line, and the words that it rests on: quoted, or else as the digest has them.
    fn excerpt(&mut self, excerpt: &Excerpt, indent: usize) {
        let voice = excerpt.voice.as_ref().map(|voice| format!(", {voice}"));
        let label = format!("source: {}{}", excerpt.label, voice.unwrap_or_default());
        self.page.line(indent, &label);
        match (&excerpt.quote, &excerpt.digest) {
            (Some(quote), _) => self.page.line(indent + 2, &format!("“{quote}”")),
            (None, Some(digest)) => self.page.line(indent + 2, digest),
            (None, None) => {}
        }
    }

    fn sources(&mut self) {
        let selection = self.selection;
        for source in &selection.sources {
            self.page.gap();
            self.source(source);
        }
    }

    fn source(&mut self, source: &Source) {
        let headline =
            Source::stated(&source.headline).map_or("headline not stated", Clean::as_str);
        self.page
            .line(0, &format!("{}: {headline}", source.label()));
        let outlet = Source::stated(&source.outlet).map_or("outlet not stated", Clean::as_str);
        let author = Source::stated(&source.author).map_or("author not stated", Clean::as_str);
        self.page.line(2, &format!("{outlet}; {author}"));
        self.page
            .line(2, &published(source, self.selection.lens.year));
        let claims = self.selection.count_claims(source);
        let rest = if claims == 1 { "rests" } else { "rest" };
        let claims = phrase::count(claims, "claim");
        self.page.line(2, &format!("{claims} {rest} on it"));
        if let Some(origin) = &source.origin {
            self.page.line(2, &format!("copies: {origin}"));
        }
        if let Some(url) = &source.url {
            self.page.line(2, url);
        }
    }
}

/// "published 30 Oct, printed"; what an inferred day rests on follows.
fn published(source: &Source, year: Option<i32>) -> String {
    let Some(published) = &source.published else {
        return "undated".to_owned();
    };
    let day = phrase::published(source, year);
    let why = published.why.as_ref().map(|why| format!(": {why}"));
    format!(
        "published {day}, {}{}",
        published.basis,
        why.unwrap_or_default()
    )
}

const fn heading(list: List) -> &'static str {
    match list {
        List::Events => "Events",
        List::Positions => "Positions",
        List::Disputes => "Disputes",
        List::Sources => "Sources",
    }
}

/// The verdict as a word, and how many origins it rests on.
fn verdict(verdict: Verdict, origins: usize) -> String {
    format!("{}, {}", verdict.word(), phrase::count(origins, "origin"))
}

/// The question, told so that it can be understood without its neighbours.
fn ask(block: &Block) -> String {
    let attribute = block.of.split_once('/').map_or("", |(_, name)| name);
    if attribute.starts_with("who:") {
        format!("who, {}", block.ask)
    } else if attribute.starts_with("part_of:") {
        // The value names the other event, and how this one stands to it.
        "related".to_owned()
    } else {
        block.ask.to_string()
    }
}
