/** What each sector is called where one is chosen. */
import type { Sector } from '../domain/sector.ts';

export const SECTOR_NAMES: Readonly<Record<Sector, string>> = {
  all: 'All agencies',
  family: 'Family',
  police: 'Police',
  'social care': 'Social care',
  education: 'Education',
  health: 'Health',
  housing: 'Housing',
  justice: 'Justice',
  voluntary: 'Voluntary',
  'multi-agency': 'Multi-agency',
  public: 'Public bodies',
  other: 'Other',
};
