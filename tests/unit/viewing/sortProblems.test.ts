/** Problems and notices apart, their number, and which problems can be confirmed away. */
import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/domain/choices.ts';
import type { Problem, ProblemCode } from '../../../src/domain/problem.ts';
import { confirmDate, isConfirmable } from '../../../src/viewing/changeChoices.ts';
import { describeProblemCount } from '../../../src/viewing/describeReceipt.ts';
import { sortProblems } from '../../../src/viewing/sortProblems.ts';
import { readText } from '../../support/readText.ts';

const problem = (code: ProblemCode, row: number | null): Problem => ({
  file: 0,
  row,
  column: null,
  found: '',
  code,
  sentence: '',
});

test('notices are not counted as problems', async () => {
  const { receipt } = await readText('date,agency\n2011-01-01,GP\n');
  const problems = [problem('filled-down', null), problem('date-missing', 3), problem('year-outlying', 4)];
  const sorted = sortProblems({ ...receipt, problems, problemCount: 3 });
  expect([sorted.problems.length, sorted.notices.length, sorted.problemCount]).toEqual([2, 1, 2]);
  expect(describeProblemCount(sorted)).toBe('2 problems');
  const cut = sortProblems({ ...receipt, problems, problemCount: 13 });
  expect(describeProblemCount(cut)).toBe('12 problems; the first 2 are listed');
});

test('outlying dates can be confirmed, each once', () => {
  expect(isConfirmable(problem('year-outlying', 4))).toBe(true);
  expect(isConfirmable(problem('date-missing', 4))).toBe(false);
  const once = confirmDate(confirmDate(NO_CHOICES, 1, 14), 1, 4);
  expect(once.files).toEqual({ 1: { confirmedDates: [4, 14] } });
  expect(confirmDate(once, 1, 14)).toEqual(once);
});
