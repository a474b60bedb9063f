/** What is asked of a file, how it is counted, and what an answer about the headings keeps and leaves out. */
import { expect, test } from 'vitest';
import { NO_CHOICES, type ReadingChoices } from '../../../src/domain/choices.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import {
  declineFlag,
  putFileChoices,
  settleAgencyColumn,
  takeFlag,
} from '../../../src/viewing/changeChoices.ts';
import { describeHeadingRow, takeHeadingRow } from '../../../src/viewing/changeHeadings.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import {
  describeQuestion,
  describeToCheck,
  listAnswers,
  listQuestions,
  takeAnswerBack,
} from '../../../src/viewing/questions.ts';
import { sortProblems } from '../../../src/viewing/sortProblems.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { readText } from '../../support/readText.ts';

const asked = async (csv: string) => listQuestions((await readText(csv)).receipt).map(({ about }) => about);

test('only what a person alone knows is asked', async () => {
  expect(await asked('date,agency,title\n2011-10-12,GP,Letter\nsoon,GP,Letter\n')).toEqual([]);
  expect(await asked('2011-10-12,GP,Letter\n')).toEqual(['headings']);
  expect(await asked('Wann,Wer\n2011-10-12,GP\n')).toEqual(['headings']);
  expect(await asked('date,title\n03/04/2011,Letter\n')).toEqual(['agency', 'date-order']);
  expect(await asked('date,agency,title\n13/04/2011,GP,a\n04/13/2011,GP,b\n')).toEqual(['date-order']);
});

test('questions, problems and offers are counted apart', async () => {
  const { receipt } = await readText('date,title\n03/04/2011,Letter\nsoon,Letter\n');
  expect(describeToCheck(receipt, 2)).toBe('2 questions, 1 problem and 2 offers');
  const plain = await readText('date,agency,title\n2011-10-12,GP,Letter\n');
  expect(describeToCheck(plain.receipt, 0)).toBe('');
});

test('what is asked is not listed as a problem as well', async () => {
  const { receipt } = await readText('date,title\n03/04/2011,Letter\nsoon,Letter\n');
  expect(receipt.problemCount).toBeGreaterThan(1);
  const { problems, problemCount } = sortProblems(receipt);
  expect([problems.map(({ code }) => code), problemCount]).toEqual([['date-unreadable'], 1]);
  expect(describeQuestion(receipt, 0, 'date-order')).toContain('“03/04/2011” can be read day first');
  expect(describeQuestion(receipt, 0, 'headings')).toBe('');
});

test('an answer is said, and can be taken back by itself', () => {
  const columns = { 0: 'date' } as const;
  const choices: ReadingChoices = {
    ...NO_CHOICES,
    files: { 1: { agency: 'GP', dateOrder: 'day-month', columns } },
  };
  const receipt = { files: [{ name: 'a.csv' }, { name: 'b.csv' }] } as unknown as Receipt;
  const answers = listAnswers(receipt, choices);
  expect(answers.map(({ words }) => words)).toEqual([
    'b.csv: all rows are by GP',
    'b.csv: day before month: 03/04/2011 is 3 April 2011',
  ]);
  expect(takeAnswerBack(choices, answers[0]!).files).toEqual({ 1: { dateOrder: 'day-month', columns } });
  expect(takeAnswerBack(choices, answers[1]!).files).toEqual({ 1: { agency: 'GP', columns } });
  expect(listAnswers(receipt, NO_CHOICES)).toEqual([]);

  // The columns were chosen by those headings.
  const ofHeadings: ReadingChoices = {
    ...NO_CHOICES,
    files: { 0: { headingRow: 2, agency: 'GP', columns } },
  };
  const [headings] = listAnswers(receipt, ofHeadings);
  expect(headings?.words).toBe('Headings of a.csv: row 2');
  expect(takeAnswerBack(ofHeadings, headings!).files).toEqual({ 0: { agency: 'GP' } });
});

test('answers about columns are said, and can be taken back without other choices', async () => {
  const csv =
    'Date,Department,Event,Flag,Key\n13/02/2019,ED,Fall from a sofa,Yes,No\n29/06/2019,Ward,Weight loss,No,No\n';
  const read = (choices?: ReadingChoices) =>
    readChronology([makeFile('case.csv', new TextEncoder().encode(csv))], undefined, choices);
  const { receipt } = await read();
  expect(listQuestions(receipt).map(({ about }) => about)).toEqual(['agency-column', 'missed']);

  const mine: ReadingChoices = { ...NO_CHOICES, files: { 0: { columns: { 2: 'detail' } } } };
  const flagged = declineFlag(takeFlag(mine, 0, 3), 0, 4);
  const answered = settleAgencyColumn(flagged, 0, 1, null);
  const after = await read(answered);
  expect(listQuestions(after.receipt).map(({ about }) => about)).toEqual(['agency']);
  const answers = listAnswers(after.receipt, answered);
  expect(answers.map(({ words }) => words.replace(/^.*?: /, ''))).toEqual([
    'no agency: “Department”',
    'missed opportunities: “Flag”; not about them: “Key”',
  ]);
  const back = answers.reduce(takeAnswerBack, answered);
  expect(back.files[0]?.columns).toEqual({ 2: 'detail' });
  expect(listQuestions((await read(back)).receipt).map(({ about }) => about)).toEqual([
    'agency-column',
    'missed',
  ]);
  // What was answered in place of the column goes with it.
  const ofOne = putFileChoices(settleAgencyColumn(mine, 0, 1, null), 0, { agency: 'Hospital' });
  const ofColumn = listAnswers(receipt, ofOne).find(({ about }) => about === 'agency-columns');
  expect(takeAnswerBack(ofOne, ofColumn!).files[0]).not.toHaveProperty('agency');
  const isRight = settleAgencyColumn(mine, 0, 1, 1);
  expect(listQuestions((await read(isRight)).receipt).map(({ about }) => about)).toEqual(['missed']);
});

const chosen: ReadingChoices = {
  ...NO_CHOICES,
  files: { 0: { columns: { 0: 'date' }, declinedFlags: [2], agency: 'GP' } },
  corrections: [2, 5].map((sheetRow) => ({ file: 0, sheetRow, field: 'title', words: 'x' })),
};

test('another row of headings leaves out what was chosen by the ones before', () => {
  expect(takeHeadingRow(chosen, 0, 3, 1)).toEqual({
    ...chosen,
    files: { 0: { agency: 'GP', headingRow: 3 } },
    corrections: [chosen.corrections[1]],
  });
  expect(describeHeadingRow('a.csv', 3)).toBe('Headings of a.csv: row 3');
});

test('a yes to the row as it was read keeps all choices', () => {
  expect(takeHeadingRow(chosen, 0, 1, 1)).toEqual({
    ...chosen,
    files: { 0: { ...chosen.files[0], headingRow: 1 } },
  });
});
