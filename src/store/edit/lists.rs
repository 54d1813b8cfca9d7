//! Changing single items of the lists of a dossier's main file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde_json::Value;

use super::{index, margin};
use crate::json::{Fault, Kind, Node, Span};
use crate::model::Revision;
use crate::model::revision::{Changes, Named};
use crate::store::layout::{lay_out_within, written};

/// Puts a revision into the text of a dossier's main file. Items that it does not name keep their bytes, and the comments beside them.
///
/// # Errors
/// The text is no JSON object, or one of its lists is none.
pub fn revise(text: &str, revision: &Revision) -> Result<String, Fault> {
    let root = Node::parse(text, 0)?;
    let Kind::Object(_) = &root.kind else {
        return Err(Fault::error(root.span, "this is no dossier"));
    };
    let mut work = Work {
        text,
        root: &root,
        ending: if text.contains("\r\n") { "\r\n" } else { "\n" },
        edits: Vec::new(),
        added: Vec::new(),
    };
    work.list("parties", "id", &revision.parties)?;
    work.list("people", "id", &revision.people)?;
    work.list("places", "id", &revision.places)?;
    work.list("topics", "id", &revision.topics)?;
    work.list("measures", "id", &revision.measures)?;
    work.list("events", "id", &revision.events)?;
    work.list("positions", "id", &revision.positions)?;
    work.list("decisions", "key", &revision.decisions)?;
    Ok(work.done())
}

/// A text, and what is to become of it.
struct Work<'a> {
    text: &'a str,
    root: &'a Node,
    ending: &'static str,
    /// What takes the place of which bytes.
    edits: Vec<(Range<usize>, String)>,
    /// Lists that are not there yet, with their keys.
    added: Vec<String>,
}

/// An item, and what stands around it up to its neighbours.
struct Piece {
    lead: String,
    body: String,
    trail: String,
}

