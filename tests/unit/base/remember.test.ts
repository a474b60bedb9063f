import { expect, test, vi } from 'vitest';
import { remember, rememberBeside } from '../../../src/base/remember.ts';

test('a text is read once, whichever copy of it comes', () => {
  const read = vi.fn((text: string) => (text === 'none' ? null : text.toUpperCase()));
  const readOnce = remember(read, 10);
  expect([readOnce('seen'), readOnce(['se', 'en'].join('')), readOnce('none'), readOnce('none')]).toEqual([
    'SEEN',
    'SEEN',
    null,
    null,
  ]);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a longer text is read each time', () => {
  const read = vi.fn((text: string) => text.length);
  const readOnce = rememberBeside((text: string, other: string) => String(read(text) + read(other)), 4);
  expect([readOnce('seen', 'by'), readOnce('seen', 'by')]).toEqual(['6', '6']);
  expect(read).toHaveBeenCalledTimes(2);
  expect([readOnce('alone', ''), readOnce('alone', ''), readOnce('', 'alone')]).toEqual(['5', '5', '5']);
  expect(read).toHaveBeenCalledTimes(8);
});

test('beside another text it is read anew', () => {
  const readOnce = rememberBeside((text: string, other: string) => `${text} ${other}`, 10);
  expect([readOnce('a', 'b'), readOnce('b', 'a'), readOnce('a', 'a'), readOnce('a', 'b')]).toEqual([
    'a b',
    'b a',
    'a a',
    'a b',
  ]);
});

test('more texts than are remembered are read right, and the last ones once', () => {
  const read = vi.fn((text: string) => `${text}!`);
  const readOnce = remember(read, 10);
  for (let n = 0; n < 10_000; n++) expect(readOnce(String(n))).toBe(`${n}!`);
  expect(readOnce('9999')).toBe('9999!');
  expect(read).toHaveBeenCalledTimes(10_000);
});
