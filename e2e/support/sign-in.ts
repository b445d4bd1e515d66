import { type BrowserContext, expect, type Page } from '@playwright/test';
import { admin } from './house.ts';

const password = 'demonstration-etabli';
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Signs in as one of the demonstration's accounts, named by the part before the @. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(admin('/sign-in'));
  await page.getByLabel('Adresse e-mail').fill(`${name}@etabli.example`);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Comes with a session that was begun before, where there is one: signing in is not what is looked at. */
export async function comeAs(page: Page, name: string): Promise<void> {
  const begun = sessions.get(name);
  if (begun) {
    await page.context().addCookies(begun);
    return;
  }
  await signIn(page, name);
  sessions.set(name, await page.context().cookies());
}
