//! Changing single items of the lists of a dossier's main file.

use std::collections::{HashMap, HashSet};

use super::merge::merged;
use super::page::{Page, deeper, index};
use super::row::{Row, Step};
use crate::json::node::Member;
use crate::json::{Fault, Kind, Log, Node, Read, Severity};
use crate::model::Revision;
use crate::model::revision::{Changes, Named};
use crate::store::layout::written;

/// Puts a revision into the text of a dossier's main file.
///
/// Items that it does not name keep their bytes, and the comments beside them. Of one that it changes, only the members and
/// the entries of lists that differ are laid out anew, down to the innermost; what is the same keeps its bytes, its place
/// and its comments, and so do keys that hold nothing or are not known. What goes takes with it the comments above it, and
/// the one that ends its line. An item that cannot be read is laid out anew as a whole.
///
/// # Errors
/// The text is no JSON object, or one of its lists is none.
pub fn revise(text: &str, revision: &Revision) -> Result<String, Fault> {
    let root = Node::parse(text, 0)?;
    let Kind::Object(members) = &root.kind else {
        return Err(Fault::error(root.span, "this is no dossier"));
    };
    let page = Page::new(text);
    let row = Row::of(&page, &root);
    let mut work = Work {
        page: &page,
        members,
        ahead: row.ahead(),
        changed: HashMap::new(),
        added: Vec::new(),
    };
    work.list("parties", "id", &revision.parties)?;
    work.list("people", "id", &revision.people)?;
    work.list("places", "id", &revision.places)?;
    work.list("topics", "id", &revision.topics)?;
    work.list("measures", "id", &revision.measures)?;
    work.list("bases", "id", &revision.bases)?;
    work.list("events", "id", &revision.events)?;
    work.list("positions", "id", &revision.positions)?;
    work.list("decisions", "key", &revision.decisions)?;
    let rebuilt = row.rebuilt(work.steps());
    let before = page.get(0..index(root.span.start));
    let after = page.get(index(root.span.end)..text.len());
    Ok([before, &rebuilt, after].concat())
}

/// A dossier's members, and what is to become of them.
struct Work<'a> {
    page: &'a Page<'a>,
    members: &'a [Member],
    /// What another member would stand behind.
    ahead: String,
    /// The new text of some members, by their number.
    changed: HashMap<usize, String>,
    /// Lists that are not there yet, with their keys.
    added: Vec<String>,
}

impl Work<'_> {
    fn list<T: Named + Read>(
        &mut self,
        key: &str,
        name: &str,
        changes: &Changes<T>,
    ) -> Result<(), Fault> {
        if changes.is_empty() {
            return Ok(());
        }
        let found = self
            .members
            .iter()
            .position(|member| &*member.key == key)
            .and_then(|at| Some((at, self.members.get(at)?)));
        let Some((at, member)) = found else {
            if !changes.put.is_empty() {
                let list = self.new_list(key, &changes.put);
                self.added.push(list);
            }
            return Ok(());
        };
        let list = &member.value;
        let Kind::Array(items) = &list.kind else {
            let what = format!("“{key}” is no list");
            let fault = Fault::error(list.span, &what);
            return Err(fault.instead(&format!("write \"{key}\": […]")));
        };
        let key = index(member.span.start)..index(list.span.start);
        let rebuilt = self.rebuilt(list, items, name, changes);
        let text = format!("{}{rebuilt}", self.page.get(key));
        self.changed.insert(at, text);
        Ok(())
    }

    /// A list that is not there yet, each item on a line of its own.
    fn new_list<T: Named>(&self, key: &str, put: &[T]) -> String {
        let ending = self.page.ending;
        let margin = deeper(&self.ahead);
        let items = put
            .iter()
            .map(|one| self.page.lay_out(&written(one), &margin));
        let items: Vec<String> = items.collect();
        let joint = format!(",{ending}{margin}");
        let items = items.join(&joint);
        format!("\"{key}\": [{ending}{margin}{items}{ending}{}]", self.ahead)
    }

    /// A list after the changes.
    fn rebuilt<T: Named + Read>(
        &self,
        list: &Node,
        items: &[Node],
        name: &str,
        changes: &Changes<T>,
    ) -> String {
        let row = Row::of(self.page, list);
        let goes: HashSet<&str> = changes.without.iter().map(String::as_str).collect();
        let mut put: HashMap<&str, &T> = changes.put.iter().map(|one| (one.name(), one)).collect();
        let mut steps = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let named = name_of(item, name);
            if named.is_some_and(|named| goes.contains(named)) {
                continue;
            }
            steps.push(match named.and_then(|named| put.remove(named)) {
                Some(new) => Step::Change(at, self.changed(item, new)),
                None => Step::Keep(at),
            });
        }
        let ahead = row.ahead();
        let is_new = |one: &&T| put.contains_key(one.name());
        let new = changes.put.iter().filter(is_new);
        steps.extend(new.map(|one| Step::Add(self.page.lay_out(&written(one), &ahead))));
        row.rebuilt(steps)
    }

    /// An item that is there, as it is to be.
    fn changed<T: Named + Read>(&self, item: &Node, new: &T) -> String {
        let mut log = Log::default();
        let old = T::read(item, &mut log);
        let is_error = |fault: &Fault| fault.severity == Severity::Error;
        let start = index(item.span.start);
        let ahead = self.page.ahead(start, start);
        if log.faults.iter().any(is_error) {
            return self.page.lay_out(&written(new), &ahead);
        }
        merged(self.page, item, &written(&old), &written(new), &ahead)
    }

    /// What becomes of the dossier.
    fn steps(mut self) -> Vec<Step> {
        let numbers = 0..self.members.len();
        let mut steps: Vec<Step> = numbers
            .map(|at| match self.changed.remove(&at) {
                Some(text) => Step::Change(at, text),
                None => Step::Keep(at),
            })
            .collect();
        steps.extend(self.added.into_iter().map(Step::Add));
        steps
    }
}

fn name_of<'a>(item: &'a Node, key: &str) -> Option<&'a str> {
    match &item.get(key)?.kind {
        Kind::Text(name) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod kept;
#[cfg(test)]
mod tests;
