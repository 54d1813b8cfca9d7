//! The loop: one channel, one thread that changes state and draws.

use std::any::Any;
use std::io;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use ratatui::layout::Size;

use crate::shell::app::{App, Edit, Ending, Event, Mailbox, Message, Task};
use crate::shell::clock::{Clock, Timer};
use crate::shell::editor::EditorError;
use crate::shell::screen::Screen;
use crate::text::Clean;

/// How many events are taken in before a frame is due: more than anybody types, yet a stream without end
/// cannot keep the screen from being drawn.
const BATCH: usize = 10_000;

/// Asks for the terminal's own background (xterm's OSC 11); a terminal that does not know it stays silent.
const ASK_GROUND: &[u8] = b"\x1b]11;?\x1b\\";

/// The terminal, as far as the loop needs it.
pub trait Stage {
    /// The size of the window in cells.
    fn size(&self) -> Size;

    /// Writes a frame.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Gives the terminal back and stops the program until it is resumed.
    fn suspend(&mut self);

    /// Takes the terminal over again.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn reclaim(&mut self) -> io::Result<()>;

    /// Takes the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn take_mouse(&mut self, is_taken: bool) -> io::Result<()>;

    /// Lends the terminal to an editor and takes it back.
    ///
    /// # Errors
    /// When there is no editor or it fails.
    fn edit(&mut self, file: &Path, line: Option<usize>) -> Result<(), EditorError>;
}

/// Runs `app` until it, a signal or the loss of the terminal ends it.
///
/// All events that wait are taken in before one frame is drawn. Workers answer through `mailbox`; none of them is waited
/// for in the end.
///
/// # Errors
/// When a frame cannot be made; a terminal that is gone is an [`Ending`], not an error.
pub fn run<A: App>(
    app: &mut A,
    stage: &mut impl Stage,
    clock: &impl Clock,
    mailbox: &Mailbox<A::Action>,
) -> io::Result<Ending> {
    app.begin(&mailbox.outbox);
    let now = clock.read();
    let outbox = mailbox.outbox.clone();
    let mut turn = Turn {
        screen: Screen::new(stage.size()),
        is_asked: false,
        app,
        stage,
        outbox,
    };
    let first = Message::Resize(turn.screen.size());
    let mut flow = turn.deliver(first);
    if flow.is_continue() {
        flow = turn.deliver(Message::Tick(now));
    }
    let mut timer = Timer::after(now, turn.app.pace());
    while flow.is_continue() {
        if let Some(ending) = turn.draw()? {
            return Ok(ending);
        }
        flow = match mailbox.inbox.recv_timeout(timer.wait(clock.read())) {
            Ok(event) => turn.take_in(event, &mailbox.inbox),
            Err(RecvTimeoutError::Timeout) => ControlFlow::Continue(()),
            Err(RecvTimeoutError::Disconnected) => ControlFlow::Break(Ending::Hangup),
        };
        let (now, pace) = (clock.read(), turn.app.pace());
        if flow.is_continue() && timer.is_due(now, pace) {
            flow = turn.deliver(Message::Tick(now));
            timer = Timer::after(now, pace);
        }
    }
    Ok(flow.break_value().unwrap_or(Ending::Quit))
}

type Flow = ControlFlow<Ending>;

struct Turn<'a, A: App, S> {
    app: &'a mut A,
    stage: &'a mut S,
    screen: Screen,
    /// Whether the terminal has been asked for its colours since it was taken over.
    is_asked: bool,
    outbox: Sender<Event<A::Action>>,
}

impl<A: App, S: Stage> Turn<'_, A, S> {
    /// Takes in `event` and all that wait behind it.
    fn take_in(&mut self, event: Event<A::Action>, inbox: &Receiver<Event<A::Action>>) -> Flow {
        self.handle(event)?;
        for event in inbox.try_iter().take(BATCH) {
            self.handle(event)?;
        }
        ControlFlow::Continue(())
    }

    fn handle(&mut self, event: Event<A::Action>) -> Flow {
        match event {
            Event::Message(message) => self.deliver(message),
            Event::Resized => self.measure(),
            Event::Terminate => ControlFlow::Break(Ending::Terminated),
            Event::Hangup => ControlFlow::Break(Ending::Hangup),
            Event::Suspend => {
                self.stage.suspend();
                self.take_back()
            }
            Event::Resume => self.take_back(),
        }
    }

    /// Takes the terminal over after a pause, in which it may have shown and become anything.
    fn take_back(&mut self) -> Flow {
        self.screen.forget();
        self.is_asked = false;
        match self.stage.reclaim() {
            Ok(()) => self.measure(),
            Err(_) => ControlFlow::Break(Ending::Hangup),
        }
    }

    /// Tells the app the size of the window if it has changed.
    fn measure(&mut self) -> Flow {
        let size = self.stage.size();
        if size == self.screen.size() {
            return ControlFlow::Continue(());
        }
        self.screen.resize(size);
        self.deliver(Message::Resize(size))
    }

    fn deliver(&mut self, message: Message<A::Action>) -> Flow {
        match self.app.on_message(message) {
            None => ControlFlow::Continue(()),
            Some(task) => self.perform(task),
        }
    }

    fn perform(&mut self, task: Task<A::Action>) -> Flow {
        match task {
            Task::Quit => ControlFlow::Break(Ending::Quit),
            Task::Copy(text) => self.copy(&text),
            Task::Mouse(is_on) => match self.stage.take_mouse(is_on) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(Ending::Hangup),
            },
            Task::Edit(edit) => self.edit(edit),
            Task::Work(work) => {
                self.work(work);
                ControlFlow::Continue(())
            }
        }
    }

    fn copy(&mut self, text: &str) -> Flow {
        let mut sequence = String::new();
        // Writing to a string cannot fail.
        let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
        match self.stage.write(sequence.as_bytes()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(Ending::Hangup),
        }
    }

    fn edit(&mut self, edit: Edit<A::Action>) -> Flow {
        let outcome = self.stage.edit(&edit.file, edit.line);
        self.screen.forget();
        self.is_asked = false;
        self.measure()?;
        self.deliver(Message::Done((edit.done)(outcome)))
    }

    fn work(&self, work: Box<dyn FnOnce() -> A::Action + Send>) {
        let outbox = self.outbox.clone();
        let run = move || {
            let outcome = catch_unwind(AssertUnwindSafe(work));
            let message =
                outcome.map_or_else(|panic| Message::Failed(reason(&*panic)), Message::Done);
            // The loop may have ended meanwhile; then nobody wants to know.
            let _ = outbox.send(Event::Message(message));
        };
        if let Err(error) = thread::Builder::new().name("worker".to_owned()).spawn(run) {
            let message = Message::Failed(Clean::line(&error.to_string()));
            let _ = self.outbox.send(Event::Message(message));
        }
    }

    fn draw(&mut self) -> io::Result<Option<Ending>> {
        let bytes = self.screen.frame(|area, buf| self.app.draw(area, buf))?;
        let mut gone = !bytes.is_empty() && self.stage.write(bytes).is_err();
        // The answer comes as input, if it comes; nothing waits for it.
        if !gone && !self.is_asked && self.app.asks_ground() {
            gone = self.stage.write(ASK_GROUND).is_err();
            self.is_asked = true;
        }
        Ok(gone.then_some(Ending::Hangup))
    }
}

/// What a panic said.
pub(super) fn reason(panic: &(dyn Any + Send)) -> Clean {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    Clean::line(
        said.or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("a worker died"),
    )
}

#[cfg(test)]
mod tests;
