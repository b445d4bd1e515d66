import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { deskOf, expectState, runRound, stepByKeys, tabTo } from './support/rounds.ts';

/** An activity of the demonstration whose employer has an account. */
const activity = 'Ressourcerie';
const people = (page: Page) => page.getByRole('listbox', { name: /^Personnes/ });
const possible = (page: Page) =>
  page.locator('#move-to optgroup[label="Possibles"] option', { hasText: activity });
const told = (page: Page, text: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
const focused = (page: Page) => page.locator(':focus');

/** Waits until the list takes keys: before a script runs, its rows are links. */
async function openBench(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(people(page).getByRole('option').first()).toBeVisible();
}

const textOf = async (place: Locator) => ((await place.textContent()) ?? '').trim();

/** Steps with K from the shortest wait of the page on, to somebody who could do the activity. */
async function chooseYoungest(page: Page): Promise<string> {
  await tabTo(page, await textOf(people(page).getByRole('option').first()));
  await page.keyboard.press('End');
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /pourquoi pas de proposition$/ })).toBeVisible();
    await expect(people(page).getByRole('option', { selected: true })).toBeFocused();
    if ((await possible(page).count()) > 0) {
      const heading = await textOf(page.getByRole('heading', { name: /pourquoi pas/ }));
      return heading.split('\u00A0:')[0] ?? '';
    }
    await page.keyboard.press('k');
  }
  throw new Error(`nobody here could do “${activity}”`);
}

test('a round from start to hired by the keyboard alone, with a move by hand on the way', async ({
  browser,
}) => {
  const [coordination, employer] = [
    await deskOf(browser, 'coordination'),
    await deskOf(browser, 'employeur'),
  ];
  const page = coordination;
  await page.goto(admin('/matching'));
  await tabTo(page, 'Lancer un tour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Plan prouvé' })).toBeVisible();
  const round = page.url().replace(/\?.*/, '');

  await openBench(page, `${round}?standing=unplaced`);
  const name = await chooseYoungest(page);
  await test.step('M, the beginning of a name, Enter: what it costs whom', async () => {
    await page.keyboard.press('m');
    await expect(page.locator('#move-to')).toBeFocused();
    await page.keyboard.type(activity.slice(0, 6));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Si ${name} va à` })).toBeFocused();
    await expect(page.getByText('n’a plus de proposition', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Le plan n’est plus le meilleur').first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/\bscore\b/i);
  });
  await test.step('without a reason it is not done', async () => {
    await tabTo(page, 'Appliquer avec raison');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').first()).toContainText('attend depuis plus longtemps');
    await expect(page.locator('[name="reasonCode"]')).toHaveAttribute('aria-invalid', 'true');
  });
  await test.step('with a coded reason and words it is, and the focus comes back', async () => {
    await page.locator('#weighed').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Urgence');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Le logement en dépend.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await told(page, /le plan suit votre geste/);
    await expect(page.getByText('1 geste.')).toBeVisible();
    await expect(focused(page)).not.toHaveJSProperty('tagName', 'BODY');
  });
  await test.step('Ctrl Z takes it back, Ctrl Shift Z does it again', async () => {
    await page.keyboard.press('Control+z');
    await told(page, /Le geste est annulé/);
    await expect(page.getByText('Aucun geste.')).toBeVisible();
    await page.keyboard.press('Control+Shift+Z');
    await told(page, /Le geste est rétabli/);
    await expect(
      page.getByRole('heading', { name: `${name} → ${activity}\u00A0: pourquoi` }),
    ).toBeVisible();
  });

  await tabTo(page, 'Voir la proposition');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} · ${activity}`);
  await stepByKeys(page, 'Retenir', async () => {
    const reason = page.getByLabel(/^Raison/).first();
    if (await reason.isVisible()) {
      await reason.focus();
      await page.keyboard.type('Urgence');
    }
  });
  await expectState(page, 'Retenue');
  await stepByKeys(page, 'Présenter');
  await expectState(page, 'Présentée');
  await stepByKeys(page, 'Noter un oui');
  await expectState(page, 'La personne a dit oui');
  await stepByKeys(page, 'Noter un essai');
  await expectState(page, 'En essai');
  await stepByKeys(page, 'Noter l’accord de l’employeur');
  await told(page, /L’accord de l’employeur est noté/);
  await stepByKeys(page, 'Confirmer');
  await expectState(page, 'Confirmée');

  await employer.goto(admin('/contracts/people'));
  await tabTo(employer, 'Noter un engagement', name);
  await employer.keyboard.press('Enter');
  await expect(employer.getByRole('heading', { level: 1 })).toContainText(name);
  await employer.getByRole('radio', { name: 'CDI' }).focus();
  await employer.keyboard.press('Space');
  for (const part of ['day', 'month', 'year']) {
    const signed = await employer.locator(`[name="signedOn-${part}"]`).inputValue();
    await employer.locator(`[name="startsOn-${part}"]`).focus();
    await employer.keyboard.type(signed);
  }
  await employer.getByLabel('Heures par semaine').focus();
  await employer.keyboard.type('24');
  await tabTo(employer, 'Noter un engagement');
  await employer.keyboard.press('Enter');
  await expect(employer.getByRole('status')).toContainText('L’engagement est noté.');
});

