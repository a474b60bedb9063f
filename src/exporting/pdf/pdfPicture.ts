/**
 * The picture in a PDF, painted by the painters of the screen: the whole case on the first page, then at a scale
 * at which it can be read, a part a page, with lane names and time axis on each; and the key.
 */
import type { LegendItem } from '../../drawing/legend.ts';
import {
  LEGEND_ROW,
  NAMES_WIDTH,
  paintPicture,
  paintSampleOf,
  paintWordsOf,
  placeLegend,
} from '../../painting/paintPage.ts';
import { LIGHT } from '../../painting/theme.ts';
import type { PlannedPicture } from '../documentPictures.ts';
import { MARGIN } from '../paper.ts';
import type { Block } from './blocks.ts';

import type { PdfSheet } from './pdfSheet.ts';

/** A picture as a block; what it says to who cannot see it is its alternative text. */
export function makePicture(sheet: PdfSheet, { drawing, sight, scale, alt, page }: PlannedPicture): Block {
  const width = (NAMES_WIDTH + drawing.width) * scale;
  const height = (drawing.head + sight.height) * scale;
  const { context } = sheet;
  return {
    height,
    ...(page && { page }),
    paint: (top) => {
      const paint = () => {
        context.save();
        context.translate(MARGIN, top);
        context.scale(scale);
        context.beginPath();
        context.rect(0, 0, NAMES_WIDTH + drawing.width, drawing.head + sight.height);
        context.clip();
        paintPicture(context, drawing, LIGHT, 0, sight);
        context.restore();
      };
      const bbox = [MARGIN, top, MARGIN + width, top + height] as const;
      sheet.paintElement(sheet.root, 'Figure', paint, { alt, bbox });
    },
  };
}

/** Height of a key in points, which is not made yet. */
export function keyHeight(items: readonly LegendItem[], width: number, scale: number): number {
  const rows = (placeLegend(items, width / scale).at(-1)?.row ?? -1) + 1;
  return rows * LEGEND_ROW * scale;
}

/** The key as blocks, a row of it each: samples to be seen, their words a list to be read. */
export function makeKey(
  sheet: PdfSheet,
  items: readonly LegendItem[],
  width: number,
  scale: number,
): Block[] {
  const placed = placeLegend(items, width / scale);
  const rows = new Set(placed.map(({ row }) => row));
  const list = sheet.doc.struct('L');
  const { context, doc } = sheet;
  return [...rows].map((row): Block => ({
    height: LEGEND_ROW * scale,
    paint: (top) => {
      if (row === 0) sheet.root.add(list);
      const at = (paint: () => void) => () => {
        context.save();
        context.translate(MARGIN, top - row * LEGEND_ROW * scale);
        context.scale(scale);
        paint();
        context.restore();
      };
      for (const item of placed.filter((each) => each.row === row)) {
        sheet.paintArtifact(at(() => paintSampleOf(context, item, LIGHT)));
        const words = sheet.mark(
          'LBody',
          at(() => paintWordsOf(context, item, LIGHT)),
        );
        list.add(doc.struct('LI', {}, [doc.struct('LBody', {}, [words])]));
      }
      if (row === rows.size - 1) list.end();
    },
  }));
}
