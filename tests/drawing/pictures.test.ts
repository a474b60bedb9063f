/**
 * Pictures that are looked at when they change: each small chronology is painted as SVG and compared with
 * the file in `pictures/`. After a change that is meant, run `npx vitest run tests/drawing -u` and look at
 * the pictures in the diff.
 */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../src/base/day.ts';
import { FIRST_ARRANGEMENT, type LaneArrangement } from '../../src/domain/laneArrangement.ts';
import { FIRST_VIEW, type Drawn } from '../../src/domain/view.ts';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import { buildLegend } from '../../src/drawing/legend.ts';
import { keepCalendar, spaceEvenly } from '../../src/drawing/timeMap.ts';
import { paintSvg } from '../../src/painting/paintSvg.ts';
import { DARK, forceTheme, LIGHT, SHARP_DARK, SHARP_LIGHT, type Theme } from '../../src/painting/theme.ts';
import { arrangeLanes } from '../../src/viewing/arrangeLanes.ts';
import { describeHidden } from '../../src/viewing/hiddenLanes.ts';
import { describeShown } from '../../src/viewing/showChronology.ts';
import { showText } from '../support/readText.ts';

interface Scene {
  readonly name: string;
  readonly csv: string;
  /** First and last day in sight; the opening window if not given. */
  readonly days?: readonly [from: number, to: number];
  readonly theme?: Theme;
  readonly selected?: number;
  readonly drawn?: Partial<Drawn>;
  readonly isEven?: boolean;
  readonly lanes?: Partial<LaneArrangement>;
  /** The height that all lanes are to fit; if not given, they need not. */
  readonly fit?: number;
}

const marks = `date,end_date,agency,title,kind,missed,good_practice,known_from
2011-09-14,,School,Starts school,contact,,,
2011-10-12,,School nursing,Refers to paediatrics,referral,,,
2011-11-01,,Children's social care,Assesses the family,assessment,,,
2011-11-20,,Children's social care,Strategy meeting,meeting,,,
2011-12-05,,Children's social care,Closes the case,decision,,,
2011-12-20,,Community paediatrics,Appointment not kept,not-kept,,,
2012-01-10,,School,Bruises noted,contact,not referred,,
2012-01-25,,Community paediatrics,Clinic missed again,not-kept,no follow-up,,
2012-02-10,,GP,Sends a record the same day,contact,,yes,
2012-02-20,,Family,A text message,context,,,after the death
2011-09-20,,Family,Moves house,context,,,
2011-08-15,,Family,A child is born,birth,,,
2012-03-03,,Family,The child dies,outcome,,,
`;

const dates = `date,end_date,agency,title,kind,missed
2011-10-12,,School,A day,,
January 2012,,School,A month,,
late 2011,,School,Vague,,
between December 2011 and February 2012,,School,Missed some time,,yes
2011-10-01,2012-01-15,GP,A period,,
October 2011,February 2012,GP,A period of months,,
2011-11-01,2012-02-01,GP,A missed period,,yes
2011-11-15,2012-01-20,Paediatrics,Appointments not kept,not-kept,
December 2011 onward,,Police,No end known,,
after 2011-12-10,,Police,After a day,,
before 2011-10-20,,Police,Before a day,,
2011-09-01,2012-03-01,Family,"Household: mother, partner, two children",context,
`;

const crowded = [
  'date,agency,title,missed',
  ...Array.from({ length: 90 }, (_, i) => {
    const day = 1 + ((i * 7) % 28);
    const month = 1 + (i % 3);
    return `2012-0${month}-${String(day).padStart(2, '0')},School,Entry ${i + 1},${i % 6 === 0 ? 'yes' : ''}`;
  }),
  '2005-01-01,Police,First contact,',
].join('\n');

/** Many entries of one agency among few of others, households, and what was known only later. */
const pressed = `${marks}2011-08-01,2011-12-31,Family,Household of two,context,,,
2012-01-01,2012-03-03,Family,Household of three,context,,,
${Array.from({ length: 30 }, (_, i) => {
  const month = i % 2 === 0 ? '2011-11' : '2012-01';
  const day = String(1 + ((i * 5) % 28)).padStart(2, '0');
  return `${month}-${day},,School,Entry ${i + 1},contact,${i % 3 === 0 ? 'yes' : ''},,`;
}).join('\n')}
`;

