/** The choice of single-letter keys is a person's, not a file's: it outlasts the case that is open. */
import { expect, test } from 'vitest';
import { Workspace } from '../../src/state/workspace.svelte.ts';

test('single-letter keys stay switched off when the case is closed', () => {
  const workspace = new Workspace();
  expect(workspace.view.singleKeys).toBe(true);
  workspace.setSingleKeys(false);
  workspace.showScreen('Table');
  workspace.close();
  expect(workspace.view).toMatchObject({ singleKeys: false, screen: 'Explore' });
});
