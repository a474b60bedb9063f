/** Builds and serves what is measured: the app if its build is old, the other pages into a folder of their own. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { build as buildApp, root } from '../scripts/setup.mjs';

const PAGES = ['bench/handwritten/index.html', 'bench/peers/index.html'];

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
});

/** Builds the app if the build is missing or older than what it is made from. */
export async function ensureBuilt() {
  const built = path.join(root, 'dist', 'index.html');
  const sources = ['src', 'data', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];
  const newest = Math.max(...sources.map((name) => newestIn(path.join(root, name))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) await buildApp();
}

/**
 * When the newest file of a folder was changed.
 *
 * @param {string} place
 */
function newestIn(place) {
  if (!existsSync(place)) return 0;
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs));
}

/**
 * Builds the hand-written page and the peers as the app is built, minified, into a folder outside the
 * project, and serves them on this computer only.
 *
 * @param {string} folder
 */
export async function servePages(folder) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: PAGES.map((page) => path.join(root, page)) },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, decodeURIComponent(pathname));
    if (!file.startsWith(path.join(folder, path.sep)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
