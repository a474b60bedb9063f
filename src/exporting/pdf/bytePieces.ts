/**
 * Many small pieces of bytes as a few large ones.
 *
 *     const pieces = new BytePieces()
 *     pieces.add(bytes)
 *     pieces.all  → what goes into a file
 */

const LENGTH = 1024 * 1024;

export class BytePieces {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #piece = new Uint8Array(LENGTH);
  #length = 0;

  add(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#length));
      this.#piece = new Uint8Array(Math.max(LENGTH, bytes.length));
      this.#length = 0;
    }
    this.#piece.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  get all(): Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#piece.subarray(0, this.#length)];
  }
}
