/** Names of files that are handed on. */
import { expect, test } from 'vitest';
import { nameFile } from '../../../src/viewing/fileNames.ts';

test.each<[string[], string]>([
  [['daniel-pelka.csv'], 'daniel-pelka.json'],
  [['Case 4.final.CSV'], 'Case 4.final.json'],
  [['Pasted cells'], 'Pasted cells.json'],
  [['police.csv', 'gp.csv', 'school.csv'], 'police and 2 more.json'],
  [['a/b:c*\u202e.csv'], 'a-b-c-.json'],
  [['.csv'], 'chronology.json'],
  [[], 'chronology.json'],
])('%j', (names, expected) => {
  expect(nameFile(names, 'json')).toBe(expected);
});
