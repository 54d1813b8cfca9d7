//! One fetch of an address, conditional on what is known already.

use std::io::Read as _;
use std::time::Duration;

use chrono::{DateTime, Utc};
use ureq::http::header::{self, HeaderMap, HeaderName};
use ureq::http::{Response, StatusCode, Uri};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body, Error, ResponseExt as _};

use super::address::Address;
use super::failure::{Failure, downgraded};
use super::retry::{read_date, read_retry_after};

/// How much is waited for and taken in.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The largest file, in bytes, unpacked.
    pub largest: u64,
    /// For finding the host, and again for a connection with its TLS.
    pub connect: Duration,
    /// Between two pieces of the answer.
    pub silence: Duration,
    /// For all of it, redirects included.
    pub total: Duration,
    /// How often the server may lead on.
    pub redirects: u32,
    /// Certificates to be trusted, as DER, instead of those of the system.
    pub trusted: Option<Vec<Vec<u8>>>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            largest: 64 * 1024 * 1024,
            connect: Duration::from_secs(10),
            silence: Duration::from_secs(20),
            total: Duration::from_secs(60),
            redirects: 5,
            trusted: None,
        }
    }
}

/// What a server gave to recognise a version by, returned to it with the next request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`, as it was written.
    pub etag: Option<String>,
    /// `Last-Modified`, as it was written.
    pub modified: Option<String>,
}

impl Validators {
    fn of(headers: &HeaderMap) -> Self {
        Self {
            etag: text(headers, header::ETAG),
            modified: text(headers, header::LAST_MODIFIED),
        }
    }

    /// When the file was last changed, as far as the server tells.
    #[must_use]
    pub fn modified_at(&self) -> Option<DateTime<Utc>> {
        self.modified.as_deref().and_then(read_date)
    }

    /// Whether there is nothing to recognise a version by.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.etag.is_none() && self.modified.is_none()
    }
}

/// What a server said.
#[derive(Debug)]
pub enum Answer {
    /// A file.
    Fresh(Fetched),
    /// Nothing has changed since the version that the validators name.
    Unchanged,
}

/// A file from a server, whole, and not yet looked into.
#[derive(Debug)]
pub struct Fetched {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What to recognise this version by.
    pub validators: Validators,
    /// Its media type and character set, as the server tells them.
    pub media_type: Option<String>,
    /// Where it was found in the end, without a user's name and password.
    pub from: String,
}

/// What is looked for at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// A dossier, which no web page is.
    Dossier,
    /// Articles, in whatever form.
    Articles,
}

/// Fetches one address.
#[derive(Debug)]
pub struct Fetcher {
    address: Address,
    limits: Limits,
    agent: Agent,
    wanted: Wanted,
}

impl Fetcher {
    /// A fetcher of `address`. Proxies are taken from the environment, except on the way to this computer.
    #[must_use]
    pub fn new(address: Address, limits: Limits) -> Self {
        Self::of(address, limits, Wanted::Dossier)
    }

    /// A fetcher of a web page, a feed or a text.
    #[must_use]
    pub fn of_articles(address: Address, limits: Limits) -> Self {
        Self::of(address, limits, Wanted::Articles)
    }

    fn of(address: Address, limits: Limits, wanted: Wanted) -> Self {
        let roots = limits
            .trusted
            .as_ref()
            .map_or(RootCerts::PlatformVerifier, |trusted| {
                trusted
                    .iter()
                    .map(|der| Certificate::from_der(der).to_owned())
                    .collect::<Vec<_>>()
                    .into()
            });
        let agent = agent(&address, &limits, roots, wanted);
        Self {
            address,
            limits,
            agent,
            wanted,
        }
    }

