import { expect, type Page } from '@playwright/test';
import { admin } from './house.ts';

const password = 'demonstration-etabli';

/** Signs in as one of the demonstration's accounts, named by the part before the @. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(admin('/sign-in'));
  await page.getByLabel('Adresse e-mail').fill(`${name}@etabli.example`);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
