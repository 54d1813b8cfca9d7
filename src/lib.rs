//! A terminal dashboard for diplomacy.
//!
//! `summitry` shows side by side what happens when and where, what each country wants or has promised, and
//! which source says so. The modules are layers, lowest first; each may import only from those that
//! `docs/architecture.md` allows it, which a test checks.

pub mod cli;
pub mod config;
pub mod export;
pub mod ingest;
pub mod json;
pub mod kiosk;
pub mod model;
pub mod query;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
pub mod views;
