import { expect, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { openFile } from './support/open-a-file.ts';
import { signIn } from './support/sign-in.ts';

test('two people correct the same file: the second sees both values and chooses', async ({
  page,
}) => {
  await signIn(page, 'region');
  const { url } = await openFile(page);
  await page.goto(`${url}/edit`);
  const other = await page.context().newPage();
  await other.goto(`${url}/edit`);
  await other.getByRole('textbox', { name: 'Emplois visés' }).fill('40');
  await other
    .getByRole('group', { name: 'D’où vient ce nombre' })
    .getByLabel('Source', { exact: true })
    .fill('Autre onglet');
  await other.getByRole('textbox', { name: /^Raison/ }).fill('La première.');
  await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(other.getByText('La première.').first()).toBeVisible();

  await page.getByRole('textbox', { name: 'Emplois visés' }).fill('60');
  await page
    .getByRole('group', { name: 'D’où vient ce nombre' })
    .getByLabel('Source', { exact: true })
    .fill('Cet onglet');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('La seconde.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ce dossier a changé');
  await expect(page.getByText(/^40 /).first()).toBeVisible();
  await expect(page.getByText(/^60 /).first()).toBeVisible();
  await page.getByLabel('Votre valeur').first().check();
  await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(page.getByText('La seconde.').first()).toBeVisible();
});

test('a form sent twice opens one file', async ({ page }) => {
  await signIn(page, 'region');
  const { name } = await openFile(page);
  await page.goBack();
  await page.goto(admin(`/territories?q=${encodeURIComponent(name)}`));
  await expect(page.getByRole('rowheader', { name })).toHaveCount(1);

  await page.goto(admin('/territories/new'));
  const twin = `Val Double ${Date.now()}`;
  await page.getByLabel('Nom', { exact: true }).fill(twin);
  const opened = page.getByRole('group', { name: /Dossier ouvert le/ });
  await opened.getByLabel('Jour').fill('1');
  await opened.getByLabel('Mois').fill('9');
  await opened.getByLabel('Année').fill('2026');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Deux fois.');
  const form = await page
    .locator('form', { has: page.getByLabel('Nom', { exact: true }) })
    .evaluate((element) =>
      [...new FormData(element as HTMLFormElement).entries()].map(([key, value]) => [
        key,
        String(value),
      ]),
    );
  const send = () =>
    page.request.post(admin('/territories/new?/create'), {
      form: Object.fromEntries(form) as Record<string, string>,
      headers: { origin: admin('').replace(/\/$/, '') },
    });
  await Promise.all([send(), send()]);
  await page.goto(admin(`/territories?q=${encodeURIComponent(twin)}`));
  await expect(page.getByRole('rowheader', { name: twin })).toHaveCount(1);
});
