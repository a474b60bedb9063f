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
  /**
   * What is written from now on waits until the next frame has been shown: it takes the browser some milliseconds,
   * for which the picture of a case that is opened need not wait.
   */
  waitForFrame(): void;
  push(mark: EntryMark, link: string): void;
  replace(mark: EntryMark, link: string): void;
}

/** The page's own. */
export function pageAddress(): AddressBar {
  // A relative address of # alone would keep the old link, so the path stands before it.
  const address = (link: string) => location.pathname + location.search + (link === '' ? '' : `#${link}`);
  let waiting: (() => void)[] | null = null;
  const writeWaiting = () => {
    const writes = waiting ?? [];
    waiting = null;
    for (const write of writes) write();
  };
  const write = (act: () => void) => {
    if (waiting) waiting.push(act);
    else act();
  };
  return {
    page: Math.round(performance.timeOrigin),
    readLink: () => {
      writeWaiting();
      return location.hash;
    },
    waitForFrame: () => {
      if (waiting) return;
      waiting = [];
      requestAnimationFrame(() => setTimeout(writeWaiting));
    },
    push: (mark, link) => {
      write(() => {
        history.pushState(mark, '', address(link));
      });
    },
    replace: (mark, link) => {
      write(() => {
        history.replaceState(mark, '', address(link));
      });
    },
  };
}
