import { expect, type Page, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { deskOf, expectState, runRound, step, tabTo } from './support/rounds.ts';
import { signIn } from './support/sign-in.ts';

/** An activity of the demonstration whose employer has an account. */
const activity = 'Ressourcerie';

/** The figure of contracts in the project, as the reader is shown it. */
async function hiringsOf(page: Page): Promise<number> {
  await page.goto(admin('/contracts'));
  const value = page.getByText(/engagements? dans le projet/).locator('xpath=preceding-sibling::p');
  return (await value.count()) > 0 ? Number(await value.textContent()) : 0;
}

/** Opens the first proposal of the activity that nobody has touched, and answers its address. */
async function openProposal(page: Page, round: string): Promise<{ url: string; name: string }> {
  await page.goto(`${round}/table`);
  await page.getByLabel('Activité').selectOption({ label: activity });
  await page.getByLabel('État').selectOption({ label: 'Calculée' });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page.getByRole('link', { name: 'Retirer le filtre Calculée' })).toBeVisible();
  await page
    .getByRole('link', { name: /^Voir la proposition/ })
    .first()
    .click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(` · ${activity}`);
  const name = ((await title.textContent()) ?? '').split(' · ')[0] ?? '';
  return { url: page.url(), name };
}

/** Takes a proposal up; who waits longer and is passed over is told a coded reason. */
async function takeUp(page: Page): Promise<void> {
  await step(page, 'Retenir');
  const taken = page.getByRole('status').filter({ hasText: 'Retenue' });
  const asked = page.getByRole('alert').filter({ hasText: 'depuis plus longtemps' });
  await expect(taken.or(asked.first()).first()).toBeVisible();
  if (await asked.first().isVisible()) {
    await expect(page.getByText(/, \d+ mois$/).first()).toBeVisible();
    await page
      .getByLabel(/^Raison(?! pour .+, qui)/)
      .first()
      .selectOption({ label: 'Savoir-faire indispensable, qui ne s’apprend pas à temps' });
    await page.getByRole('button', { name: 'Retenir', exact: true }).click();
  }
  await expectState(page, 'Retenue');
}

