/**
 * Words beside marks. Marks of a shelf never touch, so the room of a label is what is free up to the next
 * mark on its shelf: it depends on the scale alone, and labels neither overlap nor shuffle while one pans.
 */
import { shapeOf } from '../domain/when.ts';
import { dateAt } from '../domain/entry.ts';
import { readCell } from '../domain/cells.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import type { Label, Role } from './drawing.ts';
import { isPeriod, LABEL_SIZE } from './geometry.ts';
import type { Layout } from './layout.ts';
import { fitText } from './textWidth.ts';

/** A label that would like to be drawn. */
export interface LabelWish {
  readonly entry: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** Pixels free for it. */
  readonly room: number;
  readonly role: Role;
  /** Larger is drawn first. */
  readonly weight: number;
}

/** Most labels drawn at a time: text is what costs most to draw, and nobody reads more. */
const MOST_LABELS = 150;
/** Room below which a label is not worth drawing, and above which none goes on, in pixels. */
export const LEAST_ROOM = 36;
const MOST_ROOM = 300;
const KEPT_TEXTS = 20_000;

/** The labels to draw: by weight where they are too many, cut to their room. */
export function chooseLabels(layout: Layout, wishes: LabelWish[]): Label[] {
  const chosen =
    wishes.length <= MOST_LABELS
      ? wishes
      : wishes.sort((a, b) => b.weight - a.weight || b.room - a.room).slice(0, MOST_LABELS);
  return chosen.flatMap((wish) => {
    const bold = wish.role === 'missed';
    const text = fitText(
      labelOf(layout, wish.entry),
      Math.min(wish.room, MOST_ROOM),
      LABEL_SIZE,
      bold ? 'bold' : 'regular',
    );
    const { entry, x, y, role } = wish;
    return text === '' ? [] : [{ entry, x, y, text, bold, role }];
  });
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
    date !== null &&
    shapeOf(date.earliest, date.latest) !== 'day' &&
    !isPeriod(chronology.rows, row);
  const text = isVague ? `${titleOf(shown, row)}, “${words}”` : titleOf(shown, row);
  if (layout.labelTexts.size >= KEPT_TEXTS) layout.labelTexts.clear();
  layout.labelTexts.set(row, text);
  return text;
}
