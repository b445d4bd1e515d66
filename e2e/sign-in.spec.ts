import { expect, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { signIn } from './support/sign-in.ts';

test('a wrong password and an unknown address are told in the same words', async ({ page }) => {
  const told: string[] = [];
  for (const email of ['region@etabli.example', 'personne@etabli.example']) {
    await page.goto(admin('/sign-in'));
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe').fill('pas-le-bon-mot-de-passe');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    const alert = page.getByRole('alert').first();
    await expect(alert).toBeVisible();
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email);
    told.push((await alert.textContent()) ?? '');
  }
  expect(told[0]).toBe(told[1]);
});

test('a page asked for before signing in is shown after it, and no page after signing out', async ({
  page,
}) => {
  await page.goto(admin('/territories?state=stopped'));
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('Adresse e-mail').fill('region@etabli.example');
  await page.getByLabel('Mot de passe').fill('demonstration-etabli');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/territories\?state=stopped/);
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  await page.goto(admin('/account'));
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(admin('/territories'));
  await expect(page).toHaveURL(/sign-in/);
});

test('a coordinator reaches the own territory, and another is not found', async ({ browser }) => {
  const region = await browser.newPage();
  await signIn(region, 'region');
  await region.goto(admin('/territories?q=verviers-dison'));
  await region.getByRole('table').getByRole('link', { name: 'Verviers-Dison' }).first().click();
  await expect(region.getByRole('heading', { level: 1 })).toContainText('Verviers-Dison');
  const foreign = region.url();
  await region.close();
  const page = await browser.newPage();
  await signIn(page, 'coordination-liege');
  await page.goto(admin('/territories'));
  await expect(page.getByRole('link', { name: /Liège/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Verviers-Dison' })).toHaveCount(0);
  const answer = await page.goto(foreign);
  expect(answer?.status()).toBe(404);
  await page.close();
});

test('an auditor reads everything and is offered no change', async ({ page }) => {
  await signIn(page, 'audit');
  await page.goto(admin('/territories?q=verviers-dison'));
  await page.getByRole('table').getByRole('link', { name: 'Verviers-Dison' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verviers-Dison');
  await expect(page.getByText('Lecture seule').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Corriger', exact: true })).toHaveCount(0);
});
