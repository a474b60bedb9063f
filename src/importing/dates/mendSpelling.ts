/**
 * Months and weekdays one slip of the keys away from their names.
 *
 *     mendSpelling('12 septmber 2010')  → '12 september 2010'
 *     mendSpelling('wensday 12 may')    → 'wednesday 12 may'
 *     mendSpelling('juny 2010')         → 'juny 2010': June or July
 *
 * A slip is one letter too many, too few or another, or two that changed places. Nobody but this asks for it
 * where a text is a date as it stands; what was mended is told of the row.
 */

const NAMES = [
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];
/** As it is said: two letters from its name. */
const SAID_SO: ReadonlyMap<string, string> = new Map([['wensday', 'wednesday']]);
/** Of shorter words too many are one letter from a month: Jane, jury, tune. */
const SHORTEST = 5;
/** "Apil", "marh": four letters of a name that has five. */
const SHORTEST_CUT = 4;
const LONGEST = 10;

/** The text with such words put right; the same text if there are none. */
export function mendSpelling(text: string): string {
  return text.replace(/\p{L}{4,}/gu, mendWord);
}

function mendWord(word: string): string {
  if (word.length > LONGEST || NAMES.includes(word)) return word;
  const said = SAID_SO.get(word);
  if (said !== undefined) return said;
  const near = NAMES.filter((name) => isOneSlip(word, name));
  const [only] = near;
  if (only === undefined || near.length > 1) return word;
  const isLongEnough = word.length >= SHORTEST || (word.length === SHORTEST_CUT && only.length > word.length);
  return isLongEnough ? only : word;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
