/**
 * The whole app as one HTML file that opens from disk, for computers where nothing can be served.
 *
 * In: a build of one script and one style sheet, with pictures, fonts and the worker inside them. Out:
 * `chronolane.html`, which holds both, the notices of the packages, and a policy that lets exactly these run.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** What the one file is called. */
export const ONE_FILE = 'chronolane.html';

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
 * Two plugins for Vite: one makes every worker a part of the script that starts it, one writes the file.
 *
 * @returns {import('vite').Plugin[]}
 */
export function writeOneFile() {
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
            .replace('./favicon.svg', () => `data:image/svg+xml;base64,${icon}`)
            .replace(
              '<head>',
              () => `<head>\n    <meta charset="utf-8" />\n    ${policy}\n    <style>${style}</style>`,
            )
            .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`)
            .replace('</html>', () => `</html>\n<!--\n${notices}\n-->`);
          this.emitFile({ type: 'asset', fileName: ONE_FILE, source: page });
        },
      },
    },
  ];
}
