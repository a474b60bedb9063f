/**
 * The small decisions of the two commands: which Node will do, what an option means, what counts as script.
 */
import { describe, expect, test } from 'vitest';
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
