use super::Words;

fn list(raw: &str) -> Vec<String> {
    Words::read(raw).iter().map(str::to_owned).collect()
}

#[test]
fn words_are_normalised() {
    for (raw, words) in [
        ("", &[][..]),
        (" \n\t…—", &[]),
        ("Hello, World", &["hello", "world"]),
        ("27.5%", &["27", "5"]),
        ("snake_case", &["snake", "case"]),
        ("Trump’s and Xi's", &["trumps", "and", "xis"]),
        ("the parties' ‘aims’", &["the", "parties", "aims"]),
        ("rock 'n' roll", &["rock", "n", "roll"]),
        ("a''b a’’b", &["a", "b", "a", "b"]),
        ("o＇clock", &["oclock"]),
        ("“Lee Jae-myung”", &["lee", "jae", "myung"]),
        ("Cafe\u{301} CAFÉ", &["café", "café"]),
        ("x\u{30c}y z", &["x\u{30c}y", "z"]),
        ("İstanbul", &["i\u{307}stanbul"]),
        ("ﬁne ２７ m²", &["fine", "27", "m2"]),
        ("½", &["1", "2"]),
        ("한국 \u{1112}\u{1161}\u{11ab}국", &["한국", "한국"]),
        ("ｶﾞｽ 東京。大阪", &["ガス", "東京", "大阪"]),
        ("قمة آسيا، 2025", &["قمة", "آسيا", "2025"]),
        ("a👩‍👩‍👧b 1\u{fe0f}\u{20e3}", &["a", "b", "1"]),
        ("\u{301}alone", &["alone"]),
        ("xi'é ne’xt\r\né'", &["xié", "next", "é"]),
        ("a-é-b.\u{301}c", &["a", "é", "b", "c"]),
    ] {
        assert_eq!(list(raw), words, "{raw:?}");
    }
}

#[test]
fn ranges_stay_in_the_raw_text() {
    for (raw, parts) in [
        ("Hello, World", &["Hello", "World"][..]),
        ("“Trump’s” visit", &["Trump’s", "visit"]),
        ("Cafe\u{301} au", &["Cafe\u{301}", "au"]),
        ("½ x", &["½", "½", "x"]),
        (
            "\u{1112}\u{1161}\u{11ab}국.",
            &["\u{1112}\u{1161}\u{11ab}국"],
        ),
        ("ends’", &["ends"]),
    ] {
        let words = Words::read(raw);
        let found: Vec<_> = (0..words.len())
            .map(|i| raw.get(words.range(i).unwrap()).unwrap())
            .collect();
        assert_eq!(found, parts, "{raw:?}");
    }
    let words = Words::read("one, “two” three");
    assert_eq!(words.span(1..3), Some(8..20));
    for (bytes, touched) in [
        (8..11, Some(1..2)),
        (0..9, Some(0..2)),
        (3..5, None),
        (0..99, Some(0..3)),
    ] {
        assert_eq!(words.touched(&bytes), touched, "{bytes:?}");
    }
    assert_eq!(words.get(2), Some("three"));
    assert_eq!(words.joined(0..2), Some("one two"));
    for nothing in [1..1, 2..4, 9..10, usize::MAX..usize::MAX] {
        assert_eq!(words.span(nothing), None);
    }
    assert_eq!((words.range(3), words.get(usize::MAX)), (None, None));
}

#[test]
fn a_needle_stands_on_whole_words_only() {
    let words = Words::read("The cat concat the cats; the CAT's cat sat. The cat");
    for (needle, found) in [
        ("the cat", &[0, 9][..]),
        ("cat", &[1, 7, 10]),
        ("cats", &[4, 6]),
        ("at", &[]),
        ("cat sat the", &[7]),
        ("cat the", &[]),
        ("", &[]),
        ("…", &[]),
        ("the cat and more", &[]),
    ] {
        let needle = Words::read(needle);
        assert_eq!(
            words.find_all(&needle).collect::<Vec<_>>(),
            found,
            "{needle:?}"
        );
        assert_eq!(words.contains(&needle), !found.is_empty());
    }
    let again = Words::read("a a a a");
    assert_eq!(
        again.find_all(&Words::read("a a")).collect::<Vec<_>>(),
        [0, 1, 2]
    );
    assert!(!Words::default().contains(&again));
}
