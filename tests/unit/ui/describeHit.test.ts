/** What is said of what lies under the pointer. */
import { describe, expect, it } from 'vitest';
import { describeHit } from '../../../src/ui/explore/describeHit.ts';
import { describeEntry, describeListed } from '../../../src/viewing/describeEntry.ts';
import { describeFoundEntry } from '../../../src/viewing/foundEntries.ts';
import { describeTableRow } from '../../../src/viewing/tableRow.ts';
import { showText } from '../../support/readText.ts';

const csv = [
  'date,agency,title,missed',
  '2011-10-12,School,Bruise seen.,yes',
  '2011-10-20,GP,Weighed,',
  'late 2011,GP,Not followed up,yes',
].join('\n');

const clusterOf = (entries: readonly number[], missed: boolean) =>
  ({ kind: 'cluster', cluster: { lane: 0, x0: 0, x1: 30, y: 0, height: 18, entries, missed } }) as const;

describe('under the pointer', () => {
  it('an entry has its title and dates, a missed opportunity its number', async () => {
    const shown = await showText(csv);
    expect(describeHit(shown, { kind: 'entry', entry: 1, lane: 0 })).toBe('Weighed. 20 October 2011');
    expect(describeHit(shown, { kind: 'entry', entry: 0, lane: 0 })).toBe('2. Bruise seen. 12 October 2011');
  });

  it('a box has its count, and of missed opportunities their numbers while they are few', async () => {
    const shown = await showText(csv);
    expect(describeHit(shown, clusterOf([1, 2], false))).toBe('2 entries');
    expect(describeHit(shown, clusterOf([2, 0], true))).toBe('2 missed opportunities: 1, 2');
    const many = Array.from({ length: 13 }, () => 0);
    expect(describeHit(shown, clusterOf(many, true))).toBe('13 missed opportunities');
  });

  it('a box tells how many in it were found, where any were', async () => {
    const shown = await showText(csv);
    const isHit = Uint8Array.of(0, 1, 0);
    expect(describeHit(shown, clusterOf([1, 2], false), isHit)).toBe('2 entries. 1 found');
    expect(describeHit(shown, clusterOf([2, 0], true), isHit)).toBe('2 missed opportunities: 1, 2');
  });

  it('a number over 999 has its thousands set off', async () => {
    const rows = Array.from({ length: 1002 }, (_, i) => `${1900 + i}-01-01,GP,x,yes`);
    const shown = await showText(['date,agency,title,missed', ...rows].join('\n'));
    expect(describeHit(shown, { kind: 'entry', entry: 1001, lane: 0 })).toBe('1,002. x. 1 January 2901');
    expect(describeHit(shown, clusterOf([998, 999, 1000], true))).toBe(
      '3 missed opportunities: 999, 1,000, 1,001',
    );
    expect(describeEntry(shown, 1001)).toContain('missed opportunity 1,002 of 1,002');
    expect(describeListed(shown, 1001)).toContain('Missed opportunity 1,002,');
    expect(describeTableRow(shown, 1001).missed).toBe('1,002');
    expect(describeFoundEntry(shown, 1001).missed).toBe('Missed opportunity 1,002');
  });
});
