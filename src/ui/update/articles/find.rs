//! Finding words in the articles themselves.

use crate::query::Needle;
use crate::text::fold;
use crate::ui::scroll;
use crate::ui::state::State;
use crate::ui::theme::Level;
use crate::views::shelf::Volume;

/// Goes to the next line, or the one before, on which a word of the search stands; from the end of an article to the
/// next that holds all words, round and round. `false` where no article does.
pub fn find(state: &mut State, forward: bool) -> bool {
    let lines = lines(state);
    let here = state.articles.found;
    let next = if forward {
        lines
            .iter()
            .find(|line| here.is_none_or(|here| **line > here))
    } else {
        let before = |line: &&usize| here.is_some_and(|here| **line < here);
        lines.iter().rev().find(before)
    };
    if let Some(line) = next.copied() {
        show(state, line);
        return true;
    }
    let Some(row) = next_volume(state, forward) else {
        return false;
    };
    state.select_volume(row);
    super::fit(state);
    let lines = self::lines(state);
    let line = if forward { lines.first() } else { lines.last() };
    if let Some(line) = line.copied() {
        show(state, line);
    }
    let text = format!("in {}", state.articles.reader.title);
    state.notify(Level::Info, &text);
    true
}

/// The lines of the article in hand that hold a word of the search, if it holds all of them.
fn lines(state: &State) -> Vec<usize> {
    let articles = &state.articles;
    let is_found = articles
        .shelf
        .get(articles.row)
        .is_some_and(|volume| holds(state, volume, &Needle::new(&state.search.needle)));
    if !is_found {
        return Vec::new();
    }
    let needle = &state.search.needle;
    articles
        .page
        .lines_with(needle, &articles.reader, &state.look)
}

/// Brings a line into the middle of the text.
fn show(state: &mut State, line: usize) {
    let (rows, height) = (state.articles.page.len(), super::text_height(state));
    state.articles.first = Some(scroll::first_visible(rows, line, height, None));
    state.articles.found = Some(line);
}

/// The next article that holds every word of the search; the one in hand comes last.
fn next_volume(state: &State, forward: bool) -> Option<usize> {
    let (shelf, here) = (&state.articles.shelf, state.articles.row);
    let needle = Needle::new(&state.search.needle);
    let count = shelf.len();
    let rows = 1..=count;
    let row = |by: usize| {
        let by = if forward { by } else { count - by };
        (here + by) % count
    };
    let found = |row: &usize| {
        shelf
            .get(*row)
            .is_some_and(|volume| holds(state, volume, &needle))
    };
    rows.map(row).find(found)
}

/// Whether an article, as far as it is at hand, holds every word.
fn holds(state: &State, volume: &Volume, needle: &Needle) -> bool {
    let dossier = state.dossier();
    let mut text = volume.title.to_string();
    if let Some(article) = state.edition.articles.get(&volume.source) {
        text.push_str(article.text());
    } else {
        let parts = dossier.source(&volume.source).map(|source| &source.parts);
        for part in parts.into_iter().flatten().filter(|part| !part.noise) {
            text.push(' ');
            text.push_str(&part.digest);
        }
    }
    needle.is_in(&fold(&text))
}
