/** What Find finds in the sample: what is recorded, not what is for the trainer alone. */
import { expect, it } from 'vitest';
import { entryAt } from '../../src/domain/entry.ts';
import { findEntries } from '../../src/viewing/findEntries.ts';
import { describeFoundEntry } from '../../src/viewing/foundEntries.ts';
import { findExcerpt } from '../../src/viewing/foundExcerpt.ts';
import { showText } from '../support/readText.ts';
import { sampleText } from './readSample.ts';

it('finds "interpreter" where it is recorded, and shows where', async () => {
  const shown = await showText(sampleText);
  const rows = [...findEntries(shown, 'interpreter')].at(-1) ?? [];
  const refs = rows.map((row) => entryAt(shown.chronology, row).ref);
  expect(refs).toHaveLength(21);
  for (const ref of ['F016', 'F036', 'F069']) expect(refs).not.toContain(ref);
  for (const row of rows) {
    const found = describeFoundEntry(shown, row);
    expect(`${found.title} ${findExcerpt(shown, found, 'interpreter')}`).toMatch(/interpreter/i);
  }
});
