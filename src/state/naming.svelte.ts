/**
 * Which names a case is seen under. Everything that is shown or written starts from `opened`, which is the case as
 * it was read, or another one without the names of the list (`viewing/names`).
 *
 *     casework.opened ─► names.opened ─► foresight ─► what is seen
 *
 * Missed opportunities keep the numbers they have as recorded, whatever is left out.
 *
 * To replace names in a very large case takes a while; what was seen before stays until it is done, and only
 * then does `naming` say that it is.
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import { AS_RECORDED, changesAnything, type Naming } from '../domain/naming.ts';
import { runInSlices, takeSlice } from './slices.ts';
import type { Opened } from './workerMessages.ts';

const loadTools = () => import('../viewing/names/nameTools.ts');
type Tools = Awaited<ReturnType<typeof loadTools>>;

const NOT_LOADED =
  'Names could not be switched: a part of the program could not be loaded. Load this page again.';

interface Named {
  readonly of: Opened;
  readonly naming: Naming;
  readonly opened: Opened;
}

export class Names {
  readonly #source: () => Opened | null;
  readonly #onChange: (before: Opened, after: Opened, recorded: Opened) => void;
  #naming = $state.raw<Naming>(AS_RECORDED);
  #asked = $state.raw<Naming>(AS_RECORDED);
  #tools: Tools | null = null;
  #ready: Named | null = null;
  #failure = $state('');
  #work: AbortController | null = null;
  #isWorking = $state(false);
  /** What a case file holds. */
  #saved = $state.raw<Naming>(AS_RECORDED);
  /** Nothing is switched, and no name shown, before somebody lets it. */
  isKept = $state(false);
  /** While names are on, the list would tell them: it is shown only where somebody asks for it. */
  isListAskedFor = $state(false);

  /** What is seen, in the place of what was read. */
  readonly opened = $derived.by(() => {
    const whole = this.#source();
    const naming = this.#naming;
    const tools = this.#tools;
    if (whole === null || tools === null || !changesAnything(naming)) return whole;
    // Read again meanwhile: better a pause than a name.
    return this.#ready?.of === whole && this.#ready.naming === naming
      ? this.#ready.opened
      : makeOpened(whole, tools.applyNames(whole.chronology, naming));
  });
  /** True while what is seen is not as it was recorded. */
  readonly isOn = $derived(changesAnything(this.#naming));
  /** A list, or words looked through, that no case file holds: it goes with the case. */
  readonly hasUnsaved = $derived(
    (this.#asked.list.length > 0 && this.#asked.list !== this.#saved.list) ||
      (this.#asked.notNames !== undefined && this.#asked.notNames !== this.#saved.notNames),
  );
  /** Words somebody typed, without the names of the list and, where they are left out, without dates. */
  readonly replace = $derived.by((): ((words: string) => string) => {
    const whole = this.#source();
    const naming = this.#naming;
    return (whole && this.#tools?.replaceTyped(naming, whole.chronology)) ?? ((words) => words);
  });

  /** `onChange` is told what was seen, what is seen now, and the case as recorded: rows and lanes have the same numbers in all. */
  constructor(
    source: () => Opened | null,
    onChange: (before: Opened, after: Opened, recorded: Opened) => void,
  ) {
    this.#source = source;
    this.#onChange = onChange;
  }

  /** What the case is seen under. */
  get naming(): Naming {
    return this.#naming;
  }

  /** The same with what was last asked for, which may still be under way. */
  get asked(): Naming {
    return this.#asked;
  }

  /** True while names are being replaced. */
  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Why names could not be switched; empty if they could. */
  get failure(): string {
    return this.#failure;
  }

  /** Changes what the case is seen under; done at once but for a large case. */
  async change(part: Partial<Naming>): Promise<void> {
    if (this.isKept) return;
    const naming = { ...this.#asked, ...part };
    this.#asked = naming;
    this.#work?.abort();
    this.#isWorking = false;
    this.#failure = '';
    if (!changesAnything(naming)) {
      this.#show(naming, null);
      return;
    }
    if (!(await this.prepare(naming))) {
      this.#asked = this.#naming;
      return;
    }
    const tools = this.#tools;
    const whole = this.#source();
    // Something else was asked for meanwhile.
    if (whole === null || tools === null || this.#asked !== naming) return;
    const steps = tools.nameChronology(whole.chronology, naming);
    const first = takeSlice(steps);
    if (first.done) {
      this.#show(naming, { of: whole, naming, opened: makeOpened(whole, first.value) });
      return;
    }
    const work = new AbortController();
    this.#work = work;
    this.#isWorking = true;
    const chronology = await runInSlices(steps, { signal: work.signal });
    if (chronology === undefined || work.signal.aborted) return;
    this.#isWorking = false;
    this.#show(naming, { of: whole, naming, opened: makeOpened(whole, chronology) });
  }

  /** Fetches what replaces names, if any are to be; false, and `failure` says why, if that cannot be. */
  async prepare(naming: Naming): Promise<boolean> {
    if (!changesAnything(naming)) return true;
    try {
      this.#tools ??= await loadTools();
      return true;
    } catch {
      this.#failure = NOT_LOADED;
      return false;
    }
  }

  /** Takes what a case file says, once it is prepared: at once, so that no name is seen before. */
  begin(naming: Naming): void {
    const of = this.#source();
    const chronology = of && this.#tools && this.#tools.applyNames(of.chronology, naming);
    this.#asked = naming;
    this.markSaved(naming);
    this.#show(naming, of && chronology && { of, naming, opened: makeOpened(of, chronology) });
  }

  /** The list is in a case file that was handed on. */
  markSaved(naming: Naming): void {
    this.#saved = naming;
  }

  /** Another case is open: its names are not those of the last. */
  startAnew(): void {
    this.#work?.abort();
    this.#isWorking = false;
    this.isKept = false;
    this.isListAskedFor = false;
    this.#ready = null;
    this.#failure = '';
    this.#asked = AS_RECORDED;
    this.#naming = AS_RECORDED;
    this.#saved = AS_RECORDED;
  }

  #show(naming: Naming, ready: Named | null): void {
    const before = this.opened;
    this.#ready = ready;
    this.#naming = naming;
    const after = this.opened;
    const recorded = this.#source();
    if (before && after && recorded && before !== after) this.#onChange(before, after, recorded);
  }
}

function makeOpened(whole: Opened, chronology: Opened['chronology']): Opened {
  // Lanes are joined as they were recorded, or not at all.
  return chronology === whole.chronology
    ? whole
    : { chronology, index: indexChronology(chronology, whole.index.missedNumber), joins: [] };
}
