/** The document: read back as a PDF, with the words and the structure that are in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { NO_FOREWORD } from '../../../src/domain/foreword.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import type { Paper } from '../../../src/exporting/paper.ts';
import { writePdf } from '../../../src/exporting/pdf/writePdf.ts';
import { cutChronology } from '../../../src/viewing/foresight/cutChronology.ts';
import { showChronology, type Shown } from '../../../src/viewing/showChronology.ts';
import { readPdf, type ReadPdf } from '../../support/readPdf.ts';
import { csvOf, readText, showText } from '../../support/readText.ts';

const root = new URL('../../../', import.meta.url);
const font = (name: string) =>
  new Uint8Array(
    readFileSync(new URL(`node_modules/@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`, root)),
  );
const fonts = {
  regular: font('400Regular/AtkinsonHyperlegibleNext_400Regular'),
  bold: font('600SemiBold/AtkinsonHyperlegibleNext_600SemiBold'),
};

function write(shown: Shown, paper: Paper = 'A4', settings: string[] = [], foreword = NO_FOREWORD): ReadPdf {
  const map = keepCalendar(shown.shortest);
  const content = { shown, view: FIRST_VIEW, map, origin: null, settings, paper, foreword };
  const bytes = Buffer.concat(takeAllSteps(writePdf(content, fonts)));
  // Every reader begins at the end, where it says where its list of objects is.
  expect(bytes.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  const list = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 60))?.[1]);
  expect(bytes.toString('latin1', list, list + 4)).toBe('xref');
  return readPdf(bytes);
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('the sample case as a document', async () => {
  const shown = await showText(
    readFileSync(new URL('data/daniel-pelka.csv', root), 'utf8'),
    'daniel-pelka.csv',
  );
  const { pages, objects } = write(shown, 'A4', ['A setting in words.']);
  const all = pages.join('\n');

  it('says what it is of and what was set, and numbers its pages', () => {
    expect(pages[0]).toContain('daniel-pelka.csv');
    expect(pages[0]).toContain('172 entries in 17 lanes, 42 marked as missed opportunities.');
    expect(pages[0]).toContain('A setting in words.');
    expect(pages.map((page, i) => page.includes(`Page ${i + 1} of ${pages.length}`))).not.toContain(false);
  });

  it('says on its first page, before the parts, that time is left out between them', () => {
    const said = 'time in which nothing begins or ends is left out.';
    expect(pages.findIndex((page) => page.includes(said))).toBe(0);
    expect(pages[0]).not.toContain('The picture, part 1 of');
    expect(pages[1]).toContain('The picture, part 1 of');
  });

  it('has every entry and every missed opportunity, a row of a table each', () => {
    const rows = 1 + shown.missedOrder.length + 1 + shown.order.length + shown.parked.length;
    expect(count(objects, /\/S \/TR\b/g)).toBe(rows);
    for (let n = 1; n <= 130; n++) expect(all).toContain(`\nF${String(n).padStart(3, '0')}`);
    const listed = all.slice(all.indexOf('\nMissed opportunities\n'), all.indexOf('\nAll entries\n'));
    expect(listed.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining(Array.from({ length: 42 }, (_, i) => String(i + 1))),
    );
    expect(listed).toContain('Who says it was missed');
    expect(listed).toContain('A proactive response to a run');
  });

  it('is tagged: its language, title, headings, figures with words, table headings', () => {
    expect(objects).toContain('/Lang (en-GB)');
    expect(objects).toContain('/Title (daniel-pelka.csv)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toMatch(/\/Marked true/);
    expect(count(objects, /\/S \/H1\b/g)).toBe(1);
    expect(count(objects, /\/S \/Figure\b/g)).toBe(count(objects, /\/Alt \(Swim lanes, /g));
    expect(objects).toContain('of them marked as missed opportunities. The tables in this document');
    expect(count(objects, /\/Scope \/Column/g)).toBe(7 + 9);
  });

  it('repeats the lane names and the axis on each page of the picture', () => {
    const parts = pages.filter((page) => page.includes('The picture, part '));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      for (const { name } of shown.lanes.slice(0, 12)) expect(part).toContain(name);
      expect(part).toMatch(/\b20\d\d\b/);
    }
  });

  it('names each source once, by a number that its entries have', () => {
    expect(all).toContain('\nSources\n1. ');
    const listed = [...all.slice(all.indexOf('\nSources\n')).matchAll(/^(\d+)\. (.*)$/gm)];
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.map(([, number]) => Number(number))).toEqual(listed.map((_, i) => i + 1));
  });
});

describe('the sample case with what stands before it', async () => {
  const shown = await showText(readFileSync(new URL('data/daniel-pelka.csv', root), 'utf8'));
  const foreword = { title: 'Our case', note: ['Read this first.', 'It may distress.'] };
  const { pages, objects } = write(shown, 'A4', [], foreword);

  it('has title, note, counts, key and contents on its first page, in this order and tagged', () => {
    const places = [
      'Our case',
      'Read this first.',
      'It may distress.',
      '172 entries',
      'Key',
      'In this document',
    ];
    const found = places.map((words) => pages[0]!.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(objects).toContain('/Title (Our case)');
    expect(count(objects, /\/S \/H1\b/g)).toBe(1);
    expect(pages[0]).not.toContain('Up to the outcome\n');
  });

  it('says on which page each of its parts is', () => {
    const named = [...pages[0]!.matchAll(/^(.+): page (\d+)$/gm)].map(([, words, page]) => [words, page]);
    const pageOf = (words: string) => String(1 + pages.findIndex((page) => page.split('\n').includes(words)));
    expect(named).toEqual([
      ['Up to the outcome', '2'],
      ['The picture at a scale at which it can be read', '3'],
      ['Missed opportunities', pageOf('Missed opportunities')],
      ['All entries', pageOf('All entries')],
      ['Sources', String(1 + pages.findIndex((page) => /^Sources\s*\n1\. /m.test(page)))],
    ]);
  });

  it('shows the case up to its outcome first, and says where the rest is, which is there', () => {
    const years = (page: string) => [...page.matchAll(/^20\d\d$/gm)].map(([year]) => Number(year));
    expect(Math.max(...years(pages[1]!))).toBe(2012);
    const said = /(\d+) entries came after what this picture shows. They are in parts (\d+) to (\d+) of/;
    const [, after, first, last] = said.exec(pages[1]!)!.map(Number);
    const { rows } = shown.chronology;
    const late = [...shown.order].filter((row) => (rows.dateEarliest[row] ?? 0) > shown.openingWindow!.to);
    expect(after).toBe(late.length);
    const parts = pages.filter((page) => page.includes(`The picture, part `));
    expect(last).toBe(parts.length);
    // Each says in its heading until when it goes.
    const until = parts.map((part) => /The picture, part .* (20\d\d)$/m.exec(part)?.[1]);
    expect(Number(until.at(-1))).toBeGreaterThanOrEqual(2022);
    expect(Number(until[first! - 2])).toBeLessThanOrEqual(2012);
  });
});

describe('other documents', () => {
  const rows = [
    ['2011-02-03', 'School', 'Łukasz Żółć, zażółć gęślą jaźń', ''],
    ['2011-03-03', 'GP', 'Interpreter: 漢', 'yes'],
    ['2012-03-03', 'Police', 'Last seen & heard <b>', ''],
  ];
  const csv = csvOf(['date', 'agency', 'title', 'missed'], rows);

  it('keep the letters of other languages, and say which ones stand as boxes', async () => {
    const { pages } = write(await showText(csv));
    const all = pages.join('\n');
    expect(all).toContain('Łukasz Żółć, zażółć gęślą jaźń');
    expect(all).toContain('Last seen & heard <b>');
    expect(all).toContain('1 letter is not in the typeface of this document and stand');
    expect(all).toContain('U+6F22');
  });

  it('have one long sheet where it is asked for', async () => {
    const { objects } = write(await showText(csv), 'long');
    const sizes = [...objects.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [w, h]);
    expect(sizes[0]).toEqual(['841.89', '595.28']);
    expect(sizes[1]).not.toEqual(sizes[0]);
  });

  it('say what a filter hides, and leave it out', async () => {
    const chronology = await readText(csv);
    const index = indexChronology(chronology);
    const police = chronology.lanes.findIndex(({ name }) => name === 'Police');
    const shown = showChronology(chronology, index, { ...NO_FILTER, agency: [police] });
    const { pages } = write(shown);
    expect(pages[0]).toContain('Filter: Police. 2 of 3 entries are hidden.');
    expect(pages.join('\n')).not.toContain('Łukasz');
  });

  it('under foresight are called by the day, and say nothing of what was missed or of sources', async () => {
    const whole = await readText(csv, 'death-of-a-child.csv');
    const day = dayFromCivil(2011, 6, 1);
    const known = cutChronology(whole, [0, 1], { day, hidden: null });
    const foreword = { title: 'How zqtitlezq died', note: ['It ends with zqnotezq.'] };
    const { pages, objects } = write(showChronology(known, indexChronology(known)), 'A4', [], foreword);
    const all = pages.join('\n');
    expect(all + objects).not.toMatch(/zqtitlezq|zqnotezq/);
    expect(all).toContain('As known on 1 June 2011');
    expect(all + objects).not.toContain('death-of-a-child');
    expect(all).not.toMatch(/[Mm]issed|Sources|Last seen/);
  });

  it('a row longer than a page goes on, on the next', async () => {
    const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
    const shown = await showText(
      csvOf(['date', 'agency', 'title', 'missed', 'expected'], [['2011-02-03', 'School', 'A', 'yes', long]]),
    );
    const all = write(shown).pages.join(' ');
    for (const i of [0, 450, 899]) expect(all).toContain(`word${i}`);
  });
});
