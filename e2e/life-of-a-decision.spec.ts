import { expect, type Page, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { fillDay, openPerson } from './support/open-person.ts';
import { signIn } from './support/sign-in.ts';
import { noteFact, sayYes } from './support/tell-facts.ts';

const belgian = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels' });
const inDays = (days: number) => belgian.format(new Date(Date.now() + days * 86_400_000));

const answer = (page: Page) => page.locator('#eligibility > .head');
const recourse = (page: Page) => page.locator('#recourse');
const head = (page: Page) => page.getByRole('main').locator('header').first();

/** Somebody who said yes, lives here for long, and stopped working a year ago: the months are short. */
async function personShortOfMonths(page: Page): Promise<string> {
  const { url } = await openPerson(page);
  await sayYes(page);
  await noteFact(page, url, 'Travail, ou temps sans travail', async () => {
    await page.getByLabel('Situation').selectOption('unoccupied');
    await fillDay(page, 'from', inDays(-365));
  });
  await noteFact(page, url, 'Domicile', async () => {
    await page.getByRole('radio', { name: 'Oui', exact: true }).check();
    await fillDay(page, 'from', '3/2/2021');
  });
  await expect(answer(page)).toContainText('Pas encore');
  return url;
}

/** The same house as another person of the team sees it. */
async function asAnother(page: Page, name: string): Promise<Page> {
  const browser = page.context().browser();
  const other = await browser?.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels' });
  const second = await other?.newPage();
  if (!second) {
    throw new Error('no second browser');
  }
  await signIn(second, name);
  return second;
}

test('a derogation is asked by one person and granted by another, with the keyboard alone', async ({
  page,
}) => {
  await signIn(page, 'accompagnement');
  const url = await personShortOfMonths(page);
  await recourse(page).getByRole('link', { name: 'Demander une dérogation' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demander une dérogation');
  await expect(page.getByText('ne peut pas décider ensuite une révision')).toBeVisible();
  await page.getByRole('button', { name: 'Demander une dérogation' }).press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('Raison');
  await page.locator('[name="until-day"]').focus();
  for (const part of inDays(120).split('/')) {
    await page.keyboard.type(part);
    await page.keyboard.press('Tab');
  }
  await page.getByLabel('Raison').focus();
  await page.keyboard.type('Une place s’ouvre ce mois-ci.');
  await page.getByRole('button', { name: 'Demander une dérogation' }).press('Enter');
  await expect(page.getByText('La dérogation est demandée.')).toBeVisible();
  await expect(answer(page)).toContainText('Pas encore');
  await expect(recourse(page).getByText('Demandée', { exact: true })).toBeVisible();
  await expect(recourse(page).getByRole('link', { name: 'Accorder la dérogation' })).toHaveCount(0);

  const second = await asAnother(page, 'coordination');
  await second.goto(url);
  await recourse(second).getByRole('link', { name: 'Accorder la dérogation' }).press('Enter');
  await second.getByLabel('Raison').fill('Le manque est court.');
  await fillDay(second, 'until', inDays(900));
  await second.getByRole('button', { name: 'Accorder la dérogation' }).press('Enter');
  await expect(second.getByRole('alert').first()).toContainText('trop lointaine');
  await fillDay(second, 'until', inDays(100));
  await second.getByRole('button', { name: 'Accorder la dérogation' }).press('Enter');
  await expect(second.getByText('La dérogation est accordée.')).toBeVisible();
  await expect(answer(second)).toContainText('Oui');
  await expect(second.locator('#eligibility')).toContainText('Par dérogation à');
  await expect(second.locator('#eligibility').getByText('Pas encore').first()).toBeVisible();
  await second.goto(`${url}?on=${inDays(101)}`);
  await expect(answer(second)).toContainText('Pas encore');
  await second.context().close();
});

test('a no is contested by the person and looked at by somebody who had no part in it', async ({
  page,
}) => {
  await signIn(page, 'accompagnement');
  const url = await personShortOfMonths(page);
  const second = await asAnother(page, 'coordination');
  await second.goto(`${url}/decide/not_eligible`);
  await second.getByLabel('Motif').fill('Il manque douze mois.');
  await second.getByRole('button', { name: 'Décider « pas encore »' }).click();
  await expect(second.getByText('La décision est prise')).toBeVisible();

  await page.goto(url);
  await recourse(page).getByRole('link', { name: 'Noter une demande de révision' }).press('Enter');
  await page.getByRole('radio', { name: 'téléphone' }).press('Space');
  await page.getByLabel('Ce que la personne dit').fill('Mon contrat a fini plus tôt.');
  await page.getByRole('button', { name: 'Noter une demande de révision' }).press('Enter');
  await expect(page.getByText('La demande de révision est notée.')).toBeVisible();

  await second.goto(url);
  await expect(recourse(second).getByText('Vous avez pris la décision')).toBeVisible();
  await expect(recourse(second).getByText('Qui peut décider cette révision')).toBeVisible();
  await expect(recourse(second).getByRole('link', { name: 'Décider la révision' })).toHaveCount(0);
  await second.context().close();

  await page.goto(admin('/'));
  await page
    .getByRole('link', { name: /révisions? (attend|attendent) une décision/ })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Révisions à décider' })).toBeVisible();
  await page.locator(`#reviews a[href^="${new URL(url).pathname}"]`).press('Enter');
  await recourse(page).getByRole('link', { name: 'Décider la révision' }).press('Enter');
  await page.getByRole('radio', { name: /À décider de nouveau/ }).press('Space');
  await page.getByLabel('Raisons, en mots simples').fill('Le papier dit une autre date.');
  await page.getByRole('button', { name: 'Décider la révision' }).press('Enter');
  await expect(page.getByText('La révision est faite.')).toBeVisible();
  await expect(head(page).getByText('Volontaire')).toBeVisible();
  await expect(recourse(page).getByText('Le papier dit une autre date.')).toBeVisible();
});
