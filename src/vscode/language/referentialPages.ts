import * as vscode from 'vscode';
import { referentialPage } from '../../core/language/referentialPage.ts';
import { OPTIONS, type Option, type Skill } from '../../core/referential/skill.ts';
import { referentialFor } from '../../core/referential/referential.ts';
import { rangeFinder } from '../convert.ts';
import { translate } from '../translate.ts';
import { REFERENTIAL_SCHEME } from '../workspace/markdown.ts';

/** The referential of an option as a page that can be read and not written. */
export function pageText(uri: vscode.Uri): string {
  return referentialPage(referentialFor(optionOf(uri)), translate).text;
}

/** Finds each skill on the page of `option`: a competency’s heading, a sub-skill’s line. */
export function placesIn(option: Option): (skill: Skill) => vscode.Location {
  const { text, places } = referentialPage(referentialFor(option), translate);
  const rangeOf = rangeFinder(text);
  const uri = pageUri(option);
  return ({ code }) => new vscode.Location(uri, rangeOf(places.get(code) ?? { start: 0, end: 0 }));
}

const PREVIEW = 'markdown.showPreview';

/** Opens the page of `option`, rendered where Markdown can be, at a code or at its beginning. */
export async function openReferential(option: Option, code?: string): Promise<void> {
  const skill = code === undefined ? undefined : referentialFor(option).get(code);
  const place = skill && placesIn(option)(skill);
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes(PREVIEW)) {
    const at = place ? `L${place.range.start.line + 1}` : '';
    await vscode.commands.executeCommand(PREVIEW, pageUri(option).with({ fragment: at }));
    return;
  }
  await vscode.window.showTextDocument(
    place?.uri ?? pageUri(option),
    place ? { selection: place.range } : {},
  );
}

function pageUri(option: Option): vscode.Uri {
  const name = translate('Referential {option}', { option });
  return vscode.Uri.from({ scheme: REFERENTIAL_SCHEME, path: `/${name}.md`, query: option });
}

function optionOf({ query }: vscode.Uri): Option {
  return OPTIONS.find((option) => option === query) ?? 'SISR';
}
