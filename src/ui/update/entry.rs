//! Doing something with the entry or the citation in hand.

use crate::model::{Id, Source};
use crate::ui::action::Effect;
use crate::ui::overlays::{Overlay, Quote};
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::changes::Row;
use crate::views::excerpts::{self, Excerpt};
use crate::views::rests::Grounds;
use crate::views::{Subject, reader};

/// Opens what is in hand: the whole entry, or a quote in its article.
pub fn open(state: &mut State) {
    match state.focus {
        Pane::Sources | Pane::Sides => open_quote(state),
        _ => {
            if let Some(subject) = subject(state) {
                open_entry(state, subject);
            }
        }
    }
}

/// Lays the whole entry over the view.
pub fn open_entry(state: &mut State, subject: Subject) {
    let excerpts = excerpts::project(&subject, &state.lens, state.dossier());
    // From a list of questions the entry opens at the one in hand.
    let asked = state
        .survey
        .disputes
        .get(state.dispute)
        .filter(|_| state.focus == Pane::Disputes);
    let changed = state
        .changes
        .changes
        .rows
        .get(state.changes.row)
        .filter(|_| state.focus == Pane::Changes);
    let of = asked.map(|dispute| &*dispute.of);
    let of = of.or_else(|| changed.and_then(Row::of));
    let citation = of.map_or(0, |of| excerpts.first_citation(of));
    state.overlays.push(Overlay::Entry {
        subject,
        excerpts,
        citation,
    });
}

/// The entry in hand.
pub fn subject(state: &State) -> Option<Subject> {
    if let Some(Overlay::Entry { subject, .. }) = state.overlays.last() {
        return Some(subject.clone());
    }
    match (state.view, state.focus) {
        (View::Disputes, _) => state
            .survey
            .disputes
            .get(state.dispute)
            .map(|dispute| dispute.subject.clone()),
        (View::Articles, _) => {
            let articles = &state.articles;
            let resting = articles.resting.get(articles.resting_row);
            resting.map(|resting| resting.subject.clone())
        }
        (View::Dashboard, Pane::Positions) => state.position().cloned().map(Subject::Position),
        (View::Dashboard, Pane::Itinerary) => state.event().cloned().map(Subject::Event),
        _ => state.subject.clone(),
    }
}

/// The citation in hand.
pub fn citation(state: &State) -> Option<&Excerpt> {
    match state.overlays.last() {
        Some(Overlay::Entry {
            excerpts, citation, ..
        }) => excerpts.citations().nth(*citation),
        _ => match state.view {
            View::Disputes => state.sides.citations().nth(state.side_citation),
            View::Articles => state.articles.excerpt.as_ref(),
            _ => state.excerpts.citations().nth(state.citation),
        },
    }
}

/// Lays the quote in hand over the view, in its article, with what rests on it.
pub fn open_quote(state: &mut State) {
    let Some(excerpt) = citation(state).cloned() else {
        state.notify(Level::Info, "no citation is in hand");
        return;
    };
    let dossier = state.dossier();
    let Some(source) = dossier.source(&excerpt.source) else {
        return;
    };
    let article = state.edition.articles.get(&source.id);
    let grounds = Grounds::of(&source.id, dossier);
    let resting = excerpt.words.map_or_else(Vec::new, |words| {
        grounds.resting_on(words, &state.lens, dossier)
    });
    let reader = reader::project(source, article, &grounds, &state.lens);
    let spot = excerpt.words.map(|words| reader.spot(words, article));
    let quote = Quote {
        source: source.id.clone(),
        words: excerpt.quote,
        label: excerpt.label,
        reader,
        spot: spot.unwrap_or_default(),
        scroll: 0,
        resting,
        row: 0,
    };
    state.overlays.push(Overlay::Quote(Box::new(quote)));
}

/// Opens the source of the citation in hand.
pub fn open_source(state: &mut State) {
    open_quote(state);
}

/// The quote with its source, ready to be pasted elsewhere; of a list, the line in hand.
pub fn copy_citation(state: &mut State) -> Option<Effect> {
    let text = match state.overlays.last() {
        Some(Overlay::List { lines, row, .. }) => lines.get(*row).map(|(text, _)| text.to_string()),
        Some(Overlay::Quote(quote)) => Some(cited(
            quote.words.as_deref(),
            &quote.label,
            &quote.source,
            state,
        )),
        _ => citation(state).map(|excerpt| {
            let words = excerpt.quote.as_deref().or(excerpt.digest.as_deref());
            cited(words, &excerpt.label, &excerpt.source, state)
        }),
    };
    let Some(text) = text else {
        state.notify(Level::Info, "no citation is in hand");
        return None;
    };
    state.notify(Level::Info, &format!("to the terminal's clipboard: {text}"));
    Some(Effect::Copy(text))
}

/// “Words” (headline; outlet, day, passage), as far as the article tells them.
fn cited(words: Option<&str>, label: &str, source: &Id, state: &State) -> String {
    let quoted = words.map_or_else(String::new, |words| format!("“{words}” "));
    let source = state.dossier().source(source);
    let headline = source.and_then(|source| Source::stated(&source.headline));
    match headline {
        Some(headline) => format!("{quoted}({headline}; {label})"),
        None => format!("{quoted}({label})"),
    }
}

/// Edits the file that holds the entry in hand.
pub fn edit(state: &mut State) -> Option<Effect> {
    let subject = subject(state);
    if subject.is_none() {
        state.notify(Level::Info, "no entry is in hand");
    }
    subject.map(Effect::Edit)
}
