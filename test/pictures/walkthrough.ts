import { useWorkbench } from '../ui/harness/suite.ts';
import { pause, waitFor } from '../ui/harness/wait.ts';
import type { Workbench } from '../ui/harness/workbench.ts';

/** What the scenes are called in each language. */
const WORDS = {
  fr: {
    profile: 'Portfolio SIO: Remplir mon profil',
    coverage: 'Couverture',
    others: ['Compétences', 'Réalisations', 'Conformité'],
    preview: 'Portfolio SIO: Aperçu du tableau de synthèse officiel',
  },
  en: {
    profile: 'Portfolio SIO: Fill In My Profile',
    coverage: 'Coverage',
    others: ['Competencies', 'Reports', 'Exam Check List'],
    preview: 'Portfolio SIO: Preview the Official Table',
  },
} as const;

const VARIANTS = (['fr', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

const SIZE = { width: 720, height: 480 };
const REPORT = 'formation/sauvegarde-borg.md';

for (const { language, theme } of VARIANTS) {
  /**
   * Kept in `media/walkthrough` as WebP without loss, with as few colours as they need and no
   * dithering; of the table only the sheet, which is the same in both languages.
   */
  describe(`Pictures for the walkthrough (${language}, ${theme})`, () => {
    const settings = {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    };
    const workbench = useWorkbench({ language, theme, size: SIZE, settings });
    const words = WORDS[language];
    const toggleSideBar = () => workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    const picture = (name: string) =>
      workbench().screenshot(`walkthrough-${name}.${language}.${theme}`);

    it('shows how the profile is asked for', async () => {
      const code = workbench();
      await code.openFile('portfolio.yaml');
      await toggleSideBar();
      await code.startCommand(words.profile);
      await reachStep(code, '(4/7)');
      await picture('profile');
      await code.editor.press('Escape');
    });

    it('shows how a report names its codes', async () => {
      const editor = await workbench().openFile(REPORT);
      await editor.goTo(5, 'competences: [B1.1.5, B2.3.2'.length + 1);
      await editor.type(', B1.2');
      await waitFor('B1.2 offered first', async () => (await editor.suggestions())[0] === 'B1.2');
      await pause(600);
      await picture('report');
      await editor.press('Escape');
      await workbench().runCommand('File: Revert File');
    });

    it('shows the coverage', async () => {
      const code = workbench();
      await code.openFile(REPORT);
      await code.openContainer('Portfolio SIO');
      await widenSideBar(code);
      for (const title of words.others) {
        // eslint-disable-next-line no-await-in-loop -- the headers move with each click
        await code.view(title).close();
      }
      const view = code.view(words.coverage);
      await view.expand('B1.1 ');
      await view.expand('B1.1.5');
      await code.editor.focus(); // a view that has the focus shows all its actions
      await code.page.mouse.move(650, 300);
      await picture('coverage');
    });

    it('shows the table', async () => {
      const code = workbench();
      await toggleSideBar();
      await code.runCommand('View: Close All Editors');
      await code.runCommand(words.preview);
      const frame = code.page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.getByText('Réalisation en cours de formation').scrollIntoViewIfNeeded();
      await pause(500);
      await picture('table');
    });
  });
}

/** Gives the lines of the views the room that their words need. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  const [x, y] = [box.x + box.width, box.y + box.height - 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 5 });
  await page.mouse.up();
}

/** Enter takes what stands there. */
function reachStep({ page, editor }: Workbench, step: string): Promise<unknown> {
  const title = page.locator('.quick-input-title');
  return waitFor(`step ${step}`, async () => {
    if ((await title.innerText()).includes(step)) return true;
    await editor.press('Enter');
    await pause(300);
    return false;
  });
}
