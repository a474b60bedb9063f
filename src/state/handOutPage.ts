/**
 * The page that a hand-out is made of: the app as one file, without the sample and without a case. The one file
 * puts it together from itself; the served app has it beside it, as a script, because its policy lets it fetch
 * nothing else.
 *
 *     const [before, after] = await loadHandOutPage()
 */
import type { HandOutPage } from '../exporting/handOut.ts';
import { isOneFile } from './build.ts';

/** Rejects with a TypeError if the served app cannot reach it. */
export async function loadHandOutPage(): Promise<HandOutPage> {
  if (isOneFile) return readOwnPage();
  const address = new URL('handOutPage.js', document.baseURI).href;
  const loaded = (await import(/* @vite-ignore */ address)) as { readonly default: HandOutPage };
  return loaded.default;
}

/** What `scripts/oneFile.mjs` wrote, put together again: browsers keep these texts as they stand in the file. */
function readOwnPage(): HandOutPage {
  const text = (id: string) => document.getElementById(id)?.textContent ?? '';
  const notices = [...document.childNodes].find(({ nodeType }) => nodeType === Node.COMMENT_NODE);
  const { page } = JSON.parse(text('kept')) as { readonly page: readonly string[] };
  const [beforeStyle, beforeData, afterData, afterScript, end] = page;
  return [
    `${beforeStyle ?? ''}${text('look')}${beforeData ?? ''}`,
    `${afterData ?? ''}${text('program')}${afterScript ?? ''}${notices?.textContent ?? ''}${end ?? ''}`,
  ];
}
