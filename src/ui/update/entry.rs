//! Doing something with the entry or the citation in hand.

use crate::ui::action::Effect;
use crate::ui::overlays::{Overlay, Quote};
use crate::ui::state::{Pane, State, View};
use crate::ui::theme::Level;
use crate::views::excerpts::{self, Excerpt};
use crate::views::{Subject, reader, rests};

/// Opens what is in hand: the whole entry, or a quote in its article.
pub fn open(state: &mut State) {
    match state.focus {
        Pane::Sources | Pane::Sides => open_quote(state),
        Pane::Itinerary | Pane::Positions | Pane::Disputes => {
            if let Some(subject) = subject(state) {
                open_entry(state, subject);
            }
        }
    }
}

/// Lays the whole entry over the view.
pub fn open_entry(state: &mut State, subject: Subject) {
    let excerpts = excerpts::project(&subject, &state.lens, state.dossier());
    state.overlays.push(Overlay::Entry {
        subject,
        excerpts,
        citation: 0,
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
        (_, Pane::Positions) => state.position().cloned().map(Subject::Position),
        (_, Pane::Sources) => state.subject.clone(),
        _ => state.event().cloned().map(Subject::Event),
    }
}

/// The citation in hand.
pub fn citation(state: &State) -> Option<&Excerpt> {
    match state.overlays.last() {
        Some(Overlay::Entry {
            excerpts, citation, ..
        }) => excerpts.citations().nth(*citation),
        _ => match state.view {
            View::Dashboard => state.excerpts.citations().nth(state.citation),
            View::Disputes => state.sides.citations().nth(state.side_citation),
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
    let resting = excerpt.words.map_or_else(Vec::new, |words| {
        rests::project(&source.id, words, &state.lens, dossier)
    });
    let quote = Quote {
        source: source.id.clone(),
        words: excerpt.quote,
        reader: reader::project(source, article, excerpt.words, &state.lens, dossier),
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

/// The quote with its source, ready to be pasted elsewhere.
pub fn copy_citation(state: &mut State) -> Option<Effect> {
    let found = match state.overlays.last() {
        Some(Overlay::Quote(quote)) => Some((
            quote.words.clone(),
            quote.reader.title.clone(),
            quote.reader.byline.clone(),
        )),
        _ => citation(state).and_then(|excerpt| {
            let source = state.dossier().source(&excerpt.source)?;
            let reader = reader::project(source, None, None, &state.lens, state.dossier());
            let words = excerpt.quote.clone().or_else(|| excerpt.digest.clone());
            Some((words, reader.title, reader.byline))
        }),
    };
    let Some((words, title, byline)) = found else {
        state.notify(Level::Info, "no citation is in hand");
        return None;
    };
    let quoted = words.map_or_else(String::new, |words| format!("“{words}” "));
    state.notify(Level::Info, "citation sent to the terminal's clipboard");
    Some(Effect::Copy(format!("{quoted}({title}; {byline})")))
}

/// Edits the file that holds the entry in hand.
pub fn edit(state: &mut State) -> Option<Effect> {
    let subject = subject(state);
    if subject.is_none() {
        state.notify(Level::Info, "no entry is in hand");
    }
    subject.map(Effect::Edit)
}
