/**
 * What a cell of the column `date_reading` says of the dates in its row: which figure of 03/04/2011 is the
 * day, and that a date far from all others is right. Written where a person has settled it.
 *
 *     readDateReading('month first; confirmed')       → { order: 'month-day', isConfirmed: true }
 *     writeDateReading('', 'month-day', true)         → 'month first; confirmed'
 *     writeDateReading('as told', 'day-month', false) → 'as told; day first'
 */
import { foldText } from '../base/foldText.ts';
import { splitList } from './cells.ts';

/** Which part of a figures-only date comes first, where figures alone do not tell. */
const FIGURE_ORDERS = ['day-month', 'month-day'] as const;
export type FigureOrder = (typeof FIGURE_ORDERS)[number];

export interface DateReading {
  /** Null: as the whole file has it. */
  readonly order: FigureOrder | null;
  readonly isConfirmed: boolean;
}

const ORDER_WORDS: Readonly<Record<FigureOrder, string>> = {
  'day-month': 'day first',
  'month-day': 'month first',
};
const CONFIRMED = 'confirmed';

/** Reads a cell. Words that say neither say nothing. */
export function readDateReading(cell: string): DateReading {
  if (cell === '') return { order: null, isConfirmed: false };
  const words = splitList(cell).map(foldText);
  const orders = FIGURE_ORDERS.filter((order) => words.includes(ORDER_WORDS[order]));
  // A cell that says both says nothing.
  const order = orders.length === 1 ? (orders[0] ?? null) : null;
  return { order, isConfirmed: words.includes(CONFIRMED) };
}

/** A cell that says what it said, but for the order, if one is given, and the confirmation, if there is one. */
export function writeDateReading(cell: string, order: FigureOrder | null, isConfirmed: boolean): string {
  const now = readDateReading(cell);
  const isNew = order !== null && order !== now.order;
  if (!isNew && (!isConfirmed || now.isConfirmed)) return cell;
  const words: readonly string[] = Object.values(ORDER_WORDS);
  const kept = splitList(cell).filter((part) => !isNew || !words.includes(foldText(part)));
  const added = [
    ...(isNew ? [ORDER_WORDS[order]] : []),
    ...(isConfirmed && !now.isConfirmed ? [CONFIRMED] : []),
  ];
  return [...kept, ...added].join('; ');
}
