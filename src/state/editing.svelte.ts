/**
 * The choices files are read with, and their history (`steps.svelte.ts`). Nothing is read here;
 * `casework.svelte.ts` reads again after each step.
 */
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import { Steps } from './steps.svelte.ts';

export class Editing extends Steps<ReadingChoices> {
  constructor() {
    super(NO_CHOICES);
  }

  get choices(): ReadingChoices {
    return this.value;
  }
}