    /// The address that is fetched.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.address
    }

    /// Asks the server, and waits for the answer within the limits.
    ///
    /// # Errors
    /// There is no answer, or it is no file.
    pub fn fetch(&mut self, known: &Validators, now: DateTime<Utc>) -> Result<Answer, Failure> {
        let mut outcome = self.ask(known);
        if outcome.as_ref().is_err_and(is_without_roots) && self.limits.trusted.is_none() {
            // A bare container has no certificates of its own; those compiled in are better than none.
            self.agent = agent(&self.address, &self.limits, RootCerts::WebPki, self.wanted);
            outcome = self.ask(known);
        }
        let response = outcome.map_err(|error| self.fail(&error))?;
        self.refuse_detour(&response)?;
        let status = response.status();
        match status {
            StatusCode::OK | StatusCode::NON_AUTHORITATIVE_INFORMATION => self.take(response),
            StatusCode::NOT_MODIFIED if !known.is_empty() => Ok(Answer::Unchanged),
            _ => {
                let retry_after = text(response.headers(), header::RETRY_AFTER);
                Err(Failure {
                    retry_after: retry_after.and_then(|text| read_retry_after(&text, now)),
                    ..Failure::of_status(status, self.address.place())
                })
            }
        }
    }

    fn ask(&self, known: &Validators) -> Result<Response<Body>, Error> {
        let mut request = self.agent.get(self.address.uri());
        if let Some(etag) = &known.etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(modified) = &known.modified {
            request = request.header(header::IF_MODIFIED_SINCE, modified);
        }
        request.call()
    }

    fn fail(&self, error: &Error) -> Failure {
        Failure::of_error(error, self.address.place(), &self.limits)
    }

    /// An address that begins without protection may lead to https, and from there not back again.
    fn refuse_detour(&self, response: &Response<Body>) -> Result<(), Failure> {
        let mut was_secure = false;
        for uri in response.get_redirect_history().unwrap_or_default() {
            let is_secure = uri.scheme_str() == Some("https");
            if was_secure && !is_secure {
                return Err(downgraded(self.address.place()));
            }
            was_secure = is_secure;
        }
        Ok(())
    }

    fn take(&self, response: Response<Body>) -> Result<Answer, Failure> {
        let validators = Validators::of(response.headers());
        let media_type = text(response.headers(), header::CONTENT_TYPE);
        let from = without_user(response.get_uri());
        let body = response.into_body();
        if body
            .content_length()
            .is_some_and(|length| length > self.limits.largest)
        {
            return Err(self.too_large());
        }
        let reader = body.into_with_config().limit(u64::MAX).reader();
        let mut bytes = Vec::new();
        reader
            .take(self.limits.largest.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| self.fail(&error.into()))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > self.limits.largest) {
            return Err(self.too_large());
        }
        if self.wanted == Wanted::Dossier {
            self.refuse_page(&bytes)?;
        }
        Ok(Answer::Fresh(Fetched {
            bytes,
            validators,
            media_type,
            from,
        }))
    }

    /// What is plainly no dossier says more about the server than a problem in its first line could.
    fn refuse_page(&self, bytes: &[u8]) -> Result<(), Failure> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let host = self.address.place();
        match bytes.trim_ascii_start().first() {
            Some(b'<') => Err(Failure::new(
                &format!("{host} sends a web page and no dossier"),
                "write the address of the file itself; a page for logging in may stand before it",
            )),
            None => Err(Failure::new(
                &format!("{host} sends an empty file"),
                "publish the dossier there",
            )),
            Some(_) => Ok(()),
        }
    }

    fn too_large(&self) -> Failure {
        let mib = self.limits.largest / (1024 * 1024);
        Failure::new(
            &format!(
                "the file at {} is larger than {mib} MiB",
                self.address.place()
            ),
            "split it, or write the address of the dossier",
        )
    }
}

fn agent(address: &Address, limits: &Limits, roots: RootCerts, wanted: Wanted) -> Agent {
    let accept = match wanted {
        Wanted::Dossier => "application/json, */*;q=0.5",
        Wanted::Articles => "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
    };
    let config = Agent::config_builder()
        .user_agent(concat!("summitry/", env!("CARGO_PKG_VERSION")))
        .accept(accept)
        .http_status_as_error(false)
        .https_only(address.is_secure())
        .max_redirects(limits.redirects)
        .save_redirect_history(true)
        .max_idle_connections(0)
        .timeout_resolve(Some(limits.connect))
        .timeout_connect(Some(limits.connect))
        .timeout_per_read(Some(limits.silence))
        .timeout_per_write(Some(limits.silence))
        .timeout_global(Some(limits.total))
        .tls_config(TlsConfig::builder().root_certs(roots).build());
    let config = if address.is_local() {
        config.proxy(None)
    } else {
        config
    };
    config.build().into()
}

fn without_user(uri: &Uri) -> String {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let place = authority.rsplit('@').next().unwrap_or(authority);
    let path = uri.path_and_query().map_or("", |path| path.as_str());
    format!("{}://{place}{path}", uri.scheme_str().unwrap_or_default())
}

fn is_without_roots(error: &Error) -> bool {
    matches!(error, Error::Rustls(rustls::Error::General(what)) if what.contains("No CA certificates"))
}

/// A header as text; what is not visible ASCII is no validator and no time.
fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}
