/**
 * A scene as a row of a table: everything in words, so that it can be kept in a file of its own and fits a
 * chronology to which rows or lanes were added. `docs/file-format.md` says what each column holds.
 */
export const SCENE_FIELDS = [
  'scene',
  'caption',
  'notes',
  'from',
  'to',
  'selected',
  'selected_lane',
  'all_lanes',
  'time_scale',
  'counted_from',
  'silence_from',
  'threads',
  'ages_of',
  'lane_order',
  'lanes_by_hand',
  'grouped',
  'pinned',
  'collapsed',
  'hidden',
  'filter_agency',
  'filter_marked',
  'filter_kind',
  'filter_seen',
  'filter_person',
  'filter_theme',
  'keeps_context',
  'known_on',
  'known_up_to',
  'eyes',
  'eyes_sector',
  'path',
  'revealed',
] as const;

export type SceneField = (typeof SCENE_FIELDS)[number];

/** The cells of a scene; empty for what it does not say. */
export type SceneRow = Readonly<Record<SceneField, string>>;

export const EMPTY_SCENE_ROW = Object.fromEntries(SCENE_FIELDS.map((field) => [field, ''])) as SceneRow;
