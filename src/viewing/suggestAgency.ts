/**
 * The agency whose file it seems to be, from the file's name.
 *
 *     suggestAgency('Chronology - Health visiting 2012 v3.csv')  → "Health visiting"
 */
const NOT_AN_AGENCY =
  /\b(?:chronolog(?:y|ies)|timeline|final|draft|copy|of|for|the|scr|lcspr|cspr|sar|imr|review|case|child|v|version|pasted|cells|book|sheet)\b/giu;

/** Empty where nothing is left of the name. */
export function suggestAgency(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[\d_()[\]{}.,;+-]+/g, ' ')
    .replace(NOT_AN_AGENCY, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
