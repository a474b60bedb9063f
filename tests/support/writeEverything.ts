/** Everything that can be made of a chronology as one text: files, picture, table, lists, counts, words. */
import { indexChronology, type ChronologyIndex } from '../../src/analysis/indexChronology.ts';
import { takeAllSteps } from '../../src/base/steps.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import { entryAt } from '../../src/domain/entry.ts';
import { NO_FOREWORD, type Foreword } from '../../src/domain/foreword.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { COUNT_BYS, FIRST_VIEW } from '../../src/domain/view.ts';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import { buildLegend } from '../../src/drawing/legend.ts';
import { keepCalendar, spaceEvenly } from '../../src/drawing/timeMap.ts';
import { writeChronologyCsv } from '../../src/exporting/chronologyCsv.ts';
import { writeChronologyJson } from '../../src/exporting/chronologyJson.ts';
import { paintSvg } from '../../src/painting/paintSvg.ts';
import { LIGHT } from '../../src/painting/theme.ts';
import { countShown } from '../../src/viewing/counts.ts';
import { titleDocument } from '../../src/viewing/caseTitle.ts';
import { describeLongest } from '../../src/viewing/countAnswers.ts';
import { describeCount } from '../../src/viewing/countWords.ts';
import { describeDocument } from '../../src/viewing/describeDocument.ts';
import { describeEntry } from '../../src/viewing/describeEntry.ts';
import { describeReading } from '../../src/viewing/describeReceipt.ts';
import { listFacts } from '../../src/viewing/entryFacts.ts';
import { nameFile } from '../../src/viewing/fileNames.ts';
import { listFilterFacets } from '../../src/viewing/filterOptions.ts';
import { writeLink } from '../../src/viewing/linkView.ts';
import { describeShown, showChronology, type Shown } from '../../src/viewing/showChronology.ts';
import { listSilences } from '../../src/viewing/silences.ts';

export function writeEverything(
  chronology: Chronology,
  index: ChronologyIndex = indexChronology(chronology),
  foreword: Foreword = NO_FOREWORD,
): string {
  const shown = showChronology(chronology, index);
  const rows = [...Array(chronology.rows.length).keys()];
  return [
    nameFile(
      chronology.files.map(({ name }) => name),
      'csv',
    ),
    ...writeChronologyCsv(chronology),
    ...writeChronologyJson(chronology, index),
    ...writePictures(shown, foreword),
    describeShown(shown),
    ...rows.map((row) => describeEntry(shown, row)),
    ...rows.flatMap((row) =>
      listFacts(chronology, entryAt(chronology, row)).map((fact) => JSON.stringify(fact)),
    ),
    JSON.stringify(listFilterFacets(chronology, index, NO_FILTER)),
    ...COUNT_BYS.flatMap((by) => {
      const table = countShown(shown, index, by);
      return [
        describeCount(shown, index, table),
        ...[table.total, ...table.rows].flatMap(({ name, withoutContact, unseen }) => [
          name,
          describeLongest(shown, withoutContact),
          describeLongest(shown, unseen),
        ]),
      ];
    }),
    ...listSilences(shown, 1).map(({ lane, stretch, length }) => `${lane.name} ${stretch} ${length}`),
    ...chronology.receipt.files.flatMap((file) => JSON.stringify(describeReading(file))),
    JSON.stringify(readDocument(shown, foreword)),
    writeLink({ ...FIRST_VIEW, window: shown.wholeCase }),
  ].join('\n');
}

/** All words of the document that is saved as PDF and printed, besides its pictures. */
function readDocument(shown: Shown, foreword: Foreword) {
  const { tables, ...text } = takeAllSteps(describeDocument(shown, foreword, []));
  const rows = tables.map(({ heading, words, columns, length, cellsAt }) => [
    heading,
    words,
    columns,
    Array.from({ length }, (_, at) => cellsAt(at)),
  ]);
  return [text, rows];
}

/** By the calendar and evenly, a whole case, and each entry chosen: labels appear for what is chosen. */
function* writePictures(shown: Shown, foreword: Foreword): Generator<string> {
  for (const map of [keepCalendar(shown.shortest), spaceEvenly(shown)]) {
    const layout = makeLayout(shown, { lanesHeight: 900, timeWidth: 1200, map });
    for (const selected of [null, ...shown.order]) {
      const drawing = buildDrawing(layout, {
        window: shown.wholeCase,
        width: 1200,
        selected,
        origin: null,
        drawn: { ...FIRST_VIEW, threads: 'all', silenceFrom: 1 },
      });
      yield paintSvg(drawing, {
        theme: LIGHT,
        title: titleDocument(shown.chronology, foreword.title),
        summary: describeShown(shown),
        legend: buildLegend(shown, FIRST_VIEW),
      });
    }
  }
}
