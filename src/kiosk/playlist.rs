//! Which scenes take turns, and for how long.

use std::ops::Range;
use std::str::FromStr;
use std::time::Duration;

use super::scene::{Scene, SceneKind};

/// The shortest time that a scene can have.
pub const SHORTEST: Duration = Duration::from_secs(3);
/// The longest.
pub const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// Scenes in the order of showing; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Playlist {
    scenes: Vec<Scene>,
}

/// What is wrong with a playlist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaylistError {
    /// The bytes of the text that are wrong.
    pub at: Range<usize>,
    /// What is wrong, and what to write instead.
    pub text: String,
}

impl Default for Playlist {
    fn default() -> Self {
        Self {
            scenes: SceneKind::ALL.map(Scene::of).to_vec(),
        }
    }
}

impl Playlist {
    /// A playlist of these scenes; the usual one where there are none.
    #[must_use]
    pub fn of(scenes: Vec<Scene>) -> Self {
        if scenes.is_empty() {
            Self::default()
        } else {
            Self { scenes }
        }
    }

    /// The scenes.
    #[must_use]
    pub fn scenes(&self) -> &[Scene] {
        &self.scenes
    }

    /// The same scenes for each of `count` dossiers, one dossier after the other.
    #[must_use]
    pub fn for_dossiers(&self, count: usize) -> Self {
        let of_one = |dossier: usize| {
            self.scenes.iter().map(move |scene| Scene {
                dossier,
                ..scene.clone()
            })
        };
        Self::of((0..count.max(1)).flat_map(of_one).collect())
    }
}

impl FromStr for Playlist {
    type Err = PlaylistError;

    /// Reads `itinerary:30s,positions:45s,map`; a scene without a time has its usual one.
    fn from_str(text: &str) -> Result<Self, PlaylistError> {
        let mut scenes = Vec::new();
        let mut start = 0;
        for part in text.split(',') {
            let at = start..start + part.len();
            start = at.end + 1;
            scenes.push(scene(part).map_err(|text| PlaylistError { at, text })?);
        }
        Ok(Self::of(scenes))
    }
}

/// Reads `name` or `name:time`.
fn scene(text: &str) -> Result<Scene, String> {
    let (name, time) = text
        .split_once(':')
        .map_or((text, None), |(name, time)| (name, Some(time)));
    let kind = kind(name.trim())?;
    let length = time.map_or_else(|| Ok(kind.usual_length()), |time| length(time.trim()))?;
    Ok(Scene {
        length,
        ..Scene::of(kind)
    })
}

/// The kind of scene that is called `name`.
///
/// # Errors
/// None is; the sentence says which there are.
pub fn kind(name: &str) -> Result<SceneKind, String> {
    SceneKind::named(name).ok_or_else(|| {
        let names = SceneKind::ALL.map(SceneKind::name);
        format!(
            "there is no scene “{name}”; the scenes are {}",
            names.join(", ")
        )
    })
}

/// Reads a time such as `45s`, `2m`, `1m30s` or `1h`; a bare number counts seconds.
///
/// # Errors
/// It is none, or not from [`SHORTEST`] to [`LONGEST`].
pub fn length(text: &str) -> Result<Duration, String> {
    let wanted = "write a time from 3s to 24h, such as 45s, 2m or 1m30s";
    let refused = || format!("“{text}” is no time that a scene can have; {wanted}");
    let mut seconds: u64 = 0;
    let mut digits = String::new();
    for c in text.chars() {
        let unit = match c {
            '0'..='9' => {
                digits.push(c);
                continue;
            }
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => return Err(refused()),
        };
        let count: u64 = digits.parse().map_err(|_error| refused())?;
        seconds = seconds.saturating_add(count.saturating_mul(unit));
        digits.clear();
    }
    if !digits.is_empty() {
        let count: u64 = digits.parse().map_err(|_error| refused())?;
        seconds = seconds.saturating_add(count);
    }
    let length = Duration::from_secs(seconds);
    if (SHORTEST..=LONGEST).contains(&length) {
        Ok(length)
    } else {
        Err(refused())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Playlist, SceneKind, length};

    #[test]
    fn scenes_and_their_times_are_read() {
        let playlist: Playlist = "itinerary:30s, positions:1m30s,map".parse().unwrap();
        let read: Vec<(SceneKind, u64)> = playlist
            .scenes()
            .iter()
            .map(|scene| (scene.kind, scene.length.as_secs()))
            .collect();
        assert_eq!(
            read,
            [
                (SceneKind::Itinerary, 30),
                (SceneKind::Positions, 90),
                (SceneKind::Map, 20),
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_pointed_at() {
        for (text, at, part) in [
            (
                "itinerary:30s,posters",
                14..21,
                "there is no scene “posters”",
            ),
            ("nothing", 0..7, "the scenes are next, itinerary"),
            ("", 0..0, "there is no scene “”"),
            ("map:,axis", 0..4, "write a time from 3s to 24h"),
            ("map:soon", 0..8, "“soon” is no time"),
            ("map:1s", 0..6, "“1s”"),
            ("map:25h", 0..7, "“25h”"),
            ("map:99999999999999999999s", 0..25, "is no time"),
            ("map:-5s", 0..7, "is no time"),
        ] {
            let error = text.parse::<Playlist>().unwrap_err();
            assert_eq!(error.at, at, "{text}");
            assert!(error.text.contains(part), "{text}: {}", error.text);
        }
    }

    #[test]
    fn times_are_read() {
        for (text, seconds) in [("45s", 45), ("45", 45), ("2m", 120), ("1h5m", 3900)] {
            assert_eq!(length(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
    }

    #[test]
    fn each_dossier_has_all_scenes() {
        let playlist: Playlist = "map,axis".parse().unwrap();
        let of_both = playlist.for_dossiers(2);
        let order: Vec<(usize, SceneKind)> = of_both
            .scenes()
            .iter()
            .map(|scene| (scene.dossier, scene.kind))
            .collect();
        assert_eq!(
            order,
            [
                (0, SceneKind::Map),
                (0, SceneKind::Axis),
                (1, SceneKind::Map),
                (1, SceneKind::Axis),
            ]
        );
    }
}
