/** Counts as people read them. */

/** "8 entries", "1 entry", with thousands set off: "12,000 entries". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "12,000" */
export function formatCount(count: number): string {
  // Most counts of a picture are small, and a pattern costs more than the rest.
  if (count < 1000) return String(count);
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
