/**
 * Who somebody is to the child, where the words beside the name say so.
 *
 *     "Ask his sister Anna, who is five"   → "sister"
 *     "Ms Luczak (mother)"                 → "mother"
 *     "told mother Anna was ill"           → ""
 *
 * A word of kin is the child's where nobody else is named as the one it belongs to. "His" and "her" are the child's
 * only in an entry that is about the child, and "Anna's mother" is not.
 */

const ROLES: readonly (readonly [role: string, words: string])[] = [
  ['mother’s partner', String.raw`(?:mother|mum)['’]s (?:partner|boyfriend)`],
  ['stepmother', 'step-?mother|step-?mum'],
  ['stepfather', 'step-?father|step-?dad'],
  ['grandmother', 'grandmother|grandma|gran|nan|MGM|PGM'],
  ['grandfather', 'grandfather|grandad|granddad|MGF|PGF'],
  ['mother', 'mother|mum|mam'],
  ['father', 'father|dad'],
  ['sister', '(?:half-?|step-?)?sister'],
  ['brother', '(?:half-?|step-?)?brother'],
  ['sibling', 'sibling'],
  ['aunt', 'aunt|auntie'],
  ['uncle', 'uncle'],
  ['social worker', 'social worker'],
  ['health visitor', 'health visitor'],
  ['midwife', 'midwife'],
  ['school nurse', 'school nurse'],
  ['head teacher', 'head ?teacher'],
  ['class teacher', 'class teacher'],
];
const ANY = ROLES.map(([, words]) => words).join('|');
const WHOSE = String.raw`(?:(?<whose>his|her|their|the|\p{Lu}[\p{L}\p{M}]*['’]s)\s+)`;
const KIND = String.raw`(?:(?:older|elder|younger|little|big|twin|maternal|paternal)\s+)?`;

const BEFORE = new RegExp(
  String.raw`(?<!\p{L}|['’]s )${WHOSE}?${KIND}(?<role>${ANY})\s*(?<sign>[,(:–-]?)\s*$`,
  'u',
);
/** The name ends there: "told mother Anna was ill" says nothing of Anna. */
const ENDS = /^\s*(?:[,.;:)(]|$|who\b|aged\b)/u;
const IN_BRACKETS = new RegExp(String.raw`^\s*\(${WHOSE}?${KIND}(?<role>${ANY})\s*[,)]`, 'iu');
const AFTER = new RegExp(String.raw`^,\s+${WHOSE}${KIND}(?<role>${ANY})(?=\s*(?:[,.;)]|$))`, 'u');
const ROLE_BEHIND = new RegExp(String.raw`^(.*\S)\s*\((${ANY})\)$`, 'iu');
const ROLE_AHEAD = new RegExp(String.raw`^(${ANY})\s*[-–:,]\s*(\p{Lu}.*)$`, 'iu');
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b/;
const LOOKED_AT = 60;

/** Who the child is to whoever reads: their name's first words, and whether the entry is about them. */
export interface OfChild {
  readonly isNamed: (words: string) => boolean;
  readonly isAbout: boolean;
}

/** The role of whoever stands between `at` and `end`; empty if it is not said. */
export function readKin(cell: string, at: number, end: number, child: OfChild): string {
  const name = cell.slice(at, end);
  const before = cell.slice(Math.max(0, at - LOOKED_AT), at);
  const after = cell.slice(end, end + LOOKED_AT);
  for (const found of [IN_BRACKETS.exec(after), AFTER.exec(after), ENDS.test(after) && BEFORE.exec(before)]) {
    const { whose, role: words = '', sign } = (found || null)?.groups ?? {};
    if (words === '' || !isOfChild(whose, child)) continue;
    // "with his mother, Anna and the nurse" counts people up.
    if (sign === ',' && (whose === undefined || !TITLED.test(name))) continue;
    const role = nameRole(words);
    if (fits(role, name)) return role;
  }
  return '';
}

/** A role that stands with a name in the column of persons: "Ms Luczak (mother)", "Mother: Ms Luczak". */
export function splitRole(cell: string): { readonly words: string; readonly role: string } {
  const bracket = ROLE_BEHIND.exec(cell);
  if (bracket) return { words: bracket[1] ?? '', role: nameRole(bracket[2] ?? '') };
  const ahead = ROLE_AHEAD.exec(cell);
  return ahead ? { words: ahead[2] ?? '', role: nameRole(ahead[1] ?? '') } : { words: cell, role: '' };
}

function isOfChild(whose: string | undefined, { isNamed, isAbout }: OfChild): boolean {
  if (whose === undefined || whose === 'the') return true;
  return /^(?:his|her|their)$/i.test(whose) ? isAbout : isNamed(whose.replace(/['’]s$/u, ''));
}

function nameRole(words: string): string {
  return ROLES.find(([, some]) => new RegExp(`^(?:${some})$`, 'iu').test(words))?.[0] ?? '';
}

const OF_WOMEN = /mother$|sister|aunt/;
const OF_MEN = /father$|brother|uncle/;

/** No mother is a Mr. */
function fits(role: string, name: string): boolean {
  return !(/^Mr\b/.test(name) ? OF_WOMEN : /^(?:Mrs|Ms|Miss)\b/.test(name) ? OF_MEN : /(?!)/).test(role);
}
