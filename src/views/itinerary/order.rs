//! The order of events that have no date.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::tree::Tree;
use crate::model::Id;

impl Tree<'_> {
    /// Undated events in the order that "before" and "after" claims give, else in that of the dossier. Of a ring,
    /// the first in the dossier comes first.
    pub(super) fn sort_undated(&self, waiting: &[usize]) -> Vec<usize> {
        let links = self.links(waiting);
        let mut missing: HashMap<usize, usize> = waiting.iter().map(|index| (*index, 0)).collect();
        for (_, later) in &links {
            *missing.entry(*later).or_default() += 1;
        }
        let mut followers: HashMap<usize, Vec<usize>> = HashMap::new();
        for (earlier, later) in links {
            followers.entry(earlier).or_default().push(later);
        }
        let mut free: BinaryHeap<Reverse<usize>> = waiting
            .iter()
            .filter(|index| missing.get(index) == Some(&0))
            .map(|i| Reverse(*i))
            .collect();
        let mut sorted = Vec::new();
        let mut rest = waiting.iter();
        while sorted.len() < waiting.len() {
            let next = free.pop().map(|Reverse(index)| index);
            let next = next.or_else(|| rest.find(|i| missing.contains_key(i)).copied());
            let Some(next) = next else { break };
            if missing.remove(&next).is_none() {
                continue;
            }
            sorted.push(next);
            for later in followers.remove(&next).unwrap_or_default() {
                if let Some(count) = missing.get_mut(&later) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(Reverse(later));
                    }
                }
            }
        }
        sorted
    }

    /// Which of the waiting comes before which, each pair once.
    fn links(&self, waiting: &[usize]) -> Vec<(usize, usize)> {
        let by_id: HashMap<&str, usize> = waiting
            .iter()
            .filter_map(|index| Some((&*self.nodes.get(*index)?.event.id, *index)))
            .collect();
        let mut links = Vec::new();
        for (index, node) in waiting
            .iter()
            .filter_map(|i| Some((*i, self.nodes.get(*i)?)))
        {
            let other = |id: &Id| by_id.get(&**id).copied().filter(|other| *other != index);
            let before = node
                .event
                .before
                .iter()
                .filter_map(|claim| other(&claim.what.value));
            links.extend(before.map(|other| (index, other)));
            let after = node
                .event
                .after
                .iter()
                .filter_map(|claim| other(&claim.what.value));
            links.extend(after.map(|other| (other, index)));
        }
        links.sort_unstable();
        links.dedup();
        links
    }
}
