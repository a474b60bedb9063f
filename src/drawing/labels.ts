/**
 * Words beside marks. Marks of a shelf never touch, so the room of a label is what is free up to the next
 * mark on its shelf, or the edge of the picture: labels do not overlap, and while one pans they only come
 * and go at the edges.
 */
import { hasVagueDates } from '../analysis/rowTime.ts';
import { formatCount } from '../base/count.ts';
import { datesOf, quoteDates, titleOf } from '../viewing/describeEntry.ts';
import { buildCard, type CardPlace } from './cards.ts';
import type { Label, Role } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import type { Layout } from './layout.ts';
import { MOST_IN_MARK } from './marks.ts';
import { fitText, measureText, type Weight } from './textWidth.ts';

/** A label that would like to be drawn. */
export interface LabelWish {
  readonly entry: number;
  readonly lane: number;
  /** From where, and up to where, there is room in sight. */
  readonly x: number;
  readonly end: number;
  /** The same beyond the window too: what decides where words stand must not change while one pans. */
  readonly from: number;
  readonly free: number;
  /** Middle of its row. */
  readonly y: number;
  /** Level with a point or in a band; above a line or a bar. */
  readonly place: 'beside' | 'above';
  /** Where the line it stands above ends: words too long for it go after it, if there is room. */
  readonly after: number | null;
  readonly role: Role;
  readonly ground: Label['ground'];
  /** Larger is drawn first. */
  readonly weight: number;
  /** Where it may be a card; null for no room. */
  readonly card: CardPlace | null;
}

/** Most labels drawn at a time: text is what costs most to draw, and nobody reads more. */
const MOST_LABELS = 150;
/** Room below which a label is not worth drawing, and above which none goes on, in pixels. */
const LEAST_ROOM = 36;
const MOST_ROOM = 320;
/** Room after a line that is worth more than room above it. */
const GOOD_ROOM = 90;
/** Baselines below the middle of the row. */
const BESIDE = 4;
const ABOVE = -4;
const KEPT_TEXTS = 20_000;
/** More of a text than this is never seen. */
const MOST_LETTERS = 200;

/** The labels to draw: by weight where they are too many, cut to their room. */
export function chooseLabels(layout: Layout, wishes: readonly LabelWish[]): Label[] {
  const likely = wishes.filter(({ x, end }) => end - x >= LEAST_ROOM);
  const chosen =
    likely.length <= MOST_LABELS
      ? likely
      : likely.sort((a, b) => b.weight - a.weight || b.end - b.x - (a.end - a.x)).slice(0, MOST_LABELS);
  return chosen.flatMap((wish) => {
    const words = wordsOf(layout, wish.entry, wish.role);
    const card = wish.card && buildCard(layout, wish, wish.card, words.title);
    return card === null ? placeLabel(wish, words) : card;
  });
}

function placeLabel(wish: LabelWish, { title, dates, width }: LabelWords): Label[] {
  const { entry, lane, role, after, ground } = wish;
  const weight = weightOf(role);
  const isAfter =
    after !== null && wish.from + width > after && wish.free - after >= Math.min(width, GOOD_ROOM);
  const x = isAfter ? after : wish.x;
  const room = Math.min(wish.end - x, MOST_ROOM);
  // A date cut short would say something else: it stands whole or not at all.
  const isWhole = width <= room;
  const text = isWhole ? title + dates : fitText(title, room, LABEL_SIZE, weight);
  if (text === '') return [];
  const y = wish.y + (isAfter || wish.place === 'beside' ? BESIDE : ABOVE);
  const drawn = isWhole ? width : measureText(text, LABEL_SIZE, weight);
  const bold = weight === 'bold';
  return [{ entry, lane, line: 0, x, y, text, bold, quiet: false, role, width: drawn, ground }];
}

function weightOf(role: Role): Weight {
  return role === 'missed' ? 'bold' : 'regular';
}

/** What a label says: the title, and the dates in their own words where they are vague. */
export interface LabelWords {
  readonly title: string;
  /** `, “mid-December 2011”`, or empty. */
  readonly dates: string;
  /** Width of both, in pixels. */
  readonly width: number;
}

function wordsOf(layout: Layout, row: number, role: Role): LabelWords {
  const known = layout.labelTexts.get(row);
  if (known !== undefined) return known;
  const { shown } = layout;
  const table = shown.chronology.rows;
  const number = shown.missedNumber[row] ?? 0;
  // A diamond with its plate holds three figures; a longer number stands before the title.
  const title = `${number > MOST_IN_MARK ? `${formatCount(number)} ` : ''}${titleOf(shown, row).slice(0, MOST_LETTERS)}`;
  const dates = hasVagueDates(table, row)
    ? `, ${quoteDates(shown, row, datesOf(shown, row).slice(0, MOST_LETTERS))}`
    : '';
  const words = { title, dates, width: measureText(title + dates, LABEL_SIZE, weightOf(role)) };
  if (layout.labelTexts.size >= KEPT_TEXTS) layout.labelTexts.clear();
  layout.labelTexts.set(row, words);
  return words;
}
