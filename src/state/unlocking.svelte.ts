/** What is asked before the case of a case file is seen: its password, and whether its note was read. */
export class Unlocking {
  #attempt = $state.raw<((password: string) => Promise<boolean>) | null>(null);

  /** True while what is to be read before the case stands in its place. */
  isNoteShown = $state(false);

  /** True while a password is asked for. */
  get isAsking(): boolean {
    return this.#attempt !== null;
  }

  /** Asks for one; `attempt` opens the file with it, and gives false where it is another. */
  ask(attempt: (password: string) => Promise<boolean>): void {
    this.#attempt = attempt;
  }

  /** Tries a password; false where it does not open the file: then it is asked again. */
  async answer(password: string): Promise<boolean> {
    const attempt = this.#attempt;
    if (attempt === null) return true;
    const isRight = await attempt(password);
    if (isRight && this.#attempt === attempt) this.#attempt = null;
    return isRight;
  }

  /** Asks no more: nothing is opened. */
  cancel(): void {
    this.#attempt = null;
  }
}
