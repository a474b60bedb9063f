/**
 * The whole app as one HTML file that opens from disk, for computers where nothing can be served.
 *
 * In: a build of one script and one style sheet, with pictures, fonts and the worker inside them. Out:
 * `chronolane.html`, which holds both, the notices of the packages, a policy that lets exactly these run, and a block
 * of data (`kept`): the sample, and the parts of the page that are neither script nor style nor notices, so that the
 * app can write its own page with another block, a hand-out, in that place. And `handOutPage.js`, the same page
 * for the served app, in two halves. A hand-out must not hold the sample, which is full of names.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** What the one file is called. */
export const ONE_FILE = 'chronolane.html';
/** The page of a hand-out, before and after its data, for the served app (`src/state/handOutPage.ts`). */
export const HAND_OUT_PAGE = 'handOutPage.js';

const dataFolder = path.join(root, 'data');

/** @param {string} text as it stands between the tags of an element */
const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * What the page may do: run its own script and the worker within it, and nothing else.
 *
 * @param {string} script
 * @param {string} style
 */
function writePolicy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * A block of data in a page: no script, so the policy has no say in it. No cell can end it.
 *
 * @param {string} id
 * @param {unknown} value
 */
const writeBlock = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/**
 * Three plugins for Vite: one makes every worker a part of the script that starts it, one lets the sample be read
 * from the block of data, one writes the file.
 *
 * @returns {import('vite').Plugin[]}
 */
export function writeOneFile() {
  /** @type {string[]} */
  const kept = [];
  return [
    {
      name: 'chronolane:worker-within',
      enforce: 'pre',
      async resolveId(source, importer) {
        if (!source.endsWith('?worker')) return null;
        const found = await this.resolve(source.replace('?worker', ''), importer, { skipSelf: true });
        return found === null ? null : `${found.id}?worker&inline`;
      },
    },
    {
      name: 'chronolane:sample-in-data',
      enforce: 'pre',
      async resolveId(source, importer) {
        if (!source.endsWith('?raw')) return null;
        const found = await this.resolve(source.replace('?raw', ''), importer, { skipSelf: true });
        return found !== null && path.dirname(found.id) === dataFolder
          ? `\0kept:${path.basename(found.id)}.js`
          : null;
      },
      load(id) {
        if (!id.startsWith('\0kept:')) return null;
        const name = id.slice('\0kept:'.length, -'.js'.length);
        // By number: the name of a file is a name too.
        const at = kept.push(readFileSync(path.join(dataFolder, name), 'utf8')) - 1;
        // A hand-out has no such block: there the sample is nothing.
        return `const block = document.getElementById('kept');
          export default block === null ? '{"files":[],"note":[]}' : JSON.parse(block.textContent).files[${at}];`;
      },
    },
    {
      name: 'chronolane:one-file',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          /** @param {string} ending */
          const take = (ending) => {
            const names = Object.keys(bundle).filter((name) => name.endsWith(ending));
            const [name] = names;
            const file = name === undefined ? undefined : bundle[name];
            if (name === undefined || file === undefined || names.length > 1) {
              throw new Error(
                `The one file needs exactly one ${ending} file, and the build has ${names.length}.`,
              );
            }
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how a plugin takes a file out
            delete bundle[name];
            return file.type === 'chunk' ? file.code : String(file.source);
          };
          const html = take('.html');
          // Within a script these words would end it, or begin a comment; the escapes mean the same to JavaScript.
          const script = take('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
          const style = take('.css');
          const notices = take('licences.md').replaceAll('--', '- -');
          const icon = readFileSync(path.join(root, 'public', 'favicon.svg'), 'base64');
          const policy = `<meta http-equiv="Content-Security-Policy" content="${writePolicy(script, style)}" />`;
          const page = html
            .replace(/<script\b[^>]*><\/script>\s*/, '')
            .replace(/<link\b[^>]*rel="stylesheet"[^>]*>\s*/, '')
            .replace('./favicon.svg', () => `data:image/svg+xml;base64,${icon}`);
          const [start, head, body, end] = cut(page, '<head>', '</body>', '</html>');
          // Between them stand the style, the data, the script and the notices.
          const parts = [
            `${start}<head>\n    <meta charset="utf-8" />\n    ${policy}\n    <style id="look">`,
            `</style>${head}  `,
            '\n    <script type="module" id="program">',
            `</script>\n  </body>${body}</html>\n<!--`,
            `-->${end}`,
          ];
          const [first, second, third, fourth, last] = parts;
          const said = `\n${notices}\n`;
          const before = first + style + second;
          const after = third + script + fourth + said + last;
          this.emitFile({
            type: 'asset',
            fileName: ONE_FILE,
            source: before + writeBlock('kept', { page: parts, files: kept }) + after,
          });
          this.emitFile({
            type: 'asset',
            fileName: HAND_OUT_PAGE,
            source: `export default ${JSON.stringify([before, after])};\n`,
          });
        },
      },
    },
  ];
}

/**
 * The parts of a text around marks that it holds in this order.
 *
 * @param {string} text
 * @param {...string} marks
 */
function cut(text, ...marks) {
  const parts = [];
  let rest = text;
  for (const mark of marks) {
    const [part, ...others] = rest.split(mark);
    if (part === undefined || others.length === 0) throw new Error(`The built page has no ${mark}.`);
    parts.push(part);
    rest = others.join(mark);
  }
  return [...parts, rest];
}
