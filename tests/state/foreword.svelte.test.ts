/** What stands before a case: as it was given, and as it may be seen. */
import { expect, it } from 'vitest';
import { CaseForeword } from '../../src/state/foreword.svelte.ts';

it('keeps a title as it was given, on one line, and shows it without names', () => {
  let isOn = $state(false);
  const names = {
    get replace() {
      return isOn ? (words: string) => words.replaceAll('Ann Bell', 'Child A') : (words: string) => words;
    },
  };
  const foreword = new CaseForeword(names);
  foreword.begin({ title: '', note: ['Ann Bell died.'] });
  foreword.setTitle('  Ann Bell,\n 2010 ');
  expect(foreword.seen).toEqual({ title: 'Ann Bell, 2010', note: ['Ann Bell died.'] });
  isOn = true;
  expect(foreword.seen).toEqual({ title: 'Child A, 2010', note: ['Child A died.'] });
  expect(foreword.given).toEqual({ title: 'Ann Bell, 2010', note: ['Ann Bell died.'] });
  foreword.setTitle(' ');
  expect(foreword.given.title).toBe('');
});
