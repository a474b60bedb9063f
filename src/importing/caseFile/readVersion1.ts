/** Reads what a case file of version 1 says: its members, checked one by one; throws `Malformed` for any other. */
import { decodeBase64 } from '../../base/base64.ts';
import { gunzip } from '../../base/gzip.ts';
import { MOST_KEPT_BYTES, type CaseFile, type KeptBriefing, type KeptFile } from '../../domain/caseFile.ts';
import {
  OWN_AGENCY,
  type ColumnChoice,
  type Correction,
  type FileChoices,
  type LaneChoice,
  type LanePair,
  type ReadingChoices,
} from '../../domain/choices.ts';
import { FIELDS } from '../../domain/fields.ts';
import {
  FAMILY_DETAILS,
  NAME_SETTINGS,
  type ListedName,
  type Naming,
  type WrittenName,
} from '../../domain/naming.ts';
import { EMPTY_SCENE_ROW, SCENE_FIELDS, type SceneField, type SceneRow } from '../../domain/sceneRow.ts';
import { SECTORS } from '../../domain/sector.ts';
import {
  byNumber,
  count,
  flag,
  list,
  object,
  oneOf,
  orNull,
  refuse,
  shape,
  text,
  type Check,
} from './checks.ts';

interface PackedFile {
  readonly name: string;
  readonly size: number;
  readonly gzip: string;
}

/** `members` are those of the file besides the two that say what it is. */
export async function readVersion1(members: Readonly<Record<string, unknown>>): Promise<CaseFile> {
  const { files, choices, ...rest } = readMembers(members);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0 || size > MOST_KEPT_BYTES) refuse();
  const places = [...Object.keys(choices.files).map(Number), ...choices.corrections.map(({ file }) => file)];
  if (places.some((file) => file >= files.length)) refuse();
  const kept: KeptFile[] = [];
  // One after the other: only one of them is held twice.
  for (const file of files) kept.push(await unpack(file));
  return { ...rest, choices, files: kept };
}

async function unpack({ name, size, gzip }: PackedFile): Promise<KeptFile> {
  const packed = decodeBase64(gzip) ?? refuse();
  return { name, bytes: (await gunzip(packed, size)) ?? refuse() };
}

const readFile = shape<PackedFile>({ name: text, size: count(0), gzip: text });

const readColumn: Check<ColumnChoice> = orNull(oneOf([...FIELDS, OWN_AGENCY]));

const readFileChoices = shape<FileChoices>(
  {
    columns: byNumber(readColumn),
    headingRow: count(0),
    dateOrder: oneOf(['day-month', 'month-day']),
    agency: text,
    declinedFlags: list(count(0)),
    answered: list(count(0)),
    confirmedDates: list(count(1)),
    sheet: text,
  },
  ['columns', 'headingRow', 'dateOrder', 'agency', 'declinedFlags', 'answered', 'confirmedDates', 'sheet'],
);

const readLane = shape<LaneChoice>({ lane: text, name: text, sector: oneOf(SECTORS) }, ['sector']);

const readPair: Check<LanePair> = (value) => {
  const [lane, other, ...more] = list(text)(value);
  return lane === undefined || other === undefined || more.length > 0 ? refuse() : [lane, other];
};

const readCorrection = shape<Correction>(
  { file: count(0), sheetRow: count(1), field: oneOf(FIELDS), words: text, agencyColumn: count(0) },
  ['agencyColumn'],
);

const readChoices = shape<ReadingChoices>(
  {
    files: byNumber(readFileChoices),
    lanes: list(readLane),
    corrections: list(readCorrection),
    apart: list(readPair),
  },
  ['apart'],
);

const readWritten = shape<WrittenName>({ words: text, isExact: flag });

const readName = shape<ListedName>({
  is: oneOf(['person', 'place']),
  written: list(readWritten),
  pseudonym: text,
  role: text,
});

const readNaming = shape<Naming>(
  {
    setting: oneOf(NAME_SETTINGS),
    list: list(readName),
    notNames: list(text),
    familyDetail: oneOf(FAMILY_DETAILS),
    hidesBirthDates: flag,
    hidesDates: flag,
    leavesOutSensitive: flag,
  },
  ['hidesDates', 'notNames'],
);

const readScene: Check<SceneRow> = (value) => {
  const cells = Object.entries(object(value)).map(([field, cell]): [SceneField, string] => [
    oneOf(SCENE_FIELDS)(field),
    text(cell),
  ]);
  return { ...EMPTY_SCENE_ROW, ...Object.fromEntries(cells) };
};

const readBriefing = shape<KeptBriefing>({ what: text, questions: list(text) });

/** Its own reader says what it means; here it only has to be an object. */
const readSession: Check<string> = (value) => JSON.stringify(object(value));

const readMembers = shape<Omit<CaseFile, 'files'> & { readonly files: readonly PackedFile[] }>(
  {
    files: list(readFile),
    choices: readChoices,
    naming: readNaming,
    scenes: list(readScene),
    view: readScene,
    session: orNull(readSession),
    briefing: readBriefing,
    title: text,
    note: list(text),
  },
  ['title', 'note'],
);
