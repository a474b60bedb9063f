/** Words around a picture stand whole: what is too long for a line goes on in the next. */
import { describe, expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { drawScene } from '../../../src/drawing/drawScene.ts';
import { paintSvg } from '../../../src/painting/paintSvg.ts';
import { LIGHT } from '../../../src/painting/theme.ts';
import { readText } from '../../support/readText.ts';

const chronology = await readText(`date,agency,title
2011-09-14,"Courts, inspection and government",Reads the report
2011-09-14,School,Starts school
`);
const index = indexChronology(chronology);

/** The words of the picture, a line each. */
function paint(lanesHeight: number, title: string): string[] {
  const room = { width: 500, lanesHeight, fit: true };
  const { drawing, legend } = takeAllSteps(drawScene(chronology, index, FIRST_VIEW, room));
  const svg = paintSvg(drawing, { theme: LIGHT, title, summary: '', legend });
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
}

describe('a picture on a page', () => {
  test.each([400, 40])('breaks the name of a lane that is too long for a line, %i pixels high', (high) => {
    const words = paint(high, 'A case');
    expect(words).toContain('Courts, inspection and');
    expect(words).toContain('government');
  });

  test('breaks a title that is too long for a line', () => {
    const title =
      'The school told nobody of the bruises, and the injury to the arm was taken to be accidental, the review found.';
    const words = paint(200, title);
    expect(words.join(' ')).toContain(title);
    expect(words).not.toContain(title);
  });
});
