/**
 * The scenes of a case and the way through them: their list with its history, which one is chosen, and whether
 * it fills the screen.
 *
 *     workspace.presenting.add()      what is seen now is a scene
 *     workspace.showScreen('Present') shows the scene chosen; other screens show again what was left
 *     workspace.presenting.start()    it fills the screen
 */
import { countOf } from '../base/count.ts';
import type { Scene } from '../domain/scene.ts';
import type { Screen, TimeWindow, View } from '../domain/view.ts';
import type { ReadFiles } from '../viewing/changeFilter.ts';
import { keepView, renameView } from '../viewing/keepView.ts';
import { renameScene, type UnderNames } from '../viewing/names/renameScene.ts';
import { editScene, insertScene, moveScene, removeScene } from '../viewing/scenes/changeScenes.ts';
import { keepScene } from '../viewing/scenes/keepScene.ts';
import { takeView } from '../viewing/scenes/takeScene.ts';
import type { SceneReading } from './openScenes.ts';
import { Steps } from './steps.svelte.ts';

/** What scenes are made of and shown in: all are asked for when a command comes. */
export interface Presented {
  /** The case as recorded, before names and foresight. */
  readonly whole: () => ReadFiles | null;
  readonly isReadOnly: () => boolean;
  /** What scenes are seen under; null while nothing is open. */
  readonly names: () => UnderNames | null;
  readonly view: () => View;
  /** What is in sight of time. */
  readonly window: () => TimeWindow | null;
  readonly show: (view: View) => void;
  /** Moves to a window, in days: smoothly, or at once. */
  readonly moveTo: (window: TimeWindow, isSmooth: boolean) => void;
}

export class Presenting {
  readonly #presented: Presented;
  readonly #steps = new Steps<readonly Scene[]>([]);
  #at = $state(0);
  #left = $state.raw<View | null>(null);
  #isOn = $state(false);
  #isBlank = $state(false);
  #lost = $state.raw<readonly string[]>([]);
  #said = $state.raw('');
  /** The view of which the last scene was made. */
  #added = $state.raw<View | null>(null);

  /** True when the list comes back from behind a scene that filled the screen: it takes the focus, once. */
  isBack = false;

