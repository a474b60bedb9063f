import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { FIRST_VIEW, type ThreadChoice } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { csvOf, showText } from '../../support/readText.ts';

const HEADINGS = ['ref', 'date', 'agency', 'title', 'kind', 'follows', 'shared_with'] as const;
const WIDTH = 1000;

async function draw(
  rows: readonly (readonly string[])[],
  threads: ThreadChoice,
  { selected = null as number | null, top = 0, height = 10_000, days = null as [number, number] | null } = {},
) {
  const shown = await showText(csvOf(HEADINGS, rows));
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: WIDTH });
  const window = days ? { from: days[0], to: days[1] } : shown.openingWindow;
  const drawn = { ...FIRST_VIEW, threads };
  const drawing = buildDrawing(layout, { window, width: WIDTH, selected, top, height, drawn });
  return { drawing, layout };
}

const ROWS = [
  ['A', '2011-01-10', 'Police', 'Called', '', '', ''],
  ['B', '2011-02-10', 'School', 'Rings', '', 'A', 'GP; the neighbours'],
  ['C', '2011-03-10', 'GP', 'Answers', '', 'B; Z', 'School; Police'],
  ['', '', 'School', 'Weak', 'finding', '', 'Police'],
];

describe('threads', () => {
  it('go from a mark to the edge of the other lane, of the selection or all', async () => {
    const { drawing, layout } = await draw(ROWS, 'selection', { selected: 1 });
    const gp = layout.lanes.find(({ lane }) => lane.name === 'GP')!;
    const mark = drawing.marks.find(({ entry }) => entry === 1)!;
    expect(drawing.threads).toHaveLength(1);
    expect(drawing.threads[0]).toMatchObject({ y: mark.y, end: gp.y, selected: true });
    expect(Math.abs(drawing.threads[0]!.x - mark.x)).toBeLessThan(mark.radius);
    expect((await draw(ROWS, 'selection')).drawing.threads).toHaveLength(0);
    expect((await draw(ROWS, 'none', { selected: 1 })).drawing.threads).toHaveLength(0);
    expect((await draw(ROWS, 'all', { selected: 1 })).drawing.threads).toHaveLength(3);
  });

  it('are there while the entry’s own lane is scrolled out of sight', async () => {
    const { layout } = await draw(ROWS, 'all');
    const gp = layout.lanes.find(({ lane }) => lane.name === 'GP')!;
    const sight = { top: gp.y + 5, height: gp.height - 10 };
    const { drawing } = await draw(ROWS, 'all', sight);
    expect(drawing.marks.some(({ entry }) => entry === 1)).toBe(false);
    expect(drawing.threads.some(({ end }) => end === gp.y)).toBe(true);
  });

  it('leave a box where their entry begins in it, and not at all once it is over before the window', async () => {
    // Four or five on each day of a month: they share boxes.
    const rows = Array.from({ length: 120 }, (_, at) => [
      '',
      `2011-03-${String(1 + (at % 28)).padStart(2, '0')}`,
      'School',
      `Entry ${at}`,
      '',
      '',
      at % 28 === 9 ? 'GP' : '',
    ]);
    const around = [
      ['', '2011-01-01', 'GP', 'Before', '', '', ''],
      ['', '2012-12-31', 'GP', 'After', '', '', ''],
    ];
    const { drawing } = await draw([...around, ...rows], 'all');
    const { scale } = drawing;
    const own = scale.left + (dayFromCivil(2011, 3, 10) - scale.from) * scale.pixelsPerPlace;
    const box = drawing.clusters.find(({ x0, x1 }) => x0 <= own && own <= x1)!;
    // Far from its middle, where the line stood before.
    expect(Math.abs((box.x0 + box.x1) / 2 - own)).toBeGreaterThan(3);
    expect(drawing.threads.length).toBeGreaterThan(0);
    for (const { x } of drawing.threads) expect(Math.abs(x + 5 - own)).toBeLessThanOrEqual(1);
    const days: [number, number] = [dayFromCivil(2011, 3, 20), dayFromCivil(2012, 12, 31)];
    expect((await draw([...around, ...rows], 'all', { days })).drawing.threads).toHaveLength(0);
  });

  it('begin in the column of findings for a finding, and nowhere for what is outside the window', async () => {
    const { drawing } = await draw(ROWS, 'selection', { selected: 3 });
    expect(drawing.threads).toHaveLength(1);
    expect(drawing.threads[0]!.x).toBeLessThan(drawing.gutter);
    const days: [number, number] = [dayFromCivil(2011, 6, 1), dayFromCivil(2011, 9, 1)];
    expect((await draw(ROWS, 'all', { selected: 1, days })).drawing.threads).toHaveLength(0);
  });

  it('are counted in one line where many go one way, none lost', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const [month, day] = [1 + (i % 12), 1 + ((i * 7) % 28)].map((n) => String(n).padStart(2, '0'));
      return [`R${i}`, `20${11 + (i % 3)}-${month}-${day}`, 'School', 'x', '', '', 'GP'];
    });
    const { drawing } = await draw([...rows, ['G', '2011-01-10', 'GP', 'x', '', '', '']], 'all');
    expect(drawing.threads.length).toBeLessThan(100);
    expect(drawing.threads.reduce((sum, { count }) => sum + count, 0)).toBe(400);
  });

  it('have their counts where no mark, box, words or other count stands', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const [month, day] = [1 + (i % 12), 1 + ((i * 7) % 28)].map((n) => String(n).padStart(2, '0'));
      const [from, to] = i % 2 === 0 ? ['School', 'GP'] : ['GP', 'Police'];
      return [`R${i}`, `20${11 + (i % 3)}-${month}-${day}`, from, 'x', '', '', to];
    });
    const { drawing } = await draw([...rows, ['P', '2011-01-10', 'Police', 'x', '', '', '']], 'all');
    const boxes = drawing.threads.flatMap(({ countBox }) => countBox ?? []);
    const bundles = drawing.threads.filter(({ count }) => count > 1);
    expect(drawing.clusters.length).toBeGreaterThan(5);
    expect(boxes.length).toBeGreaterThan(bundles.length / 2);
    const taken = [
      ...drawing.marks.map(({ x, y, radius }) => [x - radius, x + radius, y - radius, y + radius] as const),
      ...drawing.clusters.map(({ x0, x1, y, height }) => [x0, x1, y - height / 2, y + height / 2] as const),
      ...drawing.labels.map(({ x, y, width }) => [x, x + width, y - 10, y + 2] as const),
    ];
    boxes.forEach(({ x, y, width, height, text }, i) => {
      expect(text).toMatch(/^×\d+$/);
      const others = boxes.slice(0, i).map((b) => [b.x, b.x + b.width, b.y, b.y + b.height] as const);
      for (const [x0, x1, y0, y1] of [...taken, ...others]) {
        expect(x < x1 && x + width > x0 && y < y1 && y + height > y0).toBe(false);
      }
    });
  });

  it('join what is selected with what it follows and what followed', async () => {
    const { drawing } = await draw(ROWS, 'selection', { selected: 1 });
    const xOfEntry = (entry: number) => drawing.marks.find((mark) => mark.entry === entry)!.x;
    expect(drawing.follows).toHaveLength(2);
    for (const { x0, x1 } of drawing.follows) expect(x0).toBeLessThan(x1);
    expect(drawing.follows[0]!.x0).toBeGreaterThanOrEqual(xOfEntry(0));
    expect(drawing.follows[1]!.x1).toBeLessThan(xOfEntry(2));
  });
});
