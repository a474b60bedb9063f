/**
 * The picture in a PDF, painted by the painters of the screen: the whole case on the first page, then at a scale
 * at which it can be read, a part a page, with lane names and time axis on each; and the key.
 */
import { asDay } from '../../base/day.ts';
import { countOf } from '../../base/count.ts';
import type { TimeWindow } from '../../domain/view.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { LegendItem } from '../../drawing/legend.ts';
import type { Sightline } from '../../painting/paintDrawing.ts';
import {
  LEGEND_ROW,
  NAMES_WIDTH,
  paintPicture,
  paintSampleOf,
  paintWordsOf,
  placeLegend,
} from '../../painting/paintPage.ts';
import { LIGHT } from '../../painting/theme.ts';
import type { Shown } from '../../viewing/showChronology.ts';
import { formatStretch } from '../../viewing/tableRow.ts';
import type { Block } from './blocks.ts';
import { MARGIN, type PageSize } from './paper.ts';
import type { PdfSheet } from './pdfSheet.ts';

/** A picture, or the lanes of it that one page has room for. */
export interface PictureBlock {
  readonly drawing: Drawing;
  readonly sight: Sightline;
  /** Points to a pixel. */
  readonly scale: number;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly page?: PageSize;
}

/** A picture as a block; what it says to who cannot see it is its alternative text. */
export function makePicture(sheet: PdfSheet, { drawing, sight, scale, alt, page }: PictureBlock): Block {
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

/** What a part of the picture shows, in words. */
export function describePart(
  { chronology, missedNumber }: Shown,
  { marks, spans, clusters, findings }: Drawing,
  window: TimeWindow | null,
): string {
  const rows = new Set<number>();
  for (const { entry } of [...marks, ...spans, ...findings.marks]) rows.add(entry);
  for (const { entries } of [...clusters, ...findings.clusters]) for (const row of entries) rows.add(row);
  const missed = [...rows].filter((row) => (missedNumber[row] ?? 0) > 0).length;
  const marked =
    chronology.asKnownOn === null && missed > 0
      ? `, ${countOf(missed, 'of them marked as a missed opportunity', 'of them marked as missed opportunities')}`
      : '';
  const entries = countOf(rows.size, 'entry', 'entries');
  return `Swim lanes${window ? `, ${describeWindow(window)}` : ''}: ${entries}${marked}. The tables in this document say in words what the picture shows.`;
}

/** "1 March 2008 to 4 May 2009" */
export function describeWindow({ from, to }: TimeWindow): string {
  return formatStretch(asDay(Math.floor(from)), asDay(Math.ceil(to) - 1));
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