  readonly #seen = $derived.by(() => {
    const names = this.#presented.names();
    const scenes = this.#steps.value;
    return names === null ? scenes : scenes.map((scene) => renameScene(scene, names));
  });

  constructor(presented: Presented) {
    this.#presented = presented;
  }

  /** The scenes as they are seen: under names without the names of the list. */
  get scenes(): readonly Scene[] {
    return this.#seen;
  }

  /** The same as they were made. */
  get recorded(): readonly Scene[] {
    return this.#steps.value;
  }

  /** The view that was left for the scenes; null while none is shown. */
  get left(): View | null {
    return this.#left;
  }

  /** False under names, as what was made with names as recorded is changed with them; and in a hand-out. */
  get canChange(): boolean {
    const names = this.#presented.names();
    return !this.#presented.isReadOnly() && names !== null && names.recorded === names.named;
  }

  /** The scene that is chosen, counted from 0; null if there are none. */
  get at(): number | null {
    return this.scenes.length === 0 ? null : Math.min(this.#at, this.scenes.length - 1);
  }

  get scene(): Scene | null {
    return this.at === null ? null : (this.scenes[this.at] ?? null);
  }

  /** True while the screen Present shows scenes: the view is that of a scene. */
  get isEntered(): boolean {
    return this.#left !== null;
  }

  /** True while a scene fills the screen. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** True while the screen is blank: nothing of the case is on it. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  set isBlank(isBlank: boolean) {
    this.#isBlank = this.isEntered && isBlank;
    if (!this.#isOn) this.isBack = !isBlank;
  }

  /** Scenes that no saved file holds. */
  get hasUnsaved(): boolean {
    return this.#steps.hasUnsaved;
  }

  get undoWords(): string {
    return this.#steps.undoWords;
  }

  get redoWords(): string {
    return this.#steps.redoWords;
  }

  /** What of the scenes that were read this case does not have, in sentences. */
  get lost(): readonly string[] {
    return this.#lost;
  }

  /** What the last command did, for a live region. */
  get said(): string {
    return this.#said;
  }

  /** True until something else is looked at than what the last scene was made of. */
  get isJustAdded(): boolean {
    return this.#added !== null && this.#added === this.#presented.view();
  }

  /** Makes a scene of what is seen: the last one, or among the scenes the next. */
  add(): void {
    if (!this.canChange) return;
    const view = this.#presented.view();
    const scene = { caption: '', notes: '', view: takeView(view, this.#presented.window()) };
    const place = this.isEntered && this.at !== null ? this.at + 1 : this.scenes.length;
    this.#change(insertScene(this.#steps.value, place, scene), `Scene ${place + 1} added`);
    this.#at = place;
    this.#added = view;
  }

  /** Changes the words of a scene; what is typed one after the other is one step. */
  setWords(at: number, words: Partial<Pick<Scene, 'caption' | 'notes'>>): void {
    if (!this.canChange) return;
    const what = Object.keys(words).join(' ');
    const step = `Scene ${at + 1}: ${what} changed`;
    this.#steps.change(editScene(this.#steps.value, at, words), step, `${what} ${at}`);
  }

  /** Lets the chosen scene show what is seen now. */
  replaceView(): void {
    const { at } = this;
    if (at === null || !this.canChange) return;
    const view = takeView(this.#presented.view(), this.#presented.window());
    this.#change(editScene(this.#steps.value, at, { view }), `Scene ${at + 1} shows this view now`);
  }

  /** Moves a scene to a place, both from 0; it is chosen. */
  move(from: number, to: number): void {
    const place = Math.min(Math.max(to, 0), this.scenes.length - 1);
    const words = `Moved: scene ${place + 1} of ${this.scenes.length}`;
    this.#change(moveScene(this.#steps.value, from, place), words);
    this.choose(place);
  }

  remove(at: number): void {
    this.#change(removeScene(this.#steps.value, at), `Scene ${at + 1} removed`);
    if (at < this.#at || this.#at >= this.scenes.length) this.#at = Math.max(0, this.#at - 1);
    this.#showChosen(false);
  }

  undo(): void {
    const words = this.#steps.undo();
    if (words === null) return;
    this.#said = `Undone. ${words}`;
    this.#showChosen(false);
  }

  redo(): void {
    const words = this.#steps.redo();
    if (words === null) return;
    this.#said = `Done again. ${words}`;
    this.#showChosen(false);
  }

  /** Chooses a scene, from 0, and shows it; beyond the ends there is none. */
  choose(at: number): void {
    if (at < 0 || at >= this.scenes.length) return;
    this.#at = at;
    this.#showChosen(true);
  }

  /** To the next scene (1) or the one before (-1). */
  step(by: 1 | -1): void {
    if (this.at !== null) this.choose(this.at + by);
  }

  /** Goes to the screen Present. While a case is stepped through no scene is shown: it may tell what came later. */
  enter(): void {
    const view = this.#presented.view();
    if (this.isEntered || view.foresight !== null) {
      this.#presented.show({ ...view, screen: 'Present' });
      return;
    }
    this.#left = view;
    this.#presented.show({ ...view, screen: 'Present' });
    this.#showChosen(false);
  }

  /** Goes to another screen, as it was left. */
  leave(screen: Screen): void {
    const view = this.#left ?? this.#presented.view();
    this.#left = null;
    this.#isOn = this.#isBlank = false;
    this.#presented.show({ ...view, screen });
  }

  /** Lets the chosen scene fill the screen. */
  start(): void {
    if (!this.isEntered || this.scene === null) return;
    this.#showChosen(false);
    this.#isOn = true;
  }

  stop(): void {
    this.#isOn = this.#isBlank = false;
    this.isBack = true;
  }

  /** Another case is open, or none. */
  startAnew(): void {
    this.#left = null;
    this.#isOn = this.#isBlank = false;
    this.#at = 0;
    this.#lost = [];
    this.#said = '';
    this.#steps.startAnew();
  }

  /** Takes the scenes of a file that was opened with the case. */
  begin(reading: SceneReading): void {
    const scenes = this.#read(reading);
    if (scenes !== null) this.#steps.startAnew(scenes);
  }

  /** Takes the scenes of a file in the place of those there are. */
  take(reading: SceneReading): void {
    const scenes = this.#read(reading);
    if (scenes === null) return;
    this.#change(scenes, `${countOf(scenes.length, 'scene', 'scenes')} read`);
    this.#steps.markSaved(scenes);
    this.#at = 0;
    this.#showChosen(false);
  }

  /** The scenes are in a file that was handed on; under names that holds others. */
  markSaved(): void {
    if (this.canChange) this.#steps.markSaved(this.#steps.value);
  }

  /** The scenes given, as they were made, are in a case file that was handed on. */
  markRecordedSaved(scenes: readonly Scene[]): void {
    this.#steps.markSaved(scenes);
  }

  /** Names were switched: what is seen of the scenes is shown anew, and of the view that was left. */
  rename(before: ReadFiles, after: ReadFiles): void {
    const recorded = this.#presented.whole() ?? after;
    if (this.#left !== null) this.#left = renameView(this.#left, before, after, recorded);
    this.#showChosen(false);
  }

  /** The same files were read again: scenes keep their entries, and so does the view that was left. */
  keep(before: ReadFiles, after: ReadFiles): void {
    this.#steps.carry((scenes) => scenes.map((scene) => keepScene(scene, before, after)));
    if (this.#left !== null) this.#left = keepView(this.#left, before, after);
  }

  #read(reading: SceneReading): readonly Scene[] | null {
    const whole = this.#presented.whole();
    if (whole === null) return null;
    const { scenes, lost } = reading(whole);
    this.#lost = lost;
    return scenes;
  }

  #change(scenes: readonly Scene[], words: string): void {
    if (this.canChange && this.#steps.change(scenes, words)) this.#said = words;
  }

  #showChosen(isSmooth: boolean): void {
    const { scene } = this;
    if (!this.isEntered || scene === null) return;
    const view = this.#presented.view();
    const now = this.#presented.window();
    const { window, timeScale, foresight } = scene.view;
    // Only within one case, on one scale of time, can the eye follow.
    const isSameCase = JSON.stringify(foresight) === JSON.stringify(view.foresight);
    const canFollow = isSmooth && isSameCase && timeScale === view.timeScale;
    this.#presented.show({ ...view, ...scene.view, window: canFollow ? now : window, opened: [] });
    if (window !== null) this.#presented.moveTo(window, canFollow);
  }
}
