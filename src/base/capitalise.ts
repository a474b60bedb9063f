/** Words as they begin a sentence or a heading: "row 8 of police.csv" → "Row 8 of police.csv". */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
