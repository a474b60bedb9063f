/**
 * A Drawing: all that is seen of a window, as plain data. Painters turn it into pixels, SVG or shapes
 * and decide nothing; roles are named here, colours are the theme's.
 *
 * Pixels count from the top left of the picture without the lane names. `head` is the height of the time
 * axis; lanes begin below it. Marks, lines and labels of lanes carry y from the top of the first lane.
 */
import type { Sector } from '../domain/sector.ts';
import type { ThreadKind } from '../analysis/threads.ts';
import type { Axis, Tick } from './axis.ts';
import type { FoundMark } from './found.ts';
import type { TimeScale } from './timeScale.ts';

/** What lies behind what stands in a lane: nothing, the tint of context, that of what was known only later. */
export type Ground = 'plain' | 'tint' | 'later';

/** What a mark stands for; gives its colour. Only `missed` has the accent colour. */
export type Role = 'missed' | 'good' | 'entry' | 'context' | 'later' | 'outcome';

/** The shape of a mark; says what kind of thing it is. */
export type Glyph =
  | 'contact'
  | 'referral'
  | 'assessment'
  | 'meeting'
  | 'decision'
  | 'not-kept'
  | 'context'
  | 'birth'
  | 'outcome'
  | 'finding'
  | 'missed'
  | 'good'
  | 'later';

export interface Mark {
  /** Row of the entry. */
  readonly entry: number;
  /** Lane, as an index in `Chronology.lanes`. */
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly glyph: Glyph;
  readonly role: Role;
  /** Number among the missed opportunities; 0 for none, and for one too long to stand in it. */
  readonly number: number;
  /** Something that did not happen: hollow, with a broken outline. */
  readonly broken: boolean;
  /** Known to the agencies only later. */
  readonly later: boolean;
  /** Another account of it is recorded. */
  readonly differs: boolean;
}

/** The stretch of time of an entry that is not a single day. */
export interface Span {
  readonly entry: number;
  readonly lane: number;
  readonly y: number;
  /** `day`: a certain day without a time, where a day is wider than a mark. */
  readonly form: 'uncertain' | 'day' | 'period' | 'band';
  readonly role: Role;
  readonly broken: boolean;
  /** Another account is recorded, and no mark stands on it to say so. */
  readonly differs: boolean;
  /** Ends, cut a little outside the window. */
  readonly x0: number;
  readonly x1: number;
  /** The part of a period that is certain: x0 <= sure0 <= sure1 <= x1. */
  readonly sure0: number;
  readonly sure1: number;
  /** An end whose day is not known is drawn as an arrow, any other end in sight as a bracket. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** It stands in half a row. */
  readonly isLow?: boolean;
  /** It goes on beyond an edge of a page, or under the next thing of its row; left out at the window's edges. */
  readonly goesOn?: { readonly before: boolean; readonly after: boolean };
}

/** Entries that have no room of their own: a box with their number. */
export interface ClusterMark {
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  /** Middle of the box, and its height. */
  readonly y: number;
  readonly height: number;
  readonly entries: readonly number[];
  readonly missed: boolean;
}

export interface Label {
  readonly entry: number;
  readonly lane: number;
  /** Which line of a card it is; 0 for the first, and for a label by itself. */
  readonly line: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly bold: boolean;
  /** What a card says besides the title. */
  readonly quiet: boolean;
  readonly role: Role;
  /** Width of its words. */
  readonly width: number;
  /** The lane's ground stands behind the words, so that lines do not run through them; null in a band. */
  readonly ground: Ground | null;
}

export interface LaneBand {
  readonly lane: number;
  readonly name: string;
  readonly sector: Sector;
  /** "8 entries, 2 missed"; empty where there is no room for it. */
  readonly summary: string;
  readonly y: number;
  readonly height: number;
  /** Height of its rows; what is left below them is the band of what was known only later. */
  readonly rowsHeight: number;
}

/** A sector named above its lanes. */
export interface HeadingBand {
  readonly sector: Sector;
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

/** The line of an outcome, through all lanes. */
export interface OutcomeLine {
  readonly entry: number;
  readonly x: number;
  readonly text: string;
  /** Where its words stand, so that they stay in the picture. */
  readonly align: 'start' | 'end';
  /** Its pieces beside the axis, in pixels above the lanes, the highest first: it does not run through names. */
  readonly pieces: readonly (readonly [top: number, bottom: number])[];
  /** Where words in bands interrupt it in the lanes, in pixels below the top of the first, from the top down. */
  readonly gaps: readonly (readonly [top: number, bottom: number])[];
}

/** A stretch of a lane without recorded contact, or outside its records: hatched, with words if they fit. */
export interface Hatch {
  readonly form: 'silence' | 'outside';
  readonly lane: number;
  /** Ends, cut at the window. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly height: number;
  /** Where the pattern begins left of x0, so that it moves along with time. */
  readonly phase: number;
  readonly words: HatchWords | null;
}

export interface HatchWords {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly ground: Ground;
}

/** Information that went, or did not go, from an entry to another lane: a line straight up or down. */
export interface ThreadLine {
  readonly kind: ThreadKind;
  readonly x: number;
  /** The entry's place, the edge of its lane, and the edge of the other. */
  readonly y: number;
  readonly edge: number;
  readonly end: number;
  /** How many it stands for. */
  readonly count: number;
  /** Where that is said; null where it is one, or nothing is free. */
  readonly countBox: CountBox | null;
  readonly selected: boolean;
}

/** The words and the place of a count, from its top left corner. */
export interface CountBox {
  /** "×2" */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What came of what: from an entry to one that followed from it. */
export interface FollowLine {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface AgeTick extends Tick {
  /** It stands where the ruler begins, because its age was reached before that: without a line. */
  readonly held: boolean;
}

/** The child's age along the time axis. */
export interface AgeRuler {
  readonly name: string;
  /** Room its name takes, in pixels. */
  readonly nameWidth: number;
  readonly ticks: readonly AgeTick[];
  /** Where it begins and ends: at the birth and the outcome, or the edges of the window. */
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
}

export interface Drawing {
  readonly width: number;
  /** Height of the time axis. */
  readonly head: number;
  /** Height of all lanes with their headings. */
  readonly lanesHeight: number;
  /** Height of the first lanes, which stay at the top while the others scroll. */
  readonly pinnedHeight: number;
  /** Width of the column at the left where findings stand; 0 if there are none. */
  readonly gutter: number;
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly lanes: readonly LaneBand[];
  readonly headings: readonly HeadingBand[];
  readonly outcomes: readonly OutcomeLine[];
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
  readonly clusters: readonly ClusterMark[];
  /** What stands in the findings' column, at the heads of the lanes. */
  readonly findings: {
    readonly marks: readonly Mark[];
    readonly clusters: readonly ClusterMark[];
  };
  readonly labels: readonly Label[];
  readonly hatches: readonly Hatch[];
  readonly threads: readonly ThreadLine[];
  readonly follows: readonly FollowLine[];
  readonly ages: AgeRuler | null;
  /** What was searched for, over everything else. */
  readonly found: readonly FoundMark[];
}
