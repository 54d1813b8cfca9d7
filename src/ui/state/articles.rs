//! The state of the view of articles.

use super::State;

/// What the articles to be read shows, and where its cursor stands.
#[derive(Debug, Clone, Default)]
pub struct ArticlesState {}

impl State {
    /// Makes the view anew after the dossier, the lens or the selection has changed; its cursor stays on its entry.
    pub(super) fn project_articles(&mut self) {
        self.articles = ArticlesState::default();
    }
}
