//! What happened, written to a file that never grows beyond its limit.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};

/// Bytes after which a log begins anew; the one before is kept beside it.
pub const LIMIT: u64 = 1024 * 1024;

/// A log file of at most [`LIMIT`] bytes, and the one before it with `.1` at the end of its name.
///
/// Writing never fails for whoever writes: a full disk or a missing folder must not take a wall down. The first failure
/// can be asked for, and writing is tried again with every line.
#[derive(Debug)]
pub struct Log {
    path: PathBuf,
    limit: u64,
    file: Option<(File, u64)>,
    failure: Option<String>,
}

impl Log {
    /// A log in the file at `path`, which goes on where it ended.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self::with_limit(path, LIMIT)
    }

    fn with_limit(path: &Path, limit: u64) -> Self {
        Self {
            path: path.to_owned(),
            limit,
            file: None,
            failure: None,
        }
    }

    /// Writes a line with the time before it. Line breaks in `text` become blanks.
    pub fn write(&mut self, now: DateTime<Utc>, text: &str) {
        let time = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        let text = text.replace(['\n', '\r'], " ");
        let line = format!("{time} {text}\n");
        self.failure = self.append(&line).err().map(|error| {
            self.file = None;
            format!("{}: {error}", self.path.display())
        });
    }

    /// Why the last line could not be written, when it could not.
    #[must_use]
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    fn append(&mut self, line: &str) -> io::Result<()> {
        let wanted = u64::try_from(line.len()).unwrap_or(u64::MAX);
        if self
            .file
            .as_ref()
            .is_some_and(|(_, used)| used + wanted > self.limit)
        {
            self.rotate()?;
        }
        let (file, used) = match &mut self.file {
            Some(open) => open,
            None => self.file.insert(open(&self.path)?),
        };
        file.write_all(line.as_bytes())?;
        *used += wanted;
        Ok(())
    }

    fn rotate(&mut self) -> io::Result<()> {
        self.file = None;
        let mut before = self.path.clone().into_os_string();
        before.push(".1");
        fs::rename(&self.path, before)
    }
}

fn open(path: &Path) -> io::Result<(File, u64)> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = OpenOptions::new().append(true).create(true).open(path)?;
    let used = file.metadata()?.len();
    Ok((file, used))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::DateTime;

    use super::Log;

    #[test]
    fn a_log_stays_within_twice_its_limit_and_keeps_the_latest() {
        let home = tempfile::TempDir::new().unwrap();
        let path = home.path().join("deep/kiosk.log");
        let mut log = Log::with_limit(&path, 400);
        for number in 0..100 {
            log.write(DateTime::UNIX_EPOCH, &format!("line {number}\nof two"));
            assert_eq!(log.failure(), None);
            assert!(fs::metadata(&path).unwrap().len() <= 400);
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.ends_with("1970-01-01T00:00:00Z line 99 of two\n"),
            "{text}"
        );
        let files = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(files, 2);

        // A new run goes on where the old one ended.
        drop(log);
        let mut log = Log::with_limit(&path, 400);
        log.write(DateTime::UNIX_EPOCH, "again");
        assert!(fs::read_to_string(&path).unwrap().contains("line 99"));
    }

    #[test]
    fn a_log_that_cannot_be_written_says_why_and_recovers() {
        let home = tempfile::TempDir::new().unwrap();
        let folder = home.path().join("folder");
        fs::write(&folder, "a file in the way").unwrap();
        let mut log = Log::with_limit(&folder.join("kiosk.log"), 400);
        log.write(DateTime::UNIX_EPOCH, "lost");
        assert!(log.failure().unwrap().contains("kiosk.log"));
        fs::remove_file(&folder).unwrap();
        log.write(DateTime::UNIX_EPOCH, "kept");
        assert_eq!(log.failure(), None);
    }
}
