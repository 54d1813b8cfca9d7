//! Signals of the system as events of the loop.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals as Incoming};
use signal_hook::low_level::emulate_default_handler;

use crate::shell::app::Event;

/// The thread that waits for signals. Dropping it ends the thread.
#[derive(Debug)]
pub struct Signals {
    handle: Handle,
    away: Arc<AtomicBool>,
}

impl Signals {
    /// Takes over the signals that end, pause, resume or resize the program.
    ///
    /// # Errors
    /// When the system refuses a handler or a thread.
    pub fn start<A: Send + 'static>(outbox: Sender<Event<A>>) -> io::Result<Self> {
        let mut incoming = Incoming::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH])?;
        let handle = incoming.handle();
        let away = Arc::new(AtomicBool::new(false));
        let elsewhere = Arc::clone(&away);
        thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                for signal in &mut incoming {
                    let event = event(signal, elsewhere.load(Ordering::SeqCst));
                    if event.is_some_and(|event| outbox.send(event).is_err()) {
                        return;
                    }
                }
            })?;
        Ok(Self { handle, away })
    }

    /// Says whether another program, an editor, has the terminal. Its Ctrl-c and Ctrl-z reach this program
    /// too: the first is then not meant for it, the second stops it at once along with the editor.
    pub fn set_away(&self, away: bool) {
        self.away.store(away, Ordering::SeqCst);
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.handle.close();
    }
}

fn event<A>(signal: i32, away: bool) -> Option<Event<A>> {
    match signal {
        SIGTERM | SIGHUP => Some(Event::Terminate),
        SIGINT => (!away).then_some(Event::Terminate),
        SIGWINCH => Some(Event::Resized),
        SIGCONT => (!away).then_some(Event::Resume),
        SIGTSTP if away => {
            stop();
            None
        }
        SIGTSTP => Some(Event::Suspend),
        _ => None,
    }
}

/// Stops the whole program until somebody lets it go on.
pub(super) fn stop() {
    // That a stop can fail is not known of any system; the program would then just go on.
    let _ = emulate_default_handler(SIGTSTP);
}

#[cfg(test)]
mod tests {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGUSR1, SIGWINCH};

    use super::event;
    use crate::shell::app::Event;

    #[test]
    fn signals_become_events_unless_meant_for_the_editor() {
        for (signal, here, away) in [
            (SIGTERM, Some(Event::Terminate), Some(Event::Terminate)),
            (SIGHUP, Some(Event::Terminate), Some(Event::Terminate)),
            (SIGINT, Some(Event::Terminate), None),
            (SIGCONT, Some(Event::Resume), None),
            (SIGWINCH, Some(Event::Resized), Some(Event::Resized)),
            (SIGUSR1, None, None),
        ] {
            assert_eq!(event::<()>(signal, false), here, "{signal}");
            assert_eq!(event::<()>(signal, true), away, "{signal}");
        }
        assert_eq!(event::<()>(SIGTSTP, false), Some(Event::Suspend));
    }
}
