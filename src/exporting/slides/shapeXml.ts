/**
 * Shapes as the XML of a presentation (DrawingML, ECMA-376). Lengths there are whole numbers, 9,525 to a pixel.
 *
 *     new ShapeWriter().write(shape, { x: 40, y: 130, scale: 1.2 })  → "<p:sp>…</p:sp>"
 */
import type { Box, Part, SlideShape, Stroke, Words } from '../../painting/slideShapes.ts';
import { escapeXml } from '../../painting/svgContext.ts';

const UNITS = 9525;
/** A line of text as programs set it: hundredths of a point, 75 to a pixel. */
const POINTS = 75;

/** Where the pixels of a picture stand on the slide. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const ON_SLIDE: Placing = { x: 0, y: 0, scale: 1 };

type Outline = Extract<SlideShape, { kind: 'outline' }>;

/** Numbers the shapes of one slide: no two may have the same number. */
export class ShapeWriter {
  #last = 1;

  takeNumber(): number {
    return ++this.#last;
  }

  /** The name and number of a shape, and what it says; what says nothing is marked as decoration. */
  nameShape(name: string, alt: string): string {
    const words = alt === '' ? '' : ` descr="${escapeXml(alt)}"`;
    const start = `<p:cNvPr id="${this.takeNumber()}" name="${escapeXml(name)}"${words}`;
    return alt === '' ? `${start}>${DECORATIVE}</p:cNvPr>` : `${start}/>`;
  }

  /** A shape with all that is in it. */
  write(shape: SlideShape, placing: Placing): string {
    const { name = NAMES[shape.kind], alt = '', box } = shape;
    // What is written names and says itself.
    const isText = shape.kind === 'words' || (shape.kind === 'outline' && shape.words !== null);
    const naming =
      isText && alt === ''
        ? `<p:cNvPr id="${this.takeNumber()}" name="${escapeXml(name)}"/>`
        : this.nameShape(name, alt);
    if (shape.kind === 'group') {
      const shapes = shape.shapes.map((each) => this.write(each, placing)).join('');
      return writeGroup(naming, box, placing, shapes);
    }
    if (shape.kind === 'line') {
      const flip = shape.isRising ? ' flipV="1"' : '';
      return `<p:cxnSp><p:nvCxnSpPr>${naming}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${writeFrame(box, placing, flip)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${writeStroke(shape.stroke, placing)}</p:spPr></p:cxnSp>`;
    }
    const isOutline = shape.kind === 'outline';
    const look = isOutline
      ? writeGeometry(shape, placing) + writeFill(shape.fill) + writeStroke(shape.stroke, placing)
      : `${preset('rect')}<a:noFill/>`;
    const words = shape.words === null ? '' : writeWords(shape.words, placing);
    const kind = isOutline ? '<p:cNvSpPr/>' : '<p:cNvSpPr txBox="1"/>';
    return `<p:sp><p:nvSpPr>${naming}${kind}<p:nvPr/></p:nvSpPr><p:spPr>${writeFrame(box, placing)}${look}</p:spPr>${words}</p:sp>`;
  }
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const NAMES = { outline: 'Shape', line: 'Line', words: 'Words', group: 'Group' } as const;

/** Shapes as one; its own units are those of the slide. */
export function writeGroup(naming: string, box: Box, placing: Placing, shapes: string): string {
  const [off, ext] = writePlace(box, placing);
  const frame = `<a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/>`;
  return `<p:grpSp><p:nvGrpSpPr>${naming}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
}

/** Pixels as the units of a slide. */
export function units(pixels: number): number {
  return Math.round(pixels * UNITS);
}

/** A size of letters as programs write it. */
export function textSize(pixels: number): number {
  return Math.max(100, Math.round(pixels * POINTS));
}

/** Where a box stands: its corner and its size as attributes. */
export function writePlace({ x, y, width, height }: Box, placing: Placing): readonly [string, string] {
  const { scale } = placing;
  return [
    `x="${units(placing.x + x * scale)}" y="${units(placing.y + y * scale)}"`,
    `cx="${units(width * scale)}" cy="${units(height * scale)}"`,
  ];
}

export function writeFrame(box: Box, placing: Placing, flip = ''): string {
  const [off, ext] = writePlace(box, placing);
  return `<a:xfrm${flip}><a:off ${off}/><a:ext ${ext}/></a:xfrm>`;
}

export function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

export function writeColour(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function writeFill(colour: string | null): string {
  return colour === null ? '<a:noFill/>' : writeColour(colour);
}

function writeStroke(stroke: Stroke | null, { scale }: Placing): string {
  if (stroke === null) return '<a:ln><a:noFill/></a:ln>';
  const { colour, width, dash } = stroke;
  const [long = 0, gap = 0] = dash;
  const part = (length: number) => Math.round((length / width) * 100_000);
  const dashes =
    dash.length === 0 ? '' : `<a:custDash><a:ds d="${part(long)}" sp="${part(gap)}"/></a:custDash>`;
  return `<a:ln w="${units(width * scale)}">${writeColour(colour)}${dashes}</a:ln>`;
}

function writeGeometry({ outline, box }: Outline, { scale }: Placing): string {
  if (outline === 'rectangle') return preset('rect');
  if (outline === 'circle') return preset('ellipse');
  if (outline === 'diamond') return preset('diamond');
  const place = (x: number, y: number) =>
    `x="${units((x - box.x) * scale)}" y="${units((y - box.y) * scale)}"`;
  const path = outline.map((part) => writePart(part, place, scale)).join('');
  const size = `w="${Math.max(1, units(box.width * scale))}" h="${Math.max(1, units(box.height * scale))}"`;
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${path}</a:path></a:pathLst></a:custGeom>`;
}

function writePart(part: Part, place: (x: number, y: number) => string, scale: number): string {
  if (part.form === 'circle') {
    const radius = units(part.radius * scale);
    const start = `<a:moveTo><a:pt ${place(part.x + part.radius, part.y)}/></a:moveTo>`;
    return `${start}<a:arcTo wR="${radius}" hR="${radius}" stAng="0" swAng="21600000"/><a:close/>`;
  }
  const [first, ...more] = part.points.map(([x, y]) => `<a:pt ${place(x, y)}/>`);
  const lines = more.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('');
  return `<a:moveTo>${first ?? ''}</a:moveTo>${lines}${part.closed ? '<a:close/>' : ''}`;
}

const ALIGNS = { start: 'l', center: 'ctr', end: 'r' } as const;

function writeWords({ text, size, bold, colour, align, inset }: Words, { scale }: Placing): string {
  const left = units(inset * scale);
  const weight = bold ? ' b="1"' : '';
  const run = `<a:rPr lang="en-GB" sz="${textSize(size * scale)}"${weight}>${writeColour(colour)}</a:rPr>`;
  return `<p:txBody><a:bodyPr wrap="none" lIns="${left}" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${ALIGNS[align]}"/><a:r>${run}<a:t>${escapeXml(text)}</a:t></a:r></a:p></p:txBody>`;
}
