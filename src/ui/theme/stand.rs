//! How numbers look on a scale. Shapes and words tell the same.

use ratatui::style::Style;

use super::Theme;
use crate::config::Role;
use crate::views::figures::Stand;

impl Theme {
    /// A number by what is done with it.
    #[must_use]
    pub fn stand(&self, stand: Stand) -> Style {
        match stand {
            Stand::Threatened => self.ink(Role::Bad),
            Stand::Demanded => self.ink(Role::Heading),
            Stand::Pledged => self.ink(Role::Accent),
            Stand::Agreed => self.ink(Role::Good),
            Stand::Imposed => self.ink(Role::Ruling),
            Stand::Eased => self.ink(Role::Close),
            Stand::Refused | Stand::Reported | Stand::Open => self.ink(Role::Text),
        }
    }

    /// What lies between what one wants and the other gives.
    #[must_use]
    pub fn gap(&self) -> Style {
        self.ink(Role::Quote)
    }
}
