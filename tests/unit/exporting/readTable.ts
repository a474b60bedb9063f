/**
 * A plain reader of RFC 4180, apart from the one in use: text in, rows of cells out.
 *
 *     readTable('a,"b ""c"""\r\n')  → [['a', 'b "c"']]
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text);
    if (found === null) throw new Error('not RFC 4180');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
