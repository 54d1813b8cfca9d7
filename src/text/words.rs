//! stub
/// stub
#[derive(Debug, Clone, Default)]
pub struct Words(Vec<String>);
impl Words {
    /// stub
    #[must_use]
    pub fn read(raw: &str) -> Self {
        Self(raw.split_whitespace().map(str::to_owned).collect())
    }
    /// stub
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// stub
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// stub
    #[must_use]
    pub fn find(&self, _n: &Self) -> Option<usize> {
        None
    }
    /// stub
    #[must_use]
    pub fn span(&self, _r: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
        None
    }
}
