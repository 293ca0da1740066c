import type * as vscode from 'vscode';
import { portfolioJson } from '../../core/data/portfolioData.ts';
import { personalFields } from '../../core/portfolio/missingFields.ts';
import { publishedCandidate } from '../../core/portfolio/publication.ts';
import { folderUri } from '../../core/text/uri.ts';
import { type OutputServices, writeOutput } from '../table/output.ts';
import { translate } from '../translate.ts';
import { endOf, withProgress } from '../ui/progress.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** Writes `portfolio.json` once all reports are read, and says what of the candidate is in it. */
export async function exportData(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const bytes = await withProgress(translate('Writing the data'), async (token) => {
    await endOf(folder.ready, token);
    if (token.isCancellationRequested) return undefined;
    const { candidate, portfolio, profile } = folder;
    const root = folderUri(folder.folder.uri.toString());
    const { publish } = profile;
    return new TextEncoder().encode(portfolioJson({ candidate, publish, portfolio, root }));
  });
  return (
    bytes && writeOutput({ name: DATA_FILE, bytes, message: written(folder) }, folder, services)
  );
}

const DATA_FILE = 'portfolio.json';

function written({ candidate, profile }: CandidateFolder): (name: string) => string {
  const shown = personalFields(publishedCandidate(candidate, profile.publish), translate);
  return (name) =>
    shown.length === 0
      ? translate('{name} is written. It does not say whose portfolio it is.', { name })
      : translate('{name} is written. It says of you: {shown}.', { name, shown: shown.join(', ') });
}
