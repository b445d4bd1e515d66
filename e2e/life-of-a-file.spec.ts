import { expect, type Page, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { fillDay, openPerson } from './support/open-person.ts';
import { signIn } from './support/sign-in.ts';
import { noteFact, sayYes } from './support/tell-facts.ts';

const today = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels' }).format();

const main = (page: Page) => page.getByRole('main');
const answer = (page: Page) => page.locator('#eligibility > .head');
const head = (page: Page) => main(page).locator('header').first();

async function noteProof(page: Page, url: string, subject: string, paper: string) {
  await page.goto(`${url}/evidence/new`);
  await page.getByRole('radio', { name: subject }).check();
  await page.getByLabel('Papier', { exact: true }).selectOption(paper);
  await page.getByRole('button', { name: 'Noter une preuve' }).click();
  await expect(page.getByText('La preuve est notée.')).toBeVisible();
}

test('from a first contact to the list, with two people of the team', async ({ page, browser }) => {
  await signIn(page, 'accompagnement');
  const { name, url } = await openPerson(page);
  await sayYes(page);
  await expect(answer(page)).toContainText('Indéterminé');
  await expect(main(page).getByText('Nous ne savons pas encore.')).toBeVisible();

  await noteFact(page, url, 'Travail, ou temps sans travail', async () => {
    await page.getByLabel('Situation').selectOption('unoccupied');
    await fillDay(page, 'from', '/2/2023');
    await page.getByLabel('Qui le dit').selectOption('forem');
  });
  await expect(page.getByRole('cell', { name: 'février 2023', exact: true })).toBeVisible();
  await expect(answer(page)).toContainText('Indéterminé');
  await noteFact(page, url, 'Domicile', async () => {
    await page.getByRole('radio', { name: 'Oui', exact: true }).check();
    await fillDay(page, 'from', '3/2/2024');
  });
  await expect(answer(page)).toContainText('Oui');
  await expect(main(page).getByText('Oui, vous pouvez entrer sur la liste.')).toBeVisible();

  await page.goto(`${url}?on=01/06/2024`);
  await expect(answer(page)).toContainText('Éligibilité au 01/06/2024');
  await expect(answer(page)).not.toContainText('Oui');

  await noteProof(page, url, 'Temps sans travail', 'forem_certificate');
  await noteProof(page, url, 'Domicile', 'household_composition');
  await noteProof(page, url, 'Oui de la personne', 'signed_statement');
  await page.goto(`${url}/decide/eligible`);
  await expect(page.getByRole('button', { name: /Décider/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const person = url.split('/').at(-1);
  const waiting = admin(`/beneficiaries/waiting?person=${person}`);
  await page.goto(waiting);
  await expect(page.getByRole('checkbox', { name: /Domicile/ })).toBeDisabled();
  await expect(page.getByText('Vous avez vu ce papier').first()).toBeVisible();

  const other = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels' });
  const second = await other.newPage();
  await signIn(second, 'coordination');
  await second.goto(waiting);
  await second.getByRole('button', { name: 'Confirmer les preuves choisies' }).click();
  await expect(second.getByText('Cochez au moins une preuve.')).toBeVisible();
  for (const subject of [/Temps sans travail/, /Domicile/, /Oui de la personne/]) {
    await second.getByRole('checkbox', { name: subject }).check();
  }
  await second.getByRole('button', { name: 'Confirmer les preuves choisies' }).click();
  const result = second.getByRole('status').filter({ hasText: 'Ce qui a été confirmé' });
  await expect(result).toContainText('3 preuves confirmées.');
  await expect(result).toContainText('Peut maintenant entrer sur la liste.');

  await result.getByRole('link', { name }).click();
  await second.getByRole('link', { name: 'Entrer sur la liste' }).first().click();
  await fillDay(second, 'entryOn', '1/1/2026');
  await second.getByRole('button', { name: 'Entrer sur la liste' }).click();
  await expect(second.getByRole('alert').first()).toContainText('avant le oui');
  await fillDay(second, 'entryOn', today);
  await second.getByRole('button', { name: 'Entrer sur la liste' }).click();
  await expect(head(second).getByText('Sur la liste')).toBeVisible();
  await second.goto(admin(`/beneficiaries?view=list&q=${encodeURIComponent(name)}`));
  await expect(second.getByRole('rowheader', { name })).toBeVisible();
  await other.close();
});

test('two people note something at once: the second sees what the first did, and sends again', async ({
  page,
}) => {
  await signIn(page, 'accompagnement');
  const { url } = await openPerson(page);
  await page.goto(`${url}/contact`);
  const first = await page.context().newPage();
  await first.goto(`${url}/edit`);
  await first.getByLabel('Courriel').fill('rosa@etabli.example');
  await first.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(first.getByText('Le dossier est corrigé.')).toBeVisible();

  await page.getByRole('radio', { name: 'téléphone' }).check();
  await page.getByRole('radio', { name: /nous nous sommes parlé/ }).check();
  await page.getByLabel('Note').fill('Rendez-vous mardi.');
  await page.getByRole('button', { name: 'Noter un contact' }).click();
  await expect(page.getByText('Le dossier a changé pendant que vous lisiez')).toBeVisible();
  await expect(page.getByText('rosa@etabli.example')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('Rendez-vous mardi.');
  await page.getByRole('button', { name: 'Noter un contact' }).click();
  await expect(page.getByText('Le contact est noté.')).toBeVisible();

  await page.goto(`${url}/edit`);
  await first.goto(`${url}/edit`);
  await first.getByRole('textbox', { name: 'Téléphone' }).fill('0470 00 00 01');
  await first.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(first.getByText('Le dossier est corrigé.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('0470 00 00 02');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ce dossier a changé');
  await page.getByLabel('0470 00 00 02').check();
  await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(main(page).getByText('0470 00 00 02').first()).toBeVisible();
});

test('a file is opened with the keyboard alone', async ({ page }) => {
  await signIn(page, 'accompagnement');
  await page.goto(admin('/beneficiaries/new'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /contenu/i }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const name = `Rosa Clavier ${Date.now()}`;
  const typed: Record<string, string> = {
    givenName: name,
    phone: '0470 00 00 00',
    contactChannel: 'r',
    'privacyNoticeOn-day': '1',
    'privacyNoticeOn-month': '10',
    'privacyNoticeOn-year': '2026',
  };
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  for (let step = 0; step < 60 && Object.keys(typed).length > 0; step++) {
    await page.keyboard.press('Tab');
    const field = await at();
    if (field in typed) {
      await page.keyboard.type(typed[field] ?? '');
      delete typed[field];
    }
  }
  expect(typed, 'each of these fields is reached').toEqual({});
  const submit = page.getByRole('button', { name: 'Ouvrir le dossier' });
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    if (await submit.evaluate((button) => button === document.activeElement)) {
      break;
    }
  }
  await expect(submit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});
