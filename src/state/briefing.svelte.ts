/**
 * The seven-minute briefing while it is written: what its author typed and picked. In memory only, while the
 * case is open.
 */
import type { KeptBriefing } from '../domain/caseFile.ts';

export class Briefing {
  /** Whether its page stands in the place of the case. */
  isOpen = $state(false);
  /** What happened, in the author's own words. */
  what = $state('');
  /** Questions for the room. */
  readonly questions = $state(['', '', '']);
  /** Which scene's picture it shows; null for the window that is on the screen. */
  scene = $state<number | null>(null);
  /** Rows that were picked; null while nobody has picked any. */
  picked = $state.raw<ReadonlySet<number> | null>(null);

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
