/**
 * Something that a newsroom asked for, or that its machine does, and that no build can work with: an argument that makes
 * no sense, two builds at once, a folder that vanished. The message is one German sentence with the remedy, ready to print.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** What somebody typed makes no sense; see {@link Refusal}. */
export class WrongArgument extends Refusal {
  override name = 'WrongArgument';
}
