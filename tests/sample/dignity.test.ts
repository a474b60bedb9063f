/**
 * The sample chronology: that its rows tell what was known on the day, name nobody who is not to be named,
 * say where they come from, and leave out what the learning does not need.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as expected from './expectations.ts';
import {
  cell,
  faults,
  filled,
  headings,
  numbered,
  partsOf,
  refsWhere,
  rowOf,
  rows,
  sampleText,
  splitRemark,
} from './readSample.ts';

const before = new Set([
  ...numbered('H', 1, expected.HOUSEHOLDS, 1),
  ...numbered('F', 1, expected.LAST_FACT_BEFORE_THE_DEATH, 3),
]);

/** The rows that can be seen by somebody who does not know how it ended, and the cells seen of them. */
const seenOnTheDay = rows.filter(
  (row) =>
    before.has(cell(row, 'ref')) &&
    !['finding', 'outcome'].includes(cell(row, 'kind')) &&
    cell(row, 'known_from') !== 'after the death',
);
const cellsSeen = ['date', 'end_date', 'title', 'detail', 'child_seen', 'voice', 'question', 'options'];

/** Columns in our own words; what remains are lanes, dates and sources. */
const ownWords = [
  ...['title', 'detail', 'child_seen', 'voice', 'missed', 'expected', 'said_by', 'good_practice'],
  ...['good_practice_by', 'differs', 'themes', 'comment', 'question', 'options', 'trainer_note', 'path'],
];

describe('what was known on the day', () => {
  it('is told apart from what became known otherwise', () => {
    const known = Object.entries(expected.KNOWN_FROM).flatMap(([from, its]) => its.map((ref) => [ref, from]));
    expect(filled('known_from')).toEqual(Object.fromEntries(known));
  });

  it('has no word of hindsight but those allowed, each of which stands there', () => {
    expect(seenOnTheDay.length).toBeGreaterThan(75);
    const found = seenOnTheDay.flatMap((row) =>
      cellsSeen.flatMap((heading) =>
        [...cell(row, heading).matchAll(expected.HINDSIGHT)].map(
          ([word]) => `${cell(row, 'ref')} ${word.toLowerCase()}`,
        ),
      ),
    );
    const allowed = expected.HINDSIGHT_ALLOWED.map(([ref, word]) => `${ref} ${word}`);
    expect([...new Set(found)].sort()).toEqual(allowed.sort());
    expect(expected.HINDSIGHT_ALLOWED.filter(([, , reason]) => reason.length < 10)).toEqual([]);
  });

  it.each(expected.HINDSIGHT_EXAMPLES)('would be given away by: %s', (text) => {
    expect([...text.matchAll(expected.HINDSIGHT)]).not.toEqual([]);
  });

  it.each(Object.entries(expected.FIRST_ROW_OF))('does not know of %s before %s', (person, first) => {
    const early = seenOnTheDay.filter((row) => {
      const ref = cell(row, 'ref');
      return ref.startsWith('F') && ref < first;
    });
    expect(early.length).toBeGreaterThan(4);
    const name = new RegExp(`\\b${person}\\b`);
    expect(faults([...cellsSeen, 'person'], (text) => name.test(text), early)).toEqual([]);
  });

  it('gives no later total in the words of a row', () => {
    const total = /\b(?:26|27|28)\b|\b(?:four|five|three) (?:antenatal|screening|paediatric)/i;
    expect(
      faults(
        ['title', 'detail', 'child_seen', 'question', 'options'],
        (text) => total.test(text),
        seenOnTheDay,
      ),
    ).toEqual([]);
    expect(cell(rowOf('F077'), 'comment')).toContain('28 and a half');
  });
});

