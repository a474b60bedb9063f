/** Colours, type faces and measures of the picture: those of the app. */

const FONT =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const TEXT_SIZE = 13;
export const PLAIN = `${TEXT_SIZE}px ${FONT}`;
export const BOLD = `600 ${TEXT_SIZE}px ${FONT}`;
export const NUMBER = `600 12px ${FONT}`;
export const SMALL = `12px ${FONT}`;

export const GROUND = '#ffffff';
export const TINT = '#f6f7f9';
export const INK = '#15202b';
export const MUTED = '#4d5b68';
export const GRID = '#e6eaee';
export const STRONG = '#c3ccd4';
export const ENTRY = '#34495c';
export const ACCENT = '#b5370b';
export const BAR = '#b9c5cf';
export const BOX = '#dde4ea';
export const COLUMN = '#74818d';
export const SELECTED = '#0b57d0';

export const ROW_HEIGHT = 26;
export const MISSED_RADIUS = 12;
export const MARK_RADIUS = 6;
/** Free pixels between two marks of a shelf, and before and after words. */
export const GAP = 3;
export const LABEL_GAP = 5;
