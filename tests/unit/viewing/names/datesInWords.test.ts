/** Dates within words, told as intervals: what becomes of each way of writing one, and what is no date. */
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../../src/base/day.ts';
import { FIRST_INTERVAL_DAY } from '../../../../src/base/intervalDay.ts';
import { leaveOutDates, makeHideDates } from '../../../../src/viewing/names/datesInWords.ts';

const shift = FIRST_INTERVAL_DAY - dayFromCivil(2011, 10, 1);
const hide = makeHideDates(shift, 'day-month');
const OUT = '[date left out]';

describe('hideDates', () => {
  it.each([
    ['Seen on 12 October 2011.', 'Seen on day 12.'],
    ['12 October 2011', 'day 12'],
    ['12 October 2011: seen', 'Day 12: seen'],
    ['on Wednesday 12th October, 2011 at 3pm', 'on day 12 at 3pm'],
    ['Seen 12/10/2011 and 12.10.11', 'Seen day 12 and day 12'],
    ['Seen 2011-10-12T03:28', 'Seen day 12, 03:28'],
    ['report 2011-10-12.pdf', 'report day 12.pdf'],
    ['letter_20111012.docx', 'letter_day 12.docx'],
    ['2011_10_12 notes', 'Day 12 notes'],
    ['October 12th, 2011', 'day 12'],
    ['12-14 October 2011', 'day 12 to day 14'],
    ['on 12 and 14 October 2011', 'on day 12 and day 14'],
    ['30 September 2011', '1 day before day 1'],
    ['31/02/2012', OUT],
  ])('tells a whole date as a day: %s', (text, told) => {
    expect(hide(text)).toBe(told);
  });

  it.each([
    ['Coventry, 2013', `Coventry, ${OUT}`],
    ['in 2011', `in ${OUT}`],
    ['2010/11', OUT],
    ['2010-2011 and the 1990s', `${OUT} and the ${OUT}`],
    ['mid-2010', OUT],
    ["Household since '11", `Household since ${OUT}`],
    ['12th October', OUT],
    ['May 2008', OUT],
    ['May 08', OUT],
    ['in mid-December 2011', `in ${OUT}`],
    ['November and December 2010', OUT],
    ['Christmas 2011', OUT],
    ['before Christmas', `before ${OUT}`],
    ['autumn 2007', OUT],
    ['the autumn term of 2010/11', `the ${OUT}`],
    ['Twice in the autumn term', `Twice in the ${OUT}`],
    ['part of the autumn and winter pattern', `part of the ${OUT} pattern`],
    ['From February to June.', `From ${OUT}.`],
    ['in May and in October', `in ${OUT} and in ${OUT}`],
    ['gives the 16th.', `gives ${OUT}.`],
    ['on 12/10 she', `on ${OUT} she`],
    ['10/2011', OUT],
    ['Between 1 and 3 March: police', `Between ${OUT}: police`],
    ['one source has March (Delfi)', `one source has ${OUT} (Delfi)`],
    ['SCR_2013_final', `SCR_${OUT}_final`],
  ])('leaves out what says less than a day: %s', (text, told) => {
    expect(hide(text)).toBe(told);
  });

  it.each([
    'It may be that she may 3 times march on',
    'aged 4, weight 14.8 kg, 24/7, 3/4 of them',
    'at 2013 hrs, cost £2011, 2,011 rows',
    'para 12.10.11',
    'May I ask? Mark and Augustine, Octavia, Eden',
    'day 1,204 and 12 days before day 1',
    'the 4th visit',
    'Ms June said that, it was an august body. April left',
    'Year 6, class 2b, ref F0201, tel 02476 2013111',
    'spring in her step',
    '03:28, 3.28am',
  ])('keeps what is no date: %s', (text) => {
    expect(hide(text)).toBe(text);
  });

  it('reads figures as the files have them, and not where that is not known', () => {
    expect(makeHideDates(shift, 'month-day')('10/12/2011')).toBe('day 12');
    expect(makeHideDates(shift, null)('10/12/2011, 13/10/2011')).toBe(`${OUT}, day 13`);
  });

  it('tells no day of a source, by which the calendar could be found', () => {
    expect(hide('Seen on 12 October 2011.\nSource: BBC, 12 October 2011; Mail, 2013\n12 October 2011')).toBe(
      `Seen on day 12.\nSource: BBC, ${OUT}; Mail, ${OUT}\nDay 12`,
    );
    expect(leaveOutDates('Community Care, 16 September 2013')).toBe(`Community Care, ${OUT}`);
  });

  it('changes nothing the second time', () => {
    const once = hide('12 October 2011, May 2012 and 2013; 30 September 2011');
    expect(hide(once)).toBe(once);
  });
});
