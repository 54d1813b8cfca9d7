//! Which language a text is in, told by its script and its commonest words.

mod scripts;

use std::sync::LazyLock;

use crate::ingest::lookup::{Lexicon, Lookup};
use scripts::Counts;

/// A language, as far as this program has to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// What it is called in English.
    pub name: &'static str,
    /// A second script that a good part of the text is written in, by the language that it stands for.
    pub beside: Option<&'static str>,
}

/// How much of a text is looked at, in bytes: enough to be sure, and no more work for 100 MB.
const SAMPLE: usize = 20_000;

/// Latin-script languages and words that stand in nearly every sentence of theirs, and of few others.
const LATIN: [(&str, &str, &str); 14] = [
    (
        "en",
        "English",
        "the and of to that with was is for has said by",
    ),
    (
        "fr",
        "French",
        "le les des et est une dans du pour qui sur avec",
    ),
    (
        "de",
        "German",
        "der die das und ist nicht mit den von zu auf ein",
    ),
    (
        "es",
        "Spanish",
        "el los las y del una que en por con su para",
    ),
    ("pt", "Portuguese", "o os as e do da uma não em com para ao"),
    (
        "it",
        "Italian",
        "il gli di e della che una è per con nel sono",
    ),
    (
        "nl",
        "Dutch",
        "het een en van niet is op dat voor met zijn de",
    ),
    (
        "id",
        "Indonesian or Malay",
        "yang dan di dengan untuk ini itu akan dari pada telah ke",
    ),
    (
        "tr",
        "Turkish",
        "ve bir bu için ile da de olarak daha olan çok gibi",
    ),
    ("pl", "Polish", "i w nie na się z do jest że przez oraz jak"),
    (
        "vi",
        "Vietnamese",
        "và của các là được trong cho với không những đã này",
    ),
    (
        "sv",
        "Swedish",
        "och att det som är för på av med inte den till",
    ),
    ("cs", "Czech", "a se na je že v s pro by jsou ale jako"),
    (
        "tl",
        "Filipino",
        "ang ng sa mga na ay at hindi para ito kay siya",
    ),
];

/// The numbers of the languages that have a word among their common ones.
static COMMON: LazyLock<Lexicon<Vec<usize>>> = LazyLock::new(|| {
    let mut common: Lookup<&'static str, Vec<usize>> = Lookup::default();
    for (number, (_, _, words)) in LATIN.iter().enumerate() {
        for word in words.split(' ') {
            common.entry(word).or_default().push(number);
        }
    }
    common.into()
});

/// Scripts other than Latin that stand for one language, or for the commonest of theirs.
const SCRIPTS: [(&str, &str); 11] = [
    ("ko", "Korean"),
    ("ja", "Japanese"),
    ("zh", "Chinese"),
    ("ar", "Arabic"),
    ("fa", "Persian"),
    ("ru", "Russian"),
    ("uk", "Ukrainian"),
    ("hi", "Hindi"),
    ("th", "Thai"),
    ("he", "Hebrew"),
    ("el", "Greek"),
];

impl Language {
    /// Tells the language of `text`; what it declares decides only where its words do not. None without letters.
    #[must_use]
    pub fn of(text: &str, declared: Option<&str>) -> Option<Self> {
        let mut ends = (0..=SAMPLE.min(text.len())).rev();
        let sample = ends.find_map(|end| text.get(..end))?;
        let counts = Counts::of(sample);
        let (mark, most) = counts.largest()?;
        let beside = counts.second(mark, most);
        let (tag, name) = match mark {
            Some(tag) => named(tag)?,
            None => latin(sample).or_else(|| named(declared?))?,
        };
        Some(Self { tag, name, beside })
    }

    /// Whether its articles are tagged and drafted from.
    #[must_use]
    pub fn is_understood(self) -> bool {
        self.tag == "en"
    }

