import { expect, type Page, test } from '@playwright/test';
import { portal } from './support/house.ts';
import { openFile } from './support/open-a-file.ts';
import { signIn } from './support/sign-in.ts';

async function addZone(page: Page, inhabitants: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une zone' }).click();
  const zone = page.getByRole('group', { name: 'Zone 1', exact: true });
  await zone.getByLabel('Zone', { exact: true }).fill('Haut-Essai');
  await zone.getByLabel('Commune').fill('Verviers');
  await zone.getByLabel('Arrondissement').fill('Verviers');
  await zone.getByLabel('Province').fill('Liège');
  await zone.getByLabel('Habitants').fill(inhabitants);
  const more = zone.getByText('Date et source du comptage, zone 1');
  await more.click();
  await zone.getByLabel('Source', { exact: true }).first().fill('Comptage du parcours');
}

test('from an empty file to a chosen territory that the public sees', async ({ page }) => {
  await signIn(page, 'region');
  const { name, url } = await openFile(page);
  await page.goto(`${url}/edit`);
  await addZone(page, '15001');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Périmètre reçu.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('15 001').or(page.getByText('15 001')).first()).toBeVisible();

  await page.goto(`${url}/move/validated`);
  const choose = page.getByRole('button', { name: 'Choisir le territoire' });
  await expect(choose).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/de plus que/).first()).toBeVisible();

  await page.goto(`${url}/edit`);
  await page.getByLabel('Habitants').first().fill('14999');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Erreur de frappe.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText(/14\s999/).first()).toBeVisible();

  await page.goto(`${url}/move/validated`);
  await page.getByLabel('Référence de la décision').fill('Décision du parcours');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Choisi pour le parcours.');
  await choose.click();
  await expect(page.getByRole('status').or(page.getByRole('alert')).first()).toContainText(
    'Choisi',
  );
  await expect(page.getByText('Choisi pour le parcours.').first()).toBeVisible();

  await page.goto(portal('/territoires'));
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('main').getByText('Choisi').first()).toBeVisible();
});

test('the file is opened with the keyboard alone', async ({ page }) => {
  await signIn(page, 'region');
  await page.goto(page.url().replace(/\/$/, '').concat('/territories/new').replace(/\?.*/, ''));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /contenu/i }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const typed: Record<string, string> = {
    name: 'Val du Clavier',
    'on-day': '1',
    'on-month': '9',
    'on-year': '2026',
    reason: 'Sans souris.',
  };
  for (let step = 0; step < 80 && Object.keys(typed).length > 0; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (name in typed) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(typed[name] ?? '');
      delete typed[name];
    }
  }
  expect(typed, 'each of these fields is reached').toEqual({});
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ouvrir le dossier' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Val du Clavier');
});
