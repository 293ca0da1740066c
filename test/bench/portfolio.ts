import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referentialFor } from '../../src/core/referential/referential.ts';
import { forEachBounded } from '../../src/core/iteration.ts';

const FILES_IN_A_FOLDER = 100;
const WRITE_AT_ONCE = 32;
const CODES = referentialFor('SISR').skills.map(({ code }) => code);
const CADRES = ['formation', 'stage1', 'stage2'] as const;

const PROSE = [
  'Le client a demandé une solution simple à maintenir, avec un budget réduit et une mise en service avant l’été.',
  'J’ai commencé par un inventaire des postes, puis j’ai comparé trois solutions avec le tuteur.',
  'La configuration a été testée sur une maquette avant d’être appliquée un soir, hors des heures de travail.',
  'Le résultat répond au besoin : les tests prévus sont passés et la documentation a été remise à l’équipe.',
  'Il reste un point faible, que j’ai signalé : les deux équipements sont dans la même baie.',
  'Les droits sont donnés à des groupes, jamais à une personne, et chaque case du tableau a été vérifiée.',
];

const BLOCKS = [
  '```bash\nnmap -sS -p 22,80,443 10.0.40.0/24\nsystemctl status borgmatic.timer\n```',
  '| Partage | Direction | Atelier |\n| --- | --- | --- |\n| `Commun` | modification | lecture |\n| `Paie` | lecture | aucun |',
  '1. une adresse virtuelle par interface ;\n2. la table d’états copiée par un lien dédié ;\n3. les règles recopiées.',
];

/** Numbers that are the same in every run, from 0 up to but not including 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A report as a student writes it: some 1.65 KB, 3 to 6 codes; in one of three, one in the body. */
export function reportOf(index: number): string {
  const random = randomFrom(index + 1);
  const among = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]) => items[among(items.length)] as T;
  const codes = Array.from({ length: 3 + among(4) }, () => pick(CODES));
  const inBody = index % 3 === 0 ? codes.splice(-1) : [];
  const list =
    index % 2 === 0
      ? `competences: [${codes.join(', ')}]`
      : `competences:\n${codes.map((code) => `  - ${code}`).join('\n')}`;
  const day = String(1 + among(28)).padStart(2, '0');
  const paragraphs = Array.from({ length: 6 + among(3) }, () => pick(PROSE));
  return [
    '---',
    `intitule: Réalisation numéro ${index}, mise en place d’un service`,
    `cadre: ${CADRES[index % 3]}`,
    `periode: ${day}/01/26 au ${day}/02/26`,
    list,
    'productions:',
    '  - "[Documentation](docs/documentation.md)"',
    '---',
    '',
    `# Réalisation numéro ${index}`,
    '',
    '## Contexte',
    '',
    ...paragraphs.slice(0, 3).flatMap((line) => [line, '']),
    '## Travail réalisé',
    '',
    pick(BLOCKS),
    '',
    ...inBody.map((code) => inBodyAs(index, code)),
    ...paragraphs.slice(3).flatMap((line) => [line, '']),
    '## Bilan',
    '',
    pick(BLOCKS),
    '',
  ].join('\n');
}

/** A ticked line, or a mention in a sentence. */
function inBodyAs(index: number, code: string): string {
  return index % 2 === 0
    ? `- [x] ${code} Faite pendant la mise en service\n- [ ] le reste de la liste\n`
    : `C’est ce qui m’a permis de travailler **${code}** avec le tuteur.\n`;
}

/** A report of some `length` units, with codes and tasks throughout, as its checks would read it. */
export function longReport(length: number): string {
  const [header = '', body = ''] = reportOf(0).split('\n---\n');
  const parts = [`${header}\n---\n`];
  for (let size = 0; size < length; size += body.length) parts.push(body);
  return parts.join('');
}

/** Writes a portfolio of so many reports, a hundred in each folder. */
export async function writePortfolio(folder: string, count: number): Promise<void> {
  const folders = Array.from({ length: Math.ceil(count / FILES_IN_A_FOLDER) }, (_, index) =>
    join(folder, `dossier-${index}`),
  );
  await Promise.all(folders.map((path) => mkdir(path, { recursive: true })));
  await forEachBounded(Array(count).keys(), WRITE_AT_ONCE, (index) =>
    writeFile(
      join(folders[Math.floor(index / FILES_IN_A_FOLDER)] ?? folder, `rapport-${index}.md`),
      reportOf(index),
    ),
  );
}

/** Writes the folder of a teacher: so many candidates, each with a profile and so many reports. */
export async function writeClass(
  folder: string,
  { candidates, reports }: { readonly candidates: number; readonly reports: number },
): Promise<void> {
  await forEachBounded(Array(candidates).keys(), WRITE_AT_ONCE, async (candidate) => {
    const own = join(folder, `candidat-${String(candidate).padStart(3, '0')}`);
    await mkdir(own, { recursive: true });
    const profile = `nom: FICTIF-${candidate}\nprenom: Camille\noption: SISR\nsession: 2026\n`;
    await writeFile(join(own, 'portfolio.yaml'), profile);
    await forEachBounded(Array(reports).keys(), WRITE_AT_ONCE, (index) =>
      writeFile(join(own, `rapport-${index}.md`), reportOf(candidate * reports + index)),
    );
  });
}
