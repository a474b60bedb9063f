/**
 * A canvas that gathers shapes for a slide: what paints the screen gives shapes and texts that can be edited.
 *
 *     const context = new SlideContext();
 *     context.group('School, 12 October 2011, …', alt, () => paintMark(context, mark, theme));
 *     context.shapes  → [{ kind: 'outline', outline: 'diamond', words: { text: '14', … }, … }]
 *
 * What belongs together becomes one shape: an outline that is filled and then stroked, a text in the middle of
 * an outline, a text on the ground that was laid for it. A slide has no clipping: what stands outside is cut
 * where it is a line or a rectangle, and else left out if its middle is outside.
 */
import { measureText } from '../drawing/textWidth.ts';
import type { PaintContext } from './paintContext.ts';
import { boundAll, type Box, type Naming, type Part, type Point, type SlideShape } from './slideShapes.ts';
import { cutLine, cutRectangle, holds } from './cutShapes.ts';

type Outline = Extract<SlideShape, { kind: 'outline' }>;
type Drawn = { -readonly [Key in keyof Outline]: Outline[Key] };

/** Rectangles thinner than this are lines. */
const THIN = 2.5;
/** The ground of a text is hardly higher than it, and begins about where it does. */
const GROUND = { height: 24, beside: 10 } as const;
/** Height of a line of text, and of what is above its baseline, in parts of its size, as in Arial. */
const LINE_HEIGHT = 1.15;
const ASCENT = 0.905;
/** What Arial may be wider than the type face that was measured. */
const WIDER = 1.08;

interface Saved {
  readonly style: Pick<PaintContext, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign'>;
  readonly dash: readonly number[];
  readonly at: Point;
  readonly clip: Box | null;
}

export class SlideContext implements PaintContext {
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign: PaintContext['textAlign'] = 'start';
  #shapes: SlideShape[] = [];
  #path: Part[] = [];
  #corners: Point[] = [];
  /** The outline that the present path was filled as. */
  #filled: Drawn | null = null;
  #dash: readonly number[] = [];
  #at: Point = [0, 0];
  #clip: Box | null = null;
  readonly #saved: Saved[] = [];

  /** All that was painted, what is behind first. */
  get shapes(): readonly SlideShape[] {
    return this.#shapes;
  }

  /** Paints what belongs together: one shape with this name, or a group of several. */
  group({ name, alt }: Naming, paint: () => void): void {
    const before = this.#shapes;
    this.#shapes = [];
    paint();
    const [first, ...more] = this.#shapes;
    this.#shapes = before;
    if (first === undefined) return;
    if (more.length === 0 && first.name === undefined) before.push({ ...first, name, alt });
    else {
      const shapes = [first, ...more];
      before.push({ kind: 'group', name, alt, box: boundAll(shapes.map(({ box }) => box)), shapes });
    }
  }

  beginPath(): void {
    this.#path = [];
    this.#corners = [];
    this.#filled = null;
  }

  moveTo(x: number, y: number): void {
    this.#endPart(false);
    this.#corners = [this.#place(x, y)];
  }

  lineTo(x: number, y: number): void {
    this.#corners.push(this.#place(x, y));
  }

  quadraticCurveTo(_controlX: number, _controlY: number, x: number, y: number): void {
    this.lineTo(x, y);
  }

  bezierCurveTo(_x1: number, _y1: number, _x2: number, _y2: number, x: number, y: number): void {
    this.lineTo(x, y);
  }

