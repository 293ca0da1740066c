import assert from 'node:assert/strict';
import type { SessionOptions } from './harness/session.ts';
import { useWorkbench } from './harness/suite.ts';
import { pause } from './harness/wait.ts';

const TITLES = {
  en: {
    ...{ coverage: 'Coverage', active: 'Competencies of This Report' },
    ...{ reports: 'Reports Section', exam: 'Exam Check List' },
  },
  fr: {
    ...{ coverage: 'Couverture', active: 'Compétences du rapport' },
    ...{ reports: 'Réalisations', exam: 'Conformité du dossier' },
  },
} as const;

const LOOKS: readonly Required<Pick<SessionOptions, 'theme' | 'language'>>[] = [
  { theme: 'light', language: 'fr' },
  { theme: 'dark', language: 'en' },
  { theme: 'high contrast', language: 'fr' },
  { theme: 'high contrast light', language: 'en' },
];

/** How the workbench names a kind of theme; one that it does not know it replaces without a word. */
const KINDS = {
  ...{ light: 'vs', dark: 'vs-dark' },
  ...{ 'high contrast': 'hc-black', 'high contrast light': 'hc-light' },
} as const;

// To be looked at: what is cut off, unclear or told by a colour alone shows in no assertion.
for (const { theme, language } of LOOKS) {
  describe(`The views in ${theme}, in ${language}`, () => {
    const workbench = useWorkbench({ theme, language, size: { width: 1280, height: 1700 } });
    const titles = TITLES[language];

    it('say their states in words', async () => {
      const code = workbench();
      await code.page.waitForSelector(`.monaco-workbench.${KINDS[theme]}`);
      await code.openContainer('Portfolio SIO');
      await code.openFile('formation/sauvegarde-borg.md');
      await code.view(titles.exam).open();
      const [coverage, exam] = [code.view(titles.coverage), code.view(titles.exam)];
      await coverage.expand('B1.1 ');
      await coverage.expand('B1.1.5');
      await code.view(titles.active).rowSaying('B1.1 ', '1/6');
      await code.view(titles.reports).settled();
      const rules = (await exam.settled()).filter(({ level }) => level === 1);
      assert.ok(rules.length >= 3);
      const states = language === 'fr' ? /(à faire|fait)$/ : /(to do|done)$/;
      for (const { description } of rules) assert.match(description, states);
      await pause(400);
      await code.screenshot(`views-${theme.replaceAll(' ', '-')}-${language}`);
    });
  });
}
