use ratatui::style::{Color, Modifier, Style};

use super::palette::contrast;
use super::{Depth, Level, Theme};
use crate::config::{Ground, Rgb, built_in_names, built_in_theme};
use crate::model::Verdict;
use crate::ui::glyphs::Bullet;

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
    all
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
        // Laid over a row, a selection keeps the colours of the text.
        assert_eq!(here.fg, None);
        if here.bg.is_none() {
            assert!(
                here.add_modifier.contains(Modifier::REVERSED),
                "{name} {depth:?}"
            );
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

/// How those see who lack one of the three kinds of cones, in linear RGB: Machado, Oliveira and Fernandes, “A
/// Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009, severity 1.0. The
/// first is the eye that lacks none.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "trichromat",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanope",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranope",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanope",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The colour as seen through `eye`, in CIELAB under D65.
fn seen(colour: Rgb, eye: &[[f64; 3]; 3]) -> [f64; 3] {
    let linear = <[u8; 3]>::from(colour).map(super::palette::linear);
    let apply = |rows: &[[f64; 3]; 3], v: [f64; 3]| {
        rows.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum::<f64>())
    };
    let through = apply(eye, linear).map(|part| part.clamp(0.0, 1.0));
    let xyz = apply(
        &[
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ],
        through,
    );
    let [x, y, z] = [xyz[0] / 0.950_47, xyz[1], xyz[2] / 1.088_83].map(|t| {
        if t > 216.0 / 24389.0 {
            t.cbrt()
        } else {
            (24389.0 / 27.0 * t + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn apart(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}

/// The least distance of two of the colours that tell marks and standings apart, and who sees it.
fn least_apart(theme: &Theme) -> (f64, String) {
    let mut styles: Vec<Style> = [
        Verdict::Agrees,
        Verdict::Narrows,
        Verdict::Basis,
        Verdict::Updated,
        Verdict::Disputed,
    ]
    .map(|mark| theme.mark(mark))
    .to_vec();
    styles.push(theme.bullet(Bullet::Possible));
    let colours: Vec<Rgb> = styles.iter().map(|style| rgb(style.fg.unwrap())).collect();
    let mut least = (f64::MAX, String::new());
    for (name, eye) in &EYES {
        for (index, a) in colours.iter().enumerate() {
            for b in &colours[..index] {
                let distance = apart(seen(*a, eye), seen(*b, eye));
                if distance < least.0 {
                    least = (distance, format!("{name}: {a:?} and {b:?}"));
                }
            }
        }
    }
    least
}

#[test]
fn marks_stay_apart_for_every_eye() {
    // A distance of 2.3 in CIELAB is just noticed; 15 is seen at a glance.
    for (name, depth, _, theme) in exact().filter(|(name, ..)| name.starts_with("colour-blind")) {
        let (distance, which) = least_apart(&theme);
        assert!(distance >= 15.0, "{name} {depth:?} {distance:.1} {which}");
    }
    // The test can fail: the default theme is not made for that.
    let (distance, _) = least_apart(&Theme::new(Depth::True));
    assert!(distance < 15.0, "{distance:.1}");
}

#[test]
fn the_eyes_see_what_they_are_known_to_see() {
    let (red, green) = ((0xc0, 0x40, 0x20), (0x60, 0x80, 0x20));
    let apart_for = |name: &str| {
        let (_, eye) = EYES.iter().find(|(known, _)| *known == name).unwrap();
        apart(seen(red, eye), seen(green, eye))
    };
    assert!(apart_for("trichromat") > 60.0);
    assert!(
        apart_for("deuteranope") < 25.0,
        "{}",
        apart_for("deuteranope")
    );
    // White stays white for every eye.
    for (name, eye) in &EYES {
        let [lightness, a, b] = seen((255, 255, 255), eye);
        assert!(
            (lightness - 100.0).abs() < 0.1 && a.abs() < 0.5 && b.abs() < 0.5,
            "{name}"
        );
    }
}
