/**
 * For `{@attach takeFocus}`: what opens takes the focus, and gives it back to where it was when it goes.
 */
export function takeFocus(node: HTMLElement): () => void {
  const before = document.activeElement;
  node.focus();
  return () => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body || node.contains(active);
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
  };
}

/** For `{@attach takeFocusIfLost}`: takes the focus if what had it has gone from the page. */
export function takeFocusIfLost(node: HTMLElement): void {
  const active = document.activeElement;
  if (active === null || active === document.body) node.focus({ preventScroll: true });
}
