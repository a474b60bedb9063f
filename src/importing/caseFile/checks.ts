/**
 * Checks of values that came out of a file: anything in, a value of a known shape out. What is not of the shape
 * is a `Malformed`, which whoever began to check catches: half of a case is worse than none.
 *
 *     const readName = shape<WrittenName>({ words: text, isExact: flag })
 *     readName({ words: 'Will', isExact: true })
 */
export class Malformed extends Error {}

export type Check<Value> = (value: unknown) => Value;

export const text: Check<string> = (value) => (typeof value === 'string' ? value : refuse());

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());

/** A whole number from `least`, as rows, columns and lengths are. */
export function count(least: number): Check<number> {
  return (value) =>
    Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : refuse();
}

/** One of a few words. */
export function oneOf<Word>(words: readonly Word[]): Check<Word> {
  return (value) => words.find((word) => word === value) ?? refuse();
}

export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value) => (value === null ? null : check(value));
}

export function list<Item>(check: Check<Item>): Check<Item[]> {
  return (value) => (Array.isArray(value) ? value.map(check) : refuse());
}

/** An object by numbers from 0, as JSON writes them. */
export function byNumber<Item>(check: Check<Item>): Check<Record<number, Item>> {
  return (value) => {
    const entries = Object.entries(object(value)).map(([key, item]): [string, Item] =>
      /^(?:0|[1-9]\d{0,8})$/.test(key) ? [key, check(item)] : refuse(),
    );
    return Object.fromEntries(entries);
  };
}

/** For each member its check; the compiler asks for one of every member there is. */
type Checks<Value> = { readonly [Key in keyof Value]-?: Check<Exclude<Value[Key], undefined>> };
type Optional<Value> = { [Key in keyof Value]-?: undefined extends Value[Key] ? Key : never }[keyof Value];

/** An object with these members and no other: one that is not known would be lost without a word. */
export function shape<Value extends object>(
  checks: Checks<Value>,
  optional: readonly Optional<Value>[] = [],
): Check<Value> {
  const keys = Object.keys(checks) as (keyof Value)[];
  return (value) => {
    const members = object(value);
    if (Object.keys(members).some((key) => !Object.hasOwn(checks, key))) refuse();
    const read = keys.flatMap((key) => {
      const isLeftOut = !Object.hasOwn(members, key) && (optional as readonly (keyof Value)[]).includes(key);
      return isLeftOut ? [] : [[key, checks[key](members[key as string])]];
    });
    return Object.fromEntries(read) as Value;
  };
}

export const object: Check<Readonly<Record<string, unknown>>> = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse();

export function refuse(): never {
  throw new Malformed();
}
