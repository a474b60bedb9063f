/**
 * The sentence a person reads for each problem: what it is, and what can be done. Where it is stands beside
 * it (`viewing/describeReceipt.ts`), so it begins with a small letter. "Here" is the list it stands in: its
 * row number leads to a form for that row.
 *
 *     writeSentence('date-impossible', '31/02/2012')
 *       → "the calendar has no “31/02/2012”. The row is kept and listed as parked. Correct the date here."
 */
import type { ProblemCode } from '../domain/problem.ts';
import { findLostStroke } from './dates/lostStroke.ts';

const PARKED = 'The row is kept and listed as parked.';
const AGAIN = 'and open it again';
const AS_CSV = 'Save it as “CSV UTF-8” (in Excel: File, Save As) and open that file.';

/**
 * Writes the sentence. Long cells are cut. `found`: what stands there. `more`: what reading made of it, where
 * a sentence says that too: "13 October 2011 was a Thursday".
 */
export function writeSentence(code: ProblemCode, found: string, more = ''): string {
  return SENTENCES[code](quote(found), found, more);
}

type Sentence = (quoted: string, found: string, more: string) => string;

const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  'file-empty': () =>
    'the file is empty: there is no filled row in it. Check that it is the right file, and that it was saved.',
  'file-unreadable': (_quoted, _found, more) =>
    more === 'nothing'
      ? `nothing of the file could be read. If it is a folder, open the files in it instead. If it is a file, check that it is still there ${AGAIN}.`
      : `the file could not be read to its end. What was read before is shown. Check that the file is still there ${AGAIN}.`,
  'file-not-text': (_quoted, found) => describeNotText(found),
  'workbook-damaged': () =>
    `the Excel workbook is damaged or not all there, so it was not read. Open it in Excel, which may repair it, save it as a new workbook and open that.`,
  'workbook-locked': () =>
    'the workbook is locked with a password, so it was not read. Open it in Excel with its password, save a copy without one (File, Info, Protect Workbook, Encrypt with Password: leave it empty) and open the copy.',
  'workbook-too-large': () =>
    'the workbook was not read to its end: unpacked it is larger than 1 GB, or it swells far more than tables do. If it is a chronology, save its sheet as “CSV UTF-8” (File, Save As) and open that.',
  'sheet-chosen': (quoted) =>
    `the workbook has several sheets. Only ${quoted} was read; its headings are recognised best. If another sheet has the chronology, or a part of it, choose that sheet, or save it as a file of its own and open both.`,
  'sheet-missing': (quoted) =>
    `the workbook has no sheet ${quoted}, so another one was read. Choose one of its sheets.`,
  'sheets-hidden': (quoted) =>
    `the workbook has hidden sheets that were not read: ${quoted}. If one of them has the chronology, choose it, or show it in Excel ${AGAIN}.`,
  'headings-only': () => `there is a row of headings and no row under it. Add the rows to the file ${AGAIN}.`,
  'no-date-column': () =>
    'no column for the date was found, so no row can be placed in time; all rows are kept and listed as parked. Say which column it is.',
  'no-agency-column': () =>
    'no column says which agency acted, so no row can be given a lane; all rows are kept and listed as parked. Say whose file it is, or which column it is.',
  'no-title-column': () =>
    'no column for what happened was found, so entries are drawn without words. Say which column has the short account.',
  'decoded-windows-1252': () =>
    'the text is not in UTF-8 and was read as Windows-1252, which older versions of Excel write. If letters such as é or curly quotation marks look wrong, save the file as “CSV UTF-8” and open that.',
  'quote-not-closed': () =>
    `a quotation mark opens a cell here and is never closed. The row was read to the end of its line, and the rows after it on their own. Check this row, add or remove the quotation mark in the file ${AGAIN}.`,
  'columns-too-many': () =>
    `this row, and perhaps others, has more than 16,384 cells, which is more than a spreadsheet has columns. What stands beyond is kept together in the last of them. Check that this is the right file and that its rows end where they should, ${AGAIN}.`,
  'date-order-assumed': (quoted, _found, more) =>
    more !== ''
      ? `some dates have the day first, and others are dates only with the month first: ${more}. Each was read the only way the calendar allows, and the rest day first. Check them: correct single rows, or choose day first or month first for all.`
      : `dates such as ${quoted} can be read day first or month first, and the file does not settle which. They were read day first. If that is wrong, choose month first.`,
  'century-assumed': (quoted) =>
    `some years are written with two figures, such as ${quoted}. 00 to 49 were read as 2000 to 2049, and 50 to 99 as 1950 to 1999. If that is wrong for any of them, correct those rows, with the year in four figures.`,
  'dates-as-numbers': (quoted, _found, more) =>
    `the dates are numbers, such as ${quoted}. They were read as ${more === '' ? 'spreadsheet days or as seconds since 1970' : more}. If that is wrong for a few, correct those rows; if for all, show the column as dates in the spreadsheet, save it ${AGAIN}.`,
  'date-missing': () => `there is no date. ${PARKED} Add a date here, however vague.`,
  'date-unreadable': (quoted) =>
    `${quoted} could not be read as a date. ${PARKED} Write it as, for example, 12/10/2011, January 2011, late 2008 or between May and July 2010. It can be corrected here.`,
  'date-impossible': (quoted, found) =>
    `${describeImpossible(quoted, found)} ${PARKED} Correct the date here.`,
  'date-order-reversed': (quoted) =>
    `the end, ${quoted}, lies before the start. The row is placed at its start and its end is left out. Correct one of the two here.`,
  'end-date-unreadable': (quoted) =>
    `${quoted} could not be read as a date. The row is placed at its start and its end is left out. Correct the end here.`,
  'time-unreadable': (quoted) =>
    `${quoted} could not be read as a time. The row is placed by its date alone. Correct the time here; write it as, for example, 03:28 or 3.28pm.`,
  'agency-missing': (quoted, found) =>
    found === ''
      ? `there is no agency. ${PARKED} Say here which agency it was.`
      : `${quoted} could not be given a lane. ${PARKED} Say here which agency it was.`,
  'kind-unknown': (quoted) =>
    `${quoted} is not a kind of entry that is known here; it was read as a contact. If it is something else, correct the kind here to one of contact, referral, assessment, meeting, decision, not-kept, context, birth, outcome, finding, scope or note.`,
  'flag-open': (quoted) =>
    `${quoted} leaves it open, so the entry is not marked. Say yes or no here; words that say what it was mark it as well.`,
  'missed-by-other': (quoted) =>
    `${quoted} says that another agency missed it, so this entry is not marked. Say yes or no here, and mark the entry of that agency if there is one.`,
  'missed-without-entry': (quoted) =>
    `${quoted} marks an entry of an agency that has none in this row, so nothing was marked. Check the row in the file ${AGAIN}.`,
  'known-from-unreadable': (quoted) =>
    `${quoted} could not be read as a date. The entry counts as known only afterwards, on a day not given. Correct the date here.`,
  'cells-too-many': (quoted) =>
    `the row has more cells than there are headings, the first of them ${quoted}. They are kept without a heading. If a comma inside a cell has split it, correct the row here, or put the cell into quotation marks in the file ${AGAIN}.`,
  'date-beyond-years': (quoted) =>
    `${quoted} lies outside the years 1 to 9999, which are all that can be drawn. ${PARKED} If the year was mistyped, correct it here.`,
  'date-without-year': (quoted) =>
    `${quoted} does not say its year, and the rows above and below it leave open which it is. ${PARKED} Add the year here.`,
  'year-from-neighbours': (quoted, _found, more) =>
    `${quoted} does not say its year. The rows above and below it leave one choice${more === '' ? '' : `, and it was read as ${more}`}. If that is wrong, correct the date here, with its year.`,
  'date-relative': (quoted) =>
    `${quoted} counts from another entry, and no one day follows from the row above. ${PARKED} Write the date here.`,
  'date-from-above': (quoted, _found, more) =>
    `${quoted} was counted from the row above and read as ${more}. If that is wrong, correct the date here.`,
  'date-misspelled': (quoted, _found, more) =>
    `a month or weekday in ${quoted} is misspelled${more === '' ? '' : `. It was read as ${more}`}. If that is wrong, correct the date here.`,
  'weekday-clash': (quoted, _found, more) =>
    `the weekday in ${quoted} is not that of its date${more === '' ? '' : `: ${more}`}. The row is placed at the date. Check which of the two is right, and correct the date here if it is not.`,
  'year-outlying': (quoted) =>
    `${quoted} lies more than 40 years from all other dates, or reaches as far. The row is placed there, and the whole case is shown without it. If the year was mistyped, correct it here; if it is right, count it in.`,
  'midnight-assumed': (quoted) =>
    `${quoted} does not say whether the day begins or ends with it. Midnight was taken as the beginning of the day written; “24:00” gives the row no time. If that is wrong, correct the date here, with its time as 00:00.`,
  'no-headings': () =>
    'no row of headings was found: the first rows are entries already. What each column holds was told by what stands in it. Say which row holds the headings, or that there is none.',
  'headings-unknown': (_quoted, found) =>
    `none of the headings is known here. What stands in ${found} was taken for them. Say whether that is right, and what each column holds.`,
  'agency-columns-possible': (_quoted, found) =>
    `each of these columns may be an agency: ${found}. Nothing in them is an entry yet, and rows for which no other column says who acted are listed as parked. Say which of them are agencies.`,
  'agency-column-assumed': (quoted) =>
    `lanes were made from the column ${quoted}, and neither its heading nor what stands in it makes it plain that it says who acted. Say whether it does, which other column does, or that the file is all one agency’s.`,
  'missed-columns-possible': (_quoted, found) =>
    `these columns may say what was a missed opportunity: ${found}. None of them marks an entry yet. Say of each whether it does.`,
  'missed-column-second': (quoted) =>
    `this column says “missed” as well, and marks no entry: missed opportunities were taken from ${quoted}. Read this one for them instead, or put the two into one column in the file ${AGAIN}.`,
  'headings-repeated': (_quoted, found, more) =>
    `columns have the same heading, and only one of them was read as what it says: ${more || found}. If the wrong one was read, say what each of them is.`,
  'group-heading-unclear': (quoted) =>
    `${quoted} stands alone in its row, as the headings of groups do, and could not be read as one. ${PARKED} The rows under it were given nothing by the headings above. If they lack a date or an agency, add it to them here.`,
  'missed-of-several': (_quoted, found) =>
    `a missed opportunity is marked in rows that hold entries of several agencies (${found}), and each of those entries has the mark. Where it concerns only one of them, give the others a row of their own in the file, without the mark, ${AGAIN}.`,
  'row-in-two-files': (_quoted, found) =>
    `the same row, word for word, is in ${found}. Both are kept. If it is one event told twice, correct the kind of one of the two to “note”: it is then kept and not drawn.`,
  'rows-above-headings': (_quoted, found) =>
    `what stands above the headings, ${found}, was passed over as lines of a title and is in none of the figures here. Some of it may be entries. If it is, open “Another row holds the headings” and choose the row above it, or that there is none and every row is an entry.`,
  'months-across-unread': (_quoted, found) =>
    `months or years stand side by side as headings (${found}), and what stands under them was not read as entries, as the table does not say plainly in which year it was, whose they are or what happened. Each row is kept. In the file, make a row of each filled cell, with its date, agency and account under headings of their own, ${AGAIN}.`,
  'event-forms': (_quoted, found) =>
    `the file holds a form for each event, with its labels below each other. ${found} were read, each as one row, numbered as the row it begins in. What stands under no label is kept in a column without a heading. If that is wrong, choose another row for the headings.`,
  'tables-side-by-side': (_quoted, found) =>
    `tables with the same headings stand side by side. Each was read on its own, ${found === '' ? 'and what stands above them names no agency' : `as entries of the agency above it: ${found}`}. A row of the file can give an entry of each. If that is wrong, choose another row for the headings.`,
  'months-across': (_quoted, found) =>
    `the headings are months or other stretches of time (${found}). Each filled cell under them was read as an entry, some time in it. If that is wrong, choose another row for the headings.`,
  'headings-changed': (_quoted, found) =>
    `another table with headings of its own begins further down: ${found}. The rows under it were read by those headings, and put under the headings of the first table that hold the same; columns that only it has follow behind the others. If that is wrong, put it into a file of its own and open both.`,
  'headings-joined': (_quoted, found) =>
    `the headings stand over two rows, rows ${found}. They were read as one.`,
  'column-by-content': (_quoted, found) =>
    `the heading does not say what the column holds. It was read as the ${found} by what stands in it. If that is wrong, say what it is.`,
  'shared-with-kept': () =>
    'the heading may say who was told, and hardly a word in the column is an agency. It was kept as it is. If it says who was told, read it as such.',
  'agency-column-second': (quoted) =>
    `this column could be the agency as well. The agency was taken from ${quoted}. If this one says who acted, read it as the agency.`,
  'date-parts-joined': (_quoted, found) =>
    `the date stands in the columns ${found}. They were joined to one date.`,
  'agency-columns': (_quoted, found) =>
    `each agency has a column of its own: ${found}. Each filled cell in them was made an entry of that agency.`,
  'missed-by-agency': (_quoted, found) =>
    `these columns say what one agency missed: ${found}. Each marks the entries of its agency only.`,
  'crosses-read': (_quoted, found) =>
    found === 'no'
      ? 'the column has ticks, so “x” was read as a no.'
      : '“x” was read as a yes. If it is a no, correct those rows, or write No in the file.',
  'filled-down': (_quoted, found) =>
    `this column is filled only where a group of rows begins. In ${found} the words of the row above were filled in.`,
  'merged-filled': (_quoted, found) =>
    `cells of the workbook are merged over several rows. In ${found} the words of the merged cell were filled in, but for marks, which stay with its first row. Where the account itself is merged, nothing was filled in.`,
  'agency-from-above': (_quoted, found) =>
    `a ditto mark, or words such as “as above”, stands in the place of the agency in ${found}. Each was read as the agency of the row above. If that is wrong, correct the agency of the row.`,
  'group-headings': (_quoted, found, more) =>
    `rows that hold nothing but a year, a month or an agency were read as headings of the rows under them and kept as noted: ${found}.${more === '' ? '' : ` They gave ${more}, where those were blank.`} If one of them is an entry, say so in the list of noted rows.`,
  'year-from-heading': (quoted, _found, more) =>
    `dates such as ${quoted} do not say their year, or their month. It was taken from the heading above them ${more}. If that is wrong for any, correct those rows, with the whole date.`,
  'rows-taken-for-notes': (_quoted, found) =>
    `rows that hold a note or a total and no entry were kept as noted: ${found}. If one of them is an entry, say so in the list of noted rows.`,
  'agencies-split': (_quoted, found) =>
    `cells that name several agencies were read as an entry of each: ${found}. Between agencies a semicolon is surest.`,
  'clock-moved': (quoted, _found, more) =>
    `times such as ${quoted} say which clock they are of, and were read as the clock in the UK stood: this one as ${more}. If the file’s times are those of the UK after all, correct those rows, without the letters or figures behind the time.`,
  'two-years-assumed': (quoted) =>
    `dates such as ${quoted} may be a school year, a financial year or both years. They were drawn from the first day of the one year to the last of the other, within which all lie. Write, for example, “school year 2019/20” or “financial year 2019/20” to have it narrower.`,
  'lane-names-joined': (_quoted, found) =>
    `these are spellings of one name and were put into one lane: “${found}”.`,
};

