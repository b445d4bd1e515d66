import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { admin } from './house.ts';

/** Writes a day into the three fields of a form: `fillDay(page, 'seenOn', '3/2/2024')`. */
export async function fillDay(page: Page, name: string, told: string): Promise<void> {
  const parts = told.split('/');
  for (const [index, part] of ['day', 'month', 'year'].entries()) {
    await page.locator(`[name="${name}-${part}"]`).fill(parts[index] ?? '');
  }
}

/** Opens the file of an invented person through the pages, as a guidance worker; answers its address. */
export async function openPerson(page: Page): Promise<{ name: string; url: string }> {
  const name = `Rosa Essai ${randomUUID().slice(0, 8)}`;
  await page.goto(admin('/beneficiaries'));
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).click();
  await page.getByLabel('Prénom').fill(name);
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('0470 00 00 00');
  await page.getByLabel('Comment le contact s’est fait').selectOption('outreach');
  await fillDay(page, 'privacyNoticeOn', '1/10/2026');
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return { name, url: page.url().split('?')[0] ?? '' };
}
