//! The common scale of numbers in one unit. Only places on a scale are floats; what is printed never is.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Plot;
use crate::model::{Amount, Bound};
use crate::text::width;
use crate::views::phrase;

/// From how many times the smallest number the greatest needs a scale by powers of ten.
const LOG_FROM: f64 = 50.0;
/// Steps of an axis above which its marks are noise.
const MOST_STEPS: f64 = 10.0;
/// Blanks between two labels of the axis.
const GAP: usize = 2;

/// From where to where a scale runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    /// Whether equal ways are equal ratios; `low` and `high` are exponents of ten then.
    pub is_log: bool,
}

impl Scale {
    /// The scale that all plots have room on; `None` without any.
    ///
    /// It has zero on it unless the numbers lie close together far from zero. Where the greatest is more than fifty
    /// times the smallest and all are above zero, equal ways are equal ratios.
    #[must_use]
    pub fn of<'a>(plots: impl Iterator<Item = &'a Plot> + Clone) -> Option<Self> {
        let numbers = plots.clone().flat_map(Plot::numbers);
        let (low, high) = extent(numbers)?;
        if low > 0.0 && high / low > LOG_FROM {
            return Some(Self {
                low: low.log10().floor(),
                high: (high.log10() + 0.1).min(29.0),
                is_log: true,
            });
        }
        let way = (high.max(0.0) / 2.0 - low.min(0.0) / 2.0) * 2.0;
        let (low, high) = extent(plots.flat_map(|plot| plot.reach(way)))?;
        let near = high.abs().max(low.abs()) / 4.0;
        let is_far = high - low < near && low < high;
        let (low, high) = if is_far {
            let pad = (high - low) / 10.0;
            (low - pad, high + pad)
        } else {
            (low.min(0.0), high.max(0.0))
        };
        let high = if low < high { high } else { low + 1.0 };
        Some(Self {
            low,
            high,
            is_log: false,
        })
    }

    /// The cell, of `cells`, in which a number lies; beyond an end, the cell at that end.
    #[must_use]
    pub fn place(&self, number: f64, cells: usize) -> usize {
        let at = match (self.is_log, number > 0.0) {
            (true, true) => number.log10(),
            (true, false) => self.low,
            (false, _) => number,
        };
        let last = cells.saturating_sub(1);
        // Halves, so that the way from one end to the other is never infinite.
        let part = (at / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        let steps = last.to_f64().unwrap_or_default();
        let cell = (part.clamp(0.0, 1.0) * steps).round().to_usize();
        cell.unwrap_or_default().min(last)
    }

    /// Round numbers along `cells` cells, as many as have room: the cell of each, where its label begins, the label.
    #[must_use]
    pub fn ticks(&self, unit: &str, cells: usize) -> Vec<Tick> {
        let most = (cells.to_f64().unwrap_or_default() / 4.0).min(MOST_STEPS);
        let finest = (self.high / 2.0 - self.low / 2.0) / most.max(1.0) * 2.0;
        // Half a ship is no mark on an axis.
        let is_counted = phrase::counted(unit).is_some();
        let finest = if is_counted { finest.max(1.0) } else { finest };
        let steps = if self.is_log {
            vec![
                Step::Powers(1),
                Step::Powers(2),
                Step::Powers(3),
                Step::Powers(6),
                Step::Powers(12),
            ]
        } else {
            round_steps(finest)
        };
        let mut best = Vec::new();
        for step in steps {
            let ticks = self.ticks_by(step, unit, cells);
            if ticks.len() >= 2 && have_room(&ticks) {
                return ticks;
            }
            if best.is_empty() && ticks.len() == 1 && have_room(&ticks) {
                best = ticks;
            }
        }
        best
    }

    fn ticks_by(&self, step: Step, unit: &str, cells: usize) -> Vec<Tick> {
        let size = step.size();
        let (Some(first), Some(last)) = (
            (self.low / size).ceil().to_i64(),
            (self.high / size).floor().to_i64(),
        ) else {
            return Vec::new();
        };
        let many = i64::try_from(cells).unwrap_or(i64::MAX);
        if last.checked_sub(first).is_none_or(|count| count > many) {
            return Vec::new();
        }
        (first..=last)
            .filter_map(|number| {
                let number = step.number(number)?;
                let label = label(number, unit);
                let cell = self.place(number.to_f64()?, cells);
                let start = cell.saturating_sub(width(&label) / 2);
                let start = start.min(cells.checked_sub(width(&label))?);
                Some(Tick { cell, start, label })
            })
            .collect()
    }
}

