//! Letters counted by script, each script by the language that it stands for.

use super::named;

/// Letters by the language that their script stands for; Latin ones apart.
#[derive(Default)]
pub(super) struct Counts {
    latin: usize,
    others: Vec<(&'static str, usize)>,
}

impl Counts {
    pub(super) fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let mut has_kana = false;
        counts.latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
            let mut others = rest.get(at..).unwrap_or_default().chars();
            let other = others.next().filter(|c| c.is_alphabetic());
            rest = others.as_str();
            let Some(c) = other else { continue };
            match script(c) {
                None => counts.latin += 1,
                Some(tag) => {
                    has_kana |= tag == "ja";
                    counts.add(tag, 1);
                }
            }
        }
        if has_kana {
            counts.merge("zh", "ja");
        }
        // A letter that only one of two languages of a script has tells which it is.
        if counts.of_tag("uk") * 50 >= counts.of_tag("ru") {
            counts.merge("ru", "uk");
        } else {
            counts.merge("uk", "ru");
        }
        if counts.of_tag("fa") * 50 >= counts.of_tag("ar") {
            counts.merge("ar", "fa");
        } else {
            counts.merge("fa", "ar");
        }
        counts
    }

    fn add(&mut self, tag: &'static str, count: usize) {
        match self.others.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, counted)) => *counted += count,
            None => self.others.push((tag, count)),
        }
    }

    fn of_tag(&self, tag: &str) -> usize {
        let found = self.others.iter().find(|(known, _)| *known == tag);
        found.map_or(0, |(_, count)| *count)
    }

    fn merge(&mut self, from: &'static str, into: &'static str) {
        let count = self.of_tag(from);
        if count > 0 {
            self.others.retain(|(tag, _)| *tag != from);
            self.add(into, count);
        }
    }

    /// The script with most letters, `None` for Latin, and their number. A syllable of Hangul or a Chinese character
    /// says as much as some three letters.
    pub(super) fn largest(&self) -> Option<(Option<&'static str>, usize)> {
        let most = self
            .others
            .iter()
            .max_by_key(|(tag, count)| weight(tag) * count);
        match most {
            Some((tag, count)) if weight(tag) * count > self.latin => {
                Some((Some(tag), weight(tag) * count))
            }
            _ => (self.latin > 0).then_some((None, self.latin)),
        }
    }

    /// Another script with a fifth of the largest or more.
    pub(super) fn second(&self, mark: Option<&str>, most: usize) -> Option<&'static str> {
        let mut others = self.others.iter().filter(|(tag, _)| Some(*tag) != mark);
        let other = others.find(|(tag, count)| weight(tag) * count * 5 >= most)?;
        named(other.0).map(|(_, name)| name)
    }
}

fn weight(tag: &str) -> usize {
    if matches!(tag, "ko" | "ja" | "zh") {
        3
    } else {
        1
    }
}

fn script(c: char) -> Option<&'static str> {
    // Latin comes first, and is nearly all there is.
    if c < '\u{370}' {
        return None;
    }
    Some(match c {
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => "ko",
        '\u{3040}'..='\u{30ff}' => "ja",
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => "zh",
        'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک' => "fa",
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => "ar",
        'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' => "uk",
        '\u{400}'..='\u{4ff}' => "ru",
        '\u{900}'..='\u{97f}' => "hi",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{590}'..='\u{5ff}' => "he",
        '\u{370}'..='\u{3ff}' => "el",
        _ => return None,
    })
}
