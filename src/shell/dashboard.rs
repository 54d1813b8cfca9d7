//! The dashboard as a program that the loop can run: what the screen asks of the disk and the terminal.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::{App, Edit, Message, Task};
use super::drafts::{self, Drafting, Opened};
use super::pen::Pen;
use crate::json::Problem;
use crate::model::decide::Entry;
use crate::store::{self, Loaded, Origin};
use crate::text::Clean;
use crate::ui::theme::{Depth, Level};
use crate::ui::{Action, Edition, Effect, State, draw, update};
use crate::views::Subject;

/// Where the dossier and the articles are, as the user named them.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Folder or file of the dossier; the built-in one when absent.
    pub dossier: Option<PathBuf>,
    /// Folder of articles.
    pub articles: Option<PathBuf>,
    /// When articles are drafted from.
    pub drafting: Drafting,
    /// A file that extends the gazetteer.
    pub gazetteer: Option<PathBuf>,
}

/// The screen and what it was loaded from.
#[derive(Debug)]
pub struct Dashboard {
    request: Request,
    pen: Pen,
    /// Entries as texts of their own that could not be read, for the user to mend.
    texts: HashMap<Subject, PathBuf>,
    state: State,
}

/// What comes back to the dashboard from outside.
#[derive(Debug)]
pub enum Report {
    /// A load has ended.
    Loaded(Result<Box<Opened>, Vec<Clean>>),
    /// The editor has ended.
    Edited(Result<(), super::EditorError>),
    /// The editor has ended that had an entry as a text of its own.
    Rewritten(Subject, Result<(), super::EditorError>),
    /// What was decided has been written, or not.
    Saved(Result<(), Problem>),
}

impl Request {
    /// Loads the dossier, or says in lines why it cannot be loaded.
    ///
    /// # Errors
    /// What the user named is no dossier.
    pub fn load(&self) -> Result<Opened, Vec<Clean>> {
        let (dossier, articles) = (self.dossier.as_deref(), self.articles.as_deref());
        drafts::open(dossier, articles, self.gazetteer.as_deref(), self.drafting)
            .map_err(|problems| problems.iter().map(line).collect())
    }
}

/// A problem as one line of the screen.
pub fn line(problem: &impl ToString) -> Clean {
    Clean::line(&problem.to_string())
}

/// A load as the screen needs it.
#[must_use]
pub fn edition(loaded: Loaded) -> Edition {
    Edition {
        closed: closed(&loaded).map(|why| Clean::line(&why)),
        problems: loaded.problems.iter().map(line).collect(),
        drafted: loaded.dossier.drafted(),
        dossier: loaded.dossier,
        articles: loaded.articles,
        left_out: loaded.left_out,
    }
}

/// Takes what was opened apart into what the screen needs and what writes its decisions.
#[must_use]
pub fn split(opened: Opened) -> (Edition, Pen) {
    let root = opened.loaded.origin.root_path().map(Path::to_owned);
    (edition(opened.loaded), Pen::new(root, opened.unsaved))
}

/// Why nothing can be decided about what is drafted.
fn closed(loaded: &Loaded) -> Option<String> {
    match &loaded.origin {
        Origin::Disk { root, .. } if !root.exists() => Some(
            "decisions are kept in a dossier: `summitry new` makes one, `summitry add` puts the articles in"
                .to_owned(),
        ),
        Origin::Disk { .. } if !loaded.is_sound() => {
            Some("mend the errors of the dossier first; :problems lists them".to_owned())
        }
        Origin::Disk { .. } => None,
        Origin::Bundled | Origin::Web(_) => {
            Some("decisions are kept in a dossier on disk; this one is not".to_owned())
        }
    }
}

impl Dashboard {
    /// A dashboard that shows `state`, loaded by `request`.
    #[must_use]
    pub fn new(request: Request, pen: Pen, state: State) -> Self {
        Self {
            request,
            pen,
            texts: HashMap::new(),
            state,
        }
    }

