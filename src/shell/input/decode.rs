//! Keys and pasted text from the bytes that a terminal sends.
//!
//! The sequences are those of xterm, the Linux console and rxvt. What is neither a key nor asked for, such as most answers
//! of the terminal or a mouse report in an old form, is skipped whole, so that no part of it is taken for typing.

use ratatui::layout::Position;

use crate::config::Rgb;
use crate::text::Clean;
use crate::ui::keymap::{Code, Key};
use crate::ui::mouse::{Gesture, Mouse};

const PASTE_END: &[u8] = b"\x1b[201~";
/// The most bytes of one paste that are kept.
const PASTE_LIMIT: usize = 64 * 1024;
/// A sequence longer than this is none that a terminal sends.
const SEQUENCE_LIMIT: usize = 4 * 1024;

/// What the user did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    Key(Key),
    Paste(Clean),
    Mouse(Mouse),
    /// The colour of the terminal's ground.
    Ground(Rgb),
}

/// Bytes on their way to becoming keys.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    paste: Option<Vec<u8>>,
    /// The escape that `pending` begins with has been given out as a key already.
    is_early: bool,
}

/// What the first bytes of the input are, and how many belong to it.
enum Step {
    Key(Key, usize),
    PasteStart(usize),
    Mouse(Mouse, usize),
    Ground(Rgb, usize),
    Skip(usize),
    Incomplete,
}

impl Decoder {
    /// Takes in bytes and gives what they complete.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Typed> {
        let mut typed = Vec::new();
        for byte in bytes {
            self.feed_byte(*byte, &mut typed);
        }
        typed
    }

    fn feed_byte(&mut self, byte: u8, typed: &mut Vec<Typed>) {
        if let Some(paste) = &mut self.paste {
            paste.push(byte);
            if paste.ends_with(PASTE_END) {
                paste.truncate(paste.len() - PASTE_END.len());
                typed.push(Typed::Paste(Clean::lines(&String::from_utf8_lossy(paste))));
                self.paste = None;
            } else if paste.len() >= PASTE_LIMIT + PASTE_END.len() {
                paste.remove(PASTE_LIMIT);
            }
            return;
        }
        self.pending.push(byte);
        if self.is_early {
            self.is_early = matches!(*self.pending, [0x1b, b'[' | b'O', ..]);
            if !self.is_early {
                self.pending.remove(0);
            }
        }
        while !self.pending.is_empty() {
            let used = match step(&self.pending) {
                Step::Incomplete if self.pending.len() < SEQUENCE_LIMIT => break,
                Step::Incomplete => self.pending.len(),
                Step::Skip(used) => used,
                Step::PasteStart(used) => {
                    self.paste = Some(Vec::new());
                    used
                }
                Step::Mouse(mouse, used) => {
                    typed.push(Typed::Mouse(mouse));
                    used
                }
                Step::Ground(ground, used) => {
                    typed.push(Typed::Ground(ground));
                    used
                }
                Step::Key(key, used) => {
                    typed.push(Typed::Key(key));
                    used
                }
            };
            self.pending.drain(..used.min(self.pending.len()));
            self.is_early = false;
        }
    }

    /// The terminal has nothing more to say for now: an escape at the end is taken for the key at once, since that
    /// only ever closes something. Should the rest of a sequence follow after all, it is still read as one.
    pub(super) fn pause(&mut self) -> Option<Typed> {
        let is_escape = !self.is_early && *self.pending == [0x1b];
        self.is_early |= is_escape;
        is_escape.then(|| Typed::Key(Key::plain(Code::Esc)))
    }

    /// Whether the bytes so far may be the start of more: then [`Decoder::settle`] is due soon.
    pub(super) fn is_waiting(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Nothing followed: the start of a sequence was a key of its own after all.
    pub(super) fn settle(&mut self) -> Option<Typed> {
        let is_early = std::mem::take(&mut self.is_early);
        let key = match *std::mem::take(&mut self.pending) {
            [0x1b] if is_early => None,
            [0x1b, byte] if is_early => Some(Key::char(char::from(byte))),
            [0x1b] => Some(Key::plain(Code::Esc)),
            [0x1b, byte] => Some(Key::new(Code::Char(char::from(byte)), false, true, false)),
            _ => None,
        };
        key.map(Typed::Key)
    }
}

fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] | [0x1b] | [0x1b, b'O' | b'['] | [0x1b, b'[', b'['] => Step::Incomplete,
        // The Linux console's F1 to F5.
        [0x1b, b'[', b'[', letter @ b'A'..=b'E', ..] => {
            Step::Key(Key::plain(Code::F(letter - b'A' + 1)), 4)
        }
        // The oldest form of a mouse report: three bytes follow, whatever they are.
        [0x1b, b'[', b'M', rest @ ..] if rest.len() < 3 => Step::Incomplete,
        [0x1b, b'[', b'M', ..] => Step::Skip(6),
        [0x1b, b'[', rest @ ..] => control_sequence(rest),
        [0x1b, b'O', letter, ..] => {
            final_letter(*letter).map_or(Step::Skip(3), |code| Step::Key(Key::plain(code), 3))
        }
        [0x1b, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => terminal_string(rest),
        [0x1b, 0x1b, ..] => Step::Key(Key::plain(Code::Esc), 1),
        [0x1b, rest @ ..] => match plain(rest) {
            Step::Key(key, used) => {
                let alt = Key::new(key.code(), key.has_ctrl(), true, key.has_shift());
                Step::Key(alt, used + 1)
            }
            Step::Skip(used) => Step::Skip(used + 1),
            other => other,
        },
        bytes => plain(bytes),
    }
}

/// A key without an escape: a control byte or one character of UTF-8.
fn plain(bytes: &[u8]) -> Step {
    let Some(first) = bytes.first().copied() else {
        return Step::Incomplete;
    };
    let key = match first {
        0 => Key::ctrl(' '),
        b'\t' => Key::plain(Code::Tab),
        b'\r' | b'\n' => Key::plain(Code::Enter),
        0x7f => Key::plain(Code::Backspace),
        1..=0x1a => Key::ctrl(char::from(first + b'a' - 1)),
        0x1b..=0x1f => Key::ctrl(char::from(first + b'@')),
        _ => return character(bytes),
    };
    Step::Key(key, 1)
}

fn character(bytes: &[u8]) -> Step {
    let valid = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => bytes
            .get(..error.valid_up_to())
            .and_then(|b| std::str::from_utf8(b).ok())
            .unwrap_or(""),
        Err(error) => return error.error_len().map_or(Step::Incomplete, Step::Skip),
    };
    match valid.chars().next() {
        Some(c) if c.is_control() => Step::Skip(c.len_utf8()),
        Some(c) => Step::Key(Key::char(c), c.len_utf8()),
        None => Step::Skip(1),
    }
}

/// What follows `ESC [`: parameters, then one letter that says what it is.
fn control_sequence(rest: &[u8]) -> Step {
    let Some(end) = rest.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return Step::Incomplete;
    };
    let used = end + 3;
    let (parameters, letter) = (rest.get(..end).unwrap_or_default(), rest.get(end).copied());
    let Some(letter @ 0x40..=0x7e) = letter else {
        return Step::Skip(used - 1);
    };
    if letter == b'~' && parameters == b"200" {
        return Step::PasteStart(used);
    }
    if let [b'<', report @ ..] = parameters {
        return mouse(report, letter).map_or(Step::Skip(used), |mouse| Step::Mouse(mouse, used));
    }
    sequence_key(parameters, letter).map_or(Step::Skip(used), |key| Step::Key(key, used))
}

/// The key of a control sequence: `A`, `1;5A`, `3~`, `3;2~`, `27;5;99~`, `99;5u`.
fn sequence_key(parameters: &[u8], letter: u8) -> Option<Key> {
    let text = std::str::from_utf8(parameters).ok()?;
    let fields: Vec<&str> = text.split(';').collect();
    let number = |at: usize| -> Option<u32> {
        fields
            .get(at)
            .and_then(|field| field.split(':').next())
            .and_then(|n| n.parse().ok())
    };
    let released = fields.get(1).and_then(|field| field.split(':').nth(1)) == Some("3");
    let code = match letter {
        _ if released => None,
        b'~' if number(0) == Some(27) => number(2).and_then(typed_code),
        b'~' => number(0).and_then(numbered),
        b'u' => number(0).and_then(typed_code),
        b'Z' => return Some(Key::new(Code::Tab, false, false, true)),
        // `ESC [ 1 ; 2 R` is where the cursor is, not F3; `ESC [ 0 ; 9 ; 9 M` is a mouse report of rxvt.
        b'R' | b'M' => None,
        letter => final_letter(letter).filter(|_| text.is_empty() || number(0) == Some(1)),
    }?;
    let held = number(1).unwrap_or(1).saturating_sub(1);
    Some(Key::new(code, held & 4 != 0, held & 2 != 0, held & 1 != 0))
}

