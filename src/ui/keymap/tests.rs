use super::{BindingError, Key, Keymap, Refusal, Resolved};
use crate::ui::command::{Command, TABLE};

/// Presses `keys` one after the other; gives what each resolves to.
fn press(keymap: &Keymap, keys: &str) -> Vec<Resolved> {
    let mut pending = Vec::new();
    keys.split(' ')
        .map(|key| keymap.resolve(&mut pending, key.parse().unwrap()))
        .collect()
}

#[test]
fn the_table_makes_a_keymap_without_clashes() {
    let mut again = Keymap {
        bindings: Vec::new(),
    };
    for entry in TABLE {
        for keys in entry.keys {
            again
                .add(super::sequence(keys).unwrap(), entry.command)
                .unwrap();
        }
    }
    assert_eq!(again, Keymap::default());
}

#[test]
fn keys_resolve_alone_and_in_sequence() {
    use Resolved::{Command as Is, None as Not, Pending};
    let keymap = Keymap::default();
    for (keys, resolved) in [
        ("j", vec![Is(Command::RowDown)]),
        ("g g", vec![Pending, Is(Command::First)]),
        ("g j", vec![Pending, Is(Command::RowDown)]),
        ("g x", vec![Pending, Not]),
        ("g Esc", vec![Pending, Not]),
        ("g Esc g", vec![Pending, Not, Pending]),
        ("Esc", vec![Is(Command::Close)]),
        ("g g g", vec![Pending, Is(Command::First), Pending]),
        ("x j", vec![Not, Is(Command::RowDown)]),
        ("Ctrl-C", vec![Is(Command::Quit)]),
        ("Shift-Tab", vec![Is(Command::PreviousPane)]),
    ] {
        assert_eq!(press(&keymap, keys), resolved, "{keys}");
    }
}

#[test]
fn faults_say_what_to_change() {
    for (name, keys, message) in [
        (
            "next-disput",
            "x",
            "no command is called `next-disput`; did you mean `next-dispute`?",
        ),
        ("fly", "x", "no command is called `fly`"),
        ("help", "Hyper-h", "`help`: no key is called `Hyper-h`"),
        ("help", "", "`help`: no key is called ``"),
        (
            "help",
            "j",
            "`j` cannot ask for `help`: it asks for `row-down`",
        ),
        (
            "help",
            "g",
            "`g` cannot ask for `help`: `first` has `g g`, and one begins the other",
        ),
        (
            "help",
            "j k",
            "`j k` cannot ask for `help`: `row-down` has `j`, and one begins the other",
        ),
    ] {
        let mut keymap = Keymap::default();
        let error = keymap.rebind(name, &[keys]).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(
            keymap.keys(Command::Help).collect::<Vec<_>>(),
            ["?"],
            "{name} {keys}"
        );
    }
}

#[test]
fn a_command_takes_its_new_keys_and_leaves_its_old() {
    let mut keymap = Keymap::default();
    keymap.rebind("row-down", &["J", "g n"]).unwrap();
    assert_eq!(press(&keymap, "j"), [Resolved::None]);
    assert_eq!(press(&keymap, "J"), [Resolved::Command(Command::RowDown)]);
    assert_eq!(keymap.hint(Command::RowDown).as_deref(), Some("J"));
    keymap.rebind::<&str>("row-down", &[]).unwrap();
    assert_eq!(keymap.hint(Command::RowDown), None);
}

#[test]
fn two_commands_may_swap_keys_and_a_loser_keeps_what_is_free() {
    let mut keymap = Keymap::default();
    let swap: [(&str, &[&str]); 3] = [
        ("open", &["o"]),
        ("open-source", &["Enter"]),
        ("help", &["H", "o"]),
    ];
    let errors = keymap.rebind_all(swap);
    assert_eq!(
        errors,
        [Refusal {
            binding: 2,
            key: Some(1),
            error: BindingError::Taken {
                command: Command::Help,
                keys: "o".into(),
                by: Command::Open
            }
        }]
    );
    assert_eq!(keymap.hint(Command::Open).as_deref(), Some("o"));
    assert_eq!(keymap.hint(Command::OpenSource).as_deref(), Some("Enter"));
    assert_eq!(keymap.hint(Command::Help).as_deref(), Some("?"));
}

#[test]
fn quitting_cannot_be_taken_away() {
    let mut keymap = Keymap::default();
    keymap.rebind::<&str>("quit", &[]).unwrap();
    let mut pending = Vec::new();
    assert_eq!(
        keymap.resolve(&mut pending, Key::ctrl('C')),
        Resolved::Command(Command::Quit)
    );
    assert!(keymap.rebind("help", &["Ctrl-c"]).is_err());
}
