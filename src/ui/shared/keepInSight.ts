/** For `{@attach keepInSight}`: what opens beside its button is moved right if it would leave the window. */
export function keepInSight(node: HTMLElement): () => void {
  const { left } = node.getBoundingClientRect();
  if (left < MARGIN) node.style.translate = `${MARGIN - left}px`;
  return () => {
    node.style.translate = '';
  };
}

/** Free space at the window's edge, in pixels. */
const MARGIN = 8;
