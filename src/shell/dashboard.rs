//! The dashboard as a program that the loop can run: what the screen asks of the disk and the terminal.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::{App, Edit, Message, Task};
use super::drafts::{self, Drafting, Opened};
use super::manuscript::{Manuscripts, Outcome};
use super::pen::Pen;
use crate::json::Problem;
use crate::model::Patch;
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
    texts: Manuscripts,
    state: State,
}

/// What comes back to the dashboard from outside.
#[derive(Debug)]
pub enum Report {
    /// A load has ended.
    Loaded(Load),
    /// The editor has ended.
    Edited(Result<(), super::EditorError>),
    /// The editor has ended that had an entry as a text of its own.
    Rewritten(Subject, Result<(), super::EditorError>),
    /// So many patches had been noted, and have been written, or not.
    Saved(u64, Result<(), Problem>),
}

/// A load, and what was written before it.
#[derive(Debug)]
pub struct Load {
    kept: Result<(), Problem>,
    /// How many patches had been noted when the files were read.
    noted: u64,
    opened: Result<Box<Opened>, Vec<Clean>>,
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
        withheld: 0,
    }
}

/// Takes what was opened apart into what the screen needs and what writes its decisions.
#[must_use]
pub fn split(opened: Opened) -> (Edition, Pen) {
    let root = opened.loaded.origin.root_path().map(Path::to_owned);
    let (edition, unsaved) = take_apart(opened);
    (edition, Pen::new(root, unsaved))
}

fn take_apart(opened: Opened) -> (Edition, Patch) {
    (edition(opened.loaded), opened.unsaved)
}

fn not_kept(problem: &Problem) -> Clean {
    Clean::line(&format!("the last decision was not kept: {problem}"))
}

/// Why nothing can be decided about what is drafted.
fn closed(loaded: &Loaded) -> Option<String> {
    match &loaded.origin {
        origin if origin.is_gathered() => Some(format!(
            "decisions are kept in a dossier: {}",
            drafts::HOW_TO_BEGIN
        )),
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
            texts: Manuscripts::default(),
            state,
        }
    }

    /// Writes what is not written yet, after the loop has ended, and gives what the user has to be told on the way out: what could
    /// not be written, and where texts are that were not accepted.
    pub fn finish(&mut self) -> (Result<(), Problem>, Vec<String>) {
        let kept = self.pen.write();
        match &kept {
            Ok(()) => self.texts.settle(),
            Err(_) => self.texts.take_back(),
        }
        let left = self.texts.left();
        let told = left.map(|file| {
            format!(
                "summitry: note: a text that was not accepted is in {}",
                file.display()
            )
        });
        (kept, told.collect())
    }

    fn report(&mut self, report: Report) -> Option<Effect> {
        let action = match report {
            Report::Loaded(load) => return self.take(load),
            Report::Edited(Ok(())) => return Some(Effect::Reload),
            Report::Rewritten(subject, Ok(())) => self.read_text(subject),
            Report::Edited(Err(error)) | Report::Rewritten(_, Err(error)) => {
                Action::Notify(Level::Error, line(&error))
            }
            Report::Saved(noted, Ok(())) => {
                // A later patch may be that of a text, and is not written yet.
                if noted == self.pen.noted() {
                    self.texts.settle();
                }
                return None;
            }
            Report::Saved(_, Err(problem)) => return self.lose(&problem),
        };
        update(&mut self.state, action)
    }

    /// Takes in what was loaded, unless more has been decided since: then it is behind the screen, and is loaded again.
    fn take(&mut self, load: Load) -> Option<Effect> {
        if let Err(problem) = load.kept {
            return self.lose(&problem);
        }
        if load.noted != self.pen.noted() {
            return Some(Effect::Reload);
        }
        let loaded = load.opened.map(|opened| {
            let (edition, unsaved) = take_apart(*opened);
            self.pen.begin(unsaved);
            Arc::new(edition)
        });
        update(&mut self.state, Action::Reloaded(loaded))
    }

    /// Takes in that what was decided last is in no file.
    fn lose(&mut self, problem: &Problem) -> Option<Effect> {
        self.texts.take_back();
        update(&mut self.state, Action::NotKept(not_kept(problem)))
    }

    fn task(&mut self, effect: Effect) -> Option<Task<Report>> {
        match effect {
            Effect::Quit => Some(Task::Quit),
            Effect::Copy(text) => Some(Task::Copy(text)),
            Effect::Mouse(is_on) => Some(Task::Mouse(is_on)),
            Effect::Reload => {
                let (request, pen) = (self.request.clone(), self.pen.clone());
                Some(Task::Work(Box::new(move || {
                    // What was decided has to be there when the file is read.
                    let kept = pen.write();
                    let noted = pen.noted();
                    let opened = request.load().map(Box::new);
                    Report::Loaded(Load {
                        kept,
                        noted,
                        opened,
                    })
                })))
            }
            Effect::Save(patch) => {
                self.pen.note(*patch);
                let (pen, noted) = (self.pen.clone(), self.pen.noted());
                Some(Task::Work(Box::new(move || {
                    Report::Saved(noted, pen.write())
                })))
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

    /// Lets the user edit a drafted entry alone.
    fn rewrite(&mut self, subject: Subject) -> Option<Task<Report>> {
        let entry = Entry::of(&subject, &self.state.edition.dossier)?;
        match self.texts.file(&subject, &entry) {
            Ok(file) => Some(Task::Edit(Edit {
                file,
                line: None,
                done: Box::new(move |outcome| Report::Rewritten(subject, outcome)),
            })),
            Err(error) => {
                let text = format!("no file to edit can be made: {error}");
                self.state.notify(Level::Error, &text);
                None
            }
        }
    }

    /// Reads the text of an entry that the editor has left.
    fn read_text(&mut self, subject: Subject) -> Action {
        let edition = &self.state.edition;
        let outcome = self
            .texts
            .read(&subject, &edition.dossier, &edition.articles);
        let (level, text) = match outcome {
            Outcome::Changed(entry) => return Action::Rewritten(subject, entry),
            Outcome::Same => (
                Level::Info,
                "nothing was changed, and nothing is decided".to_owned(),
            ),
            Outcome::Emptied => (
                Level::Info,
                "the text is empty, and nothing is decided".to_owned(),
            ),
            Outcome::Faulty(why) => (
                Level::Error,
                format!("not accepted; mend it, or empty it to begin anew: {why}"),
            ),
        };
        Action::Notify(level, Clean::line(&text))
    }
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
