import { personalFields } from '../portfolio/missingFields.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Translate } from '../l10n/translate.ts';
import type { FolderMerge, KeptFile } from './mergeFolder.ts';
import type { Comparison } from './outputFolder.ts';
import type { SiteRemark } from './siteMap.ts';
import { pathFrom } from './siteText.ts';

/** What is about to be published. */
export interface Publication {
  readonly candidate: Candidate;
  /** As far as the candidate is shown. */
  readonly owner: Candidate;
  readonly realisations: number;
  readonly drafts: number;
  /** With their style sheet, which is no file of its own to whoever reads them. */
  readonly pages: number;
  /** Copies of files of the portfolio, and what is made beside the pages. */
  readonly files: number;
  /** Files that the student lists, by their paths. */
  readonly listed: readonly string[];
}

/** Says what is published and what is not, before anything is written. */
export function publicationDetail(publication: Publication, t: Translate): string {
  const { candidate, owner, realisations, drafts, pages, files, listed } = publication;
  const open = personalFields(owner, t);
  const kept = personalFields(candidate, t).filter((each) => !open.includes(each));
  return [
    t('Réalisations: {realisations}; pages: {pages}; files: {files}.', {
      ...{ realisations, pages, files },
    }),
    t('Shown of you: {what}.', {
      what: [t('option'), t('session'), ...open].join(', '),
    }),
    ...(kept.length > 0 ? [t('Not shown: {what}.', { what: kept.join(', ') })] : []),
    ...(drafts > 0 ? [t('Drafts, which stay out: {drafts}.', { drafts })] : []),
    ...(listed.length > 0
      ? [t('Documents that you list: {files}.', { files: listed.join(', ') })]
      : []),
  ].join('\n');
}

/** What came of a publication, in a few sentences; `ofClass` where it is that of everybody. */
export function publishedMessage(
  folder: string,
  { write, remove, kept }: FolderMerge,
  remarks: number,
  t: Translate,
  ofClass = false,
): string {
  const blocked = kept.filter(({ inTheWay }) => inTheWay).length;
  const isSame = write.length === 0 && remove.length === 0;
  return [
    isSame && blocked === 0
      ? t(
          ofClass
            ? 'The pages of the class in “{folder}” are up to date.'
            : 'Your portfolio in “{folder}” is up to date.',
          { folder },
        )
      : t(
          ofClass
            ? 'The pages of the class are in “{folder}”. Files written: {written}, removed: {removed}.'
            : 'Your portfolio is in “{folder}”. Files written: {written}, removed: {removed}.',
          { folder, written: write.length, removed: remove.length },
        ),
    ...(blocked > 0
      ? [t('Not written over, for it is not as it was published: {blocked}.', { blocked })]
      : []),
    ...(kept.length > blocked
      ? [
          t('Left alone, for it is not of the portfolio: {others}.', {
            others: kept.length - blocked,
          }),
        ]
      : []),
    ...(remarks > 0 ? [t('Links that lead nowhere on the pages: {remarks}.', { remarks })] : []),
  ].join(' ');
}

/** The lines of the details, each as a sentence. */
export interface PublishedDetails {
  /** What was left alone. */
  readonly kept: readonly string[];
  /** What stands where a file of the portfolio should be. */
  readonly blocked: readonly string[];
  /** What leads nowhere on the pages, and what could not be copied. */
  readonly lacks: readonly string[];
}

/** What the details say of a publication, whose pages have those `remarks`. */
export function publishedDetails(
  { kept, lost }: Pick<Comparison, 'kept' | 'lost'>,
  remarks: readonly string[],
  t: Translate,
): PublishedDetails {
  const lines = (inTheWay: boolean) =>
    kept.filter((each) => each.inTheWay === inTheWay).map((each) => keptDetail(each, t));
  const lostLines = lost.map((path) => t('{path} could not be copied', { path }));
  return { kept: lines(false), blocked: lines(true), lacks: [...remarks, ...lostLines] };
}

/** What leads nowhere on pages, a sentence each. `root` is the candidate’s folder as a URI. */
export function remarkLines(remarks: readonly SiteRemark[], root: string, t: Translate): string[] {
  return remarks.map((each) => remarkDetail(pathFrom(root, each.uri), each, t));
}

/** A line of the details: a file that stays as it is, and why. */
function keptDetail({ path, why, inTheWay }: KeptFile, t: Translate): string {
  if (why === 'changed')
    return inTheWay
      ? t('{path} was changed since it was published; it was not written over', { path })
      : t('{path} was changed since it was published; it was not removed', { path });
  return inTheWay
    ? t('{path} stands where a file of the portfolio should be; it was not written over', { path })
    : t('{path} is not of the portfolio; it was left alone', { path });
}

/** A line of the details: a link that leads nowhere on the pages, and why. `name` is that of its text. */
function remarkDetail(name: string, { kind, target }: SiteRemark, t: Translate): string {
  const reasons: Readonly<Record<SiteRemark['kind'], string>> = {
    missing: t('no such file'),
    folder: t('a folder: name a file'),
    elsewhere: t('outside of the portfolio'),
    hidden: t('hidden: its name begins with a dot'),
    output: t('in the folder that is published'),
    tooLarge: t('larger than 20 MB'),
    unreadable: t('cannot be read'),
    draft: t('a draft'),
    noPlace: t('no such heading'),
    picture: t('not a picture of the portfolio'),
  };
  return t('{name}: {target} ({why})', { name, target, why: reasons[kind] });
}

/** Why a folder cannot be published into; undefined where it can. `path` is from the candidate’s folder. */
export function folderRefusal(
  path: string,
  holdsReports: boolean,
  isLink: boolean,
  t: Translate,
): string | undefined {
  const settings = t('Choose another in the setting {setting}.', {
    setting: 'portfolioSio.site.folder',
  });
  const isBelow = path
    .split('/')
    .every((step) => step !== '' && !step.startsWith('.') && step !== 'node_modules');
  if (!isBelow || /[\\:*?"<>|]/.test(path))
    return `${t('“{path}” is no folder below your portfolio.', { path })} ${settings}`;
  if (holdsReports) return `${t('“{path}” holds reports.', { path })} ${settings}`;
  if (isLink) return `${t('“{path}” leads elsewhere.', { path })} ${settings}`;
  return undefined;
}