test('from a round to a contract, each step by the one who owns it', async ({ browser }) => {
  const [coordination, worker, employer] = [
    await deskOf(browser, 'coordination'),
    await deskOf(browser, 'accompagnement'),
    await deskOf(browser, 'employeur'),
  ];
  const before = await hiringsOf(employer);
  const round = await runRound(coordination);

  await test.step('the worker may not run a round, and reads why', async () => {
    await worker.goto(admin('/matching'));
    const run = worker.getByRole('button', { name: 'Lancer un tour' });
    await expect(run).toHaveAttribute('aria-disabled', 'true');
    await expect(run).toHaveAccessibleDescription(/coordination du territoire/);
  });

  await test.step('who has no proposal, and who was out of the round, is told why', async () => {
    await worker.goto(`${round}/table`);
    await worker.getByRole('link', { name: /^Sans proposition et pourquoi/ }).click();
    await expect(
      worker.getByRole('cell', { name: /Les places d|Aucune activité possible/ }).first(),
    ).toBeVisible();
    await worker.getByRole('link', { name: /^Hors du tour et pourquoi/ }).click();
    await expect(
      worker.getByRole('cell', { name: /Une condition|En pause|Heures souhaitées/ }).first(),
    ).toBeVisible();
    await worker.getByRole('link', { name: 'Sans les noms, pour le comité' }).click();
    await expect(worker).toHaveURL(/names=no/);
    await expect(worker.getByRole('rowheader').first()).toHaveText(/^\s*VD-\d+\s*$/);
  });

  const { url, name } = await openProposal(worker, round);
  await test.step('the worker reads why, and what the person will read', async () => {
    await expect(worker.getByText(/Envie|envies/).first()).toBeVisible();
    await expect(worker.getByText('Un non ne change pas votre place.')).toBeVisible();
    await expect(worker.locator('main')).not.toContainText(/\bscore\b/i);
  });

  await takeUp(worker);
  await step(worker, 'Présenter');
  await expectState(worker, 'Présentée');
  await expect(worker.getByText('Réponse attendue le')).toBeVisible();

  await test.step('the employer does not see the person before the yes', async () => {
    await employer.goto(admin('/contracts/people'));
    await expect(employer.getByRole('main')).not.toContainText(name);
  });

  await test.step('a no asks no reason; noted by mistake, it is taken back', async () => {
    await worker.getByRole('link', { name: 'Noter un non', exact: true }).click();
    await expect(worker.getByText('Un non ne change pas sa place.')).toBeVisible();
    await expect(worker.locator('main textarea, main select')).toHaveCount(0);
    await worker.getByRole('button', { name: 'Noter un non', exact: true }).click();
    await expectState(worker, 'La personne a dit non');
    await step(worker, 'Annuler la dernière étape');
    await expectState(worker, 'Présentée');
  });

  await test.step('the yes is noted by the keyboard alone', async () => {
    await tabTo(worker, 'Noter un oui');
    await worker.keyboard.press('Enter');
    await expect(worker.getByRole('heading', { level: 1 })).toContainText('Noter un oui');
    await tabTo(worker, 'Noter un oui');
    await worker.keyboard.press('Enter');
    await expectState(worker, 'La personne a dit oui');
  });

  await test.step('nobody gives the activity to another employer, or moves it, behind that yes', async () => {
    await coordination.goto(admin('/activities?state=open'));
    await coordination.getByRole('link', { name: activity, exact: true }).click();
    await coordination.getByRole('link', { name: 'Corriger' }).first().click();
    const signs = coordination.getByRole('combobox', { name: 'Employeur' });
    const now = await signs.inputValue();
    const others = signs.locator(`option:not([value="${now}"]):not([value=""])`);
    const wanted = (await others.first().getAttribute('value')) ?? '';
    await signs.selectOption(wanted);
    await coordination.getByRole('checkbox', { name: 'Itinérante' }).click();
    const why = coordination.getByRole('textbox', { name: 'Raison' });
    await why.fill('Reprise par un autre.');
    await coordination.getByRole('button', { name: 'Enregistrer' }).click();
    const told = coordination.getByRole('alert').first();
    await expect(told).toContainText(/dit oui à cette activité avec l’employeur d’aujourd’hui/);
    await expect(told).toContainText(/parlez-en d’abord, puis cochez cette case/);
    await expect(signs).toHaveValue(wanted);
    await expect(why).toHaveValue('Reprise par un autre.');
    await expect(
      coordination.getByRole('checkbox', { name: /^Les personnes concernées le savent/ }),
    ).not.toBeChecked();
    const sheet = coordination.url().split('/edit')[0] ?? '';
    await coordination.goto(`${sheet}/move/closed`);
    await expect(
      coordination.getByRole('button', { name: 'Fermer l’activité' }),
    ).toHaveAccessibleDescription(/noter sur chaque proposition que l’employeur dit non/);
  });

  const row = employer.getByRole('row', { name: new RegExp(name) });
  await test.step('the employer meets the person after the yes, and cannot sign yet', async () => {
    await employer.goto(admin('/contracts/people'));
    await expect(row).toContainText(activity);
    const record = row.getByRole('link', { name: /^Noter un engagement/ });
    await expect(record).toHaveAttribute('aria-disabled', 'true');
    const refused = await employer.request.get(url);
    expect(refused.ok()).toBe(false);
  });

  await step(worker, 'Noter un essai');
  await expectState(worker, 'En essai');
  await step(worker, 'Noter l’accord de l’employeur');
  await expect(worker.getByRole('status')).toContainText('L’accord de l’employeur est noté.');
  await step(worker, 'Confirmer');
  await expectState(worker, 'Confirmée');

  await test.step('the employer notes the contract', async () => {
    await employer.reload();
    await row.getByRole('link', { name: /^Noter un engagement/ }).click();
    await expect(employer.getByRole('heading', { level: 1 })).toContainText(name);
    const send = employer.getByRole('button', { name: 'Noter un engagement' });
    await send.click();
    await expect(employer.getByRole('alert').first()).toBeVisible();
    await employer.getByRole('radio', { name: 'CDI' }).check();
    const signed = (part: string) => employer.locator(`[name="signedOn-${part}"]`).inputValue();
    for (const part of ['day', 'month', 'year']) {
      await employer.locator(`[name="startsOn-${part}"]`).fill(await signed(part));
    }
    await employer.getByLabel('Heures par semaine').fill('24,5');
    await send.click();
    await expect(employer.getByRole('status')).toContainText('L’engagement est noté.');
    await expect(employer.getByRole('row', { name: new RegExp(name) })).toContainText('24 h 30');
    expect(await hiringsOf(employer)).toBe(before + 1);
  });

  await test.step('the employer who signed is not rewritten into another one', async () => {
    await coordination.goto(admin('/activities/employers'));
    await coordination.getByRole('link', { name: /^Corriger.*L’Établi du quartier/ }).click();
    const named = coordination.getByLabel('Nom', { exact: true });
    await named.fill(`${await named.inputValue()} ASBL`);
    await coordination.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(coordination.getByRole('alert').first()).toContainText(
      'Si c’est le même, cochez cette case',
    );
    await coordination.getByRole('checkbox', { name: /^C’est le même employeur/ }).check();
    await coordination.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(coordination.getByRole('status')).toBeVisible();
  });

  await test.step('proposal and file say so', async () => {
    await worker.goto(url);
    await expect(worker.getByText('Le contrat est signé')).toBeVisible();
    await worker.getByRole('link', { name: `Dossier de ${name}` }).click();
    await expect(worker.getByText('Sous contrat').first()).toBeVisible();
    await expect(worker.locator('#proposals')).toContainText('Contrat signé');
  });

  await test.step('somebody else says no, and keeps the place', async () => {
    const other = await openProposal(worker, round);
    await takeUp(worker);
    await step(worker, 'Présenter');
    await expectState(worker, 'Présentée');
    await step(worker, 'Noter un non');
    await expectState(worker, 'La personne a dit non');
    await worker.getByRole('link', { name: `Dossier de ${other.name}` }).click();
    await expect(worker.getByText('Sur la liste').first()).toBeVisible();
  });
});

