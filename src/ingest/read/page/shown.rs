//! The day that a page prints for its readers, near the headline, where nothing tells machines of it.

use chrono::NaiveDate;
use dom_query::Document;

use crate::ingest::calendar::{MONTHS, WEEKDAYS};
use crate::ingest::dates;
use crate::text::Words;

/// What never tells the day of an article: the frame, lists of other articles, pictures and what stands under them.
const BESIDE: &str = "script, style, noscript, template, nav, footer, aside, form, button, select, iframe, svg, dialog, \
                      figure, blockquote, table, [hidden], [aria-hidden=true], [role=navigation], [role=contentinfo], \
                      [class*=related], [class*=recommend], [class*=footer], [id*=related], [id*=footer]";

/// A line of more words is a paragraph of the article.
const LONGEST: usize = 20;

/// So many lines below the headline are looked at.
const LINES: usize = 12;

/// A line with a day has no more other words, labels not counted: an outlet, a place, an author.
const OTHERS: usize = 6;

/// Words that stand beside a day of publication, besides names.
const LABELS: [&str; 34] = [
    "published",
    "posted",
    "updated",
    "last",
    "first",
    "modified",
    "date",
    "on",
    "at",
    "by",
    "of",
    "and",
    "from",
    "in",
    "am",
    "pm",
    "a",
    "p",
    "m",
    "gmt",
    "utc",
    "min",
    "mins",
    "minute",
    "minutes",
    "read",
    "et",
    "the",
    "st",
    "nd",
    "rd",
    "th",
    "written",
    "issued",
];

/// What a line may begin with that tells of a change, which is no day of publication where another is printed.
const CHANGED: [&str; 3] = ["updated", "last updated", "last modified"];

/// The full day in a short line at the headline: below it and before the first paragraph, else right above it with a name or a label.
pub(super) fn day(document: &Document, title: Option<&str>) -> Option<NaiveDate> {
    let copy = document.clone();
    copy.select(BESIDE).remove();
    let headings: Vec<String> = copy
        .select("h1")
        .iter()
        .map(|h1| flat(&h1.text()))
        .collect();
    remove_lists(&copy);
    let text = copy.body()?.formatted_text().to_string();
    let lines: Vec<String> = text
        .lines()
        .map(flat)
        .filter(|line| !line.is_empty())
        .collect();
    let is_headline = |line: &&String| {
        headings.contains(*line)
            || title.is_some_and(|title| flat(title).starts_with(line.as_str()) && words(line) >= 3)
    };
    let at = lines.iter().position(|line| is_headline(&line));
    let below = at.map_or(0, |at| at + 1);
    let head: Vec<&String> = lines
        .iter()
        .skip(below)
        .take(LINES)
        .take_while(|line| is_short(line))
        .collect();
    // Without an article after it, nothing is a head.
    lines.get(below + head.len())?;
    let told = || head.iter().filter_map(|line| Some((*line, of_line(line)?)));
    let is_first = |(line, _): &(&String, NaiveDate)| {
        let folded = line.to_lowercase();
        !CHANGED.iter().any(|changed| folded.starts_with(changed))
    };
    // Above a headline stands the day of a visit more often than that of an article, unless something is said of it.
    let above = || {
        let line = lines.get(at?.checked_sub(1)?)?;
        of_line(line).filter(|_| others(line).next().is_some() || is_labelled(line))
    };
    let below = told().find(is_first).or_else(|| told().next());
    below.map(|(_, day)| day).or_else(above)
}

/// Takes away items that are links to other articles: their days are those of others.
fn remove_lists(document: &Document) {
    let leads_on = |text: &str| words(text) > 3;
    for item in &document.select("li") {
        if item.select("a").iter().any(|link| leads_on(&link.text())) {
            item.remove();
        }
    }
    document.select("h2 a, h3 a").remove();
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    Words::read(text).len()
}

/// Whether a line can be one of a head: it is no paragraph, and no sentence but one of a few words.
fn is_short(line: &str) -> bool {
    words(line) <= LONGEST
}

