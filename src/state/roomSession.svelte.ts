/**
 * The session of a walk with a room: its answers and facts, whether they are saved, and whether they are kept on
 * this computer meanwhile. The walk tells it what happens (`stepping.svelte.ts`).
 *
 *     begin ─► note, answer, … ─► markSaved
 *                   │ kept, if asked for, until saved or deleted; taken up again after a crash
 */
import { asDay } from '../base/day.ts';
import { readToday } from './today.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Foresight } from '../domain/foresight.ts';
import { NO_ANSWER, type Session, type StopAnswer } from '../domain/learningRecord.ts';
import { sameEyes } from '../viewing/foresight/eyes.ts';
import { matchKept, readKept, writeKept } from '../viewing/foresight/keptSession.ts';
import { makeRecord, renameRecord, type LearningRecord } from '../viewing/foresight/makeRecord.ts';
import { makeWalk, type Walk } from '../viewing/foresight/walk.ts';
import { shiftInto } from '../viewing/intervals.ts';
import { dropKept, listKept, nameKept, putKept } from './keptSessions.ts';

/** The case a session is about, as it was when the walk began: its record stays true if the case is corrected. */
interface Walked {
  readonly whole: Chronology;
  readonly walk: Walk;
}

/** A session that was kept, in the rows of the case that is open. */
export interface KeptOffer {
  readonly key: string;
  readonly session: Session;
  readonly title: string;
}

export class RoomSession {
  #session = $state.raw<Session | null>(null);
  #walked = $state.raw<Walked | null>(null);
  #title = $state('');
  #savedAnswers = $state.raw<readonly StopAnswer[] | null>(null);
  #isToKeep = $state(false);
  #isKept = $state(false);
  /** A case file holds the session, as far as it had come. */
  #isInCaseFile = $state(false);
  #key = nameKept();
  /** True while the page to print stands in the place of the case. */
  isPageOpen = $state(false);

  readonly hasAnswers = $derived((this.#session?.answers.length ?? 0) > 0);
  /** There are answers that no saved file holds. */
  readonly #isToSave = $derived(this.hasAnswers && this.#session?.answers !== this.#savedAnswers);
  /** They would be lost with the page. */
  readonly hasUnsaved = $derived(this.#isToSave && !this.#isKept);
  /** Keeping was asked for, and this browser does not. */
  readonly isRefused = $derived(this.#isToKeep && this.#isToSave && !this.#isKept);

  get answers(): readonly StopAnswer[] {
    return this.#session?.answers ?? [];
  }

  get session(): Session | null {
    return this.#session;
  }

  /** What the trainer calls the case; never the name of a file. */
  get title(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
    this.#savedAnswers = null;
    this.#keep();
  }

  get isToKeep(): boolean {
    return this.#isToKeep;
  }

  /** Keeps the answers on this computer until they are saved or deleted, or keeps them no longer. */
  setToKeep(isToKeep: boolean): void {
    this.#isToKeep = isToKeep;
    if (isToKeep) this.#keep();
    else this.#drop();
  }

  begin(walked: Walked, at: Foresight): void {
    this.#start(walked, {
      began: readToday(),
      answers: [],
      at,
      eyes: [at.eyes],
      revealed: [],
      writtenAfterReveal: [],
      isOutcomeShown: false,
      writtenAfterOutcome: [],
      isTakenUpAgain: false,
    });
  }

  /** The case is seen under other names: the same rows, of which some may be left out now. */
  rename(before: Chronology, whole: Chronology, recorded: Chronology): void {
    const walked = this.#walked;
    const session = this.#session;
    if (walked?.whole !== before || session === null) return;
    const walk = makeWalk(whole);
    const isLeft = new Uint8Array(whole.rows.length);
    for (const row of walk.rows) isLeft[row] = 1;
    const known = walked.walk.rows.subarray(0, session.at.known).filter((row) => isLeft[row] === 1).length;
    this.#walked = { whole, walk };
    const day = asDay(session.at.day + shiftInto(session.at.day, whole, recorded));
    this.#session = { ...session, at: { ...session.at, day, known } };
  }

  /** Whether the walk can go on with the case as it is open: it may have been corrected since. */
  isOf(whole: Chronology | null): boolean {
    return whole !== null && this.#walked?.whole === whole;
  }

  /** Goes on with the session, the whole case having been open; gives where the walk stood. */
  takeUp(): Foresight | null {
    this.#change({ isTakenUpAgain: true });
    return this.#session?.at ?? null;
  }

  /** Takes a session that was kept; it goes on being kept. */
  takeKept(walked: Walked, { key, session, title }: KeptOffer): void {
    this.#start(walked, session);
    this.#key = key;
    this.#title = title;
    this.#isToKeep = true;
    this.#isKept = true;
  }

  /** The walk has come to another point. */
  note(at: Foresight): void {
    const session = this.#session;
    if (session === null) return;
    const { eyes, revealed } = session;
    this.#change({
      at,
      eyes: eyes.some((seen) => sameEyes(seen, at.eyes)) ? eyes : [...eyes, at.eyes],
      revealed: [...revealed, ...at.revealed.filter((stop) => !revealed.includes(stop))],
    });
  }

