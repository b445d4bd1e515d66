import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { admin } from './house.ts';

/** Opens the file of an invented territory without zones, through the pages; answers its address. */
export async function openFile(page: Page): Promise<{ name: string; url: string }> {
  const name = `Val d’Essai ${randomUUID().slice(0, 8)}`;
  await page.goto(admin('/territories/new'));
  await page.getByLabel('Nom', { exact: true }).fill(name);
  const opened = page.getByRole('group', { name: /Dossier ouvert le/ });
  await opened.getByLabel('Jour').fill('1');
  await opened.getByLabel('Mois').fill('9');
  await opened.getByLabel('Année').fill('2026');
  await page.getByRole('textbox', { name: /^Raison/ }).fill('Pour le parcours.');
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return { name, url: page.url().split('?')[0] ?? '' };
}
