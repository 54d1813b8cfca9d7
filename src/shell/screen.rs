//! Turns drawn cells into the bytes that change the terminal accordingly.

use std::io;
use std::mem;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

/// What the terminal shows, so that a frame writes only what differs.
///
/// A frame is one run of bytes inside one synchronized update, to be written at once; when nothing has changed
/// it is empty.
#[derive(Debug)]
pub struct Screen {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    /// Whether what the terminal shows is unknown.
    stale: bool,
    bytes: Vec<u8>,
}

impl Screen {
    /// A screen of which nothing is known but its size.
    #[must_use]
    pub fn new(size: Size) -> Self {
        let area = Rect::from((Position::ORIGIN, size));
        let (shown, next) = (Buffer::empty(area), Buffer::empty(area));
        Self {
            shown,
            next,
            cursor: None,
            stale: true,
            bytes: Vec::new(),
        }
    }

    /// Forgets what the terminal shows, so that the next frame draws all of it.
    pub fn forget(&mut self) {
        self.stale = true;
    }

    /// Takes on a new size; the next frame draws everything.
    pub fn resize(&mut self, size: Size) {
        if size != self.size() {
            *self = Self {
                bytes: mem::take(&mut self.bytes),
                ..Self::new(size)
            };
        }
    }

    /// The size of a frame.
    #[must_use]
    pub fn size(&self) -> Size {
        self.next.area.as_size()
    }

    /// Draws a frame and gives the bytes that bring the terminal from what it shows to it.
    ///
    /// # Errors
    /// None in practice: the bytes are put into memory.
    pub fn frame(
        &mut self,
        draw: impl FnOnce(Rect, &mut Buffer) -> Option<Position>,
    ) -> io::Result<&[u8]> {
        self.bytes.clear();
        self.next.reset();
        let area = self.next.area;
        let cursor = draw(area, &mut self.next).filter(|cursor| area.contains(*cursor));
        if self.stale {
            self.shown.reset();
        }
        let changes = self.shown.diff(&self.next);
        if self.stale || !changes.is_empty() || cursor != self.cursor {
            queue!(self.bytes, BeginSynchronizedUpdate)?;
            if self.stale {
                queue!(
                    self.bytes,
                    Hide,
                    SetAttribute(Attribute::Reset),
                    Clear(ClearType::All)
                )?;
            } else if self.cursor.is_some() {
                queue!(self.bytes, Hide)?;
            }
            if !changes.is_empty() {
                CrosstermBackend::new(&mut self.bytes).draw(changes.into_iter())?;
            }
            if let Some(Position { x, y }) = cursor {
                queue!(self.bytes, MoveTo(x, y), Show)?;
            }
            queue!(self.bytes, EndSynchronizedUpdate)?;
        }
        mem::swap(&mut self.shown, &mut self.next);
        self.cursor = cursor;
        self.stale = false;
        Ok(&self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Position, Size};
    use ratatui::style::{Color, Style};

    use super::Screen;

    /// A screen together with the terminal that shows it.
    struct Shown {
        screen: Screen,
        terminal: vt100::Parser,
    }

    impl Shown {
        fn new(width: u16, height: u16) -> Self {
            let screen = Screen::new(Size { width, height });
            Self {
                screen,
                terminal: vt100::Parser::new(height, width, 0),
            }
        }

        /// Draws `text` at the origin; gives how many bytes it took.
        fn draw(&mut self, text: &str, cursor: Option<Position>) -> usize {
            let bytes = self
                .screen
                .frame(|area, buf| {
                    let style = Style::new().fg(Color::Rgb(1, 2, 3));
                    buf.set_stringn(0, 0, text, usize::from(area.width), style);
                    cursor
                })
                .unwrap();
            self.terminal.process(bytes);
            bytes.len()
        }

        fn text(&self) -> String {
            self.terminal.screen().contents().trim_end().to_owned()
        }
    }

    #[test]
    fn a_frame_writes_what_has_changed_and_nothing_otherwise() {
        let mut shown = Shown::new(20, 3);
        let all = shown.draw("Busan or Seoul", None);
        assert_eq!(shown.text(), "Busan or Seoul");
        assert_eq!(shown.draw("Busan or Seoul", None), 0);
        let few = shown.draw("Busan or Tokyo", None);
        assert_eq!(shown.text(), "Busan or Tokyo");
        assert!(few < all, "{few} of {all}");
        shown.draw("서울", None);
        assert_eq!(shown.text(), "서울");
    }

    #[test]
    fn a_frame_is_one_synchronized_update() {
        let mut screen = Screen::new(Size {
            width: 9,
            height: 1,
        });
        let bytes = screen.frame(|_, _| None).unwrap();
        assert!(bytes.starts_with(b"\x1b[?2026h") && bytes.ends_with(b"\x1b[?2026l"));
    }

    #[test]
    fn what_was_forgotten_is_drawn_again() {
        let mut shown = Shown::new(20, 3);
        shown.draw("Busan", None);
        shown.terminal.process(b"\x1b[2J\x1b[Hscribbled");
        shown.screen.forget();
        shown.draw("Busan", None);
        assert_eq!(shown.text(), "Busan");
    }

    #[test]
    fn the_cursor_shows_where_text_is_typed() {
        let mut shown = Shown::new(20, 3);
        shown.draw("x", None);
        assert!(shown.terminal.screen().hide_cursor());
        assert!(shown.draw("x", Some(Position { x: 4, y: 1 })) > 0);
        assert!(!shown.terminal.screen().hide_cursor());
        assert_eq!(shown.terminal.screen().cursor_position(), (1, 4));
        assert_eq!(shown.draw("x", Some(Position { x: 4, y: 1 })), 0);
        shown.draw("x", Some(Position { x: 400, y: 1 }));
        assert!(shown.terminal.screen().hide_cursor());
    }

    #[test]
    fn any_size_can_be_drawn() {
        let mut screen = Screen::new(Size {
            width: 0,
            height: 0,
        });
        for (width, height) in [(0, 0), (1, 1), (0, 5), (500, 200), (1, 1), (20, 5)] {
            screen.resize(Size { width, height });
            assert_eq!(screen.size(), Size { width, height });
            assert!(
                !screen
                    .frame(|_, _| Some(Position::ORIGIN))
                    .unwrap()
                    .is_empty()
            );
        }
    }
}
