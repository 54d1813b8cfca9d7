//! Signs of life for whoever watches over the wall: a file, and the service manager.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use sd_notify::NotifyState;
use serde::Serialize;

/// How often the file is written while nothing changes.
const PACE: Duration = Duration::from_secs(10);

/// What a heartbeat tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pulse {
    /// When the last frame was made, as RFC 3339.
    pub last_frame: String,
    /// When the data was last known to be right, as RFC 3339; absent while there has been none.
    pub last_good_load: Option<String>,
    /// The scene on the wall, by its name; absent while there is nothing to show.
    pub scene: Option<String>,
    /// What is wrong, when something is.
    pub trouble: Option<String>,
}

impl Pulse {
    /// A time as it stands in a pulse.
    #[must_use]
    pub fn time(at: DateTime<Utc>) -> String {
        at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}

/// Writes pulses to a file, replaced whole so that a reader never sees half of one, and tells systemd where that
/// started the program.
#[derive(Debug)]
pub struct Heartbeat {
    file: Option<PathBuf>,
    is_watched: bool,
    last: Option<(Duration, Pulse)>,
}

impl Heartbeat {
    /// Heartbeats into `file`, and to the service manager when the environment names its socket.
    #[must_use]
    pub fn start(file: Option<&Path>) -> Self {
        Self {
            file: file.map(Path::to_owned),
            is_watched: env::var_os("NOTIFY_SOCKET").is_some(),
            last: None,
        }
    }

    /// Tells the service manager that the wall is up.
    pub fn ready(&self) {
        self.notify(&[NotifyState::Ready]);
    }

    /// Tells the service manager that the wall is ending.
    pub fn stop(&self) {
        self.notify(&[NotifyState::Stopping]);
    }

    /// Beats: the service manager hears of it each time; the file is written when the scene or the trouble has changed,
    /// and else every ten seconds.
    ///
    /// # Errors
    /// The file cannot be written; beating goes on.
    pub fn beat(&mut self, elapsed: Duration, pulse: Pulse) -> io::Result<()> {
        let scene = pulse.scene.as_deref().unwrap_or("nothing to show");
        let status = pulse.trouble.as_ref().map_or_else(
            || format!("showing {scene}"),
            |trouble| format!("showing {scene}; {trouble}"),
        );
        self.notify(&[NotifyState::Watchdog, NotifyState::Status(&status)]);
        let Some(file) = self.file.as_deref() else {
            return Ok(());
        };
        let is_due = self.last.as_ref().is_none_or(|(at, last)| {
            let changed = (&last.scene, &last.trouble) != (&pulse.scene, &pulse.trouble);
            changed || elapsed.saturating_sub(*at) >= PACE
        });
        if !is_due {
            return Ok(());
        }
        let written = write(file, &pulse);
        self.last = Some((elapsed, pulse));
        written
    }

    /// A socket that nobody listens to any more is no reason to stop.
    fn notify(&self, states: &[NotifyState<'_>]) {
        if self.is_watched {
            let _ = sd_notify::notify(states);
        }
    }
}

fn write(file: &Path, pulse: &Pulse) -> io::Result<()> {
    let text = serde_json::to_string(pulse).map_err(io::Error::other)?;
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    fs::write(&beside, text + "\n")?;
    fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::{Heartbeat, Pulse};

    fn pulse(frame: &str, scene: &str) -> Pulse {
        Pulse {
            last_frame: frame.to_owned(),
            last_good_load: None,
            scene: Some(scene.to_owned()),
            trouble: None,
        }
    }

    #[test]
    fn the_file_is_written_on_a_change_and_from_time_to_time() {
        let home = tempfile::TempDir::new().unwrap();
        let file = home.path().join("pulse.json");
        let mut heart = Heartbeat {
            file: Some(file.clone()),
            is_watched: false,
            last: None,
        };
        let steps = [
            (0, "a", "map", "a"),
            (1, "b", "map", "a"),
            (9, "c", "map", "a"),
            (10, "d", "map", "d"),
            (11, "e", "axis", "e"),
        ];
        for (second, frame, scene, written) in steps {
            heart
                .beat(Duration::from_secs(second), pulse(frame, scene))
                .unwrap();
            let text = fs::read_to_string(&file).unwrap();
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(read["last_frame"], written, "second {second}");
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_written_is_told_and_tried_again() {
        let home = tempfile::TempDir::new().unwrap();
        let mut heart = Heartbeat {
            file: Some(home.path().join("no/pulse.json")),
            is_watched: false,
            last: None,
        };
        assert!(heart.beat(Duration::ZERO, pulse("a", "map")).is_err());
        fs::create_dir(home.path().join("no")).unwrap();
        let later = Duration::from_secs(20);
        assert!(heart.beat(later, pulse("b", "map")).is_ok());
    }
}
