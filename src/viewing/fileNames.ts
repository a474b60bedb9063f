/**
 * Names for files that are handed on, after the file that was opened.
 *
 *     nameFile(['daniel-pelka.csv'], 'json')      → "daniel-pelka.json"
 *     nameFile(['police.csv', 'gp.csv'], 'svg')   → "police and 1 more.svg"
 */

/** Signs that some system refuses in the name of a file. */
const REFUSED = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;
const BASE_LENGTH = 120;

/** The first file's name with another ending, and how many there were besides. */
export function nameFile(fileNames: readonly string[], ending: string): string {
  const [first = ''] = fileNames;
  const base = first
    .replace(/\.[^.]*$/, '')
    .replace(REFUSED, '-')
    .slice(0, BASE_LENGTH)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const more = fileNames.length > 1 ? ` and ${fileNames.length - 1} more` : '';
  return `${base || 'chronology'}${more}.${ending}`;
}