test('two who act on one proposal: the second reads what the first did', async ({ browser }) => {
  const [coordination, worker] = [
    await deskOf(browser, 'coordination'),
    await deskOf(browser, 'accompagnement'),
  ];
  const round = await runRound(coordination);
  const { url } = await openProposal(worker, round);
  await coordination.goto(`${url}/set-aside`);
  await takeUp(worker);
  await coordination.getByRole('button', { name: 'Mettre de côté', exact: true }).click();
  const told = coordination.getByRole('alert');
  await expect(told).toContainText('Quelqu’un a changé cette proposition entre-temps');
  await expect(told).toContainText('Retenue');
  await coordination.getByRole('link', { name: 'Voir où elle en est' }).click();
  await expect(coordination.getByRole('link', { name: 'Présenter', exact: true })).toBeVisible();
});

test('a round is followed without a script too', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-BE', javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'coordination');
  await page.goto(admin('/matching'));
  await page.getByRole('button', { name: 'Lancer un tour' }).click();
  await expect(page.getByRole('link', { name: 'Plan prouvé' })).toBeVisible();
  await page.getByRole('link', { name: 'Tableau et impression' }).click();
  await page.getByRole('link', { name: 'Par activité' }).click();
  await expect(page.getByRole('heading', { level: 2, name: activity })).toBeVisible();
});

test('the longest waits are taken up together; a shorter one is asked a reason', async ({
  browser,
}) => {
  const coordination = await deskOf(browser, 'coordination');
  const round = await runRound(coordination);
  await coordination.goto(`${round}/table?state=computed`);
  const boxes = coordination.getByRole('checkbox', { name: /^Retenir / });
  const send = coordination.getByRole('button', { name: 'Retenir les propositions cochées' });
  await send.click();
  await expect(coordination.getByRole('alert')).toContainText('Cochez au moins une proposition');
  const [first, last] = [boxes.first(), boxes.last()];
  await last.check();
  await send.click();
  await expect(coordination.getByRole('alert')).toContainText('depuis plus longtemps');
  await expect(last).toBeChecked();
  await last.uncheck();
  const taken = await first.getAttribute('value');
  await first.check();
  await send.click();
  await expect(coordination.getByRole('status').filter({ hasText: 'sont retenues' })).toBeVisible();
  await expect(coordination).toHaveURL(/state=computed/);
  await expect(coordination.locator(`input[value="${taken}"]`)).toHaveCount(0);
});
