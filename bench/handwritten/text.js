/** How wide words are, from the widths of their characters, which the browser is asked for once. */
import { BOLD, PLAIN, TEXT_SIZE } from './look.js';

const ELLIPSIS = 127;
const QUOTE = 128;
const OTHER = 129;
/** In thousandths of the size of the type, as the app has them. */
const plain = new Uint16Array(130);
const bold = new Uint16Array(130);

/**
 * Asks for the widths: once before the first frame, once more when the fonts are there.
 *
 * @param {CanvasRenderingContext2D} context
 */
export function measureCharacters(context) {
  for (const [widths, font] of /** @type {const} */ ([
    [plain, PLAIN],
    [bold, BOLD],
  ])) {
    context.font = font.replace(`${TEXT_SIZE}px`, '1000px');
    for (let code = 32; code < 127; code++) {
      widths[code] = Math.round(context.measureText(String.fromCharCode(code)).width);
    }
    widths[ELLIPSIS] = 710;
    widths[QUOTE] = 430;
    widths[OTHER] = 600;
  }
}

/**
 * @param {Uint16Array} widths
 * @param {number} code
 */
function widthAt(widths, code) {
  if (code < 127) return widths[code] ?? 0;
  return widths[code === 0x2026 ? ELLIPSIS : code === 0x201c || code === 0x201d ? QUOTE : OTHER] ?? 0;
}

/**
 * @param {string} text
 * @param {boolean} isBold
 */
export function widthOf(text, isBold) {
  const widths = isBold ? bold : plain;
  let width = 0;
  for (let i = 0; i < text.length; i++) width += widthAt(widths, text.charCodeAt(i));
  return (width * TEXT_SIZE) / 1000;
}

/**
 * A text cut to its room, ending in an ellipsis; empty if not even four characters fit.
 *
 * @param {string} text
 * @param {number} room
 * @param {boolean} isBold
 */
export function fit(text, room, isBold) {
  if (widthOf(text, isBold) <= room) return text;
  const widths = isBold ? bold : plain;
  let left = (room * 1000) / TEXT_SIZE - (widths[ELLIPSIS] ?? 0);
  let end = 0;
  for (; end < text.length; end++) {
    left -= widthAt(widths, text.charCodeAt(end));
    if (left < 0) break;
  }
  return end < 4 ? '' : `${text.slice(0, end).trimEnd()}…`;
}

/**
 * A text in lines no wider than a room, of which the last ends in an ellipsis if there is more.
 *
 * @param {string} text
 * @param {number} room
 * @param {boolean} isBold
 * @param {number} most lines
 */
export function wrap(text, room, isBold, most) {
  const widths = isBold ? bold : plain;
  /** @type {string[]} */
  const lines = [];
  let rest = text;
  while (rest !== '' && lines.length < most) {
    let end = rest.length;
    if (lines.length < most - 1 && widthOf(rest, isBold) > room) {
      let left = (room * 1000) / TEXT_SIZE;
      let blank = 0;
      for (end = 0; end < rest.length; end++) {
        if (rest[end] === ' ') blank = end;
        left -= widthAt(widths, rest.charCodeAt(end));
        if (left < 0) break;
      }
      if (blank > 0) end = blank;
    }
    lines.push(fit(rest.slice(0, end).trimEnd(), room, isBold));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/**
 * "1,024"
 *
 * @param {number} count
 */
export function formatCount(count) {
  return count < 1000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Counts as they are written, each made once.
 *
 * @type {Map<number, string>}
 */
const counts = new Map();

/**
 * "1,024" again and again.
 *
 * @param {number} count
 */
export function textOf(count) {
  let text = counts.get(count);
  if (text === undefined) counts.set(count, (text = formatCount(count)));
  return text;
}
