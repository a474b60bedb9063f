/**
 * For `{@attach takeFocus}`: what opens takes the focus, and gives it back to where it was when it goes.
 */
export function takeFocus(node: HTMLElement): () => void {
  const giveBack = rememberFocus(node);
  node.focus();
  return giveBack;
}

/** Gives what gives the focus back when a node has gone; what had it may have gone as well. */
export function rememberFocus(node: HTMLElement): () => void {
  const before = document.activeElement;
  return () => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body || node.contains(active);
    if (!isLost) return;
    const hadFocus = before instanceof HTMLElement && before !== document.body && before.isConnected;
    const next = hadFocus ? before : document.querySelector<HTMLElement>('h1');
    next?.focus({ preventScroll: true });
  };
}

/** For `{@attach takeFocusIfLost}`: takes the focus if what had it has gone from the page. */
export function takeFocusIfLost(node: HTMLElement): void {
  if (isFocusLost()) node.focus({ preventScroll: true });
}

/**
 * The same in the next frame: to give the focus the page must be laid out, which a first picture need not wait for.
 */
export function takeFocusWithFrame(node: HTMLElement): () => void {
  const request = requestAnimationFrame(() => {
    takeFocusIfLost(node);
  });
  return () => {
    cancelAnimationFrame(request);
  };
}

/** True if what had the focus has gone from the page. */
export function isFocusLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body;
}
