import { escapeXml } from '../../table/workbook/xmlText.ts';
import type { FicheNote, PictureNote, PictureFile } from '../fiche.ts';
import { targetOf } from '../../body/targets.ts';
import { baseName } from '../../text/uri.ts';
import { pictureSize, type PictureSize } from './pictureSize.ts';
import type { Setting } from './setting.ts';
import { run } from './wordXml.ts';

/** What stays free beside a picture, in twips: it must not cover the lines of the form. */
const EDGE = 57;
const EMU = { pixel: 9_525, twip: 635 } as const;

/** A picture within a paragraph, scaled to its room; where it is not shown, its place says so. */
export function pictureRun(address: string, text: string, setting: Setting): string {
  const found = pictureAt(address, setting);
  if ('kind' in found) {
    setting.note(found);
    const what = text === '' ? found.what : `${text} (${found.what})`;
    const format = { ...setting.format, italic: true };
    return run(`[${REASON[found.kind]}\u00a0: ${what}]`, format);
  }
  const { bytes, size } = found;
  const { part, parts } = setting;
  const id = parts.picture(bytes, size.format, part);
  return drawing(id, size, text, setting);
}

/** Stands in the place of a picture, on a form that is French. */
const REASON: Readonly<Record<PictureNote, string>> = {
  remotePicture: 'image en ligne, non reprise',
  missingPicture: 'image introuvable',
  largePicture: 'image trop lourde, non reprise',
  brokenPicture: 'image illisible',
  outsidePicture: 'image hors du dossier, non reprise',
  formatPicture: 'image d’un format que Word n’affiche pas',
  unreadPicture: 'image non reprise',
};

type LeftOut = FicheNote & { readonly kind: PictureNote };

interface Shown {
  readonly bytes: Uint8Array;
  readonly size: PictureSize;
}

function pictureAt(address: string, { fiche, pictures }: Setting): Shown | LeftOut {
  const target = targetOf(address, fiche.uri, fiche.root);
  const what = shortened(address);
  if (target.kind === 'web') return { kind: 'remotePicture', what };
  if (target.kind !== 'local') return { kind: 'outsidePicture', what };
  const name = shortened(baseName(target.path));
  const file: PictureFile = pictures.get(target.path) ?? 'missingPicture';
  if (typeof file === 'string') return { kind: file, what: name };
  const size = pictureSize(file);
  if (size === 'broken') return { kind: 'brokenPicture', what: name };
  return size === 'unknown' ? { kind: 'formatPicture', what: name } : { bytes: file, size };
}

/** An address that holds a picture (`data:…`) would fill the page. */
export function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 60)}…` : address;
}

function drawing(id: string, size: PictureSize, text: string, setting: Setting): string {
  const [width, height] = [size.width * EMU.pixel, size.height * EMU.pixel];
  const room = [setting.width - 2 * EDGE - setting.indent, setting.height] as const;
  const scale = Math.min(1, (room[0] * EMU.twip) / width, (room[1] * EMU.twip) / height);
  const [cx, cy] = [width, height].map((length) => Math.max(1, Math.round(length * scale)));
  const number = setting.parts.drawing();
  const words = escapeXml(text.slice(0, 1_000));
  const named = `id="${number}" name="Image ${number}" descr="${words}"`;
  const blip =
    size.format === 'svg'
      ? `<a:blip><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst></a:blip>`
      : `<a:blip r:embed="${id}"/>`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>`,
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`,
    `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`,
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">`,
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ].join('');
}
