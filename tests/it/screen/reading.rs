//! The views that are read.

use super::check;

const SIZES: [(u16, u16); 3] = [(160, 48), (100, 30), (80, 24)];

#[test]
fn articles() {
    for (width, height) in SIZES {
        let at = |name: &str| format!("articles-{name}-{width}x{height}");
        check(&at("text"), (width, height), "7 Enter n n");
        check(&at("digest"), (width, height), "7 j");
        check(&at("resting"), (width, height), "7 Enter Enter j");
    }
}

#[test]
fn changes() {
    for (width, height) in SIZES {
        check(
            &format!("changes-{width}x{height}"),
            (width, height),
            "8 g g j",
        );
        check(&format!("story-{width}x{height}"), (width, height), "j s");
    }
}
