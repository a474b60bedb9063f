/** A slide and its notes as the XML of a presentation (PresentationML, ECMA-376). */
import { escapeXml } from '../../painting/svgContext.ts';
import { LIGHT } from '../../painting/theme.ts';
import { type PicturePart, type Slide, type SlidePart, type TablePart, type TextPart } from './deck.ts';
import { NAMESPACES, NUMBER_FIELD, XML, writeTree } from './fixedParts.ts';
import {
  ON_SLIDE,
  ShapeWriter,
  textSize,
  units,
  writeColour,
  writeFrame,
  writeGroup,
  writePlace,
  preset,
} from './shapeXml.ts';

/** A slide; `number` is what it is shown as at its foot. */
export function writeSlide({ title, titleSize, titleBox, parts }: Slide, number: number): string {
  const writer = new ShapeWriter();
  const frame = titleBox ? writeFrame(titleBox, ON_SLIDE) : '';
  const heading = `<p:sp><p:nvSpPr><p:cNvPr id="${writer.takeNumber()}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${writeParagraph(title, ` sz="${textSize(titleSize)}"`)}</p:txBody></p:sp>`;
  const shapes = parts.map((part) => writePart(writer, part)).join('');
  const foot = `<p:sp><p:nvSpPr><p:cNvPr id="${writer.takeNumber()}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${NUMBER_FIELD(String(number))}</a:p></p:txBody></p:sp>`;
  return `${XML}<p:sld ${NAMESPACES}><p:cSld>${writeTree(heading + shapes + foot)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** What stands below a slide for whoever presents. */
export function writeNotes({ notes }: Slide): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const paragraphs = notes.flatMap((each) => each.split(/\r\n|\r|\n/)).map((line) => writeParagraph(line));
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || '<a:p/>'}</p:txBody></p:sp>`;
  return `${XML}<p:notes ${NAMESPACES}><p:cSld>${writeTree(image + body)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function writePart(writer: ShapeWriter, part: SlidePart): string {
  if (part.kind === 'text') return writeText(writer, part);
  if (part.kind === 'table') return writeTable(writer, part);
  return writePicture(writer, part);
}

function writeParagraph(text: string, attributes = '', colour = '', properties = ''): string {
  if (text === '') return '<a:p/>';
  return `<a:p>${properties}<a:r><a:rPr lang="en-GB"${attributes}>${colour}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

function writeText(writer: ShapeWriter, { name, box, paragraphs, size, colour, gap = 0 }: TextPart): string {
  const style = [` sz="${textSize(size)}"`, writeColour(colour)] as const;
  const above = `<a:pPr><a:spcBef><a:spcPts val="${textSize(gap)}"/></a:spcBef></a:pPr>`;
  const lines = paragraphs
    .map((line, i) => writeParagraph(line, ...style, gap > 0 && i > 0 ? above : ''))
    .join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${writer.takeNumber()}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${writeFrame(box, ON_SLIDE)}${preset('rect')}<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>${lines || '<a:p/>'}</p:txBody></p:sp>`;
}

/** As large as its box allows, in the middle of its width, at its top. */
function writePicture(writer: ShapeWriter, { name, alt, box, picture }: PicturePart): string {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const placing = { x: box.x + (box.width - picture.width * scale) / 2, y: box.y, scale };
  const naming = writer.nameShape(name, alt);
  const shapes = picture.shapes.map((shape) => writer.write(shape, placing)).join('');
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  return writeGroup(naming, whole, placing, shapes);
}

function writeTable(writer: ShapeWriter, { name, box, columns, rows, size, headHeight }: TablePart): string {
  const [off, ext] = writePlace(box, ON_SLIDE);
  const grid = columns.map(({ width }) => `<a:gridCol w="${units(width)}"/>`).join('');
  const writeRow = (cells: readonly string[], height: number, weight: string) => {
    const style = [` sz="${textSize(size)}"${weight}`, writeColour(LIGHT.ink)] as const;
    const written = cells.map((cell) => {
      const paragraphs = cell.split('\n').map((line) => writeParagraph(line, ...style));
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</a:txBody>${CELL}</a:tc>`;
    });
    return `<a:tr h="${units(height)}">${written.join('')}</a:tr>`;
  };
  const head = writeRow(
    columns.map(({ heading }) => heading),
    headHeight,
    ' b="1"',
  );
  const body = rows.map(({ cells, height }) => writeRow(cells, height, '')).join('');
  const table = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${head}${body}</a:tbl>`;
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${writer.takeNumber()}" name="${escapeXml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off ${off}/><a:ext ${ext}/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`;
}

/** Free pixels about the words of a cell. */
export const CELL_ROOM = { beside: 5, above: 3 } as const;

const NO_LINE = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
const CELL = `<a:tcPr marL="${units(CELL_ROOM.beside)}" marR="${units(CELL_ROOM.beside)}" marT="${units(CELL_ROOM.above)}" marB="${units(CELL_ROOM.above)}">${['lnL', 'lnR', 'lnT'].map(NO_LINE).join('')}<a:lnB w="${units(1)}">${writeColour(LIGHT.gridStrong)}</a:lnB><a:noFill/></a:tcPr>`;
