//! A part of the day, such as the night.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveTime;

/// From one time of day to another, the first included, the last not; past midnight when the end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// Where it begins.
    pub from: NaiveTime,
    /// Where it ends.
    pub to: NaiveTime,
}

impl Hours {
    /// Whether a time of day falls into it.
    #[must_use]
    pub fn hold(self, time: NaiveTime) -> bool {
        if self.from < self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        }
    }
}

impl FromStr for Hours {
    type Err = String;

    /// Reads `22:00-06:00`.
    fn from_str(text: &str) -> Result<Self, String> {
        let wanted = "write hours such as 22:00-06:00";
        let read = |part: &str| NaiveTime::parse_from_str(part.trim(), "%H:%M").ok();
        let ends = text
            .split_once(['-', '–'])
            .and_then(|(from, to)| Some((read(from)?, read(to)?)));
        match ends {
            Some((from, to)) if from == to => {
                Err(format!("“{text}” ends where it begins; {wanted}"))
            }
            Some((from, to)) => Ok(Self { from, to }),
            None => Err(format!("“{text}” is no part of a day; {wanted}")),
        }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = "%H:%M";
        write!(f, "{}-{}", self.from.format(form), self.to.format(form))
    }
}

#[cfg(test)]
mod tests {
    use super::Hours;

    #[test]
    fn the_night_goes_past_midnight() {
        for (hours, time, holds) in [
            ("22:00-06:00", "21:59", false),
            ("22:00-06:00", "22:00", true),
            ("22:00-06:00", "23:59", true),
            ("22:00-06:00", "00:00", true),
            ("22:00-06:00", "05:59", true),
            ("22:00-06:00", "06:00", false),
            ("08:30–18:00", "08:29", false),
            ("08:30–18:00", "08:30", true),
            ("08:30–18:00", "18:00", false),
        ] {
            let hours: Hours = hours.parse().unwrap();
            let time = format!("{time}:00").parse().unwrap();
            assert_eq!(hours.hold(time), holds, "{hours} {time}");
        }
    }

    #[test]
    fn what_is_no_part_of_a_day_is_refused_with_an_example() {
        for text in ["", "22", "22:00", "22:00-25:00", "06:00-06:00", "night"] {
            let error = text.parse::<Hours>().unwrap_err();
            assert!(error.contains("22:00-06:00"), "{error}");
        }
    }
}
