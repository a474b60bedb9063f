/**
 * Names of agencies made comparable: one for all spellings that differ in case, accents, apostrophes, dashes,
 * spaces and the full stops of abbreviations only; and their words, for looking them up.
 *
 *     identifyAgency('Childrens Social-Care')  → "childrenssocialcare"
 *     identifyAgency('G.P.')                   → "gp"
 *     foldAgency('Mother’s G.P. & H.V.')       → "mothers gp and hv"
 */
import { foldText } from '../base/foldText.ts';

/** The same text for two names only if they are spellings of one name. */
export function identifyAgency(name: string): string {
  const folded = foldText(name);
  const bare = folded.replace(/['\s-]+|(?<=\p{L}\s?)\./gu, '');
  return bare === '' ? folded : bare;
}

const LONGEST = 200;

/** The words of a name in small letters: no apostrophes, no punctuation, "and" for &, letters of "G.P." as one word. */
export function foldAgency(name: string): string {
  return foldText(name.slice(0, LONGEST))
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .replace(/\b\p{L}(?:[. ]+\p{L}\b)+/gu, (letters) => letters.replace(/[. ]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
