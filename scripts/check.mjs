/**
 * npm run check: the type checks, in turn, each of them to its end.
 */
import path from 'node:path';
import { root, run, runMain, say } from './setup.mjs';

const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const svelteCheck = path.join(root, 'node_modules', 'svelte-check', 'bin', 'svelte-check');

const checks = [
  { what: 'the pure folders, without a page', words: [tsc, '-p', 'tsconfig.pure.json'] },
  { what: 'the source', words: [tsc, '-p', 'tsconfig.json'] },
  { what: 'the tests', words: [tsc, '-p', 'tests/tsconfig.json'] },
  { what: 'the scripts', words: [tsc, '-p', 'scripts/tsconfig.json'] },
  {
    what: 'the components',
    words: [svelteCheck, '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
];

await runMain(async () => {
  const failed = [];
  for (const { what, words } of checks) {
    say(`Types: ${what}`);
    if ((await run(process.execPath, words)) !== 0) failed.push(what);
  }
  if (failed.length > 0) say(`Types are wrong in ${failed.join('; ')}.`);
  return failed.length === 0 ? 0 : 1;
});
