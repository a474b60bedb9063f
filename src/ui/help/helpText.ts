/**
 * What Help says of keys, marks and dates. Sentences only; the marks themselves stand in the key. Under
 * foresight nothing is said of what is not there: marks of reviewers, the outcome, what only they knew.
 */

interface KeyHelp {
  readonly keys: readonly string[];
  readonly words: string;
  /** When it works, if not always. */
  readonly only?: 'whole case' | 'foresight';
}

interface MarkHelp {
  readonly term: string;
  readonly words: string;
  /** The words under foresight, where they are others; null: none. */
  readonly foresight?: string | null;
}

const KEY_HELP: readonly KeyHelp[] = [
  { keys: ['←', '→'], words: 'The entry before or after in the same lane' },
  { keys: ['↑', '↓'], words: 'The nearest entry in the lane above or below' },
  { keys: ['Home', 'End'], words: 'The first or the last entry of the lane' },
  { keys: ['Enter'], words: 'Read the entry that is selected; in a list, that is chosen already' },
  { keys: ['Shift + Enter'], words: 'List the entries of the box that the selected entry is in' },
  { keys: ['Alt + ↑', 'Alt + ↓'], words: 'Beside a lane’s name: move the lane' },
  { keys: ['+', '−'], words: 'Zoom in or out' },
  { keys: ['0'], words: 'Whole case' },
  {
    keys: ['Wheel'],
    words: 'Over the picture: zoom in or out. Over the names of the lanes: scroll the lanes',
  },
  { keys: ['Drag'], words: 'The picture: sideways through time, up or down through the lanes' },
  { keys: ['m', 'Shift + m'], words: 'The next or the previous missed opportunity', only: 'whole case' },
  { keys: ['f', 'Shift + f'], words: 'What followed from the entry, or what it follows', only: 'whole case' },
  { keys: ['/'], words: 'Find' },
  { keys: ['Enter', 'Shift + Enter'], words: 'In Find: the next or the previous entry found' },
  { keys: ['?'], words: 'Help' },
  { keys: ['Ctrl + z'], words: 'Undo the last correction', only: 'whole case' },
  { keys: ['Ctrl + y', 'Ctrl + Shift + z'], words: 'Redo it', only: 'whole case' },
  { keys: ['Page down'], words: 'The next entry, or what was done at a stop', only: 'foresight' },
  { keys: ['Page up'], words: 'The entry before', only: 'foresight' },
  { keys: ['s', 'Shift + s'], words: 'The next stop, or the stop before', only: 'foresight' },
  { keys: ['b', '.'], words: 'Cover the screen, and uncover it', only: 'foresight' },
  {
    keys: ['Page down', 'Page up'],
    words: 'While presenting: the next or the previous scene; so do the arrows and the space bar',
    only: 'whole case',
  },
  {
    keys: ['Shift + ↓', 'Shift + ↑'],
    words: 'While presenting: scroll the lanes where not all are in sight; so do the wheel and a drag',
    only: 'whole case',
  },
  { keys: ['Home', 'End'], words: 'While presenting: the first or the last scene', only: 'whole case' },
  { keys: ['7', 'Enter'], words: 'While presenting: go to scene 7', only: 'whole case' },
  { keys: ['b', '.'], words: 'While presenting: a blank screen; any key ends it', only: 'whole case' },
  { keys: ['Alt + ↑', 'Alt + ↓'], words: 'In the list of scenes: move the scene', only: 'whole case' },
  { keys: ['Escape'], words: 'Back' },
];

const MARK_HELP: readonly MarkHelp[] = [
  {
    term: 'Round mark',
    words:
      'A contact, on the day it is recorded for. A referral points to the right, an assessment is a square, a meeting a plus, a decision two triangles that meet.',
  },
  {
    term: 'Diamond with a number',
    words:
      'A missed opportunity, as the file records it. The number is its place in order of time and does not change. Chronolane marks none by itself. Its colour stands for nothing else.',
    foresight: null,
  },
  { term: 'Hexagon', words: 'Good practice, as the file records it.', foresight: null },
  {
    term: 'Hollow mark, broken outline',
    words: 'Something that was due and did not happen: an appointment not kept, a visit not made.',
  },
  {
    term: 'Line with brackets',
    words: 'An uncertain date: it happened once, some time between the brackets.',
  },
  {
    term: 'Bar',
    words:
      'A period: it went on throughout, or happened several times in it. The ends are paler where they are vague.',
  },
  { term: 'Dotted mark', words: 'Something the agencies came to know of only later.', foresight: null },
  {
    term: 'Box with a number',
    words:
      'So many entries close together. Choose it to list them, or zoom in. Missed opportunities are counted apart.',
    foresight: 'So many entries close together. Choose it to list them, or zoom in.',
  },
  {
    term: 'Upright mark beside a lane’s name',
    words: 'Findings: what reviewers concluded about an agency. They have no place in time.',
    foresight: null,
  },
  { term: 'Line through all lanes', words: 'The outcome.', foresight: null },
  {
    term: 'Pale hatch',
    words:
      'No recorded contact: from the last possible day of one contact to the first possible day of the next, or to the outcome. Findings, context and things that did not happen do not end it. What is not recorded may still have happened.',
    foresight:
      'No recorded contact: from the last possible day of one contact to the first possible day of the next. Context and things that did not happen do not end it. What is not recorded may still have happened.',
  },
  {
    term: 'Hatch both ways',
    words: 'Outside the agency’s records, as the file says: no data, which is not the same as no contact.',
    foresight: null,
  },
  {
    term: 'Line from a mark to another lane',
    words:
      'Information. Shared: a filled arrow. Asked for: an open arrow. Not shared: a dashed line with a bar at the other lane. Told, with no record of it: a line that ends before the other lane.',
    foresight: 'Information. Shared: a filled arrow. Asked for: an open arrow.',
  },
  {
    term: 'Four dots about a mark',
    words: 'A missed opportunity or good practice that the agencies came to know of only later.',
    foresight: null,
  },
];

export const listKeyHelp = (isForesight: boolean): KeyHelp[] =>
  KEY_HELP.filter(({ only }) => only === undefined || (only === 'foresight') === isForesight);

export const listMarkHelp = (isForesight: boolean): MarkHelp[] =>
  MARK_HELP.flatMap((help) => {
    if (!isForesight || help.foresight === undefined) return [help];
    return help.foresight === null ? [] : [{ term: help.term, words: help.foresight }];
  });

export const DATE_HELP: readonly string[] = [
  'A date is drawn as wide as it is vague, and labelled in its own words. No day is made up: a mark on a bracket belongs to the whole span.',
  'Of a year, early is January to March, mid is April to September, late is October to December. Of a month, early is the 1st to the 10th, mid the 11th to the 20th, late the 21st to the end.',
  '“c.” with a year is a year either side, with a month a month either side, with a day a week either side. Spring is March to May, summer June to August, autumn September to November, winter December to February. School terms are September to December, January to March, and April to July. “w/c” is one of seven days.',
];