const findings = `date,agency,title,kind,missed
2011-10-12,School,A contact,contact,
,School,Records were not joined up,finding,yes
,School,Leadership was weak,finding,
,School,Staff tried to help,finding,
2008,All agencies,Interpreters seldom used,finding,yes
`;

const night = `date,time,agency,title,kind
2012-03-03,03:07,Ambulance,Call taken,contact
2012-03-03,03:28,Hospital,Admitted,contact
2012-03-03,03:50,Hospital,Dies,outcome
2012-03-03,,Police,Told the same day,contact
`;

const silence = `date,end_date,agency,title,kind
2010-03-10,,Police,Called,contact
January 2011,,Police,Visits,contact
2011-06-10,,Police,Appointment not made,not-kept
2010-05-10,,Health visiting,Sees the child,contact
2011-08-10,,Health visiting,Sees the child again,contact
2011-02-10,,Health visiting,Moves house,context
2010-06-01,2011-05-31,Housing,Records found,scope
2010-09-01,,Housing,Rent unpaid,contact
2011-08-01,,Housing,Letter found elsewhere,contact
2012-03-03,,Ambulance,The child dies,outcome
`;

const threads = `ref,date,agency,title,kind,missed,follows,shared_with,asked_of,not_shared_with,not_recorded_by,known_from,good_practice
A,2011-01-10,Police,Told of a fall,contact,,,,,,,,
B,2011-02-01,School,Bruise seen,contact,not passed on,A,GP,,Police,,,
C,2011-03-01,School,Rings the surgery,contact,,B,,GP,,,,
D,2011-03-20,Midwifery,Writes a letter,referral,,C,,,,Police; School,,
E,2011-03-28,GP,Answers,contact,,C,School; the neighbours,,,,,
F,2011-01-20,GP,Not weighed,contact,no weight taken,,,,,,after the death,
G,2011-01-20,Midwifery,Asked alone,contact,,,,,,,after the death,yes
H,2011-02-02,School,Another bruise,contact,,,GP,,,,,
`;

const ages = `date,agency,title,kind,person
2010-03-10,Family,Anna is born,birth,Anna
2007-07-15,Family,Daniel is born,birth,Daniel
2011-10-12,School,Weighed,contact,Daniel
2012-03-03,Hospital,Dies,outcome,Daniel
2012-06-03,Police,A trial,context,
`;

const cards = `date,end_date,agency,title,kind,missed,said_by,child_seen,good_practice,good_practice_by
2011-10-12,,School,"Tells the mother that food is being taken from other children, and asks whether he eats at home",contact,yes,the review,"seen, not spoken to alone",,
2011-11-25,,School,Asks the surgery for an appointment by letter,contact,,,,yes,the board
2011-12-03,,School,Facial injuries,contact,,,,,
between 4 December 2011 and 20 January 2012,,School,"Bruises to the neck, written on a piece of paper",contact,not shared,,seen,,
2011-10-12,,GP,Letter received,contact,,,not seen,,
2011-11-18,2012-01-05,GP,Prescribes,contact,,,,,
late 2011,,Police,"Called to the house; no word of the children, and nobody asks for them",contact,yes,the review,,,
2011-11-20,,Housing,Visit,contact,,,,,
`;

const differing = `date,end_date,agency,title,kind,missed,good_practice,known_from,differs
2011-10-12,,School,A contact,contact,,,,another day
2011-11-01,,School,A referral,referral,,,,another day
2011-11-20,,School,An assessment,assessment,,,,another day
2011-12-10,,School,A meeting,meeting,,,,another day
2012-01-05,,School,A decision,decision,,,,another day
2012-02-01,,School,No visit,not-kept,,,,another day
2011-10-12,,GP,Missed,contact,yes,,,another day
2011-11-20,,GP,Missed and not made,not-kept,yes,,,another day
2012-01-05,,GP,Missed and known only later,contact,yes,,after the death,another day
2012-02-01,,GP,Good practice,contact,,yes,,another day
between 4 December 2011 and 20 January 2012,,Police,Called,contact,,,,between 5 and 9 January
2011-10-05,2011-11-20,Police,Visits,contact,,,,until December
2011-10-01,2012-01-01,Family,A household,context,,,,from 2010
2012-01-20,,Family,A text message,context,,,after the death,another account
2012-03-03,,Hospital,The child dies,outcome,,,,another age
2011-11-01,,Hospital,One account only,contact,,,,
`;

