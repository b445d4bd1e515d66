import { type Browser, expect, type Page } from '@playwright/test';
import { admin } from './house.ts';
import { signIn } from './sign-in.ts';

/** The browser of one of the demonstration’s accounts. */
export async function deskOf(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await signIn(page, name);
  return page;
}

/** Asks for a round and stays until it is computed, as the page itself follows it. */
export async function runRound(page: Page): Promise<string> {
  await page.goto(admin('/matching'));
  await page.getByRole('button', { name: 'Lancer un tour' }).click();
  await expect(page).toHaveURL(/\/matching\/[0-9a-f-]{36}/);
  await expect(
    page.getByText(/Rien n’est décidé/).or(page.getByRole('link', { name: 'Plan prouvé' })),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Plan prouvé' })).toBeVisible();
  return page.url().replace(/\?.*/, '');
}

/** Takes a step with a proposal, by its link and then its button. */
export async function step(page: Page, verb: string): Promise<void> {
  await page.getByRole('link', { name: verb, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${verb} ·`);
  await page.getByRole('button', { name: verb, exact: true }).click();
}

export const expectState = (page: Page, word: string) =>
  expect(page.getByRole('status')).toContainText(`Où elle en est\u00A0: ${word}`);

/** Takes a step as one does without a mouse; `fill` answers what the page of the step asks. */
export async function stepByKeys(
  page: Page,
  verb: string,
  fill: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await tabTo(page, verb);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${verb} ·`);
  await fill();
  await tabTo(page, verb);
  await page.keyboard.press('Enter');
}

/** Moves on by Tab until what is asked has the focus; `told` is more that it says. */
export async function tabTo(page: Page, name: string, told = ''): Promise<void> {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  for (let moves = 0; moves < 120; moves++) {
    await page.keyboard.press('Tab');
    const at = plain(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    // A button keeps room for the words that it says while it is busy.
    if (at.startsWith(plain(name)) && at.includes(told)) {
      return;
    }
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}