describe('persons', () => {
  it('are the family, by the names of the review', () => {
    const named = rows.flatMap((row) => partsOf(cell(row, 'person')));
    expect([...new Set(named)].sort()).toEqual([...expected.PERSONS].sort());
  });

  it('have one birth in the file, and it is Daniel’s', () => {
    expect(refsWhere((row) => cell(row, 'kind') === 'birth')).toEqual(['F007']);
    expect(cell(rowOf('F007'), 'person')).toBe('Daniel');
  });

  it('outside the family are not named: only the names of the table stand in our words', () => {
    const found = new Set<string>();
    for (const row of rows) {
      for (const heading of ownWords) {
        for (const [run] of cell(row, heading).matchAll(
          /[A-Z][\w-]*(?:['’]s)?(?: [A-Z][\w-]*(?:['’]s)?)+/g,
        )) {
          const words = run.replaceAll(/['’]s\b/g, '').split(' ');
          if (expected.OPENERS.includes(words[0] ?? '')) words.shift();
          if (words.length > 1) found.add(words.join(' '));
        }
      }
    }
    expect([...found].sort()).toEqual([...expected.NAMES].sort());
  });

  it('and the school are not named anywhere in the file', () => {
    const words = sampleText.toLowerCase().match(/[a-z]+/g) ?? [];
    const pairs = new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
    expect(pairs.size).toBeGreaterThan(1000);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(expected.UNSAID.every((unsaid) => /^[0-9a-f]{64}$/.test(unsaid))).toBe(true);
    expect([...pairs].filter((pair) => expected.UNSAID.includes(digest(pair)))).toEqual([]);
  });
});

describe('sources', () => {
  it('are written out: a publisher, a title or kind, a year', () => {
    const known = (text: string) => expected.PUBLISHERS.some((publisher) => text.startsWith(publisher));
    expect(faults(['source'], (text) => !known(text) || !/\b20\d\d\b|\bundated\b/.test(text))).toEqual([]);
    const used = expected.PUBLISHERS.filter((publisher) =>
      rows.some((row) => cell(row, 'source').includes(publisher)),
    );
    expect(used).toEqual(expected.PUBLISHERS);
  });

  it('are no bare keys, in any column', () => {
    expect(faults(headings, (text) => /\b[SP]\d+[a-z]?\b/.test(text))).toEqual([]);
  });

  it('both stand where they differ', () => {
    expect(Object.keys(filled('differs'))).toEqual(expected.DIFFERS);
    expect(faults(['differs'], (text) => text !== '' && !/^.{30,}\.$/.test(text))).toEqual([]);
  });
});

describe('words', () => {
  it('of blame belong to the findings: no title says failed', () => {
    expect(faults(['title'], (text) => /\bfail/i.test(text))).toEqual([]);
  });

  it('leave out what the learning does not need', () => {
    expect(faults(headings, (text) => expected.LEFT_OUT.test(text))).toEqual([]);
  });

  it('give no body weight but the two that were on health records', () => {
    const weights = sampleText.match(/\d+(?:\.\d+)? ?(?:kg|lb|stone|st)\b/gi) ?? [];
    expect([...new Set(weights)].sort()).toEqual(expected.WEIGHTS);
    expect(sampleText).not.toMatch(/\b10\.[57]\b/);
  });

  it('are few on what concerns the living siblings, and in titles on violence', () => {
    const length = (ref: string) => cell(rowOf(ref), 'title').length + cell(rowOf(ref), 'detail').length;
    expect(['F027', 'F062', 'F107'].filter((ref) => length(ref) > 40)).toEqual([]);
    expect(['F093', 'F095', 'F100'].filter((ref) => length(ref) > 90)).toEqual([]);
  });

  it('call the agencies by their plain names, and mention the review’s label in no cell', () => {
    expect(faults(headings, (text) => /\bCLYP\b|\bEWO\b|\bSCR\b|fact sheet/i.test(text))).toEqual([]);
  });

  it('are UK English', () => {
    const american = /ogniz|rganiz|ealiz|mphasiz|behavior|\bpediatric/i;
    expect(faults(headings, (text) => american.test(text))).toEqual([]);
  });

  it('of a sibling asked in place of Daniel stand with the asking', () => {
    const titles = ['F044', 'F080'].map((ref) => cell(rowOf(ref), 'title'));
    expect(titles.filter((title) => !/^Asks Anna\b/.test(title))).toEqual([]);
    expect(faults(['title'], (text) => /\bAnna (?:says|said|confirm|told)/.test(text))).toEqual([]);
  });

  it('of a remark in a date stand in round brackets once, at its end', () => {
    expect(refsWhere((row) => splitRemark(cell(row, 'date'))[1] !== '')).toEqual(expected.DATE_REMARKS);
    expect(faults(['date', 'end_date'], (text) => /[()]/.test(splitRemark(text)[0]))).toEqual([]);
  });
});
