//! What can be changed of a drafted entry in place, and what was typed of it.

use crate::model::decide::Entry;
use crate::model::{Act, Claim, Dossier, Plain, Stage, Statement, Status, Subject, When};
use crate::text::Clean;
use crate::ui::prompt::Prompt;
use crate::ui::scroll;

/// What can be changed of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The entry.
    pub subject: Subject,
    /// What it is called before the change.
    pub title: Clean,
    /// The fields, in their order.
    pub fields: Vec<Field>,
    /// The field that is typed into.
    pub row: usize,
    /// What is wrong with what is typed.
    pub fault: Option<Clean>,
    entry: Entry,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What is typed.
    pub prompt: Prompt,
    /// The words that it rests on; none for a title, which is ours.
    pub words: Option<Clean>,
    pub(super) part: Part,
    /// What stood there before anything was typed.
    was: Clean,
}

/// Which part of an entry a field is: its title, or a claim by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    When(usize),
    Status(usize),
    Act(usize),
    Stage(usize),
    Due(usize),
}

impl Part {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::When(_) => "when",
            Self::Status(_) => "status",
            Self::Act(_) => "act",
            Self::Stage(_) => "stage",
            Self::Due(_) => "due",
        }
    }

    /// What can be written.
    pub(super) fn advice(self) -> String {
        let of = |words: Vec<&str>| format!("{}; nothing leaves the claim out", words.join(", "));
        match self {
            Self::Title => "what the event is called, in your own words".to_owned(),
            Self::When(_) | Self::Due(_) => {
                "2031-03-21, 2031-03-21?, 2031-03~, 2031-03-21/2031-03-25; nothing leaves the claim out".to_owned()
            }
            Self::Status(_) => of(Status::ALL.iter().map(|word| word.word()).collect()),
            Self::Act(_) => of(Act::ALL.iter().map(|word| word.word()).collect()),
            Self::Stage(_) => of(Stage::ALL.iter().map(|word| word.word()).collect()),
        }
    }
}

impl Form {
    /// The form of an entry: one field for its title, and one for each claim of its days and of how sure or far it is.
    ///
    /// A question that no claim answers has none: nothing is said without words of an article, and those an editor has to quote.
    #[must_use]
    pub fn new(subject: Subject, title: Clean, entry: Entry, dossier: &Dossier) -> Self {
        let mut fields = Vec::new();
        match &entry {
            Entry::Event(event) => {
                fields.push(Field {
                    prompt: Prompt::with(&event.title),
                    words: None,
                    part: Part::Title,
                    was: event.title.clone(),
                });
                push(&mut fields, &event.when, dossier, Part::When);
                push(&mut fields, &event.status, dossier, Part::Status);
            }
            Entry::Position(position) => {
                push(&mut fields, &position.act, dossier, Part::Act);
                push(&mut fields, &position.stage, dossier, Part::Stage);
                push(&mut fields, &position.due, dossier, Part::Due);
            }
        }
        Self {
            subject,
            title,
            fields,
            row: 0,
            fault: None,
            entry,
        }
    }

    /// Takes over what was typed in another form of the same entry, field by field where the words are the same.
    #[must_use]
    pub fn retyped(mut self, before: &Self) -> Self {
        for field in &mut self.fields {
            let same = |old: &&Field| old.part == field.part && old.words == field.words;
            let old = before.fields.iter().find(same);
            if let Some(old) = old.filter(|old| old.prompt.text() != old.was) {
                field.prompt = old.prompt.clone();
            }
        }
        self
    }

    /// The field that is typed into.
    pub fn prompt(&mut self) -> Option<&mut Prompt> {
        self.fault = None;
        self.fields.get_mut(self.row).map(|field| &mut field.prompt)
    }

    /// Goes to another field.
    pub fn move_by(&mut self, rows: isize) {
        self.row = scroll::move_by(self.row, rows, self.fields.len());
    }

    /// The entry as it is written in the form; none where nothing was changed.
    ///
    /// # Errors
    /// The number of the field that cannot be read, and why.
    pub fn read(&self) -> Result<Option<Entry>, (usize, Clean)> {
        let mut entry = self.entry.clone();
        // From the last, so that a claim that goes does not shift the numbers of those before it.
        for (row, field) in self.fields.iter().enumerate().rev() {
            let title = field.prompt.text();
            let done = match (&mut entry, field.part) {
                (Entry::Event(event), Part::Title) if title.trim().is_empty() => {
                    Err(format!("an event has a title, such as “{}”", event.title))
                }
                (Entry::Event(event), Part::Title) => {
                    event.title = Clean::line(title.trim());
                    Ok(())
                }
                (Entry::Event(event), Part::When(at)) => put(&mut event.when, at, field, day),
                (Entry::Event(event), Part::Status(at)) => {
                    put(&mut event.status, at, field, str::parse::<Status>)
                }
                (Entry::Position(held), Part::Act(at)) => {
                    put(&mut held.act, at, field, str::parse::<Act>)
                }
                (Entry::Position(held), Part::Stage(at)) => {
                    put(&mut held.stage, at, field, str::parse::<Stage>)
                }
                (Entry::Position(held), Part::Due(at)) => put(&mut held.due, at, field, day),
                _ => Ok(()),
            };
            done.map_err(|fault| (row, Clean::line(&fault)))?;
        }
        Ok((entry != self.entry).then_some(entry))
    }
}

/// A field for each claim.
fn push<T: ToString>(
    fields: &mut Vec<Field>,
    claims: &[Claim<Plain<T>>],
    dossier: &Dossier,
    part: impl Fn(usize) -> Part,
) {
    for (number, claim) in claims.iter().enumerate() {
        let was = claim.what.value.to_string();
        fields.push(Field {
            prompt: Prompt::with(&was),
            words: Some(words(&claim.statement, dossier)),
            part: part(number),
            was: Clean::line(&was),
        });
    }
}

/// Who says it, in which words, and where.
fn words(statement: &Statement, dossier: &Dossier) -> Clean {
    let by = statement.by.as_ref();
    let by = by.map(|by| format!("{}: ", dossier.name(by)));
    let cite = statement.cite.first();
    let quote = cite.and_then(|cite| cite.quote.as_ref());
    let quote = quote.map(|quote| format!("“{quote}” "));
    let source = cite.map(|cite| match dossier.source(&cite.source) {
        Some(source) => source.label(),
        None => cite.source.as_clean().clone(),
    });
    Clean::line(&format!(
        "{}{}{}",
        by.unwrap_or_default(),
        quote.unwrap_or_default(),
        source.unwrap_or_default()
    ))
}

fn day(text: &str) -> Result<When, String> {
    text.parse::<When>()
}

/// Puts a value into a claim, or takes the claim out where nothing is written.
fn put<T>(
    claims: &mut Vec<Claim<Plain<T>>>,
    at: usize,
    field: &Field,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<(), String> {
    let text = field.prompt.text();
    let text = text.trim();
    if text.is_empty() {
        if at < claims.len() {
            claims.remove(at);
        }
        return Ok(());
    }
    let value = read(text)?;
    if let Some(claim) = claims.get_mut(at) {
        claim.what.value = value;
    }
    Ok(())
}
