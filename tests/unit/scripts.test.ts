/**
 * The small decisions of the two commands: which Node will do, what an option means, what counts as script.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPackage, listLicences } from '../../scripts/licences.mjs';
import { isNodeNewEnough, PlainError, readOptions, readPort } from '../../scripts/setup.mjs';
import { listScripts } from '../../scripts/size.mjs';

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s: %s', (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough);
});

describe('options', () => {
  const known = { '--no-open': null, '--port': 'a number' };

  test('are read with what follows them', () => {
    expect(readOptions(['--port', '4200', '--no-open'], known)).toEqual({
      '--port': '4200',
      '--no-open': '',
    });
    expect(readOptions([], known)).toEqual({});
  });

  test('that make no sense are refused in a sentence', () => {
    expect(() => readOptions(['--open'], known)).toThrow(PlainError);
    expect(() => readOptions(['--port'], known)).toThrow('--port wants a number after it.');
    expect(() => readPort('many')).toThrow('not many');
    expect(() => readPort('70000')).toThrow(PlainError);
    expect(readPort('4200')).toBe(4200);
  });
});

test('the scripts of a page are its entry and what the entry imports at once', () => {
  const html = `
    <link rel="icon" href="./favicon.svg" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/shared.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">`;
  expect(listScripts(html)).toEqual(['./assets/index.js', './assets/shared.js']);
});

describe('the licences of what is bundled', () => {
  test.each([
    ['/home/me/app/node_modules/saxen/dist/index.js', '/home/me/app/node_modules/saxen'],
    ['/app/node_modules/@fontsource/a/index.css?inline', '/app/node_modules/@fontsource/a'],
    ['/app/node_modules/a/node_modules/b/c.js', '/app/node_modules/a/node_modules/b'],
    ['C:\\app\\node_modules\\b\\c.js', 'C:/app/node_modules/b'],
    ['/app/src/main.ts', null],
    ['\0/app/node_modules/b/c.js', null],
  ])('%j is of %j', (id, folder) => {
    expect(findPackage(id)).toBe(folder);
  });

  test('are given in full, and a package without one is refused', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    const written = JSON.stringify({ name: 'a', version: '1.0.0', license: 'MIT' });
    writeFileSync(path.join(folder, 'package.json'), written);
    expect(() => listLicences([folder])).toThrow('a is bundled and has no file with its licence.');
    writeFileSync(path.join(folder, 'LICENCE.txt'), 'Do as you like.\n');
    expect(listLicences([folder])).toContain('## a 1.0.0 (MIT)\n\nDo as you like.\n');
    writeFileSync(path.join(folder, 'LICENSE_FONT'), 'The letters too.\n');
    expect(listLicences([folder])).toMatch(
      /Do as you like\.\n\nThe letters too\.|The letters too\.\n\nDo as/,
    );
    rmSync(folder, { recursive: true });
  });
});
