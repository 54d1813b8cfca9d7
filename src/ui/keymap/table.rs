//! Every command with the keys in force, written out: for `summitry keys` and the README.

use std::fmt::Write as _;

use super::Keymap;
use crate::text::width;
use crate::ui::command::{Entry, Group, TABLE};

/// A block for each group, in columns: keys, name, what the command does. A command without keys is run by its
/// name, so that stands in their place, as the palette takes it.
#[must_use]
pub fn text(keymap: &Keymap) -> String {
    let rows: Vec<(&Entry, String)> = TABLE
        .iter()
        .map(|entry| (entry, keys(keymap, entry)))
        .collect();
    let widest = |cells: &dyn Fn(&(&Entry, String)) -> usize| rows.iter().map(cells).max();
    let key_cells = widest(&|(_, keys)| width(keys)).unwrap_or_default();
    let name_cells = widest(&|(entry, _)| width(entry.name)).unwrap_or_default();
    let blocks = Group::ALL.map(|group| {
        let of_group = rows.iter().filter(|(entry, _)| entry.group == group);
        let lines = of_group.map(|(entry, keys)| {
            let keys = fill(keys, key_cells);
            let name = fill(entry.name, name_cells);
            format!("  {keys}  {name}  {}\n", entry.phrase)
        });
        format!("{}\n{}", group.title(), lines.collect::<String>())
    });
    blocks.join("\n")
}

/// Keys apart from each other by two spaces, since one stands between the keys of a sequence.
fn keys(keymap: &Keymap, entry: &Entry) -> String {
    let keys: Vec<String> = keymap.keys(entry.command).collect();
    if keys.is_empty() {
        format!(":{}", entry.name)
    } else {
        keys.join("  ")
    }
}

fn fill(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// The same as a Markdown table, one line a command, in the order of groups.
#[must_use]
pub fn markdown(keymap: &Keymap) -> String {
    let mut out = String::from("| Keys | Command | What it does |\n|---|---|---|\n");
    for group in Group::ALL {
        for entry in TABLE.iter().filter(|entry| entry.group == group) {
            let keys: Vec<String> = keymap.keys(entry.command).map(|keys| code(&keys)).collect();
            let keys = keys.join(" ");
            // Writing to a string cannot fail.
            let _ = writeln!(out, "| {keys} | `{}` | {} |", entry.name, entry.phrase);
        }
    }
    out
}

/// Keys as code within a table, where a bar ends the cell and a backtick the code.
fn code(keys: &str) -> String {
    if keys.contains('`') {
        format!("`` {keys} ``")
    } else {
        format!("`{}`", keys.replace('|', "\\|"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Keymap, markdown, text};
    use crate::text::width;
    use crate::ui::command::{Group, TABLE};

    #[test]
    fn the_markdown_has_a_line_for_each_command_in_order_of_group() {
        let table = markdown(&Keymap::default());
        assert_eq!(table.lines().count(), TABLE.len() + 2);
        assert!(table.contains("| `g g` `Home` | `first` | first row |"));
        let last = TABLE.iter().rfind(|entry| entry.group == Group::Program);
        assert!(table.lines().last().unwrap().contains(last.unwrap().name));
    }

    #[test]
    fn keys_that_markdown_reads_otherwise_are_guarded() {
        let mut keymap = Keymap::default();
        keymap.rebind("help", &["|", "`", "| `"]).unwrap_err();
        keymap.rebind("help", &["|", "`"]).unwrap();
        assert!(markdown(&keymap).contains("| `\\|` `` ` `` | `help` | help |"));
    }

    #[test]
    fn columns_line_up_by_cells_with_the_keys_in_force() {
        let mut keymap = Keymap::default();
        keymap.rebind("row-down", &["하", "g n"]).unwrap();
        keymap.rebind::<&str>("help", &[]).unwrap();
        let text = text(&keymap);
        let place = |line: &str, word: &str| {
            let line = text.lines().find(|l| l.trim_start().starts_with(line));
            let line = line.unwrap_or_else(|| panic!("{text}"));
            width(line.split_once(word).unwrap().0)
        };
        let column = place("하  g n", "row-down");
        assert_eq!(place(":help", " help") + 1, column);
        assert_eq!(place("k  Up", "row-up"), column);
        assert_eq!(place("k  Up", "previous row"), place("하  g n", "next row"));
        assert_eq!(
            text.lines().filter(|line| !line.is_empty()).count(),
            TABLE.len() + Group::ALL.len()
        );
    }
}
