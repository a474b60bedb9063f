/**
 * The key to the picture: one line for each sort of mark that occurs in what is shown, and no other.
 *
 *     buildLegend(shown, view)  → [{ glyph: "missed", …, text: "Missed opportunity" }, …]
 */
import { hasTime, isPeriod, isPoint } from '../analysis/rowTime.ts';
import { STEP, takeAllSteps } from '../base/steps.ts';
import { KIND_NAMES, KINDS } from '../domain/kind.ts';
import { THREAD_KINDS, type ThreadKind } from '../analysis/threads.ts';
import type { View } from '../domain/view.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { lasts, outsideOf, silencesOf } from '../viewing/silences.ts';
import type { Drawing, Glyph, Hatch, Role, Span } from './drawing.ts';
import { isBand } from './geometry.ts';
import { lookOf } from './marks.ts';
import type { LanesPart } from './wholePicture.ts';

export interface LegendItem {
  /** What is drawn beside the words: a mark, a span of time, a hatch, or a thread. */
  readonly form: 'mark' | Span['form'] | 'cluster' | Hatch['form'] | ThreadKind | 'follows' | 'break';
  readonly glyph: Glyph;
  readonly role: Role;
  readonly broken: boolean;
  /** Known only later, on a mark that has a filling of its own. */
  readonly later: boolean;
  /** Another account is recorded. */
  readonly differs: boolean;
  readonly text: string;
}

const item = (
  text: string,
  glyph: Glyph,
  role: Role = 'entry',
  form: LegendItem['form'] = 'mark',
): LegendItem => ({ form, glyph, role, text, broken: glyph === 'not-kept', later: false, differs: false });

const MISSED = item('Missed opportunity', 'missed', 'missed');
const GOOD = item('Good practice', 'good', 'good');
const LATER = item('Known only later', 'later', 'later');
const UNCERTAIN = item('Some time in this span', 'contact', 'entry', 'uncertain');
const DAY = item('On this day, no time recorded', 'contact', 'entry', 'day');
const PERIOD = item('Went on, or recurred', 'contact', 'entry', 'period');
const BAND = item('Context over time', 'contact', 'context', 'band');
const MISSED_LATER = { ...item('Missed, known only later', 'missed', 'missed'), later: true };
const GOOD_LATER = { ...item('Good practice, known only later', 'good', 'good'), later: true };
const DIFFERS = { ...item('Accounts differ', 'contact'), differs: true };
const SILENCE = item('No recorded contact', 'contact', 'entry', 'silence');
const OUTSIDE = item('No records held', 'contact', 'entry', 'outside');
const FOLLOWS = item('Followed from it', 'contact', 'entry', 'follows');
const BREAK = item('Time drawn short, with its length', 'contact', 'entry', 'break');
const THREADS: Readonly<Record<ThreadKind, LegendItem>> = {
  shared: item('Shared', 'contact', 'entry', 'shared'),
  asked: item('Asked for information', 'contact', 'entry', 'asked'),
  'not-shared': item('Not shared', 'contact', 'entry', 'not-shared'),
  'not-recorded': item('Told, with no record of it', 'contact', 'entry', 'not-recorded'),
};
const CLUSTER = item('Several entries', 'contact', 'entry', 'cluster');

/** What of the view the key tells. */
type Told = Pick<View, 'silenceFrom' | 'threads' | 'timeScale'>;

/** The key's lines, in a fixed order. */
export function buildLegend(shown: Shown, drawn: Told): LegendItem[] {
  return takeAllSteps(gatherLegend(shown, drawn));
}

/** The same in steps, for a million rows. */
export function* gatherLegend(shown: Shown, drawn: Told): Generator<undefined, LegendItem[]> {
  const table = shown.chronology.rows;
  const looks = new Set<string>();
  const laterLooks = new Set<string>();
  let doAccountsDiffer = false;
  let hasTimed = false;
  const forms = new Set<LegendItem['form']>();
  for (const row of yield* listExamples(shown)) {
    const { glyph, later, differs } = lookOf(table, row);
    looks.add(glyph);
    doAccountsDiffer ||= differs;
    if (later) laterLooks.add(glyph);
    if (KINDS[table.kind[row] ?? 0] === 'finding') continue;
    if (isBand(table, row)) forms.add('band');
    else if (isPeriod(table, row)) forms.add('period');
    else if (!isPoint(table, row)) forms.add('uncertain');
    else if (!hasTime(table, row)) forms.add('day');
    else hasTimed = true;
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
    ...[MISSED_LATER, GOOD_LATER].filter(({ glyph }) => laterLooks.has(glyph)),
    ...(doAccountsDiffer ? [DIFFERS] : []),
    ...[UNCERTAIN, PERIOD, BAND].filter(({ form }) => forms.has(form)),
    // A day of the calendar is as wide as one zooms in; a column has no width, but others of its day may have theirs.
    ...(forms.has('day') && (drawn.timeScale !== 'even' || hasTimed) ? [DAY] : []),
    CLUSTER,
    ...listHatches(shown, drawn),
    ...listThreads(shown, drawn),
    ...(drawn.timeScale === 'even' ? [BREAK] : []),
  ];
}

