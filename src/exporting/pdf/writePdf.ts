/**
 * A case as a PDF: title, what is to be read first, settings, the case as one picture, its key, the picture at a scale
 * at which it can be read, the missed opportunities, all entries, sources. Tagged, so that it can be read aloud.
 * Where something is to be read first, it has the first page with title, settings, key and contents.
 *
 *     takeAllSteps(writePdf({ shown, view, paper: 'A4', … }, fonts))  → the pieces of the file
 */
import { countOf } from '../../base/count.ts';
import { gatherLegend, keepDays } from '../../drawing/legend.ts';
import { fitText } from '../../drawing/textWidth.ts';
import { LIGHT } from '../../painting/theme.ts';
import type { Foreword } from '../../domain/foreword.ts';
import { titleDocument } from '../../viewing/caseTitle.ts';
import { describeDocument } from '../../viewing/describeDocument.ts';
import { planPictures, type PictureContent } from '../documentPictures.ts';
import { MARGIN, roomOf, SHEETS } from '../paper.ts';
import { placeBlocks, type Block, type PlannedPage } from './blocks.ts';
import { keyHeight, makeKey, makePicture } from './pdfPicture.ts';
import { BODY, PdfSheet, SMALL, type Face } from './pdfSheet.ts';
import { makeTable } from './pdfTable.ts';
import type { FontFiles } from './pdfType.ts';

export interface PdfContent extends PictureContent {
  /** What stands before the case, as it may be seen. */
  readonly foreword: Foreword;
  /** Sentences about what else was set. */
  readonly settings: readonly string[];
}

const LARGE_TITLE: Face = { size: 26, weight: 'bold', ink: LIGHT.ink };
/** What is to be read first. */
const NOTE: Face = { size: 12.5, weight: 'regular', ink: LIGHT.ink };
const TITLE: Face = { size: 18, weight: 'bold', ink: LIGHT.ink };
const HEADING: Face = { size: 13, weight: 'bold', ink: LIGHT.ink };

/** Writes a document, step by step; what each step gives is how much is done, 0 to 1. The pieces of the file. */
export function* writePdf(
  content: PdfContent,
  fonts: FontFiles,
): Generator<number, Uint8Array<ArrayBuffer>[]> {
  const title = titleDocument(content.shown.chronology, content.foreword.title);
  const sheet = new PdfSheet(title, fonts);
  const { size } = SHEETS[content.paper];
  const pageOf = new Map<Block, number>();
  const blocks = yield* countNone(makeBlocks(sheet, content, pageOf));
  const pages = placeBlocks(blocks, size);
  pages.forEach(({ placed }, i) => {
    for (const { block } of placed) pageOf.set(block, i + 1);
  });
  let done = 0;
  for (const [i, page] of pages.entries()) {
    sheet.doc.addPage({ size: page.size, margin: 0 });
    for (const { block, top } of page.placed) {
      block.paint(top);
      done++;
      if (done % BLOCKS_A_STEP === 0) yield MADE + (1 - MADE) * (i / pages.length);
    }
    paintFoot(sheet, page, title, `Page ${i + 1} of ${pages.length}`);
    yield MADE + (1 - MADE) * (i / pages.length);
  }
  return sheet.finish();
}

/** What laying out is of the whole work. */
const MADE = 0.3;
const BLOCKS_A_STEP = 8;

function* countNone<Result>(work: Generator<undefined, Result>): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield 0;
  }
}

