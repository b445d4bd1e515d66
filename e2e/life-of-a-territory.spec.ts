import { expect, type Page, test } from '@playwright/test';
import { portal } from './support/house.ts';
import { openFile } from './support/open-a-file.ts';
import { signIn } from './support/sign-in.ts';

/** The fields of a form are named by the API's own paths. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function addZone(page: Page, inhabitants: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une zone' }).click();
  await expect(
    page.getByRole('heading', { name: 'Zone 1' }).or(field(page, 'zones.0.name')).first(),
  ).toBeVisible();
  const zone = {
    name: 'Haut-Essai',
    municipality: 'Verviers',
    district: 'Verviers',
    province: 'Liège',
  };
  for (const [name, value] of Object.entries(zone)) {
    await field(page, `zones.0.${name}`).fill(value);
  }
  await field(page, 'zones.0.inhabitants.count').fill(inhabitants);
  const source = field(page, 'zones.0.inhabitants.source.title');
  if (!(await source.isVisible())) {
    await page.getByText('Date et source du comptage, zone 1').click();
  }
  await source.fill('Comptage du parcours');
}

test('from an empty file to a chosen territory that the public sees', async ({ page }) => {
  await signIn(page, 'region');
  const { name, url } = await openFile(page);
  await page.goto(`${url}/edit`);
  await addZone(page, '15001');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Périmètre reçu.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Dépassé de 1.')).toBeVisible();

  await page.goto(`${url}/move/validated`);
  const choose = page.getByRole('button', { name: 'Choisir le territoire' });
  await expect(choose).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/de plus que/).first()).toBeVisible();

  await page.goto(`${url}/edit`);
  await field(page, 'zones.0.inhabitants.count').fill('14999');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Erreur de frappe.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Reste : 1.')).toBeVisible();

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
  const name = `Val du Clavier ${Date.now()}`;
  const typed: Record<string, string> = {
    name,
    'on-day': '1',
    'on-month': '9',
    'on-year': '2026',
    reason: 'Sans souris.',
  };
  for (let step = 0; step < 80 && Object.keys(typed).length > 0; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (at in typed) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(typed[at] ?? '');
      delete typed[at];
    }
  }
  expect(typed, 'each of these fields is reached').toEqual({});
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ouvrir le dossier' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});
