/**
 * What a stop says: its question before, what was done and what was expected after. The only words that a walk
 * takes from the whole case; before `Reveal` nothing is asked for but `tellStop`.
 */
import { readCell, splitList } from '../../domain/cells.ts';
import { PLACED, type Chronology } from '../../domain/chronology.ts';
import { entryAt } from '../../domain/entry.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { describeDates } from '../../domain/when.ts';
import { joinLanes } from '../describeEntry.ts';

export interface StopWords {
  readonly question: string;
  readonly options: readonly string[];
  readonly lane: string;
  readonly date: string;
}

/** What the room may know of a stop before it is revealed. */
export function tellStop(whole: Chronology, row: number): StopWords {
  const { date, lanes } = entryAt(whole, row);
  return {
    question: readCell(whole, row, 'question').trim(),
    options: splitList(readCell(whole, row, 'options')),
    lane: joinLanes(lanes),
    date: describeDates(date, null),
  };
}

export interface RevealedWords {
  readonly heading: string;
  readonly text: string;
}

/**
 * What was done, what was expected and by whose account, as far as it is recorded. Not the sources: a report on
 * a verdict tells how it ended, while the walk goes on.
 */
export function revealStop(whole: Chronology, row: number): RevealedWords[] {
  const { title, detail, missed, goodPractice, differs } = entryAt(whole, row);
  const cell = (field: 'expected' | 'said_by') => readCell(whole, row, field).trim();
  return [
    { heading: 'What was done', text: [title, detail].filter(Boolean).join('. ') },
    { heading: 'What was expected', text: cell('expected') },
    { heading: 'Why it is marked as missed', text: missed?.why ?? '' },
    { heading: 'Good practice', text: goodPractice?.what ?? '' },
    { heading: 'Another account', text: differs },
    { heading: 'Who says so', text: cell('said_by') || (goodPractice?.saidBy ?? '') },
  ].filter(({ text }) => text !== '');
}

/** The outcome, for the end of a walk: its dates as headings, what happened under them. */
export function listOutcomes(whole: Chronology): RevealedWords[] {
  const { rows } = whole;
  const outcomes = [...Array(rows.length).keys()].filter(
    (row) => rows.kind[row] === OUTCOME && rows.status[row] === PLACED,
  );
  return outcomes.map((row) => {
    const { date, end, title, detail } = entryAt(whole, row);
    return { heading: describeDates(date, end), text: [title, detail].filter(Boolean).join('. ') };
  });
}

const OUTCOME = codeOfKind('outcome');
