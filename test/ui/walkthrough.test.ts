import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { pause, plain, waitFor } from './harness/wait.ts';

describe('From an empty folder to the official table', () => {
  const workbench = useWorkbench({ workspace: {}, size: { width: 1600, height: 900 } });

  const steps = () => workbench().page.locator('.getting-started-step');
  const titles = async () => (await steps().locator('.step-title').allInnerTexts()).map(plain);
  const ticked = async () =>
    (
      await steps()
        .filter({ has: workbench().page.locator('.codicon-getting-started-step-checked') })
        .locator('.step-title')
        .allInnerTexts()
    ).map(plain);
  const open = (title: string) => steps().filter({ hasText: title }).first().click();
  const press = (button: string) =>
    steps().locator('.monaco-button:visible', { hasText: button }).click();
  const asked = async (title: string) => {
    await workbench().page.locator('.quick-input-title:visible', { hasText: title }).waitFor();
    await pause(300); // the box of the question before closes
  };
  /** Answers the question of that title. */
  const answer = async (title: string, text?: string) => {
    const { page, editor } = workbench();
    await asked(title);
    if (text !== undefined) await page.locator('.quick-input-widget input.input').fill(text);
    await pause(200);
    await editor.press('Enter');
  };

  it('says what to do where there is nothing yet', async () => {
    await workbench().openContainer('Portfolio SIO');
    const welcome = workbench().page.locator('.sidebar .welcome-view-content:visible');
    await welcome.first().waitFor();
    await workbench().view('Exam Check List').open();
    const text = await waitFor('all that the views say', async () => {
      const said = plain((await welcome.allInnerTexts()).join(' '));
      return said.includes('exam') && said;
    });
    assert.match(text, /Say whose portfolio it is.*Fill In My Profile.*New Report.*Four steps/);
    assert.match(text, /Each réalisation professionnelle is a report of its own/);
    assert.match(text, /What the exam still asks for is listed here/);
    await workbench().screenshot('empty-folder');
  });

  it('leads there in four steps, each with a picture', async () => {
    await workbench().page.locator('.sidebar a', { hasText: 'Four steps' }).first().click();
    await waitFor('four steps', async () => (await titles()).length === 4);
    assert.deepEqual(await titles(), [
      'Say whose portfolio it is',
      'Write a first report',
      'See what is covered',
      'Export the official table',
    ]);
    for (const title of (await titles()).reverse()) {
      // eslint-disable-next-line no-await-in-loop -- one step shows at a time
      await open(title);
      const picture = workbench().page.locator('.getting-started-media img:visible');
      // eslint-disable-next-line no-await-in-loop
      await waitFor(`the picture of “${title}”`, async () =>
        (
          await picture.evaluateAll((all) =>
            all.map((each) => (each as HTMLImageElement).naturalWidth),
          )
        ).some((width) => width > 0),
      );
    }
    assert.deepEqual(await ticked(), []);
    await workbench().screenshot('walkthrough');
  });

  it('asks for the profile, and ticks it off once it is kept', async () => {
    await press('Fill In My Profile');
    await answer('My Profile: Name (1/7)', 'DURAND');
    await answer('My Profile: First name (2/7)', 'Zoé');
    await answer('My Profile: Candidate number (3/7)');
    await asked('My Profile: Training centre (4/7)');
    await workbench().page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await answer('My Profile: Candidate number (3/7)', '0123');
    await answer('My Profile: Training centre (4/7)', 'Lycée : la Mer');
    await answer('My Profile: Option (5/7)', 'SLAM');
    await answer('My Profile: Session (6/7)', '27');
    const message = workbench().page.locator('.quick-input-message', { hasText: 'no session' });
    await message.waitFor();
    await workbench().screenshot('profile-question');
    await answer('My Profile: Session (6/7)', '2027');
    await answer('My Profile: Portfolio address (7/7)', '');
    await waitFor('the step ticked', async () =>
      (await ticked()).includes('Say whose portfolio it is'),
    );
    assert.equal(
      await workbench().read('portfolio.yaml'),
      'nom: DURAND\nprenom: Zoé\nnumero: "0123"\ncentre: "Lycée : la Mer"\noption: SLAM\nsession: 2027\nurl:\n',
    );
  });

  it('starts a report, whose first code ticks off two steps', async () => {
    await open('Write a first report');
    await press('New Report');
    await answer('New Report: Title (1/4)', 'Sauvegarde du serveur');
    await answer('New Report: Kind (2/4)');
    await answer('(3/4)', 'formation');
    await answer('New Report: Period (4/4)', '');
    await workbench().page.waitForSelector('.tab.active[data-resource-name$=".md"]');
    await workbench().editor.accept('B1.1.1');
    await workbench().runCommand('Portfolio SIO: First Steps');
    await waitFor('three steps ticked', async () => (await ticked()).length === 3);
  });

  it('writes the table at the end', async () => {
    await open('Export the official table');
    await press('Export the Official Table');
    await waitFor('all four ticked', async () => (await ticked()).length === 4);
    await workbench().screenshot('walkthrough-done');
  });
});

describe('The first steps in French', () => {
  const workbench = useWorkbench({
    language: 'fr',
    theme: 'dark',
    size: { width: 1600, height: 900 },
  });

  it('are those of the same extension', async () => {
    const { page } = workbench();
    await workbench().runCommand('Portfolio SIO: Premiers pas');
    const titles = page.locator('.getting-started-step .step-title');
    await titles.first().waitFor();
    assert.equal(plain((await titles.allInnerTexts())[0] ?? ''), 'Dire de qui est le portfolio');
    await page.locator('.getting-started-step', { hasText: 'Écrire un premier rapport' }).click();
    await pause(1_000);
    await workbench().screenshot('walkthrough-fr');
  });
});
