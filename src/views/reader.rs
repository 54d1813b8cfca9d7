//! One article to be read: its own text where the user has it, else our digest with the quotes under it.

use std::ops::Range;

use super::lens::Lens;
use super::phrase;
use super::rests::Grounds;
use crate::model::{Article, Id, Source};
use crate::text::{Clean, Words};

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
    /// What is quoted from it, in the order of the article.
    pub quotes: Vec<Quoted>,
    /// How many of its words are quoted, of how many.
    pub share: (usize, usize),
}

/// A paragraph of the article, or our digest of a passage.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// Number of the passage that begins here, counted from 1.
    pub passage: Option<usize>,
    /// The text.
    pub text: Clean,
    /// Where it stands in the article: bytes of a full text, numbers of words behind a digest.
    pub span: Range<usize>,
    /// Bytes of the text that are quoted, sorted and apart.
    pub lit: Vec<Range<usize>>,
    /// Which of the article's quotes stand in a digested passage.
    pub quotes: Range<usize>,
    /// Whether it is no part of the reporting.
    pub is_noise: bool,
}

/// Words that some claim quotes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Quoted {
    /// Numbers of the words in the article: from inclusive, to exclusive.
    pub words: (usize, usize),
    /// The words themselves.
    pub text: Clean,
    /// Where they stand in the full text, in bytes, when it is at hand.
    pub bytes: Option<Range<usize>>,
}

/// Where certain words stand in the paragraphs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spot {
    /// The paragraphs that hold them, each with the bytes of its text; none where a quote stands under a digest.
    pub places: Vec<(usize, Range<usize>)>,
    /// The quote that they are.
    pub quote: Option<usize>,
}

impl Reader {
    /// Finds words by their numbers.
    #[must_use]
    pub fn spot(&self, words: (usize, usize), article: Option<&Article>) -> Spot {
        let quote = self.quotes.iter().position(|quoted| quoted.words == words);
        let quoted = quote.and_then(|quote| self.quotes.get(quote));
        let places = if self.is_full {
            let bytes = quoted.map_or_else(
                || article.and_then(|article| article.span(words.0..words.1)),
                |quoted| quoted.bytes.clone(),
            );
            bytes.map_or_else(Vec::new, |bytes| self.places(&bytes))
        } else if quoted.is_some() {
            Vec::new()
        } else {
            let holds = |paragraph: &Paragraph| paragraph.span.contains(&words.0);
            let place = self.paragraphs.iter().position(holds);
            place
                .and_then(|at| Some((at, 0..self.paragraphs.get(at)?.text.len())))
                .into_iter()
                .collect()
        };
        Spot { places, quote }
    }

    /// The paragraphs that share bytes of the full text.
    fn places(&self, bytes: &Range<usize>) -> Vec<(usize, Range<usize>)> {
        let first = self
            .paragraphs
            .partition_point(|paragraph| paragraph.span.end <= bytes.start);
        let from = self.paragraphs.iter().enumerate().skip(first);
        from.map_while(|(at, paragraph)| Some((at, clip(bytes, &paragraph.span)?)))
            .collect()
    }
}

/// Projects a source, lit where the dossier quotes it.
#[must_use]
pub fn project(
    source: &Source,
    article: Option<&Article>,
    grounds: &Grounds,
    lens: &Lens,
) -> Reader {
    let full = article.map(|article| (article, article.words()));
    let quotes = locate(source, full.as_ref().map(|(_, words)| words), grounds);
    let paragraphs = full.map_or_else(
        || digest(source, &quotes),
        |(article, words)| full_text(source, article, &words, &quotes),
    );
    let title = Source::stated(&source.headline)
        .cloned()
        .unwrap_or_else(|| source.label());
    let words = quotes.iter().map(|quoted| quoted.words.0..quoted.words.1);
    let quoted_words = merge(words.collect()).iter().map(Range::len).sum();
    Reader {
        source: source.id.clone(),
        title,
        byline: byline(source, lens),
        is_full: article.is_some(),
        paragraphs,
        quotes,
        share: (quoted_words, source.fingerprint.words_count()),
    }
}

fn byline(source: &Source, lens: &Lens) -> Clean {
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
    Clean::line(&format!("{who} · {}", phrase::published(source, lens.year)))
}