function listHatches(shown: Shown, { silenceFrom }: Told): LegendItem[] {
  const isSilent = ({ id }: ShownLane) =>
    silencesOf(shown, id).some((silence) => lasts(silence, silenceFrom));
  const hasOutside = ({ id }: ShownLane) => outsideOf(shown, id).length > 0;
  return [
    ...(silenceFrom > 0 && shown.lanes.some(isSilent) ? [SILENCE] : []),
    ...(shown.lanes.some(hasOutside) ? [OUTSIDE] : []),
  ];
}

function listThreads({ threads: { kind }, follows }: Shown, { threads }: Told): LegendItem[] {
  if (threads === 'none') return [];
  const kinds = THREAD_KINDS.filter((_, code) => kind.includes(code));
  return [...kinds.map((name) => THREADS[name]), ...(follows.later.rows.length > 0 ? [FOLLOWS] : [])];
}
/** One row for each sort there is: a kind, the flags, whether it is a day and whether it has a time. What is drawn follows from these. */
function* listExamples({ chronology: { rows }, order }: Shown): Generator<undefined, number[]> {
  const isSeen = new Uint8Array(KINDS.length * SORTS_OF_KIND);
  const examples: number[] = [];
  for (let at = 0; at < order.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const row = order[at] ?? 0;
    const isDay = rows.dateEarliest[row] === rows.dateLatest[row] ? 1 : 0;
    const days = isDay * 2 + (hasTime(rows, row) ? 1 : 0);
    const sort = (rows.kind[row] ?? 0) * SORTS_OF_KIND + (rows.flags[row] ?? 0) * 4 + days;
    if (isSeen[sort] === 1) continue;
    isSeen[sort] = 1;
    examples.push(row);
  }
  return examples;
}

/** All flags, day or not, timed or not. */
const SORTS_OF_KIND = 1024;

/** The key without its line for days that are wider than a mark, unless one of the pictures is as near as that. */
export function keepDays(
  legend: readonly LegendItem[],
  drawings: readonly Pick<Drawing, 'spans'>[],
): readonly LegendItem[] {
  const isNear = drawings.some(({ spans }) => spans.some(({ form }) => form === 'day'));
  return isNear ? legend : legend.filter(({ form }) => form !== 'day');
}

/** Those of the key's lines whose mark is seen in a picture, or in the lanes of it that are in `sight`. */
export function keepSeen(
  legend: readonly LegendItem[],
  drawing: Drawing,
  sight: LanesPart = { top: 0, height: drawing.lanesHeight },
): LegendItem[] {
  const { gutter, width, hatches, threads, follows } = drawing;
  const isInTime = (x0: number, x1 = x0) => x1 >= gutter && x0 <= width;
  const isInLanes = (y0: number, y1 = y0) => y1 >= sight.top && y0 <= sight.top + sight.height;
  const marks = [...drawing.marks.filter(({ x }) => isInTime(x)), ...drawing.findings.marks].filter(({ y }) =>
    isInLanes(y),
  );
  const spans = drawing.spans.filter(({ x0, x1, y }) => isInTime(x0, x1) && isInLanes(y));
  const boxes = [
    ...drawing.clusters.filter(({ x0, x1 }) => isInTime(x0, x1)),
    ...drawing.findings.clusters,
  ].filter(({ y }) => isInLanes(y));
  const forms = new Set<LegendItem['form']>([
    ...spans.map(({ form }) => form),
    ...hatches.filter(({ top, height }) => isInLanes(top, top + height)).map(({ form }) => form),
    ...threads.filter(({ y, end }) => isInLanes(Math.min(y, end), Math.max(y, end))).map(({ kind }) => kind),
    ...(boxes.length > 0 ? (['cluster'] as const) : []),
    ...(follows.some(
      ({ x0, y0, x1, y1 }) => isInTime(x0, x1) && isInLanes(Math.min(y0, y1), Math.max(y0, y1)),
    )
      ? (['follows'] as const)
      : []),
    ...(drawing.axis.breaks.length > 0 ? (['break'] as const) : []),
  ]);
  return legend.filter(({ form, glyph, later, differs }) => {
    if (form !== 'mark') return forms.has(form);
    if (differs) return [...marks, ...spans].some((thing) => thing.differs);
    if (glyph === 'missed' && !later && boxes.some(({ missed }) => missed)) return true;
    return marks.some((mark) => mark.glyph === glyph && (mark.later || !later));
  });
}
