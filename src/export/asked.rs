//! What to write out: which of the lists, of whom, of which days.

use crate::model::{Days, Dossier, Id, Party};
use crate::text::fold::{fold, same_name};

/// One of the lists that a dossier is written out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What happens when and where.
    Events,
    /// Who wants or has promised what.
    Positions,
    /// What the sources differ on.
    Disputes,
    /// The articles.
    Sources,
}

impl List {
    /// Every list, in the order of writing.
    pub const ALL: [Self; 4] = [Self::Events, Self::Positions, Self::Disputes, Self::Sources];

    /// What it holds, in the plural: its key in the data, its heading in the text.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Positions => "positions",
            Self::Disputes => "disputes",
            Self::Sources => "sources",
        }
    }
}

/// What entries must have to be written out; nothing set keeps all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// The party that they are about.
    pub party: Option<Id>,
    /// The days that they touch; an absent end is open.
    pub window: Option<Days>,
    /// Whether the dossier holds only what passes a filter, so that sources that nothing cites any more go too.
    pub is_strained: bool,
}

impl Wish {
    /// Whether every entry passes.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.party.is_none() && self.window.is_none() && !self.is_strained
    }
}

/// The party with this id, name or other spelling, whatever its case and accents.
///
/// # Errors
/// Says that no party is called so, and which ones may be meant.
pub fn find_party<'a>(text: &str, dossier: &'a Dossier) -> Result<&'a Party, String> {
    let wanted = fold(text);
    let parties = &dossier.parties;
    let by_id = parties.iter().find(|party| fold(&party.id) == wanted);
    let named = |party: &&Party| same_name(&party.name, text);
    let spelt = |party: &&Party| party.aka.iter().any(|aka| same_name(aka, text));
    by_id
        .or_else(|| parties.iter().find(named))
        .or_else(|| parties.iter().find(spelt))
        .ok_or_else(|| {
            let meant: Vec<String> = likely(&wanted, dossier)
                .iter()
                .map(|party| format!("{} ({})", party.name, party.id))
                .collect();
            if meant.is_empty() {
                format!("no party is called “{text}”: the dossier names none")
            } else {
                format!(
                    "no party is called “{text}”; did you mean {}?",
                    meant.join(" or ")
                )
            }
        })
}

/// The party of the person so called, the parties whose name holds the words, or else the one spelt most like them.
fn likely<'a>(wanted: &str, dossier: &'a Dossier) -> Vec<&'a Party> {
    let person = dossier.people.iter().find(|person| {
        std::iter::once(&person.name)
            .chain(&person.aka)
            .any(|name| same_name(name, wanted))
    });
    if let Some(party) = person
        .and_then(|person| person.party.as_deref())
        .and_then(|id| dossier.party(id))
    {
        return vec![party];
    }
    let holding: Vec<&Party> = dossier
        .parties
        .iter()
        .filter(|party| !wanted.is_empty() && fold(&party.name).split(' ').any(|w| w == wanted))
        .collect();
    if !holding.is_empty() {
        return holding;
    }
    let distance = |party: &&Party| {
        std::iter::once(&*party.id)
            .chain(std::iter::once(&*party.name))
            .chain(party.aka.iter().map(|aka| &**aka))
            .map(|name| strsim::damerau_levenshtein(&fold(name), wanted))
            .min()
    };
    dossier
        .parties
        .iter()
        .min_by_key(distance)
        .into_iter()
        .collect()
}
