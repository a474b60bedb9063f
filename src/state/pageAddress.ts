/** The page's address and its entries in the browser's history. The only file that changes them, and only what is behind #. */

/** What marks an entry of the browser's history: numbers only. */
export interface EntryMark {
  /** When the page was loaded: entries of an earlier load are known by their link alone. */
  readonly page: number;
  /** Counts the cases opened since; 0 for the start page. */
  readonly case: number;
  readonly id: number;
}

/** The browser's side; another one in tests. */
export interface AddressBar {
  readonly page: number;
  readLink(): string;
  push(mark: EntryMark, link: string): void;
  replace(mark: EntryMark, link: string): void;
}

/**
 * The page's own. What is written is written after the next frame: it takes the browser some milliseconds, for which
 * the picture of a case that is opened need not wait.
 */
export function pageAddress(): AddressBar {
  const address = (link: string) => location.pathname + location.search + (link === '' ? '' : `#${link}`);
  let waiting: (() => void)[] = [];
  const writeAll = () => {
    const writes = waiting;
    waiting = [];
    for (const write of writes) write();
  };
  const writeSoon = (write: () => void) => {
    if (waiting.push(write) === 1) requestAnimationFrame(() => setTimeout(writeAll));
  };
  return {
    page: Math.round(performance.timeOrigin),
    readLink: () => {
      writeAll();
      return location.hash;
    },
    push: (mark, link) => {
      // A relative address of # alone would keep the old link, so the path stands before it.
      writeSoon(() => {
        history.pushState(mark, '', address(link));
      });
    },
    replace: (mark, link) => {
      writeSoon(() => {
        history.replaceState(mark, '', address(link));
      });
    },
  };
}
