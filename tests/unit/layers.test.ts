/**
 * The table of folders, tried: a wrong import must not land, whatever kind of file it stands in.
 */
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { layers } from '../../layers.js';
import { root } from '../../scripts/setup.mjs';

const eslint = new ESLint({
  cwd: root,
  // The files below do not exist, so there are no types to look up.
  overrideConfig: {
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
});

/** Rules that refuse this text in this file; `fatal` if it cannot be read at all. */
async function refusals(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  const unused = /no-unused|prefer-const|no-empty|no-unused-expressions/;
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => ruleId ?? `fatal: ${message}`)
    .filter((rule) => !unused.test(rule));
}

const script = (text: string) => `<script lang="ts">\n  ${text}\n</script>\n`;
const layerRule = 'boundaries/dependencies';

describe('imports against the table are refused', () => {
  test.each([
    ['a module', 'src/base/x.ts', `import { a } from '../domain/a.ts';\na();`],
    ['a type', 'src/domain/x.ts', `import type { A } from '../drawing/a.ts';\nexport type B = A;`],
    ['a type in place', 'src/domain/x.ts', `export type B = import('../drawing/a.ts').A;`],
    ['on demand', 'src/drawing/x.ts', `export const a = () => import('../state/a.svelte.ts');`],
    ['passed on', 'src/analysis/x.ts', `export { a } from '../viewing/a.ts';`],
    ['a worker', 'src/base/x.ts', `export const a = new URL('../importing/worker.ts', import.meta.url);`],
    ['with a query', 'src/base/x.ts', `import a from '../domain/a.ts?raw';\na();`],
    ['from a folder in a folder', 'src/drawing/deep/x.ts', `import { a } from '../../ui/a.ts';\na();`],
    ['runes', 'src/state/x.svelte.ts', `import { a } from '../ui/a.ts';\nexport const b = $state(a);`],
    ['runes, a type', 'src/state/x.svelte.ts', `import type { A } from '../app/a.ts';\nexport type B = A;`],
    ['a component', 'src/ui/explore/X.svelte', script(`import { a } from '../../app/a.ts';\n  a();`)],
    ['a component, a type', 'src/ui/X.svelte', script(`import type { A } from '../app/a.ts';\n  let b: A;`)],
    ['a package', 'src/base/x.ts', `import { scaleLinear } from 'd3';\nscaleLinear();`],
    ['the sample', 'src/importing/x.ts', `import a from '../../data/a.csv?raw';\na.at(0);`],
    ['Node', 'src/importing/x.ts', `import { readFileSync } from 'node:fs';\nreadFileSync('a');`],
  ])('%s', async (_what, file, text) => {
    expect(await refusals(file, text)).toContain(layerRule);
  });

  test('a framework in a pure folder', async () => {
    const text = `import { untrack } from 'svelte';\nuntrack(() => 1);`;
    expect(await refusals('src/drawing/x.ts', text)).toEqual(
      expect.arrayContaining([layerRule, 'no-restricted-imports']),
    );
  });

  test('something outside the table', async () => {
    expect(await refusals('src/ui/x.ts', `import { a } from '../../scripts/a.mjs';\na();`)).toContain(
      'boundaries/no-unknown-dependencies',
    );
    expect(await refusals('src/other/x.ts', 'export const a = 1;')).toContain('boundaries/no-unknown-files');
  });
});

describe('imports along the table are allowed', () => {
  test.each([
    ['src/domain/x.ts', `import { a } from '../base/a.ts';\na();`],
    ['src/domain/x.ts', `import type { A } from './a.ts';\nexport type B = A;`],
    ['src/painting/x.ts', `import { scaleLinear } from 'd3';\nscaleLinear();`],
    ['src/drawing/deep/x.ts', `import { a } from '../../viewing/a.ts';\na();`],
    ['src/importing/text/papa.ts', `import Papa from 'papaparse';\nPapa.parse('a');`],
    ['src/importing/workbook/walkXml.ts', `import { Parser } from 'saxen';\nnew Parser();`],
    ['src/importing/x.ts', `export const a = () => import('./workbook/readWorkbook.ts');`],
    ['src/importing/workbook/sheetRows.ts', `import { walkXml } from './walkXml.ts';\nwalkXml();`],
    ['src/state/x.svelte.ts', `import type { A } from '../drawing/a.ts';\nexport const b = $state<A[]>([]);`],
    ['src/state/x.ts', `export const a = new URL('../importing/worker.ts', import.meta.url);`],
    ['src/ui/explore/X.svelte', script(`import { onMount } from 'svelte';\n  onMount(() => undefined);`)],
    ['src/ui/X.svelte', script(`import Y from './Y.svelte';\n</script>\n<Y />\n<script lang="ts" module>`)],
    [
      'src/state/x.svelte.ts',
      `import { SvelteMap } from 'svelte/reactivity';\nexport const a = new SvelteMap();`,
    ],
    ['src/state/x.ts', `export const a = () => import('../../data/daniel-pelka.csv?raw');`],
    ['src/app/main.ts', `import '@fontsource-variable/atkinson-hyperlegible-next';`],
    ['src/app/X.svelte', script(`import { a } from '../ui/a.ts';\n  a();`)],
  ])('%s: %s', async (file, text) => {
    expect(await refusals(file, text)).toEqual([]);
  });
});

