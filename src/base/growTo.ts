/** Typed arrays that grow: a column of a table whose length is known only at its end. */

type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array;

/** What is common to the kinds of typed array, as the compiler cannot see it. */
interface Growing<C> {
  readonly length: number;
  readonly constructor: new (length: number) => C & Growing<C>;
  set(values: Growing<C>): void;
}

/** The same column if it has room for `length` values, else a copy with at least twice the room. */
export function growTo<C extends Column>(column: C, length: number): C {
  if (length <= column.length) return column;
  const old = column as unknown as Growing<C>;
  const longer = new old.constructor(Math.max(length, column.length * 2));
  longer.set(old);
  return longer;
}
