import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../../src/viewing/describeEntry.ts';
import { listEarlier, listLater, stepAlong } from '../../../src/viewing/linkedEntries.ts';
import { showText } from '../../support/readText.ts';

const CSV = `ref,date,agency,title,follows,shared_with,not_recorded_by
A,2011-01-10,Police,Called,,,
B,2011-02-10,School,Rings,A; Z,GP; the neighbours,
C,2011-03-10,GP,Answers,B,,School
D,2011-02-20,GP,Also answers,B; D,,
B,2011-05-10,GP,Same ref again,,,
`;

describe('entries that follow one another', () => {
  it('are found both ways by ref, the first of several with one ref, and no entry by its own', async () => {
    const shown = await showText(CSV);
    expect(listEarlier(shown, 1)).toEqual([
      { words: 'A', row: 0 },
      { words: 'Z', row: null },
    ]);
    expect(listLater(shown, 1)).toEqual([3, 2]);
    expect(listEarlier(shown, 3)).toEqual([
      { words: 'B', row: 1 },
      { words: 'D', row: null },
    ]);
    expect([stepAlong(shown, 0, 1), stepAlong(shown, 1, 1), stepAlong(shown, 2, -1)]).toEqual([1, 3, 1]);
    expect([stepAlong(shown, 0, -1), stepAlong(shown, 4, 1)]).toEqual([null, null]);
  });

  it('are nowhere in a file without such a column', async () => {
    const shown = await showText('date,agency,title\n2011-01-10,Police,Called\n');
    expect([listEarlier(shown, 0), listLater(shown, 0)]).toEqual([[], []]);
  });

  it('say in the spoken line who was told, lanes and others alike', async () => {
    const shown = await showText(CSV);
    expect(describeEntry(shown, 1)).toBe(
      'School, 10 February 2011, Rings, shared with GP and the neighbours',
    );
    expect(describeEntry(shown, 2)).toBe('GP, 10 March 2011, Answers, told, with no record of it by School');
  });
});
