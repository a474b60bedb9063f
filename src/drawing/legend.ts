/**
 * The key to the picture: one line for each sort of mark that occurs in what is shown, and no other.
 *
 *     buildLegend(shown)  → [{ glyph: "missed", …, text: "Missed opportunity" }, …]
 */
import { isPeriod, isPoint } from '../analysis/rowTime.ts';
import { STEP, takeAllSteps } from '../base/steps.ts';
import { KIND_NAMES, KINDS } from '../domain/kind.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { Glyph, Role } from './drawing.ts';
import { isBand } from './geometry.ts';
import { lookOf } from './marks.ts';

export interface LegendItem {
  /** What is drawn beside the words: a mark, or a span of time. */
  readonly form: 'mark' | 'uncertain' | 'period' | 'band' | 'cluster';
  readonly glyph: Glyph;
  readonly role: Role;
  readonly broken: boolean;
  readonly text: string;
}

const item = (
  text: string,
  glyph: Glyph,
  role: Role = 'entry',
  form: LegendItem['form'] = 'mark',
): LegendItem => ({ form, glyph, role, text, broken: glyph === 'not-kept' });

const MISSED = item('Missed opportunity', 'missed', 'missed');
const GOOD = item('Good practice', 'good', 'good');
const LATER = item('Known only later', 'later', 'later');
const UNCERTAIN = item('Some time in this span', 'contact', 'entry', 'uncertain');
const PERIOD = item('Went on, or recurred', 'contact', 'entry', 'period');
const BAND = item('Context over time', 'contact', 'context', 'band');
const CLUSTER = item('Several entries', 'contact', 'entry', 'cluster');

/** The key's lines, in a fixed order. */
export function buildLegend(shown: Shown): LegendItem[] {
  return takeAllSteps(gatherLegend(shown));
}

/** The same in steps, for a million rows. */
export function* gatherLegend(shown: Shown): Generator<undefined, LegendItem[]> {
  const table = shown.chronology.rows;
  const looks = new Set<string>();
  const forms = new Set<LegendItem['form']>();
  for (const row of yield* listExamples(shown)) {
    looks.add(lookOf(table, row).glyph);
    if (KINDS[table.kind[row] ?? 0] === 'finding') continue;
    if (isBand(table, row)) forms.add('band');
    else if (isPeriod(table, row)) forms.add('period');
    else if (!isPoint(table, row)) forms.add('uncertain');
  }
  const kinds = KINDS.filter((kind) => kind !== 'scope' && kind !== 'note').map((kind) =>
    item(
      KIND_NAMES[kind],
      kind,
      kind === 'context' || kind === 'birth' ? 'context' : kind === 'outcome' ? 'outcome' : 'entry',
    ),
  );
  return [
    ...[MISSED, GOOD].filter(({ glyph }) => looks.has(glyph)),
    ...kinds.filter(({ glyph }) => looks.has(glyph)),
    ...[LATER].filter(({ glyph }) => looks.has(glyph)),
    ...[UNCERTAIN, PERIOD, BAND].filter(({ form }) => forms.has(form)),
    CLUSTER,
  ];
}

/** One row for each sort there is: a kind, the flags, and whether it is a point. What is drawn follows from these. */
function* listExamples({ chronology: { rows }, order }: Shown): Generator<undefined, number[]> {
  const isSeen = new Uint8Array(KINDS.length * SORTS_OF_KIND);
  const examples: number[] = [];
  for (let at = 0; at < order.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const row = order[at] ?? 0;
    const isDay = rows.dateEarliest[row] === rows.dateLatest[row] ? 1 : 0;
    const sort = (rows.kind[row] ?? 0) * SORTS_OF_KIND + (rows.flags[row] ?? 0) * 2 + isDay;
    if (isSeen[sort] === 1) continue;
    isSeen[sort] = 1;
    examples.push(row);
  }
  return examples;
}

/** All flags, and day or not. */
const SORTS_OF_KIND = 512;
