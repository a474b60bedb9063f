/**
 * Words beside marks. Marks of a shelf never touch, so the room of a label is what is free up to the next
 * mark on its shelf, or the edge of the picture: labels do not overlap, and while one pans they only come
 * and go at the edges.
 */
import { isPeriod } from '../analysis/rowTime.ts';
import { shapeOf } from '../domain/when.ts';
import { dateAt } from '../domain/entry.ts';
import { readCell } from '../domain/cells.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import type { Label, Role } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import type { Layout } from './layout.ts';
import { fitText, measureText } from './textWidth.ts';

/** A label that would like to be drawn. */
export interface LabelWish {
  readonly entry: number;
  readonly lane: number;
  /** From where, and up to where, there is room. */
  readonly x: number;
  readonly end: number;
  /** Middle of its row. */
  readonly y: number;
  /** Level with a point or in a band; above a line or a bar. */
  readonly place: 'beside' | 'above';
  /** Where the line it stands above ends: words too long for it go after it, if there is room. */
  readonly after: number | null;
  readonly role: Role;
  /** Larger is drawn first. */
  readonly weight: number;
}

/** Free pixels before and after a label. */
export const LABEL_GAP = 4;
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
  return chosen.flatMap((wish) => placeLabel(wish, labelOf(layout, wish.entry)));
}

function placeLabel(wish: LabelWish, words: string): Label[] {
  const { entry, lane, role, after } = wish;
  const bold = role === 'missed';
  const weight = bold ? 'bold' : 'regular';
  const width = Math.min(MOST_ROOM, measureText(words, LABEL_SIZE, weight));
  const isAfter = after !== null && wish.x + width > after && wish.end - after >= Math.min(width, GOOD_ROOM);
  const x = isAfter ? after : wish.x;
  const text = fitText(words, Math.min(wish.end - x, MOST_ROOM), LABEL_SIZE, weight);
  if (text === '') return [];
  const baseline = isAfter || wish.place === 'beside' ? BESIDE : ABOVE;
  return [{ entry, lane, x, y: wish.y + baseline, text, bold, role }];
}

/** An entry's title; a vague date follows in its own words: `Home visit, “mid-December 2011”`. */
function labelOf(layout: Layout, row: number): string {
  const known = layout.labelTexts.get(row);
  if (known !== undefined) return known;
  const { shown } = layout;
  const { chronology } = shown;
  const words = readCell(chronology, row, 'date').trim();
  const date = dateAt(chronology, row, words);
  const isVague =
    date !== null && shapeOf(date.earliest, date.latest) !== 'day' && !isPeriod(chronology.rows, row);
  const title = titleOf(shown, row).slice(0, MOST_LETTERS);
  const text = isVague ? `${title}, “${words.slice(0, MOST_LETTERS)}”` : title;
  if (layout.labelTexts.size >= KEPT_TEXTS) layout.labelTexts.clear();
  layout.labelTexts.set(row, text);
  return text;
}
