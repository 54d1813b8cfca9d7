//! Bytes to text, in whatever character set they were written.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::text::Clean;

/// A declaration stands within so many bytes, as browsers have it.
const HEAD: usize = 1024;

/// Turns bytes into text, and tells what is odd about the way.
///
/// In this order: a byte order mark; whether it is UTF-8, since no other text is by chance; the character set that the
/// server told in `media_type`; the one that the page (`<meta charset>`) or the XML declares; windows-1252, which every byte fits. A text that
/// declares UTF-8 and is not has single marks for what cannot be read, and says so.
#[must_use]
pub fn decode(bytes: &[u8], media_type: Option<&str>) -> (String, Option<Clean>) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return by(encoding, rest, "its byte order mark");
    }
    if let Some(encoding) = without_mark(bytes) {
        return by(encoding, bytes, "its zero bytes");
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    let told = media_type.and_then(charset_of);
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    let declared = told.or_else(|| charset_of(&String::from_utf8_lossy(head)));
    match declared.and_then(|label| Encoding::for_label(label.as_bytes())) {
        // Cut or damaged UTF-8 has few bad places; a wrong declaration has nearly as many as foreign letters.
        Some(told) if told == UTF_8 && !is_mostly_sound(bytes) => by(WINDOWS_1252, bytes, "guess"),
        Some(encoding) => by(encoding, bytes, "its declaration"),
        None if is_mostly_sound(bytes) => by(UTF_8, bytes, "guess"),
        None => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            let note = "nothing tells the character set: read as windows-1252";
            (text.into_owned(), Some(Clean::line(note)))
        }
    }
}

fn by(encoding: &'static Encoding, bytes: &[u8], why: &str) -> (String, Option<Clean>) {
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    let note = is_damaged.then(|| {
        let name = encoding.name();
        Clean::line(&format!(
            "some of it cannot be read as {name}, the character set by {why}"
        ))
    });
    (text.into_owned(), note)
}

/// UTF-16 without a mark: every second byte of Latin text is zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD.min(bytes.len()))?;
    let half = head.len() / 2;
    if half < 4 {
        return None;
    }
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0);
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    if odd * 10 >= half * 7 && even == 0 {
        Some(encoding_rs::UTF_16LE)
    } else if even * 10 >= half * 7 && odd == 0 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// The name after `charset=` or `encoding=`, in quotes or without.
fn charset_of(text: &str) -> Option<String> {
    let folded = text.to_ascii_lowercase();
    let rest = ["charset=", "encoding="]
        .iter()
        .find_map(|key| folded.split_once(key).map(|(_, rest)| rest.to_owned()))?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let name: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .collect();
    (!name.is_empty()).then_some(name)
}

/// Whether there are more sound letters of several bytes than broken ones.
fn is_mostly_sound(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > broken * 4
}

#[cfg(test)]
mod tests {
    use super::decode;

    /// What is read, and a part of what is told beside it.
    fn assert_read(bytes: &[u8], media_type: Option<&str>, text: &str, note: Option<&str>) {
        let (read, told) = decode(bytes, media_type);
        assert_eq!(read, text, "{bytes:?}");
        assert_eq!(told.is_some(), note.is_some(), "{text}: {told:?}");
        assert!(told.is_none_or(|told| told.contains(note.unwrap_or_default())));
    }

    #[test]
    fn every_character_set_is_read() {
        let korean = encoding_rs::EUC_KR.encode("호수 회담").0.into_owned();
        let declared = [b"<meta charset=\"euc-kr\"><p>".to_vec(), korean.clone()].concat();
        let xml = [
            b"<?xml version='1.0' encoding='ISO-8859-2'?>".to_vec(),
            vec![0xb1],
        ]
        .concat();
        let utf16: Vec<u8> = "The ferry"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = [vec![0xff, 0xfe], utf16.clone()].concat();
        let cut = ["é".repeat(30).into_bytes(), vec![0xc3]].concat();
        for (bytes, media_type, text, note) in [
            (b"plain".to_vec(), None, "plain", None),
            ("\u{feff}h\u{e9}".into(), None, "h\u{e9}", None),
            (vec![b'h', 0xe9], None, "h\u{e9}", Some("windows-1252")),
            (
                vec![0x93, b'a', 0x94],
                Some("text/html; charset=ISO-8859-1"),
                "“a”",
                None,
            ),
            (korean, Some("text/plain;charset=EUC-KR"), "호수 회담", None),
            (
                declared,
                None,
                "<meta charset=\"euc-kr\"><p>호수 회담",
                None,
            ),
            (
                xml,
                None,
                "<?xml version='1.0' encoding='ISO-8859-2'?>ą",
                None,
            ),
            (utf16, None, "The ferry", None),
            (marked, None, "The ferry", None),
            (
                "h\u{e9}".into(),
                Some("text/html; charset=latin1"),
                "h\u{e9}",
                None,
            ),
            (
                cut,
                None,
                &format!("{}\u{fffd}", "é".repeat(30)),
                Some("UTF-8"),
            ),
            (
                vec![b'h', 0xe9],
                Some("text/html; charset=utf-8"),
                "hé",
                None,
            ),
        ] {
            assert_read(&bytes, media_type, text, note);
        }
    }
}
