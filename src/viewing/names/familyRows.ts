/**
 * What is told of the family, and which entries are left out: a row in, what becomes of it out.
 *
 *     judge(12)  → 'whole' | 'title' | 'sensitive' | 'family'
 *
 * An entry is the family's own if it stands in lanes of the family alone. A reviewer's mark of a missed
 * opportunity is not the family's private life: it stays, with its title.
 */
import { isMissed } from '../../analysis/rowTime.ts';
import { readCell } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { laneIdsAt } from '../../domain/entry.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import type { Naming } from '../../domain/naming.ts';

/** Told as it is; only what it is called; left out, and why. */
export type RowTold = 'whole' | 'title' | 'sensitive' | 'family';

const OUTCOME = codeOfKind('outcome');
const BIRTH = codeOfKind('birth');

/** All that a row keeps of which only the title is told. */
export const TITLE_FIELDS: ReadonlySet<Field> = new Set([
  ...(['ref', 'date', 'end_date', 'time', 'end_time', 'date_reading', 'agency', 'sector'] as const),
  ...([
    'title',
    'kind',
    'person',
    'known_from',
    'missed',
    'expected',
    'said_by',
    'sensitive',
    'flag_reading',
  ] as const),
]);

/** What becomes of each row; null where every row is told as it is. */
export function judgeRows(
  chronology: Chronology,
  { familyDetail, leavesOutSensitive }: Naming,
): ((row: number) => RowTold) | null {
  const { lanes, rows, files } = chronology;
  const hasSensitive = leavesOutSensitive && files.some(({ readAs }) => readAs.includes('sensitive'));
  const isOfFamily = lanes.map(({ sector }) => sector === 'family');
  const hasFamily = familyDetail !== 'full' && isOfFamily.includes(true);
  if (!hasSensitive && !hasFamily) return null;
  return (row) => {
    if (hasSensitive && isSensitive(readCell(chronology, row, 'sensitive'))) return 'sensitive';
    const own = hasFamily ? laneIdsAt(chronology, row) : [];
    const kind = rows.kind[row];
    if (own.length === 0 || kind === OUTCOME || !own.every((lane) => isOfFamily[lane])) return 'whole';
    return familyDetail === 'reduced' || kind === BIRTH || isMissed(rows, row) ? 'title' : 'family';
  };
}

/** Anything but a no: what somebody was not sure of is left out. */
export function isSensitive(cell: string): boolean {
  return !NOT_SENSITIVE.test(cell.trim());
}

const NOT_SENSITIVE = /^(?:|n|no|not sensitive|none|false|0|n\/a|-|–)\.?$/i;
