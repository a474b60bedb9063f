/** How long no child is recorded as seen: never told longer than any words of the record have it. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import type { CountBy } from '../../../src/domain/view.ts';
import { countShown } from '../../../src/viewing/counts.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { readText } from '../../support/readText.ts';

async function count(text: string, by: CountBy) {
  const chronology = await readText(text);
  const index = indexChronology(chronology);
  return countShown(showChronology(chronology, index), index, by);
}

describe('the longest time without a child recorded as seen', () => {
  /** Days from a child seen in January to one seen in December, with rows between them. */
  const daysWith = async (between: string, by: CountBy = 'child', name = 'Tom') => {
    const table = await count(
      `date,agency,title,kind,person,child_seen\n2011-01-01,GP,x,,Tom; Ann,Tom: seen; Ann: seen\n${between}\n2011-12-01,GP,x,,Tom; Ann,Tom: seen; Ann: seen\n`,
      by,
    );
    const unseen = [...table.rows, table.total].find((row) => row.name === name)?.unseen;
    return unseen && unseen.until - unseen.after;
  };
  const ALL = 334;

  it('goes on over what is plainly a no, and over what says nothing', async () => {
    for (const said of ['not seen', 'Tom: not seen', 'not recorded', '']) {
      expect(await daysWith(`2011-06-01,GP,x,,Tom,${said}`)).toBe(ALL);
    }
  });

  it('ends with any words that may mean that the child was seen', async () => {
    const words = ['seen alone', 'spoken to', 'seen with the adults', 'asleep', 'interpreter'];
    for (const said of [...words, 'not seen; heard upstairs']) {
      expect(await daysWith(`2011-06-01,GP,x,,Tom,${said}`)).toBeLessThan(ALL);
      expect(await daysWith(`2011-06-01,GP,x,,Tom,${said}`, 'sector', 'Health')).toBeLessThan(ALL);
    }
  });

  it('ends with what is not a contact only where that says it plainly, and with no judgement', async () => {
    expect(await daysWith('2011-06-01,GP,x,not-kept,Tom,seen; not spoken to')).toBeLessThan(ALL);
    expect(await daysWith('2011-06-01,GP,x,not-kept,Tom,not brought')).toBe(ALL);
    expect(await daysWith('2011-06-01,GP,x,finding,Tom,seen once')).toBe(ALL);
  });

  it('of a child ends with what names that child, or no child at all', async () => {
    expect(await daysWith('2011-06-01,GP,x,,Ann,seen')).toBe(ALL);
    expect(await daysWith('2011-06-01,GP,x,,Tom; Ann,Ann: seen')).toBe(ALL);
    expect(await daysWith('2011-06-01,GP,x,,Mother,seen\n2011-06-02,GP,x,,Tom,Tom: not seen')).toBeLessThan(
      ALL,
    );
    expect(await daysWith('2011-06-01,GP,x,,,asleep')).toBeLessThan(ALL);
  });

  it('is of no child shorter than the time without a contact', async () => {
    const table = await count(
      `date,agency,title,person,child_seen\n2011-01-01,GP,x,Tom,Tom: seen\n2011-06-01,GP,x,Mother,seen\n2011-12-01,GP,x,Tom,seen\n`,
      'child',
    );
    const { unseen, withoutContact } = table.rows.find(({ name }) => name === 'Tom')!;
    expect(unseen).toEqual(withoutContact);
  });
});
