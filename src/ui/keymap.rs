//! Which key asks for which command.

mod key;
pub mod table;

use std::fmt;

pub use key::{Code, Key, UnreadableKey};

use crate::ui::command::{Command, TABLE};

/// Keys pressed one after the other, usually just one.
pub type Sequence = Vec<Key>;

/// What a key press means, given the keys pressed before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// The key, or the sequence that it ends, asks for this.
    Command(Command),
    /// The key begins a sequence; the next key decides.
    Pending,
    /// The key means nothing here.
    None,
}

/// Why a binding cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindingError {
    /// No command has this name.
    UnknownCommand {
        /// The name as written.
        name: String,
        /// The command that may have been meant.
        nearest: Option<&'static str>,
    },
    /// A key that cannot be read.
    Unreadable {
        /// The command that it was for.
        command: Command,
        /// What is wrong with it.
        key: UnreadableKey,
    },
    /// Both commands want the same keys.
    Taken {
        /// The command that the keys were for.
        command: Command,
        /// The keys as written.
        keys: String,
        /// The command that has them.
        by: Command,
    },
    /// One command's keys begin the other's sequence, which could then never be finished.
    Prefix {
        /// The command that the keys were for.
        command: Command,
        /// The keys as written.
        keys: String,
        /// The command whose keys they begin, or that begin them.
        other: Command,
        /// The keys of that command.
        other_keys: String,
    },
}

impl fmt::Display for BindingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCommand { name, nearest } => {
                write!(f, "no command is called `{name}`")?;
                nearest.map_or(Ok(()), |nearest| write!(f, "; did you mean `{nearest}`?"))
            }
            Self::Unreadable { command, key } => write!(f, "`{}`: {key}", command.name()),
            Self::Taken { command, keys, by } => {
                write!(
                    f,
                    "`{keys}` cannot ask for `{}`: it asks for `{}`",
                    command.name(),
                    by.name()
                )
            }
            Self::Prefix {
                command,
                keys,
                other,
                other_keys,
            } => write!(
                f,
                "`{keys}` cannot ask for `{}`: `{}` has `{other_keys}`, and one begins the other",
                command.name(),
                other.name()
            ),
        }
    }
}

impl std::error::Error for BindingError {}

/// A binding that was not applied, and the part of it that is at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Number of the binding, counted from 0.
    pub binding: usize,
    /// Which of its keys is at fault, counted from 0; `None` when it is the name of the command.
    pub key: Option<usize>,
    /// Why.
    pub error: BindingError,
}

/// The keys in use. No two commands share keys, and no command's keys begin another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<(Sequence, Command)>,
}

impl Default for Keymap {
    /// The keys of [`TABLE`]. That all of them can be read and none clash is tested.
    fn default() -> Self {
        let bindings = TABLE
            .iter()
            .flat_map(|entry| entry.keys.iter().map(|keys| (keys, entry.command)))
            .filter_map(|(keys, command)| Some((sequence(keys).ok()?, command)))
            .collect();
        Self { bindings }
    }
}

impl Keymap {
    /// Gives the command called `name` these keys instead of those it has; no keys unbind it.
    ///
    /// Quitting keeps `Ctrl-c` whatever is asked, so that nobody locks themselves in.
    ///
    /// # Errors
    /// The keymap stays as it was when the name or a key is unknown, or when the keys clash with another
    /// command's.
    pub fn rebind<K: AsRef<str>>(&mut self, name: &str, keys: &[K]) -> Result<(), BindingError> {
        match self.rebind_all([(name, keys)]).pop() {
            Some(refusal) => Err(refusal.error),
            None => Ok(()),
        }
    }

