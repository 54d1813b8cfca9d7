//! Why a fetch came to nothing, in a sentence that a newsroom understands.

use std::fmt;
use std::io;
use std::time::Duration;

use rustls::CertificateError;
use ureq::http::StatusCode;
use ureq::{Error, Timeout};

use super::fetch::Limits;
use crate::text::Clean;

/// A fetch that gave no dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong.
    pub what: Clean,
    /// What can be done about it.
    pub instead: Clean,
    /// How long the server wants to be left alone.
    pub retry_after: Option<Duration>,
}

/// What to do where only time helps.
const WAIT: &str = "it is asked again by itself";

impl Failure {
    pub(super) fn new(what: &str, instead: &str) -> Self {
        Self {
            what: Clean::line(what),
            instead: Clean::line(instead),
            retry_after: None,
        }
    }

    /// A status that brings no file.
    pub(super) fn of_status(status: StatusCode, host: &str) -> Self {
        let said = match status.canonical_reason() {
            Some(reason) => format!("{} {reason}", status.as_u16()),
            None => status.as_u16().to_string(),
        };
        let what = format!("{host} answers {said}");
        let instead = match status.as_u16() {
            401 | 403 => "check that this computer may read the file, and the user in the address",
            404 | 410 => "check the address, and that the file is published there",
            407 => "check the user in the address of the proxy",
            429 => "it has been asked too often, and is asked again by itself",
            500..=599 => "the server has trouble, and is asked again by itself",
            _ => "write the address of the file itself",
        };
        Self::new(&what, instead)
    }

    /// Something that went wrong on the way to `host`.
    pub(super) fn of_error(error: &Error, host: &str, limits: &Limits) -> Self {
        match error {
            Error::Timeout(phase) => of_timeout(*phase, host, limits),
            Error::Io(error) => of_io(error, host),
            Error::Rustls(error) => of_tls(error, host),
            Error::Decompress(_, error) if is_cut(error) => cut(host),
            Error::BodyStalled => cut(host),
            Error::Decompress(_, error) => Self::new(
                &format!("what {host} sends cannot be unpacked: {error}"),
                "have the server's compression checked",
            ),
            Error::HostNotFound => Self::new(
                &format!("there is no host {host}, or no network to ask for it"),
                "check the address and the network",
            ),
            Error::ConnectionFailed => refused(host),
            Error::TooManyRedirects => Self::new(
                &format!(
                    "{host} leads on and on, more than {} times",
                    limits.redirects
                ),
                "write the address where the file itself stands",
            ),
            Error::RequireHttpsOnly(_) => downgraded(host),
            Error::Protocol(error) => Self::new(
                &format!("{host} does not answer as a web server does: {error}"),
                "check the port and the address",
            ),
            Error::InvalidProxyUrl | Error::ConnectProxyFailed(_) => Self::new(
                &format!("the proxy does not lead to {host}: {error}"),
                "check HTTPS_PROXY, HTTP_PROXY and NO_PROXY",
            ),
            other => Self::new(&format!("{host} cannot be read: {other}"), WAIT),
        }
    }
}

/// From a protected address to one that anybody on the way could change.
pub(super) fn downgraded(host: &str) -> Failure {
    Failure::new(
        &format!("{host} leads from https to http, which can be changed on the way"),
        "write the https address where the file itself stands",
    )
}

fn of_timeout(phase: Timeout, host: &str, limits: &Limits) -> Failure {
    let seconds = |limit: Duration| format!("{} s", limit.as_secs_f32());
    let what = match phase {
        Timeout::Resolve => {
            let limit = seconds(limits.connect);
            return Failure::new(
                &format!("nobody told within {limit} where {host} is"),
                "check the network, and its name server",
            );
        }
        Timeout::Connect => format!(
            "{host} could not be reached within {}",
            seconds(limits.connect)
        ),
        Timeout::Global | Timeout::PerCall => {
            format!(
                "{host} did not send the whole file within {}",
                seconds(limits.total)
            )
        }
        _ => format!("{host} said nothing for {}", seconds(limits.silence)),
    };
    Failure::new(&what, WAIT)
}