  /** Whole circles only: painting asks for no other arc. */
  arc(x: number, y: number, radius: number): void {
    this.#corners = [];
    const [cx, cy] = this.#place(x, y);
    this.#path.push({ form: 'circle', x: cx, y: cy, radius });
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  closePath(): void {
    this.#endPart(true);
  }

  fill(): void {
    this.#endPart(false);
    this.#filled = this.#addOutline(this.#path, String(this.fillStyle), null);
  }

  stroke(): void {
    this.#endPart(false);
    if (this.#filled) this.#filled.stroke = this.#strokeNow();
    else this.#strokePath();
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = this.#cutBox(x, y, width, height);
    if (box === null) return;
    const colour = String(this.fillStyle);
    if (Math.min(box.width, box.height) > THIN) {
      this.#add({ kind: 'outline', outline: 'rectangle', box, fill: colour, stroke: null, words: null });
      return;
    }
    const isUpright = box.width < box.height;
    const line = isUpright
      ? { ...box, x: box.x + box.width / 2, width: 0 }
      : { ...box, y: box.y + box.height / 2, height: 0 };
    const stroke = { colour, width: isUpright ? box.width : box.height, dash: [] };
    this.#add({ kind: 'line', box: line, stroke, isRising: false });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const box = this.#cutBox(x, y, width, height);
    if (box === null) return;
    const stroke = this.#strokeNow();
    const last = this.#shapes.at(-1);
    if (last?.kind === 'outline' && last.stroke === null && isAbout(last.box, box)) {
      (last as Drawn).stroke = stroke;
    } else this.#add({ kind: 'outline', outline: 'rectangle', box, fill: null, stroke, words: null });
  }

  fillText(text: string, x: number, y: number): void {
    const place = this.#place(x, y);
    if (text === '') return;
    const [, weight = '', size = ''] = /^(?:(\d+) )?([\d.]+)px/.exec(this.font) ?? [];
    const bold = weight !== '';
    const align =
      this.textAlign === 'center' ? this.textAlign : /right|end/.test(this.textAlign) ? 'end' : 'start';
    const words = { text, size: Number(size), bold, colour: String(this.fillStyle), align } as const;
    const around = this.#shapes.findLast((shape) => isRoomFor(shape, place, align)) as Drawn | undefined;
    if (around) {
      around.words = { ...words, inset: align === 'center' ? 0 : place[0] - around.box.x };
      return;
    }
    if (!holds(this.#clip, place)) return;
    const width = measureText(text, words.size, bold ? 'bold' : 'regular') * WIDER;
    const left = align === 'center' ? width / 2 : align === 'end' ? width : 0;
    const box = {
      x: place[0] - left,
      y: place[1] - words.size * ASCENT,
      width,
      height: words.size * LINE_HEIGHT,
    };
    this.#add({ kind: 'words', box, words: { ...words, inset: 0 } });
  }

  setLineDash(segments: number[]): void {
    this.#dash = segments;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign } = this;
    const style = { fillStyle, strokeStyle, lineWidth, font, textAlign };
    this.#saved.push({ style, dash: this.#dash, at: this.#at, clip: this.#clip });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#at = saved.at;
    this.#clip = saved.clip;
  }

  translate(x: number, y: number): void {
    this.#at = this.#place(x, y);
  }

  /** To a rectangle: painting clips by no other path. */
  clip(): void {
    this.#endPart(false);
    const box = boundAll(this.#path.map(boxOf));
    this.#clip = cutRectangle(this.#clip, box) ?? { ...box, width: 0, height: 0 };
  }

  #place(x: number, y: number): Point {
    return [x + this.#at[0], y + this.#at[1]];
  }

  #endPart(closed: boolean): void {
    if (this.#corners.length > 1) this.#path.push({ form: 'corners', points: this.#corners, closed });
    this.#corners = [];
  }

  #strokeNow() {
    return { colour: String(this.strokeStyle), width: this.lineWidth, dash: this.#dash };
  }

  #cutBox(x: number, y: number, width: number, height: number): Box | null {
    const [left, top] = this.#place(x, y);
    return width > 0 && height > 0 ? cutRectangle(this.#clip, { x: left, y: top, width, height }) : null;
  }

  #strokePath(): void {
    const parts = this.#path.flatMap((part): Part[] => {
      if (part.form === 'circle' || part.points.length > 2) {
        return holds(this.#clip, middleOf(boxOf(part))) ? [part] : [];
      }
      const points = cutLine(this.#clip, part.points);
      return points ? [{ ...part, points }] : [];
    });
    const [part] = parts;
    if (part?.form !== 'corners' || parts.length > 1 || part.points.length !== 2) {
      this.#addOutline(parts, null, this.#strokeNow());
      return;
    }
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = part.points;
    const isRising = (x1 - x0) * (y1 - y0) < 0;
    this.#add({ kind: 'line', box: boxOf(part), stroke: this.#strokeNow(), isRising });
  }

  #addOutline(parts: readonly Part[], fill: string | null, stroke: Outline['stroke']): Drawn | null {
    if (parts.length === 0) return null;
    const box = boundAll(parts.map(boxOf));
    if (!holds(this.#clip, middleOf(box))) return null;
    const shape: Drawn = { kind: 'outline', outline: nameOutline(parts), box, fill, stroke, words: null };
    this.#add(shape);
    return shape;
  }

  #add(shape: SlideShape): void {
    this.#shapes.push(shape);
  }
}

function boxOf(part: Part): Box {
  if (part.form === 'corners') {
    return boundAll(part.points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  }
  const { x, y, radius } = part;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

/** The outline by the name that programs know it by, if they do. */
function nameOutline(parts: readonly Part[]): Outline['outline'] {
  const [part] = parts;
  if (part === undefined || parts.length > 1) return parts;
  if (part.form === 'circle') return 'circle';
  const { x, y, width, height } = boxOf(part);
  const isAt = (places: readonly Point[]) =>
    part.closed &&
    part.points.length === places.length &&
    places.every(([px, py]) => part.points.some(([cx, cy]) => isNear(px, cx) && isNear(py, cy)));
  const [right, bottom, middle, centre] = [x + width, y + height, x + width / 2, y + height / 2];
  // prettier-ignore
  if (isAt([[x, y], [right, y], [right, bottom], [x, bottom]])) return 'rectangle';
  // prettier-ignore
  if (isAt([[middle, y], [right, centre], [middle, bottom], [x, centre]])) return 'diamond';
  return parts;
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** True if a frame belongs to a rectangle: drawn on its edge, or half a pixel within. */
function isAbout(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < 1 &&
    Math.abs(a.y - b.y) < 1 &&
    Math.abs(a.width - b.width) < 2 &&
    Math.abs(a.height - b.height) < 2
  );
}

/** True for an outline that a text stands in the middle of, and for the ground that was laid for a text. */
function isRoomFor(shape: SlideShape, [x, y]: Point, align: 'start' | 'center' | 'end'): boolean {
  if (shape.kind !== 'outline' || shape.words !== null) return false;
  const { box } = shape;
  // An outline that was cut at the edge has its text in the middle of what is left.
  if (align === 'center') return y >= box.y && y <= box.y + box.height;
  const isGround = shape.outline === 'rectangle' && shape.stroke === null && box.height <= GROUND.height;
  return align === 'start' && isGround && holds(box, [x, y]) && x - box.x <= GROUND.beside;
}
