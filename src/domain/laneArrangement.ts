/**
 * How the user wants the lanes to stand: their order, and which are pinned, collapsed or hidden. A matter
 * of the picture alone: what is listed, counted and exported does not change with it.
 *
 * Lanes are held by their index in `Chronology.lanes`.
 */

/** What the lanes can be ordered by. */
export const LANE_ORDERS = ['sector', 'first-contact', 'hand'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** What each order is called on the screen. */
export const ORDER_NAMES: Readonly<Record<LaneOrder, string>> = {
  sector: 'By sector',
  'first-contact': 'By first contact',
  hand: 'By hand',
};

export interface LaneArrangement {
  readonly order: LaneOrder;
  /** The order made by hand; kept while another is chosen. Lanes it does not name stand after it. */
  readonly byHand: readonly number[];
  /** Lanes of a sector stand together, under a heading. */
  readonly grouped: boolean;
  /** Lanes that stay at the top while the others scroll, in their order. */
  readonly pinned: readonly number[];
  /** Lanes that are a single row. */
  readonly collapsed: readonly number[];
  readonly hidden: readonly number[];
}

export const FIRST_ARRANGEMENT: LaneArrangement = {
  order: 'sector',
  byHand: [],
  grouped: false,
  pinned: [],
  collapsed: [],
  hidden: [],
};
