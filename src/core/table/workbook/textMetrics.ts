// Advance widths of Arial in thousandths of the font size, by width. Letters with accents are as wide
// as without, but for a small i. Liberation Sans and Helvetica have the same.
const REGULAR: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl’‘',
  260: '|',
  278: ' !,./:;I[]\\ftìíîïÌÍÎÏ\u00a0·',
  333: '()-`r“”„',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  400: '°',
  469: '^',
  500: 'Jcksvxyz▸',
  556: '#$0123456789?_Labdeghnopqu–€«»',
  584: '+<=>~×',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%æ',
  944: 'Wœ',
  1000: 'ÆŒ—…→☒☐▢',
  1015: '@',
};

const BOLD: Readonly<Record<number, string>> = {
  238: "'",
  278: ' ,./I\\ijl\u00a0·’‘',
  280: '|',
  333: '!()-:;[]`ft',
  350: '•',
  389: '*r{}',
  400: '°',
  474: '"',
  500: 'z“”„▸',
  556: '#$0123456789J_aceksvxy–€«»',
  584: '+<=>^~×',
  611: '?FLTZbdghnopqu',
  667: 'EPSVXY',
  722: '&ABCDHKNRU',
  778: 'GOQw',
  833: 'M',
  889: '%mæ',
  944: 'Wœ',
  975: '@',
  1000: 'ÆŒ—…→☒☐▢',
};

/** How a text is set. */
export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

type Widths = ReadonlyMap<string, number>;

const WIDTHS: Readonly<Record<'regular' | 'bold', Widths>> = {
  regular: byCharacter(REGULAR),
  bold: byCharacter(BOLD),
};

/** The width of `text` on one line, in points. */
export function textWidth(text: string, { size, bold }: TextStyle): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  let thousandths = 0;
  for (const char of text.normalize('NFC')) {
    const plain = char.normalize('NFD').charAt(0);
    thousandths += widths.get(char) ?? widths.get(plain) ?? unknownWidth(char);
  }
  return (thousandths * size) / 1000;
}

/** The number of lines that `text` takes when it wraps at `width` points. */
export function lineCount(text: string, width: number, style: TextStyle): number {
  const lines = text.split('\n').map((line) => wrappedLines(line, width, style));
  return lines.reduce((sum, count) => sum + count, 0);
}

/** The height of one line in points, in whole pixels as a spreadsheet sets it. */
export function lineHeight(size: number): number {
  return Math.ceil((size * 1.28) / 0.75) * 0.75;
}

function wrappedLines(line: string, width: number, style: TextStyle): number {
  let lines = 1;
  let used = 0;
  for (const [word] of line.matchAll(/[^\s-]*-+|\S+|\s+/g)) {
    const wide = textWidth(word, style);
    if (used + wide <= width || /^\s/.test(word)) {
      used += wide;
    } else if (wide <= width) {
      lines += 1;
      used = wide;
    } else {
      // Longer than a line: it begins where it stands and breaks anywhere.
      const broken = Math.ceil((used + wide) / (width * 0.96)) - 1;
      lines += broken;
      used = used + wide - broken * width * 0.96;
    }
  }
  return lines;
}

function unknownWidth(char: string): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0;
  return char < '\u2000' ? 667 : 1000;
}

function byCharacter(table: Readonly<Record<number, string>>): Widths {
  return new Map(
    Object.entries(table).flatMap(([width, characters]) =>
      Array.from(characters, (char): [string, number] => [char, Number(width)]),
    ),
  );
}
