/** Slides hold what the screen shows as shapes and texts of their own, and nothing that leads out of the file. */
import { Parser } from 'saxen';
import { beforeAll, describe, expect, test } from 'vitest';
import { asDay, dayFromCivil } from '../../../src/base/day.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import type { Scene, SceneView } from '../../../src/domain/scene.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { composeDeck, type Presented } from '../../../src/exporting/slides/composeDeck.ts';
import { fitScene } from '../../../src/exporting/slides/fitScene.ts';
import { packDeck } from '../../../src/exporting/slides/packDeck.ts';
import { EVERYONE } from '../../../src/domain/foresight.ts';
import { foresee } from '../../../src/viewing/foresight/foresee.ts';
import { makeWalk } from '../../../src/viewing/foresight/walk.ts';
import { sampleText } from '../../sample/readSample.ts';
import { present, slidesOf, textsOf, unescape, unpack, type Files } from '../../support/readSlides.ts';

const WITH_AFTER = 'The whole case, with what came after the outcome';

const scene = (caption: string, notes: string, view: Partial<SceneView>): Scene => ({
  caption,
  notes,
  view: { ...FIRST_VIEW, ...view },
});

/** What is wrong with a part as XML; empty if nothing is. */
function complaintsOf(xml: string): string[] {
  const complaints: string[] = [];
  const open: string[] = [];
  const parser = new Parser();
  parser.on('openTag', (name) => {
    open.push(name);
  });
  parser.on('closeTag', (name) => {
    if (open.pop() !== name) complaints.push(`${name} closes another`);
  });
  try {
    const fault = parser.write(xml).end();
    if (fault) complaints.push(fault.message);
  } catch (fault) {
    complaints.push(String(fault));
  }
  return [...complaints, ...open];
}

test('a part that is broken is found out', () => {
  expect(complaintsOf('<a><b></a>')).not.toEqual([]);
  expect(complaintsOf('<a><b></b>')).not.toEqual([]);
  expect(complaintsOf('<a><b/></a>')).toEqual([]);
});

