//! What the program and its layers do together, one module a subject.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod config;
#[cfg(test)]
mod house;
#[cfg(test)]
mod loading;
#[cfg(test)]
mod program;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod show;
#[cfg(test)]
mod verdicts;
