/**
 * Serves the built page on this computer only.
 *
 *     node scripts/serve.mjs --port 4180      for the browser tests and the benchmark
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, readOptions, readPort, root, runMain, say } from './setup.mjs';

/**
 * @param {object} options
 * @param {number} options.port the first port to try
 * @param {boolean} options.strict fail if that port is taken, rather than try the next
 */
export async function serveBuild({ port, strict }) {
  if (!existsSync(path.join(root, 'dist', 'index.html'))) {
    throw new PlainError('There is no built page yet. Run: npm run build');
  }
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port, strictPort: strict, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new PlainError('The page could not be served on localhost.');
  return { address, close: () => server.close() };
}

/**
 * A port that nobody listens on now.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends the process in good order when the keyboard or the system asks. */
export function closeWhenAsked(/** @type {() => Promise<void>} */ close) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const options = readOptions(process.argv.slice(2), { '--port': 'a number' });
    const port = readPort(options['--port'] ?? '4173');
    const { address, close } = await serveBuild({ port, strict: '--port' in options });
    closeWhenAsked(close);
    say(`Serving the built page at ${address}`);
  });
}
