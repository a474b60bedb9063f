/** Headings and what they are read as; null is a column kept as it is. */
import { expect, test } from 'vitest';
import { FIELDS } from '../../../src/domain/fields.ts';
import { SYNONYMS } from '../../../src/importing/columns/headings.ts';
import { foldHeading, listOtherAgencies, matchColumns } from '../../../src/importing/columns/matchColumns.ts';

test.each<[string, string[], (string | null)[]]>([
  ['canonical headings', [...FIELDS], [...FIELDS]],
  [
    'canonical in other spelling',
    ['End Date', 'CHILD SEEN', 'Known-from'],
    ['end_date', 'child_seen', 'known_from'],
  ],
  ['canonical wins over a synonym', ['Event date', 'date'], [null, 'date']],
  ['numbering, brackets, line breaks', ['1. Date\n(DD/MM/YY)', 'b) Agency'], ['date', 'agency']],
  ['the longest match wins', ['Date of birth', 'Date of contact with family'], [null, 'date']],
  ['one account is the title', ['Date', 'Details'], ['date', 'title']],
  ['of two accounts the fuller is the detail', ['Event', 'Description'], ['title', 'detail']],
  [
    'two accounts alike: one is the title, the other the detail',
    ['Details', 'Description'],
    ['detail', 'title'],
  ],
  ['what the agency sets free', ['Source', 'Evidence'], ['agency', 'source']],
  ['source beside an agency', ['Source', 'Agency'], ['source', 'agency']],
  ['source without an agency', ['Source', 'Date'], ['agency', 'date']],
  ['source as canonical heading', ['source', 'date'], ['source', 'date']],
  ['source over a weaker agency', ['Source', 'Role'], ['agency', null]],
  ['child seen is no flag', ['Child seen?', 'Was the child seen alone?'], ['child_seen', null]],
  [
    'never taken for missed',
    ['Key', 'Flag', 'Highlight', 'Learning point', 'Critical incident', 'KPE'],
    [null, null, null, null, null, null],
  ],
  ['a summary of the event', ['Summary of event', 'Timestamp', 'Agency'], ['title', 'date', 'agency']],
  ['when it was written down', ['Date and Time (of writing)', 'Date (as recorded)'], [null, 'date']],
  ['recorded and event', ['recordedDateTime', 'eventDateTime'], [null, 'date']],
  ['recorded and event, in words', ['Date recorded', 'Date/time of event'], [null, 'date']],
  ['reported and event', ['Date reported', 'Date of event'], [null, 'date']],
  ['committed and reported', ['Committed from', 'Committed to', 'Reported Date'], ['date', 'end_date', null]],
  ['reported alone', ['Reported date', 'Agency'], ['date', 'agency']],
  ['a police log', ['Date & Time Reported', 'Occurred From', 'Occurred To'], [null, 'date', 'end_date']],
  ['comments of many', ["Author's comments"], ['comment']],
  ['a second agency', ['Agency', 'Service', 'Category'], ['agency', null, 'kind']],
  [
    'two languages: either side',
    ['Dyddiad (Date)', 'Digwyddiad / Event', 'Agency | Asiantaeth', 'Beth? / Wat?'],
    ['date', 'title', 'agency', null],
  ],
  ['two sides that differ', ['Event / Agency', 'Location / Date', 'Seen / missed'], [null, null, null]],
  ['one word of two answers', ['Attended / missed'], [null]],
  ['a table of meetings', ['Meeting date', 'Purpose', 'Agency'], ['date', 'title', 'agency']],
  ['a meeting beside the date', ['Date', 'Meeting date', 'Event', 'Purpose'], ['date', null, 'title', null]],
  ['an action or contact', ['Date', 'Action / contact', 'Case note'], ['date', 'title', 'detail']],
  ['case notes alone', ['Date', 'Case notes'], ['date', 'title']],
  ['a narrative account', ['Date', 'Narrative account'], ['date', 'title']],
  [
    'in Welsh',
    ['Dyddiad', 'Amser', 'Asiantaeth', 'Manylion', 'Plentyn wedi’i weld', 'Cyfle a gollwyd', 'Sylwadau'],
    ['date', 'time', 'agency', 'title', 'child_seen', 'missed', 'comment'],
  ],
  ['missed opportunities', ['Missed opportunity (Y/N)'], ['missed']],
  ['names of objects', ['__proto__', 'constructor', 'hasOwnProperty'], [null, null, null]],
  ['blank headings', ['', '  ', '-'], [null, null, null]],
])('%s', (_name, headings, expected) => {
  expect(matchColumns(headings)).toEqual(expected);
});

test('synonyms stand in the table as headings are folded', () => {
  for (const [, words] of SYNONYMS) {
    for (const word of words) {
      const bare = word.replace(/^~|\*$/g, '');
      expect(foldHeading(bare)).toBe(bare);
    }
  }
});

test('a second column that could be the agency is known, whatever it was read as', () => {
  const others = (...headings: string[]) => listOtherAgencies(headings, matchColumns(headings));
  expect(others('Date', 'Agency', 'Service', 'Category', 'Source')).toEqual([2, 3]);
  expect(others('Date', 'Team', 'Event', 'Person')).toEqual([]);
});
