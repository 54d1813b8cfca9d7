//! Tags without a tree: for pages that no tree should be made of.

/// Elements within each other; pages that people read have a few dozen. Deeper ones take more time with each level.
const DEEPEST: usize = 400;

/// Elements that need no end, so that their number says nothing of depth.
const OPEN: [&str; 30] = [
    "p", "li", "td", "tr", "th", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot",
    "colgroup", "col", "br", "hr", "img", "input", "meta", "link", "area", "base", "embed",
    "source", "track", "wbr", "param", "rp", "rt", "!doctype",
];

/// Elements whose content is no text.
const SILENT: [&str; 4] = ["script", "style", "noscript", "template"];

/// Elements that stand within a line.
const INLINE: [&str; 14] = [
    "a", "b", "i", "em", "strong", "span", "font", "u", "s", "sup", "sub", "small", "abbr", "mark",
];

/// Whether elements stand in each other too deeply for a tree.
pub(super) fn are_too_deep(html: &str) -> bool {
    let mut depth = 0_usize;
    for tag in html.split('<').skip(1) {
        let name = name(tag);
        if name.is_empty() || OPEN.contains(&name.as_str()) {
            continue;
        }
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// The text between tags, a line for each that does not stand within one.
pub(super) fn strip(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut silent: Option<String> = None;
    for (index, piece) in html.split('<').enumerate() {
        if index == 0 {
            text.push_str(piece);
            continue;
        }
        let name = name(piece);
        let is_end = piece.starts_with('/');
        if is_end && silent.as_deref() == Some(&name) {
            silent = None;
        } else if !is_end && silent.is_none() && SILENT.contains(&name.as_str()) {
            silent = Some(name.clone());
        }
        if silent.is_some() {
            continue;
        }
        if name.is_empty() && !piece.starts_with(['/', '!', '?']) {
            text.push('<');
            text.push_str(piece);
            continue;
        }
        if !INLINE.contains(&name.as_str()) && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(piece.split_once('>').map_or("", |(_, after)| after));
    }
    text
}

/// The name of a tag, in lower case.
fn name(tag: &str) -> String {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let letters = tag
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '!');
    letters.collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{are_too_deep, strip};

    #[test]
    fn depth_is_told_without_a_tree() {
        for (html, is_deep) in [
            ("<div>".repeat(401), true),
            ("<div><b></b></div>".repeat(5000), false),
            ("<p>Line<br>".repeat(5000), false),
            ("1 < 2 ".repeat(5000), false),
            (String::new(), false),
        ] {
            assert_eq!(are_too_deep(&html), is_deep, "{html:.40}");
        }
    }

    #[test]
    fn text_is_left_of_tags() {
        let html = "<div><p>The <b>ferry</b> of 3 < 4 boats<br>sails.</p><script>if (a < b) {}</script><!-- x --></div>End";
        assert_eq!(strip(html), "\nThe ferry of 3 < 4 boats\nsails.\nEnd");
    }
}
