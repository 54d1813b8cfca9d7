mod eyes;

use ratatui::style::{Color, Modifier, Style};

use super::palette::contrast;
use super::{Depth, Level, Theme};
use crate::config::{Ground, Rgb, built_in_names, built_in_theme};
use crate::model::Verdict;
use crate::ui::glyphs::Bullet;
use crate::views::figures::Stand;

const ALL: [Depth; 4] = [Depth::True, Depth::Fixed256, Depth::Ansi16, Depth::None];

/// Grounds that terminals have: plain black and white, and those of themes in wide use.
const fn grounds(ground: Ground) -> [Rgb; 4] {
    match ground {
        Ground::Dark => [
            (0, 0, 0),
            (0x12, 0x14, 0x1c),
            (0x1e, 0x1e, 0x1e),
            (0x28, 0x28, 0x28),
        ],
        Ground::Light => [
            (0xff, 0xff, 0xff),
            (0xfa, 0xfa, 0xfa),
            (0xfd, 0xf6, 0xe3),
            (0xf5, 0xf5, 0xf5),
        ],
    }
}

/// Every theme at every depth, with the ground that it is made for.
fn themes() -> impl Iterator<Item = (&'static str, Depth, Ground, Theme)> {
    built_in_names().flat_map(|name| {
        let theme = built_in_theme(name).unwrap();
        let ground = theme.ground.unwrap_or_default();
        ALL.map(|depth| (name, depth, ground, Theme::of(&theme, depth)))
    })
}

/// Those whose colours are known: the terminal's own are the user's.
fn exact() -> impl Iterator<Item = (&'static str, Depth, Ground, Theme)> {
    themes().filter(|(name, depth, ..)| {
        *name != "terminal" && matches!(depth, Depth::True | Depth::Fixed256)
    })
}

/// Every style that is drawn on the terminal's own background and under a selection.
fn inks(theme: &Theme) -> Vec<Style> {
    let mut all = vec![theme.text(), theme.dim(), theme.heading(), theme.quote()];
    all.extend([
        theme.citation(),
        theme.digest(),
        theme.ruling(),
        theme.key_hint(),
    ]);
    all.extend([
        theme.now(),
        theme.chip(false),
        theme.title(true),
        theme.title(false),
    ]);
    all.extend(Verdict::ALL.iter().map(|mark| theme.mark(*mark)));
    all.extend(Bullet::ALL.map(|bullet| theme.bullet(bullet)));
    all.extend([Level::Info, Level::Warning, Level::Error].map(|level| theme.notice(level)));
    all.extend([theme.lit_quote(), theme.gap()]);
    all.extend([true, false].map(|is_certain| theme.route(is_certain)));
    all.extend(Stand::ALL.map(|stand| theme.stand(stand)));
    all
}

/// Whoever adds a style names it here, and adds it to the tests of contrast.
#[test]
fn every_style_is_tested() {
    let sources = [include_str!("../theme.rs"), include_str!("stand.rs")];
    let this = include_str!("tests.rs");
    let mut styles = 0;
    for source in sources {
        let methods = source.split("    pub fn ").skip(1);
        let heads = methods.filter_map(|method| method.split_once(" {"));
        for (head, _) in heads.filter(|(head, _)| head.ends_with("-> Style")) {
            let (name, _) = head.split_once('(').unwrap();
            assert!(this.contains(&format!("theme.{name}(")), "{name}");
            styles += 1;
        }
    }
    assert!(styles >= 20, "{styles}");
}

#[test]
fn a_match_is_told_from_the_row_that_is_chosen() {
    for (name, depth, _, theme) in themes() {
        for focused in [true, false] {
            let row = theme.selected(focused);
            let lit = row.patch(theme.match_lit_in(focused));
            assert_ne!(lit, row, "{name} {depth:?} {focused}");
        }
    }
}

fn rgb(colour: Color) -> Rgb {
    match colour {
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Indexed(n) => super::depth::fixed_rgb(n),
        other => panic!("{other} is not a fixed colour"),
    }
}