describe('the sample with two scenes', () => {
  const lastYear = { from: dayFromCivil(2011, 3, 1), to: dayFromCivil(2012, 3, 20) };
  let presented: Presented;
  let files: Files;
  let slides: string[];

  beforeAll(async () => {
    presented = await present(sampleText, {
      scenes: [
        scene('Each saw a part of it', 'Pause here.\nThen ask.', { window: lastYear }),
        scene('Columns & “threads”', '', { timeScale: 'even', threads: 'all' }),
      ],
      settings: ['A setting in words.'],
      foreword: { title: 'Our case', note: ['Read this first.', 'It may distress.'] },
    });
    files = unpack(presented);
    slides = slidesOf(files);
  });

  test('is well-formed, and every part that is named is there', () => {
    for (const [name, xml] of files) expect(complaintsOf(xml), name).toEqual([]);
    for (const [name, xml] of files) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"/g)) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect([...files.keys()], `${name} → ${target}`).toContain(path);
      }
    }
    for (const [, part = ''] of files.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]*)"/g)) {
      expect([...files.keys()]).toContain(part);
    }
  });

  test('leads nowhere: no link, no picture, no date, no author', () => {
    const all = [...files.values()].join('');
    expect(all).not.toMatch(/TargetMode|r:embed|r:link|hlinkClick|creator|lastModifiedBy|dcterms/);
    for (const [, address = ''] of all.matchAll(/(https?:[^"]*)"/g)) {
      expect(address).toMatch(/^https?:\/\/(schemas\.(openxmlformats|microsoft)\.(org|com)|purl\.org)\//);
    }
  });

  test('has its title, the case, a slide a scene under its caption, the list, the key', () => {
    const titles = slides.map((slide) => textsOf(slide)[0]!);
    const missed = titles.findIndex((title) => title.startsWith('Marked'));
    expect(titles.slice(0, missed).map((title) => title.replace(/ \(\d of \d\)$/, ''))).toEqual([
      'Our case',
      ...['Up to the outcome', WITH_AFTER, 'Each saw a part of it', 'Columns & “threads”'].flatMap(
        (title) => [title, title],
      ),
    ]);
    expect(
      titles.slice(missed, -1).every((title) => title.startsWith('Marked as missed opportunities: 42')),
    ).toBe(true);
    expect(titles.at(-1)).toBe('Key');
    expect(textsOf(slides[1]).join(' ')).toContain(
      'Our case. 172 entries in 17 lanes, 42 marked as missed opportunities. Counts are of all dates; the picture shows 22 July 2005 to 7 September 2012. A setting in words',
    );
    const whole = slides[titles.findIndex((title) => title.startsWith(WITH_AFTER))];
    expect(textsOf(whole).join(' ')).toContain('marked as missed opportunities. A setting in words');
  });

  test('says on its first slide what it is, what is to be read first and what was set, in 12 points or more', () => {
    expect(textsOf(slides[0])).toEqual([
      'Our case',
      'Entries from 2005 to 2022',
      '172 entries in 17 lanes, 42 marked as missed opportunities',
      'Read this first.',
      'It may distress.',
      'A setting in words. Names: as recorded',
      '1',
    ]);
    const sizes = [...slides[0]!.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200);
    expect(files.get('docProps/core.xml')).toContain('<dc:title>Our case</dc:title>');
  });

  test('shows the case up to the outcome first, as the screen does, and the whole of it after', () => {
    const yearsOn = (slide: string) =>
      [...new Set(textsOf(slide).filter((text) => /^20\d\d$/.test(text)))].map(Number).sort();
    expect(Math.max(...yearsOn(slides[1]!))).toBe(2012);
    expect(Math.max(...yearsOn(slides[3]!))).toBeGreaterThan(2020);
  });

  test('draws each mark as a shape of its own that says what it is', () => {
    const view = { ...FIRST_VIEW, window: lastYear };
    const { drawn } = takeAllSteps(fitScene(presented, view, () => 0));
    const marks = drawn.drawing.marks.filter(({ role }) => role === 'missed');
    const scenes = slides[5]! + slides[6]!;
    const diamonds = scenes.match(/prst="diamond"/g) ?? [];
    expect(diamonds.length).toBeGreaterThan(0);
    const lines = [...scenes.matchAll(/descr="([^"]*missed opportunity (\d+) of 42[^"]*)"/g)];
    const numbers = new Set(lines.map(([, , number]) => Number(number)));
    for (const { number } of marks) if (number > 0) expect(numbers).toContain(number);
    const names = [...unescape(slides[1]! + slides[2]!).matchAll(/name="Lane: ([^"]*)"/g)];
    const lanes = presented.chronology.lanes.map((lane) => lane.name);
    expect(names.map(([, name]) => name).sort()).toEqual(lanes.sort());
  });

  test('puts lanes that one slide has no room for on the next, and says which are where', () => {
    const said = slides.slice(1, 3).map((slide) => /^Lanes (\d+) to (\d+) of 17\./.exec(textsOf(slide)[1]!));
    const [[from, to], [next, last]] = said.map((found) => found!.slice(1).map(Number)) as [
      number[],
      number[],
    ];
    expect([from, next, last]).toEqual([1, to! + 1, 17]);
    const names = slides.slice(1, 3).map((slide) => [...slide.matchAll(/name="Lane: /g)].length);
    expect(names).toEqual([to, 17 - to!]);
  });

  test('has no words smaller than 10 points', () => {
    const sizes = slides.flatMap((slide) =>
      [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
  });

  test('gives every shape of a slide a number of its own', () => {
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThan(1500);
    }
  });

  test('keeps the notes of a scene and its sources below it', () => {
    const notes = textsOf(files.get('ppt/notesSlides/notesSlide6.xml'));
    expect(notes.slice(0, 2)).toEqual(['Pause here.', 'Then ask.']);
    expect(notes).toContain('A setting in words');
    expect(notes.join('\n')).toContain('Local Government Information Unit (LGiU), policy briefing');
  });

  test('lists every missed opportunity once, in the order of the numbers', () => {
    const numbers = slides.flatMap((slide) =>
      [...slide.matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/g)].map(([, row = '']) => textsOf(row)[0]!),
    );
    const rows = numbers.filter((number) => number !== 'No.').map(Number);
    expect(rows).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
  });

  test('is the same file twice', () => {
    const pack = () => [...packDeck(takeAllSteps(composeDeck(presented)))];
    expect(pack()).toEqual(pack());
  });
});

test('many lanes: each on one slide, with its entries, and nothing below the foot of any', async () => {
  const agencies = Array.from({ length: 45 }, (_, i) => `Agency ${String(i + 1).padStart(2, '0')}`);
  const rows = agencies.map(
    (agency, i) =>
      `2011-${String((i % 12) + 1).padStart(2, '0')}-01,${agency},Seen by ${agency}.,${agencies[(i + 20) % 45]}`,
  );
  const presented = await present(`date,agency,title,shared_with\n${rows.join('\n')}\n`, {
    view: { ...FIRST_VIEW, threads: 'all' },
  });
  const slides = slidesOf(unpack(presented)).filter((slide) =>
    textsOf(slide)[0]!.startsWith('The whole case'),
  );
  expect(slides.length).toBeGreaterThan(2);
  for (const agency of agencies) {
    const listWith = (words: string) => slides.flatMap((slide, at) => (slide.includes(words) ? [at] : []));
    const holding = listWith(`name="Lane: ${agency}"`);
    expect(holding, agency).toHaveLength(1);
    expect(listWith(`descr="${agency}, 1 `), agency).toEqual(holding);
  }
  const places = slides.flatMap((slide) => [
    ...slide.matchAll(/<a:off x="-?\d+" y="(-?\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/g),
  ]);
  expect(places.length).toBeGreaterThan(200);
  for (const [, y, height] of places) {
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(720 * 9525);
  }
});

test('a chronology under foresight: nothing of what came later, no list, no word of it', async () => {
  const whole = await present(sampleText);
  const walk = makeWalk(whole.chronology);
  const foresight = { day: asDay(walk.days[29]!), known: 30, eyes: EVERYONE, path: null, revealed: [] };
  const { chronology, index } = foresee(whole.chronology, whole.index, walk, foresight);
  const foreword = { title: 'How zqtitlezq died', note: ['It ends with zqnotezq.'] };
  const files = unpack({ ...whole, chronology, index, foreword });
  const titles = slidesOf(files).map((slide) => textsOf(slide)[0]!);
  expect(titles).toEqual([expect.stringMatching(/^As known on /), 'The whole case', 'Key']);
  const all = [...files.values()].join('');
  expect(all).toContain('As known on');
  expect(all).not.toMatch(/missed|Daniel dies|case\.csv|zqtitlezq|zqnotezq/i);
});

test('a case of which nothing came after the outcome has one picture of it', async () => {
  const rows = '2011-01-05,School,Starts,\n2011-06-01,GP,Seen,\n2012-03-03,Family,Dies,outcome\n';
  const slides = slidesOf(unpack(await present(`date,agency,title,kind\n${rows}`)));
  expect(slides.map((slide) => textsOf(slide)[0])).toEqual(['case.csv', 'The whole case', 'Key']);
});

test('a note longer than a slide goes on, on the next, with no word lost, and ends where nobody reads on', async () => {
  const note = (count: number) => [
    'It begins.',
    Array.from({ length: count }, (_, i) => `word${i}`).join(' '),
    'It ends.',
  ];
  const rows = 'date,agency,title\n2011-01-05,School,Starts\n';
  const slidesWith = async (count: number) =>
    slidesOf(unpack(await present(rows, { foreword: { title: 'Long', note: note(count) } })));
  const slides = await slidesWith(450);
  expect(slides.map((slide) => textsOf(slide)[0])).toEqual([
    'Long',
    'To be read first, continued',
    'The whole case',
    'Key',
  ]);
  const said = slides.slice(0, 2).flatMap(textsOf).join(' ');
  expect(said.match(/word\d+/g)).toEqual(Array.from({ length: 450 }, (_, i) => `word${i}`));
  expect(said).toContain('It ends.');
  const endless = await slidesWith(9000);
  expect(endless).toHaveLength(6);
  expect(textsOf(endless[3]).join(' ')).toContain('The rest of it is not on these slides.');
});

test('text from a file stays text, whatever it is', async () => {
  const hostile = '</a:t><a:hlinkClick r:id="x"/>\u0001&amp; "quoted" 😀';
  const csv = `date,agency,title,missed,said_by\n2011-01-01,"${hostile.replaceAll('"', '""')}",<b>,yes,]]>\n`;
  const files = unpack(
    await present(csv, {
      scenes: [scene(hostile, hostile, {})],
      foreword: { title: hostile, note: [hostile] },
    }),
  );
  for (const [name, xml] of files) expect(complaintsOf(xml), name).toEqual([]);
  expect([...files.values()].join('')).not.toContain('<a:hlinkClick');
  expect(textsOf(slidesOf(files)[2])[0]).toBe(hostile.replace('\u0001', ' '));
});

test('more missed opportunities than anybody lists end with a number', async () => {
  const rows = Array.from(
    { length: 320 },
    (_, i) => `2011-01-${String((i % 28) + 1).padStart(2, '0')},GP,Visit ${i},yes`,
  );
  const files = unpack(await present(`date,agency,title,missed\n${rows.join('\n')}\n`));
  const numbers = slidesOf(files).flatMap((slide) => slide.match(/<a:tr /g) ?? []);
  const pages = slidesOf(files).filter((slide) => slide.includes('<a:tbl>')).length;
  expect(numbers.length - pages).toBe(300);
  expect([...files.values()].join('')).toContain('The first 300 are listed; 20 more stand in the table');
});
