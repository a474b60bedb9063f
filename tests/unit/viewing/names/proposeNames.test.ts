/** What is proposed as a name: as a person or a place where the chronology tells, with the role it tells. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/viewing/names/candidateTally.ts';
import {
  addNotNames,
  addToldNames,
  dropNotName,
  readWays,
  tellWays,
} from '../../../../src/viewing/names/changeNaming.ts';
import { isLikely, isNear, listDoubts } from '../../../../src/viewing/names/listDoubts.ts';
import { proposeNames } from '../../../../src/viewing/names/proposeNames.ts';
import { csvOf, readText } from '../../../support/readText.ts';

describe('what may be a name', () => {
  const TEXT = csvOf(
    ['date', 'agency', 'title', 'detail', 'person'],
    [
      [
        '2011-01-01',
        'GP',
        'Sees Daniel',
        'Daniel Pelka came from Bedworth with Ms Luczak. Danial cried.',
        'Daniel; Ms Luczak',
      ],
      [
        '2011-01-02',
        'GP',
        'Rings',
        'They live at 3 Elm Road, CV1 2AB, phone 07700 900123. A note by JB.',
        'Daniel',
      ],
      ['2011-01-03', 'Police', 'Visits', 'The police visited in March and the GP rings Bedworth.', ''],
    ],
  );

  it('is found by capitals, persons, initials and numbers', async () => {
    const found = proposeNames(await readText(TEXT)).candidates.filter(({ isUnlikely }) => !isUnlikely);
    const words = found.map((candidate) => candidate.words);
    for (const name of ['Daniel', 'Ms Luczak', 'Bedworth', 'JB', 'CV1 2AB', '07700 900123', '3 Elm Road']) {
      expect(words).toContain(name);
    }
    for (const ordinary of ['Sees', 'GP', 'March', 'Police', 'Sees Daniel'])
      expect(words).not.toContain(ordinary);
    expect(found[0]).toMatchObject({ words: 'Daniel', from: 'person' });
  });

  it('is doubted until it is listed, what is nearly written so first', async () => {
    const whole = await readText(TEXT);
    const proposals = proposeNames(whole);
    const persons = proposals.candidates.filter(({ from }) => from === 'person');
    const list = addToldNames([], persons, proposals);
    expect(list.map(({ written, pseudonym }) => [tellWays(written), pseudonym])).toEqual([
      ['Daniel Pelka; Daniel', 'Person A'],
      ['Ms Luczak; Luczak', 'Adult A'],
    ]);
    const doubts = listDoubts(proposals.candidates, { list });
    expect(doubts[0]).toMatchObject({ words: 'Danial', like: 'daniel' });
    expect(doubts.map(({ words }) => words)).not.toContain('Daniel');
  });

  it.each([
    ['daniel', 'danial', true],
    ['daniel', 'daneil', true],
    ['pelka', 'pelkas', true],
    ['pelka', 'polska', false],
    ['anna', 'ana', false],
  ])('takes %s and %s for near: %s', (a, b, expected) => {
    expect(isNear(a, b)).toBe(expected);
  });

  it('reads ways of writing as they are typed', () => {
    expect(tellWays(readWays('Will Smith; "Will" ; '))).toBe('Will Smith; “Will”');
  });
});

/** What is proposed of entries told one a line, with whom each concerns after a bar. */
async function propose(lines: readonly string[], agencies: readonly string[] = []) {
  const rows = lines.map((line, at) => {
    const [words = '', person = '', kind = ''] = line.split('|').map((part) => part.trim());
    return [
      '2019-01-02',
      agencies[at] ?? 'GP',
      kind === 'birth' ? words : 'Visit',
      kind === 'birth' ? '' : words,
      person,
      kind,
    ];
  });
  return proposeNames(await readText(csvOf(['date', 'agency', 'title', 'detail', 'person', 'kind'], rows)));
}

async function findIn(
  lines: readonly string[],
  words: string,
  agencies?: readonly string[],
): Promise<Candidate | undefined> {
  return (await propose(lines, agencies)).candidates.find((candidate) => candidate.words === words);
}

