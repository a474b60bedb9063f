/**
 * For `{@attach placeBeside(() => button, 'below')}`: puts what has a fixed position beside the button that
 * opened it, wholly inside the window. For what stands where an absolute position would be cut off.
 */
export function placeBeside(
  anchor: () => HTMLElement | undefined,
  side: 'below' | 'right',
): (node: HTMLElement) => void {
  return (node) => {
    const box = anchor()?.getBoundingClientRect();
    if (box === undefined) return;
    const left = side === 'right' ? box.right + GAP : box.left;
    const top = side === 'below' ? box.bottom + GAP : box.top;
    node.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - node.offsetWidth - MARGIN))}px`;
    node.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - node.offsetHeight - MARGIN))}px`;
  };
}

/** Free pixels to the button, and at the window's edge. */
const GAP = 4;
const MARGIN = 8;
