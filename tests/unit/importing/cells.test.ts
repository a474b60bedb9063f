/** The readers of single cells, as tables: times, flags, kinds, sectors, lanes. */
import { describe, expect, test } from 'vitest';
import { LaneRegister } from '../../../src/importing/agencies/readAgencies.ts';
import { readFlag } from '../../../src/domain/readFlag.ts';
import { readKind } from '../../../src/importing/rows/readKind.ts';
import { readTime } from '../../../src/importing/dates/readTime.ts';
import { guessSector } from '../../../src/importing/agencies/sectors.ts';

describe('times', () => {
  test.each([
    ['03:28', 208],
    ['3:28', 208],
    ['3.28am', 208],
    ['3.28 a.m.', 208],
    ['0328 hrs', 208],
    ['0328', 208],
    ['03:28:59', 208],
    ['3pm', 900],
    ['12am', 0],
    ['12pm', 720],
    ['12.30pm', 750],
    ['16:34:10', 994],
    ['midnight', 0],
    ['noon', 720],
    ['10:00 - 11:00', 600],
    ['', 'no-minutes'],
    ['evening', 'no-minutes'],
    ['overnight', 'no-minutes'],
    ['early hours', 'no-minutes'],
    ['about 10am', 'no-minutes'],
    ['n/k', 'no-minutes'],
    ['half past', 'unreadable'],
    ['26:10', 'unreadable'],
    ['10:75', 'unreadable'],
    ['3', 'unreadable'],
  ])('%s → %s', (cell, expected) => expect(readTime(cell)).toBe(expected));
});

describe('flags', () => {
  test.each(['Yes', 'y', 'TRUE', 'x', '1', '✓', '☑', 'Missed', 'Delayed', 'The record was not sent on'])(
    'yes: %s',
    (cell) => expect(readFlag(cell)).not.toBe('no'),
  );
  test.each(['No referral was made', 'Not followed up', 'None of the three visits took place'])(
    'a reason that begins with a no: %s',
    (cell) => expect(readFlag(cell)).not.toBe('no'),
  );
  test.each([
    '',
    ' ',
    'No',
    'n',
    'NO.',
    '0',
    'False',
    'none',
    'n/a',
    'N/A',
    'nil',
    '-',
    '—',
    '✗',
    '☐',
    'No: good practice',
  ])('no: %s', (cell) => expect(readFlag(cell)).toBe('no'));
  test.each([
    'No - seen by the GP',
    'No (see row 12)',
    'None identified',
    'no missed opportunities',
    'no missed opportunity identified',
  ])('no: %s', (cell) => expect(readFlag(cell)).toBe('no'));
  test.each([
    'Not a missed opportunity',
    'This was not considered to be a missed opportunity',
    'not stated',
    'unknown',
    'tbc',
    'Y/N',
  ])('no mark: %s', (cell) => expect(readFlag(cell)).toBe('no'));
});

describe('kinds', () => {
  test.each([
    ['', 'contact'],
    ['Referral', 'referral'],
    ['not-kept', 'not-kept'],
    ['Not kept', 'not-kept'],
    ['DNA', 'not-kept'],
    ['Did not attend', 'not-kept'],
    ['missed appointment', 'not-kept'],
    ['Strategy meeting', 'meeting'],
    ['constructor', null],
    ['Blue', null],
  ])('%s → %s', (cell, expected) => expect(readKind(cell)).toBe(expected));
});

