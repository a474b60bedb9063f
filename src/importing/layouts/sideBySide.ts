/**
 * Tables that stand side by side under the same headings: each is read, as entries of the agency above it.
 *
 *     POLICE |           | HEALTH |
 *     Date   | Event     | Date   | Event
 *     3/2/19 | Called    | 5/2/19 | GP told     → 3/2/19, Called, POLICE and 5/2/19, GP told, HEALTH
 *
 * Columns in front of the first of them belong to all.
 */
import { isBlank } from '../columns/blankRows.ts';
import { HEADING_SEARCH_ROWS, isSameRecord } from '../columns/findHeadingRow.ts';
import { isAgencyName } from '../columns/agencyColumns.ts';
import { foldHeading } from '../columns/matchColumns.ts';
import type { SheetRecord } from '../columns/planTable.ts';
import { readHeadings } from '../columns/readHeadings.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';
import { mayBeUnknownAgency, tidyAgency } from '../groups/groupHeadings.ts';
import { isNoteRow } from '../rows/noteRows.ts';
import { partAt, type LaidRecord, type Layout } from './layout.ts';

const FEWEST_SHARED = 2;

/** One of the tables: its first column, the one behind its last, and where each of its columns goes. */
interface Side {
  readonly from: number;
  readonly to: number;
  /** By column of the sheet, from `from` on; -1 for one that is empty. */
  readonly places: readonly number[];
  /** The agency above it; empty if none is named. */
  readonly agency: string;
}

/** Finds tables side by side; null where the headings do not come again across the sheet. */
export function findSideBySide(records: readonly SheetRecord[]): Layout | null {
  for (const [index, { cells }] of records.slice(0, HEADING_SEARCH_ROWS).entries()) {
    const starts = findStarts(cells, records[index - 1]?.cells ?? []);
    if (starts.length > 0) return new SideBySide(records, index, starts);
  }
  return null;
}

/**
 * The columns at which the same headings begin again, the first among them; none if they do not. Each of the tables
 * has the headings of the first, in their order, and a date of its own or a name above it: two columns that share
 * their headings with two others by chance are no tables.
 */
function findStarts(cells: readonly string[], above: readonly string[]): number[] {
  const folded = cells.map(foldHeading);
  const first = folded.findIndex((name, column) => name !== '' && folded.indexOf(name, column + 1) >= 0);
  if (first < 0) return [];
  const starts = folded.flatMap((name, column) => (name === folded[first] ? [column] : []));
  const sides = starts.map((from, at) => folded.slice(from, starts[at + 1]).filter((name) => name !== ''));
  // A heading that comes twice within one of them leaves open what stands beside what.
  if (sides.some((side) => new Set(side).size < side.length)) return [];
  const [shared = []] = sides;
  if (!sides.every((side) => shared.every((name, at) => side[at] === name))) return [];
  const own = readHeadings(shared);
  const isNamed = nameSides(above, starts).length > 0;
  const dated = isNamed ? readHeadings([...cells.slice(0, first), ...shared]) : own;
  const hasDate = dated.readAs.includes('date') || dated.dateParts !== null;
  const hasAccount = own.readAs.some((field) => field === 'title' || field === 'detail');
  return shared.length >= FEWEST_SHARED && hasDate && hasAccount ? starts : [];
}

class SideBySide implements Layout {
  readonly headings: SheetRecord;
  readonly firstRecord: number;
  readonly titleRows: readonly SheetRecord[];
  readonly isApart = true;
  readonly #own: readonly string[];
  readonly #shared: number;
  readonly #sides: readonly Side[];
  readonly #width: number;
  readonly #hasAgencies: boolean;

  constructor(records: readonly SheetRecord[], index: number, starts: readonly number[]) {
    const { cells, sheetRow } = records[index] ?? { cells: [], sheetRow: 1 };
    const under = records.slice(index + 1).map((record) => record.cells);
    const end = Math.max(cells.length, ...under.map((record) => record.length));
    const headings = cells.slice(0, starts[0]);
    this.#own = cells;
    this.#shared = headings.length;
    const agencies = nameSides(records[index - 1]?.cells ?? [], starts);
    this.#sides = starts.map((from, at) => {
      const to = starts[at + 1] ?? end;
      const places: number[] = [];
      const taken = new Set<number>();
      for (let column = from; column < to; column++) {
        const heading = cells[column] ?? '';
        if (isBlank(heading) && under.every((record) => isBlank(record[column] ?? ''))) {
          places.push(-1);
          continue;
        }
        const same = headings.findIndex(
          (other, place) =>
            place >= this.#shared && !taken.has(place) && foldHeading(other) === foldHeading(heading),
        );
        const place = same < 0 ? headings.push(heading) - 1 : same;
        taken.add(place);
        places.push(place);
      }
      return { from, to, places, agency: agencies[at] ?? '' };
    });
    this.#width = headings.length;
    this.#hasAgencies = agencies.length > 0 && !readHeadings(headings).readAs.includes('agency');
    this.headings = { cells: this.#hasAgencies ? [...headings, 'agency'] : headings, sheetRow };
    this.firstRecord = index + 1;
    this.titleRows = records.slice(0, index - (this.#hasAgencies ? 1 : 0));
  }

  take(cells: readonly string[], sheetRow: number): readonly LaidRecord[] {
    const shared = cells.slice(0, this.#shared);
    const whole = (laid: readonly string[]): LaidRecord => ({ cells: laid, sheetRow, part: partAt(0) });
    if (isSameRecord(cells, this.#own)) return [whole(this.headings.cells)];
    // Kept as it stands: what is no entry belongs to none of the tables.
    if (isNoteRow(cells)) return [{ ...whole(cells), nature: 'note' }];
    const laid = this.#sides.flatMap((side, at) => {
      const isLast = at === this.#sides.length - 1;
      const own = cells.slice(side.from, isLast ? undefined : side.to);
      return own.every(isBlank)
        ? []
        : [{ cells: this.#place(shared, own, side), sheetRow, part: partAt(side.from) }];
    });
    return laid.length > 0 || shared.every(isBlank) ? laid : [whole(shared)];
  }

  #place(shared: readonly string[], own: readonly string[], { places, agency }: Side): string[] {
    const laid = [...shared];
    while (laid.length < this.headings.cells.length) laid.push('');
    own.forEach((cell, at) => {
      const place = places[at] ?? -1;
      if (place >= 0) laid[place] = cell;
      else if (!isBlank(cell)) laid.push(cell);
    });
    // A year or a title alone, where the first column begins, is no entry of anybody.
    const isAlone = own.slice(1).every(isBlank) && shared.every(isBlank);
    if (this.#hasAgencies && !isAlone) laid[this.#width] = agency;
    return laid;
  }

  end(): readonly LaidRecord[] {
    return [];
  }

  tell(): PlanNotice {
    const found = this.#hasAgencies ? this.#sides.map(({ agency }) => agency).join(', ') : '';
    return { code: 'tables-side-by-side', column: null, found };
  }
}

/** The agencies above tables side by side; none where not each has a name of its own that may be one. */
function nameSides(above: readonly string[], starts: readonly number[]): string[] {
  const names = starts.map((from, at) => {
    const filled = above.slice(from, starts[at + 1]).filter((cell) => !isBlank(cell));
    const name = tidyAgency((filled[0] ?? '').trim());
    return filled.length === 1 && (isAgencyName(name) || mayBeUnknownAgency(name)) ? name : '';
  });
  return names.includes('') || new Set(names).size < names.length ? [] : names;
}
