//! A folder of articles is a dossier of its own, though nothing is written.

use std::fs;

use summitry::store;

use super::{fixtures, out, summitry, told};

#[test]
fn a_folder_of_articles_is_gathered() {
    let loaded = store::gather(&fixtures()).unwrap();
    let ids: Vec<&str> = loaded
        .dossier
        .sources
        .iter()
        .map(|source| &*source.id)
        .collect();
    for id in ["agency", "letter", "header", "ferries-fees", "nets"] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
    }
    for source in &loaded.dossier.sources {
        let article = &loaded.articles[&source.id];
        let words: usize = source.parts.iter().map(|part| part.words as usize).sum();
        assert_eq!(words, article.words().len(), "{}", source.id);
    }
    let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    for said in [
        "empty.txt: warning: the file is empty",
        "this is a PDF document",
        "a list of feeds",
        "the same text is there as",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(!told.contains("picture.png"), "{told}");
    let again = store::gather(&fixtures()).unwrap();
    assert_eq!(loaded.dossier.sources, again.dossier.sources);
}

#[test]
fn copies_are_one_voice() {
    let folder = tempfile::tempdir().unwrap();
    let story: Vec<String> = (0..60).map(|number| format!("ferry{number}")).collect();
    fs::write(folder.path().join("a.txt"), story.join(" ")).unwrap();
    fs::write(
        folder.path().join("b.txt"),
        format!("{} and more of it", story[..50].join(" ")),
    )
    .unwrap();
    fs::write(folder.path().join("c.txt"), story.join("  ").to_uppercase()).unwrap();
    fs::write(
        folder.path().join("d.txt"),
        "Something else that is written here by others.",
    )
    .unwrap();
    let loaded = store::gather(folder.path()).unwrap();
    let told: Vec<(&str, &str)> = loaded
        .dossier
        .sources
        .iter()
        .map(|source| (&*source.id, source.voice()))
        .collect();
    assert_eq!(told, [("a", "a"), ("b", "a"), ("d", "d")]);
}

#[test]
fn a_folder_without_articles_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let told = store::gather(folder.path()).unwrap_err();
    assert!(
        told[0]
            .to_string()
            .contains("no dossier.json, and no articles")
    );
}

#[test]
fn what_a_browser_saves_beside_a_page_is_no_article() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join("saved").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let sells =
        "<html><body><p>Buy seven nets and pay for only six of them today.</p></body></html>";
    write(
        "Ferries.html",
        "<html><body><p>The ferries of the lake sail again, they said.</p></body></html>",
    );
    write("Ferries_files/frame.html", sells);
    write(
        "Ferries_files/app.js.download",
        "!function(){return \"The ferries of the lake\"}();",
    );
    write(
        "nets.HTM",
        "<html><body><p>The nets of the lake are dry again, they said.</p></body></html>",
    );
    write("Nets-Dateien/within/frame.html", sells);
    write(
        "loose.js.download",
        "/* The ferries of the lake do not sail in this. */",
    );
    // Without its page a folder is like any other.
    write(
        "Prices_files/prices.txt",
        "Prices of fish have risen by the lake again.",
    );
    let saved = folder.path().join("saved");
    let loaded = store::gather(&saved).unwrap();
    let sources = loaded.dossier.sources.iter();
    let ids: Vec<&str> = sources.map(|source| &*source.id).collect();
    assert_eq!(ids, ["ferries", "prices", "nets"]);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);

    let lake = folder.path().join("lake").to_str().unwrap().to_owned();
    summitry(&["new", &lake, "--title", "Lake"]);
    let added = summitry(&["add", &lake, saved.to_str().unwrap()]);
    assert!(
        out(&added).ends_with("3 added (3 undated), 1 passed over\n"),
        "{}",
        out(&added)
    );
    assert!(
        told(&added).ends_with("loose.js.download: passed over: this is a part of a saved page\n")
    );
}
