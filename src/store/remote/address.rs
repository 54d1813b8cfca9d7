//! The address of a dossier on the web.

use std::fmt;

use ureq::http::Uri;

use crate::json::Problem;
use crate::text::{Clean, fnv1a};

/// An `http` or `https` address with a host.
///
/// It may hold a user's name and password, and a key in its query; no message shows them, nor does `{:?}`, since a wall
/// hangs in public.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    uri: Uri,
    /// The address without what is nobody's business.
    label: Clean,
    /// The 64-bit FNV-1a of the whole address, secrets included.
    sum: u64,
}

impl Address {
    /// Whether `named` means something on the web rather than a file: it begins with a scheme and `://`.
    #[must_use]
    pub fn is_meant(named: &str) -> bool {
        named.split_once("://").is_some_and(|(scheme, _)| {
            !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric())
        })
    }

    /// Reads an address.
    ///
    /// # Errors
    /// The scheme is another, there is no host, or a character may not stand in an address.
    pub fn parse(named: &str) -> Result<Self, Problem> {
        let bare = named.split(['?', '#']).next().unwrap_or(named);
        let refuse = |what: &str| {
            let instead = "write it as a browser copies it: https://host/file.json";
            Problem::of_file(&hide_user(bare), what, instead)
        };
        let uri: Uri = named
            .trim()
            .parse()
            .map_err(|error| refuse(&format!("this is no address: {error}")))?;
        let scheme = uri.scheme_str().unwrap_or_default();
        if !matches!(scheme, "http" | "https") {
            return Err(refuse("only addresses with http and https can be followed"));
        }
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        let place = authority.rsplit('@').next().unwrap_or(authority);
        let host = uri.host().unwrap_or_default();
        if host.is_empty() {
            return Err(refuse("the address has no host"));
        }
        if place != host && uri.port().is_none() {
            return Err(refuse("the port is no number up to 65535"));
        }
        let query = uri.query().map_or("", |_| "?…");
        let label = format!("{scheme}://{place}{}{query}", uri.path());
        Ok(Self {
            label: Clean::line(&label),
            sum: fnv1a(uri.to_string().as_bytes()),
            uri,
        })
    }

    /// The address as messages and the screen name it: without user, password and query.
    #[must_use]
    pub const fn label(&self) -> &Clean {
        &self.label
    }

    /// The host.
    #[must_use]
    pub fn host(&self) -> &str {
        self.uri.host().unwrap_or_default()
    }

    /// The host, and the port where one is written.
    #[must_use]
    pub fn place(&self) -> &str {
        let authority = self
            .uri
            .authority()
            .map_or("", |authority| authority.as_str());
        authority.rsplit('@').next().unwrap_or(authority)
    }

    /// A short name: the stem of the file, or that of its folder where it is `dossier.json`, or the host.
    #[must_use]
    pub fn name(&self) -> Clean {
        let mut parts: Vec<&str> = self
            .uri
            .path()
            .split('/')
            .filter(|part| !part.is_empty())
            .collect();
        parts.pop_if(|part| *part == "dossier.json");
        let last = parts.last().copied();
        let stem = last.map(|part| part.strip_suffix(".json").unwrap_or(part));
        Clean::line(stem.unwrap_or_else(|| self.host()))
    }

    /// Whether it leads to this computer.
    pub(super) fn is_local(&self) -> bool {
        matches!(self.host(), "localhost" | "127.0.0.1" | "[::1]" | "::1")
    }

    /// Whether what it gives cannot be changed on the way.
    pub(super) fn is_secure(&self) -> bool {
        self.uri.scheme_str() == Some("https")
    }

    pub(super) const fn uri(&self) -> &Uri {
        &self.uri
    }

    pub(super) const fn sum(&self) -> u64 {
        self.sum
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Address").field(&self.label).finish()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.label.fmt(f)
    }
}

/// What a user mistyped may hold a password as well.
fn hide_user(bare: &str) -> String {
    match (bare.split_once("://"), bare.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://{rest}"),
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_is_told_from_a_file() {
        for (named, is_meant) in [
            ("https://example.org/a.json", true),
            ("HTTP://example.org", true),
            ("ftp://example.org/a.json", true),
            ("dossier.json", false),
            ("http:/example.org", false),
            ("./http://example.org", false),
            ("://", false),
        ] {
            assert_eq!(Address::is_meant(named), is_meant, "{named}");
        }
    }

    #[test]
    fn labels_keep_secrets_and_names_are_short() {
        for (named, label, name) in [
            (
                "https://example.org/asia/dossier.json",
                "https://example.org/asia/dossier.json",
                "asia",
            ),
            (
                "https://example.org/walls/lake.json",
                "https://example.org/walls/lake.json",
                "lake",
            ),
            (
                "http://example.org:8080",
                "http://example.org:8080/",
                "example.org",
            ),
            (
                "https://ana:secret@example.org/a?key=secret#top",
                "https://example.org/a?…",
                "a",
            ),
            (
                "https://example.org/dossier.json",
                "https://example.org/dossier.json",
                "example.org",
            ),
            ("http://[::1]:80/x", "http://[::1]:80/x", "x"),
        ] {
            let address = Address::parse(named).unwrap();
            assert_eq!(&**address.label(), label, "{named}");
            assert_eq!(&*address.name(), name, "{named}");
            assert!(label.contains(&format!("//{}/", address.place())));
            assert!(!format!("{address:?} {address}").contains("secret"));
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_its_secrets() {
        for (named, word) in [
            (
                "ftp://ana:secret@example.org/a.json?key=secret",
                "http and https",
            ),
            ("https://", "no address"),
            ("https:///a.json", "no address"),
            ("https://exa mple.org/secret@x", "no address"),
            ("https://example.org:99999999/a", "the port is no number"),
            ("https://example.org:/a", "the port is no number"),
        ] {
            let problem = Address::parse(named).unwrap_err().to_string();
            assert!(problem.contains(word), "{named}: {problem}");
            assert!(!problem.contains("secret"), "{problem}");
        }
    }
}
