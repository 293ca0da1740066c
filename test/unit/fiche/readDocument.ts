import assert from 'node:assert/strict';
import { unzipSync, strFromU8 } from 'fflate';
import {
  child,
  children,
  descendants,
  readXml,
  XmlElement,
} from '../../../src/core/table/workbook/xml.ts';
import type { CellFacts, ParagraphFacts } from './layoutFacts.ts';

/** The texts of a package’s parts by their names; every part of XML must be well-formed. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = unzipSync(bytes);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : '',
    ]),
  );
}

/** The root of a part that must be XML. */
export function rootOf(text: string | undefined): XmlElement {
  const part = readXml(text ?? '');
  assert.ok(part, 'not well-formed');
  return part.root;
}

/** The value of an attribute `w:val`, or another, of a child. */
export function valueOf(element: XmlElement | undefined, name: string, attribute = 'val') {
  const found = element && child(element, name);
  return found?.attributes[`w:${attribute}`];
}

export function cellFacts(cell: XmlElement): CellFacts {
  const properties = child(cell, 'tcPr') ?? assert.fail();
  const borders = child(properties, 'tcBorders');
  const sides = ['right', 'left', 'bottom'] as const;
  const open = borders ? sides.filter((side) => !child(borders, side)) : [];
  const span = Number(valueOf(properties, 'gridSpan') ?? 1);
  return {
    width: Number(valueOf(properties, 'tcW', 'w')),
    ...(span > 1 && { span }),
    ...(valueOf(properties, 'vAlign') === 'center' && { centred: true as const }),
    ...(open.length > 0 && { open }),
    paragraphs: children(cell, 'p').map(paragraphFacts),
  };
}

export function paragraphFacts(paragraph: XmlElement): ParagraphFacts {
  const properties = child(paragraph, 'pPr');
  const tabs = [...(properties ? descendants(properties) : [])]
    .filter(({ name }) => name === 'w:tab')
    .map(({ attributes }) =>
      [attributes['w:val'], attributes['w:leader'], attributes['w:pos']].filter(Boolean).join(' '),
    );
  const fonts = new Set<string>();
  let text = '';
  for (const run of children(paragraph, 'r')) {
    const inside = textOf(run);
    if (inside !== '') fonts.add(fontOf(child(run, 'rPr')));
    text += inside;
  }
  const align = properties && valueOf(properties, 'jc');
  return {
    text: text.replace(/ +/g, ' ').trim(),
    fonts: [...fonts],
    ...(tabs.length > 0 && { tabs }),
    ...((align === 'center' || align === 'both') && { align }),
  };
}

function textOf(run: XmlElement): string {
  return children(run)
    .map((each) => {
      if (each.name === 'w:t') return each.text;
      if (each.name === 'w:tab') return '→';
      if (each.name === 'w:br') return '↵';
      if (each.name === 'w:footnoteReference') return `[${each.attributes['w:id']}]`;
      const box = [...descendants(each)].find(({ name }) => name === 'w:checkBox');
      return box ? (child(box, 'checked') ? '☒' : '☐') : '';
    })
    .join('');
}

export function fontOf(properties: XmlElement | undefined): string {
  if (!properties) return '';
  const is = (name: string) => (child(properties, name) ? name : '');
  const words = { b: 'bold', i: 'italic', caps: 'caps' } as const;
  const looks = (['b', 'i', 'caps'] as const).filter(is).map((name) => words[name]);
  return [valueOf(properties, 'rFonts', 'ascii'), valueOf(properties, 'sz'), ...looks].join(' ');
}
