//! The `summitry` program.

use std::process::ExitCode;

/// Drafting makes and drops small things by the million, a quarter faster so than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    summitry::cli::run(std::env::args_os())
}
