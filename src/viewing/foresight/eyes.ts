/**
 * Through whose eyes a case can be seen at a point of a walk: only agencies that have an entry by then, or a
 * list of them would tell of what comes.
 */
import type { Chronology } from '../../domain/chronology.ts';
import { laneIdsAt } from '../../domain/entry.ts';
import { EVERYONE, type Eyes, type Foresight } from '../../domain/foresight.ts';
import { isOfAgency, SECTORS } from '../../domain/sector.ts';
import { SECTOR_NAMES } from '../sectorNames.ts';
import type { Walk } from './walk.ts';

export interface EyesOption {
  readonly eyes: Eyes;
  readonly words: string;
}

/** Everyone together, then sectors of several agencies, then agencies; the eyes looked through now among them. */
export function listEyes(chronology: Chronology, { rows }: Walk, { known, eyes }: Foresight): EyesOption[] {
  const met = new Set<number>(eyes.of === 'lane' ? [eyes.lane] : []);
  for (const row of rows.subarray(0, known)) for (const lane of laneIdsAt(chronology, row)) met.add(lane);
  const agencies = [...met].filter((lane) => isOfAgency(chronology.lanes[lane]?.sector ?? 'other'));
  const bySector = SECTORS.map((sector) => ({
    sector,
    lanes: agencies.filter((lane) => chronology.lanes[lane]?.sector === sector),
  }));
  return [
    { eyes: EVERYONE, words: 'Everyone together' },
    ...bySector
      .filter(({ sector, lanes }) => lanes.length > 1 || (eyes.of === 'sector' && eyes.sector === sector))
      .map(({ sector }) => ({
        eyes: { of: 'sector', sector } as const,
        words: `${SECTOR_NAMES[sector]}: all of it`,
      })),
    ...bySector
      .flatMap(({ lanes }) => lanes)
      .map((lane) => ({ eyes: { of: 'lane', lane } as const, words: chronology.lanes[lane]?.name ?? '' })),
  ];
}

/** Whose eyes, within a sentence: "everyone together", "School", "all of Health". */
export function nameEyes({ lanes }: Chronology, eyes: Eyes): string {
  if (eyes.of === 'everyone') return 'everyone together';
  if (eyes.of === 'sector') return `all of ${SECTOR_NAMES[eyes.sector]}`;
  return lanes[eyes.lane]?.name ?? '';
}

export function sameEyes(a: Eyes, b: Eyes): boolean {
  if (a.of === 'lane') return b.of === 'lane' && a.lane === b.lane;
  if (a.of === 'sector') return b.of === 'sector' && a.sector === b.sector;
  return b.of === 'everyone';
}
