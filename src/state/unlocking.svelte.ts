/** The question for the password of a case file that is to be opened. */
export class Unlocking {
  #attempt = $state.raw<((password: string) => Promise<boolean>) | null>(null);

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
