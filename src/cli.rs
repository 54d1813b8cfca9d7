//! What can be asked for on the command line, one module a subcommand.

pub mod show;
