//! The people whom sightings name, as numbers that are quick to compare.

use std::collections::HashMap;

use super::pile::Pile;
use super::sighting::Sighting;
use crate::model::Id;

/// Someone who is named for a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Face {
    pub(super) side: u32,
    /// Of each side and person another.
    pub(super) person: u32,
}

/// The people of each sighting.
pub(super) fn of_each(sightings: &Pile<Sighting>) -> Vec<Box<[Face]>> {
    let mut sides: HashMap<&Id, u32> = HashMap::new();
    let mut people: HashMap<(u32, &Id), u32> = HashMap::new();
    let all = sightings.iter().map(|(_, sighting)| {
        let named = sighting.parts.iter().filter(|part| part.is_person);
        let faces = named.map(|part| {
            let side = number(&mut sides, &part.side);
            let person = number(&mut people, (side, &part.id));
            Face { side, person }
        });
        faces.collect()
    });
    all.collect()
}

fn number<K: Eq + std::hash::Hash>(known: &mut HashMap<K, u32>, key: K) -> u32 {
    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
    *known.entry(key).or_insert(next)
}

/// Whether no side has two different people in the two.
pub(super) fn are_same(one: &[Face], other: &[Face]) -> bool {
    one.iter().all(|face| {
        let mut theirs = other.iter().filter(|their| their.side == face.side);
        let mut rest = theirs.clone();
        theirs.next().is_none() || rest.any(|their| one.contains(their))
    })
}

#[cfg(test)]
mod tests {
    use super::{Face, are_same};

    #[test]
    fn two_people_of_one_side_are_not_the_same() {
        let face = |(side, person): (u32, u32)| Face { side, person };
        for (one, other, same) in [
            (&[][..], &[(1, 1)][..], true),
            (&[(1, 1)], &[(2, 2)], true),
            (&[(1, 1), (2, 2)], &[(1, 1)], true),
            (&[(1, 1), (2, 2)], &[(1, 1), (2, 3)], false),
            (&[(1, 1), (1, 4)], &[(1, 4), (1, 5)], true),
            (&[(1, 1), (1, 4)], &[(1, 5)], false),
        ] {
            let [one, other]: [Vec<Face>; 2] =
                [one, other].map(|all| all.iter().copied().map(face).collect());
            assert_eq!(are_same(&one, &other), same, "{one:?} {other:?}");
            assert_eq!(are_same(&other, &one), same, "{other:?} {one:?}");
        }
    }
}
