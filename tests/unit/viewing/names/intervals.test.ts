/**
 * Dates told as intervals: no day, month or year that was recorded is in anything that is made of a case, order and
 * gaps are as they were, and what is written is read again as the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { FIRST_INTERVAL_DAY } from '../../../../src/base/intervalDay.ts';
import { asDay, MONTH_NAMES } from '../../../../src/base/day.ts';
import { NO_DAY, type Chronology } from '../../../../src/domain/chronology.ts';
import { EVERYONE } from '../../../../src/domain/foresight.ts';
import { AS_RECORDED, type Naming } from '../../../../src/domain/naming.ts';
import { writeChronologyCsv } from '../../../../src/exporting/chronologyCsv.ts';
import { writeChronologyJson } from '../../../../src/exporting/chronologyJson.ts';
import { listMisread } from '../../../../src/exporting/sureCells.ts';
import { foresee } from '../../../../src/viewing/foresight/foresee.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { describeDates } from '../../../../src/domain/when.ts';
import { entryAt } from '../../../../src/domain/entry.ts';
import { applyNames } from '../../../../src/viewing/names/applyNames.ts';
import { csvTexts } from '../../../support/chronologies.ts';
import { sampleText } from '../../../sample/readSample.ts';
import { readText } from '../../../support/readText.ts';
import { writeEverything } from '../../../support/writeEverything.ts';

const HIDDEN: Naming = { ...AS_RECORDED, hidesDates: true };

const CASE = `ref,date,end_date,time,end_time,agency,title,detail,kind,due,known_from,missed,source,Date recorded,Month
A1,01/10/2010,,,,Police,Called on 1 October 2010,Born 12/10/2004,contact,14 October 2010,after May 2011,,"Coventry, 2013",12 Oct,10
A2,January 2011 (disputed),,,,School,Absent in January,,contact,,,yes,Annual report 2010/11,,
A3,12-14 Oct 2011,,,,GP,Seen twice,,contact,,2012-02-01,,,40828,
A4,2011-10-12,2011-12-01,,,GP,Treated,,contact,,,,,,
A5,2011-10-12 03:28,,,,Police,Called,,contact,,,,,,
A6,2011-11-02,,22:10,03:30,Police,Stayed,,contact,,,,,,
A7,after 3 May 2012,,,,School,Left,,contact,,,,,,
A8,until May 2011,,,,School,Helped,,contact,,,,,,
A9,2010-12 onward,,,,School,Helped again,,contact,,,,,,
B1,Jan 2011 to March 2011,,,,GP,Waited,,contact,,,,,,
B2,2011-02-03,ongoing,,,GP,Waits,,contact,,,,,,
B3,2004-09-05,,,,Family,Ann is born,,birth,,,,,,
B4,31/02/2011,,,,School,No such day,,contact,,,,,,
B5,same day,,,,School,As above,,contact,,,,,,
B6,12/10/2011 10:00-11:30,,,,School,Meeting,,meeting,,,,,,
B7,not known,,,,School,No date,,contact,,,,,,
B8,2012-03-03,,,,Family,The end,,outcome,,,,,,
`;

/** No year from 1990 to 2029, no month, no figures of a date. */
function findDates(output: string): string[] {
  const plain = output
    // What the app says of itself, and places of a picture.
    .replaceAll('http://www.w3.org/2000/svg', '')
    .replace(/day -?\d+/g, '')
    .replace(/\S+ is \d+ (?:April|March) 2011/g, '')
    .replace(/(?<=[\s"(,MLHVZ-])-?\d+\.\d+/g, '')
    .replace(
      /<path[^>]*>|\b(?:points|transform|viewBox|d|x|y|x1|x2|y1|y2|width|height|r|cx|cy)="[^"]*"/g,
      '',
    );
  const months = new RegExp(`\\b(?:${MONTH_NAMES.filter((name) => name !== 'May').join('|')})\\b`, 'g');
  return [
    ...(plain.match(/(?<![\d.,-])(?:199|20[012])\d(?![\d.,])/g) ?? []),
    ...(plain.match(months) ?? []),
    ...(plain.match(/\d{4}-\d\d-\d\d|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g) ?? []),
  ];
}

async function readAgain(named: Chronology): Promise<Chronology> {
  return readText([...writeChronologyCsv(named)].join(''));
}

const all = (chronology: Chronology) => Array.from({ length: chronology.rows.length }, (_, row) => row);

function tell(chronology: Chronology): string[] {
  return all(chronology).map((row) => {
    const { date, end } = entryAt(chronology, row);
    return describeDates(date, end);
  });
}

describe('dates as intervals', () => {
  it('count from the first entry, as vague as they were recorded', async () => {
    const named = applyNames(await readText(CASE), HIDDEN);
    expect(tell(named)).toEqual([
      'day 1',
      'between day 93 and day 123 (disputed)',
      'day 377 to day 379',
      'day 377 to day 427',
      'day 377, 03:28',
      'day 398, 22:10',
      'day 582 or later',
      'day 243 or before to between day 213 and day 243',
      'between day 62 and day 92 onwards',
      'between day 93 and day 123 to between day 152 and day 182',
      'day 126 to ongoing',
      '2,217 days before day 1',
      'No date given',
      'No date given',
      'day 377, 10:00 to day 377, 11:30',
      'No date given',
      'day 520',
    ]);
  });

  it('keep gaps, order and time of day', async () => {
    const whole = await readText(CASE);
    const { rows } = applyNames(whole, HIDDEN);
    const shift = FIRST_INTERVAL_DAY - (whole.rows.dateEarliest[0] ?? 0);
    for (const column of ['dateEarliest', 'dateLatest', 'endEarliest', 'endLatest', 'knownFrom'] as const) {
      expect([...rows[column]]).toEqual(
        [...whole.rows[column]].map((day) => (day === NO_DAY ? day : day + shift)),
      );
    }
    expect(rows.dateMinutes).toEqual(whole.rows.dateMinutes);
  });

  it('are in no output, under foresight either', async () => {
    const named = applyNames(await readText(CASE, 'pelka 2013.csv'), HIDDEN);
    const index = indexChronology(named);
    expect(findDates(writeEverything(named, index))).toEqual([]);
    const walk = makeWalk(named);
    const at = {
      day: asDay(FIRST_INTERVAL_DAY + 600),
      known: walk.rows.length,
      eyes: EVERYONE,
      path: null,
      revealed: [],
    };
    expect(findDates(writeEverything(foresee(named, index, walk, at).chronology))).toEqual([]);
  });

  it('are read again from the file that is saved as the same', async () => {
    const named = applyNames(await readText(CASE), HIDDEN);
    const again = await readAgain(named);
    expect(listMisread(named, all(named), again).map(({ row }) => named.rows.sheetRow[row])).toEqual([]);
  });

  it('are so of generated cases', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(6), fc.boolean(), async (text, hidesBirthDates) => {
        const named = applyNames(await readText(text), { ...HIDDEN, hidesBirthDates });
        expect(findDates(writeEverything(named))).toEqual([]);
        expect(listMisread(named, all(named), await readAgain(named))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('of births told as ages are no nearer than a year', async () => {
    const named = applyNames(await readText(CASE), { ...HIDDEN, hidesBirthDates: true });
    expect(tell(named)[11]).toBe('between 2,557 days before day 1 and 2,193 days before day 1');
  });

  it('are in nothing that is made of the sample', async () => {
    const named = applyNames(await readText(sampleText, 'daniel-pelka.csv'), HIDDEN);
    expect(findDates([...writeChronologyCsv(named)].join(''))).toEqual([]);
    expect(findDates([...writeChronologyJson(named, indexChronology(named))].join(''))).toEqual([]);
    const again = await readAgain(named);
    expect(listMisread(named, all(named), again).map(({ row }) => tell(named)[row])).toEqual([]);
  }, 60_000);

  it('stay intervals in a file that tells none but these', async () => {
    const again = await readText('date,agency,title\n"day 3",Police,Called\n"days 60 to 90",GP,Seen\n');
    expect(tell(again)).toEqual(['day 3', 'days 60 to 90']);
    expect(tell(applyNames(again, HIDDEN))).toEqual(['day 3', 'day 60 to day 90']);
  });

  it('are not read beside dates of the calendar', async () => {
    const mixed = await readText('date,agency,title\nday 3,Police,Called\n2011-10-12,GP,Seen\n');
    expect([...mixed.rows.status]).toEqual([1, 0]);
  });
});
