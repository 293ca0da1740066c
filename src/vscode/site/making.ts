import * as vscode from 'vscode';
import { LARGEST_COPY } from '../../core/site/findFiles.ts';
import type { FileMaking } from '../../core/site/publication.ts';
import { TimeSlicer } from '../timeSlicer.ts';

/** How the files of a site come to be bytes, in time slices, until it is cancelled. */
export function makingUntil(token: vscode.CancellationToken): FileMaking {
  const [encoder, slicer] = [new TextEncoder(), new TimeSlicer()];
  return {
    encode: (text) => encoder.encode(text),
    copied,
    goesOn: async () => {
      if (slicer.isDue) await slicer.next();
      return !token.isCancellationRequested;
    },
  };
}

/** It may have grown since it was looked at. */
async function copied(from: string): Promise<Uint8Array> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(from, true));
  if (bytes.byteLength > LARGEST_COPY) throw new Error(`${from}: too large`);
  return bytes;
}
