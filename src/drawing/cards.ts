/**
 * An entry as a card: where there is room for more than a label, its dates, its title over several lines,
 * whether it is marked as missed and by whose account, and whether the child was seen.
 *
 *     ◆12  10 February 2012
 *          Weighed at 13.8 kg, a kilogram less
 *          than a year before
 *          Missed, according to the review
 *          Child seen: seen and weighed
 */
import { beginOf, hasVagueDates, untilOf } from '../analysis/rowTime.ts';
import { readCell } from '../domain/cells.ts';
import {
  FLAG_DIFFERS,
  FLAG_GOOD_PRACTICE,
  FLAG_KNOWN_LATER,
  FLAG_MISSED,
  type RowTable,
} from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import { datesOf, quoteDates } from '../viewing/describeEntry.ts';
import { CARD_WIDTH, isShort } from './cardRooms.ts';
import type { Label, Role, Span } from './drawing.ts';
import { LABEL_GAP, LABEL_SIZE } from './geometry.ts';
import { rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import { fitText, measureText, wrapText } from './textWidth.ts';
import { levelOf, type TimeScale } from './timeScale.ts';

/** Where the words of a card stand. */
export interface CardPlace {
  readonly x: number;
  /** Pixels between which its lines must stand. */
  readonly top: number;
  readonly bottom: number;
  /** The window's edge, which cuts its lines. */
  readonly right: number;
  /** A line or a bar runs through it: the first line stands above it, the others below. */
  readonly around: boolean;
}

const LINE_HEIGHT = 16;
/** Baseline below the top of a line. */
const BASELINE = 12;
/** Free pixels at the top and bottom of a lane. */
const EDGE = 3;
/** How far the bar of a period reaches below the middle of its row, and the baseline of words above it. */
const BELOW_BAR = 9;
const ABOVE = -4;
/** Most lines of a title, and those it has before anything else is said. */
const MOST_OF_TITLE = 3;
const FIRST_OF_TITLE = 2;
const MOST_OF_DATE = 2;
/** More of a cell than this is never seen. */
const MOST_LETTERS = 200;

/** An entry that has room for a card. */
export interface Roomy {
  readonly row: number;
  readonly shelf: number;
  /** Rows of the lane, its own first, that a card may take. */
  readonly rows: number;
  /** Where words beside its mark would begin. */
  readonly start: number;
  readonly span: Span | null;
}

/**
 * The place of a card: beside a mark, after a short line, about the beginning of a long one; null where it
 * would begin outside the window, or when its mark is held at the edge.
 */
export function placeCard(
  table: RowTable,
  lane: LaneLayout,
  scale: TimeScale,
  { row, shelf, rows, start, span }: Roomy,
): CardPlace | null {
  const placeOf = (days: number) => scale.map.placeOf(days);
  const length = placeOf(untilOf(table, row)) - placeOf(beginOf(table, row));
  const around = span !== null && !isShort(length * 2 ** levelOf(scale));
  const x = span === null || around ? start : Math.max(start, span.x1 + LABEL_GAP + 2);
  const isHeld = around && span.x0 < scale.left;
  if (isHeld || x < scale.left || x > scale.right) return null;
  const last = shelf + rows - 1;
  const half = lane.rowHeight / 2;
  return {
    x,
    top: shelf === 0 ? lane.y + EDGE : rowMiddle(lane, shelf) - half,
    bottom: last === lane.rows - 1 ? lane.y + lane.rowsHeight - EDGE : rowMiddle(lane, last) + half,
    right: scale.right - LABEL_GAP,
    around,
  };
}

/** What a card is a card of. */
type CardOf = Pick<Label, 'entry' | 'lane' | 'role' | 'ground'> & { readonly y: number };

/**
 * The lines of a card as labels, cut at the window's edge: a card that became a line there would jump while one
 * pans. Null if its rows have no room for its dates and something of its title.
 */
export function buildCard(layout: Layout, card: CardOf, place: CardPlace, title: string): Label[] | null {
  const { entry, lane, role, ground, y } = card;
  const { x, top, bottom, right, around } = place;
  const room = around ? 1 + countLines(y + BELOW_BAR, bottom) : countLines(top, bottom);
  const lines = linesOf(layout, card, room, around, title);
  if (lines.length === 0) return null;
  const first = Math.max(top, Math.min(y - LINE_HEIGHT / 2, bottom - lines.length * LINE_HEIGHT));
  const baselineOf = (line: number) => {
    if (!around) return first + line * LINE_HEIGHT + BASELINE;
    return line === 0 ? y + ABOVE : y + BELOW_BAR + (line - 1) * LINE_HEIGHT + BASELINE;
  };
  const dates = lines.findIndex(({ quiet }) => !quiet);
  const labels = lines.map((words, line) => {
    const room = right - x;
    // A date cut short would say something else.
    const cut = line < dates ? '' : fitText(words.text, room, LABEL_SIZE, words.bold ? 'bold' : 'regular');
    const seen = words.width <= room ? words : makeLine(cut, words.bold, words.quiet);
    return { entry, lane, role, ground, ...seen, line, x, y: Math.round(baselineOf(line)) };
  });
  return labels.filter(({ text }) => text !== '');
}

function countLines(top: number, bottom: number): number {
  return Math.max(0, Math.floor((bottom - top) / LINE_HEIGHT));
}

type CardLine = Pick<Label, 'text' | 'width' | 'bold' | 'quiet'>;

/** Lines by row and room, kept because they are decoded from bytes and measured. */
const known = new WeakMap<Layout['labelTexts'], Map<number, CardLine[]>>();
const MOST_KEPT = 2000;

function linesOf(
  layout: Layout,
  { entry: row, role }: CardOf,
  room: number,
  around: boolean,
  title: string,
): CardLine[] {
  const kept = known.get(layout.labelTexts) ?? new Map<number, CardLine[]>();
  known.set(layout.labelTexts, kept);
  const key = (row * 64 + Math.min(room, 31)) * 2 + Number(around);
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const lines = writeLines(layout, row, role, room, around, title);
  kept.set(key, lines);
  return lines;
}

function writeLines(
  layout: Layout,
  row: number,
  role: Role,
  room: number,
  around: boolean,
  title: string,
): CardLine[] {
  const bold = role === 'missed';
  const wrap = (text: string, weight: 'bold' | 'regular', most: number) =>
    wrapText(text, CARD_WIDTH, LABEL_SIZE, weight, most);
  // A date cut short would say something else: it stands whole, or there is no card.
  const date = wrap(writeDates(layout, row), 'regular', MOST_OF_DATE + 1);
  if (date.length > (around ? 1 : MOST_OF_DATE) || room < date.length + 1) return [];
  const facts = listFacts(layout, row);
  const left = room - date.length;
  const ofTitle = Math.min(left, Math.max(FIRST_OF_TITLE, Math.min(MOST_OF_TITLE, left - facts.length)));
  // A label by itself would say more of it.
  if (ofTitle < FIRST_OF_TITLE && measureText(title, LABEL_SIZE, bold ? 'bold' : 'regular') > CARD_WIDTH) {
    return [];
  }
  const titled = wrap(title, bold ? 'bold' : 'regular', ofTitle);
  return [
    ...date.map((text) => makeLine(text, false, true)),
    ...titled.map((text) => makeLine(text, bold, false)),
    ...facts.slice(0, left - titled.length).map((text) => makeLine(text, false, true)),
  ];
}

function makeLine(text: string, bold: boolean, quiet: boolean): CardLine {
  return { text, width: measureText(text, LABEL_SIZE, bold ? 'bold' : 'regular'), bold, quiet };
}

/** The dates of an entry; vague ones in quotation marks, as on a label. */
function writeDates({ shown }: Layout, row: number): string {
  const words = datesOf(shown, row);
  return hasVagueDates(shown.chronology.rows, row) ? quoteDates(shown, row, words) : words;
}

/** What a card says besides dates and title, a line each. */
function listFacts({ shown: { chronology } }: Layout, row: number): string[] {
  const flags = chronology.rows.flags[row] ?? 0;
  const read = (field: Field) => readCell(chronology, row, field).trim().slice(0, MOST_LETTERS);
  const judge = (what: string, field: Field) => {
    const account = read(field);
    return account === '' ? what : fitAccount(`${what}, says`, account) || what;
  };
  const seen = read('child_seen');
  const facts = [
    ...(flags & FLAG_MISSED ? [judge('Missed', 'said_by')] : []),
    ...(flags & FLAG_GOOD_PRACTICE ? [judge('Good practice', 'good_practice_by')] : []),
    ...(flags & FLAG_KNOWN_LATER ? ['Known only later'] : []),
    ...(flags & FLAG_DIFFERS ? ['Accounts differ'] : []),
    ...(seen === '' ? [] : [`Child seen: ${seen}`]),
  ];
  return facts.map((text) => fitText(text, CARD_WIDTH, LABEL_SIZE, 'regular'));
}

/** A clause that names an account, which may be cut after a word of it; empty where not even one has room. */
function fitAccount(clause: string, account: string): string {
  const fits = (text: string) => measureText(text, LABEL_SIZE, 'regular') <= CARD_WIDTH;
  const whole = `${clause} ${account}`;
  if (fits(whole)) return whole;
  const words = account.split(/\s+/);
  for (let most = words.length - 1; most > 0; most--) {
    const cut = `${clause} ${words.slice(0, most).join(' ')}…`;
    if (fits(cut)) return cut;
  }
  return '';
}
