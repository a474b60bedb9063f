/**
 * Measures the script a first visit needs before a file is opened, and holds it to the budget.
 *
 * In: dist/index.html. It names the entry and, as preloads, everything the entry imports at once; what is
 * loaded on demand (the reader in its worker, exports) is not named there and not counted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PlainError, root, runMain, say } from './setup.mjs';

const budget = 150_000;

/**
 * Addresses of the script files a page loads at once.
 *
 * @param {string} html
 */
export function listScripts(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('modulepreload'))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** @param {string} folder where the built page lies */
export function measureScripts(folder) {
  const files = listScripts(readFileSync(path.join(folder, 'index.html'), 'utf8'));
  if (files.length === 0)
    throw new PlainError('The built page names no script; its size cannot be measured.');
  return files.map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(folder, file))).length }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const parts = measureScripts(path.join(root, 'dist'));
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { file, bytes } of parts) say(`  ${inKilobytes(bytes)}  ${file}`);
    say(`Script before a file is opened: ${inKilobytes(total)} gzipped, of ${inKilobytes(budget)} allowed.`);
    return total < budget ? 0 : 1;
  });
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
