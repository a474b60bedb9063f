import { describe, expect, it } from 'vitest';
import { describeAge, findBirth, listBirths } from '../../../src/viewing/ages.ts';
import { buildAges } from '../../../src/drawing/ageRuler.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { makeTimeScale } from '../../../src/drawing/timeScale.ts';
import { showText } from '../../support/readText.ts';

const CSV = `date,agency,title,kind,person
2005-03-31,Family,Anna is born,birth,Anna
2007-07-15,Family,Daniel is born,birth,Daniel; Ms L
June 2009,Family,Adam is born,birth,Adam
2011-10-12,School,Weighed,contact,Daniel
2012-03-03,Hospital,Dies,outcome,Daniel
2012-06-03,Police,A trial,contact,
`;

describe('ages', () => {
  it('are those of the child an outcome names, or of the one that is chosen', async () => {
    const shown = await showText(CSV);
    expect(listBirths(shown).map(({ name }) => name)).toEqual(['Daniel', 'Anna']);
    expect(findBirth(shown, 0)?.name).toBe('Anna');
    expect(describeAge(shown, 3)).toBe('Daniel aged 4 years 2 months');
    expect(describeAge(shown, 3, 0)).toBe('Anna aged 6 years 6 months');
  });

  it('are those of the first born where no outcome names one', async () => {
    const shown = await showText(CSV.replace('outcome,Daniel', 'outcome,'));
    expect(findBirth(shown)?.name).toBe('Anna');
  });

  it('end with the outcome', async () => {
    const shown = await showText(CSV);
    expect(describeAge(shown, 4)).toBe('Daniel aged 4 years 7 months');
    expect(describeAge(shown, 5)).toBe('');
    const scale = makeTimeScale(
      { from: dayFromCivil(2012, 4, 1), to: dayFromCivil(2012, 9, 1) },
      0,
      900,
      keepCalendar(1),
    );
    expect(buildAges(shown, findBirth(shown)!, scale)).toBeNull();
  });

  it('stand where they are reached, born on the last of a month or not', async () => {
    const shown = await showText(CSV);
    const scale = makeTimeScale(
      { from: dayFromCivil(2011, 1, 1), to: dayFromCivil(2011, 7, 1) },
      0,
      905,
      keepCalendar(1),
    );
    const ticksOf = (row: number) =>
      buildAges(shown, findBirth(shown, row)!, scale)?.ticks.map(
        ({ x, text }) => `${text} ${Math.round(x / 5)}`,
      );
    // Five pixels a day: the 15th of February is day 45, the last tick that of 15 June.
    expect(ticksOf(1)?.slice(1, 3)).toEqual(['3y 7m 45', '3y 8m 73']);
    // Born on 31 March: a month older on 1 March, on 31 March, on 1 May.
    expect(ticksOf(0)?.slice(-3)).toEqual(['6y 89', '6y 1m 120', '6y 2m 150']);
  });
});
