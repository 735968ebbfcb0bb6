/** What every {@link CatchmentError} is made of. */
export type CatchmentErrorOptions = {
  /** What to do about it, one sentence without its full stop. */
  readonly remedy: string;
  /** More lines of facts. */
  readonly metaMessages?: readonly string[] | undefined;
  /** Path of a page of the documentation. */
  readonly docsPath?: string | undefined;
  readonly cause?: unknown;
};

/**
 * Every failure of the SDK has a class of its own below this one. `shortMessage` says what is wrong with which value, `remedy`
 * what to do about it; `message` is both, with the facts beside them.
 *
 * @example
 * try {
 *   await donate(client, { round, gifts });
 * } catch (error) {
 *   if (error instanceof CatchmentError) console.error(error.shortMessage, error.remedy);
 * }
 */
export class CatchmentError extends Error {
  override readonly name: string = "CatchmentError";
  readonly shortMessage: string;
  readonly remedy: string;
  readonly metaMessages: readonly string[];
  readonly docsPath: string | undefined;

  constructor(shortMessage: string, options: CatchmentErrorOptions) {
    const { remedy, metaMessages = [], docsPath, cause } = options;
    const lines = [
      `${shortMessage}. ${remedy}.`,
      ...metaMessages,
      ...(docsPath === undefined ? [] : [`See ${docsPath}`]),
    ];
    super(lines.join("\n"), cause === undefined ? undefined : { cause });
    this.shortMessage = shortMessage;
    this.remedy = remedy;
    this.metaMessages = metaMessages;
    this.docsPath = docsPath;
  }
}
