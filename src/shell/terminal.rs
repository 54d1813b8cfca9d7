//! The terminal of the user: taken over, given back, whatever happens.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::panic;
use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::layout::Size;
use rustix::termios::tcgetwinsize;

use crate::ui::wall::guard;

/// The thread that has taken the terminal over, while it has.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

/// Asks for presses, releases, motion with a button down and the wheel, in the SGR form that has room for any cell.
/// Mere motion is not asked for, so a mouse that is only moved wakes nobody.
const TAKE_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// Leaves the mouse to the terminal.
const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// The terminal while the program has it: raw, on the alternate screen, cursor hidden, pasting in brackets, and the mouse
/// unless the user wants it to select text.
///
/// It is given back when this is dropped and when the thread that opened it panics; the message of a panic
/// then appears on the normal screen. A panic in another thread is for the loop to tell, one that is caught for whoever
/// catches it: neither writes anything.
#[derive(Debug)]
pub struct Terminal {
    out: File,
    has_mouse: bool,
}

impl Terminal {
    /// Takes the terminal over, with or without its mouse.
    ///
    /// # Errors
    /// When standard output is no terminal, or the terminal refuses.
    pub fn open(has_mouse: bool) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::other("standard output is not a terminal"));
        }
        let mut terminal = Self {
            out: File::from(io::stdout().as_fd().try_clone_to_owned()?),
            has_mouse,
        };
        restore_before_panics();
        terminal.enter()?;
        Ok(terminal)
    }

    /// Takes the terminal over once more, after [`Terminal::leave`] or when a shell has had it in between.
    ///
    /// # Errors
    /// When the terminal refuses; it is then as far given back as it allows.
    pub fn enter(&mut self) -> io::Result<()> {
        set_owner(Some(thread::current().id()));
        // A shell may have changed the mode behind crossterm's back, which then takes it for raw.
        let _ = disable_raw_mode();
        let entered = enable_raw_mode().and_then(|()| {
            let mut bytes = Vec::new();
            queue!(bytes, EnterAlternateScreen, Hide, EnableBracketedPaste)?;
            if self.has_mouse {
                bytes.extend_from_slice(TAKE_MOUSE);
            }
            self.write(&bytes)
        });
        if entered.is_err() {
            restore();
        }
        entered
    }

    /// Takes the mouse, or leaves it to the terminal; as it is left, so it is found when the terminal is taken over again.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn take_mouse(&mut self, is_taken: bool) -> io::Result<()> {
        self.has_mouse = is_taken;
        self.write(if is_taken { TAKE_MOUSE } else { LEAVE_MOUSE })
    }

    /// Gives the terminal back; more than once does no harm.
    pub fn leave(&mut self) {
        restore();
    }

    /// The size of the window in cells; 0 × 0 when the terminal does not tell.
    #[must_use]
    pub fn size(&self) -> Size {
        tcgetwinsize(&self.out).map_or(Size::ZERO, |size| Size {
            width: size.ws_col,
            height: size.ws_row,
        })
    }

    /// Writes `bytes` at once.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// The file to read keys from: standard input, or the terminal itself when something is piped in.
///
/// # Errors
/// When the program has no terminal at all.
pub(super) fn keyboard() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        Ok(File::from(stdin.as_fd().try_clone_to_owned()?))
    } else {
        File::open("/dev/tty")
    }
}

fn set_owner(owner: Option<ThreadId>) -> Option<ThreadId> {
    std::mem::replace(
        &mut OWNER.lock().unwrap_or_else(PoisonError::into_inner),
        owner,
    )
}

fn owner() -> Option<ThreadId> {
    *OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back if it was taken. It may be gone, so nothing here can fail.
fn restore() {
    if set_owner(None).is_none() {
        return;
    }
    let mut bytes = LEAVE_MOUSE.to_vec();
    let queued = queue!(
        bytes,
        EndSynchronizedUpdate,
        SetAttribute(Attribute::Reset),
        DisableBracketedPaste,
        Show,
        LeaveAlternateScreen
    );
    if queued.is_ok() {
        let mut out = io::stdout().lock();
        let _ = out.write_all(&bytes).and_then(|()| out.flush());
    }
    let _ = disable_raw_mode();
}

fn restore_before_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| match owner() {
            Some(owner) if owner != thread::current().id() => {}
            _ if guard::is_on() => {}
            _ => {
                restore();
                before(info);
            }
        }));
    });
}