test('dragged to an activity, locked, and left: by the mouse', async ({ browser }) => {
  const page = await deskOf(browser, 'coordination');
  const round = await runRound(page);
  await openBench(page, `${round}?standing=unplaced`);
  const person = people(page).getByRole('option').first();
  const name = await textOf(person.locator('.name'));
  await person.dragTo(
    page
      .getByRole('listbox', { name: /^Activités/ })
      .getByRole('option')
      .nth(2),
  );
  await expect(page.getByRole('heading', { name: `Si ${name} va à` })).toBeVisible();
  await page.getByRole('link', { name: 'Laisser' }).click();
  await expect(page.getByRole('heading', { name: `Si ${name} va à` })).toHaveCount(0);
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await told(page, /C’est verrouillé/);
  await expect(people(page).getByRole('option', { name: new RegExp(name) })).toContainText(
    'Verrouillée',
  );
  await page.getByText('Le geste, avec qui et pourquoi').click();
  await expect(page.getByText(`${name}\u00A0: verrouillée`)).toBeVisible();
});

test('of two who work on one plan the second reads that it changed', async ({ browser }) => {
  const [coordination, worker] = [
    await deskOf(browser, 'coordination'),
    await deskOf(browser, 'accompagnement'),
  ];
  const round = await runRound(coordination);
  for (const page of [coordination, worker]) {
    await openBench(page, `${round}?standing=placed`);
    await people(page).getByRole('option').nth(3).click();
    await expect(page.getByRole('button', { name: 'Verrouiller' })).toBeVisible();
  }
  await coordination.getByRole('button', { name: 'Verrouiller' }).click();
  await told(coordination, /C’est verrouillé/);
  await worker.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(worker.getByRole('alert')).toContainText('Quelqu’un a changé ce plan');
});

test('a move is weighed and done without a script', async ({ browser }) => {
  const round = await runRound(await deskOf(browser, 'coordination'));
  const state = await (await deskOf(browser, 'accompagnement')).context().storageState();
  const context = await browser.newContext({
    locale: 'fr-BE',
    javaScriptEnabled: false,
    storageState: state,
  });
  const page = await context.newPage();
  await page.goto(`${round}?standing=unplaced`);
  await page.locator('section[aria-labelledby="people"] li a').first().click();
  await page.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await expect(page.getByRole('heading', { name: /^Si .+ va à/ })).toBeVisible();
  await page.getByLabel('Raison').selectOption({ index: 1 });
  await page.getByLabel('Avec vos mots').fill('Le comité le demande.');
  await page.getByRole('button', { name: /^Appliquer/ }).click();
  await expect(page.getByText('1 geste.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText('Aucun geste.')).toBeVisible();
});
