//! Title, dates and status of a drafted entry, to be changed in place.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::model::decide::Entry;
use crate::model::{Act, Citation, Claim, Dossier, Plain, Stage, Statement, Status, Subject, When};
use crate::text::{Clean, width};
use crate::ui::prompt::Prompt;
use crate::ui::scroll;
use crate::ui::state::Look;
use crate::ui::widgets::{frame, line};

/// Lines of a field: what is typed, and the words that it was read from.
const LINES: u16 = 2;
/// Cells of a label and the blanks behind it.
const LABEL: usize = 10;

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
    part: Part,
    /// What a claim rests on that is not there yet.
    ground: Option<Citation>,
}

/// Which part of an entry a field is: its title, or a claim by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    When(usize),
    Status(usize),
    Act(usize),
    Stage(usize),
    Due(usize),
}

impl Part {
    const fn label(self) -> &'static str {
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
    fn advice(self) -> String {
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
    /// A question that no claim answers has an empty field; what is written there rests on the words that the entry was drafted from.
    #[must_use]
    pub fn new(subject: Subject, title: Clean, entry: Entry, dossier: &Dossier) -> Self {
        let mut fields = Vec::new();
        match &entry {
            Entry::Event(event) => {
                fields.push(Field {
                    prompt: Prompt::with(&event.title),
                    words: None,
                    part: Part::Title,
                    ground: None,
                });
                let ground = ground(&subject, dossier);
                push(&mut fields, &event.when, ground.as_ref(), Part::When);
                push(&mut fields, &event.status, ground.as_ref(), Part::Status);
            }
            Entry::Position(position) => {
                let ground = ground(&subject, dossier);
                push(&mut fields, &position.act, ground.as_ref(), Part::Act);
                push(&mut fields, &position.stage, ground.as_ref(), Part::Stage);
                push(&mut fields, &position.due, ground.as_ref(), Part::Due);
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

/// The first citation of an entry: what a person adds to it rests on the words that it was drafted from.
fn ground(subject: &Subject, dossier: &Dossier) -> Option<Citation> {
    let attributes = subject.attributes(dossier);
    let mut claims = attributes.iter().flat_map(|attribute| &attribute.claims);
    claims.find_map(|claim| claim.statement.cite.first().cloned())
}

/// A field for each claim; for a question that has none, an empty one.
fn push<T: ToString>(
    fields: &mut Vec<Field>,
    claims: &[Claim<Plain<T>>],
    ground: Option<&Citation>,
    part: impl Fn(usize) -> Part,
) {
    let field = |number, text: &str, cite: Option<&Citation>| Field {
        prompt: Prompt::with(text),
        words: cite.map(words),
        part: part(number),
        ground: ground.cloned(),
    };
    for (number, claim) in claims.iter().enumerate() {
        let cite = claim.statement.cite.first();
        fields.push(field(number, &claim.what.value.to_string(), cite));
    }
    if claims.is_empty() {
        fields.push(field(0, "", ground));
    }
}

fn words(cite: &Citation) -> Clean {
    let quote = cite.quote.as_ref().map(|quote| format!("“{quote}” "));
    Clean::line(&format!("{}{}", quote.unwrap_or_default(), cite.source))
}

fn day(text: &str) -> Result<When, String> {
    text.parse::<When>().map_err(|fault| fault.to_string())
}

/// Puts a value into a claim, which is made where there is none; takes the claim out where nothing is written.
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
    } else if let Some(cite) = &field.ground {
        claims.push(Claim {
            what: Plain { value },
            statement: Statement {
                cite: vec![cite.clone()],
                ..Statement::default()
            },
        });
    }
    Ok(())
}

/// Where the form lies over the body of the screen.
fn place(form: &Form, area: Rect) -> Rect {
    let lines = u16::try_from(form.fields.len())
        .unwrap_or(u16::MAX)
        .saturating_mul(LINES)
        .saturating_add(4);
    let width = area.width.min(96);
    let height = area.height.min(lines);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 4,
        width,
        height,
    }
}

/// The lines of the fields, and the two below them: what can be written, or what is wrong with it.
fn split(inner: Rect) -> (Rect, Rect) {
    let below = inner.height.min(2);
    let fields = Rect {
        height: inner.height - below,
        ..inner
    };
    let told = Rect {
        y: fields.bottom(),
        height: below,
        ..inner
    };
    (fields, told)
}

/// Draws the form; gives the cell of the cursor.
pub fn draw(form: &Form, look: &Look, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let place = place(form, area);
    let title = format!("Amend {} {}", look.glyphs.separator, form.title);
    let note = format!("{}/{}", form.row + 1, form.fields.len());
    let inner = frame::draw_over(&title, &note, true, look, place, buf);
    let (rows, told) = split(inner);
    let shown = shown(form, rows);
    let first = shown.start;
    let mut cursor = None;
    for (number, row) in shown.enumerate() {
        let Some(field) = form.fields.get(row) else {
            continue;
        };
        let top = u16::try_from(number)
            .unwrap_or(u16::MAX)
            .saturating_mul(LINES);
        let line = Rect {
            y: rows.y.saturating_add(top),
            height: LINES,
            ..rows
        }
        .intersection(rows);
        let is_here = row == form.row;
        let typed = draw_field(field, is_here, look, line, buf);
        cursor = cursor.or(typed.filter(|_| is_here));
    }
    let lines = usize::from(LINES);
    frame::draw_scrollbar(form.fields.len() * lines, first * lines, look, rows, buf);
    draw_told(form, look, told, buf);
    cursor
}

/// The fields in sight.
fn shown(form: &Form, rows: Rect) -> std::ops::Range<usize> {
    let height = usize::from(rows.height / LINES).max(1);
    scroll::visible(form.fields.len(), form.row, height, None)
}

/// The field drawn at a cell of the body.
#[must_use]
pub fn row_at(form: &Form, area: Rect, at: Position) -> Option<usize> {
    let (rows, _) = split(frame::inner(place(form, area)));
    let line = at.y.checked_sub(rows.y).filter(|_| rows.contains(at))?;
    shown(form, rows).nth(usize::from(line / LINES))
}

fn draw_field(
    field: &Field,
    is_here: bool,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = &look.theme;
    let sign = if is_here { look.glyphs.cursor } else { " " };
    let label = field.part.label();
    let gap = " ".repeat(LABEL.saturating_sub(width(label)));
    let before = u16::try_from(LABEL + 2).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(before.saturating_add(1));
    let window = field.prompt.view(room, look.glyphs.ellipsis);
    let typed = if is_here {
        theme.title(true)
    } else {
        theme.text()
    };
    let left = [
        Span::styled(format!("{sign} "), theme.title(true)),
        Span::styled(format!("{label}{gap}"), theme.citation()),
        Span::styled(window.text, typed),
    ];
    line::draw(&left, look.glyphs.ellipsis, area, buf);
    if let Some(words) = &field.words {
        let below = Rect {
            y: area.y.saturating_add(1),
            height: area.height.saturating_sub(1),
            ..area
        };
        let text = format!("{}{words}", " ".repeat(LABEL + 2));
        let text = [Span::styled(text, theme.dim())];
        line::draw(&text, look.glyphs.ellipsis, below, buf);
    }
    let x = area.x.saturating_add(before).saturating_add(window.cursor);
    (!area.is_empty() && is_here).then_some(Position::new(x, area.y))
}

fn draw_told(form: &Form, look: &Look, area: Rect, buf: &mut Buffer) {
    let line = Rect {
        y: area.y.saturating_add(area.height.saturating_sub(1)),
        height: area.height.min(1),
        ..area
    };
    let told = match (&form.fault, form.fields.get(form.row)) {
        (Some(fault), _) => Span::styled(
            fault.to_string(),
            look.theme.notice(crate::ui::theme::Level::Error),
        ),
        (None, Some(field)) => Span::styled(field.part.advice(), look.theme.dim()),
        (None, None) => Span::styled("nothing of it can be changed in place", look.theme.dim()),
    };
    line::draw(&[told], look.glyphs.ellipsis, line, buf);
}