/// What the mouse did: `0;12;5` and `M` or `m`, the cell counted from 1.
fn mouse(report: &[u8], letter: u8) -> Option<Mouse> {
    let mut fields = std::str::from_utf8(report).ok()?.split(';');
    let button: u16 = fields.next()?.parse().ok()?;
    let mut cell = || fields.next()?.parse::<u16>().ok()?.checked_sub(1);
    let at = Position::new(cell()?, cell()?);
    if fields.next().is_some() {
        return None;
    }
    // Shift, Alt and Ctrl, 4 to 16, mean nothing here.
    let gesture = match (button & !0b1_1100, letter) {
        (0, b'M') => Gesture::Press,
        (0, b'm') => Gesture::Release,
        (0x20, b'M') => Gesture::Drag,
        (0x40, b'M') => Gesture::WheelUp,
        (0x41, b'M') => Gesture::WheelDown,
        _ => return None,
    };
    Some(Mouse { gesture, at })
}

fn final_letter(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        // The numbers of the function keys leave gaps, as on the keyboard of a VT220.
        11..=15 => Code::F(u8::try_from(number - 10).ok()?),
        17..=21 => Code::F(u8::try_from(number - 11).ok()?),
        23..=26 => Code::F(u8::try_from(number - 12).ok()?),
        28 | 29 => Code::F(u8::try_from(number - 13).ok()?),
        31..=34 => Code::F(u8::try_from(number - 14).ok()?),
        _ => return None,
    })
}

fn typed_code(number: u32) -> Option<Code> {
    match (number, char::from_u32(number)?) {
        (9, _) => Some(Code::Tab),
        (13, _) => Some(Code::Enter),
        (27, _) => Some(Code::Esc),
        (8 | 127, _) => Some(Code::Backspace),
        (_, c) => (!c.is_control() && number < 0xe000).then_some(Code::Char(c)),
    }
}

/// An answer of the terminal, which ends with BEL or `ESC \`.
fn terminal_string(rest: &[u8]) -> Step {
    let bell = rest.iter().position(|byte| *byte == 7).map(|at| at + 1);
    let ended = rest
        .windows(2)
        .position(|pair| pair == b"\x1b\\")
        .map(|at| at + 2);
    let Some(end) = [bell, ended].into_iter().flatten().min() else {
        return Step::Incomplete;
    };
    let ground = rest.get(..end).and_then(ground);
    ground.map_or(Step::Skip(end + 2), |ground| Step::Ground(ground, end + 2))
}

/// The colour in `11;rgb:1212/1414/1c1c`, which may have one to four digits a part, an alpha behind them, and an end.
fn ground(text: &[u8]) -> Option<Rgb> {
    let text = std::str::from_utf8(text).ok()?;
    let text = text.strip_prefix("11;rgb")?;
    let text = text.strip_prefix('a').unwrap_or(text).strip_prefix(':')?;
    let end = text.find(['\x07', '\x1b']).unwrap_or(text.len());
    let mut parts = text.get(..end)?.split('/').map(part);
    Some((parts.next()??, parts.next()??, parts.next()??))
}

/// A share of light in hexadecimal digits, as many as the terminal likes, out of 255.
fn part(digits: &str) -> Option<u8> {
    let most = match digits.len() {
        1 => 0xf,
        2 => 0xff,
        3 => 0xfff,
        4 => 0xffff,
        _ => return None,
    };
    let value = u32::from_str_radix(digits, 16).ok()?;
    u8::try_from(value * 255 / most).ok()
}

#[cfg(test)]
mod tests;
