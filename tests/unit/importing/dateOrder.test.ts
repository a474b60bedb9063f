/** Which rows of a file have the month first where others have the day first. */
import { expect, test } from 'vitest';
import { readText } from '../../support/readText.ts';

const tellOrder = async (...dates: string[]) => {
  const { receipt } = await readText(['date,agency,title', ...dates.map((day) => `${day},GP,x`)].join('\n'));
  return receipt.problems.find(({ code }) => code === 'date-order-assumed')?.sentence ?? '';
};

test('one row, several, and more than are named', async () => {
  expect(await tellOrder('13/02/2019', '02/14/2019')).toContain('with the month first: row 3.');
  expect(await tellOrder('13/02/2019', '03/04/2019', '02/14/2019', '12/13/20')).toContain(
    'with the month first: rows 4 and 5.',
  );
  const many = Array.from({ length: 7 }, (_, i) => `02/${14 + i}/2019`);
  expect(await tellOrder('13/02/2019', ...many)).toContain('month first: rows 3, 4, 5, 6, 7 and 2 more.');
});

test('nothing of the sort where the orders do not differ', async () => {
  expect(await tellOrder('03/04/2019')).toContain('the file does not settle which');
  expect(await tellOrder('02/14/2019', '03/04/2019')).toBe('');
});
