/**
 * Writes a picture as an SVG document: for export, for print and for the drawing tests.
 *
 *     paintSvg(drawing, { theme, title: "daniel-pelka.csv", summary: "…", legend })
 *       → "<svg xmlns=…"
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { LegendItem } from '../drawing/legend.ts';
import type { Sightline } from './paintDrawing.ts';
import { layOutPage, NAMES_WIDTH, paintPage, paintPicture, type Page, type Surround } from './paintPage.ts';
import { paintSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './paintLegend.ts';
import { escapeXml, SvgContext } from './svgContext.ts';
import { FONT, type Theme } from './theme.ts';

/** The whole picture of a Drawing, all lanes, as an SVG document. */
export function paintSvg(drawing: Drawing, surround: Surround): string {
  const page = layOutPage(drawing, surround);
  const context = new SvgContext();
  paintPage(context, drawing, page, surround);
  return writeDocument(context, page, surround.title, surround.summary);
}

/**
 * A picture by itself, or what a sight has of its lanes: for a page that has title and key as elements. `prefix`
 * sets it apart from other pictures on that page.
 */
export function paintBareSvg(
  drawing: Drawing,
  theme: Theme,
  sight: Sightline,
  words: { readonly title: string; readonly prefix: string },
): string {
  const context = new SvgContext(words.prefix);
  const width = NAMES_WIDTH + drawing.width;
  const height = drawing.head + sight.height;
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  paintPicture(context, drawing, theme, 0, sight);
  context.restore();
  return writeDocument(context, { width, height }, words.title, '');
}

/** The sample of an item of the key by itself. */
export function paintSampleSvg(item: LegendItem, theme: Theme): string {
  const context = new SvgContext();
  paintSample(context, item, 0, 0, theme);
  return writeDocument(context, { width: SAMPLE_WIDTH, height: SAMPLE_HEIGHT }, '', '');
}

function writeDocument(
  context: SvgContext,
  { width, height }: Pick<Page, 'width' | 'height'>,
  title: string,
  description: string,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    context.toString(),
    '</svg>',
    '',
  ].join('\n');
}
