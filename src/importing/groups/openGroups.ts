/**
 * Which headings of groups hold for a row, as its table is walked from the top.
 *
 *     begin 2010, begin March    → date "March 2010"
 *     begin 2011                 → date "2011"
 *     begin POLICE               → agency POLICE; and 2011, if years stood above agencies before
 *
 * The kind of heading that came first holds the other: where it changes, the other one ends. What is not
 * plain ends all of them, so that no row gets what another heading says.
 */
import { civilFromDay } from '../../base/day.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import { readGroupDate, type GroupAgency, type GroupDate } from './groupHeadings.ts';

export interface OpenDate {
  readonly words: string;
  readonly span: ClosedSpan;
}

export class OpenGroups {
  /** Empty where no heading names one. */
  agency: string;
  date: OpenDate | null = null;
  #outer: 'agency' | 'date' | null;
  /** Of a heading that is a year; a month under it does not say it again. */
  #year: number | null = null;
  /** Null from a heading to its first row: only that says which file they were read from. */
  #agencyOrigin: string | null = null;
  #dateOrigin: string | null = null;

  constructor(firstAgency: string) {
    this.agency = firstAgency;
    this.#outer = firstAgency === '' ? null : 'agency';
  }

  /** Takes a row that is a heading. */
  begin(heading: GroupAgency | GroupDate): void {
    this.#outer ??= heading.kind;
    const endsOther = heading.kind === this.#outer;
    if (heading.kind === 'agency') {
      this.agency = heading.words;
      this.#agencyOrigin = null;
      if (endsOther) this.#endDate();
      return;
    }
    if (endsOther) this.agency = '';
    const { words, span } = heading;
    if (span === null) {
      const ofYear = this.#year === null ? null : readGroupDate(`${words} ${this.#year}`);
      this.date = ofYear === null || ofYear.span === null ? null : { words: ofYear.words, span: ofYear.span };
      return;
    }
    const [first, last] = [civilFromDay(span.earliest), civilFromDay(span.latest)];
    this.#year = first.year === last.year && first.month < last.month ? first.year : null;
    this.date = { words, span };
    this.#dateOrigin = null;
  }

  /** Takes any other row; `origin` names the file it was first read from, empty for the one that is open. */
  enter(origin: string): void {
    this.#agencyOrigin ??= origin;
    this.#dateOrigin ??= origin;
    if (origin !== this.#agencyOrigin) this.agency = '';
    if (origin !== this.#dateOrigin) this.#endDate();
  }

  /** Ends all groups. */
  end(): void {
    this.agency = '';
    this.#endDate();
  }

  #endDate(): void {
    this.date = null;
    this.#year = null;
  }
}
