/**
 * A deck as a file that PowerPoint and its like open (Office Open XML): its parts, and how they hang together.
 *
 *     packDeck(deck)  → pieces of the file, one after the other
 */
import { escapeXml } from '../../painting/svgContext.ts';
import type { Deck } from './composeDeck.ts';
import { LAYOUT, MASTER, NAMESPACES, NOTES_MASTER, SIZES, THEME, XML } from './fixedParts.ts';
import { writeNotes, writeSlide } from './slideXml.ts';
import { zipTexts, type TextFile } from '../zipTexts.ts';

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.presentationml';

/** The file in pieces, a slide at a time; `onShare` is told how far it has come, 0 to 1. */
export function packDeck(deck: Deck, onShare?: (share: number) => void): Generator<Uint8Array> {
  return zipTexts(writeFiles(deck, onShare));
}

function* writeFiles({ title, slides }: Deck, onShare?: (share: number) => void): Generator<TextFile> {
  yield { name: '[Content_Types].xml', text: writeTypes(slides.length) };
  yield {
    name: '_rels/.rels',
    text: writeLinks([
      ['officeDocument', 'ppt/presentation.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  };
  yield {
    name: 'docProps/core.xml',
    text: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
  };
  const ids = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`).join('');
  yield {
    name: 'ppt/presentation.xml',
    text: `${XML}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>${SIZES}</p:presentation>`,
  };
  yield {
    name: 'ppt/_rels/presentation.xml.rels',
    text: writeLinks([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slides.map((_, i) => ['slide', `slides/slide${i + 1}.xml`] as const),
    ]),
  };
  yield { name: 'ppt/theme/theme1.xml', text: THEME };
  yield { name: 'ppt/theme/theme2.xml', text: THEME };
  yield { name: 'ppt/slideMasters/slideMaster1.xml', text: MASTER };
  yield {
    name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    text: writeLinks([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
  };
  yield { name: 'ppt/slideLayouts/slideLayout1.xml', text: LAYOUT };
  yield {
    name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    text: writeLinks([['slideMaster', '../slideMasters/slideMaster1.xml']]),
  };
  yield { name: 'ppt/notesMasters/notesMaster1.xml', text: NOTES_MASTER };
  yield {
    name: 'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    text: writeLinks([['theme', '../theme/theme2.xml']]),
  };
  for (const [i, slide] of slides.entries()) {
    const n = i + 1;
    onShare?.(i / slides.length);
    yield { name: `ppt/slides/slide${n}.xml`, text: writeSlide(slide, n) };
    yield {
      name: `ppt/slides/_rels/slide${n}.xml.rels`,
      text: writeLinks([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['notesSlide', `../notesSlides/notesSlide${n}.xml`],
      ]),
    };
    yield { name: `ppt/notesSlides/notesSlide${n}.xml`, text: writeNotes(slide) };
    yield {
      name: `ppt/notesSlides/_rels/notesSlide${n}.xml.rels`,
      text: writeLinks([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${n}.xml`],
      ]),
    };
  }
}

/** What a part is linked to, within the file; the first has the number 1. */
function writeLinks(links: readonly (readonly [kind: string, target: string])[]): string {
  const each = links.map(([kind, target], i) => {
    const type = kind.startsWith('http') ? kind : `${OFFICE}/${kind}`;
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function writeTypes(slides: number): string {
  const numbers = Array.from({ length: slides }, (_, i) => i + 1);
  const parts = [
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['ppt/presentation.xml', `${KIND}.presentation.main+xml`],
    ['ppt/slideMasters/slideMaster1.xml', `${KIND}.slideMaster+xml`],
    ['ppt/slideLayouts/slideLayout1.xml', `${KIND}.slideLayout+xml`],
    ['ppt/notesMasters/notesMaster1.xml', `${KIND}.notesMaster+xml`],
    ...[1, 2].map((n) => [
      `ppt/theme/theme${n}.xml`,
      'application/vnd.openxmlformats-officedocument.theme+xml',
    ]),
    ...numbers.map((n) => [`ppt/slides/slide${n}.xml`, `${KIND}.slide+xml`]),
    ...numbers.map((n) => [`ppt/notesSlides/notesSlide${n}.xml`, `${KIND}.notesSlide+xml`]),
  ].map(([name = '', type = '']) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}
