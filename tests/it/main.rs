//! What the program and its layers do together, one module a subject.

#[cfg(test)]
mod amounts;
#[cfg(test)]
mod articles_in;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod config;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod feed;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod filters;
#[cfg(test)]
mod house;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod loading;
#[cfg(test)]
mod mouse;
#[cfg(test)]
mod program;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod reload;
#[cfg(test)]
mod review;
#[cfg(test)]
mod robust;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod session;
#[cfg(test)]
mod show;
#[cfg(test)]
mod tag;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod verdicts;
#[cfg(test)]
mod wall;
