/** What a number in a cell is shown as, by its format and the calendar of its workbook. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromCivil, formatIsoDay, asDay } from '../../../src/base/day.ts';
import { builtInFormat, readFormatCode } from '../../../src/importing/workbook/cellFormat.ts';
import { unescapeLetters, writeIsoText, writeNumber } from '../../../src/importing/workbook/cellText.ts';

describe('format codes', () => {
  test.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['0.0"days"', 'number'],
    ['0\\m', 'number'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['[$-409]#,##0.00', 'number'],
    ['@', 'number'],
    ['', 'number'],
    ['"day"', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['dd/mm/yyyy;@', 'date'],
    ['[$-809]dd mmmm yyyy;@', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['yyyy\\-mm\\-dd\\ hh:mm', 'date'],
    ['m/d/yy h:mm AM/PM', 'date'],
    ['DD.MM.YYYY', 'date'],
    ['d-mmm', 'date'],
    ['mmmm', 'date'],
    ['mmm-yy', 'month'],
    ['[$-809]mmmm\\ yyyy', 'month'],
    ['mm/yyyy', 'month'],
    ['yyyy', 'year'],
    ['hh:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
  ])('%s: %s', (code, kind) => {
    expect(readFormatCode(code).kind).toBe(kind);
  });

  test.each([
    [0, 'number'],
    [9, 'number'],
    [14, 'date'],
    [17, 'month'],
    [20, 'time'],
    [22, 'date'],
    [46, 'elapsed'],
    [49, 'number'],
    [57, 'date'],
  ])('number %d: %s', (id, kind) => {
    expect(builtInFormat(id).kind).toBe(kind);
  });
});

describe('numbers', () => {
  test.each<[string, string, string]>([
    ['40828', 'dd/mm/yyyy', '2011-10-12'],
    ['40828', 'dd/mm/yyyy hh:mm', '2011-10-12'],
    ['40828.144444444442', 'dd/mm/yyyy hh:mm', '2011-10-12 03:28'],
    ['40828.144444444442', 'dd/mm/yyyy', '2011-10-12 03:28'],
    ['40828.144618055558', 'dd/mm/yyyy hh:mm', '2011-10-12 03:28'],
    ['40828.144618055558', 'dd/mm/yyyy hh:mm:ss', '2011-10-12 03:28:15'],
    ['40828.9999999999', 'dd/mm/yyyy hh:mm', '2011-10-13'],
    ['40828.144444444442', 'hh:mm', '03:28'],
    ['0.144444444444444', 'hh:mm', '03:28'],
    ['0.144444444444444', 'dd/mm/yyyy', '03:28'],
    ['0', 'hh:mm', '00:00'],
    ['1.2604166666666667', '[h]:mm', '30:15'],
    ['40817', 'mmm-yy', 'October 2011'],
    ['40828', 'mmm-yy', '2011-10-12'],
    ['40544', 'yyyy', '2011'],
    ['1', 'dd/mm/yyyy', '1900-01-01'],
    ['59', 'dd/mm/yyyy', '1900-02-28'],
    ['60', 'dd/mm/yyyy', '1900-02-29'],
    ['61', 'dd/mm/yyyy', '1900-03-01'],
    ['0', 'dd/mm/yyyy', '1900-01-00'],
    ['2958465', 'dd/mm/yyyy', '9999-12-31'],
    ['2958466', 'dd/mm/yyyy', '2958466'],
    ['-1', 'dd/mm/yyyy', '-1'],
    ['0.1', 'General', '0.1'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1.1000000000000001', 'General', '1.1'],
    ['123456789012', 'General', '123456789012'],
    ['328', '0000', '0328'],
    ['-5', '000', '-5'],
    ['no number', 'General', 'no number'],
    ['no number', 'dd/mm/yyyy', 'no number'],
  ])('%s as %s: %s', (value, code, text) => {
    expect(writeNumber(value, readFormatCode(code), false)).toBe(text);
  });

  test('count from 1904 where the workbook does', () => {
    expect(writeNumber('39366', readFormatCode('d/m/yyyy'), true)).toBe('2011-10-12');
    expect(writeNumber('0', readFormatCode('d/m/yyyy'), true)).toBe('1904-01-01');
  });

  test('are days one after the other, in both calendars', () => {
    const date = readFormatCode('d/m/yyyy');
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_950_000 }), (serial) => {
        const day = asDay(dayFromCivil(1899, 12, 30) + serial);
        expect(writeNumber(String(serial), date, false)).toBe(formatIsoDay(day));
        expect(writeNumber(String(serial - 1462), date, true)).toBe(formatIsoDay(day));
      }),
    );
  });
});

test.each([
  ['2011-10-12T03:28:00', '2011-10-12 03:28'],
  ['2011-10-12T00:00:00.000Z', '2011-10-12'],
  ['2011-10-12', '2011-10-12'],
  ['T03:28:00', '03:28'],
  ['soon', 'soon'],
])('a date kept as text, %s: %s', (value, text) => {
  expect(writeIsoText(value)).toBe(text);
});

test('letters that XML cannot hold', () => {
  expect(unescapeLetters('a_x000D_b_x005F_x000D__x_')).toBe('a\rb_x000D__x_');
});
