/**
 * Makes the served app one that opens without a network and can be installed: a list of its files for a
 * service worker, and a manifest that gives it a name and an icon.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HAND_OUT_PAGE } from './oneFile.mjs';
import { root } from './setup.mjs';

const manifest = {
  name: 'Chronolane',
  short_name: 'Chronolane',
  description: 'Draws a chronology of agency contacts as swim lanes, with every missed opportunity marked.',
  lang: 'en-GB',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: [{ src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
};

/** @returns {import('vite').Plugin} */
export function writeOffline() {
  return {
    name: 'chronolane:offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const source = JSON.stringify(manifest, null, 2);
        this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
        const hash = createHash('sha256').update(source);
        for (const file of Object.values(bundle)) {
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        }
        const written = Object.keys(bundle).filter((name) => name !== 'index.html');
        const files = [
          './',
          './manifest.webmanifest',
          ...[...written, ...listPublic()].map((name) => `./${name}`),
        ];
        const worker = readFileSync(path.join(root, 'scripts', 'offlineWorker.js'), 'utf8');
        hash.update(worker);
        const page = `const HAND_OUT_PAGE = './${HAND_OUT_PAGE}';\n`;
        const begin = `${page}const FILES = ${JSON.stringify(files)};\nconst VERSION = '${hash.digest('hex').slice(0, 16)}';\n`;
        this.emitFile({ type: 'asset', fileName: 'offline.js', source: begin + worker });
      },
    },
  };
}

/** Files that are put into the build as they are. */
const listPublic = () => readdirSync(path.join(root, 'public'));
