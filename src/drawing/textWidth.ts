/**
 * How wide a text is, without asking a browser: a text, its size and weight in, pixels out.
 *
 * Measuring by a canvas costs more than drawing, and differs between screen, export and tests. The
 * widths are those of Atkinson Hyperlegible Next, in thousandths of its size, from the space to the
 * tilde; other characters count as wide as an average one.
 */

export type Weight = 'regular' | 'bold';

// prettier-ignore
const REGULAR = [280,286,301,651,592,919,731,160,299,299,485,606,210,362,210,387,648,407,548,576,614,588,598,510,615,595,210,210,553,628,553,480,778,626,613,645,669,569,552,694,694,392,512,631,541,824,693,714,592,724,614,592,558,690,593,856,623,575,607,317,387,344,552,372,243,525,566,485,564,538,314,558,550,252,245,492,262,845,550,548,566,574,349,471,326,540,461,684,481,449,460,344,237,344,555];
// prettier-ignore
const BOLD = [303,298,362,730,604,953,727,195,324,324,485,598,252,369,253,424,656,430,569,592,621,602,617,529,621,578,253,253,564,617,564,526,780,662,634,654,683,589,562,711,699,415,546,654,548,848,710,737,617,747,639,604,592,687,628,877,666,627,615,333,424,344,573,391,274,544,587,502,586,555,349,582,565,285,255,536,301,870,565,567,587,591,368,497,360,559,509,723,522,499,492,370,249,370,543];
const OTHERS: Readonly<Record<string, number>> = {
  '‘': 250,
  '’': 250,
  '“': 430,
  '”': 430,
  '–': 504,
  '—': 827,
  '…': 710,
  '·': 260,
};
const AVERAGE = 600;
const FIRST = 32;

/** Width in pixels of a text in one line. */
export function measureText(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) thousandths += widthAt(text, i, weight);
  return (thousandths * size) / 1000;
}

/**
 * A text cut to fit, ending in an ellipsis; empty if not even a few characters fit.
 *
 *     fitText('Home visit, Daniel not seen', 90, 13, 'regular')  → "Home visit, …"
 */
export function fitText(text: string, room: number, size: number, weight: Weight): string {
  const most = (room * 1000) / size;
  const mostBeforeEllipsis = most - (OTHERS['…'] ?? AVERAGE);
  let width = 0;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    width += widthAt(text, i, weight);
    if (width <= mostBeforeEllipsis) end = i + 1;
    if (width > most) return end < FEWEST ? '' : `${text.slice(0, end).trimEnd()}…`;
  }
  return text;
}

/**
 * A text as lines no wider than a room, broken between words, a word that is too long within it; the last of
 * `most` lines ends in an ellipsis if there is more.
 *
 *     wrapText('Home visit, Daniel not seen', 90, 13, 'regular', 2)  → ["Home visit,", "Daniel not seen"]
 */
export function wrapText(text: string, room: number, size: number, weight: Weight, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    const end =
      isLast || measureText(rest, size, weight) <= room ? rest.length : breakAt(rest, room, size, weight);
    lines.push(fitText(rest.slice(0, end).trimEnd(), room, size, weight));
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** How many characters of a text that is too wide make a line: up to a blank, or as many as fit. */
function breakAt(text: string, room: number, size: number, weight: Weight): number {
  let left = (room * 1000) / size;
  let blank = 0;
  let end = 0;
  for (; end < text.length; end++) {
    if (text[end] === ' ') blank = end;
    left -= widthAt(text, end, weight);
    if (left < 0) break;
  }
  return blank > 0 ? blank : Math.max(1, end);
}

/** A label of fewer characters than this tells nothing. */
const FEWEST = 4;

function widthAt(text: string, i: number, weight: Weight): number {
  const widths = weight === 'bold' ? BOLD : REGULAR;
  return widths[text.charCodeAt(i) - FIRST] ?? OTHERS[text[i] ?? ''] ?? AVERAGE;
}
