//! The `summitry` program.

fn main() {}
