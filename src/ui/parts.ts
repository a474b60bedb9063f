/**
 * The parts of the app that are not needed for the first picture. Each is a file of the build of its own,
 * fetched once a case is open, so that a first visit is short and nothing is missing when it is asked for.
 */
import type { Component } from 'svelte';
import type { Panel } from '../domain/view.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type HeadWords from './explore/HeadWords.svelte';

interface PanelProps {
  readonly workspace: Workspace;
  readonly onclose: () => void;
  /** Brings the focus to the selected entry. */
  readonly onentry?: () => void;
}

/** What stands above the screen, one at a time. */
export const PANELS: Readonly<Record<Panel, () => Promise<{ default: Component<PanelProps> }>>> = {
  find: () => import('./find/FindPanel.svelte'),
  filter: () => import('./filter/FilterPanel.svelte'),
  counts: () => import('./counts/CountsPanel.svelte'),
  receipt: () => import('./receipt/Receipt.svelte'),
  silences: () => import('./explore/SilenceList.svelte'),
  names: () => import('./names/NamesPanel.svelte'),
};

export const loadStepThrough = () => import('./step/StepThrough.svelte');
export const loadStepBar = () => import('./step/StepBar.svelte');
export const loadChooseScreen = () => import('./step/ChooseScreen.svelte');
export const loadRecordPage = () => import('./step/RecordPage.svelte');
export const loadPresent = () => import('./present/Present.svelte');
export const loadShow = () => import('./present/Show.svelte');
export const loadBriefing = () => import('./briefing/BriefingPage.svelte');
export const loadTable = () => import('./table/EntryTable.svelte');
/** What is said of the picture at rest. */
export const loadRestingWords = () => import('../state/restingWords.svelte.ts');
/** Kept: it is there with each picture, and to ask for a part that has come takes a while all the same. */
export const loadHeadWords = () => (headWords ??= import('./explore/HeadWords.svelte').catch(forget));
const forget = (reason: unknown) => {
  headWords = undefined;
  throw reason;
};
let headWords: Promise<{ default: typeof HeadWords }> | undefined;
export const loadHeldOnDay = () => import('./explore/HeldOnDay.svelte');
/** Reads dates and flags as they are typed. */
export const loadCorrectionForm = () => import('./correct/CorrectionForm.svelte');
export const loadLeaveDialog = () => import('./correct/LeaveDialog.svelte');
export const loadSaving = () => import('../state/saveChronology.ts');
export const loadCaseNote = () => import('./start/CaseNote.svelte');
export const loadHandOutStart = () => import('./start/HandOutStart.svelte');
export const loadHandOut = () => import('./export/HandOutDialog.svelte');
export const loadTitleDialog = () => import('./header/TitleDialog.svelte');
export const loadHelp = () => import('./help/HelpDialog.svelte');
export const loadPrintPage = () => import('./print/PrintPage.svelte');
/** What is said before anything is saved under names. */
export const loadNamesLeft = () => import('./names/NamesLeft.svelte');
export const loadPictureExports = () => import('./export/PictureExports.svelte');
/** How far a file that is made has come. */
export const loadMakingNote = () => import('./export/MakingNote.svelte');
export const loadSaveCaseFile = () => import('./caseFile/SaveCaseFile.svelte');
export const loadUnlockCaseFile = () => import('./caseFile/UnlockCaseFile.svelte');
export const loadSlides = () => import('../state/saveSlides.ts');

/** Saves the scenes as CSV; gives the file's name. */
export const saveScenes = async (workspace: Workspace) =>
  (await import('../state/saveScenes.ts')).saveScenesCsv(workspace);

/**
 * Fetches all parts, one after another while nothing else is to do: all at once they would hold up the first
 * picture. What cannot be fetched is asked for again when it is needed.
 */
export function loadAhead(): void {
  const screens = [loadTable, loadStepThrough, loadStepBar, loadRecordPage, loadPresent, loadShow];
  const pages = [
    loadHeldOnDay,
    loadHelp,
    loadTitleDialog,
    loadCorrectionForm,
    loadLeaveDialog,
    loadMakingNote,
    loadSaving,
    loadNamesLeft,
    loadPictureExports,
    loadSlides,
    loadBriefing,
    loadHandOut,
    loadSaveCaseFile,
    loadCaseNote,
  ];
  const parts = [...Object.values(PANELS), ...screens, ...pages];
  const loadNext = () => {
    const load = parts.shift();
    const goOn = () => requestIdleCallback(loadNext);
    load?.().then(goOn, goOn);
  };
  requestIdleCallback(loadNext);
}
