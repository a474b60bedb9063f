/**
 * A folder of files, one pitfall each, with what should come of it beside it. To add one: put the `.csv`
 * into `cases/`, run with UPDATE_EXPECTED=1 in the environment, and read what was written. A file that is
 * read with choices has them beside it, as `.choices.json`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../src/domain/choices.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeFile } from './chronologyFile.ts';
import { describeChronology } from './describeChronology.ts';

const folder = new URL('./cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));

describe('files as they come', () => {
  test.each(names)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const chosen = new URL(name.replace(/\.csv$/, '.choices.json'), folder);
    const choices = existsSync(chosen) ? (JSON.parse(readFileSync(chosen, 'utf-8')) as object) : {};
    const chronology = await readChronology([makeFile(name, bytes)], undefined, {
      ...NO_CHOICES,
      ...choices,
    });
    const found = describeChronology(chronology);
    const expected = new URL(name.replace(/\.csv$/, '.expected.json'), folder);
    if (process.env['UPDATE_EXPECTED'] !== undefined) {
      writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf-8')));

    const { rowsRead, placed, parked, noted, problems } = chronology.receipt;
    expect(placed + parked + noted).toBe(rowsRead);
    for (const { sentence } of problems) expect(sentence).toMatch(/^\P{Lu}.*[.]$/su);
  });
});