    /// Writes what is not written yet, after the loop has ended.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(&self) -> Result<(), Problem> {
        self.pen.write()
    }

    fn report(&mut self, report: Report) -> Option<Effect> {
        let action = match report {
            Report::Loaded(Ok(opened)) => {
                let (edition, pen) = split(*opened);
                self.pen = pen;
                Action::Reloaded(Ok(Arc::new(edition)))
            }
            Report::Loaded(Err(problems)) => Action::Reloaded(Err(problems)),
            Report::Edited(Ok(())) => return Some(Effect::Reload),
            Report::Rewritten(subject, Ok(())) => self.read_text(subject)?,
            Report::Edited(Err(error)) | Report::Rewritten(_, Err(error)) => {
                Action::Notify(Level::Error, line(&error))
            }
            Report::Saved(Ok(())) => return None,
            Report::Saved(Err(problem)) => {
                let text = format!("not kept, and what was decided after it neither: {problem}");
                let told = Action::Notify(Level::Error, Clean::line(&text));
                let _ = update(&mut self.state, told);
                return Some(Effect::Reload);
            }
        };
        update(&mut self.state, action)
    }

    fn task(&mut self, effect: Effect) -> Option<Task<Report>> {
        match effect {
            Effect::Quit => Some(Task::Quit),
            Effect::Copy(text) => Some(Task::Copy(text)),
            Effect::Mouse(is_on) => Some(Task::Mouse(is_on)),
            Effect::Reload => {
                let (request, pen) = (self.request.clone(), self.pen.clone());
                Some(Task::Work(Box::new(move || {
                    // What was decided has to be there when the file is read; that it is not was told already.
                    let _ = pen.write();
                    Report::Loaded(request.load().map(Box::new))
                })))
            }
            Effect::Save(revision) => {
                self.pen.note(*revision);
                let pen = self.pen.clone();
                Some(Task::Work(Box::new(move || Report::Saved(pen.write()))))
            }
            Effect::Edit(subject) => self.edit(&subject),
            Effect::Rewrite(subject) => self.rewrite(subject),
        }
    }

    fn edit(&mut self, subject: &Subject) -> Option<Task<Report>> {
        let root = self.pen.root();
        let spot = root.and_then(|root| store::locate(root, subject));
        let Some(spot) = spot else {
            let text = if root.is_some_and(|root| root.exists()) {
                "the entry stands in no file yet"
            } else {
                "only a dossier of your own can be edited: `summitry new` makes one"
            };
            self.state.notify(Level::Warning, text);
            return None;
        };
        Some(Task::Edit(Edit {
            file: spot.file,
            line: usize::try_from(spot.line).ok(),
            done: Box::new(Report::Edited),
        }))
    }

    /// Lets the user edit a drafted entry alone; once more, the text that could not be read.
    fn rewrite(&mut self, subject: Subject) -> Option<Task<Report>> {
        let file = if let Some(file) = self.texts.get(&subject) {
            file.clone()
        } else {
            let entry = Entry::of(&subject, &self.state.edition.dossier)?;
            match write_text(subject.id(), &store::entry_text(&entry)) {
                Ok(file) => file,
                Err(error) => {
                    let text = format!("no file to edit can be made: {error}");
                    self.state.notify(Level::Error, &text);
                    return None;
                }
            }
        };
        self.texts.insert(subject.clone(), file.clone());
        Some(Task::Edit(Edit {
            file,
            line: None,
            done: Box::new(move |outcome| Report::Rewritten(subject, outcome)),
        }))
    }

    /// Reads the text of an entry that the editor has left. What cannot be read stays, for the user to mend.
    fn read_text(&mut self, subject: Subject) -> Option<Action> {
        let file = self.texts.get(&subject)?.clone();
        let edition = &self.state.edition;
        let before = Entry::of(&subject, &edition.dossier)?;
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) => {
                let text = format!("{} cannot be read: {error}", file.display());
                return Some(Action::Notify(Level::Error, Clean::line(&text)));
            }
        };
        if text == store::entry_text(&before) {
            self.forget(&subject);
            let text = "nothing was changed, and nothing is decided";
            return Some(Action::Notify(Level::Info, Clean::line(text)));
        }
        let (dossier, articles) = (&edition.dossier, &edition.articles);
        match store::read_entry("the entry", text, &subject, dossier, articles) {
            Ok(entry) => {
                self.forget(&subject);
                Some(Action::Rewritten(subject, Box::new(entry)))
            }
            Err(problems) => {
                let first = problems.first().map(ToString::to_string);
                let text = format!("not accepted; edit it again: {}", first.unwrap_or_default());
                Some(Action::Notify(Level::Error, Clean::line(&text)))
            }
        }
    }

    fn forget(&mut self, subject: &Subject) {
        if let Some(file) = self.texts.remove(subject) {
            // What is left is only in the way.
            let _ = fs::remove_file(file);
        }
    }
}

/// Writes a text that nobody else can read into a file of its own.
fn write_text(id: &str, text: &str) -> std::io::Result<PathBuf> {
    let mut file = tempfile::Builder::new()
        .prefix(&format!("summitry-{id}-"))
        .suffix(".json")
        .tempfile()?;
    file.write_all(text.as_bytes())?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    Ok(path)
}

impl App for Dashboard {
    type Action = Report;

    fn on_message(&mut self, message: Message<Report>) -> Option<Task<Report>> {
        let effect = match message {
            Message::Key(key) => update(&mut self.state, Action::Key(key)),
            Message::Paste(text) => update(&mut self.state, Action::Paste(text)),
            Message::Mouse(mouse) => update(&mut self.state, Action::Mouse(mouse)),
            Message::Resize(size) => update(&mut self.state, Action::Resize(size)),
            Message::Tick(tick) => update(&mut self.state, Action::Tick(tick.now)),
            Message::Ground(ground) => update(&mut self.state, Action::Ground(ground)),
            Message::Done(report) => self.report(report),
            Message::Failed(text) => update(&mut self.state, Action::Notify(Level::Error, text)),
        };
        effect.and_then(|effect| self.task(effect))
    }

    fn wants_mouse(&self) -> bool {
        self.state.mouse.is_on
    }

    fn asks_ground(&self) -> bool {
        let is_coloured = self.state.look.theme.depth() != Depth::None;
        is_coloured && self.state.themes.follows_ground()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&self.state, area, buf)
    }
}
