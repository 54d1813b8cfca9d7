//! From an article that was read to its record.

use super::passages;
use super::read::ReadArticle;
use crate::model::source::{NOT_STATED, Part, Published};
use crate::model::{Article, Id, Source};
use crate::text::{Clean, Fingerprint, Words, fold};

/// An id has no more bytes: it names files.
const LONGEST: usize = 64;

/// The article as it is to be kept in a file called `file`, and its record.
///
/// Passages have no digest, since the article itself is there; those before the article and those of the page around it are noise.
#[must_use]
pub fn record(read: &ReadArticle, id: Id, file: &str) -> (Source, Article) {
    let article = Article::read(file, &read.text);
    let words = article.words();
    let parts = passages::cut(article.text(), &words)
        .iter()
        .enumerate()
        .map(|(index, passage)| Part {
            words: u32::try_from(passage.words).unwrap_or(u32::MAX),
            noise: passage.is_noise || index < read.head,
            ..Part::default()
        })
        .collect();
    let stated = |text: &Option<Clean>| text.clone().unwrap_or_else(|| NOT_STATED.into());
    let language = read.language.map(|language| language.tag);
    let source = Source {
        id,
        outlet: stated(&read.outlet),
        headline: stated(&read.title),
        author: stated(&read.author),
        published: read.published.as_ref().map(|dated| Published {
            value: dated.day.into(),
            basis: dated.basis,
            why: Some(dated.why.clone()),
            ..Published::default()
        }),
        language: language.map(Clean::line),
        article: Some(article.file.clone()),
        url: read.address.clone(),
        parts,
        fingerprint: Fingerprint::of(&words),
        ..Source::default()
    };
    (source, article)
}

/// An id from a title or the stem of a file's name: its words without accents, as many as fit, joined by hyphens.
///
/// `is_free` tells whether nothing else has it; a number is added until it is.
#[must_use]
pub fn name(title: &str, is_free: impl Fn(&str) -> bool) -> Id {
    let folded = fold(title);
    let words = Words::read(&folded);
    let mut stem = String::new();
    for word in words.iter() {
        if stem.len() + word.len() + 1 > LONGEST && !stem.is_empty() {
            break;
        }
        if !stem.is_empty() {
            stem.push('-');
        }
        stem.extend(word.chars().take(LONGEST / 4));
    }
    if stem.is_empty() {
        stem.push_str("article");
    }
    if is_free(&stem) {
        return Id::from(stem.as_str());
    }
    let mut number = 2_u32;
    loop {
        let name = format!("{stem}-{number}");
        if is_free(&name) || number == u32::MAX {
            return Id::from(name.as_str());
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn ids_are_short_and_free() {
        for (title, id) in [
            ("Leaders gather at Lake Venn", "leaders-gather-at-lake-venn"),
            ("“Être” – à 27.5%!", "etre-a-27-5"),
            ("호수 회담", "호수-회담"),
            ("../../etc/passwd", "etc-passwd"),
            ("taken", "taken-3"),
            ("…", "article"),
        ] {
            let is_free = |id: &str| !matches!(id, "taken" | "taken-2");
            assert_eq!(&*name(title, is_free), id, "{title}");
        }
        let long = "ferries ".repeat(100);
        assert!(name(&long, |_| true).len() <= 64);
    }
}
