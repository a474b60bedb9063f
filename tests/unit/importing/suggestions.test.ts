/** What is offered and never done: an agency from a file's name, lanes that may be one, a column for missed. */
import { describe, expect, test } from 'vitest';
import { AGENCY_ALIASES } from '../../../src/importing/agencies/agencyAliases.ts';
import { matchColumns } from '../../../src/importing/columns/matchColumns.ts';
import { suggestAgency } from '../../../src/importing/agencies/suggestAgency.ts';
import { listOtherFlags, suggestFlags } from '../../../src/importing/columns/suggestFlags.ts';
import { suggestJoins } from '../../../src/importing/agencies/suggestJoins.ts';

describe('the agency of a file', () => {
  test.each([
    ['School chronology 2012.csv', 'School'],
    ['gp.csv', 'GP'],
    ['GP_chronology_v2_FINAL.csv', 'GP'],
    ['Child S - Police - chronology (1).csv', 'Police'],
    ["Children's social care chronology 12.10.2011.xlsx", "Children's social care"],
    ['SchoolChronology2012.csv', 'School'],
    ['health-visiting-chronology.csv', 'Health visiting'],
    ['0-19 team chronology.csv', '0-19 team'],
    ['West Midlands Police IMR chronology March 2013.csv', 'West Midlands Police'],
    ['Copy of housing chronology - draft.csv', 'Housing'],
    ['Police_chronology_v3 FINAL.csv', 'Police'],
    ['AppendixB_Police.csv', 'Police'],
    ['Child S School chronology v0.3 JS comments.csv', 'School'],
    ['Mental_Health_Trust_Chronology.csv', 'Mental Health Trust'],
    ['HousingChronologyFINALv2.csv', 'Housing'],
    ['NHS Trust chronology Child P 2011-12.csv', 'NHS Trust'],
    ['chronologyfinal.csv', ''],
    ['Book1.xlsx', ''],
    ['new microsoft excel worksheet.xlsx', ''],
    ['chronology.csv', ''],
    ['2012-03-04.csv', ''],
    ['', ''],
  ])('%s → %s', (name, agency) => {
    expect(suggestAgency(name)).toBe(agency);
  });
});

