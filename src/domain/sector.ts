/**
 * The branch of public life an agency belongs to. Gives its lane a stripe of colour and its place.
 * Listed in the order lanes stand in. `all` is for entries about every agency, `family` for the household.
 */
export const SECTORS = [
  'all',
  'family',
  'police',
  'social care',
  'education',
  'health',
  'housing',
  'justice',
  'voluntary',
  'multi-agency',
  'public',
  'other',
] as const;

export type Sector = (typeof SECTORS)[number];

/** False for what is no agency's: the household, and what concerns all agencies. */
export function isOfAgency(sector: Sector): boolean {
  return sector !== 'all' && sector !== 'family';
}
