/**
 * The agency that a file's name speaks of, to be offered where the file has no column for it.
 *
 *     suggestAgency('School chronology 2012.csv')        → "School"
 *     suggestAgency('Child S - GP - chronology v2.csv')  → "GP"
 *     suggestAgency('chronology.csv')                    → ""
 */
import { capitalise } from '../../base/capitalise.ts';
import { isAgencyName } from '../columns/agencyColumns.ts';

/** Words of a file's name that say what sort of file it is, and not whose. */
const ABOUT_FILE = new Set([
  ...['chronology', 'chronologies', 'chron', 'timeline', 'imr', 'report', 'record', 'records', 'log'],
  ...['final', 'draft', 'version', 'copy', 'of', 'new', 'updated', 'update', 'amended', 'revised'],
  ...['single', 'agency', 'template', 'confidential', 'official', 'sensitive', 'redacted', 'anonymised'],
  ...['export', 'table', 'sheet', 'data', 'csv', 'xlsx', 'xls', 'txt', 'for', 'the', 'scr', 'cspr', 'lcspr'],
  ...['dhr', 'sar', 'review', 'entries', 'contacts', 'events', 'file', 'submission', 'return', 'from', 'to'],
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'utf', 'utf8', 'case', 'pasted', 'cells', 'untitled', 'document'],
  ...['appendix', 'annex', 'signed', 'off', 'tracked', 'changes', 'comments', 'edits', 'edited', 'clean'],
  ...['microsoft', 'excel', 'worksheet', 'workbook', 'checked', 'approved', 'latest', 'working', 'tidied'],
]);

/** Abbreviations that people write in small letters in names of files. */
const ABBREVIATIONS = new Set([
  ...['gp', 'csc', 'hv', 'cps', 'nspcc', 'camhs', 'idva', 'marac', 'mash', 'nhs', 'ae', 'ed', 'yot', 'yos'],
  ...['asc', 'ewo', 'ppu', 'clyp', 'crc'],
]);

const LONGEST = 60;

/** Suggests an agency; empty if the name says none. */
export function suggestAgency(fileName: string): string {
  const bare = fileName
    .slice(0, 200)
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    // "HousingFINALv2", "chronologyfinal", "Book1": written together
    .replace(/(FINAL|DRAFT)(?=v?\d)/gi, '$1 ')
    .replace(/^(chronology|timeline)(?=final|draft)/gi, '$1 ')
    .replace(/^(?:book|sheet|table) ?\d*$/i, '')
    .replace(/\b(?:Child|Adult|Family|Subject|Appendix|Annex) (?:\p{Lu}\d?|\d+)(?![\p{L}\d])/gu, ' - ')
    // Whose comments they are: "JS comments".
    .replace(/\b\p{Lu}{2,3} (?=comments|edits|changes)/gu, '')
    .replace(/(\p{L})((?:19|20)\d\d)(?!\d)/gu, '$1 $2')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' - ');
  const parts = bare
    .replace(/^\p{L}{3,}(?:_+\p{L}{3,})+$/u, (words) => words.replace(/_+/g, ' '))
    .split(/\s+[-–—]+\s+|_+|[,;+]+/)
    .map(tidyPart)
    .filter((part) => part !== '');
  const named = parts.find(isAgencyName) ?? parts.join(' ');
  return named.slice(0, LONGEST).trim();
}

/** A part of the name without the words about the file. "0-19" stays; years, dates and versions go. */
function tidyPart(part: string): string {
  const words = part
    .replace(/\b\d{1,2}[-.]\d{1,2}[-.]\d{2,4}\b|\b\d{4}[-.]\d{1,2}([-.]\d{1,2})?\b/g, ' ')
    .replace(/\.|(?<!\d)-|-(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !ABOUT_FILE.has(word.toLowerCase()))
    .filter((word) => !/^(?:v|ver|no|nr)?\d+(?:st|nd|rd|th)?$|^v\d/i.test(word) || word.includes('-'));
  const text = words
    .map((word) => (ABBREVIATIONS.has(word.toLowerCase()) ? word.toUpperCase() : word))
    .join(' ');
  return capitalise(text);
}
