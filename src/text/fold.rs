//! Text made comparable for people who search: without case, accents, apostrophes or hyphens.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::cluster::clusters;

/// `text` as search and the comparison of names see it.
///
/// Compatible forms become one (NFKD), accents and vowel points are dropped, letters are lower case, and those
/// that Unicode does not take apart are spelt plainly (`ß` is `ss`, `ø` is `o`). Apostrophes vanish; hyphens,
/// dashes and any run of spaces become one space, none at the ends. What is a letter of its own stays: the
/// voicing of kana, the vowels of Indic scripts and Thai, whole syllables of Hangul.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folder = Folder::with_room_for(text.len());
    folder.read(text);
    folder.folded.text
}

/// Folds `text` and remembers where each part came from.
#[must_use]
pub fn fold_map(text: &str) -> Folded {
    let mut folder = Folder::with_room_for(text.len());
    folder.pieces = Some(Vec::with_capacity(text.len()));
    folder.read(text);
    Folded {
        pieces: folder.pieces.unwrap_or_default(),
        ..folder.folded
    }
}

/// What two spellings of one name share: the folded words in the order of the alphabet, since family and given
/// names change places (`Takaichi Sanae`, `Sanae Takaichi`). Empty when there is no word in it.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let mut words: Vec<_> = folded
        .split(|c: char| c == ' ' || c.is_ascii_punctuation())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// Whether two names are the same by their [`name_key`]. No name is the same as nothing.
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    let key = name_key(a);
    !key.is_empty() && key == name_key(b)
}

/// A folded text that knows which bytes of the original each part came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    pieces: Vec<Piece>,
}

/// One stretch of folded text from `at` to the next piece, and the original bytes that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    at: usize,
    original: Range<usize>,
}

impl Folded {
    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte ranges of the original text in which `needle_folded` occurs, in order, none overlapping.
    ///
    /// A match that covers a part of a character (`s` in `ß`) gives the whole character. An empty needle
    /// occurs nowhere.
    #[must_use]
    pub fn find_all(&self, needle_folded: &str) -> Vec<Range<usize>> {
        if needle_folded.is_empty() {
            return Vec::new();
        }
        let matches = self.text.match_indices(needle_folded);
        self.originals(matches.map(|(at, part)| at..at + part.len()))
    }

    /// The byte ranges of the original text that stretches of the folded text stand for; the stretches come in order
    /// and none is empty. Of two that share a character one range is made.
    pub fn originals(&self, stretches: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for stretch in stretches {
            let pieces = self
                .piece_at(stretch.start)
                .zip(self.piece_at(stretch.end.saturating_sub(1)));
            let Some((first, last)) = pieces else {
                continue;
            };
            let range = first.original.start..last.original.end;
            match found.last_mut() {
                Some(before) if before.end > range.start => before.end = range.end,
                _ => found.push(range),
            }
        }
        found
    }

    fn piece_at(&self, offset: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= offset);
        self.pieces.get(after.checked_sub(1)?)
    }
}

struct Folder {
    folded: Folded,
    pieces: Option<Vec<Piece>>,
    /// The separators since the last letter, not yet written: those at the end never are.
    gap: Option<Range<usize>>,
}

impl Folder {
    fn with_room_for(bytes: usize) -> Self {
        let folded = Folded {
            text: String::with_capacity(bytes),
            pieces: Vec::new(),
        };
        Self {
            folded,
            pieces: None,
            gap: None,
        }
    }

    fn read(&mut self, text: &str) {
        if self.pieces.is_none() && text.is_ascii() {
            self.read_plain(text);
            return;
        }
        for (at, cluster) in clusters(text) {
            let original = at..at + cluster.len();
            if let &[byte] = cluster.as_bytes() {
                self.take(char::from(byte.to_ascii_lowercase()), &original);
                continue;
            }
            let plain = cluster.nfkd().filter(|&c| !is_accent(c));
            for c in plain.nfc().flat_map(char::to_lowercase) {
                self.take(c, &original);
            }
        }
    }

    /// Reads ASCII of which nobody asks where it came from: each byte is a character, and has neither accents nor forms.
    fn read_plain(&mut self, text: &str) {
        let mut is_gap = false;
        for c in text.chars() {
            if is_separator(c) {
                is_gap = true;
            } else if spell(c).is_none() {
                if is_gap && !self.folded.text.is_empty() {
                    self.folded.text.push(' ');
                }
                is_gap = false;
                self.folded.text.push(c.to_ascii_lowercase());
            }
        }
    }

