import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { admin } from './house.ts';

/** Notes an activity through the pages, as somebody who coordinates one territory; answers its address. */
export async function noteActivity(page: Page): Promise<{ name: string; url: string }> {
  const name = `Potager d’essai ${randomUUID().slice(0, 8)}`;
  await page.goto(admin('/activities/new'));
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'But' }).fill('Cultiver des légumes avec l’école.');
  await page.getByRole('checkbox', { name: 'Potager' }).check();
  await page.getByRole('textbox', { name: 'Postes' }).fill('3');
  await page.getByLabel('Heures par semaine, au moins').fill('19');
  await page.getByLabel('Heures par semaine, au plus').fill('30 h 30');
  await page.getByRole('button', { name: 'Noter l’activité' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return { name, url: page.url().split('?')[0] ?? '' };
}

/** Takes the step that the page of an activity offers under this name, for a reason. */
export async function takeStep(page: Page, url: string, verb: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: verb, exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Raison' }).fill('Étape suivante.');
  await page.getByRole('button', { name: verb }).click();
  await expect(page).not.toHaveURL(/\/move\//);
  await expect(page.getByRole('status')).toContainText('est maintenant');
}
