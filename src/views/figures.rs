//! Numbers by measure: from what was to what is, each version that differs on a line of its own.
//!
//! A section is one measure in one unit, so that its lines share a scale. Numbers that nothing can be compared with
//! stand together at the end, without one.

mod gap;
mod order;
mod scale;
mod stand;
mod strand;
mod wording;

use rust_decimal::prelude::ToPrimitive;

use super::lens::Lens;
use crate::model::{Amount, Bound, Dossier, Figure, Subject, Verdict};
use crate::text::{Clean, width};

pub use scale::{Scale, Tick};
pub use stand::Stand;

/// The figures of a dossier, as rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// One a measure and unit.
    pub sections: Vec<Section>,
    /// Headings, lines and what lies between them, in the order of showing.
    pub rows: Vec<Row>,
    /// The stands that occur on scales, in the order of a legend.
    pub stands: Vec<Stand>,
    /// What else occurs there.
    pub shapes: Shapes,
}

/// What a scale shows beside the numbers themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shapes {
    /// Values before.
    pub has_from: bool,
    /// Ranges.
    pub has_range: bool,
    /// Numbers that are no exact ones.
    pub has_open: bool,
}

/// Figures of one measure in one unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// What is measured, and in what where the numbers alone do not tell.
    pub title: Clean,
    /// In what, as files write it; empty where each line has its own.
    pub unit: Clean,
    /// The scale that the lines share; `None` where there is nothing to compare.
    pub scale: Option<Scale>,
    /// The widest text of each column.
    pub widths: Widths,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// Between two sections.
    Blank,
    /// The beginning of a section, by its place in the list of sections.
    Heading(usize),
    /// A number.
    Line(Box<Line>),
    /// What lies between two numbers above it.
    Gap(Box<Gap>),
}

/// One version of a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The position or event that has it.
    pub subject: Subject,
    /// Its attribute's name throughout the dossier.
    pub of: String,
    /// Its section.
    pub section: usize,
    /// Holder and those it is aimed at: "US → CN"; empty for a number of an event, and where the line above says it.
    pub who: Clean,
    /// What is done with it: "threatens"; empty like `who`.
    pub act: Clean,
    /// What it is of, and what sets this version apart: basis, speaker, source.
    pub what: Clean,
    /// All that is known of it, in one line.
    pub detail: Clean,
    /// What is done with it, as a shape.
    pub stand: Stand,
    /// As printed.
    pub value: Clean,
    /// Where it lies on the scale; `None` where its unit is another.
    pub plot: Option<Plot>,
    /// How it hangs together with the lines around it.
    pub link: Link,
    /// What comparing the versions yields.
    pub verdict: Verdict,
    /// How many origins state this version.
    pub origins: usize,
    /// Its first citation, counted from the first of the attribute.
    pub citation: usize,
}

/// The place of a line among the versions of one attribute.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Link {
    /// It is the only one.
    #[default]
    Alone,
    /// Others follow.
    First,
    /// Others stand above and below.
    Middle,
    /// Others stand above.
    Last,
}

/// A number as it is placed on a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The value before, where it is known.
    pub from: Option<f64>,
    /// The value, or the lower end of a range.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// What the number is to the value meant.
    pub bound: Bound,
}

/// What one wants and the other gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The section of both.
    pub section: usize,
    /// How they meet.
    pub fit: Fit,
    /// Who wants and who gives how much, as printed.
    pub text: Clean,
    /// From where to where nothing is agreed; `None` unless they are apart.
    pub span: Option<(f64, f64)>,
}

/// How what is wanted stands to what is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// There is a gap.
    Apart,
    /// What is given is what is wanted.
    Meets,
    /// They count on different bases and cannot be compared.
    OtherBasis,
    /// It depends on which of several versions holds.
    Open,
}

impl Fit {
    /// The word before the two numbers.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Apart => "gap",
            Self::Meets => "no gap",
            Self::OtherBasis => "other basis",
            Self::Open => "gap in question",
        }
    }
}

/// Cells of the widest text in each column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Widths {
    /// Of [`Line::who`].
    pub who: usize,
    /// Of [`Line::act`].
    pub act: usize,
    /// Of [`Line::what`].
    pub what: usize,
    /// Of [`Line::value`].
    pub value: usize,
}

impl Figures {
    /// The line of a row, when it is one.
    #[must_use]
    pub fn line(&self, row: usize) -> Option<&Line> {
        match self.rows.get(row)? {
            Row::Line(line) => Some(line),
            _ => None,
        }
    }

    /// The rows that are lines.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &Line)> {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(|(at, row)| match row {
            Row::Line(line) => Some((at, &**line)),
            _ => None,
        })
    }

    /// The section that a row belongs to; none for what lies between two.
    #[must_use]
    pub fn section(&self, row: usize) -> Option<usize> {
        match self.rows.get(row)? {
            Row::Blank => None,
            Row::Heading(section) => Some(*section),
            Row::Line(line) => Some(line.section),
            Row::Gap(gap) => Some(gap.section),
        }
    }
}

impl Plot {
    /// Where a figure lies.
    fn of(figure: &Figure) -> Option<Self> {
        let float = |amount: &Amount| amount.0.to_f64();
        Some(Self {
            from: figure.from.as_deref().and_then(float),
            low: float(&figure.to)?,
            high: figure.to_max.as_deref().and_then(float),
            bound: figure.bound.unwrap_or(Bound::Exactly),
        })
    }
}

/// Projects every figure of a dossier: sections in the order of its measures, then of the questions that facts ask.
#[must_use]
pub fn project(lens: &Lens, dossier: &Dossier) -> Figures {
    let strands = strand::collect(lens, dossier);
    let mut figures = Figures::default();
    order::lay_out(strands, dossier, &mut figures);
    measure(&mut figures);
    figures
}

/// Takes the widths of the columns, and the shapes that occur on scales.
fn measure(figures: &mut Figures) {
    for row in &figures.rows {
        let Row::Line(line) = row else {
            continue;
        };
        let Some(section) = figures.sections.get_mut(line.section) else {
            continue;
        };
        section.widths.hold(line);
        let Some(plot) = line.plot.filter(|_| section.scale.is_some()) else {
            continue;
        };
        if !figures.stands.contains(&line.stand) {
            figures.stands.push(line.stand);
        }
        let shapes = &mut figures.shapes;
        shapes.has_from |= plot.from.is_some();
        shapes.has_range |= plot.high.is_some();
        shapes.has_open |= plot.bound != Bound::Exactly;
    }
    figures.stands.sort_unstable();
}

impl Widths {
    fn hold(&mut self, line: &Line) {
        self.who = self.who.max(width(&line.who));
        self.act = self.act.max(width(&line.act));
        self.value = self.value.max(width(&line.value));
        self.what = self.what.max(width(&line.what));
    }
}