describe('joins of lanes', () => {
  const joinsOf = (...names: string[]) =>
    suggestJoins(names.map((name) => ({ name }))).map(({ lane, into }) => `${lane} → ${into}`);

  test('short, older and other names go to the full one', () => {
    expect(
      joinsOf(
        'CSC',
        'Police',
        'Social Services',
        'Children’s social care',
        'Surgery',
        'G.P.',
        'MASH',
        'Housing',
      ),
    ).toEqual([
      'CSC → Children’s social care',
      'Social Services → Children’s social care',
      'Surgery → G.P.',
      'MASH → Children’s social care',
    ]);
    expect(joinsOf('Surgery', 'GP')).toEqual(['Surgery → GP']);
    expect(joinsOf('A&E', 'Hospital')).toEqual(['A&E → Hospital']);
  });

  test('two names without the full one', () => {
    expect(suggestJoins([{ name: 'CSC' }, { name: 'Social services' }])).toEqual([
      {
        lane: 'CSC',
        into: 'Social services',
        reason: "“CSC” is often short for children's social care; “Social services” may stand for it too.",
        isPart: false,
      },
    ]);
  });

  test('the reason is said', () => {
    expect(suggestJoins([{ name: "Children's Social Care" }, { name: 'CSC' }])).toEqual([
      {
        lane: 'CSC',
        into: "Children's Social Care",
        reason: "“CSC” is often short for “Children's Social Care”.",
        isPart: false,
      },
    ]);
    expect(suggestJoins([{ name: 'School' }, { name: 'EWO' }])).toMatchObject([
      { lane: 'EWO', isPart: true },
    ]);
  });

  test('small words and endings', () => {
    expect(joinsOf('School', 'The School', 'Acme nursery', 'Acme Nurseries', 'Acme nurserys')).toEqual([
      'The School → School',
      'Acme nurserys → Acme nursery',
    ]);
  });

  test.each([
    ['GP Practice', 'GP'],
    ['GP surgery', 'G.P.'],
    ['Surgery', 'GP'],
    ['H.V.', 'Health Visitor'],
    ['HV', 'Health visiting'],
    ['Health Visitors', 'Health visiting'],
    ['School Nurse', 'School nursing'],
    ['CSC', 'Childrens Social Care'],
    ['C.S.C.', 'Children’s Social Care'],
    ['Met Police', 'Metropolitan Police'],
    ['The Met', 'Metropolitan Police Service'],
    ['Oakfield Primary', 'Oakfield Primary School'],
    ['Oakfield Prim. Sch.', 'The Oakfield Primary School'],
    ['St Mary’s C of E Primary', 'Saint Marys C. of E. Primary School'],
    ['Drayton High', 'Drayton High School'],
    ['Little Acorns Nursery', 'Little Acorns Nursery School'],
    ['Coventry CSC', "Coventry Children's Social Care"],
    ['Northside HV', 'Northside Health Visiting Service'],
    ['Kent Constabulary', 'Kent Police'],
    ['Kent Police', 'Kent Police Service'],
    ['Park Road Surgery', 'Park Road GP Surgery'],
    ['Mother’s GP', 'Mother’s G.P. surgery'],
    ['Oxford Health', 'Oxford Health NHS Foundation Trust'],
    ['Queens Hosp', 'Queen’s Hospital'],
  ])('%s and %s are offered, once', (one, other) => {
    expect(joinsOf(one, other)).toHaveLength(1);
    expect(joinsOf(other, one)).toHaveLength(1);
  });

  test.each([
    ['Oakfield Primary', 'Oakfield High'],
    ['Oakfield Primary School', 'Oakfield Secondary School'],
    ['Oakfield Infants', 'Oakfield Juniors'],
    ['Oakfield Primary', 'Elmfield Primary'],
    ['St Mary’s RC Primary', 'St Mary’s CE Primary'],
    ['St Mary’s School', 'St Anne’s School'],
    ['St Mary’s School', 'St Mary’s School nursing'],
    ['St Mary’s Primary', 'St Mary’s Hospital'],
    ['Oakfield Academy', 'Elmfield Academy'],
    ['Primary school', 'Secondary school'],
    ['Nursery', 'Primary'],
    ['Kent Police', 'Essex Police'],
    ['Met Police', 'West Midlands Police'],
    ['Coventry CSC', 'Solihull CSC'],
    ['Park Road Surgery', 'Mill Lane Surgery'],
    ['Dr Patel', 'Dr Jones'],
    ['Mother’s GP', 'Child’s GP'],
    ['Health visiting', 'School nursing'],
    ['Adult social care', 'Children’s social care'],
    ['Queen’s Hospital', 'King’s Hospital'],
    ['GP', 'Hospital'],
    ['High Court', 'Drayton High'],
  ])('%s and %s are not', (one, other) => {
    expect(joinsOf(one, other)).toEqual([]);
  });

  test('lanes that are kept apart are not offered again, whichever way', () => {
    const lanes = ['CSC', 'Social care', 'Police', 'The Police'].map((name) => ({ name }));
    const offered = (...apart: [string, string][]) =>
      suggestJoins(lanes, apart).map(({ lane, into }) => `${lane} → ${into}`);
    expect(offered()).toEqual(['CSC → Social care', 'The Police → Police']);
    expect(offered(['Social care', 'CSC'])).toEqual(['The Police → Police']);
    expect(offered(['CSC', 'Police'])).toHaveLength(2);
  });

  test('the fullest name is kept', () => {
    expect(joinsOf('Oakfield Primary School', 'Oakfield Primary')).toEqual([
      'Oakfield Primary → Oakfield Primary School',
    ]);
  });

  test('other agencies are left alone', () => {
    expect(joinsOf('School', 'School nursing', 'Police', 'GP', 'Housing', 'Family', 'All agencies')).toEqual(
      [],
    );
    expect(joinsOf()).toEqual([]);
  });

  test('no words stand for two agencies', () => {
    const words = AGENCY_ALIASES.flatMap(({ full, short, older, also, part }) => [
      ...new Set([...full, ...short, ...older, ...also, ...part]),
    ]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe('columns that may mark missed opportunities', () => {
  const offered = (...headings: string[]) =>
    suggestFlags(headings, matchColumns(headings), []).map((column) => headings[column]);
  const offeredOver = (heading: string, ...cells: string[]) =>
    suggestFlags(
      ['Date', heading],
      ['date', null],
      cells.map((cell) => ['1/2/2011', cell]),
    ).length > 0;

  test('headings that can mean other things too are offered, one by one', () => {
    const headings = ['Key', 'Flag (Y/N)', 'Highlight', 'Learning point 1', 'Critical incident?', 'KPE'];
    expect(offered('Date', 'Agency', 'Event', ...headings)).toEqual(headings);
  });

  test.each(['Lost opportunity', 'Could we have done more?', 'Learning', 'Missed?? (school)', 'A miss?'])(
    'words of a miss, wherever in the heading: %s',
    (heading) => {
      const isOffered = offered('Date', 'Agency', 'Event', heading).length > 0;
      expect(isOffered || matchColumns([heading])[0] === 'missed').toBe(true);
    },
  );

  test.each([
    'Safeguarding missed?',
    'Missed chance?',
    'Missed opps',
    'IMR comment - missed opportunity?',
    'Panel view: opportunity missed',
  ])('plainly a missed opportunity: %s', (heading) => {
    expect(matchColumns(['Date', 'Agency', 'Event', heading])[3]).toBe('missed');
  });

  test('good practice and missed opportunity in one column is offered and not taken', () => {
    expect(offered('Date', 'Good practice / missed opportunity')).toHaveLength(1);
  });

  test('what plainly says something else is not', () => {
    const others = ['Child seen?', 'Was the child seen alone?', 'Key worker', 'Keywords', 'Missed calls'];
    const more = ['Learning disability', 'Dismissed', 'Missing episode', 'Lost to follow up'];
    expect(offered('Date', 'Agency', 'Event', 'RAG', ...others, ...more)).toEqual([]);
  });

  test('a column of yes and no under any heading is offered, if it says yes once', () => {
    expect(offeredOver('Panel', 'Yes', 'No', '', 'y')).toBe(true);
    expect(offeredOver('Panel', 'No', 'none', 'n/a')).toBe(false);
    expect(offeredOver('Panel', 'Yes', 'Called', 'Seen at home')).toBe(false);
    expect(offeredOver('Visits', '1', '0', '1')).toBe(false);
    expect(offeredOver('Seen alone', 'Yes', 'No')).toBe(false);
  });

  test('nothing is offered where a column is taken already, or after a no', () => {
    expect(offered('Date', 'Flag', 'Missed opportunity')).toEqual([]);
    expect(suggestFlags(['Date', 'Flag', 'Key'], ['date', null, null], [], [1])).toEqual([2]);
  });

  test('a second column that says missed is told', () => {
    const headings = ['Date', 'Police', 'Missed', 'Missed by the school', 'Missed opps'];
    const readAs = matchColumns(headings);
    expect(listOtherFlags(headings, readAs, [])).toEqual([3, 4]);
    expect(listOtherFlags(['Date', 'Missed opps'], ['date', null], [])).toEqual([]);
  });
});
