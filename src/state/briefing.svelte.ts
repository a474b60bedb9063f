/**
 * The seven-minute briefing while it is written: what its author typed and picked. In memory only, while the
 * case is open.
 */
import type { KeptBriefing } from '../domain/caseFile.ts';
import type { Names } from './naming.svelte.ts';

export class Briefing {
  readonly #names: Pick<Names, 'isOn' | 'replace'>;
  /** Whether its page stands in the place of the case. */
  isOpen = $state(false);
  /** What happened, in the author's own words, as they were typed: for a case file, never to be shown. */
  what = $state('');
  /** Questions for the room, as they were typed. */
  readonly questions = $state(['', '', '']);
  /** The words as they may be seen: without the names of the list while names are on. */
  readonly seen: KeptBriefing = $derived.by(() => {
    const { replace } = this.#names;
    return { what: replace(this.what), questions: this.questions.map((each) => replace(each)) };
  });
  /** Which scene's picture it shows; null for the window that is on the screen. */
  scene = $state<number | null>(null);
  /** Rows that were picked; null while nobody has picked any. */
  picked = $state.raw<ReadonlySet<number> | null>(null);

  constructor(names: Pick<Names, 'isOn' | 'replace'>) {
    this.#names = names;
  }

  /** False under names, as with scenes: what was typed would be lost to the words that stand in its place. */
  get canChange(): boolean {
    return !this.#names.isOn;
  }

  /** Shows the picture of another scene, with its own missed opportunities. */
  showScene(scene: number | null): void {
    this.scene = scene;
    this.picked = null;
  }

  /** Takes up the words that a case file has. */
  restore({ what, questions }: KeptBriefing): void {
    this.what = what;
    this.questions.forEach((_, at) => (this.questions[at] = questions[at] ?? ''));
  }

  /** Forgets all of it: another case is open. */
  clear(): void {
    this.isOpen = false;
    this.what = '';
    this.questions.fill('');
    this.showScene(null);
  }
}
