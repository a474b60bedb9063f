/**
 * For `{@attach observeSize((width, height) => …)}`: tells the inner size of an element in CSS pixels, at once
 * and whenever it changes. At once, because the first picture need not wait for a frame of its own.
 *
 * With a name the size is told that an element of this name had last in this window, and corrected in the frame if
 * it is another: to lay the page out takes as long as to draw a picture, which can meanwhile be painted.
 */
export function observeSize(
  tell: (width: number, height: number) => void,
  name?: string,
): (node: HTMLElement) => () => void {
  const keep = (width: number, height: number) => {
    if (name !== undefined) lastSizes.set(name, [width, height]);
    tell(width, height);
  };
  return (node) => {
    const last = name === undefined ? undefined : lastSizes.get(name);
    if (last === undefined) keep(node.clientWidth, node.clientHeight);
    else tell(...last);
    const observer = new ResizeObserver((entries) => {
      const size = entries.at(-1)?.contentBoxSize[0];
      if (size) keep(Math.round(size.inlineSize), Math.round(size.blockSize));
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
    };
  };
}

const lastSizes = new Map<string, readonly [width: number, height: number]>();
window.addEventListener('resize', () => {
  lastSizes.clear();
});