/** Words and what stands beside them: short lines, a contact close by, a long account, a name under the outcome. */
const words = `date,agency,title,kind,missed,said_by
January 2011,School,A line shorter than its mark,contact,yes,
2008-01-10,School,A long title of a missed opportunity,contact,yes,
2008-02-20,School,A contact close by,contact,,
June 2012,School,A contact some time in June,contact,,
2005-06-01,GP,Weighed,contact,yes,"Serious case review (Coventry LSCB, 2013), as quoted"
2009-06-01,Housing,Visit,contact,yes,Neuunddreissigjahresberichtskommission-of-Inquiry
2012-03-03,Hospital,The child dies,outcome,,
2015-01-01,Hospital,A letter,contact,,
`;

/** Those in sight are numbered from 98, hollow ones and one with two accounts among them. */
const manyMissed = [
  'date,agency,title,kind,missed,differs',
  ...Array.from({ length: 97 }, () => '2009-01-01,GP,Earlier,contact,yes,'),
  ...Array.from({ length: 12 }, (_, i) => {
    const kind = i % 3 === 2 ? 'not-kept' : 'contact';
    return `2012-01-${String(2 * i + 1).padStart(2, '0')},${i < 6 ? 'School' : 'Police'},Told,${kind},yes,${i === 6 ? 'another day' : ''}`;
  }),
].join('\n');

const gaps = `date,agency,title,missed
2001-02-03,School,Starts school,
2001-05-20,School,Bruise seen,yes
2004-05-20,GP,Registers,
late 2008,GP,Not weighed,yes
November 2009,School,Moves class,
2010-06-01,GP,Not followed up,yes
2010-06-05,School,Absent,
2010-06-07,School,Absent again,
c. 2011,School,Rings the surgery,
2011-10-12,School,Bruise again,yes
`;

/** Three outcomes close together, and a band whose words stand across them. */
const ending = `date,end_date,agency,title,kind,missed
2011-09-01,,School,Starts school,contact,
2011-10-12,,School,Bruise seen,contact,yes
2011-11-20,,School,Absent,contact,
2012-01-10,,School,Absent again,contact,
2012-02-20,2012-06-20,Family,Household of three with a lodger,context,
2012-03-01,,Ambulance,Emergency call,outcome,
2012-03-02,,Hospital,Admitted,outcome,
2012-03-03,,Hospital,The child dies,outcome,
`;

