//! Reads the keys, in a thread of its own.
//!
//! The terminal is read here and not through crossterm, whose reader spins for ever once the terminal is
//! gone and cannot be told to stop while an editor has it.

mod decode;

use std::fs::File;
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::shell::app::{Event, Message};
use decode::{Decoder, Typed};

/// How long the rest of an escape sequence may take; after that, Escape was a key.
const ESCAPE: Duration = Duration::from_millis(30);

/// What makes a poll worth acting on.
const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

/// The thread that reads the keys. Dropping it ends the thread.
#[derive(Debug)]
pub struct Input {
    wake: PipeWriter,
    paused: Receiver<()>,
    go_on: Sender<()>,
}

impl Input {
    /// Starts to read `terminal`, which must be in raw mode, and sends what is typed to `outbox`.
    ///
    /// # Errors
    /// When the system has no pipe or no thread to give.
    pub fn start<A: Send + 'static>(terminal: File, outbox: Sender<Event<A>>) -> io::Result<Self> {
        let (woken, wake) = io::pipe()?;
        let (confirm, paused) = channel();
        let (go_on, resumed) = channel();
        let mut reader = Reader {
            terminal,
            woken,
            confirm,
            resumed,
            decoder: Decoder::default(),
            outbox: Outbox(outbox),
        };
        thread::Builder::new()
            .name("input".to_owned())
            .spawn(move || reader.run())?;
        Ok(Self {
            wake,
            paused,
            go_on,
        })
    }

    /// Stops reading; on return the terminal is free for another program, which gets every key from here on.
    pub fn pause(&mut self) {
        if self.wake.write_all(&[1]).is_ok() {
            // The thread may be gone with the terminal; then nobody reads, which is what is wanted.
            let _ = self.paused.recv();
        }
    }

    /// Reads again.
    pub fn resume(&mut self) {
        let _ = self.go_on.send(());
    }
}

/// Where events go. Whatever ends the reader, the loop hears of it: nobody could end the program otherwise.
struct Outbox<A>(Sender<Event<A>>);

impl<A> Drop for Outbox<A> {
    fn drop(&mut self) {
        let _ = self.0.send(Event::Hangup);
    }
}

struct Reader<A> {
    terminal: File,
    woken: PipeReader,
    confirm: Sender<()>,
    resumed: Receiver<()>,
    decoder: Decoder,
    outbox: Outbox<A>,
}

/// What there is to do for the reader.
#[derive(Debug, PartialEq, Eq)]
enum Ready {
    Keys,
    Pause,
    Silence,
    Gone,
}

impl<A> Reader<A> {
    fn run(&mut self) {
        while let Some(typed) = self.step() {
            for typed in typed {
                let message = match typed {
                    Typed::Key(key) => Message::Key(key),
                    Typed::Paste(text) => Message::Paste(text),
                    Typed::Mouse(mouse) => Message::Mouse(mouse),
                    Typed::Ground(ground) => Message::Ground(ground),
                };
                if self.outbox.0.send(Event::Message(message)).is_err() {
                    return;
                }
            }
        }
    }

    /// Waits for something to do and does it; `None` when there is nothing to read any more.
    fn step(&mut self) -> Option<Vec<Typed>> {
        match self.wait() {
            Ready::Gone => None,
            Ready::Silence => Some(self.decoder.settle().into_iter().collect()),
            Ready::Pause => {
                self.decoder = Decoder::default();
                let freed = self.woken.read(&mut [0]).is_ok_and(|n| n > 0);
                (freed && self.confirm.send(()).is_ok() && self.resumed.recv().is_ok())
                    .then(Vec::new)
            }
            Ready::Keys => {
                let mut bytes = [0; 4096];
                match self.terminal.read(&mut bytes) {
                    Ok(0) => None,
                    Ok(n) => {
                        let mut typed = self.decoder.feed(bytes.get(..n).unwrap_or_default());
                        typed.extend(self.decoder.pause());
                        Some(typed)
                    }
                    Err(error) => retry(error.kind()).then(Vec::new),
                }
            }
        }
    }

    fn wait(&self) -> Ready {
        let escape = Timespec::try_from(ESCAPE)
            .ok()
            .filter(|_| self.decoder.is_waiting());
        let mut watched = [
            PollFd::from_borrowed_fd(self.woken.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(self.terminal.as_fd(), PollFlags::IN),
        ];
        loop {
            match poll(&mut watched, escape.as_ref()) {
                Err(Errno::INTR) => {}
                Err(_) => return Ready::Gone,
                Ok(0) => return Ready::Silence,
                Ok(_) => break,
            }
        }
        let [woken, terminal] = watched.map(|watched| watched.revents());
        if woken.intersects(PollFlags::IN | GONE) {
            Ready::Pause
        } else if terminal.intersects(GONE) {
            Ready::Gone
        } else {
            Ready::Keys
        }
    }
}

fn retry(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock)
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::{self, Write};
    use std::os::fd::OwnedFd;
    use std::sync::mpsc::{Receiver, channel};

    use super::Input;
    use crate::shell::app::{Event, Message};
    use crate::ui::keymap::Key;

    fn start() -> (io::PipeWriter, Input, Receiver<Event<()>>) {
        let (reader, keyboard) = io::pipe().unwrap();
        let (outbox, inbox) = channel();
        let input = Input::start(File::from(OwnedFd::from(reader)), outbox).unwrap();
        (keyboard, input, inbox)
    }

    fn key(c: char) -> Event<()> {
        Event::Message(Message::Key(Key::char(c)))
    }

    #[test]
    fn keys_arrive_in_order_and_a_lone_escape_with_them() {
        let (mut keyboard, _input, inbox) = start();
        keyboard.write_all(b"jk\x1b").unwrap();
        assert_eq!(inbox.recv(), Ok(key('j')));
        assert_eq!(inbox.recv(), Ok(key('k')));
        assert_eq!(
            inbox.recv(),
            Ok(Event::Message(Message::Key("Esc".parse().unwrap())))
        );
    }

    #[test]
    fn a_lost_terminal_is_a_hangup() {
        let (keyboard, _input, inbox) = start();
        drop(keyboard);
        assert_eq!(inbox.recv(), Ok(Event::Hangup));
        assert!(inbox.recv().is_err(), "the thread has ended");
    }

    #[test]
    fn a_paused_reader_leaves_the_keys_to_others() {
        let (mut keyboard, mut input, inbox) = start();
        input.pause();
        keyboard.write_all(b"j").unwrap();
        assert!(inbox.try_recv().is_err());
        input.resume();
        assert_eq!(inbox.recv(), Ok(key('j')));
    }

    #[test]
    fn dropping_the_input_ends_its_thread() {
        let (_keyboard, input, inbox) = start();
        drop(input);
        assert_eq!(inbox.recv(), Ok(Event::Hangup));
    }
}
