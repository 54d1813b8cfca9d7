//! What is said of files that hold no article.

use super::{Found, Hints, read};

#[test]
fn every_file_without_an_article_says_why() {
    let png = b"\x89PNG\r\n\x1a\n".as_slice();
    for (name, bytes, said) in [
        (
            "a.txt",
            &b""[..],
            "the file is empty; save the article again",
        ),
        ("a.txt", b" \n\t", "the file is empty"),
        (
            "a.txt",
            b"Three words only",
            "only 3 words of text; save the whole article",
        ),
        ("a.html", b"<html><body></body></html>", "there is no text"),
        ("a.txt", png, "this is a PNG picture; name an article"),
        (
            "a.pdf",
            b"%PDF-1.7\n",
            "this is a PDF document; save its text",
        ),
        (
            "a.gz",
            b"\x1f\x8b\x08\0",
            "this is a gzip archive; unpack it",
        ),
        ("a.json", b"{\"a\": 1}", "this is JSON, but no JSON Feed"),
        (
            "a.xml",
            b"<rss version='2.0'><channel>",
            "the feed cannot be read",
        ),
        (
            "a.xml",
            b"<rss version='2.0'><channel><title>V</title></channel></rss>",
            "the feed has no entries",
        ),
        ("a.opml", b"<opml><body/></opml>", "the list names no feed"),
        ("a.xml", b"<urlset></urlset>", "this is a site map"),
        (
            "a.css",
            b"body { margin: 0; padding: 0 }",
            "this is a style sheet",
        ),
    ] {
        let hints = Hints {
            name,
            ..Hints::default()
        };
        let told = read(bytes, hints).unwrap_err().to_string();
        assert!(told.contains(said), "{name}: {told}");
    }
}

#[test]
fn a_file_of_one_endless_line_is_read() {
    let text = "The ferry sails again and again. ".repeat(30_000);
    let Ok(Found::Article(article)) = read(text.as_bytes(), Hints::default()) else {
        panic!("no article");
    };
    assert_eq!(article.words(), 180_000);
}

#[test]
fn pages_of_open_elements_are_read() {
    for depth in [390, 20_000] {
        let open = "<div>".repeat(depth);
        let html = format!("<html><body>{open}The ferry of the lake sails again.");
        let Ok(Found::Article(article)) = read(html.as_bytes(), Hints::default()) else {
            panic!("no article");
        };
        assert_eq!(&*article.text, "The ferry of the lake sails again.");
    }
}
