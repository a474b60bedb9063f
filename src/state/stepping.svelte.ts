/**
 * The walk through a case under foresight: its commands, and what the room said at its stops. The walk itself
 * is a part of the view; what follows from it stands in the place of the whole case (`workspace.chronology`).
 *
 *     workspace.stepping.begin(null)
 *     workspace.stepping.stepToStop(1)
 */
import type { Day } from '../base/day.ts';
import { EVERYONE, type Eyes, type Foresight } from '../domain/foresight.ts';
import type { StopAnswer } from '../domain/learningRecord.ts';
import type { View } from '../domain/view.ts';
import type { Hits } from '../drawing/found.ts';
import { tellNews } from '../viewing/foresight/describeNews.ts';
import { foresee, listNew, listStops } from '../viewing/foresight/foresee.ts';
import { prepareNotes } from '../viewing/foresight/trainerNotes.ts';
import {
  beginWalk,
  goToDay,
  stepEntry,
  stepMonth,
  stepToStop,
  type Steps,
} from '../viewing/foresight/stepThrough.ts';
import { makeWalk } from '../viewing/foresight/walk.ts';
import { RoomSession, type KeptOffer } from './roomSession.svelte.ts';
import type { Opened } from './workerMessages.ts';

/** What a walk goes through and changes: all are asked for when a command comes. */
export interface Walked {
  readonly opened: () => Opened | null;
  /** As the view has it; by itself, as more than this is in the view. */
  readonly foresight: () => Foresight | null;
  readonly view: () => View;
  readonly show: (view: View) => void;
  /** A view as a case opens with. */
  readonly freshView: () => View;
  readonly point: (row: number) => void;
  readonly bringIntoSight: (row: number) => void;
}

