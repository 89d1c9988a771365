import { createServer, type Socket } from "node:net";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came, quoted-printable undone. */
  text: string;
}

export interface FakeSmtp {
  url: string;
  received: ReceivedMail[];
  /** While set, every recipient is refused with it, like `451 Try later`. */
  refusal: string | undefined;
  /** Attempts to send, taken or refused. */
  attempts: number;
  until(count: number): Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

/** A mail server on a free port of 127.0.0.1 that speaks as much of RFC 5321 as sending takes. */
export async function startSmtp(): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    converse(socket, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const smtp: FakeSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    refusal: undefined,
    attempts: 0,
    async until(count) {
      while (smtp.received.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
      return smtp.received;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return smtp;
}

function converse(socket: Socket, smtp: FakeSmtp): void {
  let mail: ReceivedMail = { from: "", to: [], text: "" };
  let unread = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  function take(line: string): void {
    if (isData) {
      if (line !== ".") {
        mail.text += `${line.replace(/^\./, "")}\n`;
        return;
      }
      isData = false;
      smtp.received.push({ ...mail, text: plain(mail.text) });
      mail = { from: "", to: [], text: "" };
      say("250 Taken");
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") say("250 fake");
    else if (verb === "MAIL") {
      smtp.attempts += 1;
      mail.from = addressIn(line);
      say("250 Go on");
    } else if (verb === "RCPT") {
      mail.to.push(addressIn(line));
      say(smtp.refusal ?? "250 Go on");
    } else if (verb === "DATA") {
      isData = true;
      say("354 Go on");
    } else if (verb === "QUIT") socket.end("221 Bye\r\n");
    else say("250 Fine");
  }

  say("220 fake");
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (unread + chunk).split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";

const plain = (text: string) =>
  text
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
