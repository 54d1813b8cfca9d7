//! Colours as they are seen by eyes that lack one of the three kinds of cones.

use ratatui::style::Style;

use super::{exact, rgb};
use crate::config::Rgb;
use crate::model::Verdict;
use crate::ui::glyphs::Bullet;
use crate::ui::theme::{Depth, Theme};

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
    let linear = <[u8; 3]>::from(colour).map(super::super::palette::linear);
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
