/**
 * The parts of a presentation that are the same in all: its theme, its one layout (a title and room for the
 * rest) and what notes look like. Arial is on every machine that shows slides, or something of its width is.
 */
import { LIGHT } from '../../painting/theme.ts';
import { SLIDE } from './deck.ts';
import { textSize, units, writeColour, writeFrame, ON_SLIDE } from './shapeXml.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** Where titles stand, and the number at the foot. */
export const TITLE_BOX = { x: 40, y: 16, width: 1200, height: 78 } as const;
const NUMBER_BOX = { x: 1140, y: 688, width: 100, height: 22 } as const;

/** The number of a slide, which follows when slides are moved. */
export const NUMBER_FIELD = (shown: string) =>
  `<a:fld id="{6E2A3B50-4D0B-4A3C-9B0E-0C1D2E3F4A5B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${shown}</a:t></a:fld>`;

/** The root of all shapes on a page. */
export function writeTree(shapes: string): string {
  const none = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>';
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${none}</a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

const GROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const placeholder = (id: number, name: string, kind: string, frame: string, body: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody>${body}</p:txBody></p:sp>`;

const TITLE = placeholder(
  2,
  'Title',
  'type="title"',
  `${writeFrame(TITLE_BOX, ON_SLIDE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
  '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p>',
);
const NUMBER = placeholder(
  3,
  'Slide number',
  'type="sldNum" sz="quarter" idx="12"',
  `${writeFrame(NUMBER_BOX, ON_SLIDE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
  `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="${textSize(14)}">${writeColour(LIGHT.muted)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>${NUMBER_FIELD('‹#›')}</a:p>`,
);

const level = (n: number, size: number) =>
  `<a:lvl${n}pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${textSize(size)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${n}pPr>`;

export const MASTER = `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${GROUND}${writeTree(TITLE + NUMBER)}</p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${textSize(32)}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1, 24)}</p:bodyStyle><p:otherStyle>${level(1, 24)}</p:otherStyle></p:txStyles></p:sldMaster>`;

export const LAYOUT = `${XML}<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="Title and picture">${writeTree(
  placeholder(
    2,
    'Title',
    'type="title"',
    '',
    '<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p>',
  ) +
    placeholder(
      3,
      'Slide number',
      'type="sldNum" sz="quarter" idx="12"',
      '',
      `<a:bodyPr/><a:lstStyle/><a:p>${NUMBER_FIELD('‹#›')}</a:p>`,
    ),
)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const NOTES_IMAGE = { x: 72, y: 96, width: 576, height: 324 };
const NOTES_BODY = { x: 72, y: 460, width: 576, height: 440 };

export const NOTES_MASTER = `${XML}<p:notesMaster ${NAMESPACES}><p:cSld>${GROUND}${writeTree(
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${writeFrame(NOTES_IMAGE, ON_SLIDE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">${writeColour(LIGHT.gridStrong)}</a:ln></p:spPr></p:sp>` +
    placeholder(
      3,
      'Notes',
      'type="body" sz="quarter" idx="3"',
      `${writeFrame(NOTES_BODY, ON_SLIDE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
      '<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p>',
    ),
)}</p:cSld>${COLOUR_MAP}<p:notesStyle>${level(1, 16)}</p:notesStyle></p:notesMaster>`;

const colour = (name: string, value: string) =>
  `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`;
const COLOURS = [
  colour('dk1', LIGHT.ink),
  colour('lt1', LIGHT.ground),
  colour('dk2', LIGHT.muted),
  colour('lt2', LIGHT.tint),
  colour('accent1', LIGHT.roles.entry),
  colour('accent2', LIGHT.roles.missed),
  colour('accent3', LIGHT.roles.good),
  colour('accent4', LIGHT.roles.later),
  colour('accent5', LIGHT.roles.context),
  colour('accent6', LIGHT.thread),
  colour('hlink', LIGHT.selected),
  colour('folHlink', LIGHT.selected),
].join('');
const FONTS = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${PLAIN_FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export const THEME = `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Chronolane"><a:themeElements><a:clrScheme name="Chronolane">${COLOURS}</a:clrScheme><a:fontScheme name="Chronolane"><a:majorFont>${FONTS}</a:majorFont><a:minorFont>${FONTS}</a:minorFont></a:fontScheme><a:fmtScheme name="Chronolane"><a:fillStyleLst>${PLAIN_FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLAIN_FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** The size of slides and of printed notes. */
export const SIZES = `<p:sldSz cx="${units(SLIDE.width)}" cy="${units(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/>`;
