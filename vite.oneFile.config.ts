import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { alias } from './scripts/aliases.mjs';
import { writeLicences } from './scripts/licences.mjs';
import { writeOneFile } from './scripts/oneFile.mjs';

const licences = writeLicences();
/** No part of its own for anything: a page from disk can load no other file. */
const together = { output: { codeSplitting: false } } as const;

/** The second half of `npm run build`: the same app as one file, beside the served one. */
export default defineConfig({
  base: './',
  mode: 'one-file',
  publicDir: false,
  plugins: [svelte({ configFile: false }), licences.ofPage(), ...writeOneFile()],
  resolve: { alias },
  worker: { format: 'iife', plugins: () => [licences.ofWorker()], rolldownOptions: together },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: together,
    // One large script is what this is for.
    chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
  },
});