  noteOutcome(): void {
    this.#change({ isOutcomeShown: true });
  }

  answerAt(stop: number): StopAnswer {
    return this.answers.find((answer) => answer.stop === stop) ?? { ...NO_ANSWER, stop };
  }

  /** Records something the room said at a stop, in the place of what it said before. */
  answer(stop: number, part: Partial<Omit<StopAnswer, 'stop'>>): void {
    const session = this.#session;
    if (session === null) return;
    const { answers, revealed, isOutcomeShown, writtenAfterReveal, writtenAfterOutcome } = session;
    const before = this.answerAt(stop);
    const isConcernLate = part.concern === undefined ? before.isConcernLate : revealed.includes(stop);
    const answer = { ...before, ...part, isConcernLate };
    const isNew = !answers.some((other) => other.stop === stop);
    const isOfThen = Object.keys(part).some((name) => name !== 'concernAfter');
    const addStop = (stops: readonly number[], isLate: boolean) =>
      isOfThen && isLate && !stops.includes(stop) ? [...stops, stop] : stops;
    this.#change({
      answers: isNew ? [...answers, answer] : answers.map((other) => (other.stop === stop ? answer : other)),
      writtenAfterReveal: addStop(writtenAfterReveal, revealed.includes(stop)),
      writtenAfterOutcome: addStop(writtenAfterOutcome, isOutcomeShown),
    });
  }

  /** What is saved and printed; null before a walk. `replace` takes names out of it, out of what was typed too. */
  makeRecord(replace: (words: string) => string): LearningRecord | null {
    const { whole } = this.#walked ?? {};
    return whole && this.#session
      ? renameRecord(makeRecord(whole, this.#session, this.#title), replace)
      : null;
  }

  /** For a case file: the session, if its stops are found again in the case as recorded; else null. */
  writeFor(recorded: Chronology, seen: Chronology): string | null {
    const { session } = this;
    if (!this.#walked || !session || !this.hasAnswers) return null;
    // Under names rows have the numbers they have as recorded, but for those left out.
    const { whole, walk } = this.#walked;
    const written =
      whole === seen
        ? writeKept(recorded, makeWalk(recorded), session, this.#title)
        : writeKept(whole, walk, session, this.#title);
    const kept = readKept(written);
    return kept && matchKept(recorded, makeWalk(recorded), kept) ? written : null;
  }

  /** Takes a session out of a case file; nothing of it is kept on this computer. */
  restore(walked: Walked, { session, title }: Omit<KeptOffer, 'key'>): void {
    this.#start(walked, session);
    this.#title = title;
    this.markInCaseFile();
  }

  get isInCaseFile(): boolean {
    return this.#isInCaseFile;
  }

  markInCaseFile(): void {
    this.markSaved();
    this.#isInCaseFile = true;
  }

  /** A saved file holds the answers: nothing of them stays on this computer. */
  markSaved(): void {
    this.#drop();
    this.#savedAnswers = this.answers;
  }

  /** What was kept under a name has been deleted; if it is this session, it is gone from here too. */
  forgetKept(key: string): void {
    if (key === this.#key && this.#isKept) this.delete();
  }

  /** Lets the answers go. */
  delete(): void {
    this.#drop();
    this.#isInCaseFile = false;
    this.#session = null;
    this.#walked = null;
    this.isPageOpen = false;
  }

  /** Another case is open: nothing of this one goes on, but what was kept stays until it is asked for. */
  leave(): void {
    this.#isKept = false;
    this.#isToKeep = false;
    this.#title = '';
    this.#key = nameKept();
    this.delete();
  }

  #start(walked: Walked, session: Session): void {
    this.#session = session;
    this.#walked = walked;
    this.#savedAnswers = null;
    this.#isInCaseFile = false;
    this.#isKept = false;
    this.#key = nameKept();
  }

  #change(part: Partial<Session>): void {
    if (this.#session === null) return;
    this.#session = { ...this.#session, ...part };
    this.#keep();
  }

  #keep(): void {
    if (!this.#isToKeep || !this.#isToSave || !this.#walked || !this.#session) return;
    const { whole, walk } = this.#walked;
    this.#isKept = putKept(this.#key, writeKept(whole, walk, this.#session, this.#title));
  }

  #drop(): void {
    if (this.#isKept) dropKept(this.#key);
    this.#isKept = false;
  }
}

/** The sessions kept on this computer: those of the case that is open, and the names of the others. */
export function findKept(whole: Chronology, walk: Walk): { offers: KeptOffer[]; others: string[] } {
  const offers: KeptOffer[] = [];
  const others: string[] = [];
  for (const { key, text } of listKept()) {
    const kept = readKept(text);
    const match = kept && matchKept(whole, walk, kept);
    if (match) offers.push({ key, ...match });
    else others.push(key);
  }
  return { offers, others };
}
