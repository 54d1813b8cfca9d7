//! What stands in a row between two brackets, items of a list or members of an object, each with what its author put around it.

use std::ops::Range;

use super::page::{Page, deeper, index, range};
use crate::json::{Kind, Node};

/// A list or an object, taken apart.
pub struct Row<'a> {
    page: &'a Page<'a>,
    /// Where its bracket stands.
    at: usize,
    /// The bracket, and the comment on the rest of its line.
    opening: &'a str,
    pieces: Vec<Piece<'a>>,
    /// What follows the last piece, with the bracket.
    closing: &'a str,
}

/// An item or a member.
struct Piece<'a> {
    at: usize,
    /// What stands before it, up to the one before or its line.
    lead: &'a str,
    body: &'a str,
    /// What stands between it and its comma.
    before: &'a str,
    /// The comment behind it on its line, which ends that line.
    note: &'a str,
}

/// What becomes of a row, in the order of the new one; what is not named goes.
pub enum Step {
    /// The piece of this number stays.
    Keep(usize),
    /// The piece of this number gets another body.
    Change(usize, String),
    /// Another one.
    Add(String),
}

impl<'a> Row<'a> {
    /// Takes a list or an object apart; anything else has no pieces.
    pub fn of(page: &'a Page<'a>, node: &Node) -> Self {
        let bodies: Vec<Range<usize>> = match &node.kind {
            Kind::Array(items) => items.iter().map(|item| range(item.span)).collect(),
            Kind::Object(members) => members
                .iter()
                .map(|member| index(member.span.start)..index(member.value.span.end))
                .collect(),
            _ => Vec::new(),
        };
        let Range { start: at, end } = range(node.span);
        let inside = at + 1..end.saturating_sub(1);
        let start_of = |number: usize| bodies.get(number).map(|body| body.start);
        let mut from = inside.start;
        from += noted(page.get(from..start_of(0).unwrap_or(inside.end)));
        let opening = page.get(at..from);
        let mut pieces = Vec::new();
        for (number, body) in bodies.iter().enumerate() {
            let gap = body.end..start_of(number + 1).unwrap_or(inside.end);
            let (comma, behind) = match comma(page.get(gap.clone())) {
                Some(bytes) => (gap.start + bytes, gap.start + bytes + 1),
                None => (gap.start, gap.start),
            };
            let end = behind + noted(page.get(behind..gap.end));
            pieces.push(Piece {
                at: body.start,
                lead: page.get(from..body.start),
                body: page.get(body.clone()),
                before: page.get(gap.start..comma),
                note: page.get(behind..end),
            });
            from = end;
        }
        Self {
            page,
            at,
            opening,
            pieces,
            closing: page.get(from..end),
        }
    }

    /// The margin of pieces that are added, where each stands on a line of its own, as the last one does.
    fn own_margin(&self) -> Option<String> {
        match self.pieces.last() {
            Some(last) => self.page.own_margin(last.at).map(str::to_owned),
            None => Some(deeper(self.page.margin(self.at))),
        }
    }

    /// What a piece that is added stands behind.
    pub fn ahead(&self) -> String {
        let last = self.pieces.last().map_or(self.at, |last| last.at);
        let own = self.own_margin();
        own.unwrap_or_else(|| self.page.margin(last).to_owned())
    }

