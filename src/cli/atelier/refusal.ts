/** What the command line itself can't do; the message is a sentence for the person at the terminal. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
