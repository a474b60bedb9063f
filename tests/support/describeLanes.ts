/**
 * A Drawing as text, a line a lane, for tests that read like pictures:
 *
 *     School      ◆2 Bruises noted | ● Starts
 *     Police      [●] Called | (3) | (◆2)
 */
import type { Drawing, Glyph } from '../../src/drawing/drawing.ts';

const SIGNS: Readonly<Partial<Record<Glyph, string>>> = {
  contact: '●',
  referral: '▶',
  assessment: '■',
  meeting: '✚',
  decision: '⧓',
  'not-kept': '◌',
  context: '▬',
  birth: '▲',
  outcome: '⬤',
  finding: '▮',
  missed: '◆',
  good: '⬡',
  later: '⊕',
};

/** The lanes of a Drawing: what stands in each from left to right, findings before a double bar. */
export function describeLanes(drawing: Drawing): string[] {
  return drawing.lanes.map(({ lane, name }) => {
    const here = <T extends { readonly lane: number }>(things: readonly T[]) =>
      things.filter((thing) => thing.lane === lane);
    const words = (entry: number) =>
      drawing.labels
        .filter((label) => label.entry === entry && isIn(label.y) && !label.quiet)
        .map(({ text }) => text)
        .join(' ');
    const band = drawing.lanes.find((other) => other.lane === lane);
    const isIn = (y: number) => band !== undefined && y >= band.y && y <= band.y + band.height;
    const marks = here(drawing.marks).map((mark) => {
      const span = here(drawing.spans).find(({ entry }) => entry === mark.entry);
      const sign = `${SIGNS[mark.glyph] ?? '?'}${mark.number || ''}`;
      const spanned =
        span?.form === 'uncertain'
          ? `[${sign}]`
          : span?.form === 'day'
            ? `${sign}─`
            : span
              ? `${sign}━`
              : sign;
      return { x: mark.x, text: `${spanned} ${words(mark.entry)}` };
    });
    const bars = here(drawing.spans)
      .filter(({ entry }) => !here(drawing.marks).some((mark) => mark.entry === entry))
      .map((span) => ({ x: span.x0, text: `━ ${words(span.entry)}` }));
    const clusters = here(drawing.clusters).map(({ x0, entries, missed }) => ({
      x: x0,
      text: `(${missed ? '◆' : ''}${entries.length})`,
    }));
    const heads = [
      ...here(drawing.findings.marks).map((mark) => `${SIGNS[mark.glyph] ?? '?'}${mark.number || ''}`),
      ...here(drawing.findings.clusters).map(({ entries }) => `(${entries.length})`),
    ];
    const inTime = [...marks, ...bars, ...clusters].sort((a, b) => a.x - b.x).map(({ text }) => text.trim());
    return `${name}: ${heads.length > 0 ? `${heads.join(' ')} ‖ ` : ''}${inTime.join(' | ')}`;
  });
}
