/** The notices that go along with the built page. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('every package that the page or its worker contains is listed with its licence', () => {
  const listed = read('dist/licences.md');
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  // d3 is a bundle of packages, of which those in use are listed.
  const missing = Object.keys(dependencies).filter((name) =>
    name === 'd3' ? !listed.includes('\n## d3-') : !listed.includes(`\n## ${name} ${dependencies[name]} (`),
  );
  expect(missing).toEqual([]);
});
