/**
 * The trainer's window: an empty page that the browser opens, into which this page puts elements of its own, so
 * that both share the state and nothing is sent. Styles are copied, so that it needs no connection, and what the
 * policy of this page refuses is refused there too.
 */
import { mount, unmount } from 'svelte';
import type { Workspace } from '../../state/workspace.svelte.ts';
import TrainerPage from './TrainerPage.svelte';
import { pressWalkKey } from './walkKeys.ts';

const NAME = 'chronolane-trainer';
const SIZE = 'popup,width=860,height=820';

/** Opens the window, or brings it to the front and fills it anew. Gives what closes it; null if it is blocked. */
export function openTrainerWindow(workspace: Workspace): (() => void) | null {
  const trainer = window.open('', NAME, SIZE);
  if (!isUsable(trainer)) return null;
  const { document: page } = trainer;
  page.title = 'Trainer’s window of Chronolane';
  page.documentElement.lang = document.documentElement.lang;
  page.body.replaceChildren();
  copyStyles(trainer);
  const content = mount(TrainerPage, { target: page.body, props: { workspace } });

  const follow = () => (page.documentElement.style.cssText = document.documentElement.style.cssText);
  const theme = new MutationObserver(follow);
  theme.observe(document.documentElement, { attributeFilter: ['style'] });
  follow();

  const press = (event: KeyboardEvent) => {
    pressWalkKey(event, workspace.stepping, workspace.view.singleKeys);
  };
  const close = () => {
    trainer.close();
  };
  const leave = () => {
    theme.disconnect();
    trainer.removeEventListener('keydown', press);
    removeEventListener('pagehide', close);
    void unmount(content);
  };
  trainer.addEventListener('keydown', press);
  trainer.addEventListener('pagehide', leave, { once: true });
  addEventListener('pagehide', close);
  trainer.focus();
  return close;
}

/** False where the browser refused: it gives nothing, or a window that is closed at once. */
function isUsable(trainer: Window | null): trainer is Window & typeof globalThis {
  try {
    return trainer?.closed === false && trainer.document.body.isConnected;
  } catch {
    return false;
  }
}

/** The rules of this page's styles as the browser holds them, the addresses of its font made whole. */
function copyStyles(trainer: Window & typeof globalThis): void {
  trainer.document.adoptedStyleSheets = [...document.styleSheets].map(({ href, cssRules }) => {
    const base = href ?? document.baseURI;
    const text = [...cssRules].map(({ cssText }) => cssText).join('\n');
    const copy = new trainer.CSSStyleSheet();
    copy.replaceSync(
      text.replace(/url\("([^"]*)"\)/g, (_, address: string) => `url("${new URL(address, base).href}")`),
    );
    return copy;
  });
}
