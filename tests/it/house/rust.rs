//! As much of Rust as is needed to tell what a file imports: words, and the paths that they form.

/// A word or a sign of the code, and its line. Comments, texts and lifetimes leave nothing behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word, `::`, or one other character.
    pub text: String,
    /// Counted from 1.
    pub line: usize,
}

/// One path of the code, groups written out: `use std::{fs, io}` holds two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its segments.
    pub segments: Vec<String>,
    /// The inline modules around it, outermost first.
    pub within: Vec<String>,
    /// The line where it begins.
    pub line: usize,
    /// Whether it stands in a module that only tests have.
    pub is_test: bool,
}

/// Cuts code into words and signs.
pub fn cut(code: &str) -> Vec<Token> {
    let mut reader = Reader {
        chars: code.chars().collect(),
        at: 0,
        line: 1,
        tokens: Vec::new(),
    };
    while reader.at < reader.chars.len() {
        reader.step();
    }
    reader.tokens
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn next(&mut self) -> char {
        let c = self.peek(0);
        self.at += 1;
        self.line += usize::from(c == '\n');
        c
    }

    fn push(&mut self, text: impl Into<String>) {
        let line = self.line;
        let text = text.into();
        self.tokens.push(Token { text, line });
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => while self.at < self.chars.len() && self.next() != '\n' {},
            ('/', '*') => self.skip_comment(),
            ('"', _) => self.skip_text(),
            ('\'', _) => self.skip_char(),
            ('r', '#') if is_word(self.peek(2)) => self.at += 2,
            (c, _) if is_word(c) => self.take_word(),
            (':', ':') => {
                self.at += 2;
                self.push("::");
            }
            (c, _) => {
                self.next();
                if !c.is_whitespace() {
                    self.push(c);
                }
            }
        }
    }

    fn take_word(&mut self) {
        let mut word = String::new();
        while is_word(self.peek(0)) {
            word.push(self.next());
        }
        match (word.as_str(), self.peek(0)) {
            ("r" | "br" | "cr", '"' | '#') => self.skip_raw_text(),
            ("b" | "c", '"' | '\'') => {}
            _ => self.push(word),
        }
    }

    fn skip_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.next(), self.peek(0)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                ('\0', _) => return,
                _ => continue,
            }
            self.next();
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_text(&mut self) {
        self.next();
        loop {
            match self.next() {
                '\\' => {
                    self.next();
                }
                '"' | '\0' => return,
                _ => {}
            }
        }
    }

    fn skip_raw_text(&mut self) {
        let mut hashes = 0;
        while self.peek(0) == '#' {
            hashes += 1;
            self.next();
        }
        self.next();
        while self.at < self.chars.len() {
            if self.next() == '"' && (0..hashes).all(|n| self.peek(n) == '#') {
                self.at += hashes;
                return;
            }
        }
    }

    /// A character between quotes, or a lifetime.
    fn skip_char(&mut self) {
        self.next();
        if self.peek(0) == '\\' {
            self.next();
            self.next();
            while !matches!(self.next(), '\'' | '\0') {}
        } else if self.peek(1) == '\'' {
            self.next();
            self.next();
        } else {
            while is_word(self.peek(0)) {
                self.next();
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every path of the code, and the names of the modules that it declares for tests only.
pub fn paths(code: &str) -> (Vec<Path>, Vec<String>) {
    let tokens = cut(code);
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let (mut paths, mut test_files) = (Vec::new(), Vec::new());
    let mut around: Vec<Inline> = Vec::new();
    let (mut depth, mut at, mut is_for_tests) = (0_usize, 0, false);
    while at < tokens.len() {
        match text(at) {
            "#" if text(at + 1) == "[" => {
                let inside = (2..6).map(|n| text(at + n));
                is_for_tests |= inside.eq(["cfg", "(", "test", ")"]);
                at = skip_attribute(&tokens, at + 1);
            }
            "mod" if text(at + 2) == "{" => {
                around.push(Inline {
                    name: text(at + 1).to_owned(),
                    depth,
                    is_test: is_for_tests || around.iter().any(|inline| inline.is_test),
                });
                (depth, at, is_for_tests) = (depth + 1, at + 3, false);
            }
            "mod" if text(at + 2) == ";" => {
                if is_for_tests {
                    test_files.push(text(at + 1).to_owned());
                }
                (at, is_for_tests) = (at + 3, false);
            }
            "{" => (depth, at) = (depth + 1, at + 1),
            "}" => {
                (depth, at) = (depth.saturating_sub(1), at + 1);
                around.retain(|inline| inline.depth < depth);
            }
            word if word.chars().all(is_word) => {
                let line = tokens[at].line;
                let mut found = Vec::new();
                let next = expand(&tokens, at, &[], &mut found);
                // An attribute reaches no further than the item below it.
                is_for_tests &= word == "pub" || found.is_empty();
                at = next;
                paths.extend(found.into_iter().map(|segments| Path {
                    segments,
                    within: around.iter().map(|inline| inline.name.clone()).collect(),
                    line,
                    is_test: around.iter().any(|inline| inline.is_test),
                }));
            }
            _ => at += 1,
        }
    }
    (paths, test_files)
}

/// A module with its code in braces.
struct Inline {
    name: String,
    depth: usize,
    is_test: bool,
}

/// Where the code goes on after an attribute whose bracket opens at a token.
fn skip_attribute(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "[" => depth += 1,
            "]" => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// Follows the path that begins at a token, writing out its groups; gives where the code goes on.
fn expand(
    tokens: &[Token],
    mut at: usize,
    before: &[String],
    found: &mut Vec<Vec<String>>,
) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut segments = before.to_vec();
    loop {
        match text(at) {
            "{" => {
                at += 1;
                while !matches!(text(at), "}" | "") {
                    at = expand(tokens, at, &segments, found);
                    while !matches!(text(at), "," | "}" | "") {
                        at += 1;
                    }
                    at += usize::from(text(at) == ",");
                }
                return at + 1;
            }
            word if word == "*" || word.chars().all(is_word) && !word.is_empty() => {
                segments.push(word.to_owned());
                at += 1;
            }
            _ => break,
        }
        if text(at) != "::" {
            break;
        }
        at += 1;
    }
    // `pub(crate)` and `pub(super)` name who may use something, and import nothing.
    let is_scope = segments.len() == 1 && text(at) == ")";
    if !is_scope && segments.len() > before.len() {
        found.push(segments);
    }
    at
}
