import { expect, type Page } from '@playwright/test';

const head = (page: Page) => page.getByRole('main').locator('header').first();

/** Notes a fact of a kind from its card on; its form is filled in by the caller. */
export async function noteFact(
  page: Page,
  url: string,
  kind: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  await page.goto(`${url}/facts/new`);
  await page.getByRole('link', { name: kind }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(kind);
  await fill();
  await page.getByRole('button', { name: 'Noter une information' }).click();
  await expect(page.getByText('L’information est notée.')).toBeVisible();
}

/** From the meeting to the yes of the person. */
export async function sayYes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Noter la rencontre' }).first().click();
  await page.getByLabel('Lieu').fill('Maison de quartier');
  await page.getByRole('button', { name: 'Noter la rencontre' }).click();
  await expect(head(page).getByText('Rencontrée')).toBeVisible();
  await page.getByRole('link', { name: 'Noter le oui de la personne' }).first().click();
  await page.getByRole('button', { name: 'Noter le oui de la personne' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Comment la personne a dit oui');
  await page.getByRole('radio', { name: 'De vive voix' }).check();
  await page.getByRole('button', { name: 'Noter le oui de la personne' }).click();
  await expect(head(page).getByText('Volontaire')).toBeVisible();
}
