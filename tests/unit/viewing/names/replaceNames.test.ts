/** Names as they are really written, and what stands for them. */
import { describe, expect, it } from 'vitest';
import { makeReplace } from '../../../../src/viewing/names/replaceNames.ts';
import { person, place } from './naming.ts';

const LIST = [
  person('Child A', 'the child', 'Daniel Pelka', 'Daniel', 'DP', 'Dan'),
  person('Father', 'his father', 'Mr Pelka', 'Pelka'),
  person('Mother', 'his mother', 'Magdelena Luczak', 'Luczak'),
  person('Friend', 'a friend', '=Will', '=May', 'Müller', "O'Brien"),
  place('Town', 'Little Heath School', 'Coventry', 'CV1 2AB', '07700 900123'),
];
const pseudonyms = makeReplace(LIST, 'pseudonyms');
const roles = makeReplace(LIST, 'roles');

describe('names in a text', () => {
  it.each([
    // whole words, whatever their letters
    ['Daniel was seen.', 'Child A was seen.'],
    ['DANIEL and daniel', 'Child A and Child A'],
    ['A Danish visitor; Danielle; Pelkanen', 'A Danish visitor; Danielle; Pelkanen'],
    ['Dan came', 'Child A came'],
    // the longest first
    ['Daniel Pelka and Mr Pelka', 'Child A and Father'],
    ['DanielPelka, danielpelka', 'Child A, Child A'],
    ['Pelka, Daniel', 'Child A'],
    ['PELKA Daniel', 'Child A'],
    ['D. Pelka and D Pelka and Pelka D.', 'Child A and Child A and Child A.'],
    // titles and the other half of a double name
    ['Ms Luczak, Mrs. Luczak, Miss Luczak', 'Mother, Mother, Mother'],
    ['Dr Luczak-Kowalska', 'Mother'],
    ['Kowalska-Luczak', 'Mother'],
    ['They miss Daniel', 'They miss Child A'],
    ['a Coventry-based team', 'a Town-based team'],
    // possessives and families
    ["Daniel's coat, Daniel’s coat", "Child A's coat, Child A’s coat"],
    ["Daniels' coat and Daniels coat", 'Child A’s coat and Child A’s coat'],
    ['The Pelkas moved; the Luczaks stayed', 'Father’s family moved; Mother’s family stayed'],
    // initials
    ['D.P. and D. P. and D P and DP’s', 'Child A. and Child A. and Child A and Child A’s'],
    ['the dp of it, Dp', 'the dp of it, Dp'],
    ['DP-014, DP014, ref_DP_2', 'Child A-014, Child A014, ref_Child A_2'],
    // accents, composed or not, and what has no width
    ['Łuczak, Luczák, Lucza\u0301k', 'Mother, Mother, Mother'],
    ['Pełka', 'Father'],
    ['Da\u200bniel Pel\u00adka', 'Child A'],
    ['Ｄａｎｉｅｌ', 'Child A'],
    ['MUELLER and Muller and Müllers', 'Friend and Friend and Friend’s'],
    // blanks and lines within a name
    ['Daniel  Pelka, Daniel\nPelka, Daniel\u00a0Pelka, Daniel_Pelka', 'Child A, Child A, Child A, Child A'],
    ['little heath\r\nschool', 'Town'],
    ['O’Brien, OBrien, O Brien', 'Friend, Friend, Friend'],
    // ordinary words
    ['Will will come in May', 'Friend will come in Friend'],
    ['seen on 3 May 2010 by May', 'seen on 3 May 2010 by Friend'],
    ['WILL', 'WILL'],
    // addresses and files
    ['Mail to dpelka@school.uk.', 'Mail to [address left out]'],
    ['see C:\\cases\\pelkad2011.docx', 'see [file left out]'],
    ['see report.docx', 'see report.docx'],
    // places and numbers
    ['At CV1 2AB or CV12AB, call 07700900123', 'At Town or Town, call Town'],
    ['CV1 2ABC', 'CV1 2ABC'],
    // scripts without blanks are for the user to list
    ['😀Daniel😀', '😀Child A😀'],
  ])('reads %j', (text, expected) => {
    expect(pseudonyms(text)).toBe(expected);
  });

  it.each([
    ['Daniel was seen with Ms Luczak. Daniel spoke.', 'The child was seen with his mother. The child spoke.'],
    ['the Daniel of 2010', 'The child of 2010'],
    ['Mother: Luczak', 'Mother: his mother'],
  ])('gives roles for %j', (text, expected) => {
    expect(roles(text)).toBe(expected);
  });

  it('finds names of scripts without blanks', () => {
    const replace = makeReplace([person('Child A', '', '陈伟')], 'pseudonyms');
    expect(replace('昨天陈伟去学校')).toBe('昨天Child A去学校');
  });

  it('never lets what stands for a name be a name of the list', () => {
    const replace = makeReplace(
      [person('Anna', '', 'Daniel'), person('Daniel', '', 'Anna'), person('Person', '', 'Person 3')],
      'pseudonyms',
    );
    expect(replace('Daniel and Anna and Person 3')).toBe('Person 1 and Person 2 and Person');
  });

  it('leaves no name that comes about by replacing', () => {
    const list = [person('Mr A', '', 'Daniel'), person('B', '', 'A Smith')];
    expect(makeReplace(list, 'pseudonyms')('Daniel Smith')).toBe('B');
  });

  it('gives the very same text as recorded', () => {
    expect(makeReplace(LIST, 'recorded')('Daniel Pelka')).toBe('Daniel Pelka');
  });
});

it('says a role once where the word stands before it already', () => {
  const anna = makeReplace([person('Sibling A', 'the sister', 'Anna')], 'roles');
  expect(anna('Ask his sister Anna, who is five.')).toBe('Ask his sister, who is five.');
  expect(anna('His sister Anna’s coat; stepsister Anna')).toBe('His sister’s coat; stepsister the sister');
  expect(anna('Anna and the Anna of the school')).toBe('The sister and the sister of the school');
});
