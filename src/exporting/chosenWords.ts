/**
 * What a person chose and no cell of the files says, as cells of the exported table, so that it stands when
 * that is opened again: the names and sectors of lanes, the order of day and month, confirmed dates.
 *
 *     chosen: month first, School put into health, School renamed as Academy
 *     in      03/04/2011 | School                  columns date, agency
 *     out     03/04/2011 | Academy | month first | health       date, agency, date_reading, sector
 *
 * A column is added only where there is something to say in it, and none is in the files.
 */
import { identifyAgency } from '../domain/agencyName.ts';
import { eachFilledCell, readCell, splitList } from '../domain/cells.ts';
import { FLAG_GOOD_PRACTICE, FLAG_MISSED, NOTED, type Chronology } from '../domain/chronology.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import { readDateReading, writeDateReading, type FigureOrder } from '../domain/dateReading.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { Field } from '../domain/fields.ts';
import { isCross, writeFlagReading } from '../domain/flagReading.ts';
import type { FlagColumn } from '../domain/readFlag.ts';
import { listRenamed } from '../viewing/changeLanes.ts';
import { hasProblem } from '../viewing/sortProblems.ts';
import type { SureCells } from './sureCells.ts';

export class ChosenWords {
  readonly #chronology: Chronology;
  readonly #renamed: ReadonlySet<string>;
  readonly #sectored: ReadonlySet<string>;
  /** For each file the order to be written; null where the dates show it, or nobody has said. */
  readonly #orders: readonly (FigureOrder | null)[];
  readonly #confirmed: ReadonlySet<string>;
  readonly #crossed: ReadonlyMap<number, readonly FlagColumn[]>;

  constructor(chronology: Chronology, choices: ReadingChoices) {
    this.#chronology = chronology;
    this.#renamed = listRenamed(choices);
    this.#sectored = new Set(
      choices.lanes.filter(({ sector }) => sector !== undefined).map(({ name }) => name),
    );
    this.#orders = listOrders(chronology, choices);
    this.#crossed = findCrossed(chronology);
    this.#confirmed = new Set(
      Object.entries(choices.files).flatMap(([file, { confirmedDates = [] }]) =>
        confirmedDates.map((sheetRow) => `${file}:${sheetRow}`),
      ),
    );
  }

  /** The columns there is something to say in. */
  get fields(): Field[] {
    const saysOrder = this.#orders.some((order) => order !== null) || this.#confirmed.size > 0;
    return [
      ...(this.#crossed.size > 0 ? (['flag_reading'] as const) : []),
      ...(saysOrder ? (['date_reading'] as const) : []),
      ...(this.#sectored.size > 0 ? (['sector'] as const) : []),
    ];
  }

  /** Writes into the cells of a row, which stand under `headings`. */
  write(row: number, cells: string[], headings: readonly string[]): void {
    const { rows, lanes } = this.#chronology;
    if (rows.status[row] === NOTED) return;
    const put = (field: Field, say: (words: string) => string): void => {
      const column = headings.indexOf(field);
      if (column >= 0) cells[column] = say(cells[column] ?? '');
    };
    const file = rows.file[row] ?? 0;
    const isConfirmed = this.#confirmed.has(`${file}:${rows.sheetRow[row] ?? 0}`);
    put('flag_reading', (words) => writeFlagReading(words, this.#crossed.get(row) ?? []));
    put('date_reading', (words) => writeDateReading(words, this.#orders[file] ?? null, isConfirmed));
    if (this.#renamed.size + this.#sectored.size === 0) return;
    for (const field of NAMES_LANES) put(field, (words) => this.#nameLanes(words));
    const own = laneIdsAt(this.#chronology, row).flatMap((id) => lanes[id] ?? []);
    if (own.some(({ name }) => this.#renamed.has(name)))
      put('agency', () => own.map(({ name }) => name).join('; '));
    if (own.some(({ name }) => this.#sectored.has(name)))
      put('sector', () => own.map(({ sector }) => sector).join('; '));
  }

  /** A list of lanes, those that were given a name under it; the very same words where none was. */
  #nameLanes(words: string): string {
    if (words === '') return words;
    const { lanes, laneOfName } = this.#chronology;
    const before = splitList(words);
    const now = before.map((part) => {
      const { name } = lanes[laneOfName.get(identifyAgency(part)) ?? -1] ?? { name: part };
      return this.#renamed.has(name) ? name : part;
    });
    return now.every((part, at) => part === before[at]) ? words : [...new Set(now)].join('; ');
  }
}

/** The columns that name lanes besides that of the agency. */
const NAMES_LANES = [
  'shared_with',
  'asked_of',
  'not_shared_with',
  'not_recorded_by',
] as const satisfies readonly Field[];

/**
 * The order chosen for each file. Where nobody had to choose, the words show it, but no longer beside those
 * of a file of another order; what was only assumed stays open.
 */
function listOrders({ receipt }: Chronology, { files }: ReadingChoices): (FigureOrder | null)[] {
  const found = receipt.files.map(({ dateOrder }) => dateOrder);
  const isOneOrder = new Set(found.filter((order) => order !== 'year-first' && order !== 'none')).size <= 1;
  return found.map((order, file) => {
    const chosen = files[file]?.dateOrder;
    const isFigures = order === 'day-month' || order === 'month-day';
    if (chosen !== undefined || isOneOrder || !isFigures) return chosen ?? null;
    return hasProblem(receipt, file, 'date-order-assumed') ? null : order;
  });
}

/**
 * What rows say of their dates in a file that lacks the others, by their place among `rows`: the order of day and
 * month that was chosen, and one with the month first that the others may have shown.
 */
export function carryOrders(
  chronology: Chronology,
  choices: ReadingChoices,
  rows: readonly number[],
): ReadonlyMap<number, SureCells> {
  const chosen = listOrders(chronology, choices);
  const orders = chronology.receipt.files.map(
    ({ dateOrder }, file) => chosen[file] ?? (dateOrder === 'month-day' ? dateOrder : null),
  );
  const cells = rows.map((row, at): [number, SureCells] => {
    const own = readDateReading(readCell(chronology, row, 'date_reading')).order;
    const order = own ?? orders[chronology.rows.file[row] ?? 0] ?? null;
    return [at, { date_reading: writeDateReading('', order, false) }];
  });
  return new Map(cells.filter(([, { date_reading }]) => date_reading !== ''));
}

/** The rows in which an "x" is a no, and under which columns: it would be a yes under their own headings. */
function findCrossed(chronology: Chronology): ReadonlyMap<number, readonly FlagColumn[]> {
  const { flags, status } = chronology.rows;
  const crossed = new Map<number, readonly FlagColumn[]>();
  for (const [column, mark] of MARKS) {
    eachFilledCell(chronology, column, (row, cell) => {
      if (!isCross(cell) || status[row] === NOTED || ((flags[row] ?? 0) & mark) !== 0) return;
      crossed.set(row, [...(crossed.get(row) ?? []), column]);
    });
  }
  return crossed;
}

const MARKS: readonly (readonly [FlagColumn, number])[] = [
  ['missed', FLAG_MISSED],
  ['good_practice', FLAG_GOOD_PRACTICE],
];
