/**
 * For `{@attach observeSize((width, height) => …)}`: tells the inner size of an element in CSS pixels, once
 * it is laid out and whenever it changes. Never asks for a layout itself, as reading `clientWidth` would.
 */
export function observeSize(
  tell: (width: number, height: number) => void,
): (node: HTMLElement) => () => void {
  return (node) => {
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
