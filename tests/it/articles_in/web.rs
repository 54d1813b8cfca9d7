//! Articles, feeds and lists from a server on this computer.

use std::fs;
use std::path::Path;

use super::{out, summitry, told};
use crate::feed::server::{Reply, Request, Server, answer};

const PAGE: &str = "<!doctype html><html><head><title>From the page</title></head><body><article>\
    <p>The ministers of the lake met in Port Orr on Tuesday and agreed on the number of ferries in winter.</p>\
    <p>They will meet again in Tal, where the fee of the harbour is to be settled before the ice breaks.</p></article></body></html>";

fn feed(address: &str) -> String {
    format!(
        "<rss version='2.0'><channel><title>Venn Herald</title>\
         <item><title>Linked</title><link>{address}/page</link><pubDate>Tue, 18 Mar 2031 09:00:00 +0900</pubDate>\
         <description>Ministers met.</description></item>\
         <item><title>Dead link</title><link>{address}/gone</link><description>The fee of the harbour will rise in spring.</description></item>\
         </channel></rss>"
    )
}

fn play(request: &Request) -> Reply {
    let address = format!("http://{}", request.header("Host").unwrap());
    let html = [("Content-Type", "text/html")];
    match request.path() {
        "/page" => answer("200 OK", &html, PAGE),
        "/korean" => {
            let (text, ..) =
                encoding_rs::EUC_KR.encode("호수의 배가 다시 다니기 시작했다고 장관이 말했다.");
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=euc-kr\r\nContent-Length: {}\r\n\r\n",
                text.len()
            );
            Reply::Bytes([head.as_bytes(), &text].concat())
        }
        "/moved" => answer("302 Found", &[("Location", "/2031/03/18/page")], ""),
        "/2031/03/18/page" => answer(
            "200 OK",
            &html,
            &PAGE
                .replace("Port Orr", "Tal")
                .replace("Tuesday", "Friday, as nobody had expected"),
        ),
        "/feed" => answer(
            "200 OK",
            &[("Content-Type", "application/rss+xml")],
            &feed(&address),
        ),
        "/list" => {
            let list = format!(
                "<opml><outline xmlUrl='{address}/feed'/><outline xmlUrl='{address}/gone'/></opml>"
            );
            answer("200 OK", &[], &list)
        }
        _ => answer("404 Not Found", &[], ""),
    }
}

fn lake(folder: &Path) -> String {
    let lake = folder.join("lake").to_str().unwrap().to_owned();
    assert!(
        summitry(&["new", &lake, "--title", "Lake"])
            .status
            .success()
    );
    lake
}

#[test]
fn addresses_are_fetched() {
    let server = Server::start(None, play);
    let folder = tempfile::tempdir().unwrap();
    let lake = lake(folder.path());
    let added = summitry(&[
        "add",
        &lake,
        &server.address("/moved"),
        &server.address("/korean"),
        &server.address("/none"),
    ]);
    assert_eq!(added.status.code(), Some(1));
    let lines = out(&added);
    assert!(
        lines.contains("added from-the-page, 2031-03-18, "),
        "{lines}"
    );
    assert!(
        told(&added).contains("answers 404 Not Found; check the address"),
        "{}",
        told(&added)
    );
    let record = fs::read_to_string(format!("{lake}/sources/from-the-page.json")).unwrap();
    assert!(
        record.contains("\"basis\": \"inferred\"") && record.contains("/2031/03/18/page\""),
        "{record}"
    );
    let korean = fs::read_to_string(format!("{lake}/articles/korean.txt")).unwrap();
    assert!(korean.starts_with("호수의 배가"), "{korean}");
}

#[test]
fn feeds_lead_to_whole_articles_when_asked() {
    let server = Server::start(None, play);
    for (fetch, linked, dead) in [
        (
            false,
            "only a few words of this entry; follow the links with --fetch",
            "",
        ),
        (true, "", "note: its link gives no text, 127.0.0.1"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let lake = lake(folder.path());
        let list = server.address("/list");
        let mut args = vec!["add", &lake, &list];
        args.extend(fetch.then_some("--fetch"));
        let added = summitry(&args);
        let (lines, said) = (out(&added), told(&added));
        assert!(said.contains(linked) && said.contains(dead), "{said}");
        assert_eq!(
            lines.contains("added from-the-page, Venn Herald, 2031-03-18, "),
            fetch,
            "{lines}"
        );
        assert!(
            lines.contains("added dead-link, Venn Herald, undated, 9 words"),
            "{lines}"
        );
        assert!(said.contains("/gone: error: 127.0.0.1"), "{said}");
    }
}
