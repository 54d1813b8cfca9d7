//! A mistake of the program in one scene must not take the wall down.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::text::Clean;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Whether a panic of this thread would be caught by [`attempt`], so that nobody has to be told of it.
#[must_use]
pub fn is_on() -> bool {
    DEPTH.get() > 0
}

/// Does `deed`.
///
/// What a deed that panics has begun to change is left as it is: whoever calls this puts it right.
///
/// # Errors
/// It panicked; the sentence says why, as far as is known.
pub fn attempt<T>(deed: impl FnOnce() -> T) -> Result<T, Clean> {
    DEPTH.set(DEPTH.get() + 1);
    let outcome = catch_unwind(AssertUnwindSafe(deed));
    DEPTH.set(DEPTH.get() - 1);
    outcome.map_err(|panic| reason(&*panic))
}

fn reason(panic: &(dyn Any + Send)) -> Clean {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(|text| &**text));
    let text = text.unwrap_or("for a reason unknown");
    Clean::line(&format!("a mistake of summitry, please report it: {text}"))
}

#[cfg(test)]
mod tests {
    use super::{attempt, is_on};

    #[test]
    fn a_panic_becomes_a_reason() {
        assert_eq!(attempt(|| 3), Ok(3));
        let nested = attempt(|| {
            assert!(is_on());
            let inner = attempt(|| panic!("no {}", "map"));
            assert!(is_on());
            inner
        });
        let reason: crate::text::Clean = nested.unwrap().unwrap_err();
        assert_eq!(&*reason, "a mistake of summitry, please report it: no map");
        assert!(!is_on());
    }
}