describe('whether it is a person or a place', () => {
  it.each([
    ['The family lives in Selby. Later he moved back to Selby.', 'Selby', 'place'],
    ['She was seen near Ashby and outside Ashby.', 'Ashby', 'place'],
    ['They had lived at Brack Hill for a year. Returned to Brack Hill.', 'Brack Hill', 'place'],
    ['A home in Selby, Yorkshire, was found.', 'Yorkshire', 'place'],
    ['Seen at Oakfield Primary School by staff.', 'Oakfield', 'place'],
    ['A call from Tarn Street about noise.', 'Tarn', 'place'],
    ['Told that Rowan said no, and that Rowan cried.', 'Rowan', 'person'],
    ['The mother asked about Rowan, who was ill.', 'Rowan', 'person'],
    ['He had trust in Rowan, who was kind.', 'Rowan', 'person'],
    ['Seen with Rowan, and later with Rowan.', 'Rowan', 'person'],
    ['Talk of Kestrel.', 'Kestrel', null],
    ['A call from Kestrel.', 'Kestrel', null],
    ['Noted that LMX said no. And LMXu said no, LMXu said it.', 'LMXu', null],
  ])('%s', async (line, words, is) => {
    expect(await findIn([line, line.replace('The ', 'A ')], words)).toMatchObject({ is });
  });

  it('is told by the name of a lane', async () => {
    const lanes = ['Selby City Council', 'Oakfield School', 'Substance misuse service'];
    const { candidates } = await propose(['Rings', 'Rings', 'Rings'], lanes);
    const likely = candidates.filter(({ isUnlikely }) => !isUnlikely);
    expect(likely.filter(({ is }) => is === 'place')).toMatchObject([
      { words: 'Selby', kind: 'Place', from: 'lane' },
      { words: 'Oakfield', kind: 'School', from: 'lane' },
    ]);
    expect(likely.filter(({ is }) => is === 'person')).toEqual([]);
  });

  it('is a person after a title, whatever the word', async () => {
    expect(await findIn(['Seen by Mrs Ward and Dr House.'], 'Mrs Ward')).toMatchObject({
      is: 'person',
      kind: 'Adult',
    });
    expect(await findIn(['Seen by Mrs Ward and Dr House.'], 'Dr House')).toMatchObject({ is: 'person' });
  });

  it('is found as initials with stops', async () => {
    const { candidates } = await propose(['Seen by D.P. today, in the U.K. and with J. K. too.']);
    const initials = candidates.filter(({ from }) => from === 'initials').map(({ words }) => words);
    expect(initials).toEqual(['D.P.', 'J. K.']);
  });
});

const BIRTH = 'Tom is born | Tom Ash | birth';

describe('who somebody is', () => {
  it.each([
    ['She asked his sister Anna, who is five. | Tom Ash; Anna', 'Anna', 'the sister', 'Sibling'],
    ['Tom’s brother Bo. | ', 'Bo', 'the brother', 'Sibling'],
    ['Seen with Ms Rill (mother) today. | ', 'Ms Rill', 'the mother', 'Adult'],
    ['Seen with Ms Rill, the mother, today. | ', 'Ms Rill', 'the mother', 'Adult'],
    ['Rang mother’s partner Mr Dunn. | ', 'Mr Dunn', 'the mother’s partner', 'Adult'],
    ['Social worker asked. | Ms Rill (mother)', 'Ms Rill', 'the mother', 'Adult'],
    ['Social worker asked. | Sibling: Bo', 'Bo', 'the sibling', 'Sibling'],
    // Nobody says whose, or somebody else's, or it is another sentence's.
    ['Ms Rill saw her sister Anna. | Ms Rill', 'Anna', '', 'Person'],
    ['Ms Rill’s sister Anna. | ', 'Anna', '', 'Person'],
    ['Ms Rill and her daughter Anna came. | Anna', 'Anna', '', 'Person'],
    ['Told mother Anna was ill. | Anna', 'Anna', '', 'Person'],
    ['Seen with mother, Anna and Bo. | Anna', 'Anna', '', 'Person'],
    ['Seen with his mother, Mr Dunn, and a nurse. | Tom Ash; Mr Dunn', 'Mr Dunn', '', 'Adult'],
    ['Seen with Ms Rill (Anna’s mother). | ', 'Ms Rill', '', 'Adult'],
    ['Rang Ms Rill (mother). Then Ms Rill (aunt). | ', 'Ms Rill', '', 'Adult'],
  ])('%s', async (line, words, role, kind) => {
    expect(await findIn([BIRTH, line], words)).toMatchObject({ role, kind });
  });

  it('is the child where one birth is recorded, and a child where several are', async () => {
    expect(await findIn([BIRTH], 'Tom Ash')).toMatchObject({ role: 'the child', kind: 'Child' });
    const two = [BIRTH, 'Una is born | Una | birth'];
    expect(await findIn(two, 'Una')).toMatchObject({ role: '', kind: 'Child' });
  });

  it('names nobody who is called by a role or a pseudonym', async () => {
    const { candidates, taken } = await propose([
      'Seen. | Mother; Child A; Sibling 1; Mr K',
      'Child B left.',
    ]);
    expect(candidates.filter(({ from }) => from === 'person').map(({ words }) => words)).toEqual(['Mr K']);
    expect([...taken]).toEqual(['Child B']);
  });
});

