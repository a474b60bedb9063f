/**
 * Colours by what they stand for. One accent says *missed opportunity* and nothing else. Every pair of
 * text and ground reaches 4.5 : 1, every mark 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
import type { Ground, Role } from '../drawing/drawing.ts';
import { SECTORS, type Sector } from '../domain/sector.ts';

export interface Theme {
  readonly ground: string;
  /** Ground of the context lanes, of the head and of panels. */
  readonly tint: string;
  /** Ground of the band of what was known only later. */
  readonly laterTint: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly gridStrong: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** The pale part of a period, and the fill of a context band. */
  readonly bar: string;
  readonly band: string;
  /** The outline of bands and bars where their fill cannot be told from the ground; null for none. */
  readonly edge: string | null;
  /** The part of a context band of which it is not certain that it belongs to it. */
  readonly bandPale: string;
  /** Text on a mark of the accent colour or of good practice. */
  readonly onMark: string;
  readonly selected: string;
  /** Hatch of silence and of what lies outside the record. */
  readonly hatch: string;
  readonly thread: string;
  readonly cluster: string;
  readonly sectors: Readonly<Record<Sector, string>>;
}

/** The page has the first; a saved picture is seen with the first that is there, of about the same width. */
export const FONT =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const LIGHT_SECTORS: Theme['sectors'] = {
  all: '#1b2733',
  family: '#6b7784',
  police: '#3b3a9e',
  'social care': '#8a4a9e',
  education: '#6c7a12',
  health: '#1f6fb5',
  housing: '#8a6a3a',
  justice: '#4a5a6a',
  voluntary: '#2f7a78',
  'multi-agency': '#55606b',
  public: '#8b95a0',
  other: '#7a8794',
};

export const LIGHT: Theme = {
  ground: '#ffffff',
  tint: '#f6f7f9',
  laterTint: '#f3f0f8',
  ink: '#15202b',
  muted: '#4d5b68',
  grid: '#e6eaee',
  gridStrong: '#c3ccd4',
  roles: {
    missed: '#b5370b',
    good: '#0b6257',
    entry: '#34495c',
    context: '#74818d',
    later: '#6a5590',
    outcome: '#15202b',
  },
  bar: '#b9c5cf',
  band: '#dbe3ea',
  bandPale: '#edf1f4',
  edge: null,
  onMark: '#ffffff',
  selected: '#0b57d0',
  hatch: '#c3ccd4',
  thread: '#46566a',
  cluster: '#dde4ea',
  sectors: LIGHT_SECTORS,
};

export const DARK: Theme = {
  ground: '#12181f',
  tint: '#1a222b',
  laterTint: '#221e2d',
  ink: '#eef2f5',
  muted: '#a9b6c2',
  grid: '#26313c',
  gridStrong: '#3d4b59',
  roles: {
    missed: '#ff8a5c',
    good: '#4fc3ac',
    entry: '#b7c6d4',
    context: '#8492a0',
    later: '#b7a3e0',
    outcome: '#eef2f5',
  },
  bar: '#465768',
  band: '#2c3a48',
  bandPale: '#212b36',
  edge: null,
  onMark: '#12181f',
  selected: '#7fb0ff',
  hatch: '#3d4b59',
  thread: '#a9bacb',
  cluster: '#2c3947',
  sectors: {
    ...LIGHT_SECTORS,
    all: '#dfe6ec',
    family: '#93a1ae',
    police: '#8f8ef0',
    'social care': '#c48ad8',
    education: '#b3c24a',
    health: '#6cb0ee',
    housing: '#c9a66e',
    justice: '#93a5b5',
    voluntary: '#66bdb9',
    'multi-agency': '#9aa7b3',
  },
};

/**
 * The same for readers who ask for more contrast: text in ink alone on a plain ground, lines that are seen, marks at
 * 7 : 1 at least, an outline about what is pale.
 */
function sharpen(theme: Theme, own: Pick<Theme, 'ground' | 'ink' | 'selected' | 'thread'> & Sharp): Theme {
  const { ground, ink, line, missed, good, later, ...others } = own;
  return {
    ...theme,
    ...others,
    ground,
    ink,
    tint: ground,
    laterTint: ground,
    muted: ink,
    grid: line,
    gridStrong: ink,
    roles: { missed, good, later, entry: ink, context: others.thread, outcome: ink },
    edge: ink,
    onMark: ground,
    hatch: line,
    cluster: ground,
  };
}

interface Sharp {
  /** Lines of time and hatches. */
  readonly line: string;
  readonly missed: string;
  readonly good: string;
  readonly later: string;
}

export const SHARP_LIGHT: Theme = sharpen(LIGHT, {
  ground: '#ffffff',
  ink: '#000000',
  selected: '#003c9e',
  thread: '#2b3844',
  line: '#767676',
  missed: '#8f2600',
  good: '#00483f',
  later: '#46306f',
});

export const SHARP_DARK: Theme = sharpen(DARK, {
  ground: '#000000',
  ink: '#ffffff',
  selected: '#a3c6ff',
  thread: '#dbe5ee',
  line: '#8a8a8a',
  missed: '#ffa480',
  good: '#7fe6d0',
  later: '#d3c4f5',
});

/** The system's colours that marks are drawn in where the reader's own palette is in force. */
export type SystemColour = 'Canvas' | 'CanvasText' | 'GrayText' | 'Highlight' | 'HighlightText' | 'LinkText';

/** The theme in the reader's own palette (forced colours): a few colours, the rest told by shape alone. */
export function forceTheme(colourOf: (name: SystemColour) => string): Theme {
  const ground = colourOf('Canvas');
  const ink = colourOf('CanvasText');
  const faint = colourOf('GrayText');
  const plain = { entry: ink, context: ink, later: ink, outcome: ink, good: ink } as const;
  return {
    ground,
    tint: ground,
    laterTint: ground,
    ink,
    muted: ink,
    grid: ground,
    gridStrong: faint,
    roles: { ...plain, missed: colourOf('Highlight') },
    bar: ground,
    band: ground,
    bandPale: ground,
    edge: ink,
    onMark: colourOf('HighlightText'),
    selected: colourOf('LinkText'),
    hatch: faint,
    thread: ink,
    cluster: ground,
    sectors: Object.fromEntries(SECTORS.map((sector) => [sector, ink])) as Record<Sector, string>,
  };
}

/** The colour of a ground. */
export function groundColour(theme: Theme, ground: Ground): string {
  return ground === 'later' ? theme.laterTint : ground === 'tint' ? theme.tint : theme.ground;
}
