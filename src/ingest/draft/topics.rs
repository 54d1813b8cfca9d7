//! What a stand is about: a closed list of topics, each with the words that tell it.

use std::ops::Range;
use std::sync::LazyLock;

use super::page::Line;
use super::senses::{self, Sense};
use crate::ingest::amounts::Measure;
use crate::ingest::lookup::Lexicon;

/// A topic: its id, its name, and how much it yields to others: a stand on tariffs on cars is one on cars' tariffs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Topic {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    words: &'static str,
}

impl Topic {
    /// Whether its words name goods and not what is done.
    pub(super) fn is_of_goods(&self) -> bool {
        matches!(
            self.id,
            "rare-earths" | "chips" | "farm-goods" | "energy" | "autos" | "metals" | "shipping"
        )
    }
}

/// In order of weight: of several in one stand the first counts.
const TOPICS: &[Topic] = &[
    topic(
        "tariffs",
        "Tariffs",
        "tariff tariffs duty duties levies levy",
    ),
    topic(
        "rare-earths",
        "Rare earths and minerals",
        "minerals mineral magnets gallium lithium cobalt rare-earth earths",
    ),
    topic(
        "chips",
        "Semiconductors",
        "semiconductor semiconductors chip chips microchips chipmaking",
    ),
    topic(
        "farm-goods",
        "Farm goods",
        "soybean soybeans soya agriculture agricultural farm farmers beef grain wheat corn rice poultry dairy sugar",
    ),
    topic(
        "defence-spending",
        "Defence spending",
        "gdp defence-spending military-spending",
    ),
    topic(
        "investment",
        "Investment",
        "invest invests investment investments investing",
    ),
    topic(
        "sanctions",
        "Sanctions",
        "sanction sanctions embargo sanctioned",
    ),
    topic(
        "export-controls",
        "Export controls",
        "export-controls controls blacklist",
    ),
    topic(
        "nuclear",
        "Nuclear arms",
        "nuclear denuclearisation denuclearization uranium enrichment missile missiles warheads",
    ),
    topic(
        "peace",
        "Peace and ceasefires",
        "peace ceasefire cease-fire truce hostages hostage withdrawal armistice",
    ),
    topic("prisoners", "Prisoners", "prisoners captives"),
    topic(
        "territory",
        "Territory and borders",
        "territory territories territorial cede cedes ceding ceded annexation border borders",
    ),
    topic(
        "climate",
        "Climate",
        "climate emissions deforestation forest forests carbon fossil warming renewable renewables",
    ),
    topic(
        "energy",
        "Energy",
        "oil gas lng energy pipeline pipelines crude coal electricity",
    ),
    topic(
        "autos",
        "Automobiles",
        "auto autos automobile automobiles car cars vehicles vehicle trucks pickup",
    ),
    topic(
        "metals",
        "Steel and metals",
        "steel aluminium aluminum copper",
    ),
    topic(
        "fentanyl",
        "Fentanyl and drugs",
        "fentanyl drugs narcotics precursors",
    ),
    topic(
        "migration",
        "Migration",
        "migration migrants immigration asylum refugees deportations visas visa",
    ),
    topic(
        "human-rights",
        "Human rights",
        "rights detained dissidents abuses",
    ),
    topic("taiwan", "Taiwan", "taiwan taiwanese"),
    topic(
        "technology",
        "Technology and data",
        "technology technologies ai tiktok software data cyber cybersecurity telecoms quantum algorithm",
    ),
    topic(
        "aid",
        "Aid and finance",
        "aid loan loans grant grants debt fund humanitarian reconstruction bailout",
    ),
    topic(
        "shipping",
        "Ships and shipbuilding",
        "shipbuilding ships shipyards port ports vessels",
    ),
    topic(
        "troops",
        "Troops and security",
        "troops troop soldiers peacekeepers security alliance weapons arms submarines defence defense military drones drone tanks artillery ammunition munitions jets warplanes \
         helicopters",
    ),
    topic(
        "trade-deals",
        "Trade deals",
        "trade trading overcapacity subsidies exports imports market markets free-trade deal agreement pact goods purchases",
    ),
    topic(
        "institutions",
        "International institutions",
        "reform reforms imf wto multilateral monetary",
    ),
    topic(
        "relations",
        "Relations",
        "ties relations dialogue cooperation co-operation partnership meeting summit talks",
    ),
];

const fn topic(id: &'static str, name: &'static str, words: &'static str) -> Topic {
    Topic { id, name, words }
}

static BY_WORD: LazyLock<Lexicon<usize>> = LazyLock::new(|| {
    let pairs = TOPICS.iter().enumerate();
    pairs
        .flat_map(|(at, topic)| topic.words.split_whitespace().map(move |word| (word, at)))
        .collect()
});

/// The topic of the words of a run: the weightiest named, and the token that names it.
pub(super) fn find(line: &Line<'_, '_>, run: Range<usize>) -> Option<(&'static Topic, usize)> {
    let named = run.filter_map(|at| of_word(line, at).map(|rank| (rank, at)));
    let (rank, at) = named.min()?;
    TOPICS.get(rank).map(|topic| (topic, at))
}

/// The topic of what is given where no word tells: aid.
pub(super) fn aid() -> Option<&'static Topic> {
    by_id("aid")
}

/// The topic that a number of a measure is on, whatever else its sentence names.
pub(super) fn of_measure(measure: Measure) -> Option<&'static Topic> {
    let id = match measure {
        Measure::TariffRate => "tariffs",
        Measure::Investment => "investment",
        Measure::SpendingShare => "defence-spending",
        Measure::EmissionsCut => "climate",
        Measure::Output => "energy",
        _ => return None,
    };
    by_id(id)
}

/// What is bought: the goods that are named first in a run, else arms or technology.
pub(super) fn goods(line: &Line<'_, '_>, run: Range<usize>) -> Option<&'static Topic> {
    let named = || {
        let named = run.clone().filter_map(|at| of_word(line, at));
        named.filter_map(|rank| TOPICS.get(rank))
    };
    let arms = || named().find(|topic| matches!(topic.id, "troops" | "technology"));
    named().find(|topic| topic.is_of_goods()).or_else(arms)
}

/// What a headline says that money or a deal is for.
pub(super) fn of_headline(headline: &str) -> Option<&'static Topic> {
    let words = headline.split(|c: char| !c.is_alphanumeric());
    let ranks = words.filter_map(|word| BY_WORD.get(word.to_lowercase().as_str()));
    let topics = ranks.filter_map(|rank| TOPICS.get(*rank));
    let mut money = topics.filter(|topic| {
        matches!(
            topic.id,
            "climate" | "aid" | "investment" | "peace" | "tariffs" | "nuclear"
        )
    });
    money.next()
}

/// A text that all others are to sign, where it is refused.
pub(super) fn text(line: &Line<'_, '_>, mut run: Range<usize>) -> Option<(&'static Topic, usize)> {
    let named = run.find(|at| {
        matches!(
            line.word(*at),
            "declaration" | "communique" | "communiqué" | "statement"
        )
    })?;
    by_id("relations").map(|topic| (topic, named))
}

/// The topic with an id.
pub(super) fn by_id(id: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.id == id)
}

fn of_word(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    match senses::sense(line, at) {
        Sense::Other(id) => rank(id),
        Sense::Nothing => None,
        Sense::Plain => BY_WORD.get(line.word(at)).copied(),
    }
}

fn rank(id: &str) -> Option<usize> {
    TOPICS.iter().position(|topic| topic.id == id)
}