/// A round number on an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Its cell.
    pub cell: usize,
    /// The cell in which its label begins.
    pub start: usize,
    /// The number, as it would be printed.
    pub label: String,
}

/// Counted things stand by their number alone: the heading names what is counted.
fn label(number: Decimal, unit: &str) -> String {
    let unit = if phrase::counted(unit).is_some() {
        ""
    } else {
        unit
    };
    phrase::amount(Amount(number), unit)
}

fn have_room(ticks: &[Tick]) -> bool {
    ticks
        .iter()
        .zip(ticks.iter().skip(1))
        .all(|(one, next)| one.start + width(&one.label) + GAP <= next.start)
}

/// From one tick to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A digit, and how many zeros follow it; fewer than none are places behind the point.
    Round(u8, i32),
    /// Powers of ten.
    Powers(u8),
}

impl Step {
    fn size(self) -> f64 {
        match self {
            Self::Round(digit, zeros) => f64::from(digit) * 10_f64.powi(zeros),
            Self::Powers(by) => f64::from(by),
        }
    }

    /// The tick that is `count` steps from zero; `None` where a decimal cannot hold it.
    fn number(self, count: i64) -> Option<Decimal> {
        let (times, zeros) = match self {
            Self::Round(digit, zeros) => (count.checked_mul(i64::from(digit))?, i64::from(zeros)),
            Self::Powers(by) => (1, count.checked_mul(i64::from(by))?),
        };
        if let Ok(places) = u32::try_from(-zeros) {
            return Decimal::try_from_i128_with_scale(i128::from(times), places).ok();
        }
        let power = 10_i128.checked_pow(u32::try_from(zeros).ok()?)?;
        let number = i128::from(times).checked_mul(power)?;
        Decimal::try_from_i128_with_scale(number, 0).ok()
    }
}

/// Steps of 1, 2 and 5, the first not below `finest`, each about twice the one before.
fn round_steps(finest: f64) -> Vec<Step> {
    let Some(zeros) = finest.log10().floor().to_i32() else {
        return Vec::new();
    };
    (zeros..zeros.saturating_add(3))
        .flat_map(|zeros| [1, 2, 5].map(|digit| Step::Round(digit, zeros)))
        .filter(|step| step.size() >= finest)
        .collect()
}

fn extent(numbers: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    numbers.fold(None, |extent, number| {
        let (low, high) = extent.unwrap_or((number, number));
        Some((low.min(number), high.max(number)))
    })
}

impl Plot {
    fn numbers(&self) -> impl Iterator<Item = f64> {
        [self.from, Some(self.low), self.high].into_iter().flatten()
    }

