/**
 * How hindsight was limited in a walk, in plain sentences that hold for every walk or rest on what happened in
 * this one: for the learning record.
 *
 *     describeHindsight(whole, session)
 *       → ["At every step, what came later was held back: …", …, "The outcome was not shown in this walk."]
 */
import { countOf } from '../../base/count.ts';
import { readCell } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Session } from '../../domain/learningRecord.ts';
import { nameEyes } from './eyes.ts';

/** Sentences, in the order they are read; each may hold words of the file (agencies, references, a path). */
export function describeHindsight(whole: Chronology, session: Session): string[] {
  return [
    'At every step, what came later was held back from the screen and from every list, count and saved file: later entries, the outcome, what was expected, and what reviewers found and marked.',
    'Entries came in the order in which they came to be known: one with an uncertain date on its last possible day, and what was learnt only later on the day it was learnt.',
    describeEyes(whole, session),
    'At a stop the entry itself was held back as well, until it was revealed or the walk went on.',
    describeStops(whole, session),
    describeOutcome(whole, session),
    session.isTakenUpAgain
      ? 'The walk was left and taken up again; in between, the whole case may have been seen on this computer.'
      : '',
    'What anybody knew of the case beforehand is not recorded.',
  ].filter((sentence) => sentence !== '');
}

function describeEyes(whole: Chronology, { eyes }: Session): string {
  const others = eyes.filter(({ of }) => of !== 'everyone').map((each) => nameEyes(whole, each));
  const all = 'The case was seen with what everyone together knew';
  if (others.length === 0) return `${all}.`;
  return `${all}, and through the eyes of ${joinWords(others)}, as far as the chronology records what was known there; what others held was then counted, and listed only when it was asked for.`;
}

function describeStops(whole: Chronology, { at, revealed, writtenAfterReveal }: Session): string {
  const stops =
    at.path === null ? 'All stops were on the walk.' : `The stops of “${at.path}” were on the walk.`;
  const shown =
    revealed.length === 0
      ? 'What was done was not revealed at any of them.'
      : `What was done was revealed, after the question had been put, at ${countOf(revealed.length, 'stop', 'stops')}: ${listRefs(whole, revealed)}.`;
  const late =
    writtenAfterReveal.length === 0
      ? ''
      : ` After that, something was still written down for ${listRefs(whole, writtenAfterReveal)}.`;
  return `${stops} ${shown}${late}`;
}

function describeOutcome(whole: Chronology, { isOutcomeShown, writtenAfterOutcome }: Session): string {
  if (!isOutcomeShown) return 'The outcome was not shown in this walk.';
  const late =
    writtenAfterOutcome.length === 0
      ? ''
      : ` After that, more than the second concern was written down for ${listRefs(whole, writtenAfterOutcome)}.`;
  return `The outcome was shown only at the end, when no entry was left.${late}`;
}

/** The user's own reference of an entry; the spreadsheet's row if there is none. */
export function refOf(whole: Chronology, row: number): string {
  return readCell(whole, row, 'ref').trim() || String(whole.rows.sheetRow[row] ?? '');
}

function listRefs(whole: Chronology, rows: readonly number[]): string {
  return joinWords(rows.map((row) => refOf(whole, row)));
}

/** "A", "A and B", "A, B and C" */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