/** `pageOf`: on which page a block is, once all are placed. */
function* makeBlocks(
  sheet: PdfSheet,
  content: PdfContent,
  pageOf: ReadonlyMap<Block, number>,
): Generator<undefined, Block[]> {
  const { shown, view, foreword, settings, paper } = content;
  const { scale, size } = SHEETS[paper];
  const { width } = roomOf(size);
  const text = yield* describeDocument(shown, foreword, settings);
  const heading = (words: string) => sheet.makeText('H2', words, width, HEADING, 4);
  const isTitlePage = text.note.length > 0;
  const title = isTitlePage
    ? sheet.makeText('H1', text.title, width, LARGE_TITLE, 14)
    : sheet.makeText('H1', text.title, width, TITLE, 4);
  const first = text.note.flatMap((each) => sheet.makeText('P', each, width * NOTE_WIDTH, NOTE, 8));
  const lines = text.lines.flatMap((line) => sheet.makeText('P', line, width, BODY, 2));
  const items = yield* gatherLegend(shown, view);
  const around = GAP + HEAD_ROOM + 2 * NOTE_ROOM;
  const above = isTitlePage
    ? around
    : sumHeights([...title, ...lines, ...heading('Key')]) + keyHeight(items, width, scale) + around;
  const { overview, after, parts, note } = yield* planPictures(content, above);
  const drawings = [overview, ...parts].flatMap((each) => each?.drawing ?? []);
  const key = [...heading('Key'), ...makeKey(sheet, keepDays(items, drawings), width, scale)];
  const picture = overview ? [...heading(overview.heading), makePicture(sheet, overview)] : [];
  const said = [after, note].flatMap((words) =>
    words === '' ? [] : sheet.makeText('P', words, width, SMALL, 0),
  );
  const pictures = parts.map((part) => [
    ...(part.heading === '' ? [] : heading(part.heading)),
    makePicture(sheet, part),
  ]);
  const tables: Block[][] = [];
  for (const table of text.tables) {
    const words = sheet.makeText('P', table.words, width, BODY, 4).map(keepWithNext);
    tables.push([...heading(table.heading), ...words, ...(yield* makeTable(sheet, table, width))]);
  }
  const sources =
    text.sources.length === 0
      ? []
      : [...heading('Sources'), ...text.sources.flatMap((each) => sheet.makeText('P', each, width, BODY, 2))];
  const contents = [
    [overview?.heading ?? '', picture] as const,
    ['The picture at a scale at which it can be read', pictures[0] ?? []] as const,
    ...text.tables.map(({ heading: words }, i) => [words, tables[i] ?? []] as const),
    ['Sources', sources] as const,
  ].flatMap(([words, [block]]) => (block ? makeReference(sheet, words, () => pageOf.get(block) ?? 0) : []));
  const inside = [...heading('In this document'), ...contents];
  const blocks = [
    ...title,
    ...(isTitlePage
      ? [...first, SPACE, ...lines, SPACE, ...key, SPACE, ...inside, ...picture]
      : [...lines, ...picture]),
    ...(isTitlePage ? said : [SPACE, ...key, ...said]),
    ...pictures.flat(),
    ...[...tables, sources].flatMap((table) => (table.length === 0 ? [] : [SPACE, ...table])),
  ];
  const lacking = describeLacking(sheet.type.lacking);
  if (lacking !== '') blocks.push(SPACE, ...sheet.makeText('P', lacking, width, BODY, 0));
  return blocks;
}

/** A line that says where something is: its page is known when it is painted. */
function makeReference(sheet: PdfSheet, words: string, page: () => number): Block {
  const make = () => sheet.makeText('P', `${words}: page ${page()}`, Infinity, BODY, 2);
  const height = sumHeights(make());
  return { height, paint: (top) => make()[0]?.paint(top) };
}

/** "2 letters are not in the typeface…: U+6F22, U+5B57."; empty where all are. */
function describeLacking(letters: readonly string[]): string {
  if (letters.length === 0) return '';
  const codes = letters.map(
    (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const are = countOf(letters.length, 'letter is', 'letters are');
  return `${are} not in the typeface of this document and stand as boxes: ${codes.join(', ')}. The chronology as CSV has them.`;
}

const GAP = 12;
/** Height of a line about the parts, or about what came after, which are known only after the picture above them. */
const NOTE_ROOM = 12;
/** Height of the heading of the picture. */
const HEAD_ROOM = 22;
/** Part of the page's width: longer lines are hard to read. */
const NOTE_WIDTH = 0.85;
const SPACE: Block = { height: GAP, paint: () => undefined };

const keepWithNext = (block: Block): Block => ({ ...block, isKeptWithNext: true });

function sumHeights(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

function paintFoot(sheet: PdfSheet, { size }: PlannedPage, title: string, page: string): void {
  const [width, height] = size;
  const top = height - MARGIN + 10;
  sheet.paintArtifact(() => {
    const wide = sheet.type.measure(page, SMALL.size, SMALL.weight);
    sheet.setLines(
      [fitText(title, width - 2 * MARGIN - wide - GAP, SMALL.size, SMALL.weight)],
      MARGIN,
      top,
      SMALL,
    );
    sheet.setLines([page], width - MARGIN - wide, top, SMALL);
  }, 'Pagination');
}
