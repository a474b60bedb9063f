/** Case files as earlier versions wrote them. None of these files is ever changed or taken out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SceneRow } from '../../../src/domain/sceneRow.ts';
import { readCaseFile, type CaseFileReading } from '../../../src/importing/caseFile/readCaseFile.ts';

describe('a case file of version 1', () => {
  const folder = new URL('./versions/', import.meta.url);
  const caseFile = JSON.parse(readFileSync(new URL('version-1.json', folder), 'utf8')) as object;

  it('opens for ever', async () => {
    const reading = await readCaseFile(readFileSync(new URL('version-1.chronolane', folder)));
    expect(reading.is).toBe('case');
    expect(describeCase(reading)).toEqual(caseFile);
  });

  it('opens for ever when it is locked', async () => {
    const reading = await readCaseFile(readFileSync(new URL('version-1-locked.chronolane', folder)));
    expect(reading.is).toBe('locked');
    if (reading.is === 'locked')
      expect(describeCase(await reading.unlock('Grüße, three words'))).toEqual(caseFile);
  });
});

/** What was read, its files as text. */
function describeCase(reading: CaseFileReading | null): unknown {
  if (reading?.is !== 'case') return reading;
  const files = reading.caseFile.files.map((file) => ({
    name: file.name,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
  }));
  const filled = (row: SceneRow) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
  const { scenes, view, session } = reading.caseFile;
  return {
    ...reading.caseFile,
    files,
    scenes: scenes.map(filled),
    view: filled(view),
    session: session === null ? null : (JSON.parse(session) as unknown),
  };
}
