/** The server can't start; the message is one sentence for the person at the terminal, who sees nothing else. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
