//! One article to be read: its own text where the user has it, else our digest with the quotes under it.

use std::ops::Range;

use super::disputes::subjects;
use super::excerpts::cited_words;
use super::lens::Lens;
use super::phrase;
use crate::model::{Article, Citation, Dossier, Id, Source};
use crate::text::Clean;

/// An article as far as it is at hand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reader {
    /// The source.
    pub source: Id,
    /// Headline, or what to call it.
    pub title: Clean,
    /// Outlet, author and day.
    pub byline: Clean,
    /// Whether the paragraphs are the article's own words.
    pub is_full: bool,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the article, or our digest of a passage.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// Number of the passage, counted from 1; `None` for a paragraph of a full text.
    pub passage: Option<usize>,
    /// The text.
    pub text: Clean,
    /// Bytes of the text that are quoted, sorted and apart.
    pub lit: Vec<Range<usize>>,
    /// Bytes of the text that are the words in question.
    pub sought: Option<Range<usize>>,
    /// Quotes that stand in a digested passage, each with whether it is the one in question.
    pub quotes: Vec<(Clean, bool)>,
    /// Whether it is no part of the reporting.
    pub is_noise: bool,
}

/// Projects a source, lit where the dossier quotes it; `sought` are the words in question.
#[must_use]
pub fn project(
    source: &Source,
    article: Option<&Article>,
    sought: Option<(usize, usize)>,
    lens: &Lens,
    dossier: &Dossier,
) -> Reader {
    let quoted = quoted_words(source, dossier);
    let paragraphs = article.map_or_else(
        || digest(source, &quoted, sought),
        |article| full_text(article, &quoted, sought),
    );
    let title = Source::stated(&source.headline)
        .cloned()
        .unwrap_or_else(|| source.label());
    let (outlet, author) = (
        Source::stated(&source.outlet),
        Source::stated(&source.author),
    );
    let who = match (outlet, author) {
        (Some(outlet), Some(author)) => format!("{outlet} · {author}"),
        (Some(outlet), None) => format!("{outlet} · author not stated"),
        (None, Some(author)) => format!("outlet not stated · {author}"),
        (None, None) => "outlet and author not stated".to_owned(),
    };
    let byline = format!("{who} · {}", phrase::published(source, lens.year));
    Reader {
        source: source.id.clone(),
        title,
        byline: Clean::line(&byline),
        is_full: article.is_some(),
        paragraphs,
    }
}

/// Words of the source that some claim quotes, with the quote; in order.
fn quoted_words(source: &Source, dossier: &Dossier) -> Vec<((usize, usize), Clean)> {
    let mut quoted = Vec::new();
    for subject in subjects(dossier) {
        for attribute in subject.attributes(dossier) {
            let cited = attribute
                .claims
                .iter()
                .flat_map(|claim| &claim.statement.cite);
            for citation in cited.filter(|citation| citation.source == source.id) {
                quoted.extend(located(citation, dossier));
            }
        }
    }
    quoted.sort_unstable_by_key(|(words, _)| *words);
    quoted.dedup_by(|a, b| a.0 == b.0);
    quoted
}

fn located(citation: &Citation, dossier: &Dossier) -> Option<((usize, usize), Clean)> {
    let quote = citation.quote.clone()?;
    cited_words(citation, dossier).map(|words| (words, quote))
}

fn digest(
    source: &Source,
    quoted: &[((usize, usize), Clean)],
    sought: Option<(usize, usize)>,
) -> Vec<Paragraph> {
    let mut start = 0_usize;
    let mut paragraphs = Vec::new();
    for (index, part) in source.parts.iter().enumerate() {
        let end = start.saturating_add(usize::try_from(part.words).unwrap_or(0));
        let here = |(from, _): (usize, usize)| (start..end).contains(&from);
        let standing_here = quoted
            .iter()
            .filter(|(words, _)| here(*words))
            .map(|(words, quote)| (quote.clone(), sought == Some(*words)))
            .collect();
        let whole = sought
            .filter(|words| here(*words))
            .map(|_| 0..part.digest.len());
        paragraphs.push(Paragraph {
            passage: Some(index + 1),
            text: part.digest.clone(),
            lit: Vec::new(),
            sought: whole,
            quotes: standing_here,
            is_noise: part.noise,
        });
        start = end;
    }
    paragraphs
}

fn full_text(
    article: &Article,
    quoted: &[((usize, usize), Clean)],
    sought: Option<(usize, usize)>,
) -> Vec<Paragraph> {
    let lit = merge(
        quoted
            .iter()
            .filter_map(|((from, to), _)| article.span(*from..*to))
            .collect(),
    );
    let sought = sought.and_then(|(from, to)| article.span(from..to));
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in article.text().split('\n') {
        let here = start..start + line.len();
        if !line.trim().is_empty() {
            paragraphs.push(Paragraph {
                text: Clean::line(line),
                lit: lit.iter().filter_map(|range| clip(range, &here)).collect(),
                sought: sought.as_ref().and_then(|range| clip(range, &here)),
                ..Paragraph::default()
            });
        }
        start = here.end + 1;
    }
    paragraphs
}

/// The part of `range` that falls into `here`, counted from the beginning of `here`.
fn clip(range: &Range<usize>, here: &Range<usize>) -> Option<Range<usize>> {
    let (from, to) = (range.start.max(here.start), range.end.min(here.end));
    (from < to).then(|| from - here.start..to - here.start)
}

fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
