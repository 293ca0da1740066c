import assert from 'node:assert/strict';
import type { SessionOptions } from './session.ts';
import { useWorkbench } from './suite.ts';
import { eventually, pause, waitFor } from './wait.ts';

const WORDS = {
  en: {
    ...{ coverage: 'Coverage', active: 'Competencies of This Report' },
    ...{ reports: 'Reports Section', exam: 'Exam Check List' },
    ...{ states: /(to do|done)$/, lacking: 'to fill in', declared: 'Declared skills' },
    ...{ showMatrix: 'Show the Competency Matrix', matrix: 'Competency Matrix' },
    ...{ previewTable: 'Preview the Official Table', previewFiche: 'Preview the Fiche' },
    previewSite: 'Preview My Page',
  },
  fr: {
    ...{ coverage: 'Couverture', active: 'Compétences du rapport' },
    ...{ reports: 'Réalisations', exam: 'Conformité du dossier' },
    ...{ states: /(à faire|fait)$/, lacking: 'à compléter', declared: 'Compétences déclarées' },
    ...{ showMatrix: 'Afficher la matrice des compétences', matrix: 'Matrice des compétences' },
    previewTable: 'Aperçu du tableau de synthèse officiel',
    previewFiche: 'Afficher l’aperçu de la fiche descriptive',
    previewSite: 'Aperçu de ma page web',
  },
} as const;

/** A theme and a language. */
export type Look = Required<Pick<SessionOptions, 'theme' | 'language'>>;

/** How the workbench names a kind of theme; one that it does not know it replaces without a word. */
const KINDS = {
  ...{ light: 'vs', dark: 'vs-dark' },
  ...{ 'high contrast': 'hc-black', 'high contrast light': 'hc-light' },
} as const;

/**
 * Opens all that is drawn in one look, and keeps a picture of each: what is cut off, unclear or told by a
 * colour alone shows in no assertion. All shares one window, for to start one costs more than to look.
 */
export function lookAtAll({ theme, language }: Look): void {
  describe(`In ${theme}, in ${language}`, () => {
    const workbench = useWorkbench({ theme, language, size: { width: 1500, height: 1100 } });
    const words = WORDS[language];
    const { page, run, keep, frame } = inWindow(workbench, `${theme}-${language}`);

    afterEach(() => run('View: Close All Editors'));

    it('the views say their states in words', async () => {
      const code = workbench();
      await page().setViewportSize({ width: 1280, height: 1700 });
      await page().waitForSelector(`.monaco-workbench.${KINDS[theme]}`);
      await code.openContainer('Portfolio SIO');
      await code.openFile('formation/sauvegarde-borg.md');
      await code.view(words.exam).open();
      const [coverage, exam] = [code.view(words.coverage), code.view(words.exam)];
      await coverage.expand('B1.1 ');
      await coverage.expand('B1.1.5');
      await code.view(words.active).rowSaying('B1.1 ', '1/6');
      await code.view(words.reports).settled();
      const rules = (await exam.settled()).filter(({ level }) => level === 1);
      assert.ok(rules.length >= 3);
      for (const { description } of rules) assert.match(description, words.states);
      await keep('views');
    });

    it('the matrix shows the sub-skills of a competency', async () => {
      await page().setViewportSize({ width: 1800, height: 1100 });
      await run(`Portfolio SIO: ${words.showMatrix}`);
      await frame().getByRole('grid', { name: words.matrix }).waitFor();
      await frame().locator('[data-key="B1.2"]').click();
      await frame().locator('[data-key="B1.2.3"]').waitFor();
      await frame().locator('[data-key$="serveur-glpi.md B1.2"]').focus();
      await keep('matrix');
    });

    it('the preview of the table says what is missing', async () => {
      await page().setViewportSize({ width: 1480, height: 1500 });
      await run(`Portfolio SIO: ${words.previewTable}`);
      const missing = frame().locator('.missing');
      await missing.waitFor();
      await eventually(async () => assert.equal(await missing.innerText(), words.lacking));
      await missing.focus();
      await keep('preview');
    });

    it('VS Code’s Markdown preview shows what codes mean and marks what is ticked', async () => {
      await workbench().openFile('stage-1/tickets-support.md');
      await run('Markdown: Open Preview to the Side');
      const ticked = frame().locator('li .portfolio-sio-ticked').first();
      await ticked.scrollIntoViewIfNeeded();
      assert.match((await ticked.getAttribute('title')) ?? '', /^B\d\.\d\S* · \p{Lu}/u);
      const isMarked = await ticked.evaluate((it) => {
        const item = it.closest('li');
        return item !== null && getComputedStyle(item).borderInlineStartWidth !== '0px';
      });
      assert.ok(isMarked, 'the style sheet is there');
      await frame().getByText(words.declared).waitFor();
      await keep('markdown-preview');
    });

    it('the preview of the fiche shows both sides, without a gap', async () => {
      await page().setViewportSize({ width: 1900, height: 1400 });
      await workbench().openFile('stage-2/wifi-wpa2-enterprise.md');
      await run(`Portfolio SIO: ${words.previewFiche}`);
      await frame().getByText('DESCRIPTION D’UNE RÉALISATION PROFESSIONNELLE').waitFor();
      await frame().getByText('Certificats distribués aux portables').waitFor();
      await waitFor('no gap', async () => (await frame().locator('[data-lack]').count()) === 0);
      await keep('fiche');
    });

    looksAsPublished({ theme, language }, workbench);
  });
}

/** The page alone: its paper is what we choose by the kind of a theme. */
export function lookAtPage({ theme, language }: Look): void {
  describe(`A page in ${theme}, in ${language}`, () => {
    const workbench = useWorkbench({ theme, language, size: { width: 1600, height: 1100 } });
    looksAsPublished({ theme, language }, workbench);
  });
}

function looksAsPublished(
  { theme, language }: Look,
  workbench: ReturnType<typeof useWorkbench>,
): void {
  const { page, run, keep, frame } = inWindow(workbench, `${theme}-${language}`);

  it('the preview of a page looks as it will be published', async () => {
    await page().setViewportSize({ width: 1600, height: 1100 });
    await page().waitForSelector(`.monaco-workbench.${KINDS[theme]}`);
    await workbench().openFile('stage-2/wifi-wpa2-enterprise.md');
    await run(`Portfolio SIO: ${WORDS[language].previewSite}`);
    const shown = frame().locator('#page');
    await shown.getByRole('heading', { name: 'Wi-Fi d’entreprise' }).waitFor();
    const paper = await shown.evaluate(
      ({ ownerDocument: { body } }) => getComputedStyle(body).backgroundColor,
    );
    const isLight = theme === 'light' || theme === 'high contrast light';
    assert.equal(paper, isLight ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 29)');
    await keep('page');
    await shown.getByRole('link', { name: 'Compétences', exact: true }).click();
    await shown.getByRole('heading', { name: 'Compétences', exact: true }).waitFor();
    await keep('page-competences');
  });
}

/** What the tests of one window do in it; its pictures are named after `look`. */
function inWindow(workbench: ReturnType<typeof useWorkbench>, look: string) {
  const page = () => workbench().page;
  return {
    page,
    run: (title: string) => workbench().runCommand(title),
    frame: () => workbench().webview,
    keep: async (what: string) => {
      await pause(400);
      await workbench().screenshot(`${what}-${look.replaceAll(' ', '-')}`);
    },
  };
}
