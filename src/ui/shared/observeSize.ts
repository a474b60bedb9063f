/**
 * For `{@attach observeSize((width, height) => …)}`: tells the inner size of an element in CSS pixels, at once
 * and whenever it changes. At once, because the first picture need not wait for a frame of its own: what opens
 * takes the focus, and for that the browser lays the page out in any case.
 */
export function observeSize(
  tell: (width: number, height: number) => void,
): (node: HTMLElement) => () => void {
  return (node) => {
    tell(node.clientWidth, node.clientHeight);
    const observer = new ResizeObserver((entries) => {
      const size = entries.at(-1)?.contentBoxSize[0];
      if (size) tell(Math.round(size.inlineSize), Math.round(size.blockSize));
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
    };
  };
}
