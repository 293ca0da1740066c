import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { PROFILE_FILE } from '../../../src/core/portfolio/candidate.ts';
import type { SiteOwner, SiteParts } from '../../../src/core/site/readSource.ts';
import type { FoundFile } from '../../../src/core/site/siteMap.ts';
import { pathFrom } from '../../../src/core/site/siteText.ts';
import { isMarkdown, ROOT, siteSource, type PortfolioFiles } from './sites.ts';

/** Files in memory as a disk has them, for what reads a site from there. */
export function siteParts(files: PortfolioFiles): readonly [SiteOwner, SiteParts] {
  const { portfolio } = siteSource(files);
  const { profile, publish } = readProfile(files[PROFILE_FILE] ?? '');
  const candidate = { session: 2027, ...profile, option: portfolio.referential.option };
  const uriOf = (path: string) => `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const find = (path: string): FoundFile => {
    if (!(path in files)) return { kind: 'missing' };
    return { kind: isMarkdown(path) ? 'text' : 'file', uri: uriOf(path) };
  };
  return [
    { candidate, portfolio, profile: { publish }, revision: 0 },
    {
      ...{ root: ROOT, documents: [], mark: 'X' },
      textOf: (uri) => Promise.resolve(files[pathFrom(ROOT, uri)]),
      find: (path) => Promise.resolve(find(path)),
      slice: () => Promise.resolve(),
    },
  ];
}