    /// What to say of a text that is not understood, or not all of it.
    pub(super) fn note(self) -> Option<String> {
        if !self.is_understood() {
            return Some(format!("{}: kept and readable, not tagged", self.name));
        }
        self.beside
            .map(|other| format!("partly {other}: that part is kept and readable, not tagged"))
    }
}

fn named(tag: &str) -> Option<(&'static str, &'static str)> {
    let main = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    let latin = LATIN.iter().map(|(tag, name, _)| (*tag, *name));
    let mut known = SCRIPTS.iter().copied().chain(latin);
    known.find(|(tag, _)| *tag == main)
}

/// The Latin-script language with most of its common words in `text`; none where there are hardly any.
fn latin(text: &str) -> Option<(&'static str, &'static str)> {
    let mut counts = [0_usize; LATIN.len()];
    let mut all = 0;
    let mut count = |word: &str| {
        all += usize::from(!word.is_empty());
        for number in COMMON.get(word).into_iter().flatten() {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
    };
    let folded = text.to_lowercase();
    let mut rest = folded.as_str();
    // Nearly all words end at an ASCII sign, and bytes are told apart faster than characters.
    let is_end = |byte: u8| byte.is_ascii() && !byte.is_ascii_lowercase();
    while !rest.is_empty() {
        let end = rest.bytes().position(is_end).unwrap_or(rest.len());
        let run = rest.get(..end).unwrap_or_default();
        if run.is_ascii() {
            count(run);
        } else {
            run.split(|c: char| !c.is_alphabetic()).for_each(&mut count);
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    // Of two alike the first in the list is taken.
    let counted = LATIN.iter().zip(counts).rev();
    let ((tag, name, _), most) = counted.max_by_key(|(_, count)| *count)?;
    (most * 12 >= all && most > 0).then_some((*tag, *name))
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_language_is_told_by_its_words() {
        for (text, declared, tag) in [
            (
                "The ferry of the lake is back, and that was all they said.",
                None,
                "en",
            ),
            (
                "The ferry of the lake is back, and that was all they said.",
                Some("fr"),
                "en",
            ),
            (
                "Le bac est de retour dans les ports du lac, et les marins sont pour.",
                None,
                "fr",
            ),
            (
                "Die Fähre ist zurück, und das Wetter auf dem See ist nicht schlecht.",
                None,
                "de",
            ),
            (
                "El barco vuelve por el lago y los puertos del norte, que son para todos.",
                None,
                "es",
            ),
            (
                "Kapal itu telah kembali dan akan berlayar ke pulau dengan kapten yang baru.",
                None,
                "id",
            ),
            ("호수의 배가 돌아왔다. 모두 기뻐했다.", None, "ko"),
            ("湖の船が戻った。みんな喜んだ。", None, "ja"),
            ("湖上的渡轮又回来了。", None, "zh"),
            ("عادت العبارة إلى البحيرة", None, "ar"),
            ("کشتی به دریاچه برگشت و همه چیز خوب بود", None, "fa"),
            ("Паром вернулся на озеро.", None, "ru"),
            ("Пором повернувся на озеро, і всі її чекали.", None, "uk"),
            ("Venn Orr Tal", Some("nl-BE"), "nl"),
        ] {
            let language = Language::of(text, declared).unwrap();
            assert_eq!(language.tag, tag, "{text}");
            assert_eq!(language.beside, None, "{text}");
        }
        assert_eq!(Language::of("12, 13.", None), None);
        assert_eq!(Language::of("Venn Orr Tal", None), None);
    }

    #[test]
    fn a_second_script_is_named() {
        let text = "The ferry of the lake is back, and that was all. 호수의 배가 돌아왔다고 했다.";
        let language = Language::of(text, None).unwrap();
        assert_eq!((language.tag, language.beside), ("en", Some("Korean")));
        assert_eq!(
            language.note().as_deref(),
            Some("partly Korean: that part is kept and readable, not tagged")
        );
    }
}
