/** The learning record: its CSV file, the paragraph on hindsight, and what is kept of it on a computer. */
import { describe, expect, it } from 'vitest';
import { asDay, dayFromCivil } from '../../../../src/base/day.ts';
import type { Chronology } from '../../../../src/domain/chronology.ts';
import { EVERYONE } from '../../../../src/domain/foresight.ts';
import { NO_ANSWER, type Session } from '../../../../src/domain/learningRecord.ts';
import { RECORD_HEADINGS, writeLearningRecordCsv } from '../../../../src/exporting/learningRecordCsv.ts';
import { describeHindsight } from '../../../../src/viewing/foresight/describeHindsight.ts';
import { matchKept, readKept, writeKept } from '../../../../src/viewing/foresight/keptSession.ts';
import { makeRecord } from '../../../../src/viewing/foresight/makeRecord.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { readText } from '../../../support/readText.ts';

const CASE = `ref,date,agency,title,detail,kind,expected,question,options,path
A1,2011-01-05,School,Secretbruise,,,Secretexpected,What do you do?,"Wait; Call, now",short; long
A2,2011-03-05,Police,Called,,,,,,
A3,2011-02-05,GP,Secretletter,Secretdetail,,,=1+1?,,long
A4,2012-03-03,Family,Secretdeath,,outcome,,,,
`;

const TODAY = dayFromCivil(2026, 11, 22);
const ALL = { day: asDay(0), known: 1, eyes: EVERYONE, path: null, revealed: [] };

const SESSION: Session = {
  began: TODAY,
  answers: [
    { ...NO_ANSWER, stop: 2, words: '@later', concern: 2, concernAfter: 5 },
    { ...NO_ANSWER, stop: 0, counts: [3, 12], reason: 'Not "sure",\nyet', concern: 1 },
  ],
  at: ALL,
  eyes: [EVERYONE],
  revealed: [0],
  writtenAfterReveal: [],
  isOutcomeShown: true,
  writtenAfterOutcome: [],
  isTakenUpAgain: false,
};

const csvTextOf = (whole: Chronology, session: Session, title = '') =>
  [...writeLearningRecordCsv(makeRecord(whole, session, title))].join('');

describe('the learning record as CSV', () => {
  it('has a row for each stop, in the order of the walk, with no cell that is a formula', async () => {
    const whole = await readText(CASE, 'secret name of a child.csv');
    const [headings, first, second, end] = csvTextOf(whole, SESSION, ' =Our case ').split('\r\n');
    expect(headings).toBe(`\ufeff${RECORD_HEADINGS.join(',')}`);
    expect(first).toMatch(
      /^2026-11-22,'=Our case,A1,5 January 2011,School,What do you do\?,"Wait: 3; Call, now: 12",,"Not ""sure"",\nyet",1,,,"At every step/,
    );
    expect(second).toBe(`2026-11-22,'=Our case,A3,5 February 2011,GP,'=1+1?,,'@later,,2,,5,`);
    expect(end).toBe('');
  });

  it('says which concern was given only after Reveal, also when it was kept meanwhile', async () => {
    const whole = await readText(CASE);
    const late = SESSION.answers.map((answer) => ({ ...answer, isConcernLate: answer.stop === 0 }));
    const kept = readKept(writeKept(whole, makeWalk(whole), { ...SESSION, answers: late }, ''));
    const { session } = matchKept(whole, makeWalk(whole), kept!)!;
    const [, first, second] = csvTextOf(whole, session).split('\r\n');
    expect(first).toContain('\nyet",,1,,"At every step');
    expect(second).toContain(',2,,5,');
  });

  it('holds nothing of a stop but what the room saw before it was revealed, and no name of a file', async () => {
    const text = csvTextOf(await readText(CASE, 'secret name of a child.csv'), SESSION);
    expect(text.toLowerCase()).not.toContain('secret');
    expect(text).toContain('2026-11-22,,A1');
  });

  it('has the stops that were revealed without an answer too', async () => {
    const whole = await readText(CASE);
    const { stops } = makeRecord(whole, { ...SESSION, answers: [], revealed: [2] }, '');
    expect(stops).toMatchObject([{ ref: 'A3', answers: [], words: '', concern: null }]);
  });
});

