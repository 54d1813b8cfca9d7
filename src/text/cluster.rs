//! Grapheme clusters, without the cost of finding them where text is plain ASCII.

use unicode_segmentation::{GraphemeIndices, UnicodeSegmentation};

/// The extended grapheme clusters of `text`, each with its byte offset.
pub(super) fn clusters(text: &str) -> Clusters<'_> {
    Clusters {
        text,
        at: 0,
        run: None,
    }
}

/// Made by [`clusters`].
pub(super) struct Clusters<'a> {
    text: &'a str,
    at: usize,
    /// What is left of a run that is not plain ASCII, and where the run starts.
    run: Option<(usize, GraphemeIndices<'a>)>,
}

impl<'a> Iterator for Clusters<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        if let Some((start, run)) = &mut self.run {
            if let Some((offset, cluster)) = run.next() {
                return Some((*start + offset, cluster));
            }
            self.run = None;
        }
        let at = self.at;
        let bytes = self.text.as_bytes();
        let byte = bytes.get(at)?;
        let next = bytes.get(at + 1);
        if byte.is_ascii() && next.is_none_or(u8::is_ascii) {
            let pair = *byte == b'\r' && next == Some(&b'\n');
            self.at = at + 1 + usize::from(pair);
            return Some((at, self.text.get(at..self.at)?));
        }
        self.at = end_of_run(bytes, at);
        let mut run = self.text.get(at..self.at)?.grapheme_indices(true);
        let (offset, cluster) = run.next()?;
        self.run = Some((at, run));
        Some((at + offset, cluster))
    }
}

/// The end of the run from `at` that has to be searched for clusters: it lasts until two ASCII bytes meet, since
/// nothing combines across those.
fn end_of_run(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let meet = rest
        .windows(2)
        .position(|pair| pair.iter().all(u8::is_ascii));
    meet.map_or(bytes.len(), |offset| {
        let pair = rest.get(offset..offset + 2) == Some(b"\r\n");
        at + offset + 1 + usize::from(pair)
    })
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::clusters;
    use crate::text::samples::TRICKY;

    #[test]
    fn clusters_are_those_of_unicode() {
        let more = [
            "é\r\n\r\né\r",
            "\r\n",
            "a\u{301}b’s \u{600}1",
            "\r\u{301}\n",
        ];
        for text in TRICKY.iter().chain(&more) {
            let expected: Vec<_> = text.grapheme_indices(true).collect();
            assert_eq!(clusters(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
