//! The dossier that is built in, so that the program runs with no file at all.

/// The name of the built-in dossier, which is also that of its folder below `seeds/`.
pub const NAME: &str = "asia-2025";

/// Compiles the named files in; a test compares the list with the folder.
macro_rules! bundle {
    ($($name:literal),* $(,)?) => {
        &[$((
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/asia-2025/", $name)),
        )),*]
    };
}

const FILES: &[(&str, &str)] = bundle![
    "dossier.json",
    "sources/high-stakes-diplomacy.json",
    "sources/kyiv-post-power-play.json",
    "sources/other-engagements.json",
    "sources/rksnews-trade-agreement.json",
    "sources/week-long-tour.json",
];

/// The text of one file of the built-in dossier.
pub(super) fn text(name: &str) -> Option<&'static str> {
    FILES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{FILES, NAME};

    #[test]
    fn every_file_of_the_folder_is_compiled_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(NAME);
        let mut there = vec!["dossier.json".to_owned()];
        for entry in folder.join("sources").read_dir().unwrap() {
            let name = entry.unwrap().file_name();
            there.push(format!("sources/{}", name.to_str().unwrap()));
        }
        there.sort_unstable();
        let compiled: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            compiled, there,
            "list the files of {folder:?} in store/bundled.rs"
        );
    }
}
