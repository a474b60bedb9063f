/** What the trainer alone is told at each point of a walk. */
import { describe, expect, it } from 'vitest';
import type { Eyes, Foresight } from '../../../../src/domain/foresight.ts';
import { isStop } from '../../../../src/viewing/foresight/foresee.ts';
import { beginWalk } from '../../../../src/viewing/foresight/stepThrough.ts';
import { countStops, describeClock, prepareNotes } from '../../../../src/viewing/foresight/trainerNotes.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { readText } from '../../../support/readText.ts';

const CASE = `date,agency,title,question,path,trainer_note,missed,expected,said_by,comment,source
2010-01-05,School,First,,,,,,,,
2010-02-05,Police,Second,What now?,Short,Let them read it,yes,A visit,The review,A comment,Page 5
2010-03-05,School,Third,,,,,,,,
2010-04-05,GP,Fourth,And now?,Long,,,,,,
`;

async function notesAt(known: number, path: string | null = null, laneOfEyes?: string) {
  const whole = await readText(CASE);
  const walk = makeWalk(whole);
  const lane = whole.lanes.findIndex(({ name }) => name === laneOfEyes);
  const eyes: Eyes = laneOfEyes === undefined ? { of: 'everyone' } : { of: 'lane', lane };
  const at: Foresight = { ...beginWalk(walk)!, known, eyes, path };
  return prepareNotes(whole, { walk, isStop: (row) => isStop(whole, row, path) }, at);
}

describe('the notes for the trainer', () => {
  it('tell what the review says of a stop, its note, and what comes next', async () => {
    const notes = (await notesAt(2))!;
    expect(notes.now).toEqual({ lane: 'Police', date: '5 February 2010', title: 'Second' });
    expect(notes.note).toBe('Let them read it');
    expect(notes.facts).toEqual([
      { heading: 'Marked as', text: 'Missed opportunity' },
      { heading: 'What was expected', text: 'A visit' },
      { heading: 'Who says it was missed', text: 'The review' },
      { heading: 'Comment', text: 'A comment' },
      { heading: 'Source', text: 'Page 5' },
      { heading: 'Written under missed opportunity', text: 'yes' },
    ]);
    expect(notes.next?.title).toBe('Third');
    expect(notes.nextStop?.title).toBe('Fourth');
    expect([notes.entry, notes.entries]).toEqual([2, 4]);
  });

  it('count the stops of the path that is walked', async () => {
    const counts = async (known: number, path: string | null) => countStops((await notesAt(known, path))!);
    expect(await counts(1, null)).toBe('0 of 2 stops so far');
    expect(await counts(2, null)).toBe('Stop 1 of 2');
    expect(await counts(3, null)).toBe('1 of 2 stops so far');
    expect(await counts(4, 'long')).toBe('Stop 1 of 1');
    expect(await counts(2, 'none of them')).toBe('');
  });

  it('are the same whoever’s eyes the room looks through', async () => {
    for (const name of ['School', 'GP']) expect(await notesAt(2, null, name)).toEqual(await notesAt(2));
  });

  it('say at the end that nothing comes', async () => {
    const notes = (await notesAt(4))!;
    expect([notes.next, notes.nextStop]).toEqual([null, null]);
  });

  it.each([
    [0, '0:00'],
    [245.9, '4:05'],
    [3600, '1:00:00'],
    [3725, '1:02:05'],
  ])('say %d seconds as %s', (seconds, words) => {
    expect(describeClock(seconds)).toBe(words);
  });
});