export class Stepping {
  readonly #walked: Walked;
  readonly walk = $derived.by(() => {
    const opened = this.#walked.opened();
    return opened && makeWalk(opened.chronology);
  });
  /** True if the room would be asked something on a walk. A file without the column is not walked to find out. */
  readonly hasStops = $derived.by(() => {
    const chronology = this.#walked.opened()?.chronology ?? null;
    const isAsking = chronology?.files.some(({ readAs }) => readAs.includes('question')) ?? false;
    return isAsking && listStops(chronology, this.walk, null).size > 0;
  });
  /** The case as it was known where the walk stands; null while the whole of it may be seen. */
  readonly foreseen = $derived.by(() => {
    const opened = this.#walked.opened();
    const foresight = this.#walked.foresight();
    return opened && foresight && this.walk && foresee(opened.chronology, opened.index, this.walk, foresight);
  });
  /** While it is on, nothing that rests on the whole case has a place on the page. */
  readonly isForesight = $derived.by(() => this.foreseen !== null);
  /** The view that was left when the walk began. */
  #before: View | null = null;
  /** True while the screen is covered. */
  isPaused = $state(false);
  /** What the room said, and the facts of the walk for its record. */
  readonly session = new RoomSession();
  /** How many entries everyone together knew before the last step: what came after them is new. */
  #knownBefore = $state.raw(0);
  /** Rows of what is seen now that the last step brought, the newest last. */
  readonly news = $derived.by((): readonly number[] =>
    this.foreseen && this.walk ? listNew(this.foreseen, this.walk, this.#knownBefore) : [],
  );
  /** The same in words, and those of them of which something can be read. */
  readonly told = $derived.by(() => this.foreseen && tellNews(this.foreseen, this.news));
  /** The last step led on, and brought nothing that these eyes knew of. */
  readonly isNothingNew = $derived.by(() => {
    const known = this.#walked.foresight()?.known ?? 0;
    return known > this.#knownBefore && this.news.length === 0;
  });
  /** What the picture outlines where a step brought more than its newest, which is selected. */
  readonly outlined = $derived.by((): Hits | null => {
    const isHit = new Uint8Array(this.foreseen?.source.length ?? 0);
    for (const row of this.news) isHit[row] = 1;
    return this.news.length > 1 ? { isHit, counted: new WeakMap() } : null;
  });
  /** Rows, in the whole chronology, of the stops on the path that is walked: the same from step to step. */
  readonly #path = $derived.by(() => this.#walked.foresight()?.path ?? null);
  readonly #stops = $derived.by(() => {
    const chronology = this.#walked.opened()?.chronology;
    return listStops(chronology ?? null, this.walk, this.#path);
  });
  readonly #steps = $derived.by((): Steps | null => {
    const stops = this.#stops;
    return this.walk && { walk: this.walk, isStop: (row) => stops.has(row) };
  });
  /** True if no entry is left, through whosoever eyes the case is seen. */
  readonly isAtEnd = $derived.by(() => this.#stays((steps, at) => stepEntry(steps, at, 1)));
  /** True if a stop is left on the path; or one is behind. */
  readonly hasNextStop = $derived.by(() => !this.#stays((steps, at) => stepToStop(steps, at, 1)));
  readonly hasPreviousStop = $derived.by(() => !this.#stays((steps, at) => stepToStop(steps, at, -1)));
  /** True if what was done at a stop can be revealed: the stop is seen, and holds its words back. */
  readonly isToReveal = $derived.by(() => {
    const { stop = null, isRevealed } = this.foreseen ?? {};
    return stop !== null && isRevealed === false;
  });
  /** True once the outcome may be told: no entry is left, and no stop holds its words back from anybody. */
  readonly isOutcomeDue = $derived.by(() => this.isAtEnd && this.foreseen?.hidden === null);
  /** For the trainer alone: what the whole case tells of where the walk stands. */
  readonly notes = $derived.by(() => {
    const at = this.#walked.foresight();
    const opened = this.#walked.opened();
    return at && this.#steps && opened && prepareNotes(opened.chronology, this.#steps, at);
  });
  /** When the walk began, in milliseconds of the page's clock. */
  beganAt = 0;

  constructor(walked: Walked) {
    this.#walked = walked;
  }

  /** From here on nothing is seen that was not known; the stops are those of a path, or all. */
  begin(path: string | null): void {
    const walk = this.walk;
    const foresight = walk && beginWalk(walk);
    if (!foresight) return;
    const at = { ...foresight, path };
    const opened = this.#walked.opened();
    this.beganAt = performance.now();
    if (opened) this.session.begin({ whole: opened.chronology, walk }, at);
    this.#enter(at);
  }

  /** Goes on with the session that was left, or with one that was kept. */
  takeUp(kept: KeptOffer | null = null): void {
    const opened = this.#walked.opened();
    if (!opened || !this.walk) return;
    if (kept) {
      this.session.takeKept({ whole: opened.chronology, walk: this.walk }, kept);
    }
    if (kept || this.session.isInCaseFile) this.beganAt = performance.now();
    const at = this.session.isOf(opened.chronology) ? this.session.takeUp() : null;
    if (at) this.#enter(at);
  }

  /** Shows the case as it was known at a point, the way it was seen before being kept for the end. */
  #enter(foresight: Foresight): void {
    this.#before = this.#walked.view();
    this.#knownBefore = 0;
    this.#walked.show({ ...this.#walked.freshView(), screen: 'Step through', foresight });
    this.#selectNewest();
  }

  /** The whole case again, as it was seen before the walk. */
  end(): void {
    const before = this.#before ?? this.#walked.freshView();
    this.#before = null;
    this.isPaused = false;
    this.#walked.show({ ...before, foresight: null, screen: 'Explore' });
  }

  step(by: 1 | -1): void {
    this.#go((steps, at) => stepEntry(steps, at, by));
  }

  /**
   * On, as a presenter's clicker asks: from a stop that is not revealed, to what was done at it; from one that these
   * eyes know nothing of, to its question, which is for everyone together.
   */
  goOn(): void {
    if (this.isToReveal) this.reveal();
    else if ((this.foreseen?.hidden ?? null) !== null) this.look(EVERYONE);
    else this.step(1);
  }

  /** To the next stop (1) or the one before (-1). */
  stepToStop(by: 1 | -1): void {
    this.#go((steps, at) => stepToStop(steps, at, by));
  }

  nextMonth(): void {
    this.#go(stepMonth);
  }

  goTo(day: Day): void {
    this.#go(({ walk }, at) => goToDay(walk, at, day));
  }

  /** Sees the case as one agency or sector saw it, or as everyone together did. */
  look(eyes: Eyes): void {
    this.#go((_, at) => ({ ...at, eyes }));
  }

  /** Lets the stop tell what was done. */
  reveal(): void {
    const stop = this.foreseen?.stop ?? null;
    if (stop === null || !this.isToReveal) return;
    this.#go((_, at) => ({ ...at, revealed: [...at.revealed, stop] }));
  }

  /** True at the end of the walk, once the outcome is told: going back holds it back, coming again does not. */
  get isOutcomeTold(): boolean {
    return this.isOutcomeDue && (this.session.session?.isOutcomeShown ?? false);
  }

  /** Tells the outcome, at the end of the walk and nowhere else. */
  tellOutcome(): void {
    if (!this.isOutcomeDue) return;
    this.session.noteOutcome();
  }

  /** What the room said so far, a stop each, in the order they were first answered. */
  get answers(): readonly StopAnswer[] {
    return this.session.answers;
  }

  answerAt(stop: number): StopAnswer {
    return this.session.answerAt(stop);
  }

  answer(stop: number, part: Partial<Omit<StopAnswer, 'stop'>>): void {
    this.session.answer(stop, part);
  }

  /** No step led to what is seen now: nothing of it is new. */
  forgetNews(): void {
    this.#knownBefore = Infinity;
  }

  /** True if a move leads nowhere. */
  #stays(move: (steps: Steps, at: Foresight) => Foresight): boolean {
    const at = this.#walked.foresight();
    return !at || !this.#steps || move(this.#steps, at) === at;
  }

  #go(move: (steps: Steps, at: Foresight) => Foresight): void {
    const view = this.#walked.view();
    const at = view.foresight;
    const steps = this.#steps;
    if (!at || !steps) return;
    const next = move(steps, at);
    if (next === at) return;
    // Other eyes and what is revealed leave as it is what was new.
    if (next.known !== at.known) this.#knownBefore = next.known > at.known ? at.known : Infinity;
    this.session.note(next);
    // Rows have other numbers for other eyes.
    const kept = next.eyes === at.eyes ? view : { ...this.#walked.freshView(), screen: view.screen };
    this.#walked.show({ ...kept, foresight: next, selected: null, opened: [] });
    this.#selectNewest();
  }

  #selectNewest(): void {
    const length = this.foreseen?.source.length ?? 0;
    if (length > 0) this.#walked.point(length - 1);
    // Until somebody zooms, all that is known so far is in sight.
    if (length > 0 && this.#walked.view().window !== null) this.#walked.bringIntoSight(length - 1);
  }
}