describe('a list of all that is told', () => {
  it('has pseudonyms and roles, each once, and none the chronology gives another', async () => {
    const proposals = await propose([
      BIRTH,
      'His sister Anna, and his sister Una, were seen in Selby and near Selby. Child A is a cousin. | Tom Ash; Anna; Una',
      'Seen at Oakfield Primary School by Ms Rill. | Ms Rill',
      'A call from Kestrel. | ',
    ]);
    const doubts = listDoubts(proposals.candidates, { list: [] }).filter(isLikely);
    const list = addToldNames([], doubts, proposals);
    expect(list.map(({ is, written, pseudonym, role }) => [is, tellWays(written), pseudonym, role])).toEqual([
      ['person', 'Tom Ash; Tom', 'Child B', 'the child'],
      ['person', 'Anna', 'Sibling A', 'the sister'],
      ['person', 'Una', 'Sibling B', ''],
      ['person', 'Ms Rill; Rill', 'Adult A', ''],
      ['place', 'Selby', 'Place A', ''],
      ['place', 'Oakfield Primary School; Oakfield', 'School A', ''],
    ]);
    const left = listDoubts(proposals.candidates, { list }).filter(isLikely);
    expect(left.map(({ words }) => words)).toEqual(['Kestrel']);
  });
});

describe('the ways a name is written', () => {
  it('have the first name where it is one person’s only', async () => {
    const proposals = await propose([
      'Una asked Will, and Una told Bo. | Una Reed; Will Ash; Bo Ash; Bo Lund',
      'Then Una and Will left with Bo. | Una Reed',
    ]);
    const list = addToldNames(
      [],
      proposals.candidates.filter(({ from }) => from === 'person'),
      proposals,
    );
    expect(list.map(({ written }) => tellWays(written))).toEqual([
      'Una Reed; Una',
      'Will Ash; “Will”',
      'Bo Ash',
      'Bo Lund',
    ]);
    const left = listDoubts(proposals.candidates, { list }).filter(isLikely);
    expect(left.map(({ words, like }) => [words, like])).toEqual([['Bo', 'bo']]);
  });
});

describe('what may be missed', () => {
  const LINES = [
    'Talk of Kestrel and Anna. KESTREL rang. | Anna',
    'A note by DP for Danial Penn. | Daniel Penn',
  ];

  it('is counted once a word, and not where it was said to be no name', async () => {
    const { candidates } = await propose(LINES);
    const doubts = listDoubts(candidates, { list: [] }).filter(isLikely);
    const words = doubts.map((doubt) => doubt.words);
    expect(words.filter((word) => word.toLowerCase() === 'kestrel')).toHaveLength(1);
    const notNames = addNotNames([], doubts);
    expect(listDoubts(candidates, { list: [], notNames }).filter(isLikely)).toEqual([]);
    const again = dropNotName(notNames, words[0] ?? '');
    expect(listDoubts(candidates, { list: [], notNames: again }).filter(isLikely)).toHaveLength(1);
    expect(dropNotName(['Kestrel'], 'Kestrel')).toBeUndefined();
  });

  it('says whose way of writing it may be', async () => {
    const proposals = await propose(LINES);
    const persons = proposals.candidates.filter(({ from }) => from === 'person');
    const list = addToldNames([], persons, proposals);
    const at = list.findIndex(({ written }) => tellWays(written).includes('Daniel Penn'));
    const doubts = listDoubts(proposals.candidates, { list });
    expect(doubts.find(({ words }) => words === 'DP')).toMatchObject({ like: 'Daniel Penn', of: at });
    expect(doubts.find(({ words }) => words === 'Danial Penn')).toMatchObject({ like: 'daniel', of: at });
  });

  it('is looked for in what was typed too', async () => {
    const whole = await readText(csvOf(['date', 'agency', 'title'], [['2019-01-02', 'GP', 'Visit']]));
    expect(proposeNames(whole).candidates).toEqual([]);
    const { candidates } = proposeNames(whole, ['What Kestrel knew of Kestrel.']);
    expect(candidates).toMatchObject([{ words: 'Kestrel', isUnlikely: false }]);
  });

  it('is likely where it stands before a name that is listed, at the beginning of a sentence too', async () => {
    const whole = await readText(
      csvOf(['date', 'agency', 'title'], [['2019-01-02', 'GP', 'The mother, Ms Kestrel, rang Kestrel']]),
    );
    const typed = ['Magda Kestrel was ill. Sees Kestrel.'];
    const proposals = proposeNames(whole, typed);
    const list = addToldNames([], proposals.candidates, proposals);
    const doubts = listDoubts(proposals.candidates, { list }).filter(isLikely);
    expect(doubts).toMatchObject([{ words: 'Magda Kestrel', like: 'kestrel' }]);
  });
});
