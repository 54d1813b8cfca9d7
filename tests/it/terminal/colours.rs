//! Colours in a terminal, and what it tells of its own.

use super::Terminal;

/// The parameters of every sequence that sets colours or attributes.
fn graphics(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1);
    let graphics = sequences.filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        let (list, after) = rest.split_at(end);
        after.starts_with('m').then(|| list.to_owned())
    });
    graphics
        .flat_map(|list| {
            list.split(';')
                .map(|n| n.parse().unwrap_or(0))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn colours_are_left_out_where_none_are_wanted() {
    for (env, is_coloured) in [
        (&[][..], true),
        (&[("NO_COLOR", "1")], false),
        (&[("TERM", "dumb")], false),
    ] {
        let mut terminal = Terminal::start(&["tests/fixtures/screen"], env);
        terminal.wait_for("summit");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        let colours: Vec<u16> = graphics(&terminal.bytes)
            .into_iter()
            .filter(|n| matches!(n, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107))
            .collect();
        assert_eq!(!colours.is_empty(), is_coloured, "{env:?}: {colours:?}");
    }
}

/// The dim ink of the built-in themes at 256 colours, which differs from one to the other.
fn has_ink(terminal: &Terminal, ink: u16) -> bool {
    let parameters = graphics(&terminal.bytes);
    parameters
        .windows(3)
        .any(|run| matches!(run, [38, 5, found] if *found == ink))
}

const ON_DARK: u16 = 145;
const ON_LIGHT: u16 = 59;

#[test]
fn the_ground_is_asked_for_after_the_first_frame_and_followed() {
    let mut terminal = Terminal::lake();
    terminal.wait_for_bytes("\x1b]11;?");
    let text = String::from_utf8_lossy(&terminal.bytes).into_owned();
    assert!(text.find("Moreau").unwrap() < text.find("\x1b]11;?").unwrap());
    assert!(has_ink(&terminal, ON_DARK) && !has_ink(&terminal, ON_LIGHT));
    terminal.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\");
    terminal.press("j");
    terminal.wait_for("Sources · Moreau–Teld meeting");
    assert!(has_ink(&terminal, ON_LIGHT));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn nobody_is_asked_where_the_answer_would_not_matter() {
    for (args, env, is_asked) in [
        (&[][..], &[][..], true),
        (&["--theme", "colour-blind"], &[], true),
        (&["--theme", "light"], &[], false),
        (&[], &[("NO_COLOR", "1")], false),
    ] {
        let args = [args, &["tests/fixtures/screen"]].concat();
        let mut terminal = Terminal::start(&args, env);
        terminal.wait_for("summit");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        let written = String::from_utf8_lossy(&terminal.bytes);
        assert_eq!(written.contains("\x1b]11;?"), is_asked, "{args:?} {env:?}");
    }
}

#[test]
fn the_environment_and_the_option_choose_a_theme() {
    for (args, env, ink) in [
        (&[][..], &[("COLORFGBG", "0;15")][..], ON_LIGHT),
        (&["--theme", "light"], &[("COLORFGBG", "15;0")], ON_LIGHT),
        (&["--theme", "dark"], &[("COLORFGBG", "0;15")], ON_DARK),
    ] {
        let args = [args, &["tests/fixtures/screen"]].concat();
        let mut terminal = Terminal::start(&args, env);
        terminal.wait_for("summit");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        assert!(has_ink(&terminal, ink), "{args:?} {env:?}");
    }
    let mut terminal = Terminal::start(&["--theme", "lihgt"], &[]);
    assert_eq!(terminal.end(), 2);
    let text = terminal.text();
    assert!(text.contains("did you mean “light”?"), "{text}");
}
