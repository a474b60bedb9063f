/**
 * What a board asks of the sample, answered by the counts. The refs were gathered by hand from the file, so that
 * a change of either is seen.
 */
import { describe, expect, it } from 'vitest';
import { childSeenAt } from '../../src/analysis/facets.ts';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { codeOfChildSeen, type ChildSeen } from '../../src/domain/childSeen.ts';
import { entryAt } from '../../src/domain/entry.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import type { CountBy } from '../../src/domain/view.ts';
import { describeBuilding, listCalling } from '../../src/viewing/chain.ts';
import { describeFirst, describeLongest, describeSeenAlone } from '../../src/viewing/countAnswers.ts';
import { countShown, figureOf, listOpened, type CountPart, type CountRow } from '../../src/viewing/counts.ts';
import { describeCount } from '../../src/viewing/countWords.ts';
import { listFilterFacets } from '../../src/viewing/filterOptions.ts';
import { showChronology } from '../../src/viewing/showChronology.ts';
import { readText } from '../support/readText.ts';
import { sampleText } from './readSample.ts';

const chronology = await readText(sampleText);
const index = indexChronology(chronology);
const shown = showChronology(chronology, index);

/** The refs behind a part of a row, in the order of the file's refs. */
function opened(by: CountBy, name: string, part: CountPart): string[] {
  const table = countShown(shown, index, by);
  const row = table.rows.find((other) => other.name === name) ?? table.total;
  return Array.from(listOpened(table, row, part), (at) => entryAt(chronology, at).ref).sort();
}

const refs = (words: string) => words.split(' ');

describe('how often Daniel was seen', () => {
  it('is recorded as seen at twenty contacts', () => {
    const seen =
      'F008 F020 F035 F040 F041 F042 F065 F067 F073 F074 F081 F082 F083 F084 F090 F091 F092 F093 F097 F098';
    expect(opened('child', 'Daniel', 'seen')).toEqual(refs(seen));
  });

  it('is recorded as seen alone at none, and spoken to at none', () => {
    expect(opened('child', 'Daniel', 'seenAlone')).toEqual([]);
    expect(opened('child', 'Daniel', 'spokenTo')).toEqual([]);
    expect(opened('child', 'All entries', 'interpreter')).toEqual([]);
  });

  it('is recorded as not seen at eleven', () => {
    const notSeen = 'F021 F056 F057 F059 F064 F069 F070 F086 F096 F099 F101';
    expect(opened('child', 'Daniel', 'notSeen')).toEqual(refs(notSeen));
  });

  it('is told in other words where the record says more or something else', () => {
    const other = 'F020 F036 F040 F050 F065 F073 F074 F080 F083 F090 F091 F098';
    expect(opened('child', 'Daniel', 'otherWords')).toEqual(refs(other));
  });

  it('is answered in sentences that add up to all contacts, each with its entries', () => {
    const table = countShown(shown, index, 'year');
    const answers = describeSeenAlone(table.total);
    expect(answers.map(({ words }) => words)).toEqual([
      '0 of 61 contacts say so',
      '37 say something else of whether a child was seen, or how',
      '24 do not say whether a child was seen',
    ]);
    const rows = answers.map(({ part }) => [...listOpened(table, table.total, part)]);
    expect(rows.map(({ length }) => length)).toEqual(answers.map(({ count }) => count));
    expect(rows.flat().sort((a, b) => a - b)).toEqual(
      [...listOpened(table, table.total, 'contacts')].sort((a, b) => a - b),
    );
  });

  it('is not recorded where the contact says nothing of him, which is not a no', () => {
    const silent = opened('child', 'Daniel', 'notRecorded');
    expect(silent).toContain('F044');
    expect(silent).not.toContain('F086');
  });
});

describe('what Filter counts and the figures do not', () => {
  it('is what the other entries say of whether the child was seen, and nothing else', () => {
    const table = countShown(shown, index, 'year');
    const seen = listFilterFacets(chronology, index, NO_FILTER).find(({ facet }) => facet === 'seen');
    const inFilter = (words: string) => seen?.options.find((option) => option.words === words)?.count ?? 0;
    const beside = table.seenBeside.map((row) => childSeenAt(index.facets.childSeen, row));
    const besides = (wanted: ChildSeen) =>
      beside.filter((parts) => parts.some(({ code }) => code === codeOfChildSeen(wanted))).length;
    expect([inFilter('Seen'), figureOf(table.total, 'seen'), besides('seen')]).toEqual([25, 22, 3]);
    expect([inFilter('Not seen'), figureOf(table.total, 'notSeen'), besides('not seen')]).toEqual([
      16, 11, 5,
    ]);
    expect(inFilter('Not recorded')).toBe(figureOf(table.total, 'notRecorded'));
  });
});

