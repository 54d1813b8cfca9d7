use std::cell::Cell;
use std::io;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;

use super::{Stage, run};
use crate::shell::app::{App, Edit, Ending, Event, Mailbox, Message, Task, Tick};
use crate::shell::clock::{Clock, FixedClock};
use crate::shell::editor::EditorError;
use crate::ui::keymap::{Code, Key};

type Answer = fn(&Message<&'static str>) -> Option<Task<&'static str>>;

/// Keeps what it was told and shows how much that is.
struct Diary {
    heard: Vec<Message<&'static str>>,
    answer: Answer,
}

impl App for Diary {
    type Action = &'static str;

    fn on_message(&mut self, message: Message<&'static str>) -> Option<Task<&'static str>> {
        let task = (self.answer)(&message);
        self.heard.push(message);
        task
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let typed = self
            .heard
            .iter()
            .filter(|m| matches!(m, Message::Key(_)))
            .count();
        let width = usize::from(area.width);
        buf.set_stringn(0, 0, format!("{typed} keys"), width, Style::new());
        None
    }
}

/// A terminal that takes down what happens to it.
#[derive(Default)]
struct Script {
    sizes: Vec<(u16, u16)>,
    log: Vec<String>,
    measured: Cell<usize>,
    gone: bool,
}

impl Stage for Script {
    fn size(&self) -> Size {
        let at = self.measured.replace(self.measured.get() + 1);
        let (width, height) = self
            .sizes
            .get(at)
            .or(self.sizes.last())
            .copied()
            .unwrap_or((20, 2));
        Size { width, height }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.gone {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let mut shown = vt100::Parser::new(2, 20, 0);
        shown.process(bytes);
        let full = String::from_utf8_lossy(bytes).contains("\x1b[2J");
        let text = shown.screen().contents().trim().to_owned();
        self.log
            .push(format!("{}{text}", if full { "all: " } else { "" }));
        Ok(())
    }

    fn suspend(&mut self) {
        self.log.push("suspend".into());
    }

    fn reclaim(&mut self) -> io::Result<()> {
        self.log.push("reclaim".into());
        Ok(())
    }

    fn take_mouse(&mut self, is_taken: bool) -> io::Result<()> {
        self.log.push(format!("mouse {is_taken}"));
        Ok(())
    }

    fn edit(&mut self, file: &Path, line: Option<usize>) -> Result<(), EditorError> {
        self.log.push(format!("edit {} {line:?}", file.display()));
        Err(EditorError::Unset)
    }
}

fn key(c: char) -> Event<&'static str> {
    Event::Message(Message::Key(Key::char(c)))
}

/// Runs a diary through `events`, which wait from the start; gives the ending and what it heard apart
/// from the first size and tick.
fn play(
    events: Vec<Event<&'static str>>,
    stage: &mut Script,
    answer: Answer,
) -> (Ending, Vec<Message<&'static str>>) {
    let mailbox = Mailbox::default();
    for event in events {
        mailbox.outbox.send(event).unwrap();
    }
    let mut diary = Diary {
        heard: Vec::new(),
        answer,
    };
    let clock = FixedClock::at(DateTime::UNIX_EPOCH);
    let ending = run(&mut diary, stage, &clock, &mailbox).unwrap();
    assert!(matches!(
        diary.heard[..2],
        [Message::Resize(_), Message::Tick(_)]
    ));
    (ending, diary.heard.split_off(2))
}

#[test]
fn waiting_keys_are_all_taken_in_before_one_frame() {
    let mut stage = Script::default();
    let quit = Event::Message(Message::Key(Key::plain(Code::Enter)));
    let (ending, heard) = play(
        vec![key('j'), key('j'), key('j'), quit],
        &mut stage,
        |message| (*message == Message::Key(Key::plain(Code::Enter))).then_some(Task::Quit),
    );
    assert_eq!((ending, heard.len()), (Ending::Quit, 4));
    // The first frame is drawn before anything is typed, and none after the end.
    assert_eq!(stage.log, ["all: 0 keys"]);
}

#[test]
fn signals_and_a_lost_terminal_end_it() {
    for (event, ending) in [
        (Event::Terminate, Ending::Terminated),
        (Event::Hangup, Ending::Hangup),
    ] {
        let (ended, heard) = play(vec![event, key('j')], &mut Script::default(), |_| None);
        assert_eq!((ended, heard.len()), (ending, 0));
    }
    let mut gone = Script {
        gone: true,
        ..Script::default()
    };
    assert_eq!(play(Vec::new(), &mut gone, |_| None).0, Ending::Hangup);
}

#[test]
fn a_pause_takes_the_terminal_back_and_draws_all() {
    let mut stage = Script::default();
    let mailbox = Mailbox::default();
    mailbox.outbox.send(Event::Suspend).unwrap();
    // The worker's answer comes after the pause has been dealt with and ends the run.
    let mut diary = Diary {
        heard: Vec::new(),
        answer: |message| match message {
            Message::Tick(_) => Some(Task::Work(Box::new(|| "over"))),
            Message::Done(_) => Some(Task::Quit),
            _ => None,
        },
    };
    let clock = FixedClock::at(DateTime::UNIX_EPOCH);
    assert_eq!(
        run(&mut diary, &mut stage, &clock, &mailbox).unwrap(),
        Ending::Quit
    );
    assert_eq!(stage.log[..3], ["all: 0 keys", "suspend", "reclaim"]);
}

#[test]
fn a_new_size_is_told_once() {
    let sizes = vec![(20, 2), (20, 2), (0, 0), (1, 1)];
    let mut stage = Script {
        sizes,
        ..Script::default()
    };
    let events = vec![
        Event::Resized,
        Event::Resized,
        Event::Resized,
        Event::Hangup,
    ];
    let (_, heard) = play(events, &mut stage, |_| None);
    let size = |width, height| Message::Resize(Size { width, height });
    assert_eq!(heard, [size(0, 0), size(1, 1)]);
}

#[test]
fn workers_answer_and_their_death_is_told() {
    let answer: Answer = |message| match message {
        Message::Tick(_) => Some(Task::Work(Box::new(|| "loaded"))),
        Message::Done("loaded") => Some(Task::Work(Box::new(|| panic!("out of luck")))),
        Message::Failed(_) => Some(Task::Quit),
        _ => None,
    };
    let (_, heard) = play(Vec::new(), &mut Script::default(), answer);
    assert_eq!(
        heard,
        [
            Message::Done("loaded"),
            Message::Failed("out of luck".into())
        ]
    );
}

#[test]
fn editing_and_copying_go_to_the_terminal() {
    let mut stage = Script::default();
    let answer: Answer = |message| match message {
        Message::Key(key) if key.typed() == Some('e') => Some(Task::Edit(Edit {
            file: "dossier.json".into(),
            line: Some(3),
            done: Box::new(|outcome| {
                if outcome.is_ok() {
                    "edited"
                } else {
                    "not edited"
                }
            }),
        })),
        Message::Key(_) => Some(Task::Copy("a quote".into())),
        Message::Done(_) => Some(Task::Quit),
        _ => None,
    };
    let (_, heard) = play(vec![key('y'), key('e')], &mut stage, answer);
    assert_eq!(heard.last(), Some(&Message::Done("not edited")));
    assert_eq!(stage.log, ["all: 0 keys", "", "edit dossier.json Some(3)"]);
}

/// A clock on which a minute passes at each look.
struct Hasty(Cell<u32>);

impl Clock for Hasty {
    fn read(&self) -> Tick {
        let minutes = self.0.replace(self.0.get() + 1);
        Tick {
            now: DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes.into()),
            elapsed: Duration::from_secs(60) * minutes,
        }
    }
}

#[test]
fn time_ticks_without_a_key() {
    let mut diary = Diary {
        heard: Vec::new(),
        answer: |message| match message {
            Message::Tick(tick) if tick.elapsed > Duration::from_secs(300) => Some(Task::Quit),
            _ => None,
        },
    };
    let mut stage = Script::default();
    run(
        &mut diary,
        &mut stage,
        &Hasty(Cell::new(0)),
        &Mailbox::default(),
    )
    .unwrap();
    assert!(diary.heard.len() > 3);
    assert_eq!(
        stage.log,
        ["all: 0 keys"],
        "nothing is written when nothing changes"
    );
}
