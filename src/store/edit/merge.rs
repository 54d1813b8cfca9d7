//! Changing a value in a text where it differs, and nowhere else.

use serde_json::{Map, Value};

use super::page::{Page, index};
use super::row::{Row, Step};
use crate::json::node::Member;
use crate::json::{Kind, Node};

/// The text of `node`, which reads as `old` and stands behind `ahead`, changed so that it reads as `new`.
///
/// What is the same keeps its bytes, and the comments around it. A key that `old` lacks holds nothing, or nothing that is
/// known, and stays.
pub fn merged(page: &Page<'_>, node: &Node, old: &Value, new: &Value, ahead: &str) -> String {
    if old == new {
        return page.of(node).to_owned();
    }
    match (&node.kind, old, new) {
        (Kind::Object(members), Value::Object(old), Value::Object(new)) => {
            let row = Row::of(page, node);
            let steps = of_object(page, members, old, new, &row.ahead());
            row.rebuilt(steps)
        }
        (Kind::Array(items), Value::Array(old), Value::Array(new))
            if items.len() == old.len() && !is_blank(page, node) =>
        {
            let row = Row::of(page, node);
            let steps = of_list(page, items, old, new, &row.ahead());
            row.rebuilt(steps)
        }
        _ => page.lay_out(new, ahead),
    }
}

/// Whether nothing stands between the brackets of a list, no comment either.
fn is_blank(page: &Page<'_>, list: &Node) -> bool {
    let text = page.of(list);
    text.trim_matches(['[', ']']).trim().is_empty()
}

fn of_object(
    page: &Page<'_>,
    members: &[Member],
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    ahead: &str,
) -> Vec<Step> {
    let nothing = Value::Array(Vec::new());
    let mut steps = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let was = old.get(&*member.key);
        let Some(value) = new.get(&*member.key) else {
            if was.is_none() {
                steps.push(Step::Keep(at));
            }
            continue;
        };
        if was == Some(value) {
            steps.push(Step::Keep(at));
            continue;
        }
        let (key, start) = (index(member.span.start), index(member.value.span.start));
        let was = was.unwrap_or(&nothing);
        let ahead = page.ahead(key, start);
        let text = merged(page, &member.value, was, value, &ahead);
        steps.push(Step::Change(at, format!("{}{text}", page.get(key..start))));
    }
    let is_there = |key: &str| members.iter().any(|member| &*member.key == key);
    for (key, value) in new.iter().filter(|(key, _)| !is_there(key)) {
        let key = format!("{}: ", Value::from(&**key));
        let text = page.lay_out(value, &format!("{ahead}{key}"));
        steps.push(Step::Add(key + &text));
    }
    steps
}

fn of_list(
    page: &Page<'_>,
    items: &[Node],
    old: &[Value],
    new: &[Value],
    ahead: &str,
) -> Vec<Step> {
    let met = meet(old, new);
    let steps = new.iter().zip(met).map(|(value, at)| {
        let was = at.and_then(|at| Some((at, items.get(at)?, old.get(at)?)));
        match was {
            Some((at, _, was)) if was == value => Step::Keep(at),
            Some((at, item, was)) => {
                let start = index(item.span.start);
                let ahead = page.ahead(start, start);
                Step::Change(at, merged(page, item, was, value, &ahead))
            }
            None => Step::Add(page.lay_out(value, ahead)),
        }
    });
    steps.collect()
}

/// For each new item the number of the old one that it was, in their order: one that is the same, or between two of those
/// one that differs in a part.
fn meet(old: &[Value], new: &[Value]) -> Vec<Option<usize>> {
    let find = |from: usize, until: usize, is_it: &dyn Fn(&Value) -> bool| {
        let between = old.get(from..until).unwrap_or_default();
        between.iter().position(is_it).map(|at| from + at)
    };
    let mut from = 0;
    let mut met: Vec<Option<usize>> = Vec::new();
    for value in new {
        let same = find(from, old.len(), &|was| was == value);
        from = same.map_or(from, |at| at + 1);
        met.push(same);
    }
    // Up to where those that differ are looked for: the next one that is the same.
    let mut until = old.len();
    let mut bounds: Vec<usize> = Vec::new();
    for same in met.iter().rev() {
        bounds.push(until);
        until = same.unwrap_or(until);
    }
    bounds.reverse();
    from = 0;
    for ((value, at), until) in new.iter().zip(&mut met).zip(bounds) {
        if at.is_none() {
            *at = find(from, until, &|was| is_kin(was, value));
        }
        from = at.map_or(from, |at| at + 1);
    }
    met
}

/// Whether two objects are the same in half of their members, so that what is said beside one holds for the other.
fn is_kin(old: &Value, new: &Value) -> bool {
    let (Value::Object(old), Value::Object(new)) = (old, new) else {
        return false;
    };
    let shared = old.keys().filter(|key| new.contains_key(*key)).count();
    let same = old
        .iter()
        .filter(|(key, value)| new.get(*key) == Some(value))
        .count();
    same * 2 >= old.len() + new.len() - shared
}

#[cfg(test)]
mod tests;