describe('the longest time without a child recorded as seen', () => {
  const longest = (by: CountBy, name: string) => {
    const row = countShown(shown, index, by).rows.find((other) => other.name === name)!;
    return [describeLongest(shown, row.unseen), ...opened(by, name, 'unseen')];
  };

  it('is never told across an entry that says otherwise in words of its own', () => {
    // F045, January 2011: "seen"; F050, February 2011: "Daniel and Anna: seen with the adults".
    expect(longest('sector', 'Social care')).toEqual([
      'At least 12 months: 28 February 2011 to the outcome, 3 March 2012',
      'F050',
      'F104',
    ]);
    // F044, January 2011: "Anna: spoken to".
    expect(longest('child', 'Anna')).toEqual([
      'At least 12 months: 31 December 2009 to 1 January 2011',
      'F020',
      'F044',
    ]);
  });

  it('is of Adam no shorter for what is said of Daniel and Anna', () => {
    // F078, December 2011: "seen", of Daniel and Anna.
    expect(longest('child', 'Adam')).toEqual([
      'At least 6 months: 31 August 2011 to the outcome, 3 March 2012',
      'F063',
      'F104',
    ]);
  });
});

describe('what else is asked of the sample', () => {
  it('has Anna spoken to twice, both times without an interpreter', () => {
    expect(opened('child', 'Anna', 'spokenTo')).toEqual(['F044', 'F080']);
  });

  it('does not say which of several children was seen in one entry', () => {
    expect(opened('child', 'Several children, not said which', 'seen')).toEqual(['F078']);
  });

  it('says when health first had a contact, and when social care was first told', () => {
    const table = countShown(shown, index, 'sector');
    const row = (name: string): CountRow => table.rows.find((other) => other.name === name) ?? table.total;
    expect(describeFirst(shown, row('Health').firstContacts)).toContain(
      'March 2006, GP: Registers Ms Luczak',
    );
    expect(opened('sector', 'Social care', 'told')).toContain('F022');
  });

  it('has all 42 missed opportunities, and eleven things not kept', () => {
    expect(opened('year', 'All entries', 'missed')).toHaveLength(42);
    expect(opened('year', 'All entries', 'notKept')).toHaveLength(11);
  });

  it('says why the rows add up to more, with how many entries are in several', () => {
    const words = (by: CountBy) => describeCount(shown, index, countShown(shown, index, by));
    const more = 'The rows add up to more than the last:';
    expect(words('sector')).toContain(
      `${more} 2 entries, both marked as missed, belong to several sectors and count in each.`,
    );
    expect(words('lane')).toContain(
      `${more} 3 entries, 2 of them marked as missed, belong to several lanes and count in each.`,
    );
    expect(words('child')).toContain(
      `${more} 19 entries, 17 of them marked as missed, concern several children and count in each.`,
    );
    expect(words('year')).toBe(
      'All 172 entries counted. Whether the child was seen is counted for contacts only; Filter counts 10 other entries as well that say something of it (findings, things that did not happen, outcomes). Choose a figure to see its entries.',
    );
    const sums = (by: CountBy) => {
      const { rows } = countShown(shown, index, by);
      return rows.reduce(
        (sum, row) => sum + listOpened(countShown(shown, index, by), row, 'missed').length,
        0,
      );
    };
    expect([sums('sector'), sums('lane')]).toEqual([46, 46]);
  });

  it('has the contacts that stand for several occasions told, not added', () => {
    const { several } = countShown(shown, index, 'year');
    expect(Array.from(several, (row) => entryAt(chronology, row).count).sort()).toEqual([
      '2',
      '2',
      '26 or 27',
      '5',
      'several',
    ]);
  });

  it('has four assessments of which none builds on another', () => {
    const assessments = listCalling(shown).find(({ kind }) => kind === 'assessment');
    expect(describeBuilding(shown, [...(assessments?.rows ?? [])])).toBe(
      'None of these 4 is recorded as coming of another of them.',
    );
  });
});