describe('how hindsight was limited', () => {
  const tell = async (part: Partial<Session>) =>
    describeHindsight(await readText(CASE), { ...SESSION, ...part }).join(' ');

  it('tells through whose eyes the case was seen, in their order', async () => {
    expect(await tell({})).toContain('seen with what everyone together knew. ');
    const eyes = [EVERYONE, { of: 'lane', lane: 1 } as const, { of: 'sector', sector: 'health' } as const];
    expect(await tell({ eyes })).toContain(
      'everyone together knew, and through the eyes of Police and all of Health, ',
    );
  });

  it('tells which stops were revealed, and what was written down after that', async () => {
    expect(await tell({})).toContain(
      'All stops were on the walk. What was done was revealed, after the question had been put, at 1 stop: A1. The',
    );
    expect(await tell({ revealed: [] })).toContain('What was done was not revealed at any of them.');
    expect(await tell({ revealed: [2, 0], writtenAfterReveal: [0], at: { ...ALL, path: 'long' } })).toContain(
      'The stops of “long” were on the walk. What was done was revealed, after the question had been put, at 2 stops: A3 and A1. After that, something was still written down for A1.',
    );
  });

  it('says of the outcome when it was shown, and if it was not', async () => {
    expect(await tell({})).toContain('The outcome was shown only at the end, when no entry was left.');
    expect(await tell({ isOutcomeShown: false })).toContain('The outcome was not shown in this walk.');
    expect(await tell({ writtenAfterOutcome: [2] })).toContain(
      'when no entry was left. After that, more than the second concern was written down for A3.',
    );
  });

  it('says so if the whole case may have been seen in between', async () => {
    expect(await tell({})).not.toContain('taken up again');
    expect(await tell({ isTakenUpAgain: true })).toContain('in between, the whole case may have been seen');
  });
});

describe('what is kept on a computer', () => {
  it('comes back for the same case, taken up at its latest stop', async () => {
    const whole = await readText(CASE);
    const walk = makeWalk(whole);
    const session: Session = {
      ...SESSION,
      at: { ...ALL, known: 3, path: 'long' },
      eyes: [EVERYONE, { of: 'lane', lane: 1 }, { of: 'sector', sector: 'health' }],
      revealed: [2, 0],
      writtenAfterReveal: [0],
      isOutcomeShown: true,
      writtenAfterOutcome: [2],
    };
    const kept = readKept(writeKept(whole, walk, session, 'Ours'));
    const at = { day: dayFromCivil(2011, 2, 5), known: 2, eyes: EVERYONE, path: 'long', revealed: [2, 0] };
    expect(kept && matchKept(whole, walk, kept)).toEqual({
      title: 'Ours',
      session: { ...session, at, isTakenUpAgain: true },
    });
  });

  it('holds no words of the file but references of the stops', async () => {
    const whole = await readText(CASE, 'secret.csv');
    const text = writeKept(whole, makeWalk(whole), { ...SESSION, eyes: [{ of: 'lane', lane: 1 }] }, '');
    for (const words of [
      'ecret',
      'School',
      'Police',
      'What do',
      'Wait',
      'short',
      'long',
      'A2',
      'A4',
      '2011',
    ]) {
      expect(text).not.toContain(words);
    }
    expect(text).toContain('"A1"');
  });

  it('is of no other case: other stops, other entries, other references', async () => {
    const whole = await readText(CASE);
    const kept = readKept(writeKept(whole, makeWalk(whole), SESSION, ''));
    const others = [
      CASE.replace('A3,', 'B3,'),
      CASE.replace(',=1+1?', ','),
      `${CASE}A5,2011-06-05,School,More,,,,,,\n`,
      CASE.replace('A2,2011-03-05,Police', 'A2,2011-03-05,School'),
    ];
    for (const text of others) {
      const other = await readText(text);
      expect(kept && matchKept(other, makeWalk(other), kept)).toBeNull();
    }
  });

  it('does not count what is to come, and is still read where it did', async () => {
    const whole = await readText(CASE);
    const walk = makeWalk(whole);
    const { likeness, ...kept } = JSON.parse(writeKept(whole, walk, SESSION, '')) as Record<string, unknown>;
    expect(likeness).toBeGreaterThan(1000);
    expect(Object.values(kept)).not.toContain(whole.rows.length);
    const before = { ...kept, version: 1, entries: whole.rows.length, lanes: 4, stops: 2 };
    expect(matchKept(whole, walk, readKept(JSON.stringify(before))!)?.session.answers).toHaveLength(2);
    const other = readKept(JSON.stringify({ ...before, entries: whole.rows.length + 1 }))!;
    expect(matchKept(whole, walk, other)).toBeNull();
  });

  it('is read without trust: anything else is nothing, and what is no number is none', () => {
    for (const text of ['', 'null', '[]', '{"version":3,"began":"2026-11-22"}', '{"version":2}']) {
      expect(readKept(text)).toBeNull();
    }
    expect(
      readKept(
        '{"version":2,"began":"2026-11-22","answers":[{"concern":9,"counts":["x"]},4],"eyes":[{"of":"all"}]}',
      ),
    ).toMatchObject({ likeness: -1, answers: [{ concern: null, counts: [-1], stop: -1 }], eyes: [] });
  });
});