    /// The text of the row after `steps`, which name its pieces in their order.
    pub fn rebuilt(&self, steps: Vec<Step>) -> String {
        let count = steps.len();
        let mut out = String::from(self.opening);
        let mut is_noted = self.opening.len() > 1;
        let mut next = 0;
        for (at, step) in steps.into_iter().enumerate() {
            let (old, body) = match step {
                Step::Keep(old) => (Some(old), None),
                Step::Change(old, body) => (Some(old), Some(body)),
                Step::Add(body) => (None, Some(body)),
            };
            let piece = old.and_then(|old| self.pieces.get(old));
            let lead = match old {
                Some(old) => self.lead(next..old, at == 0),
                None => self.new_lead(at == 0),
            };
            self.push_behind(&lead, is_noted, &self.ahead(), &mut out);
            out.push_str(body.as_deref().or(piece.map(|it| it.body)).unwrap_or(""));
            let (before, note) = piece.map_or(("", ""), |it| (it.before, it.note));
            let is_last = at + 1 == count;
            if !is_last || !before.trim().is_empty() {
                out.push_str(before);
            }
            if !is_last {
                out.push(',');
            }
            out.push_str(note);
            is_noted = !note.is_empty();
            next = old.map_or(next, |old| old + 1);
        }
        let outer = self.page.margin(self.at);
        if self.pieces.is_empty() && count > 0 && !self.closing.contains('\n') {
            // The bracket goes below what was put before it.
            return format!(
                "{out}{}{outer}{}",
                self.page.ending,
                self.closing.trim_start()
            );
        }
        let is_bare = count == 0 && out.len() == 1;
        let bracket = self.closing.trim_start();
        if is_bare && bracket.len() == 1 {
            return out + bracket;
        }
        self.push_behind(self.closing, is_noted, outer, &mut out);
        out
    }

    /// Adds `text`; behind a comment that ends its line, on another one.
    fn push_behind(&self, text: &str, is_noted: bool, margin: &str, out: &mut String) {
        if is_noted && !text.starts_with(['\n', '\r']) {
            out.push_str(self.page.ending);
            out.push_str(margin);
            out.push_str(text.trim_start());
        } else {
            out.push_str(text);
        }
    }

    /// What stands before a piece once those of `gone` before it are taken out: it moves up to where they began.
    fn lead(&self, gone: Range<usize>, is_first: bool) -> String {
        let number = gone.end;
        let lead = self.pieces.get(number).map_or("", |piece| piece.lead);
        if lead.contains('\n') {
            return lead.to_owned();
        }
        let gone = self.pieces.get(gone).unwrap_or_default();
        if let Some(margin) = gone.iter().find_map(|piece| broken(piece.lead)) {
            return format!("{}{margin}{}", self.page.ending, lead.trim_start());
        }
        if is_first && lead.trim().is_empty() {
            return self.first_lead().to_owned();
        }
        if !is_first && lead.is_empty() && number == 0 {
            // Another one has come before what was the first.
            return " ".to_owned();
        }
        lead.to_owned()
    }

    fn new_lead(&self, is_first: bool) -> String {
        match self.own_margin() {
            Some(margin) => format!("{}{margin}", self.page.ending),
            None if is_first => self.first_lead().to_owned(),
            None => " ".to_owned(),
        }
    }

    /// The blanks before the first piece.
    fn first_lead(&self) -> &'a str {
        let first = self.pieces.first().map_or("", |first| first.lead);
        if first.trim().is_empty() { first } else { "" }
    }
}

/// The margin of the last line that begins within the blanks and comments of `lead`.
fn broken(lead: &str) -> Option<&str> {
    let (_, line) = lead.rsplit_once('\n')?;
    line.get(..line.len() - line.trim_start().len())
}

/// How many bytes stand before the comma of a gap between two pieces. A comma within a comment is none.
fn comma(gap: &str) -> Option<usize> {
    let mut rest = gap;
    loop {
        let after = if rest.starts_with("//") {
            rest.split_once('\n')?.1
        } else if let Some(inner) = rest.strip_prefix("/*") {
            inner.split_once("*/")?.1
        } else if rest.starts_with(',') {
            return Some(gap.len() - rest.len());
        } else {
            let mut chars = rest.chars();
            chars.next()?;
            chars.as_str()
        };
        rest = after;
    }
}

/// How many bytes the comments take up that end the line on which `gap` begins.
fn noted(gap: &str) -> usize {
    let Some((line, _)) = gap.split_once('\n') else {
        return 0;
    };
    let line = line.strip_suffix('\r').unwrap_or(line);
    let mut rest = line.trim_start();
    while let Some((_, after)) = rest
        .strip_prefix("/*")
        .and_then(|inner| inner.split_once("*/"))
    {
        rest = after.trim_start();
        if rest.is_empty() {
            return line.len();
        }
    }
    if rest.starts_with("//") {
        line.len()
    } else {
        0
    }
}