const SCENES: readonly Scene[] = [
  { name: 'marks', csv: marks },
  { name: 'marks-dark', csv: marks, theme: DARK },
  { name: 'marks-in-system-colours', csv: marks, theme: forceTheme((name) => name) },
  { name: 'marks-with-more-contrast', csv: marks, theme: SHARP_LIGHT },
  { name: 'marks-with-more-contrast-dark', csv: marks, theme: SHARP_DARK },
  { name: 'dates', csv: dates },
  { name: 'dates-in-system-colours', csv: dates, theme: forceTheme((name) => name) },
  {
    name: 'dates-held-at-the-edge',
    csv: dates,
    days: [dayFromCivil(2011, 12, 15), dayFromCivil(2012, 1, 10)],
  },
  { name: 'silence', csv: silence },
  { name: 'silence-dark', csv: silence, theme: DARK },
  {
    name: 'silence-held-at-the-edge',
    csv: silence,
    days: [dayFromCivil(2011, 2, 15), dayFromCivil(2011, 12, 10)],
  },
  { name: 'silence-off', csv: silence, drawn: { silenceFrom: 0 } },
  { name: 'threads-none-selected', csv: threads },
  { name: 'threads-of-the-selection', csv: threads, selected: 1 },
  { name: 'threads-all', csv: threads, drawn: { threads: 'all' } },
  {
    name: 'threads-bundled',
    csv: threads,
    days: [dayFromCivil(2009, 1, 1), dayFromCivil(2013, 1, 1)],
    drawn: { threads: 'all' },
  },
  { name: 'ages', csv: ages },
  { name: 'ages-by-the-month', csv: ages, days: [dayFromCivil(2011, 9, 1), dayFromCivil(2012, 5, 1)] },
  { name: 'ages-of-another', csv: ages, drawn: { ageFrom: 0 } },
  {
    name: 'three-figures',
    csv: manyMissed,
    days: [dayFromCivil(2011, 12, 28), dayFromCivil(2012, 1, 28)],
  },
  { name: 'even', csv: gaps, isEven: true },
  {
    name: 'even-nearer',
    csv: gaps,
    isEven: true,
    days: [dayFromCivil(2002, 1, 1), dayFromCivil(2010, 3, 1)],
  },
  { name: 'outcomes-even', csv: ending, isEven: true },
  {
    name: 'outcomes',
    csv: ending,
    days: [dayFromCivil(2012, 1, 1), dayFromCivil(2012, 6, 1)],
  },
  { name: 'crowded', csv: crowded },
  { name: 'crowded-nearer', csv: crowded, days: [dayFromCivil(2012, 1, 1), dayFromCivil(2012, 2, 1)] },
  { name: 'all-lanes', csv: pressed, fit: 270 },
  { name: 'all-lanes-low', csv: pressed, fit: 170 },
  { name: 'accounts-differ', csv: differing },
  { name: 'accounts-differ-dark', csv: differing, theme: DARK },
  { name: 'cards', csv: cards, days: [dayFromCivil(2011, 10, 5), dayFromCivil(2012, 1, 10)] },
  { name: 'cards-panned', csv: cards, days: [dayFromCivil(2011, 10, 20), dayFromCivil(2012, 1, 25)] },
  { name: 'cards-by-the-day', csv: cards, days: [dayFromCivil(2011, 11, 18), dayFromCivil(2011, 12, 12)] },
  { name: 'findings', csv: findings },
  { name: 'words', csv: words, days: [dayFromCivil(2005, 1, 1), dayFromCivil(2016, 1, 1)] },
  { name: 'words-nearer', csv: words, days: [dayFromCivil(2011, 9, 1), dayFromCivil(2012, 9, 1)] },
  {
    // School, Children's social care, GP and Family by their places in the file.
    name: 'lanes-arranged',
    csv: marks,
    lanes: { grouped: true, order: 'first-contact', pinned: [0], collapsed: [2], hidden: [4] },
  },
  {
    name: 'one-night',
    csv: night,
    days: [dayFromCivil(2012, 3, 3), dayFromCivil(2012, 3, 3) + 0.25],
  },
];

describe('pictures', () => {
  it.each(SCENES)('$name', async (scene) => {
    const { name, csv, days, theme = LIGHT, selected = null, drawn: part, lanes, isEven, fit } = scene;
    const all = await showText(csv, `${name}.csv`);
    const arrangement = { ...FIRST_ARRANGEMENT, ...lanes };
    const shown = arrangeLanes(all, indexChronology(all.chronology), arrangement);
    const window = days ? { from: days[0], to: days[1] } : shown.openingWindow;
    if (window === null) throw new Error('nothing to draw');
    const drawn = { ...FIRST_VIEW, ...part };
    const map = isEven ? spaceEvenly(shown) : keepCalendar(shown.shortest);
    const fits = { lanesHeight: fit ?? 320, fit: fit !== undefined };
    const layout = makeLayout(shown, { ...fits, timeWidth: 900, map });
    const drawing = buildDrawing(layout, { window, width: 900, selected, drawn });
    const svg = paintSvg(drawing, {
      theme,
      title: name,
      summary: [describeShown(shown), describeHidden(shown)].filter(Boolean).join('. '),
      legend: buildLegend(shown, { ...drawn, timeScale: isEven ? 'even' : 'calendar' }),
    });
    await expect(svg).toMatchFileSnapshot(`./pictures/${name}.svg`);
  });
});
