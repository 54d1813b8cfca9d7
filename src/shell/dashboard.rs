//! The dashboard as a program that the loop can run: what the screen asks of the disk and the terminal.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::{App, Edit, Message, Task};
use super::drafts;
use crate::store::{Loaded, Spot};
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
    /// A file that extends the gazetteer.
    pub gazetteer: Option<PathBuf>,
}

/// The screen and what it was loaded from.
#[derive(Debug)]
pub struct Dashboard {
    request: Request,
    spots: HashMap<String, Spot>,
    state: State,
}

/// What comes back to the dashboard from outside.
#[derive(Debug)]
pub enum Report {
    /// A load has ended.
    Loaded(Result<Box<Loaded>, Vec<Clean>>),
    /// The editor has ended.
    Edited(Result<(), super::EditorError>),
}

impl Request {
    /// Loads the dossier, or says in lines why it cannot be loaded.
    ///
    /// # Errors
    /// What the user named is no dossier.
    pub fn load(&self) -> Result<Loaded, Vec<Clean>> {
        let (dossier, articles) = (self.dossier.as_deref(), self.articles.as_deref());
        drafts::open(dossier, articles, self.gazetteer.as_deref())
            .map_err(|problems| problems.iter().map(line).collect())
    }
}

/// A problem as one line of the screen.
pub fn line(problem: &impl ToString) -> Clean {
    Clean::line(&problem.to_string())
}

/// Takes a load apart into what the screen needs and where its entries stand.
#[must_use]
pub fn split(loaded: Loaded) -> (Edition, HashMap<String, Spot>) {
    let edition = Edition {
        problems: loaded.problems.iter().map(line).collect(),
        drafted: loaded.dossier.drafted(),
        dossier: loaded.dossier,
        articles: loaded.articles,
        left_out: loaded.left_out,
    };
    (edition, loaded.spots)
}

impl Dashboard {
    /// A dashboard that shows `state`, loaded by `request`.
    #[must_use]
    pub const fn new(request: Request, spots: HashMap<String, Spot>, state: State) -> Self {
        Self {
            request,
            spots,
            state,
        }
    }

    fn report(&mut self, report: Report) -> Option<Effect> {
        let action = match report {
            Report::Loaded(Ok(loaded)) => {
                let (edition, spots) = split(*loaded);
                self.spots = spots;
                Action::Reloaded(Ok(Arc::new(edition)))
            }
            Report::Loaded(Err(problems)) => Action::Reloaded(Err(problems)),
            Report::Edited(Ok(())) => return Some(Effect::Reload),
            Report::Edited(Err(error)) => Action::Notify(Level::Error, line(&error)),
        };
        update(&mut self.state, action)
    }

    fn task(&mut self, effect: Effect) -> Option<Task<Report>> {
        match effect {
            Effect::Quit => Some(Task::Quit),
            Effect::Copy(text) => Some(Task::Copy(text)),
            Effect::Mouse(is_on) => Some(Task::Mouse(is_on)),
            Effect::Reload => {
                let request = self.request.clone();
                Some(Task::Work(Box::new(move || {
                    Report::Loaded(request.load().map(Box::new))
                })))
            }
            Effect::Edit(subject) => self.edit(&subject),
        }
    }

    fn edit(&mut self, subject: &Subject) -> Option<Task<Report>> {
        let kind = match subject {
            Subject::Event(_) => "event",
            Subject::Position(_) => "position",
        };
        let spot = self.spots.get(&format!("{kind}:{}", subject.id()));
        let Some(spot) = spot else {
            let text =
                "the built-in dossier cannot be edited; open one of your own: summitry FOLDER";
            self.state.notify(Level::Warning, text);
            return None;
        };
        Some(Task::Edit(Edit {
            file: spot.file.clone(),
            line: usize::try_from(spot.line).ok(),
            done: Box::new(Report::Edited),
        }))
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