describe('what may not stand in the source', () => {
  const syntax = 'no-restricted-syntax';
  const name = 'no-restricted-globals';
  test.each([
    ['an effect in a file that is not named', 'src/state/x.svelte.ts', '$effect(() => undefined);', syntax],
    ['an effect in a component', 'src/ui/X.svelte', script('$effect.pre(() => undefined);'), syntax],
    ['Date', 'src/domain/x.ts', 'export const now = () => Date.now();', name],
    ['a fetch', 'src/ui/x.ts', `void fetch('a');`, name],
    ['a fetch by way of the window', 'src/ui/x.ts', `void window.fetch('a');`, syntax],
    ['a beacon', 'src/state/x.ts', `navigator.sendBeacon('a');`, syntax],
    ['a socket', 'src/ui/X.svelte', script(`new WebSocket('wss://a');`), name],
    ['something kept', 'src/ui/x.ts', `localStorage.setItem('a', 'b');`, name],
    ['a changed address', 'src/ui/x.ts', `history.pushState(null, '', '#a');`, syntax],
    ['a walk away', 'src/ui/x.ts', `window.location.assign('a');`, syntax],
    ['markup from text', 'src/ui/x.ts', `document.body.innerHTML = 'a';`, syntax],
    ['markup in a component', 'src/ui/X.svelte', `{@html 'a'}`, 'svelte/no-at-html-tags'],
    ['a style attribute', 'src/ui/X.svelte', `<p style="color: red">a</p>`, syntax],
    ['a word to the console', 'src/ui/x.ts', `console.log('a');`, 'no-console'],
    [
      'a part of D3 that touches the page',
      'src/ui/x.ts',
      `import { select } from 'd3';\nselect('a');`,
      'no-restricted-imports',
    ],
    ['all of D3', 'src/ui/x.ts', `import * as d3 from 'd3';\nd3.sum([]);`, 'no-restricted-imports'],
    ['a package of D3', 'src/ui/x.ts', `import { sum } from 'd3-array';\nsum([]);`, 'no-restricted-imports'],
    ['PapaParse elsewhere', 'src/importing/x.ts', `import Papa from 'papaparse';\nPapa.parse('');`, syntax],
    ['fflate elsewhere', 'src/importing/x.ts', `import { unzipSync } from 'fflate';\nunzipSync(a);`, syntax],
    [
      'fflate behind saxen',
      'src/importing/workbook/walkXml.ts',
      `import * as a from 'fflate';\na.x();`,
      syntax,
    ],
    ['workbooks', 'src/importing/x.ts', `import { a } from './workbook/readWorkbook.ts';\na();`, syntax],
    ['a barrel', 'src/domain/index.ts', 'export const a = 1;', syntax],
    ['a vague name', 'src/ui/helpers.ts', 'export const a = 1;', syntax],
  ])('%s', async (_what, file, text, rule) => {
    expect(await refusals(file, text)).toContain(rule);
  });

  test('an effect may stand where it is named', async () => {
    expect(await refusals('src/app/App.svelte', script('$effect(() => undefined);'))).toEqual([]);
  });
});

describe('the table', () => {
  test('in docs/architecture.md is the same', () => {
    const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| `src/'))
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1),
      );
    const list = (names: readonly string[]) => names.join(', ') || 'nothing';

    expect(rows).toEqual(
      layers.map((layer) => [
        `\`src/${layer.folder}/\``,
        layer.holds,
        list(layer.mayImport),
        list(layer.mayUse),
      ]),
    );
  });

  test('has each folder import only from folders above it', () => {
    for (const [index, { mayImport }] of layers.entries()) {
      const above = layers.slice(0, index).map(({ folder }) => folder);
      expect(above).toEqual(expect.arrayContaining(mayImport));
    }
  });

  test('names the same pure folders as the configuration without a page', () => {
    const config = readFileSync(path.join(root, 'tsconfig.pure.json'), 'utf8');
    const included = [...config.matchAll(/"src\/(\w+)"/g)].map(([, folder]) => folder);
    expect(included).toEqual(layers.filter(({ pure }) => pure).map(({ folder }) => folder));
  });
});

test('the lock file names no address that packages come from', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