describe('sectors', () => {
  test.each([
    ['Police', 'police'],
    ['West Midlands Police', 'police'],
    ['Children’s social care', 'social care'],
    ['CLYP', 'social care'],
    ['Social Services', 'social care'],
    ['MASH', 'social care'],
    ['Joint screening', 'multi-agency'],
    ['Safeguarding board', 'multi-agency'],
    ['School', 'education'],
    ['Education welfare', 'education'],
    ['Nursery', 'education'],
    ['School nursing', 'health'],
    ['School Nurse', 'health'],
    ['Health visiting', 'health'],
    ['GP', 'health'],
    ['Midwifery', 'health'],
    ['Hospital and A&E', 'health'],
    ['University Hospital Coventry', 'health'],
    ['Community paediatrics', 'health'],
    ['Ambulance', 'health'],
    ['CAMHS', 'health'],
    ['Housing', 'housing'],
    ['Probation', 'justice'],
    ['Cafcass', 'justice'],
    ['Crown Court', 'justice'],
    ['Courts, inspection and government', 'public'],
    ['Ofsted', 'public'],
    ['City Council', 'public'],
    ['NSPCC', 'voluntary'],
    ['All agencies', 'all'],
    ['Family', 'family'],
    ['Family (context)', 'family'],
    ['Schulamt', 'other'],
    ['G.P.', 'health'],
    ['G. P.', 'health'],
    ['G P', 'health'],
    ['GP Practice', 'health'],
    ['GP surgery', 'health'],
    ['Surgery', 'health'],
    ['Dr Patel', 'health'],
    ['Park Road Practice', 'health'],
    ['H.V.', 'health'],
    ['HV', 'health'],
    ['Health Visitor', 'health'],
    ['E.D.', 'health'],
    ['A & E', 'health'],
    ['Paeds', 'health'],
    ['Primary care', 'health'],
    ['Primary Mental Health Worker', 'health'],
    ['School Health Advisor', 'health'],
    ['Academy Road Medical Centre', 'health'],
    ['St Mary’s Hospital', 'health'],
    ['Oakfield Primary', 'education'],
    ['Oakfield Primary School', 'education'],
    ["St Mary's Primary", 'education'],
    ['St. Mary’s R.C. Primary', 'education'],
    ['Harris Academy', 'education'],
    ['Little Acorns Nursery', 'education'],
    ['Drayton High', 'education'],
    ['Drayton High School', 'education'],
    ['Oakfield Infants', 'education'],
    ['Oakfield Juniors', 'education'],
    ['Park Lane Sixth Form', 'education'],
    ['E.W.O.', 'education'],
    ['Educational Psychologist', 'education'],
    ['Church of England Primary', 'education'],
    ['Childrens Social Care', 'social care'],
    ['C.S.C.', 'social care'],
    ['CSC', 'social care'],
    ['Childrens Services', 'social care'],
    ['Children’s home', 'social care'],
    ['SW', 'social care'],
    ['Met Police', 'police'],
    ['Met', 'police'],
    ['Metropolitan Police', 'police'],
    ['M.P.S.', 'police'],
    ['Kent Constabulary', 'police'],
    ['C.A.F.C.A.S.S.', 'justice'],
    ['High Court', 'justice'],
    ['Women’s Aid', 'voluntary'],
    ['N.S.P.C.C.', 'voluntary'],
    ['High', 'other'],
    ['Child’s mother', 'family'],
  ])('%s → %s', (name, expected) => expect(guessSector(name)).toBe(expected));
});

describe('lanes', () => {
  test('one lane for all spellings, under the first', () => {
    const register = new LaneRegister();
    expect(register.read('Children’s social care')).toEqual([0]);
    expect(register.read("childrens  Social-Care; Police;children's social care")).toEqual([0, 1]);
    expect(register.lanes.map(({ name }) => name)).toEqual(['Children’s social care', 'Police']);
    expect(register.listSpellings()).toEqual([
      {
        file: 0,
        spellings: ['Children’s social care', 'childrens Social-Care', "children's social care"],
      },
    ]);
  });

  test('full stops of abbreviations make no other lane, and are told', () => {
    const register = new LaneRegister();
    expect(register.read('G.P.; St. Mary’s Primary')).toEqual([0, 1]);
    expect(register.read("GP; G. P.; St Mary's Primary")).toEqual([0, 1]);
    expect(register.read('Ward 1.2; Ward 12')).toEqual([2, 3]);
    expect(register.listSpellings()).toEqual([
      { file: 0, spellings: ['G.P.', 'GP', 'G. P.'] },
      { file: 0, spellings: ['St. Mary’s Primary', "St Mary's Primary"] },
    ]);
  });

  test('lanes are joined, renamed and given a sector by choice', () => {
    const register = new LaneRegister([
      { lane: 'CSC', name: 'Children’s social care' },
      { lane: 'Acme', name: 'Acme youth project', sector: 'voluntary' },
    ]);
    expect(register.read('csc; Acme')).toEqual([0, 1]);
    expect(register.read("Children's social care")).toEqual([0]);
    expect(register.read('Acme youth project')).toEqual([1]);
    expect(register.lanes).toEqual([
      { name: 'Children’s social care', sector: 'social care' },
      { name: 'Acme youth project', sector: 'voluntary' },
    ]);
    expect(register.listSpellings()).toEqual([]);
  });

  test('lanes of a file that is read again are forgotten', () => {
    const register = new LaneRegister();
    register.read('Police');
    const mark = register.mark(0);
    register.read('Schã³l; police');
    register.goBackTo(mark);
    expect(register.listSpellings()).toEqual([]);
    expect(register.read('School')).toEqual([1]);
    expect(register.lanes).toHaveLength(2);
  });
});