    /// Applies the bindings of a key file together, so that two commands may swap their keys.
    ///
    /// A command whose binding is refused keeps those of its old keys that are still free. Refusals come in the
    /// order of the bindings.
    pub fn rebind_all<'a, K: AsRef<str> + 'a>(
        &mut self,
        wanted: impl IntoIterator<Item = (&'a str, &'a [K])>,
    ) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut read = Vec::new();
        for (binding, (name, keys)) in wanted.into_iter().enumerate() {
            match readable(name, keys) {
                Ok((command, sequences)) => read.push((binding, command, sequences)),
                Err((key, error)) => refusals.push(Refusal {
                    binding,
                    key,
                    error,
                }),
            }
        }
        let old = self.bindings.clone();
        self.bindings
            .retain(|(_, command)| read.iter().all(|(_, rebound, _)| rebound != command));
        for (binding, command, sequences) in read {
            let before = self.bindings.clone();
            let mut added = sequences.into_iter().enumerate();
            let refused =
                added.find_map(|(key, keys)| Some((Some(key), self.add(keys, command).err()?)));
            if let Some((key, error)) = refused {
                self.bindings = before;
                refusals.push(Refusal {
                    binding,
                    key,
                    error,
                });
                for (keys, _) in old.iter().filter(|(_, of)| *of == command) {
                    // An old key that has found another command stays with it.
                    let _ = self.add(keys.clone(), command);
                }
            }
        }
        refusals.sort_by_key(|refusal| refusal.binding);
        refusals
    }

    fn add(&mut self, keys: Sequence, command: Command) -> Result<(), BindingError> {
        for (taken, by) in &self.bindings {
            if *taken == keys {
                if *by == command {
                    return Ok(());
                }
                return Err(BindingError::Taken {
                    command,
                    keys: written(&keys),
                    by: *by,
                });
            }
            if taken.starts_with(&keys) || keys.starts_with(taken) {
                return Err(BindingError::Prefix {
                    command,
                    keys: written(&keys),
                    other: *by,
                    other_keys: written(taken),
                });
            }
        }
        self.bindings.push((keys, command));
        Ok(())
    }

    /// Says what `key` means after the keys in `pending`, and keeps `pending` up to date.
    ///
    /// A key that does not go on with a begun sequence counts on its own; Esc drops what was begun.
    pub fn resolve(&self, pending: &mut Vec<Key>, key: Key) -> Resolved {
        let begun = !pending.is_empty();
        pending.push(key);
        let resolved = self.lookup(pending);
        match resolved {
            Resolved::Pending => {}
            Resolved::None if begun => {
                pending.clear();
                if key != Key::plain(Code::Esc) {
                    return self.resolve(pending, key);
                }
            }
            Resolved::Command(_) | Resolved::None => pending.clear(),
        }
        resolved
    }

    fn lookup(&self, keys: &[Key]) -> Resolved {
        let mut going_on = self
            .bindings
            .iter()
            .filter(|(bound, _)| bound.starts_with(keys));
        match going_on.next() {
            None => Resolved::None,
            Some((bound, command)) if bound.len() == keys.len() => Resolved::Command(*command),
            Some(_) => Resolved::Pending,
        }
    }

    /// The keys that ask for `command`, as [`Key`] writes them; empty when it is unbound.
    pub fn keys(&self, command: Command) -> impl Iterator<Item = String> {
        self.bindings
            .iter()
            .filter(move |(_, of)| *of == command)
            .map(|(keys, _)| written(keys))
    }

    /// The first key for `command`, for a hint on the screen; `None` when it is unbound.
    #[must_use]
    pub fn hint(&self, command: Command) -> Option<String> {
        self.keys(command).next()
    }
}

/// Reads one binding; what is wrong comes with the number of the key that it is about.
fn readable<K: AsRef<str>>(
    name: &str,
    keys: &[K],
) -> Result<(Command, Vec<Sequence>), (Option<usize>, BindingError)> {
    let unknown = || BindingError::UnknownCommand {
        name: name.to_owned(),
        nearest: Command::nearest(name),
    };
    let command = Command::named(name).ok_or_else(|| (None, unknown()))?;
    let read = |(number, keys): (usize, &K)| {
        let unreadable = |key| (Some(number), BindingError::Unreadable { command, key });
        sequence(keys.as_ref()).map_err(unreadable)
    };
    let mut sequences: Vec<Sequence> = keys
        .iter()
        .enumerate()
        .map(read)
        .collect::<Result<_, _>>()?;
    if command == Command::Quit {
        sequences.push(vec![Key::ctrl('c')]);
    }
    Ok((command, sequences))
}

fn sequence(written: &str) -> Result<Sequence, UnreadableKey> {
    let keys: Sequence = written
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    if keys.is_empty() {
        Err(UnreadableKey(written.to_owned()))
    } else {
        Ok(keys)
    }
}

fn written(keys: &[Key]) -> String {
    keys.iter()
        .map(Key::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests;
