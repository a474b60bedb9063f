/**
 * For `{@attach fillScreen(onLeft)}`: the page fills the screen while the node is there. Where the browser does
 * not allow that, the page as it is has to do. `onLeft` is called when the screen was left by the browser's own way
 * out, whose Escape no page hears.
 */
export function fillScreen(onLeft: () => void): () => () => void {
  return () => {
    const root = document.documentElement;
    let isGone = false;
    const change = () => {
      if (document.fullscreenElement === null && !isGone) onLeft();
    };
    const leave = () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
    document.addEventListener('fullscreenchange', change);
    if (document.fullscreenEnabled) {
      void root.requestFullscreen().then(
        () => {
          if (isGone) leave();
        },
        () => undefined,
      );
    }
    return () => {
      isGone = true;
      document.removeEventListener('fullscreenchange', change);
      leave();
    };
  };
}
