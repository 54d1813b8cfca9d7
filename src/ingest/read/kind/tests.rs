use super::{Binary, Hints, Kind};

#[test]
fn a_text_is_known_by_what_it_holds() {
    for (text, name, kind) in [
        ("Ferries sail again.", "a.txt", Kind::Plain),
        ("Ferries sail again.", "", Kind::Plain),
        ("# Ferries\n\nThey sail.", "a.txt", Kind::Markdown),
        ("---\ntitle: Ferries\n---\nThey sail.", "", Kind::Markdown),
        ("---\nThey sail.\n", "", Kind::Plain),
        ("They sail.", "A.MD", Kind::Markdown),
        ("<!DOCTYPE html><p>They sail.", "a.txt", Kind::Page),
        (
            "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>",
            "",
            Kind::Page,
        ),
        ("<p>They sail.</p>", "a.rss", Kind::Page),
        ("They <b>sail</b>.<p>One</p><p>Two</p>", "", Kind::Page),
        (
            "\u{feff}<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>",
            "a.html",
            Kind::Feed,
        ),
        ("<feed xmlns='http://www.w3.org/2005/Atom'>", "", Kind::Feed),
        ("<rdf:RDF xmlns='x'>", "", Kind::Feed),
        (
            "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
            "",
            Kind::Feed,
        ),
        ("<opml version='2.0'>", "", Kind::List),
        (
            "{\"format\": 1}",
            "",
            Kind::Beside("JSON, but no JSON Feed"),
        ),
        ("{unfinished", "a.txt", Kind::Plain),
        ("[Lake Venn] They sail.", "", Kind::Plain),
        ("<svg xmlns='x'/>", "", Kind::Beside("an SVG picture")),
        (
            "{\"a\": 1}",
            "app.js.download",
            Kind::Beside("a part of a saved page"),
        ),
        ("body { margin: 0 }", "a.css", Kind::Beside("a style sheet")),
    ] {
        let hints = Hints {
            name,
            ..Hints::default()
        };
        assert_eq!(Kind::of(text, hints), kind, "{text} {name}");
    }
}

#[test]
fn a_message_is_known_by_its_head() {
    for (text, name, kind) in [
        (
            "From: <Saved by X>\r\nSubject: Ferries\r\n sail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
            "a.txt",
            Kind::Archive,
        ),
        (
            "mime-version: 1.0\ncontent-type: text/html\n\n<p>",
            "a.mht",
            Kind::Archive,
        ),
        (
            "Title: MIME-Version: 1.0\n\nContent-Type: none",
            "a.txt",
            Kind::Plain,
        ),
    ] {
        let hints = Hints {
            name,
            ..Hints::default()
        };
        assert_eq!(Kind::of(text, hints), kind, "{text} {name}");
    }
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, name) in [
        (&b"\x89PNG\r\n\x1a\n"[..], Some("a PNG picture")),
        (b"%PDF-1.7", Some("a PDF document")),
        (
            b"PK\x03\x04\0\0",
            Some("a zip archive or an Office document"),
        ),
        (b"\x7fELF\x02\x01", Some("a program")),
        (b"\x01\x02\x03\x04\x05\x06", Some("no text")),
        (b"BMW builds ferries.", None),
        (b"MZ\x90\0\x03\0\0\0", Some("a program")),
        (b"T\0h\0e\0 \0f\0e\0r\0r\0y\0", None),
        (b"plain", None),
        ("페리".as_bytes(), None),
    ] {
        assert_eq!(
            Binary::of(bytes).map(|binary| binary.name),
            name,
            "{bytes:?}"
        );
    }
}
