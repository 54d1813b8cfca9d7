//! Who was spoken of before, for words that only point back.

use super::cast::Actor;
use super::page::Line;
use super::pair::{leading_pair, pair_of};
use super::stand::Stand;
use super::topics::Topic;
use super::triggers::Weight;
use super::venue::is_land;
use crate::ingest::amounts::{Measure, Quantity, Unit};
use crate::model::{Act, Amount, Id};

/// Those who were spoken of last, for `he` and `they`.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    pub(super) subject: Option<Actor>,
    pub(super) pair: Vec<Actor>,
    pub(super) sentence: usize,
    /// The party that a sentence was about, and which one, for `it` and `the bloc` at the head of the next.
    party: Option<(Id, usize)>,
    /// Whether two have been told to meet at a summit of their own.
    pub(super) has_pair_summit: bool,
    /// Who went where last, and the sentence that tells it.
    goal: Option<(Id, Id, usize)>,
    /// What summits were named to be of, each with how often, the first one first.
    bodies: Vec<(Id, u32)>,
    /// Whose stands were told, on what and toward whom, the last one last.
    stands: Vec<Told>,
    /// The numbers that those stands gave last, each of another unit.
    sums: Vec<Sum>,
    /// Every number that those stands gave and of what it was, the last one last.
    told: Vec<(Amount, &'static str, Measure)>,
}

/// A stand that was told.
#[derive(Debug, Clone)]
struct Told {
    holder: Id,
    topic: &'static str,
    toward: Vec<Id>,
    act: Act,
    sentence: usize,
}

/// A number that was told, for words that point back to it: `get that down to`.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    pub(super) topic: &'static Topic,
    pub(super) toward: Vec<Id>,
    pub(super) holder: Id,
    pub(super) measure: Measure,
    unit: &'static str,
    sentence: usize,
}

/// Words behind a number that was told before.
const AGAIN: [&str; 14] = [
    "goal",
    "target",
    "threshold",
    "level",
    "benchmark",
    "figure",
    "offer",
    "proposal",
    "plan",
    "pledge",
    "commitment",
    "deal",
    "rate",
    "sum",
];

/// How many sentences behind a number words may point back to it.
const NEAR_SUM: usize = 3;

/// How many stands are remembered.
const REMEMBERED: usize = 12;

impl Memory {
    /// Whom `they` or `both sides` at a token mean: two of two sides who are named before it in the sentence, else those of a
    /// sentence close before.
    pub(super) fn pair(&self, line: &Line<'_, '_>, at: usize) -> Vec<Actor> {
        let before = line.cast.iter().filter(|actor| actor.run.end <= at);
        let (people, lands): (Vec<&Actor>, Vec<&Actor>) = before.partition(|actor| actor.is_person);
        let of_two = [people, lands]
            .into_iter()
            .find_map(|named| pair_of(&named));
        of_two.unwrap_or_else(|| {
            let is_near = line.index <= self.sentence + 2;
            if is_near {
                self.pair.clone()
            } else {
                Vec::new()
            }
        })
    }

    /// Whose number of a topic was told in one of the sentences before. Who only wants a number of others does not give it.
    pub(super) fn holder(&self, topic: &Topic, sentence: usize) -> Option<Id> {
        let mut stands = self.stands.iter().rev();
        let told = stands.find(|told| {
            let gives = matches!(Weight::of(told.act), Weight::Give | Weight::Press);
            told.topic == topic.id && gives && sentence <= told.sentence + NEAR_SUM
        });
        told.map(|told| told.holder.clone())
    }