    /// Takes one lower-case character without accents that came from the bytes `original`.
    fn take(&mut self, c: char, original: &Range<usize>) {
        if is_separator(c) {
            let start = self.gap.as_ref().map_or(original.start, |gap| gap.start);
            self.gap = Some(start..original.end);
            return;
        }
        let mut one = [0; 4];
        let plain = spell(c).unwrap_or_else(|| c.encode_utf8(&mut one));
        if plain.is_empty() {
            return;
        }
        if let Some(gap) = self.gap.take()
            && !self.folded.text.is_empty()
        {
            self.write(" ", &gap);
        }
        self.write(plain, original);
    }

    fn write(&mut self, plain: &str, original: &Range<usize>) {
        if let Some(pieces) = &mut self.pieces
            && pieces
                .last()
                .is_none_or(|piece| piece.original != *original)
        {
            pieces.push(Piece {
                at: self.folded.text.len(),
                original: original.clone(),
            });
        }
        self.folded.text.push_str(plain);
    }
}

/// Whether `c` only adorns a letter. Classes 10 to 36 are the points of Hebrew, Arabic and Syriac, those from
/// 200 the accents of Latin, Greek and Cyrillic; the classes between hold what changes the letter itself.
fn is_accent(c: char) -> bool {
    !c.is_ascii()
        && (matches!(canonical_combining_class(c), 10..=36 | 200..)
            || matches!(
                c,
                '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}' | '\u{640}'
            ))
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}'
        )
}

/// What `c` is written as where Unicode has no decomposition for it.
fn spell(c: char) -> Option<&'static str> {
    Some(match c {
        '\'' | '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '`' | '′' => "",
        '“' | '”' | '„' | '«' | '»' => "\"",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_map, same_name};
    use crate::text::samples::TRICKY;

    #[test]
    fn folding_leaves_what_a_search_compares() {
        for (text, folded) in [
            ("", ""),
            (" -’ ", ""),
            ("Lee Jae-myung", "lee jae myung"),
            ("  Lee\n Jae\u{a0}–\tMyung ", "lee jae myung"),
            ("Trump’s “deal”", "trumps \"deal\""),
            ("São Tomé, ÅNGSTRÖM", "sao tome, angstrom"),
            (
                "Straße STRASSE Łódź Đặng Ærø",
                "strasse strasse lodz dang aero",
            ),
            ("İstanbul ıspanak", "istanbul ispanak"),
            ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"),
            ("ＡＰＥＣ ﬁnance", "apec finance"),
            ("한국 \u{1112}\u{1161}\u{11ab}국", "한국 한국"),
            ("がく かく ｶﾞ", "がく かく ガ"),
            ("मोदी", "मोदी"),
            ("مُحَمَّد", "محمد"),
            ("👩‍👩 ❤️", "👩👩 ❤"),
            ("e\u{301}\u{301}\u{323}", "e"),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn matches_are_found_in_the_original() {
        for (text, needle, found) in [
            (
                "Lee Jae-myung, Lee  Jae Myung",
                "jae myung",
                &["Jae-myung", "Jae Myung"][..],
            ),
            ("Trump’s tariffs", "trumps", &["Trump’s"]),
            ("Cafe\u{301} CAFÉ", "cafe", &["Cafe\u{301}", "CAFÉ"]),
            ("Straße", "s", &["S", "ß"]),
            ("Straße", "sse", &["ße"]),
            ("a — b", "a b", &["a — b"]),
            ("한국, 한국어", "한국", &["한국", "한국"]),
            ("ﬃ", "f", &["ﬃ"]),
            ("aaa", "aa", &["aa"]),
            ("abc", "", &[]),
            ("abc", "d", &[]),
            ("", "a", &[]),
        ] {
            let folded = fold_map(text);
            let parts: Vec<_> = folded
                .find_all(needle)
                .into_iter()
                .map(|range| text.get(range).unwrap())
                .collect();
            assert_eq!(parts, found, "{needle:?} in {text:?}");
        }
    }

    #[test]
    fn the_map_agrees_with_the_text() {
        for text in TRICKY {
            let folded = fold_map(text);
            assert_eq!(folded.as_str(), fold(text), "{text:?}");
            for c in folded.as_str().chars() {
                for range in folded.find_all(c.encode_utf8(&mut [0; 4])) {
                    assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
                }
            }
        }
    }

    #[test]
    fn names_are_the_same_in_any_order() {
        for (a, b, same) in [
            ("Lee Jae-myung", "LEE JAE MYUNG", true),
            ("Takaichi Sanae", "Sanae Takaichi", true),
            ("Takaichi, Sanae", "Sanae Takaichi", true),
            ("Tô Lâm", "To Lam", true),
            ("Lee Jae-myung", "Lee Jae", false),
            ("Lee Lee", "Lee", false),
            ("かき", "がき", false),
            ("", "", false),
            ("…", "?", false),
            ("서울", "서울", true),
        ] {
            assert_eq!(same_name(a, b), same, "{a:?} {b:?}");
        }
    }
}
