use clap::{CommandFactory as _, FromArgMatches as _};

use super::{Request, follows, try_files};

#[derive(Debug, clap::Parser)]
struct Line {
    #[command(flatten)]
    request: Request,
}

fn read(args: &[&str]) -> Result<Request, String> {
    let args = [&["kiosk"], args].concat();
    let line = Line::command()
        .try_get_matches_from(args)
        .and_then(|matches| Line::from_arg_matches(&matches));
    line.map(|line| line.request)
        .map_err(|error| error.to_string())
}

#[test]
fn a_wish_that_makes_no_sense_names_the_word_and_what_to_write() {
    for (args, said) in [
        (
            ["--zone", "Berlin"],
            "no time zone “Berlin”; did you mean Europe/Berlin?",
        ),
        (["--zone", "new york"], "did you mean America/New_York?"),
        (["--zone", "Asia/Seol"], "did you mean Asia/Seoul?"),
        (
            ["--zone", "x"],
            "write one such as Europe/Berlin, Asia/Seoul or UTC",
        ),
        (
            ["--every", "soon"],
            "“soon” is no time between two requests; write one",
        ),
        (
            ["--exit-key", "quit"],
            "“quit” is no key; write one such as Q",
        ),
        (
            ["--night", "6-22"],
            "“6-22” is no part of a day; write hours such as",
        ),
        (["--speed", "0"], "0 is not in 1..=100000"),
    ] {
        let error = read(&args).unwrap_err();
        assert!(error.contains(said), "{args:?}: {error}");
    }
}

#[test]
fn wishes_are_read() {
    let request = read(&["--zone", "asia/seoul", "--exit-key", "none"]).unwrap();
    assert_eq!(request.zone, Some(chrono_tz::Asia::Seoul));
    assert!(request.exit_key.unwrap().0.is_none());
    let request = read(&["--exit-key", "Ctrl-c"]).unwrap();
    assert!(request.exit_key.unwrap().0.is_some());
}

#[test]
fn a_file_that_can_never_be_written_is_told_at_the_start() {
    let home = tempfile::TempDir::new().unwrap();
    let at = |name: &str| home.path().join(name).to_string_lossy().into_owned();
    let outcome = |option: &str, file: &str| try_files(&read(&[option, file]).unwrap());
    assert_eq!(outcome("--log", &at("kiosk.log")), Ok(()));
    assert_eq!(outcome("--log", "kiosk.log"), Ok(()));
    let errors = outcome("--heartbeat", &at("no/beat")).unwrap_err();
    assert!(errors[0].contains("--heartbeat"), "{errors:?}");
    assert!(errors[0].ends_with("its folder is not there; make it first"));
    let errors = outcome("--log", &at("")).unwrap_err();
    assert!(
        errors[0].ends_with("write the name of a file"),
        "{errors:?}"
    );
}

#[test]
fn a_folder_of_articles_alone_says_what_to_do() {
    let home = tempfile::TempDir::new().unwrap();
    let named = home.path().to_string_lossy().into_owned();
    let refusals = || follows(&read(&[&named]).unwrap()).err().unwrap_or_default();
    // What is still to come is waited for.
    assert!(refusals().is_empty());
    std::fs::create_dir(home.path().join("articles")).unwrap();
    let text = "The ferries of the lake sail again.";
    std::fs::write(home.path().join("articles/a.txt"), text).unwrap();
    assert!(refusals().is_empty());
    std::fs::write(home.path().join("a.txt"), text).unwrap();
    let [told] = &refusals()[..] else { panic!() };
    for words in [
        "no dossier.json, only articles",
        "`summitry new ",
        "`summitry add ",
        "`summitry review ",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    std::fs::write(home.path().join("dossier.json"), "{").unwrap();
    assert!(refusals().is_empty());
}
