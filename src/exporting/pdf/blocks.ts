/**
 * Puts blocks on pages, one below the other: first all is placed, so that each page can say of how many it is,
 * and only then painted.
 *
 *     const pages = placeBlocks(blocks, A4)
 *     pages[0].placed  → [{ block, top: 36 }, …]
 */
import { MARGIN, roomOf, type PageSize } from '../paper.ts';

/** Something that stands on one page: a line of text, a picture, a row of a table. */
export interface Block {
  readonly height: number;
  /** Paints it, `top` points below the page's top edge. */
  readonly paint: (top: number) => void;
  /** The next block stands on the same page. */
  readonly isKeptWithNext?: boolean;
  /** Stands above this block where it comes first on a page: the headings of a table. */
  readonly repeated?: Block;
  /** A page of its own, of another size than the others. */
  readonly page?: PageSize;
}

export interface PlannedPage {
  readonly size: PageSize;
  readonly placed: readonly { readonly block: Block; readonly top: number }[];
}

/** Places blocks in their order, on pages of a size. */
export function placeBlocks(blocks: readonly Block[], size: PageSize): PlannedPage[] {
  const pages: { size: PageSize; placed: { block: Block; top: number }[] }[] = [];
  let y = Infinity;
  const begin = (pageSize: PageSize) => {
    pages.push({ size: pageSize, placed: [] });
    y = MARGIN;
  };
  const put = (block: Block) => {
    pages.at(-1)?.placed.push({ block, top: y });
    y += block.height;
  };
  blocks.forEach((block, i) => {
    if (block.page) {
      begin(block.page);
      put(block);
      y = Infinity;
      return;
    }
    const next = block.isKeptWithNext === true ? blocks[i + 1] : undefined;
    const needed = block.height + (next && !next.page ? next.height : 0);
    if (y + needed > MARGIN + roomOf(size).height + SLACK) {
      begin(size);
      if (block.repeated) put(block.repeated);
    }
    put(block);
  });
  return pages;
}

/** Sums of heights are not exact. */
const SLACK = 0.01;
