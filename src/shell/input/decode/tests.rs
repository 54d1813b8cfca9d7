use super::{Decoder, Mouse, PASTE_LIMIT, Typed};

/// Feeds `bytes` whole and again one at a time, which must come to the same; gives the keys as written.
fn keys(bytes: &[u8]) -> String {
    let show = |typed: Vec<Typed>| -> Vec<String> {
        typed
            .into_iter()
            .map(|typed| match typed {
                Typed::Key(key) => key.to_string(),
                Typed::Paste(text) => format!("paste({text})"),
                Typed::Mouse(Mouse { gesture, at }) => format!("{gesture:?}({},{})", at.x, at.y),
                Typed::Ground((r, g, b)) => format!("ground({r},{g},{b})"),
            })
            .collect()
    };
    let mut whole = Decoder::default();
    let mut typed = whole.feed(bytes);
    typed.extend(whole.settle());
    let mut split = Decoder::default();
    let mut again: Vec<Typed> = bytes
        .iter()
        .flat_map(|byte| split.feed(std::slice::from_ref(byte)))
        .collect();
    again.extend(split.settle());
    assert_eq!(typed, again, "{bytes:?}");
    assert!(!whole.is_waiting());
    show(typed).join(" ")
}

#[test]
fn bytes_become_keys() {
    for (bytes, expected) in [
        (&b"jG :"[..], "j G Space :"),
        ("é서👍".as_bytes(), "é 서 👍"),
        (
            b"\x03\x04\x1a\t\r\n\x7f\x00",
            "Ctrl-c Ctrl-d Ctrl-z Tab Enter Enter Backspace Ctrl-Space",
        ),
        (b"\x1b", "Esc"),
        (b"\x1b\x1b", "Esc Esc"),
        (b"\x1b[A\x1b[B\x1bOC\x1bOD", "Up Down Right Left"),
        (
            b"\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[2~\x1b[3~",
            "Home End PgUp PgDn Ins Del",
        ),
        (b"\x1bOP\x1b[15~\x1b[24~\x1b[[A\x1b[34~", "F1 F5 F12 F1 F20"),
        (
            b"\x1b[Z\x1b[1;5A\x1b[1;2B\x1b[3;3~",
            "Shift-Tab Ctrl-Up Shift-Down Alt-Del",
        ),
        (b"\x1bx\x1b\r\x1b\x04", "Alt-x Alt-Enter Ctrl-Alt-d"),
        (b"\x1b[99;5u\x1b[103;2u\x1b[27;5;106~", "Ctrl-c G Ctrl-j"),
        (b"\x1b[99;1:3u\x1b[1;1:3A\x1b[106;1:2u", "j"),
        (b"\x1b[", "Alt-["),
        (b"\x1bO", "Alt-O"),
    ] {
        assert_eq!(
            keys(bytes),
            expected,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn what_the_terminal_says_is_not_taken_for_typing() {
    for bytes in [
        &b"\x1b[?62;22c"[..],
        b"\x1b[12;40R",
        // Other buttons, mere motion, no cell, too few and too many numbers, cells that no screen has.
        b"\x1b[<1;9;9M\x1b[<2;9;9M\x1b[<2;9;9m\x1b[<66;9;9M\x1b[<128;9;9M\x1b[<35;9;9M\x1b[<34;9;9M",
        b"\x1b[<0;0;9M\x1b[<0;9;0M\x1b[<0;9M\x1b[<0M\x1b[<M\x1b[<0;9;9;9M\x1b[<0;-9;9M\x1b[<;;M",
        b"\x1b[<0;65536;9M\x1b[<0;9;99999999999999999999M\x1b[<99999;9;9M\x1b[<64;9;9m",
        b"\x1b[<0;9;9A\x1b[<0;9;9~\x1b[0<;9;9M",
        // The forms of X10, of UTF-8 and of rxvt.
        b"\x1b[M !!\x1b[M#qQ\x1b[M`\xff\x80\x1b[0;9;9M\x1b[M\x1b[A",
        b"\x1b[I\x1b[O",
        b"\x1b]10;rgb:1212/1414/1c1c\x07",
        b"\x1b]11;rgb:1212/1414\x1b\\",
        b"\x1b]11;rgb:12121/1414/1c1c\x1b\\",
        b"\x1b]11;rgb:red/1414/1c1c\x07",
        b"\x1b]11;?\x07",
        b"\x1b]11;\xff\x07",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b[?2026;2$y",
        b"\xff\xfe",
        b"\xc2\x80",
        b"\x1b[999999999999~",
    ] {
        assert_eq!(
            keys(&[bytes, b"j"].concat()),
            "j",
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn reports_of_the_mouse_are_read() {
    for (bytes, expected) in [
        (
            &b"\x1b[<0;1;1M\x1b[<32;2;1M\x1b[<0;2;1m"[..],
            "Press(0,0) Drag(1,0) Release(1,0)",
        ),
        (
            b"\x1b[<64;10;20M\x1b[<65;10;20M",
            "WheelUp(9,19) WheelDown(9,19)",
        ),
        // With Shift, Alt and Ctrl held.
        (
            b"\x1b[<28;3;4M\x1b[<81;3;4M\x1b[<36;3;4M",
            "Press(2,3) WheelDown(2,3) Drag(2,3)",
        ),
        (b"\x1b[<0;65535;65535M", "Press(65534,65534)"),
        (b"j\x1b[<0;5;6Mk", "j Press(4,5) k"),
    ] {
        assert_eq!(keys(bytes), expected);
    }
}

#[test]
fn the_terminal_tells_its_ground() {
    for (bytes, expected) in [
        (&b"\x1b]11;rgb:1212/1414/1c1c\x07"[..], "ground(18,20,28)"),
        (b"\x1b]11;rgb:ffff/f6f6/e3e3\x1b\\", "ground(255,246,227)"),
        (b"\x1b]11;rgb:f/8/0\x1b\\", "ground(255,136,0)"),
        (b"\x1b]11;rgb:ff/80/00\x07", "ground(255,128,0)"),
        (b"\x1b]11;rgba:ffff/8080/0000/7fff\x07", "ground(255,128,0)"),
    ] {
        let bytes = [b"j", bytes, b"k"].concat();
        assert_eq!(keys(&bytes), format!("j {expected} k"));
    }
}

#[test]
fn pasted_text_is_clean_and_never_a_key() {
    assert_eq!(
        keys(b"a\x1b[200~q\x1b[31mQ\r\nx\x1b[201~b"),
        "a paste(qQ\nx) b"
    );
    assert_eq!(keys(b"\x1b[200~\x1b[201~"), "paste()");
    let long = [
        b"\x1b[200~",
        "q".repeat(PASTE_LIMIT + 999).as_bytes(),
        b"\x1b[201~j",
    ]
    .concat();
    let mut decoder = Decoder::default();
    let typed = decoder.feed(&long);
    assert!(matches!(&typed[..], [Typed::Paste(text), Typed::Key(_)] if text.len() == PASTE_LIMIT));
}

#[test]
fn an_endless_sequence_is_given_up() {
    let mut decoder = Decoder::default();
    let endless = [b"\x1b[".as_slice(), &[b'1'; 10_000]].concat();
    decoder.feed(&endless);
    assert!(decoder.pending.len() < 10_000);
}

/// Feeds reads one by one, each followed by a pause, and gives the keys as written.
fn reads(reads: &[&[u8]]) -> String {
    let mut decoder = Decoder::default();
    let mut keys = Vec::new();
    for bytes in reads {
        keys.extend(decoder.feed(bytes));
        keys.extend(decoder.pause());
    }
    keys.extend(decoder.settle());
    let keys = keys.into_iter().map(|typed| match typed {
        Typed::Key(key) => key.to_string(),
        other => format!("{other:?}"),
    });
    keys.collect::<Vec<_>>().join(" ")
}

#[test]
fn an_escape_at_the_end_of_a_read_is_a_key_at_once() {
    for (bytes, expected) in [
        (&[&b"\x1b"[..]][..], "Esc"),
        (&[b"j\x1b"], "j Esc"),
        (&[b"\x1b", b"j"], "Esc j"),
        (&[b"\x1b", b"\x1b"], "Esc Esc"),
        // A slow line may cut a sequence in two; no bracket is typed then.
        (&[b"\x1b", b"[A"], "Esc Up"),
        (&[b"\x1b", b"[", b"A", b"k"], "Esc Up k"),
        (&[b"\x1b[", b"A"], "Up"),
        (&[b"\x1b", b"OP"], "Esc F1"),
        // A bracket after an escape, and nothing after that, was typed by hand.
        (&[b"\x1b", b"["], "Esc ["),
    ] {
        assert_eq!(reads(bytes), expected, "{bytes:?}");
    }
}