fn of_io(error: &io::Error, host: &str) -> Failure {
    let inner = error.get_ref();
    if let Some(error) = inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return of_tls(error, host);
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => refused(host),
        _ if is_cut(error) => cut(host),
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
            Failure::new(&format!("no network leads to {host}"), "check the network")
        }
        _ => Failure::new(&format!("{host} cannot be read: {error}"), WAIT),
    }
}

fn is_cut(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe
    )
}

fn cut(host: &str) -> Failure {
    Failure::new(&format!("{host} hung up before the end of the file"), WAIT)
}

fn refused(host: &str) -> Failure {
    Failure::new(
        &format!("nothing listens at {host}"),
        "check the address, and that the server runs",
    )
}

fn of_tls(error: &rustls::Error, host: &str) -> Failure {
    let (what, instead) = match error {
        rustls::Error::InvalidCertificate(reason) => return of_certificate(reason, host),
        rustls::Error::InvalidMessage(_) => (
            format!("{host} does not speak TLS"),
            "write http:// if it has no certificate, or check the port",
        ),
        other => (
            format!("no protected connection to {host}: {other}"),
            "have the server's TLS checked",
        ),
    };
    Failure::new(&what, instead)
}

fn of_certificate(reason: &CertificateError, host: &str) -> Failure {
    let (what, instead) = match reason {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => (
            "has expired".to_owned(),
            "have it renewed, or set the clock of this computer right",
        ),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => (
            "is not valid yet".to_owned(),
            "set the clock of this computer right",
        ),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => (
            "is for another name".to_owned(),
            "write the host for which it was made",
        ),
        CertificateError::UnknownIssuer => (
            "is by nobody whom this computer trusts".to_owned(),
            "add its issuer to the certificates of the system, or name them in SSL_CERT_FILE",
        ),
        other => (
            format!("is not accepted: {other}"),
            "have the server's certificate checked",
        ),
    };
    Failure::new(&format!("the certificate of {host} {what}"), instead)
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.instead)
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use std::io;

    use rustls::CertificateError;
    use ureq::http::StatusCode;
    use ureq::{Error, Timeout};

    use super::{Failure, Limits};

    #[test]
    fn every_status_says_what_to_do() {
        for (status, words) in [
            (401, "401 Unauthorized; check that this computer may read"),
            (404, "404 Not Found; check the address"),
            (418, "418 I'm a teapot; write the address"),
            (429, "429 Too Many Requests; it has been asked too often"),
            (500, "500 Internal Server Error; the server has trouble"),
            (599, "599; the server has trouble"),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            let said = Failure::of_status(status, "example.org").to_string();
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn every_error_says_what_is_wrong() {
        let tls = |reason| Error::Rustls(rustls::Error::InvalidCertificate(reason));
        let io = |kind: io::ErrorKind| Error::Io(kind.into());
        for (error, words) in [
            (Error::Timeout(Timeout::Resolve), "nobody told within 10 s"),
            (
                Error::Timeout(Timeout::Connect),
                "could not be reached within 10 s",
            ),
            (Error::Timeout(Timeout::PerRead), "said nothing for 20 s"),
            (
                Error::Timeout(Timeout::Global),
                "the whole file within 60 s",
            ),
            (io(io::ErrorKind::ConnectionRefused), "nothing listens"),
            (io(io::ErrorKind::ConnectionReset), "hung up before the end"),
            (io(io::ErrorKind::NetworkUnreachable), "no network leads"),
            (Error::HostNotFound, "there is no host"),
            (Error::RequireHttpsOnly(String::new()), "from https to http"),
            (tls(CertificateError::Expired), "has expired"),
            (
                tls(CertificateError::NotValidForName),
                "is for another name",
            ),
            (tls(CertificateError::UnknownIssuer), "SSL_CERT_FILE"),
            (tls(CertificateError::Revoked), "is not accepted"),
            (
                Error::Rustls(rustls::Error::DecryptError),
                "no protected connection",
            ),
        ] {
            let said = Failure::of_error(&error, "example.org", &Limits::default()).to_string();
            assert!(said.contains(words), "{error:?}: {said}");
            assert!(
                said.contains("example.org") && said.contains("; "),
                "{said}"
            );
        }
    }
}
