//! Pages that a browser has saved in one file (MHTML), and mail: the page within a MIME message.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    ContentType, Encoding, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _,
    PartType,
};

use super::article::{ReadArticle, name};
use super::{Unread, decode, page, plain};

/// Where browsers put the address of what they have saved.
const SAVED_FROM: &str = "Snapshot-Content-Location";

/// What to do where there is no page.
const INSTEAD: &str = "save the page again, as “Webpage, HTML Only” or as text";

/// Reads the page of a message, else its text.
///
/// # Errors
/// It is no message that can be read, or neither is in it.
pub(super) fn read(bytes: &[u8], address: Option<&str>) -> Result<ReadArticle, Unread> {
    let unread = || Unread::new("the MIME message cannot be read", INSTEAD);
    let message = MessageParser::default().parse(bytes).ok_or_else(unread)?;
    if let Some(article) = within(&message, address) {
        return Ok(article);
    }
    // A part without its end is not decoded, and a file that was cut off may hold most of an article.
    let boundary = message
        .content_type()
        .and_then(|kind| kind.attribute("boundary"));
    let ended =
        boundary.map(|boundary| [bytes, format!("\r\n--{boundary}--\r\n").as_bytes()].concat());
    let message = ended
        .as_deref()
        .and_then(|ended| MessageParser::default().parse(ended));
    let article = message.and_then(|message| within(&message, address));
    let mut article =
        article.ok_or_else(|| Unread::new("no page is in this MIME message", INSTEAD))?;
    article.note("the MIME message is cut off: what is there is read");
    Ok(article)
}

/// The page of a message, else its text.
fn within(message: &Message<'_>, address: Option<&str>) -> Option<ReadArticle> {
    let saved_from = message.header(SAVED_FROM).and_then(HeaderValue::as_text);
    let address = saved_from.map(str::trim).or(address);
    let part = main_part(message, address)?;
    let text = text(message, part);
    let mut article = match part.body {
        PartType::Html(_) => page::read(&text, address),
        _ => plain::read(&text),
    };
    // A page knows its title better: the subject is often that of its tab, with the name of the outlet.
    article.title = article.title.or_else(|| message.subject().and_then(name));
    if part.is_encoding_problem {
        article.note("some of the MIME message cannot be decoded");
    }
    Some(article)
}

/// The page that was saved, before frames and advertisements in it; text where there is no page.
fn main_part<'m>(message: &'m Message<'m>, address: Option<&str>) -> Option<&'m MessagePart<'m>> {
    let is_page = |part: &&MessagePart<'_>| matches!(part.body, PartType::Html(_));
    let is_text = |part: &&MessagePart<'_>| {
        let kind = part.content_type().and_then(ContentType::subtype);
        matches!(part.body, PartType::Text(_)) && kind.is_none_or(|kind| kind == "plain")
    };
    let is_named =
        |part: &&MessagePart<'_>| address.is_some() && part.content_location() == address;
    let parts = || message.parts.iter();
    parts()
        .filter(is_page)
        .find(is_named)
        .or_else(|| parts().find(is_page))
        .or_else(|| parts().find(is_text))
}

