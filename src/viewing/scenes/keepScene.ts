/**
 * A scene after the same files were read again: the same entries, lanes and choices of the filter, under the
 * numbers they have now. See `keepView.ts`.
 */
import type { Foresight } from '../../domain/foresight.ts';
import type { Scene } from '../../domain/scene.ts';
import type { ReadFiles } from '../changeFilter.ts';
import { countKnown, makeWalk } from '../foresight/walk.ts';
import { carryView, keepRow } from '../keepView.ts';
import { seeCase } from './sceneCase.ts';

/** `before` and `after` are the case before foresight. */
export function keepScene(scene: Scene, before: ReadFiles, after: ReadFiles): Scene {
  const { view } = scene;
  const foresight = view.foresight && keepForesight(view.foresight, before, after);
  const from = seeCase(before, view.foresight);
  const to = seeCase(after, foresight);
  const keep = (row: number) => {
    const whole = from.wholeRowOf(row);
    const kept = whole === null ? null : keepRow(whole, before.chronology, after.chronology);
    return kept === null ? null : to.rowOf(kept);
  };
  return { ...scene, view: { ...carryView(view, from, to, keep), foresight } };
}

function keepForesight(foresight: Foresight, before: ReadFiles, after: ReadFiles): Foresight {
  const walk = makeWalk(after.chronology);
  const keep = (row: number) => keepRow(row, before.chronology, after.chronology);
  const newest = makeWalk(before.chronology).rows[foresight.known - 1];
  const kept = newest === undefined ? null : keep(newest);
  const place = kept === null ? -1 : walk.rows.indexOf(kept);
  const byDay = Math.max(1, countKnown(walk, foresight.day));
  const { eyes } = foresight;
  const name = eyes.of === 'lane' ? before.chronology.lanes[eyes.lane]?.name : undefined;
  const lane = after.chronology.lanes.findIndex((other) => other.name === name);
  return {
    ...foresight,
    known: place < 0 ? byDay : Math.min(place + 1, byDay),
    eyes: eyes.of !== 'lane' ? eyes : lane < 0 ? { of: 'everyone' } : { of: 'lane', lane },
    revealed: foresight.revealed.map(keep).filter((row) => row !== null),
  };
}
