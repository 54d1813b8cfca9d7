//! Each file beside what is read from it.

use std::fmt::Write as _;
use std::fs;

use summitry::ingest::read::{Found, Hints, ReadArticle, read};
use summitry::ingest::record;
use summitry::text::Clean;

use super::fixtures;

#[test]
fn each_file_yields_its_record() {
    let mut files: Vec<_> = fs::read_dir(fixtures())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() > 20);
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let hints = Hints {
            name,
            ..Hints::default()
        };
        let told = match read(&fs::read(&file).unwrap(), hints) {
            Ok(found) => tell(&found),
            Err(unread) => format!("{unread}\n"),
        };
        insta::with_settings!({
            snapshot_path => "../../fixtures/articles-in/records",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, told);
        });
    }
}

fn tell(found: &Found) -> String {
    let mut out = String::new();
    match found {
        Found::Article(article) => tell_article(article, &mut out),
        Found::Feed { entries, notes } => {
            for entry in entries {
                let _ = writeln!(out, "entry: {} {:?}", entry.name, entry.link);
                tell_article(&entry.article, &mut out);
                out.push('\n');
            }
            tell_notes(notes, &mut out);
        }
        Found::List(feeds) => {
            for feed in feeds {
                let _ = writeln!(out, "{}: {}", feed.name, feed.address);
            }
        }
    }
    out
}

fn tell_article(article: &ReadArticle, out: &mut String) {
    let (source, _) = record::record(article, "id".into(), "id.txt");
    for (key, value) in [
        ("headline", Some(&source.headline)),
        ("author", Some(&source.author)),
        ("outlet", Some(&source.outlet)),
        ("url", source.url.as_ref()),
        ("language", source.language.as_ref()),
    ] {
        if let Some(value) = value {
            let _ = writeln!(out, "{key}: {value}");
        }
    }
    if let Some(published) = &source.published {
        let why = published.why.as_deref().unwrap_or_default();
        let _ = writeln!(
            out,
            "published: {} {}, {why}",
            published.value.text(),
            published.basis
        );
    }
    let parts = source.parts.iter().map(|part| {
        let noise = if part.noise { " noise" } else { "" };
        format!("{}{noise}", part.words)
    });
    let _ = writeln!(out, "parts: {}", parts.collect::<Vec<_>>().join(", "));
    tell_notes(&article.notes, out);
    let _ = writeln!(out, "---\n{}", article.text);
}

fn tell_notes(notes: &[Clean], out: &mut String) {
    for note in notes {
        let _ = writeln!(out, "note: {note}");
    }
}
