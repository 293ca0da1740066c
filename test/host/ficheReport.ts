import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import * as vscode from 'vscode';
import { until } from './support.ts';

/** A report that comes to a fiche, with a picture of its folder and one of the web. */
export const REPORT = `---
intitule: Supervision avec Zabbix
cadre: stage2
periode: 13/01/26 au 07/02/26
competences: [B2.1, B2.3]
fiche: 1
lieu: Saint-Exemple
modalite: seul
---
## Contexte

Cent postes.

![Schéma](schema.png) ![ailleurs](https://example.org/x.png)

## Étude

Zabbix **plutôt** que Nagios.
`;

/** Runs a command that writes one file about a report. */
export function writtenBy(command: string, about: vscode.Uri): Promise<vscode.Uri> {
  return until('the fiche', async () =>
    vscode.commands.executeCommand<vscode.Uri | undefined>(command, about),
  );
}

/** The XML of the document in a .docx; throws where the package is not whole. */
export async function documentIn(uri: vscode.Uri): Promise<string> {
  const parts = unzipSync(await vscode.workspace.fs.readFile(uri));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

/** The text of a .docx as another program reads it, each run of white space one space. */
export async function textByMammoth(uri: vscode.Uri): Promise<string> {
  const arrayBuffer = (await vscode.workspace.fs.readFile(uri)).slice().buffer;
  // Its build for Node knows the one name, that for browsers the other.
  const input = Object.assign({ arrayBuffer }, { buffer: arrayBuffer });
  const { value } = await mammoth.extractRawText(input);
  return value.replace(/\s+/g, ' ');
}
