/**
 * The few elements our SVG is made of, as text. Everything that comes from a file goes through
 * `escapeXml`; numbers are cut to two decimals.
 */

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Text made safe for XML, between tags and in quoted attributes; characters XML forbids become spaces. */
export function escapeXml(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(height)}" fill="${fill}"/>`;
}

/** A stroked path. */
export function line(d: string, stroke: string, dash: string, width = 1.5): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${shortPath(d)}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
}

/** A filled path, with an outline if a stroke is given. */
export function shape(d: string, fill: string, stroke = '', dash = ''): string {
  const outline = stroke === '' ? '' : ` stroke="${stroke}" stroke-width="1.75"`;
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${shortPath(d)}" fill="${fill}"${outline}${dashes}/>`;
}

export function text(words: string, x: number, y: number, style: TextStyle): string {
  const { size, fill, weight, anchor } = style;
  const weighted = weight === undefined || weight === 400 ? '' : ` font-weight="${weight}"`;
  const anchored = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${weighted}${anchored} fill="${fill}">${escapeXml(words)}</text>`;
}

function short(n: number): string {
  return String(Math.round(n * 100) / 100);
}

function shortPath(d: string): string {
  return d.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (n) => short(Number(n)));
}
