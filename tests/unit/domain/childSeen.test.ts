import { describe, expect, it } from 'vitest';
import { readChildSeen } from '../../../src/domain/childSeen.ts';

/** "Anna+Daniel: seen": one line a part. */
const read = (cell: string) =>
  readChildSeen(cell).map(({ seen, children }) =>
    children.length === 0 ? seen : `${children.join('+')}: ${seen}`,
  );

describe('whether a child was seen', () => {
  it.each<[cell: string, ...parts: string[]]>([
    [''],
    ['  '],
    ['seen', 'seen'],
    ['Not  SEEN.', 'not seen'],
    ['Seen alone', 'seen alone'],
    ['spoken to', 'spoken to'],
    ['with an interpreter', 'interpreter'],
    ['yes', 'seen'],
    ['N', 'not seen'],
    ['Not recorded', 'not recorded'],
    ['Naddo / No', 'not seen'],
    ['Do', 'seen'],
    ['seen alone, spoken to and interpreter', 'seen alone', 'spoken to', 'interpreter'],
    ['seen; no interpreter', 'seen', 'other words'],
    ['seen, but only through the window', 'other words'],
    ['not spoken to', 'other words'],
    ['not seen when they should have been', 'other words'],
    ['Anna: spoken to', 'Anna: spoken to'],
    ['Daniel and Anna: not seen', 'Daniel+Anna: not seen'],
    ['Anna, Daniel & Adam: seen', 'Anna+Daniel+Adam: seen'],
    ['Daniel: not asked; Anna: spoken to', 'Daniel: other words', 'Anna: spoken to'],
    ['Anna: spoken to; seen alone', 'Anna: spoken to', 'Anna: seen alone'],
    ['seen at 10:30', 'other words'],
    [': seen', 'other words'],
    ['Alexandra: seen', 'Alexandra: seen'],
  ])('%j', (cell, ...parts) => {
    expect(read(cell)).toEqual(parts);
  });
});
