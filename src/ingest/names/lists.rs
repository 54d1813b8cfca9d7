//! Lists of words that help to tell names of people from others.

use std::sync::LazyLock;

use crate::ingest::lookup::{WordSet, set};

type Names = WordSet<String>;

/// A list of the gazetteer folder: names separated by blanks, comments after `#`. The lists are plain ASCII, so that
/// folding them is a matter of case.
fn names(text: &str) -> Names {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(str::split_whitespace)
        .map(str::to_lowercase)
        .collect()
}

static GIVEN: LazyLock<Names> =
    LazyLock::new(|| names(include_str!("../../../assets/gazetteer/given-names.txt")));

static FAMILY: LazyLock<Names> =
    LazyLock::new(|| names(include_str!("../../../assets/gazetteer/family-names.txt")));

/// Words with a capital that belong to names of things, not of people.
static NO_NAMES: LazyLock<WordSet> = LazyLock::new(|| {
    set(
        "ministry department office agency bank group corp corporation inc ltd company co plc party house court council \
         committee commission parliament congress senate assembly union association institute university college school \
         centre center foundation fund organisation organization forum summit conference meeting treaty agreement accord accords \
         pact protocol convention declaration act bill plan initiative partnership alliance force forces army navy \
         command brigade police guard airport airlines airways air base station port harbour harbor river lake sea ocean \
         bay gulf strait island islands mountain mountains valley street avenue road square park bridge tower hall palace \
         castle hotel resort club stadium city province state states county district republic kingdom empire federation \
         north south east west northern southern eastern western central new old great world international national \
         global day week month year times post journal herald news agency press daily tribune gazette observer guardian \
         war peace prize award cup games olympics league team project programme program system network service services \
         january february march april may june july august september october november december monday tuesday wednesday \
         thursday friday saturday sunday christmas easter ramadan i the a an and or but if in on at by for from with \
         to of as it its he she they we you his her their our this that these those there here what when where who why \
         how all some many most both no not yes now then also however meanwhile earlier later after before during since \
         while although because despite under over between among against about more less than only even still yet \
         according asked speaking following given once until unless whether each every other another such one two three \
         four five six seven eight nine ten first second third last next read share photo image video updated published \
         copyright ai ceo cop gdp covid tariff tariffs trade economic strategic security foreign strategy belt road green \
         deal truth social media dow jones nasdaq nikkei index street stock exchange steel motors motor energy oil gas \
         electric electronics technologies technology industries holdings partners capital investment investments \
         securities chamber commerce federal supreme high special joint general secretary communist democratic liberal \
         conservative labour labor socialist republican people's workers revolutionary liberation air marine corps \
         intelligence reserve treasury board authority bureau administration cabinet government opposition coalition \
         zone line wall border peninsula sector region area development cooperation dialogue talks round group",
    )
});

/// Whether a folded word is a given name of the list.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word)
}

/// Whether a folded word is a family name that stands first.
pub(super) fn is_family(word: &str) -> bool {
    FAMILY.contains(word)
}

/// Whether a folded word with a capital is no part of a person's name.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word)
}
