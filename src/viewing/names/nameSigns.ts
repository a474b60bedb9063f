/**
 * What the words around a name tell of it: whether it is a person's or a place's, and who somebody is. Only what
 * stands there is told; of what is not told somebody is asked.
 *
 *     "lives in Selby"                → a place
 *     "Ms Ward said", "Tom's coat"    → a person
 *     "his sister Anna, who is five"  → a person, the sister
 */

/** How much speaks for each. */
export interface Signs {
  readonly person: number;
  readonly place: number;
}

const BEFORE = 40;
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;

/** Nobody is in, near or outside of a person, but for a few verbs. */
const WITHIN =
  /(?<!\b(?:trust|faith|confidence|confided?s?|confiding|interest(?:ed)?|chang(?:e|es|ed)|bruis\w+|injur\w+|marks?|believed?) )\b(?:in|near|outside|around|across|within|throughout)\s+(?:the\s+)?$/iu;
/** "in Selby, Yorkshire" */
const WITHIN_TWO = new RegExp(String.raw`\b(?:in|near)\s+${CAPITAL},\s$`, 'u');
const MOVED =
  /\b(?:move[sd]?|moving|travel(?:s|led|ling)?|return(?:s|ed|ing)?|came|arriv\w+|born|liv(?:e|es|ed|ing)|resid\w+)\s+(?:back\s+)?(?:to|from|at)\s+$/iu;
const FROM_THERE =
  /(?<!\b(?:calls?|letters?|e?-?mails?|texts?|messages?|notes?|reports?|referrals?|information|heard|away|shout\w*|look\w*|laugh\w*|sw[eo]re?) )\b(?:from|at)\s+$/iu;

const SITES: Readonly<Record<string, string>> = {
  School: 'School|Academy|College|Sixth Form',
  Nursery: 'Nursery|Pre-?[Ss]chool|Playgroup',
  Hospital: 'Hospital|Infirmary|Hospice',
  Surgery: 'Surgery|Practice|Medical Centre|Health Centre|Clinic',
  Road: 'Road|Street|Avenue|Lane|Close|Drive|Way|Crescent|Terrace|Gardens|Grove|Rd|St|Ave',
  Place:
    'House|Court|Park|Library|Church|Mosque|Temple|Estate|Prison|Station|Hotel|Hostel|Refuge|University|Centre',
};
const AREAS =
  'City|Town|County|Borough|District|Council|Police|Constabulary|Crown|Magistrates|LSCBs?|LSCPs?|NHS';
const AFTER_WORDS = String.raw`^((?:[ \u00a0]${CAPITAL}){0,2}?[ \u00a0](?:KINDS))(?![\p{L}])`;
const SITE_AFTER = new RegExp(AFTER_WORDS.replace('KINDS', Object.values(SITES).join('|')), 'u');
const AREA_AFTER = new RegExp(AFTER_WORDS.replace('KINDS', AREAS), 'u');
/** Of these a name may stand before it by chance: "Tom Court order". */
const SITE_OF_WORD = Object.entries(SITES).map(
  ([site, words]) => [site, new RegExp(`(?:${words})$`, 'u')] as const,
);

const SAYS =
  /^,?\s+(?:who|whose|said|says|told|tells|asked|asks|reported|disclosed|stated|admitted|denied|cried|attended|attends|presented|looked|aged?|he|she)(?!\p{L})/iu;
const IS = /^\s+(?:was|is|had|has|did|does)(?!\p{L})/iu;
const POSSESSIVE = /^(?:['’]s|(?<=s)['’])(?![\p{L}])/u;
const AGED = /^\s*\((?:aged\s+)?\d|^\s*\((?:DOB|d\.o\.b|born)/iu;
const WITH = /\b(?:with|by|told|asked|asks|tells|spoke(?:n)? (?:to|with)|speaks? (?:to|with)|saw|sees)\s+$/iu;
const KIN_BEFORE =
  /\b(?:mother|mum|father|dad|sister|brother|sibling|son|daughter|baby|aunt|uncle|grand(?:mother|father)|partner|child|boy|girl|teacher|worker|nurse|midwife|visitor)\s+$/u;

/** What the text around tells; `at` and `end` are where the name stands in the cell. */
export function readSigns(cell: string, at: number, end: number): Signs {
  const before = cell.slice(Math.max(0, at - BEFORE), at);
  const after = cell.slice(end, end + BEFORE);
  let person = 0;
  let place = 0;
  if (WITHIN.test(before) || WITHIN_TWO.test(before) || MOVED.test(before)) place += 2;
  else if (FROM_THERE.test(before)) place += 1;
  if (SITE_AFTER.test(after) || AREA_AFTER.test(after)) place += 2;
  if (SAYS.test(after) || AGED.test(after)) person += 2;
  else if (IS.test(after) || POSSESSIVE.test(after)) person += 1;
  if (KIN_BEFORE.test(before)) person += 2;
  else if (WITH.test(before)) person += 1;
  return { person, place };
}

/** Which it is, where that is plain; null: somebody is to be asked. */
export function judgeSigns({ person, place }: Signs): 'person' | 'place' | null {
  if (place >= 2 && place > 2 * person) return 'place';
  if (person >= 2 && person > 2 * place) return 'person';
  return null;
}

/** The rest of the name of a building or a road: " Primary School" after "Oakfield"; null: there is none. */
export function readSite(cell: string, end: number): { readonly rest: string; readonly site: string } | null {
  const rest = SITE_AFTER.exec(cell.slice(end, end + BEFORE))?.[1];
  if (rest === undefined) return null;
  return { rest, site: SITE_OF_WORD.find(([, words]) => words.test(rest))?.[0] ?? 'Place' };
}
