/**
 * Saves the chronology, as CSV, after which nothing is unsaved, and as JSON, and the list of changes. Each gives
 * the name of the file.
 */
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import { writeChangesCsv } from '../exporting/changesCsv.ts';
import { carryOrders } from '../exporting/chosenWords.ts';
import { writeChronologyCsv, type CsvPart } from '../exporting/chronologyCsv.ts';
import { writeChronologyJson } from '../exporting/chronologyJson.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { nameChoices } from '../viewing/names/nameChoices.ts';
import { listChanges } from '../viewing/listChanges.ts';
import type { MakingTask } from './making.svelte.ts';
import { saveFile } from './saveFile.ts';
import { writeSurely } from './writeSurely.ts';
import type { Workspace } from './workspace.svelte.ts';

const ALL: CsvPart = { has: () => true, without: [] };

export async function saveChronologyCsv(
  { chronology, casework, names, stepping, isAsRecorded }: Workspace,
  task: MakingTask,
): Promise<string> {
  const recorded = casework.opened?.chronology;
  // Under foresight files and rows are others.
  const isWhole = recorded && chronology?.asKnownOn === null;
  const choices = isWhole ? nameChoices(casework.shownChoices, recorded, chronology) : NO_CHOICES;
  const name = nameOf(chronology?.files ?? [], 'csv');
  if (chronology) {
    const { sensitive = 0, family = 0 } = chronology.keptBack ?? {};
    const onRow = (row: number) => task.report(row / chronology.rows.length);
    const { foreseen } = stepping;
    const part =
      foreseen && names.opened
        ? { ...ALL, instead: carryOrders(names.opened.chronology, casework.shownChoices, foreseen.source) }
        : ALL;
    const pieces =
      (sensitive ?? 0) + family > 0
        ? (await writeSurely(chronology, choices, ALL, name, task)).pieces
        : writeChronologyCsv(chronology, choices, onRow, part);
    await saveFile(name, 'text/csv', pieces, task.signal);
  }
  // Under foresight or names what is written is not the case itself, and saves no correction of it.
  if (isAsRecorded) casework.editing.markSaved(choices);
  return name;
}

export async function saveChronologyJson(
  { chronology, index }: Workspace,
  task: MakingTask,
): Promise<string> {
  const name = nameOf(chronology?.files ?? [], 'json');
  if (chronology && index) {
    const onRow = (row: number) => task.report(row / chronology.rows.length);
    await saveFile(name, 'application/json', writeChronologyJson(chronology, index, onRow), task.signal);
  }
  return name;
}

/** The whole case with its corrections, whatever is seen of it: for those who leave it. */
export async function saveCorrectedCsv({ casework }: Workspace): Promise<void> {
  const { opened, shownChoices } = casework;
  if (opened === null) return;
  const name = nameOf(opened.chronology.files, 'csv');
  await saveFile(name, 'text/csv', writeChronologyCsv(opened.chronology, shownChoices));
  casework.editing.markSaved(shownChoices);
}

export async function saveChangesCsv({ chronology, casework }: Workspace): Promise<string> {
  const choices = casework.shownChoices;
  const name = nameOf(chronology?.files ?? [], 'changes.csv');
  const before = await casework.readUncorrected();
  // Files are read a third time only where a table was chosen that reading would not have found.
  const found = hasChosenTables(choices) ? await casework.readAsFound() : before?.receipt;
  if (chronology && before && found) {
    await saveFile(name, 'text/csv', writeChangesCsv(listChanges(before, chronology, choices, found)));
  }
  return name;
}

function hasChosenTables({ files }: ReadingChoices): boolean {
  return Object.values(files).some(
    ({ sheet, headingRow }) => sheet !== undefined || headingRow !== undefined,
  );
}

function nameOf(files: readonly { readonly name: string }[], ending: string): string {
  return nameFile(
    files.map((file) => file.name),
    ending,
  );
}
