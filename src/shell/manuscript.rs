//! Drafted entries that the user edits as texts of their own.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use crate::model::decide::Entry;
use crate::model::{Article, Dossier, Id, Subject};
use crate::store;

/// The texts that are being edited, or that could not be accepted and wait to be mended.
#[derive(Debug, Default)]
pub struct Manuscripts {
    files: HashMap<Subject, PathBuf>,
    /// Those that were accepted, until it is written that they were.
    accepted: Vec<(Subject, PathBuf)>,
}

/// What has become of a text.
#[derive(Debug)]
pub enum Outcome {
    /// It reads so.
    Changed(Box<Entry>),
    /// It says what the entry says already.
    Same,
    /// There is nothing in it, or it is gone.
    Emptied,
    /// It cannot be accepted; it stays, to be mended.
    Faulty(String),
}

impl Manuscripts {
    /// The file for an entry: the one that waits to be mended, or a new one that nobody else can read.
    ///
    /// # Errors
    /// No file can be made.
    pub fn file(&mut self, subject: &Subject, entry: &Entry) -> io::Result<PathBuf> {
        if let Some(file) = self.files.get(subject).filter(|file| file.exists()) {
            return Ok(file.clone());
        }
        let mut file = tempfile::Builder::new()
            .prefix(&format!("summitry-{}-", subject.id()))
            .suffix(".json")
            .tempfile()?;
        file.write_all(store::entry_text(entry).as_bytes())?;
        let (_, path) = file.keep().map_err(|error| error.error)?;
        self.files.insert(subject.clone(), path.clone());
        Ok(path)
    }

    /// Reads the text of an entry that the editor has left. What is done with goes; what cannot be accepted stays.
    pub fn read(
        &mut self,
        subject: &Subject,
        dossier: &Dossier,
        articles: &HashMap<Id, Article>,
    ) -> Outcome {
        let bytes = self.files.get(subject).map(fs::read);
        let Some(Ok(bytes)) = bytes else {
            self.files.remove(subject);
            return Outcome::Emptied;
        };
        let text = String::from_utf8(bytes);
        let Ok(text) = text else {
            return Outcome::Faulty("it is not UTF-8".to_owned());
        };
        let text = text.trim_start_matches('\u{feff}');
        if store::is_blank(text) {
            self.forget(subject);
            return Outcome::Emptied;
        }
        let read = store::read_entry("the entry", text.to_owned(), subject, dossier, articles);
        let entry = match read {
            Ok(entry) => entry,
            Err(problems) => {
                let first = problems.first().map(ToString::to_string);
                return Outcome::Faulty(first.unwrap_or_default());
            }
        };
        let before = Entry::of(subject, dossier);
        if before.is_some_and(|before| store::entry_text(&before) == store::entry_text(&entry)) {
            self.forget(subject);
            return Outcome::Same;
        }
        if let Some(file) = self.files.remove(subject) {
            self.accepted.push((subject.clone(), file));
        }
        Outcome::Changed(Box::new(entry))
    }

    /// Everything accepted has been written: its texts are done with.
    pub fn settle(&mut self) {
        for (_, file) in self.accepted.drain(..) {
            // What is left is only in the way.
            let _ = fs::remove_file(file);
        }
    }

    /// What was accepted has not been written: its texts wait to be used again.
    pub fn take_back(&mut self) {
        self.files.extend(self.accepted.drain(..));
    }

    /// The files of texts that wait to be mended.
    pub fn left(&self) -> impl Iterator<Item = &PathBuf> {
        self.files.values().filter(|file| file.exists())
    }

    fn forget(&mut self, subject: &Subject) {
        if let Some(file) = self.files.remove(subject) {
            // What is left is only in the way.
            let _ = fs::remove_file(file);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Manuscripts, Outcome};
    use crate::model::Subject;
    use crate::model::decide::Entry;
    use crate::store;

    #[test]
    fn what_cannot_be_accepted_waits_and_what_is_emptied_begins_anew() {
        let loaded = store::load(None, None).unwrap();
        let (dossier, articles) = (&loaded.dossier, &loaded.articles);
        let subject = Subject::Event("trump-xi".into());
        let entry = Entry::of(&subject, dossier).unwrap();
        let whole = store::entry_text(&entry);
        let mut texts = Manuscripts::default();
        for (text, expected) in [
            (whole.clone(), "same"),
            (format!("\u{feff}{whole}// a note\n"), "same"),
            ("// nothing\n".to_owned(), "emptied"),
            (String::new(), "emptied"),
            ("nonsense".to_owned(), "faulty"),
            (whole.replacen("busan", "atlantis", 1), "faulty"),
            (
                "{\"id\": \"trump-xi\", \"title\": \"T\", \"kind\": \"other\"}".to_owned(),
                "faulty",
            ),
            (
                whole.replacen("\"title\": \"", "\"title\": \"The ", 1),
                "changed",
            ),
        ] {
            let file = texts.file(&subject, &entry).unwrap();
            fs::write(&file, &text).unwrap();
            let outcome = match texts.read(&subject, dossier, articles) {
                Outcome::Changed(_) => "changed",
                Outcome::Same => "same",
                Outcome::Emptied => "emptied",
                Outcome::Faulty(_) => "faulty",
            };
            assert_eq!(outcome, expected, "{text}");
            let waits = expected == "faulty";
            if expected == "changed" {
                // Accepted is not written: the text is there again where that fails.
                assert!(file.exists());
                texts.take_back();
                assert_eq!(texts.file(&subject, &entry).unwrap(), file);
                let _ = texts.read(&subject, dossier, articles);
                texts.settle();
            }
            assert_eq!(
                (file.exists(), texts.left().count() == 1),
                (waits, waits),
                "{text}"
            );
            if waits {
                let again = texts.file(&subject, &entry).unwrap();
                assert_eq!(fs::read_to_string(&again).unwrap(), text);
            }
        }
        // An editor that takes the file away decides nothing, and the next one gets the entry again.
        let file = texts.file(&subject, &entry).unwrap();
        fs::remove_file(&file).unwrap();
        assert!(matches!(
            texts.read(&subject, dossier, articles),
            Outcome::Emptied
        ));
        let file = texts.file(&subject, &entry).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), whole);
        fs::remove_file(file).unwrap();
    }
}
