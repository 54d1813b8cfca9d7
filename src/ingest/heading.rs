//! What the head of an article says of itself: headline, author, outlet and day.

use chrono::NaiveDate;

use super::dates;
use super::passages::{self, Passage};
use crate::text::Clean;

/// A passage of more words is the article itself.
const LONGEST: usize = 20;

/// The most lines that a head has.
const LINES: usize = 8;

/// What the head says; whatever it does not say is absent, never guessed from the article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The headline.
    pub headline: Option<Clean>,
    /// Who wrote it.
    pub author: Option<Clean>,
    /// Who published it.
    pub outlet: Option<Clean>,
    /// The day of publication.
    pub day: Option<NaiveDate>,
    /// How many passages the head has.
    pub passages: usize,
}

impl Heading {
    /// The head of a whole text: the passages before the first long one; an article that begins at once has no head.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let is_head = |passage: &Passage| {
            passage.words <= LONGEST && !passage.text.ends_with(['.', '!', '”', '"'])
        };
        let mut passages = passages::start(text).peekable();
        let mut head = Vec::new();
        while head.len() < LINES
            && let Some(passage) = passages.next_if(is_head)
        {
            head.push(passage);
        }
        // Without an article after it, the head is the article.
        if passages.peek().is_none() {
            return Self::default();
        }
        let mut heading = Self {
            passages: head.len(),
            ..Self::default()
        };
        for passage in head {
            heading.take(&passage.text);
        }
        heading
    }

    fn take(&mut self, line: &Clean) {
        let folded = line.to_lowercase();
        let day = dates::find(line);
        self.day = self.day.or(day);
        if let Some(author) = folded.strip_prefix("by ") {
            let name = tail(line, author.len()).split([',', '|', '·']).next();
            put(&mut self.author, name.unwrap_or_default());
        } else if let Some(outlet) = folded.strip_prefix("copyright ") {
            put(&mut self.outlet, tail(line, outlet.len()));
        } else if let Some(before) = folded.strip_suffix(" min read") {
            let name = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            put(&mut self.outlet, line.get(..name.len()).unwrap_or_default());
        } else if day.is_some() {
            put(&mut self.author, &before_digits(line));
        } else if line.split_whitespace().count() >= 4 && !line.contains(" / ") {
            put(&mut self.headline, line);
        }
    }
}

/// The last `length` bytes, where the line has not changed its length when it was put in lower case.
fn tail(line: &str, length: usize) -> &str {
    let from = line.len().saturating_sub(length);
    line.get(from..).unwrap_or_default()
}

fn put(field: &mut Option<Clean>, text: &str) {
    let text = text.trim();
    if field.is_none() && !text.is_empty() {
        *field = Some(Clean::line(text));
    }
}

/// A byline before a date: words with a capital, so that no month or label is taken for a name.
fn before_digits(line: &str) -> String {
    let names = line.split_whitespace().take_while(|word| {
        word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic)
    });
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [_, _] | [_, _, _] if dates::find(&format!("{} 1, 2025", names.join(" "))).is_none() => {
            names.join(" ")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::Heading;

    const BODY: &str = "The ministers met by the lake on a windy day and spoke for an hour of wire, of ferries, and of \
                        what to do about the timber that nobody buys.";

    #[test]
    fn the_head_speaks_for_itself() {
        for (head, headline, author, outlet, day) in [
            ("", None, None, None, None),
            (
                "Leaders gather at Lake Venn\n\nBy Ila Moreno, 14 March 2031\n",
                Some("Leaders gather at Lake Venn"),
                Some("Ila Moreno"),
                None,
                Some("2031-03-14"),
            ),
            (
                "Ministers talk of timber again\nHome / News\nIla Moreno 2031-03-14\nCopyright Venn Herald\n",
                Some("Ministers talk of timber again"),
                Some("Ila Moreno"),
                Some("Venn Herald"),
                Some("2031-03-14"),
            ),
            ("Herald 3 Min Read\n", None, None, Some("Herald"), None),
            (
                "Published March 14, 2031\n",
                None,
                None,
                None,
                Some("2031-03-14"),
            ),
        ] {
            let heading = Heading::of(&format!("{head}{BODY}\nAnd more."));
            assert_eq!(heading.headline.as_deref(), headline, "{head}");
            assert_eq!(heading.author.as_deref(), author, "{head}");
            assert_eq!(heading.outlet.as_deref(), outlet, "{head}");
            assert_eq!(
                heading.day.map(|day| day.to_string()).as_deref(),
                day,
                "{head}"
            );
        }
    }
}
