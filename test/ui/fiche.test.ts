import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { useWorkbench } from './harness/suite.ts';

const FILE = 'fiche-descriptive-E6-2026-1.docx';

describe('The fiche of a report', () => {
  const workbench = useWorkbench({ size: { width: 1600, height: 1100 } });

  it('goes from the report in the editor to a Word file that another program reads', async () => {
    await workbench().openFile('stage-2/wifi-wpa2-enterprise.md');
    await workbench().runCommand('Portfolio SIO: Export the Fiche of This Report');
    assert.equal(
      await workbench().notification(/^The fiche is written/),
      `The fiche is written: ${FILE}.`,
      'nothing is missing',
    );
    await workbench().screenshot('fiche-exported');
    const { value } = await mammoth.extractRawText({
      buffer: await readFile(workbench().path(FILE)),
    });
    const text = value.replace(/\s+/g, ' ');
    for (const words of [
      'N° réalisation : 1',
      'Nom, prénom : DUPONT-EXEMPLE Camille',
      'Wi-Fi d’entreprise en WPA2-Enterprise',
      'Transports Modèle',
      'Certificats distribués aux portables',
    ]) {
      assert.ok(text.includes(words), words);
    }
  });

  it('follows in its preview what is typed', async () => {
    const editor = await workbench().openFile('stage-2/wifi-wpa2-enterprise.md');
    await workbench().runCommand('Portfolio SIO: Preview the Fiche');
    const page = workbench().webview.locator('#page');
    await page.getByText('Certificats distribués aux portables').waitFor();
    await editor.goTo(2, 'intitule: '.length + 1);
    await editor.type('Nouveau ');
    await page.getByText('Nouveau Wi-Fi d’entreprise').first().waitFor();
  });
});
