//! A web server of a few lines that does as it is told, however wrong.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::DEADLINE;

/// What the server does with a request once it has read it.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Sends this and hangs up.
    Bytes(Vec<u8>),
    /// Sends this, then zeros until so many bytes are sent or nobody takes them.
    Zeros(String, u64),
    /// Sends this, then a byte each few milliseconds for as long as somebody takes them.
    Drip(String),
    /// Says nothing and keeps the line.
    Silence,
}

/// A whole answer with this status, these headers and this body.
pub fn answer(status: &str, headers: &[(&str, &str)], body: &str) -> Reply {
    let mut text = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    text.extend(["\r\n", body]);
    Reply::Bytes(text.into_bytes())
}

/// The whole of a request but its body.
#[derive(Debug, Clone)]
pub struct Request {
    head: Vec<String>,
}

impl Request {
    fn read(stream: &mut impl Read) -> io::Result<Self> {
        let mut stream = BufReader::new(stream);
        // A hello of TLS has no lines; a server that speaks none takes it for a strange request.
        if stream.fill_buf()?.first() == Some(&0x16) {
            return Ok(Self {
                head: vec!["? /".to_owned()],
            });
        }
        let lines = stream.lines();
        let head = lines.take_while(|line| !line.as_ref().is_ok_and(String::is_empty));
        Ok(Self {
            head: head.collect::<io::Result<_>>()?,
        })
    }

    pub fn path(&self) -> &str {
        self.head[0].split(' ').nth(1).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.head.iter().filter_map(|line| line.split_once(": "));
        let mut of_name = headers.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        of_name.next().map(|(_, value)| value)
    }
}

type Play = dyn Fn(&Request) -> Reply + Send + Sync;

/// A server on a port of its own. Dropping it ends it and all its connections.
pub struct Server {
    port: u16,
    scheme: &'static str,
    has_ended: Arc<AtomicBool>,
    requests: Receiver<Request>,
    sent: Receiver<u64>,
    // Dropped with the server, which ends whoever waits for it.
    _hold: Sender<()>,
}

/// What each connection shares.
struct Stage {
    play: Box<Play>,
    tls: Option<Arc<ServerConfig>>,
    requests: Sender<Request>,
    sent: Sender<u64>,
    held: Arc<Mutex<Receiver<()>>>,
}

impl Server {
    /// Plays the replies in their order, and the last for ever.
    pub fn script(replies: Vec<Reply>) -> Self {
        let script = Mutex::new(replies.into_iter().peekable());
        Self::start(None, move |_| {
            let mut script = script.lock().unwrap();
            let reply = script.next().unwrap();
            if script.peek().is_none() {
                *script = vec![reply.clone()].into_iter().peekable();
            }
            reply
        })
    }

    pub fn start(
        tls: Option<Arc<ServerConfig>>,
        play: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let has_ended = Arc::new(AtomicBool::new(false));
        let (hold, end) = channel();
        let (request_outbox, requests) = channel();
        let (sent_outbox, sent) = channel();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let stage = Arc::new(Stage {
            play: Box::new(play),
            tls,
            requests: request_outbox,
            sent: sent_outbox,
            held: Arc::new(Mutex::new(end)),
        });
        let ended = Arc::clone(&has_ended);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let stage = Arc::clone(&stage);
                // Whoever calls may hang up at any moment; that is what is tested.
                thread::spawn(move || stage.serve(stream?));
            }
        });
        Self {
            port,
            scheme,
            has_ended,
            requests,
            sent,
            _hold: hold,
        }
    }

    pub fn address(&self, path: &str) -> String {
        let host = if self.scheme == "https" {
            "localhost"
        } else {
            "127.0.0.1"
        };
        format!("{}://{host}:{}{path}", self.scheme, self.port)
    }

    /// The next request that came in.
    pub fn request(&self) -> Request {
        self.requests
            .recv_timeout(DEADLINE)
            .expect("a request comes in")
    }

    /// How many zeros were taken before the caller hung up.
    pub fn sent(&self) -> u64 {
        self.sent
            .recv_timeout(DEADLINE)
            .expect("the caller hangs up")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.has_ended.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

impl Stage {
    fn serve(&self, stream: TcpStream) -> io::Result<()> {
        match &self.tls {
            None => {
                let mut stream = stream;
                self.converse(&mut stream)?;
                stream.shutdown(Shutdown::Both)
            }
            Some(config) => {
                let connection = ServerConnection::new(Arc::clone(config)).unwrap();
                let mut stream = StreamOwned::new(connection, stream);
                self.converse(&mut stream)?;
                stream.conn.send_close_notify();
                stream.flush()
            }
        }
    }

    fn converse(&self, stream: &mut (impl Read + Write)) -> io::Result<()> {
        let request = Request::read(stream)?;
        let reply = (self.play)(&request);
        // The test may have seen enough.
        let _ = self.requests.send(request);
        match reply {
            Reply::Bytes(bytes) => stream.write_all(&bytes),
            Reply::Silence => {
                self.pause(DEADLINE);
                Ok(())
            }
            Reply::Zeros(head, length) => {
                stream.write_all(head.as_bytes())?;
                let chunk = vec![b'0'; 64 * 1024];
                let mut sent = 0;
                while sent < length && stream.write_all(&chunk).is_ok() {
                    sent += 64 * 1024;
                }
                let _ = self.sent.send(sent);
                Ok(())
            }
            Reply::Drip(head) => {
                stream.write_all(head.as_bytes())?;
                while self.pause(Duration::from_millis(20)) {
                    stream.write_all(b" ")?;
                }
                Ok(())
            }
        }
    }

    /// Waits for so long, or for the end of the server, which gives false.
    fn pause(&self, time: Duration) -> bool {
        let held = self.held.lock().unwrap();
        held.recv_timeout(time) == Err(RecvTimeoutError::Timeout)
    }
}
