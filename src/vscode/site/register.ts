import * as vscode from 'vscode';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { Lazy, type Registrations, type Services } from '../services.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** The commands about the portfolio as pages; what they need is loaded when one is run. */
export function registerSite(services: Services): Registrations {
  const { folders } = services;
  const forFolder = (
    id: string,
    run: (folder: CandidateFolder, how: unknown) => Promise<unknown>,
  ): vscode.Disposable =>
    services.command(`portfolioSio.${id}`, async (about?: unknown, how?: unknown) => {
      const folder = await chooseFolder(folders, about);
      return folder && run(folder, how);
    });
  const preview = new Lazy(async () => {
    const { SitePreview } = await import('./preview.ts');
    return new SitePreview(services);
  });
  return [
    preview,
    services.command('portfolioSio.previewSite', async (about?: unknown) => {
      const { choosePage } = await import('./choosePage.ts');
      const shown = await choosePage(services, about);
      return shown && (await preview.get()).show(shown);
    }),
    forFolder('publishSite', async (folder, how) => {
      const { AGREED, publishSite } = await import('./publish.ts');
      return publishSite(folder, services, how === AGREED);
    }),
    services.command('portfolioSio.exportClassSite', async (into?: unknown) => {
      const { exportClassSite } = await import('./classSite.ts');
      return exportClassSite(services, into instanceof vscode.Uri ? into : undefined);
    }),
    forFolder('openSite', async (folder, page) => {
      const { openPublished } = await import('./publish.ts');
      return openPublished(folder, typeof page === 'string' ? page : undefined);
    }),
    forFolder('putSiteOnline', async (folder) => {
      const { putSiteOnline } = await import('./putOnline.ts');
      return putSiteOnline(folder, services);
    }),
  ];
}
