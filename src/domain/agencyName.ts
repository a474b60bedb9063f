/**
 * Names of agencies made comparable: one for all spellings that differ in case, accents, apostrophes, dashes
 * and spaces only.
 *
 *     identifyAgency('Childrens Social-Care')  → "childrenssocialcare"
 */
import { foldText } from '../base/foldText.ts';

export function identifyAgency(name: string): string {
  const folded = foldText(name);
  const bare = folded.replace(/['\s-]+/g, '');
  return bare === '' ? folded : bare;
}
