import * as vscode from 'vscode';
import { WORKFLOWS, workflowText } from '../../core/site/workflows.ts';
import { baseName } from '../../core/text/uri.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { Services } from '../services.ts';
import { siteSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { inform, warn } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { bytesOf, writeAtomically } from '../workspace/writeFile.ts';

/**
 * Says how the pages get online: writes the file that GitHub or GitLab publishes them by, where the
 * student wants one, or tells what to do with a server of the school. A file that is there is kept.
 */
export async function putSiteOnline(
  folder: CandidateFolder,
  services: Services,
): Promise<vscode.Uri | undefined> {
  const places = WORKFLOWS.map((workflow) => ({
    ...{ label: workflow.name, detail: translate('Writes {path}', { path: workflow.path }) },
    workflow,
  }));
  const school = { label: translate('A server of my school'), workflow: undefined };
  const title = translate('Where should your portfolio be online?');
  const picked = await vscode.window.showQuickPick([...places, school], { title });
  if (!picked) return undefined;
  const { folder: path } = siteSettings(folder.folder.uri);
  if (!picked.workflow) {
    const message = translate(
      'Copy all that is in the folder “{path}” to your space on the server, with index.html at the top. Open the address in a private window: it must show without a password. Then write the address into your profile.',
      { path },
    );
    inBackground(offerAddress(folder, message), services.log);
    return undefined;
  }
  const root = repositoryOf(folder);
  const target = vscode.Uri.joinPath(root, ...picked.workflow.path.split('/'));
  if ((await bytesOf(target)) !== undefined) {
    inBackground(tellKept(target), services.log);
    return undefined;
  }
  const below = folder.folder.uri.path.slice(root.path.length).replace(/^\//, '');
  const published = below === '' ? path : `${below}/${path}`;
  const text = workflowText(picked.workflow, published);
  await writeAtomically(target, new TextEncoder().encode(text));
  const message = translate(
    '{file} is written: once it is pushed, {place} publishes the folder “{path}” by itself. Allow it in the settings of the repository (Pages). Then write the address into your profile.',
    { file: picked.workflow.path, place: picked.workflow.name, path: published },
  );
  inBackground(offerAddress(folder, message), services.log);
  return target;
}

/** The folder of the window: a class is one repository. */
function repositoryOf({ folder: { uri } }: CandidateFolder): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri;
}

async function offerAddress(folder: CandidateFolder, message: string): Promise<void> {
  const fill = translate('Fill In the Address');
  if ((await inform(message, fill)) === fill) await fillInProfile(folder, 'url');
}

async function tellKept(target: vscode.Uri): Promise<void> {
  const open = translate('Open');
  const message = translate('{file} is there already and was left as it is.', {
    file: baseName(target.path),
  });
  if ((await warn(message, open)) === open) await vscode.window.showTextDocument(target);
}
