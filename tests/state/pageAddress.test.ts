/** When the address is written. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageAddress } from '../../src/state/pageAddress.ts';

const MARK = { page: 1, case: 1, id: 1 };
const frames: (() => void)[] = [];

beforeEach(() => {
  frames.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  history.replaceState(null, '', location.pathname);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A frame is shown. */
function showFrame() {
  for (const frame of frames.splice(0)) frame();
  vi.runAllTimers();
}

test('an entry is there at once: who goes back in the same moment comes to the one before', () => {
  const address = pageAddress();
  address.push(MARK, 'screen=Table');
  expect([location.hash, history.state]).toEqual(['#screen=Table', MARK]);
  address.replace({ ...MARK, id: 2 }, '');
  expect([location.hash, history.state]).toEqual(['', { ...MARK, id: 2 }]);
});

test('what waits for a frame is written after it in its order, and before the address is read', () => {
  const address = pageAddress();
  address.waitForFrame();
  address.replace({ ...MARK, id: 0 }, '');
  address.push(MARK, 'screen=Table');
  expect([location.hash, history.state]).toEqual(['', null]);
  showFrame();
  expect([location.hash, history.state]).toEqual(['#screen=Table', MARK]);

  address.waitForFrame();
  address.push({ ...MARK, id: 2 }, 'screen=Present');
  expect(address.readLink()).toBe('#screen=Present');
  address.push({ ...MARK, id: 3 }, '');
  showFrame();
  expect(history.state).toEqual({ ...MARK, id: 3 });
});