/// The quotes with their places in the full text. In another version of the article the words have other numbers, so
/// there a quote is looked for.
fn locate(source: &Source, words: Option<&Words>, grounds: &Grounds) -> Vec<Quoted> {
    let located = |(range, text): ((usize, usize), Clean)| {
        let bytes = words.and_then(|words| {
            if is_same(source, words) {
                return words.span(range.0..range.1);
            }
            let quote = Words::read(&text);
            let first = words.find(&quote)?;
            words.span(first..first + quote.len())
        });
        Quoted {
            words: range,
            text,
            bytes,
        }
    };
    grounds.quotes().into_iter().map(located).collect()
}

/// Whether the words of the file have the numbers of the record.
fn is_same(source: &Source, words: &Words) -> bool {
    words.len() == source.fingerprint.words_count()
}

fn digest(source: &Source, quotes: &[Quoted]) -> Vec<Paragraph> {
    let mut start = 0_usize;
    let mut paragraphs = Vec::new();
    for (index, part) in source.parts.iter().enumerate() {
        let end = start.saturating_add(usize::try_from(part.words).unwrap_or(0));
        let before = |place: usize| quotes.partition_point(|quoted| quoted.words.0 < place);
        paragraphs.push(Paragraph {
            passage: Some(index + 1),
            text: part.digest.clone(),
            span: start..end,
            lit: Vec::new(),
            quotes: before(start)..before(end),
            is_noise: part.noise,
        });
        start = end;
    }
    paragraphs
}

fn full_text(
    source: &Source,
    article: &Article,
    words: &Words,
    quotes: &[Quoted],
) -> Vec<Paragraph> {
    let lit = merge(
        quotes
            .iter()
            .filter_map(|quoted| quoted.bytes.clone())
            .collect(),
    );
    let starts = passages(source, article, words);
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in article.text().split('\n') {
        let end = start + line.len();
        // Where an article has lost its line breaks, the passages of the record give it paragraphs again.
        let before = |byte: usize| starts.partition_point(|(start, ..)| *start < byte);
        let inside = starts.get(before(start + 1)..before(end));
        let mut cuts: Vec<usize> = vec![start];
        cuts.extend(inside.into_iter().flatten().map(|(byte, ..)| *byte));
        cuts.push(end);
        for cut in cuts.windows(2) {
            if let [from, to] = cut {
                paragraphs.extend(piece(article, *from..*to, &starts, &lit));
            }
        }
        start = end + 1;
    }
    paragraphs
}

/// The first byte of each passage, its number and whether it is noise.
fn passages(source: &Source, article: &Article, words: &Words) -> Vec<(usize, usize, bool)> {
    if !is_same(source, words) {
        return Vec::new();
    }
    let mut word = 0_usize;
    let mut starts = Vec::new();
    for (index, part) in source.parts.iter().enumerate() {
        let first = words.range(word);
        starts.extend(first.map(|bytes| (begin(article, bytes.start), index + 1, part.noise)));
        word = word.saturating_add(usize::try_from(part.words).unwrap_or(0));
    }
    starts
}

/// Where what a word belongs to begins: an opening quotation mark stands before its first letter.
fn begin(article: &Article, byte: usize) -> usize {
    let before = article.text().get(..byte).unwrap_or_default();
    before.trim_end_matches(|c: char| !c.is_whitespace()).len()
}

/// A piece of the full text; nothing where it is blank.
fn piece(
    article: &Article,
    bytes: Range<usize>,
    starts: &[(usize, usize, bool)],
    lit: &[Range<usize>],
) -> Option<Paragraph> {
    let text = article.text().get(bytes.clone())?;
    if text.trim().is_empty() {
        return None;
    }
    let before = |byte: usize| starts.partition_point(|(start, ..)| *start < byte);
    let begun = starts.get(before(bytes.start)..before(bytes.end))?.first();
    let (passage, is_noise) = match begun {
        Some((_, number, is_noise)) => (Some(*number), *is_noise),
        None => (None, is_noise_at(before(bytes.start), starts)),
    };
    let first = lit.partition_point(|range| range.end <= bytes.start);
    let here = lit.iter().skip(first);
    Some(Paragraph {
        passage,
        text: Clean::line(text),
        lit: here.map_while(|range| clip(range, &bytes)).collect(),
        span: bytes,
        quotes: 0..0,
        is_noise,
    })
}

/// Whether the passage that began last is noise.
fn is_noise_at(begun: usize, starts: &[(usize, usize, bool)]) -> bool {
    let last = begun.checked_sub(1).and_then(|at| starts.get(at));
    last.is_some_and(|(_, _, is_noise)| *is_noise)
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

#[cfg(test)]
mod tests;