function describeNotText(found: string): string {
  if (found === 'a picture') {
    return 'this is not a table: it seems to be a picture. Open the CSV file of the chronology instead.';
  }
  if (found === 'a PDF document' || found === 'a Word document') {
    return `this is not a CSV file: it seems to be ${found}. Copy its table into Excel, save that as “CSV UTF-8” (File, Save As) and open the saved file.`;
  }
  if (found === 'an Excel workbook' || found === 'an older Excel or Word file') {
    return `this is not a CSV file: it seems to be ${found}. ${AS_CSV}`;
  }
  if (found === 'a web page' || found === 'an XML document') {
    return `this is not a CSV file: it seems to be ${found}, as some case systems write their tables. Open it in Excel and save it there as “CSV UTF-8” (File, Save As), then open the saved file.`;
  }
  if (found === 'a JSON document') {
    return 'this is not a table: it seems to be a JSON document, made for other programs. Open the CSV file of the chronology instead.';
  }
  if (found === 'an e-mail') {
    return 'this is not a table: it seems to be an e-mail. Open the e-mail, save the file that is attached to it, and open that.';
  }
  if (found === 'a zip archive' || found === 'a compressed file') {
    return `this is not a CSV file: it seems to be ${found}. Unpack it and open the CSV file that is in it.`;
  }
  return `this is not a CSV file: what is in it is not text. ${AS_CSV}`;
}

/** "29 Feb", "29/2": a day of some years only, and none is said. */
const LEAP_DAY_ALONE = /^\D*29\D*$|^\s*29[/.]0?2\s*$/;

/** "1909/2019" is two years, and hardly meant so. */
function describeImpossible(quoted: string, found: string): string {
  const meant = findLostStroke(found);
  if (meant === null && LEAP_DAY_ALONE.test(found))
    return `${quoted} does not say its year, and by the rows above and below it that year has none.`;
  if (meant === null) return `the calendar has no ${quoted}.`;
  const ask =
    meant === '' ? 'If it is a day, a stroke may be missing.' : `Is it ${meant}, with a stroke lost?`;
  return `${quoted} would go on for many years, from the one to the other. ${ask} If it is both years, write “from … to …”.`;
}

function quote(found: string): string {
  return `“${shorten(found)}”`;
}

const LONGEST_QUOTE = 60;

function shorten(text: string): string {
  const line = text
    .slice(0, LONGEST_QUOTE * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_QUOTE && text.length <= LONGEST_QUOTE * 2) return line;
  // Half of a character of two units would not be text.
  return `${line.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
