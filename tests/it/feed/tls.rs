//! Certificates, good and bad.

use std::sync::Arc;

use chrono::Utc;
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use summitry::store::remote::{Address, Answer, Failure, Fetcher, Limits, Validators};

use super::limits;
use super::server::{Reply, Request, Server, answer};

/// A server with a certificate of its own, and that certificate.
fn serve(
    name: &str,
    last_year: i32,
    play: impl Fn(&Request) -> Reply + Send + Sync + 'static,
) -> (Server, Vec<u8>) {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.not_after = date_time_ymd(last_year, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let der = certificate.der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![der.clone()], key)
        .unwrap();
    (Server::start(Some(Arc::new(config)), play), der.to_vec())
}

fn hello(_: &Request) -> Reply {
    answer("200 OK", &[], "{}")
}

fn fetch(address: &str, trusted: Option<Vec<Vec<u8>>>) -> Result<Answer, Failure> {
    let limits = Limits {
        trusted,
        ..limits()
    };
    let address = Address::parse(address).unwrap();
    Fetcher::new(address, limits).fetch(&Validators::default(), Utc::now())
}

#[test]
fn only_a_certificate_that_is_trusted_will_do() {
    for (name, last_year, is_trusted, words) in [
        (
            "localhost",
            2100,
            false,
            "is by nobody whom this computer trusts",
        ),
        ("localhost", 2001, true, "has expired; have it renewed"),
        ("example.org", 2100, true, "is for another name"),
    ] {
        let (server, der) = serve(name, last_year, hello);
        let outcome = fetch(&server.address("/"), is_trusted.then(|| vec![der]));
        let said = outcome.expect_err(words).to_string();
        assert!(said.contains("the certificate of localhost:"), "{said}");
        assert!(said.contains(words), "{said}");
    }
    let (server, der) = serve("localhost", 2100, hello);
    let outcome = fetch(&server.address("/"), Some(vec![der]));
    assert!(matches!(outcome, Ok(Answer::Fresh(_))), "{outcome:?}");
}

#[test]
fn what_speaks_no_tls_is_told() {
    let server = Server::start(None, hello);
    let address = server.address("/").replace("http:", "https:");
    let said = fetch(&address, None).unwrap_err().to_string();
    assert!(
        said.contains(" does not speak TLS; write http://"),
        "{said}"
    );
}

#[test]
fn no_way_leads_from_https_back_to_http() {
    let plain = Server::start(None, hello);
    let lead = |to: String| move |_: &Request| answer("302 Found", &[("Location", &to)], "");
    let (down, der) = serve("localhost", 2100, lead(plain.address("/")));
    let trusted = Some(vec![der]);
    let up_and_down = Server::start(None, lead(down.address("/")));
    for from in [&down, &up_and_down] {
        let said = fetch(&from.address("/"), trusted.clone()).unwrap_err();
        assert!(said.what.contains("from https to http"), "{said}");
    }
    let (safe, der) = serve("localhost", 2100, hello);
    let up = Server::start(None, lead(safe.address("/")));
    let outcome = fetch(&up.address("/"), Some(vec![der]));
    assert!(matches!(outcome, Ok(Answer::Fresh(_))), "{outcome:?}");
}
