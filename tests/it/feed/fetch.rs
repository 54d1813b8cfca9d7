//! One fetch, and every way in which a server can fail it.

use std::net::TcpListener;
use std::time::Duration;

use chrono::Utc;
use summitry::store::remote::{Address, Answer, Failure, Fetched, Fetcher, Limits, Validators};

use super::limits;
use super::server::{Reply, Server, answer};

fn fetch(address: &str, known: &Validators) -> Result<Answer, Failure> {
    Fetcher::new(Address::parse(address).unwrap(), limits()).fetch(known, Utc::now())
}

fn fresh(outcome: Result<Answer, Failure>) -> Fetched {
    match outcome {
        Ok(Answer::Fresh(fetched)) => fetched,
        other => panic!("{other:?}"),
    }
}

fn failure(address: &str, limits: Limits) -> Failure {
    let fetcher = Fetcher::new(Address::parse(address).unwrap(), limits);
    let outcome = { fetcher }.fetch(&Validators::default(), Utc::now());
    outcome.expect_err(address)
}

fn plain(bytes: &str) -> Reply {
    Reply::Bytes(bytes.into())
}

/// Fetches from a server that gives this reply: the failure has these words, and says what to do.
fn check(reply: Reply, limits: Limits, words: &str) -> Server {
    let server = Server::script(vec![reply]);
    let said = failure(&server.address("/dossier.json"), limits).to_string();
    assert!(said.contains(words), "{words}: {said}");
    assert!(said.contains("; "), "{said}");
    server
}

#[test]
fn an_answer_that_is_no_dossier_is_told_in_a_sentence() {
    let page = "<!DOCTYPE html><title>Log in</title>";
    let html = [("Content-Type", "text/html")];
    for (status, headers, body, words) in [
        (
            "404 Not Found",
            &[][..],
            "none",
            "answers 404 Not Found; check the address",
        ),
        (
            "403 Forbidden",
            &[],
            "",
            "answers 403 Forbidden; check that this computer",
        ),
        (
            "500 Oh",
            &[],
            "{}",
            "answers 500 Internal Server Error; the server has",
        ),
        ("503 Busy", &[], "", "answers 503 Service Unavailable"),
        ("204 No Content", &[], "", "answers 204 No Content"),
        ("304 Not Modified", &[], "", "answers 304 Not Modified"),
        ("200 OK", &html, page, "sends a web page and no dossier"),
        ("200 OK", &[], "\u{feff}\n <html>", "sends a web page"),
        ("200 OK", &[], " \n", "sends an empty file"),
    ] {
        check(answer(status, headers, body), limits(), words);
    }
}

#[test]
fn an_answer_that_is_broken_is_told_in_a_sentence() {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let packed = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"format\": 1, \"ti";
    for (bytes, words) in [
        (half, "hung up before the end of the file"),
        (&format!("{chunked}5\r\n{{\"for"), "hung up before the end"),
        (&format!("{chunked}what is this"), "hung up before the end"),
        (&format!("{chunked}what\r\nis this"), "as a web server does"),
        (&format!("{packed}this is not packed"), "cannot be unpacked"),
        (
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
            "as a web server does",
        ),
        ("SSH-2.0-OpenSSH_9.6\r\n", "as a web server does"),
        ("", "hung up before the end"),
    ] {
        check(plain(bytes), limits(), words);
    }
}

#[test]
fn an_answer_without_end_is_not_waited_for() {
    let head = "HTTP/1.1 200 OK\r\n\r\n".to_owned();
    let moment = Duration::from_millis(200);
    let silence = Limits {
        silence: moment,
        ..limits()
    };
    let total = Limits {
        total: moment,
        ..limits()
    };
    let words = "did not send the whole file within 0.2 s; it is asked again";
    check(
        Reply::Silence,
        silence,
        "said nothing for 0.2 s; it is asked again",
    );
    check(Reply::Drip(head.clone()), total.clone(), words);
    check(Reply::Drip("HTTP/1.1 200 O".to_owned()), total, words);
    let length = "HTTP/1.1 200 OK\r\nContent-Length: 524288000\r\n\r\n";
    for head in [head, length.to_owned()] {
        let server = check(
            Reply::Zeros(head, 524_288_000),
            limits(),
            "is larger than 1 MiB",
        );
        let sent = server.sent();
        assert!(sent < 64 * 1024 * 1024, "{sent} bytes were taken");
    }
}

