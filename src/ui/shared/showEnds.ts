/**
 * For `{@attach showEnds}` on a row of controls that may scroll sideways: marks the row while it goes on beyond
 * what is seen, back or on, for `app.css` to show. Without that, a row that is cut between two buttons looks whole.
 */
export function showEnds(row: HTMLElement): () => void {
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = row;
    row.toggleAttribute('data-goes-back', scrollLeft > LEAST);
    row.toggleAttribute('data-goes-on', scrollWidth - clientWidth - scrollLeft > LEAST);
  };
  const sizes = new ResizeObserver(look);
  const watch = () => {
    for (const part of [row, ...row.children]) sizes.observe(part);
  };
  watch();
  // Controls come and go with what is shown.
  const parts = new MutationObserver(watch);
  parts.observe(row, { childList: true });
  row.addEventListener('scroll', look, { passive: true });
  row.addEventListener('focusin', bringWhole);
  return () => {
    sizes.disconnect();
    parts.disconnect();
    row.removeEventListener('scroll', look);
    row.removeEventListener('focusin', bringWhole);
  };
}

/** The browser leaves a control that is cut where it is. Under the pointer it must stay, or its click is lost. */
function bringWhole({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Pixels: places of what is scrolled are rounded. */
const LEAST = 1;
