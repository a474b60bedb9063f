/**
 * Writes a picture as an SVG document: for export, for print and for the drawing tests.
 *
 *     paintSvg(drawing, { theme, title: "daniel-pelka.csv", summary: "…", legend })
 *       → "<svg xmlns=…"
 */
import type { Drawing } from '../drawing/drawing.ts';
import { layOutPage, paintPage, type Surround } from './paintPage.ts';
import { escapeXml, SvgContext } from './svgContext.ts';
import { FONT } from './theme.ts';

/** The whole picture of a Drawing, all lanes, as an SVG document. */
export function paintSvg(drawing: Drawing, surround: Surround): string {
  const page = layOutPage(drawing, surround);
  const context = new SvgContext();
  paintPage(context, drawing, page, surround);
  const { width, height } = page;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}" role="img">`,
    `<title>${escapeXml(surround.title)}</title>`,
    `<desc>${escapeXml(surround.summary)}</desc>`,
    context.toString(),
    '</svg>',
    '',
  ].join('\n');
}
