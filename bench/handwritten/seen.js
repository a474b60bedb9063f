/** What is seen in a frame, in columns that are used again for every frame. */

const MOST = 4096;
/** Bits of `form`: what of an entry is seen. */
export const HAS_MARK = 1;
export const HAS_SPAN = 2;
/** It stands in half a row; it goes on under the next thing of its row. */
export const IS_LOW = 4;
export const GOES_ON = 8;

/** Entries of a frame, one number a column each. */
export const seen = {
  count: 0,
  lane: new Uint16Array(MOST),
  index: new Uint32Array(MOST),
  flags: new Uint8Array(MOST),
  form: new Uint8Array(MOST),
  x: new Float64Array(MOST),
  y: new Float64Array(MOST),
  radius: new Float64Array(MOST),
  /** Ends of a line or a bar. */
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  /** Up to which pixel words have room; none where it is not right of the mark. */
  free: new Float64Array(MOST),
  /** Where the window ends for them: at its edge, or at a box that stands there. */
  edge: new Float64Array(MOST),
  /** Where it begins and ends, in sight or not. */
  left: new Float64Array(MOST),
  right: new Float64Array(MOST),
  shelf: new Uint8Array(MOST),
  /** Rows that a card may take. */
  cardRows: new Uint8Array(MOST),
  /** In the mark, and where it has no room there the one beside it, from where on; 0 for none. */
  number: new Uint32Array(MOST),
  beside: new Uint32Array(MOST),
  besideX: new Float64Array(MOST),
  /** First entry and first box of each lane in sight, and those after the last. */
  laneStart: new Uint32Array(128),
  boxStart: new Uint32Array(128),
};

/** Boxes with counts. */
export const boxes = {
  count: 0,
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  y: new Float64Array(MOST),
  height: new Float64Array(MOST),
  missed: new Uint8Array(MOST),
  text: /** @type {string[]} */ (new Array(MOST).fill('')),
};