    /// The topic of the last stand, if it was told in the sentence before.
    pub(super) fn last(&self, sentence: usize) -> Option<&'static str> {
        let last = self.stands.last();
        let near = last.filter(|told| sentence <= told.sentence + 1);
        near.map(|told| told.topic)
    }

    /// Who offered or asked for something last, if that was in the sentence before.
    pub(super) fn proposer(&self, sentence: usize) -> Option<Id> {
        let last = self.stands.last()?;
        let is_open = matches!(last.act, Act::Offers | Act::Seeks | Act::Demands);
        (is_open && sentence <= last.sentence + 1).then(|| last.holder.clone())
    }

    /// The topic on which a party wanted something last.
    pub(super) fn wanted(&self, holder: &Id) -> Option<&'static str> {
        let mut stands = self.stands.iter().rev();
        let told =
            stands.find(|told| told.holder == *holder && Weight::of(told.act) == Weight::Want);
        told.map(|told| told.topic)
    }

    /// Whose duties were told last, toward a party if that is given: on the goods of one who agreed on them, those of the
    /// other side.
    pub(super) fn taker(&self, toward: Option<&Id>) -> Option<Id> {
        let mut stands = self.stands.iter().rev();
        stands.find_map(|told| {
            if told.topic != "tariffs" {
                return None;
            }
            let is_taken = told.act == Act::Reports || Weight::of(told.act) == Weight::Press;
            let is_agreed = Weight::of(told.act) == Weight::Give;
            match toward {
                Some(toward) if is_agreed && told.holder == *toward => told.toward.first().cloned(),
                Some(toward) if told.toward.contains(toward) && (is_taken || is_agreed) => {
                    Some(told.holder.clone())
                }
                None if is_taken => Some(told.holder.clone()),
                _ => None,
            }
        })
    }

    /// The number of a unit that was told last, in one of the sentences before.
    pub(super) fn sum(&self, unit: &str, sentence: usize) -> Option<&Sum> {
        let sum = self.sums.iter().find(|sum| sum.unit == unit)?;
        (sentence <= sum.sentence + NEAR_SUM).then_some(sum)
    }

    /// Of what a number is: by its own words, else by what was told of the same number before (`the 5% goal`). A share of a
    /// country's output is spent where one told before was.
    pub(super) fn measure(&self, line: &Line<'_, '_>, quantity: &Quantity) -> Option<Measure> {
        let mut told = self.told.iter().rev();
        match quantity.measure {
            None if AGAIN.contains(&line.word(quantity.run.end)) => {
                let same = told.find(|(value, unit, _)| {
                    *value == Amount(quantity.to) && *unit == quantity.unit.name()
                });
                same.map(|(.., measure)| *measure)
            }
            // `will reach 4% by 2030`, right where all tell of what is spent
            None if quantity.unit == Unit::Percent
                && matches!(line.before(quantity.run.start), "reach" | "hit" | "meet") =>
            {
                let last = told.next().map(|(.., measure)| *measure);
                last.filter(|measure| *measure == Measure::SpendingShare)
            }
            Some(Measure::Share) => {
                let mut behind = quantity.run.end..quantity.run.end + 4;
                let is_output = behind.any(|at| matches!(line.word(at), "gdp" | "gross"));
                let is_spent = told.any(|(.., measure)| *measure == Measure::SpendingShare);
                (is_output && is_spent)
                    .then_some(Measure::SpendingShare)
                    .or(quantity.measure)
            }
            own => own,
        }
    }

    fn note_sums(&mut self, stand: &Stand) {
        for number in stand.numbers.iter().map(|said| &said.value) {
            self.told.push((number.to, number.unit, number.measure));
            self.sums.retain(|sum| sum.unit != number.unit);
            self.sums.push(Sum {
                topic: stand.topic,
                toward: stand.toward.clone(),
                holder: stand.holder.clone(),
                measure: number.measure,
                unit: number.unit,
                sentence: stand.sentence,
            });
        }
    }

    /// Takes up whose stands it tells.
    pub(super) fn note_stands(&mut self, stands: &[Stand]) {
        for stand in stands {
            self.note_sums(stand);
        }
        let new = stands.iter().map(|stand| Told {
            holder: stand.holder.clone(),
            topic: stand.topic.id,
            toward: stand.toward.clone(),
            act: stand.act.value,
            sentence: stand.sentence,
        });
        self.stands.extend(new);
        let over = self.stands.len().saturating_sub(REMEMBERED);
        self.stands.drain(..over);
        let over = self.told.len().saturating_sub(REMEMBERED);
        self.told.drain(..over);
    }

    /// Takes up what a summit is of that is named.
    pub(super) fn note_body(&mut self, body: &Id) {
        match self.bodies.iter_mut().find(|(id, _)| id == body) {
            Some((_, times)) => *times += 1,
            None => self.bodies.push((body.clone(), 1)),
        }
    }

    /// What `the summit` is of: what was named most often, not what was looked back to once.
    pub(super) fn body(&self) -> Option<Id> {
        let most = self.bodies.iter().rev().max_by_key(|(_, times)| *times);
        most.map(|(id, _)| id.clone())
    }

    /// Takes up where someone goes.
    pub(super) fn note_goal(&mut self, who: &Id, land: &Id, sentence: usize) {
        self.goal = Some((who.clone(), land.clone(), sentence));
    }

    /// Where someone was going in one of the sentences right before.
    pub(super) fn goal(&self, who: &Id, sentence: usize) -> Option<&Id> {
        let (known, land, told) = self.goal.as_ref()?;
        (known == who && sentence <= told + NEAR_SUM).then_some(land)
    }

    /// Whom `he` or `she` would mean.
    pub(super) const fn subject(&self) -> Option<&Actor> {
        self.subject.as_ref()
    }

    /// The party that `it`, `the bloc` or `the country` at the head of a sentence means: the one that the sentence before is
    /// about. A word for a bloc means no country.
    pub(super) fn party(&self, line: &Line<'_, '_>) -> Option<&Id> {
        let (id, sentence) = self.party.as_ref()?;
        let is_bloc = is_bloc(id);
        let fits = match head(line)? {
            Head::Bloc => is_bloc,
            Head::Country => !is_bloc,
            Head::It => true,
        };
        (fits && line.index == sentence + 1).then_some(id)
    }

    fn note_party(&mut self, line: &Line<'_, '_>) {
        if let Some((_, sentence)) = self.party.as_mut().filter(|_| head(line).is_some()) {
            if line.index == *sentence + 1 {
                *sentence = line.index;
            }
            return;
        }
        let subject = line.cast.first().filter(|actor| {
            let opens = actor.lead <= line.run.start + 1;
            let end = actor.run.end;
            let acts = (end..end + 3).take(2).any(|at| line.is_verb(at));
            opens && !actor.is_led && !actor.is_person && acts
        });
        let party = subject.and_then(|actor| actor.party.clone());
        self.party = party.map(|party| (party, line.index));
    }

    /// Takes up whom a sentence speaks of.
    pub(super) fn note(&mut self, line: &Line<'_, '_>) {
        self.sentence = line.index;
        self.note_party(line);
        let subject = line
            .cast
            .iter()
            .find(|actor| actor.is_person && !actor.is_led && !line.is_object(actor));
        if let Some(subject) = subject {
            self.subject = Some(subject.clone());
        }
        let people: Vec<&Actor> = line.cast.iter().filter(|actor| actor.is_person).collect();
        let lands: Vec<&Actor> = line
            .cast
            .iter()
            .filter(|actor| !actor.is_person && is_land(&actor.id))
            .collect();
        for named in [lands, people] {
            if let Some(pair) = pair_of(&named).or_else(|| leading_pair(line, &named)) {
                self.pair = pair;
            }
        }
    }
}

/// What a sentence begins with, where that points back to a party.
enum Head {
    It,
    Bloc,
    Country,
}

fn head(line: &Line<'_, '_>) -> Option<Head> {
    let first = line.run.start;
    let (head, end) = match (line.word(first), line.word(first + 1)) {
        ("it", next) => {
            // `It is clear that`, but `It is asking`
            let is_open = matches!(
                next,
                "is" | "was" | "remains" | "seems" | "appears" | "takes"
            );
            let is_empty = is_open && !line.word(first + 2).ends_with("ing");
            ((!is_empty).then_some(Head::It)?, first + 1)
        }
        ("the", "bloc" | "union" | "alliance") => (Head::Bloc, first + 2),
        ("the", "country" | "nation" | "kingdom") => (Head::Country, first + 2),
        _ => return None,
    };
    (end..end + 2).any(|at| line.is_verb(at)).then_some(head)
}

/// Whether an id is of a bloc: those of countries have two letters.
fn is_bloc(id: &Id) -> bool {
    id.len() != 2 || id.eq_ignore_ascii_case("eu")
}