/// The day of a line that says hardly anything else.
fn of_line(line: &str) -> Option<NaiveDate> {
    let is_of_page =
        line.contains(['©', '?', '“', '"']) || line.to_lowercase().contains("copyright");
    let day = dates::find(line).filter(|_| !is_of_page)?;
    // Names and offices begin with capitals; a line with other words says something of the day, or is the headline of another article.
    let mut count = 0;
    let is_plain = others(line).all(|word| {
        count += 1;
        word.starts_with(char::is_uppercase)
    });
    (is_plain && count <= OTHERS).then_some(day)
}

/// The words of a line that are neither part of a date nor a label.
fn others(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| {
        let folded = word.to_lowercase();
        !folded.is_empty()
            && !folded.starts_with(|c: char| c.is_ascii_digit())
            && !LABELS.contains(&&*folded)
            && !is_of_calendar(&folded)
    })
}

fn is_labelled(line: &str) -> bool {
    let folded = line.to_lowercase();
    ["published", "posted", "issued", "date"]
        .iter()
        .any(|label| folded.starts_with(label))
}

/// Months, weekdays, and zones of time by their letters.
fn is_of_calendar(word: &str) -> bool {
    let begins = |name: &&str| word.len() >= 3 && name.starts_with(word);
    MONTHS.iter().any(begins) || WEEKDAYS.iter().any(begins) || word == "sept"
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::day;

    const BODY: &str = "<p>The ministers met by the lake on 3 March 2031 and spoke for an hour of wire, of ferries, and of \
                        what to do about the timber that nobody buys any more.</p><p>4 March 2031</p>";

    #[track_caller]
    fn assert_day(page: &str, expected: Option<&str>) {
        let document = Document::from(format!("<html><body>{page}</body></html>"));
        let found = day(&document, Some("Ministers talk of timber")).map(|day| day.to_string());
        assert_eq!(found.as_deref(), expected, "{page}");
    }

    #[test]
    fn a_day_is_read_in_a_short_line_at_the_headline() {
        for line in [
            "Published: Tuesday, 14 March 2031",
            "14 March 2031",
            "Published 14 March 2031, 14:05 GMT",
            "March 14, 2031 - Venn Gazette",
            "By Ila Moreno, Venn Gazette | 14 Mar 2031 | 3 min read",
            "Updated March 14, 2031 at 9 a.m.",
            "Friday, 14th March 2031",
        ] {
            assert_day(
                &format!("<h1>Ministers talk of timber</h1><div>{line}</div>{BODY}"),
                Some("2031-03-14"),
            );
            assert_day(
                &format!("<b>Ministers talk of timber</b><br>{line}<br>{BODY}"),
                Some("2031-03-14"),
            );
            let header = format!(
                "<article><header><h1>Other words</h1><p>By Ila Moreno</p><span>{line}</span></header>{BODY}"
            );
            assert_day(&header, Some("2031-03-14"));
        }
        let both = "<h1>Ministers talk of timber</h1><p>Last updated 15 March 2031</p><p>Published 14 March 2031</p>";
        assert_day(&format!("{both}{BODY}"), Some("2031-03-14"));
        let above = "<p>March 14, 2031 - Venn Gazette</p><h1>Ministers talk of timber</h1>";
        assert_day(&format!("{above}{BODY}"), Some("2031-03-14"));
    }

    #[test]
    fn no_other_day_of_a_page_is_taken() {
        let head = "<h1>Ministers talk of timber</h1>";
        for page in [
            format!("{head}{BODY}"),
            format!("{head}<p>Ministers met on 14 March 2031.</p>{BODY}"),
            format!("{head}<p>Talks resume on March 14, 2031</p>{BODY}"),
            format!("{head}{BODY}<p>Published 14 March 2031</p>"),
            format!("{head}{BODY}<footer>Last updated 14 March 2031</footer>"),
            format!("{head}<p>© 14 March 2031 Venn Gazette</p>{BODY}"),
            format!("{head}<ul><li><a>Ferry Strike Ends Again</a> 14 March 2031</li></ul>{BODY}"),
            format!("{head}<div class=related>14 March 2031</div>{BODY}"),
            format!("<p>Friday, 14 March 2031</p>{head}{BODY}"),
            format!("<nav>Published 14 March 2031</nav>{head}{BODY}"),
            format!("{head}<p>14/03/2031</p><p>March 2031</p>{BODY}"),
            format!("{head}<p>Published 14 March 2031</p>"),
        ] {
            assert_day(&page, None);
        }
    }
}