    /// The numbers, and how far what is open about them is drawn on a scale that is `way` long.
    fn reach(&self, way: f64) -> impl Iterator<Item = f64> {
        let end = self.high.unwrap_or(self.low);
        let beyond = match self.bound {
            Bound::AtLeast => Some(end + way / 8.0),
            Bound::About => Some(end + end.abs() / 10.0),
            Bound::AtMost if self.low <= 0.0 => Some(self.low - way / 8.0),
            Bound::Exactly | Bound::AtMost => None,
        };
        self.numbers().chain(beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plot, Scale, have_room};
    use crate::model::Bound;

    fn plot(from: Option<f64>, low: f64, bound: Bound) -> Plot {
        Plot {
            from,
            low,
            high: None,
            bound,
        }
    }

    fn scale(numbers: &[f64]) -> Scale {
        let plots: Vec<Plot> = numbers
            .iter()
            .map(|low| plot(None, *low, Bound::Exactly))
            .collect();
        Scale::of(plots.iter()).unwrap()
    }

    fn labels(scale: &Scale, unit: &str, cells: usize) -> String {
        let ticks = scale.ticks(unit, cells);
        let labels: Vec<String> = ticks.into_iter().map(|tick| tick.label).collect();
        labels.join(" ")
    }

    #[test]
    fn ticks_are_round_and_have_room() {
        for (numbers, unit, cells, shown) in [
            (&[100.0, 155.0][..], "percent", 40, "0% 50% 100% 150%"),
            (
                &[100.0, 155.0],
                "percent",
                70,
                "0% 20% 40% 60% 80% 100% 120% 140%",
            ),
            (&[100.0, 155.0], "percent", 24, "0% 50% 100% 150%"),
            (&[100.0, 155.0], "percent", 12, "0% 100%"),
            (&[550e9, 200e9], "USD", 50, "$0 $200 billion $400 billion"),
            (&[5.0, 7.0], "day", 30, "0 1 2 3 4 5 6 7"),
            (&[0.25, 0.5], "percent", 30, "0% 0.2% 0.4%"),
            (&[-20.0, 30.0], "percent", 30, "-20% 0% 20%"),
            (&[2019.0, 2031.0], "", 24, "2,020 2,025 2,030"),
            (
                &[3.0, 4e9],
                "USD",
                60,
                "$1 $100 $10,000 $1 million $100 million",
            ),
            (&[0.0], "percent", 30, "0% 0.5% 1%"),
            (&[5.0], "percent", 1, ""),
            (&[5.0], "percent", 0, ""),
        ] {
            assert_eq!(labels(&scale(numbers), unit, cells), shown, "{numbers:?}");
        }
    }

    #[test]
    fn numbers_of_very_different_size_are_told_apart() {
        let scale = scale(&[2.0, 200.0, 2e12]);
        assert!(scale.is_log);
        let places = [2.0, 200.0, 2e12].map(|number| scale.place(number, 40));
        assert!(places[0] < places[1] && places[1] < places[2], "{places:?}");
        assert_eq!(scale.place(0.0, 40), 0);
        assert_eq!(scale.place(-5.0, 40), 0);
    }

    #[test]
    fn zero_and_less_stand_on_an_even_scale() {
        for numbers in [&[-3.0, 2e12][..], &[0.0, 2e12]] {
            assert!(!scale(numbers).is_log, "{numbers:?}");
        }
    }

    #[test]
    fn no_number_leaves_the_scale() {
        let most = 7.9e28;
        for numbers in [
            &[-most, most][..],
            &[most],
            &[1e-28, most],
            &[1e-28],
            &[0.0],
            &[-most],
            &[5.0, 5.0 + f64::EPSILON * 8.0],
        ] {
            let scale = scale(numbers);
            for cells in [0, 1, 2, 7, 60, 5000] {
                for number in [-most, -1.0, 0.0, 1e-28, 5.0, most] {
                    assert!(scale.place(number, cells) <= cells.saturating_sub(1));
                }
                let ticks = scale.ticks("percent", cells);
                assert!(have_room(&ticks), "{numbers:?} {cells}");
                let end = |tick: &super::Tick| tick.start + crate::text::width(&tick.label);
                assert!(ticks.iter().all(|tick| end(tick) <= cells));
            }
        }
    }

    #[test]
    fn what_is_open_has_room_to_show_it() {
        let open = [
            plot(None, 5.0, Bound::AtLeast),
            plot(None, -2.0, Bound::AtMost),
        ];
        let scale = Scale::of(open.iter()).unwrap();
        assert_eq!((scale.place(5.0, 30), scale.place(-2.0, 30)), (26, 3));
        let falling = [plot(Some(27.5), 15.0, Bound::Exactly)];
        let scale = Scale::of(falling.iter()).unwrap();
        assert_eq!((scale.place(27.5, 30), scale.place(0.0, 30)), (29, 0));
        assert_eq!(Scale::of([].iter()), None);
    }
}
