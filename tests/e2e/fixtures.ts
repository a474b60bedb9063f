/**
 * The `test` that every browser test uses. It watches all pages of the test and fails it afterwards if
 * anything was asked for that is not a file of the build, if a page broke, or if the console complained.
 *
 * A test that provokes a complaint says so first: `watch.expect(/Content Security Policy/)`.
 */
import { test as base, type BrowserContext, type ConsoleMessage, type Request } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/setup.mjs';

export { expect } from '@playwright/test';

interface Watch {
  /** Every address that was asked for, in order. */
  readonly requests: readonly string[];
  /** What went wrong so far, in words. */
  readonly complaints: readonly string[];
  /** From here on, complaints that match are what the test is about. */
  expect(pattern: RegExp): void;
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      // Said by Playwright itself, which is told to block them; the page is silent about it.
      const expected: RegExp[] = [/^the console says: Service Worker registration blocked by Playwright$/];
      const requests: string[] = [];
      const complaints: string[] = [];
      const complain = (words: string) => {
        if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
      };

      watchContext(context, {
        request: (request) => {
          requests.push(request.url());
          if (!isFileOfTheBuild(request.url(), baseURL)) complain(`asked for ${request.url()}`);
        },
        socket: (address) => {
          complain(`opened a socket to ${address}`);
        },
        error: (error) => {
          complain(`the page broke: ${error.message}`);
        },
        console: (message) => {
          if (message.type() === 'error' || message.type() === 'warning') {
            complain(`the console says: ${message.text()}`);
          }
        },
      });

      await use({ requests, complaints, expect: (pattern) => expected.push(pattern) });

      base.expect(complaints, 'nothing leaves the page, and nothing complains').toEqual([]);
    },
    { auto: true },
  ],
});

interface Ears {
  request(request: Request): void;
  socket(address: string): void;
  error(error: Error): void;
  console(message: ConsoleMessage): void;
}

/** Listens to every page of a context, those it opens later too. */
function watchContext(context: BrowserContext, ears: Ears): void {
  context.on('request', (request) => {
    ears.request(request);
  });
  context.on('console', (message) => {
    ears.console(message);
  });
  context.on('weberror', (error) => {
    ears.error(error.error());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      ears.socket(socket.url());
    });
  });
}

const dist = path.join(root, 'dist');
/** The app as one file, which is opened from disk. */
export const oneFile = path.join(dist, 'chronolane.html');

/** Paths of the built files as an address has them, `/` for the page itself. */
const builtFiles = new Set([
  '/',
  ...readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    ),
]);

/** True for a file of the build, and for what the page itself made and holds in memory. */
function isFileOfTheBuild(address: string, baseURL: string | undefined): boolean {
  const url = new URL(address);
  if (url.protocol === 'file:') return fileURLToPath(address) === oneFile;
  if (url.protocol === 'blob:' || url.protocol === 'data:') return true;
  return baseURL !== undefined && url.origin === new URL(baseURL).origin && builtFiles.has(url.pathname);
}