/// The text of a part. What its head says of the character set goes first; else the page itself tells, as one that stands alone.
fn text(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    let charset = part
        .content_type()
        .and_then(|kind| kind.attribute("charset"));
    let at = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
    let raw = message
        .raw_message
        .get(at(part.offset_body)..at(part.offset_end));
    let bytes = match (charset, part.encoding) {
        (Some(_), _) => None,
        (None, Encoding::None) => raw.map(<[u8]>::to_vec),
        (None, Encoding::QuotedPrintable) => raw.and_then(quoted_printable_decode),
        (None, Encoding::Base64) => raw.and_then(base64_decode),
    };
    match bytes {
        Some(bytes) => decode(&bytes, None).0,
        None => part.text_contents().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Found, Hints, read};

    const HEAD: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/2031/03/14/ferries.html\r\n\
                        Subject: =?utf-8?Q?Ferries=20sail=20=E2=80=94=20Venn=20Herald?=\r\nMIME-Version: 1.0\r\n\
                        Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n";

    const FRAME: &str = "----b--\r\nContent-Type: text/html\r\nContent-Location: cid:frame@mhtml.blink\r\n\r\n\
                         <html><body><p>Buy seven nets and pay for only six of them today.</p></body></html>\r\n";

    fn page(head: &str, body: &str) -> String {
        format!(
            "----b--\r\nContent-Type: text/html{head}\r\nContent-Location: https://a.example/2031/03/14/ferries.html\r\n\r\n{body}\r\n"
        )
    }

    fn article(bytes: &[u8]) -> super::ReadArticle {
        match read(bytes, Hints::default()) {
            Ok(Found::Article(article)) => *article,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_page_of_a_saved_page_is_read() {
        let quoted = "<html><head><title>Ferries</title></head><body><p>The ferry sails =E2=80=94 again =\r\n\
                      and again, they said.</p></body></html>";
        let quoted = page("\r\nContent-Transfer-Encoding: quoted-printable", quoted);
        // “<p>The ferry sails — again and again, they said.</p>”, with the dash as windows-1252 has it.
        let base64 = "PHA+VGhlIGZlcnJ5IHNhaWxzIJcgYWdhaW4gYW5kIGFnYWluLCB0aGV5IHNhaWQuPC9wPg==";
        let base64 = page(
            "; charset=windows-1252\r\nContent-Transfer-Encoding: base64",
            base64,
        );
        let cut = "the MIME message is cut off: what is there is read";
        for (parts, title, notes) in [
            (format!("{quoted}{FRAME}----b----\r\n"), "Ferries", &[][..]),
            (format!("{FRAME}{quoted}----b----\r\n"), "Ferries", &[]),
            (
                format!("{base64}{FRAME}----b----\r\n"),
                "Ferries sail — Venn Herald",
                &[],
            ),
            (quoted.clone(), "Ferries", &[cut]),
        ] {
            let read = article(format!("{HEAD}{parts}").as_bytes());
            assert_eq!(&*read.text, "The ferry sails — again and again, they said.");
            assert_eq!(read.title.as_deref(), Some(title));
            assert_eq!(
                read.address.as_deref(),
                Some("https://a.example/2031/03/14/ferries.html")
            );
            let day = read.published.map(|dated| dated.day.to_string());
            assert_eq!(day.as_deref(), Some("2031-03-14"));
            let told: Vec<&str> = read.notes.iter().map(|note| &**note).collect();
            assert_eq!(told, notes);
        }
    }

    #[test]
    fn a_page_tells_its_character_set_where_the_message_does_not() {
        let body = b"<meta charset=windows-1251><p>The \xcf\xe0\xf0\xee\xec of the lake sails again and again.</p>";
        let bytes = [
            HEAD.as_bytes(),
            b"----b--\r\nContent-Type: text/html\r\n\r\n",
            body,
            b"\r\n----b----\r\n",
        ]
        .concat();
        assert_eq!(
            &*article(&bytes).text,
            "The Паром of the lake sails again and again."
        );
    }

    #[test]
    fn broken_messages_are_named() {
        let picture = "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b----\r\n";
        for (bytes, said) in [
            (
                format!("{HEAD}{picture}"),
                "no page is in this MIME message; save the page again",
            ),
            (HEAD.to_owned(), "save the"),
            (
                format!(
                    "{HEAD}{}",
                    page("\r\nContent-Transfer-Encoding: base64", "\u{7}***")
                ),
                "save the",
            ),
            (format!("{HEAD}{}", page("", "")), "save the"),
        ] {
            let told = read(bytes.as_bytes(), Hints::default())
                .unwrap_err()
                .to_string();
            assert!(told.contains(said), "{told}");
        }
    }

    #[test]
    fn mail_without_a_page_is_text() {
        let mail = "Subject: Ferries\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe ferries of the lake sail again.\n";
        let read = article(mail.as_bytes());
        assert_eq!(&*read.text, "The ferries of the lake sail again.");
        assert_eq!(read.title.as_deref(), Some("Ferries"));
    }
}
