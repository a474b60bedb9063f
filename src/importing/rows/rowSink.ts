/** Where the rows of all files go as they are read. */
import type { ReadingChoices } from '../../domain/choices.ts';
import type { LaneRegister } from '../agencies/readAgencies.ts';
import type { ProblemList } from '../collectProblems.ts';
import type { RowBuilder } from './buildRows.ts';

/** Where rows of all files go, and what the user chose about them. */
export interface RowSink {
  readonly choices: ReadingChoices;
  readonly rows: RowBuilder;
  readonly lanes: LaneRegister;
  readonly problems: ProblemList;
  /** No other file is read with it. */
  readonly isAlone: boolean;
}
