//! How numbers look on a scale. Shapes and words tell the same.

use ratatui::style::Style;

use super::Theme;
use crate::views::figures::Stand;

impl Theme {
    /// A number by what is done with it.
    #[must_use]
    pub fn stand(&self, stand: Stand) -> Style {
        match stand {
            Stand::Threatened => self.ink(self.palette.bad),
            Stand::Demanded => self.ink(self.palette.heading),
            Stand::Pledged => self.ink(self.palette.accent),
            Stand::Agreed => self.ink(self.palette.good),
            Stand::Imposed => self.ink(self.palette.ruling),
            Stand::Eased => self.ink(self.palette.close),
            Stand::Refused | Stand::Reported | Stand::Open => self.ink(self.palette.text),
        }
    }

    /// What lies between what one wants and the other gives.
    #[must_use]
    pub fn gap(&self) -> Style {
        self.ink(self.palette.quote)
    }
}