#[test]
fn text_can_be_read_on_every_ground() {
    for (name, depth, ground, theme) in exact() {
        // The cube of the 256 colours is too coarse for more than the least.
        let is_high = name.starts_with("high-contrast") && depth == Depth::True;
        let least = if is_high { 7.0 } else { 4.5 };
        let bars = [true, false].map(|focused| rgb(theme.selected(focused).bg.unwrap()));
        for style in inks(&theme) {
            let ink = rgb(style.fg.unwrap());
            for ground in grounds(ground).into_iter().chain(bars) {
                let ratio = contrast(ink, ground);
                assert!(
                    ratio >= least,
                    "{name} {depth:?} {ink:?} on {ground:?} has only {ratio:.2}"
                );
            }
        }
        for block in [theme.match_lit(), theme.chip(true)] {
            let ratio = contrast(rgb(block.fg.unwrap()), rgb(block.bg.unwrap()));
            assert!(
                ratio >= least,
                "{name} {depth:?} {block:?} has only {ratio:.2}"
            );
        }
        for focused in [true, false] {
            let frame = rgb(theme.border(focused).fg.unwrap());
            for ground in grounds(ground) {
                let ratio = contrast(frame, ground);
                assert!(
                    ratio >= 3.0,
                    "{name} {depth:?} frame on {ground:?} has only {ratio:.2}"
                );
            }
        }
    }
}

#[test]
fn what_is_laid_under_text_is_seen_on_the_ground() {
    for (name, depth, ground, theme) in exact() {
        let own = grounds(ground)[1];
        for block in [theme.match_lit(), theme.chip(true)] {
            let ratio = contrast(rgb(block.bg.unwrap()), own);
            assert!(
                ratio >= 3.0,
                "{name} {depth:?} {block:?} has only {ratio:.2}"
            );
        }
        let bar = |focused| rgb(theme.selected(focused).bg.unwrap());
        let seen = |focused| contrast(bar(focused), own);
        assert!(
            seen(true) > seen(false) && seen(false) > 1.08,
            "{name} {depth:?}"
        );
    }
}

#[test]
fn a_selection_is_seen_at_every_depth_and_tells_whether_it_has_the_keys() {
    for (name, depth, _, theme) in themes() {
        let (here, elsewhere) = (theme.selected(true), theme.selected(false));
        assert!(here != Style::new() && elsewhere != Style::new() && here != elsewhere);
        assert_ne!(theme.title(true), theme.title(false), "{name} {depth:?}");
        assert_ne!(theme.chip(true), theme.chip(false), "{name} {depth:?}");
        assert_ne!(theme.border(true), theme.border(false), "{name} {depth:?}");
        // Laid over a row, a selection keeps the colours of the text, or is a bar without any.
        if here.bg.is_some() {
            assert_eq!(here.fg, None);
        } else {
            assert!(
                here.add_modifier.contains(Modifier::REVERSED),
                "{name} {depth:?}"
            );
            assert!(here.sub_modifier.contains(Modifier::DIM));
            let own = (depth != Depth::None).then_some(Color::Reset);
            assert_eq!(here.fg, own, "{name} {depth:?}");
        }
    }
}

#[test]
fn each_depth_keeps_to_its_colours() {
    for (name, depth, _, theme) in themes() {
        let mut all = inks(&theme);
        all.extend([theme.match_lit(), theme.chip(true), theme.border(true)]);
        all.extend([
            theme.border(false),
            theme.selected(true),
            theme.selected(false),
        ]);
        for colour in all.iter().flat_map(|style| [style.fg, style.bg]).flatten() {
            let fits = match colour {
                Color::Rgb(..) => depth == Depth::True,
                Color::Indexed(n) => depth == Depth::Fixed256 && n >= 16,
                _ => depth == Depth::Ansi16 || name == "terminal" && depth != Depth::None,
            };
            assert!(fits, "{name} {depth:?} {colour:?}");
        }
    }
}

#[test]
fn sixteen_colours_are_named_so_that_the_ground_does_not_swallow_them() {
    use Color::{
        Black, Blue, Cyan, DarkGray, Gray, Green, LightBlue, LightCyan, LightGreen, LightMagenta,
        LightRed, LightYellow, Magenta, Red, Reset, White, Yellow,
    };
    let on_any: &[Color] = &[Reset, Red, Green, Magenta];
    let on_dark: &[Color] = &[
        Cyan,
        Yellow,
        Gray,
        White,
        LightBlue,
        LightCyan,
        LightGreen,
        LightMagenta,
        LightRed,
        LightYellow,
    ];
    let on_light: &[Color] = &[Black, Blue, Cyan, DarkGray];
    for (name, _, ground, theme) in themes().filter(|(_, depth, ..)| *depth == Depth::Ansi16) {
        let more = match (name, ground) {
            ("terminal", _) => &[],
            (_, Ground::Dark) => on_dark,
            (_, Ground::Light) => on_light,
        };
        for colour in inks(&theme).into_iter().filter_map(|style| style.fg) {
            assert!(
                on_any.contains(&colour) || more.contains(&colour),
                "{name} {colour:?}"
            );
        }
    }
}