impl Work<'_> {
    fn list<T: Named>(&mut self, key: &str, name: &str, changes: &Changes<T>) -> Result<(), Fault> {
        if changes.is_empty() {
            return Ok(());
        }
        let Some(list) = self.root.get(key) else {
            if !changes.put.is_empty() {
                let items = changes.put.iter().map(|one| self.laid_out(one, "    "));
                let items: Vec<String> = items.collect();
                let joint = format!(",{}    ", self.ending);
                self.added.push(format!(
                    "\"{key}\": [{}    {}{}  ]",
                    self.ending,
                    items.join(&joint),
                    self.ending
                ));
            }
            return Ok(());
        };
        let Kind::Array(items) = &list.kind else {
            let what = format!("“{key}” is no list");
            let fault = Fault::error(list.span, &what);
            return Err(fault.instead(&format!("write \"{key}\": […]")));
        };
        let inside = index(list.span.start) + 1..index(list.span.end).saturating_sub(1);
        let new = self.rebuilt(items, inside.clone(), name, changes);
        self.edits.push((inside, new));
        Ok(())
    }

    /// What stands between the brackets of a list after the changes.
    fn rebuilt<T: Named>(
        &self,
        items: &[Node],
        inside: Range<usize>,
        name: &str,
        changes: &Changes<T>,
    ) -> String {
        let (pieces, closing) = self.pieces(items, inside.clone());
        let goes: HashSet<&str> = changes.without.iter().map(String::as_str).collect();
        let mut put: HashMap<&str, &T> = changes.put.iter().map(|one| (one.name(), one)).collect();
        let mut kept: Vec<Piece> = Vec::new();
        for (item, mut piece) in items.iter().zip(pieces) {
            let named = name_of(item, name);
            if named.is_some_and(|named| goes.contains(named)) {
                continue;
            }
            if let Some(new) = named.and_then(|named| put.remove(named)) {
                let margin = margin(self.text, index(item.span.start)).unwrap_or_default();
                piece.body = self.laid_out(new, margin);
            }
            kept.push(piece);
        }
        let outer = margin(self.text, inside.start.saturating_sub(1))
            .or_else(|| self.key_margin(inside.start));
        let of_items = items
            .last()
            .map(|last| margin(self.text, index(last.span.start)));
        let inner = match of_items {
            Some(own) => own.map(str::to_owned),
            None => Some(format!("{}  ", outer.unwrap_or_default())),
        };
        for new in changes
            .put
            .iter()
            .filter(|one| put.contains_key(one.name()))
        {
            let (lead, margin) = match &inner {
                Some(inner) => (format!("{}{inner}", self.ending), &**inner),
                None if kept.is_empty() => (String::new(), ""),
                None => (" ".to_owned(), ""),
            };
            kept.push(Piece {
                lead,
                body: self.laid_out(new, margin),
                trail: String::new(),
            });
        }
        let count = kept.len();
        let mut out = String::new();
        for (at, piece) in kept.into_iter().enumerate() {
            out.push_str(&piece.lead);
            out.push_str(&piece.body);
            if at + 1 < count {
                out.push(',');
            }
            out.push_str(&piece.trail);
        }
        if items.is_empty() && count > 0 && !closing.contains('\n') {
            // The bracket goes below what was put before it.
            return format!("{out}{}{}{closing}", self.ending, outer.unwrap_or_default());
        }
        out + &closing
    }

    /// What stands before the key whose list begins at `at`.
    fn key_margin(&self, at: usize) -> Option<&str> {
        let line = self.text.get(..at)?.rsplit('\n').next()?;
        let blank = line.len() - line.trim_start().len();
        line.get(..blank)
    }

    /// The items with what stands around them, and what stands before the closing bracket.
    fn pieces(&self, items: &[Node], inside: Range<usize>) -> (Vec<Piece>, String) {
        let mut pieces = Vec::new();
        let mut lead = inside.start;
        for (at, item) in items.iter().enumerate() {
            let body = range(item.span);
            let next = items.get(at + 1).map(|next| index(next.span.start));
            let gap = body.end..next.unwrap_or(inside.end);
            let (before, after) = if next.is_some() {
                split_comma(self.text, gap.clone())
            } else {
                (gap.start..gap.start, gap.start)
            };
            let own = own_line(self.text, after..gap.end);
            let trail = [before, after..own].map(|range| self.get(range)).concat();
            pieces.push(Piece {
                lead: self.get(lead..body.start).to_owned(),
                body: self.get(body).to_owned(),
                trail,
            });
            lead = own;
        }
        (pieces, self.get(lead..inside.end).to_owned())
    }

    fn get(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    fn laid_out(&self, one: &impl Named, margin: &str) -> String {
        let value: Value = written(one);
        lay_out_within(&value, margin).replace('\n', self.ending)
    }

    /// The text with all that was asked for.
    fn done(mut self) -> String {
        if !self.added.is_empty() {
            let (at, before, after) = match &self.root.kind {
                Kind::Object(members) if !members.is_empty() => {
                    let end = members.last().map(|last| index(last.value.span.end));
                    (end.unwrap_or_default(), ",", "")
                }
                _ => (index(self.root.span.start) + 1, "", self.ending),
            };
            let joint = format!(",{}  ", self.ending);
            let lists = self.added.join(&joint);
            let new = format!("{before}{}  {lists}{after}", self.ending);
            self.edits.push((at..at, new));
        }
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::new();
        let mut from = 0;
        for (range, new) in &self.edits {
            out.push_str(self.get(from..range.start));
            out.push_str(new);
            from = range.end;
        }
        out.push_str(self.get(from..self.text.len()));
        out
    }
}

fn range(span: Span) -> Range<usize> {
    index(span.start)..index(span.end)
}

fn name_of<'a>(item: &'a Node, key: &str) -> Option<&'a str> {
    match &item.get(key)?.kind {
        Kind::Text(name) => Some(name),
        _ => None,
    }
}

/// What stands before the comma of a gap between two items, and where the rest begins. A comma within a comment is none.
fn split_comma(text: &str, gap: Range<usize>) -> (Range<usize>, usize) {
    let between = text.get(gap.clone()).unwrap_or_default();
    let mut at = 0;
    while let Some(rest) = between.get(at..) {
        let comment = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else if rest.starts_with(',') {
            let comma = gap.start + at;
            return (gap.start..comma, comma + 1);
        } else {
            rest.chars().next().map(char::len_utf8)
        };
        match comment {
            Some(bytes) => at += bytes,
            None => break,
        }
    }
    (gap.clone(), gap.end)
}

/// Where a comment ends that stands on the line on which `rest` begins; at its beginning when there is none.
fn own_line(text: &str, rest: Range<usize>) -> usize {
    let behind = text.get(rest.clone()).unwrap_or_default();
    let line = behind.split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let is_comment = line.trim_start().starts_with("//");
    rest.start + if is_comment { line.len() } else { 0 }
}

#[cfg(test)]
mod tests;
