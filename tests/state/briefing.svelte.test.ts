/** The words of a briefing: as they were typed, and as they may be seen. */
import { expect, it } from 'vitest';
import { Briefing } from '../../src/state/briefing.svelte.ts';

it('shows its words without names while names are on, and keeps them as they were typed', () => {
  let isOn = $state(false);
  const names = {
    get isOn() {
      return isOn;
    },
    get replace() {
      return isOn ? (words: string) => words.replaceAll('Ann Bell', 'Child A') : (words: string) => words;
    },
  };
  const briefing = new Briefing(names);
  briefing.what = 'Ann Bell died.';
  briefing.questions[1] = 'Who asked Ann Bell?';
  expect(briefing.canChange).toBe(true);
  expect(briefing.seen).toEqual({ what: 'Ann Bell died.', questions: ['', 'Who asked Ann Bell?', ''] });
  isOn = true;
  expect(briefing.canChange).toBe(false);
  expect(briefing.seen).toEqual({ what: 'Child A died.', questions: ['', 'Who asked Child A?', ''] });
  expect(briefing.what).toBe('Ann Bell died.');
  isOn = false;
  expect(briefing.seen.what).toBe('Ann Bell died.');
  briefing.restore({ what: 'Another', questions: ['Why?'] });
  isOn = true;
  expect(briefing.seen).toEqual({ what: 'Another', questions: ['Why?', '', ''] });
});
