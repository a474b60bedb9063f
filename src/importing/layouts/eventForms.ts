/**
 * A file that holds a form for each event, its labels in one column, as Word has them: each form is made a row.
 *
 *     Date of event | 12/03/2019          Date of event, Agency, What happened
 *     Agency        | Police         →    12/03/2019, Police, Call to address
 *     What happened | Call to address
 *
 * Read so only where at least two forms with a date and an account are there, and nearly all lines are labels.
 */
import { NO_COLUMN } from '../../domain/chronology.ts';
import { countOf } from '../../base/count.ts';
import { isBlank } from '../columns/blankRows.ts';
import { foldHeading, matchColumns, saysSomethingElse } from '../columns/matchColumns.ts';
import type { SheetRecord } from '../columns/planTable.ts';
import { readHeadings } from '../columns/readHeadings.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';
import { readWhen } from '../dates/readWhen.ts';
import type { LaidRecord, Layout } from './layout.ts';

const FEWEST_FORMS = 2;
const FEWEST_KNOWN = 3;
/** The share of lines that must begin with a label; the others are titles and lines that go on. */
const ENOUGH_LABELS = 0.6;
const LONGEST_LABEL = 60;

interface Line {
  readonly label: string;
  readonly value: string;
  /** The words stand under the values: the line goes on with the one above. */
  readonly isMore: boolean;
}

/** Finds the forms of a file in its first records; null where they are not plain. */
export function findEventForms(records: readonly SheetRecord[]): Layout | null {
  const column = Math.min(...records.map(({ cells }) => cells.findIndex((cell) => !isBlank(cell))));
  const lines = records.map(({ cells }) => readLine(cells, column));
  const count = new Map<string, number>();
  for (const { label } of lines) count.set(foldHeading(label), (count.get(foldHeading(label)) ?? 0) + 1);
  // To look at the first words of each row as headings is dear, and in most tables none of them comes again.
  if ([...count.values()].filter((times) => times >= FEWEST_FORMS).length < FEWEST_KNOWN) return null;
  const isLabel = ({ label, value, isMore }: Line): boolean =>
    !isMore && (isKnown(label) || (value !== '' && (count.get(foldHeading(label)) ?? 0) >= FEWEST_FORMS));
  const labels = orderLabels(lines.filter(isLabel).map(({ label }) => label));
  const { readAs } = readHeadings(labels);
  const often = labels.filter(
    (label) => isKnown(label) && (count.get(foldHeading(label)) ?? 0) >= FEWEST_FORMS,
  );
  const date = labels[readAs.indexOf('date')];
  const hasAccount = readAs.includes('title') || readAs.includes('detail');
  if (date === undefined || !hasAccount || often.length < FEWEST_KNOWN || !often.includes(date)) return null;
  if (lines.filter(isLabel).length < lines.length * ENOUGH_LABELS) return null;
  const dates = lines
    .filter(({ label }) => foldHeading(label) === foldHeading(date))
    .map(({ value }) => value);
  const read = dates.filter((value) => value.length <= LONGEST_LABEL && readWhen(value, 'day-month').isRead);
  return read.length * 2 < dates.length ? null : new EventForms(labels, column, records[0]?.sheetRow ?? 1);
}

/** The labels as they follow each other: one that not all forms have stands behind the one before it. */
function orderLabels(found: readonly string[]): string[] {
  const order: string[] = [];
  const folded: string[] = [];
  let last = -1;
  for (const label of found) {
    const at = folded.indexOf(foldHeading(label));
    last = at < 0 ? last + 1 : at;
    if (at >= 0) continue;
    order.splice(last, 0, label);
    folded.splice(last, 0, foldHeading(label));
  }
  return order;
}

/** "Date: 12/03/2019" may stand in one cell. */
function readLine(cells: readonly string[], column: number): Line {
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const [first = '', ...others] = filled;
  const isMore = isBlank(cells[column] ?? '');
  const [, before, after] = others.length > 0 ? [] : (/^([^:]{1,60}):\s*(.+)$/su.exec(first) ?? []);
  if (before !== undefined && after !== undefined && isKnown(before))
    return { label: before, value: after, isMore };
  return { label: first.replace(/\s*:$/, ''), value: others.join('\n'), isMore };
}

function isKnown(label: string): boolean {
  return label.length <= LONGEST_LABEL && (matchColumns([label])[0] !== null || saysSomethingElse(label));
}

/** A form that is being gathered: the words under each label, and lines without one. */
interface Form {
  readonly sheetRow: number;
  readonly words: string[];
  readonly others: string[];
}

class EventForms implements Layout {
  readonly headings: SheetRecord;
  readonly firstRecord = 0;
  readonly titleRows: readonly SheetRecord[] = [];
  readonly isApart = false;
  readonly #folded: readonly string[];
  readonly #column: number;
  #form: Form | null = null;
  /** The label that was last met in it. */
  #last = -1;
  /** Lines since then that may be the title of the next form. */
  #waiting: string[] = [];
  #forms = 0;

  /** `column`: where the labels stand. */
  constructor(labels: readonly string[], column: number, sheetRow: number) {
    this.#folded = labels.map(foldHeading);
    this.#column = column;
    // Behind the labels stands what is said under none.
    this.headings = { cells: [...labels, ''], sheetRow };
  }

  take(cells: readonly string[], sheetRow: number): readonly LaidRecord[] {
    if (cells.every(isBlank)) return [];
    const { label, value, isMore } = readLine(cells, this.#column);
    const at = isMore ? -1 : this.#folded.indexOf(foldHeading(label));
    if (at < 0) {
      this.#takeOther([label, value].filter((words) => words !== '').join('\n'), isMore);
      return [];
    }
    // The same label, or one that stands above the last: another form has begun.
    const isNew = this.#form === null || at <= this.#last;
    const whole = isNew && this.#form !== null ? [this.#finish(this.#form)] : [];
    if (this.#form === null || isNew)
      this.#form = { sheetRow, words: this.#folded.map(() => ''), others: [] };
    this.#form.others.push(...this.#waiting);
    this.#waiting = [];
    this.#form.words[at] = value;
    this.#last = at;
    return whole;
  }

  /** Words without a label of their own go on with the last one where they stand under it, or it has none yet. */
  #takeOther(words: string, isMore: boolean): void {
    const before = this.#form?.words[this.#last] ?? '';
    const goesOn = this.#form !== null && (isMore || before === '' || words.length > LONGEST_LABEL);
    if (this.#form !== null && goesOn)
      this.#form.words[this.#last] = before === '' ? words : `${before}\n${words}`;
    else this.#waiting.push(words);
  }

  end(): readonly LaidRecord[] {
    this.#form?.others.push(...this.#waiting);
    return this.#form === null ? [] : [this.#finish(this.#form)];
  }

  #finish({ sheetRow, words, others }: Form): LaidRecord {
    this.#forms++;
    return { cells: [...words, others.join('\n')], sheetRow, part: NO_COLUMN };
  }

  tell(): PlanNotice {
    return { code: 'event-forms', column: null, found: countOf(this.#forms, 'form', 'forms') };
  }
}