#[test]
fn nothing_that_listens_is_told() {
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let said = failure(&format!("http://{free}/"), limits()).to_string();
    assert!(said.contains("nothing listens at 127.0.0.1"), "{said}");
}

#[test]
fn a_server_may_ask_to_be_left_alone() {
    for (status, value, least, most) in [
        ("429 Slow Down", "120", 120, 120),
        (
            "503 Busy",
            "Fri, 01 Jan 2100 00:00:00 GMT",
            2_000_000_000,
            u64::MAX,
        ),
        ("503 Busy", "Fri, 01 Jan 1999 00:00:00 GMT", 0, 0),
    ] {
        let server = Server::script(vec![answer(status, &[("Retry-After", value)], "")]);
        let wait = failure(&server.address("/"), limits())
            .retry_after
            .unwrap()
            .as_secs();
        assert!((least..=most).contains(&wait), "{value}: {wait}");
    }
    let server = Server::script(vec![answer("500 Oh", &[("Retry-After", "soon")], "")]);
    assert_eq!(failure(&server.address("/"), limits()).retry_after, None);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let etag = ("ETag", "W/\"1 a\"");
    let date = ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT");
    for headers in [&[etag][..], &[date], &[etag, date]] {
        let server = Server::script(vec![
            answer("200 OK", headers, "{}"),
            plain("HTTP/1.1 304 Not Modified\r\n\r\n"),
        ]);
        let address = server.address("/dossier.json");
        let fetched = fresh(fetch(&address, &Validators::default()));
        assert_eq!(fetched.bytes, b"{}");
        let first = server.request();
        assert_eq!(first.path(), "/dossier.json");
        assert_eq!(first.header("accept-encoding"), Some("gzip"));
        assert_eq!(
            (
                first.header("if-none-match"),
                first.header("if-modified-since")
            ),
            (None, None)
        );
        let again = fetch(&address, &fetched.validators);
        assert!(matches!(again, Ok(Answer::Unchanged)), "{again:?}");
        let second = server.request();
        let sent = |header| headers.contains(&header).then_some(header.1);
        assert_eq!(second.header("if-none-match"), sent(etag));
        assert_eq!(second.header("if-modified-since"), sent(date));
    }
}

#[test]
fn the_user_in_an_address_is_sent_and_not_shown() {
    let server = Server::script(vec![answer("403 Forbidden", &[], "")]);
    let address = server.address("/").replace("//", "//ana:secret@");
    assert!(!failure(&address, limits()).to_string().contains("secret"));
    assert_eq!(
        server.request().header("authorization"),
        Some("Basic YW5hOnNlY3JldA==")
    );
}

#[test]
fn a_packed_file_is_unpacked() {
    let mut bytes = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".to_vec();
    bytes.extend(include_bytes!("packed.gz"));
    let server = Server::script(vec![Reply::Bytes(bytes)]);
    let fetched = fresh(fetch(&server.address("/"), &Validators::default()));
    assert_eq!(fetched.bytes, b"{\"format\": 1, \"title\": \"packed\"}\n");
}

#[test]
fn a_server_may_lead_on_but_not_for_ever() {
    let lead = |to: &str| answer("302 Found", &[("Location", to)], "");
    let server = Server::start(None, move |request| match request.path() {
        "/a/relative" => lead("b"),
        "/a/b" => lead("/c"),
        "/c" => answer("200 OK", &[], "{}"),
        path => lead(&format!("{path}x")),
    });
    let fetched = fresh(fetch(
        &server.address("/a/relative"),
        &Validators::default(),
    ));
    assert_eq!(fetched.bytes, b"{}");
    let said = failure(&server.address("/loop"), limits()).to_string();
    assert!(
        said.contains("leads on and on, more than 5 times"),
        "{said}"
    );
}

#[test]
fn the_limits_end_before_anybody_calls_a_technician() {
    let limits = Limits::default();
    assert!(limits.silence < limits.total && limits.total <= Duration::from_secs(60));
}
