//! What the program and its layers do together, one module a subject.

mod cases;
mod loading;
mod program;
mod schema;
mod verdicts;
