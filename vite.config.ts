import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { alias } from './scripts/aliases.mjs';
import { writeLicences } from './scripts/licences.mjs';
import { writeOffline } from './scripts/offline.mjs';

/** What the built page may do: load its own files, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Puts the policy into the built page, first in the head so that it holds for everything after it. Not in
 * the development server: that one needs a socket and inline styles to show changes as they are typed.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'chronolane:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const licences = writeLicences();

export default defineConfig({
  // Relative addresses, so that the build can lie in any folder of any server.
  base: './',
  plugins: [svelte({ configFile: false }), contentSecurityPolicy(), licences.ofPage(), writeOffline()],
  resolve: { alias },
  worker: { format: 'es', plugins: () => [licences.ofWorker()] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Files, never data: addresses; the policy refuses a font or style that is written into another file.
    assetsInlineLimit: 0,
    // The polyfill loads modules by fetch, which the policy refuses; every supported browser does without.
    modulePreload: { polyfill: false },
  },
  preview: { host: 'localhost' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/seeds/fixSeed.ts'],
          // Properties are tried on many cases, and machines differ.
          testTimeout: 30_000,
          include: ['tests/{unit,sample,import,drawing}/**/*.test.ts'],
        },
      },
      {
        // In the node environment Svelte's server build would be used: effects never run, and tests pass
        // all the same. Hence a page, and the browser's build; tests/state/canary.svelte.test.ts watches it.
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          environment: 'jsdom',
          setupFiles: ['tests/seeds/fixSeed.ts'],
          include: ['tests/state/**/*.test.ts'],
        },
      },
    ],
  },
});
