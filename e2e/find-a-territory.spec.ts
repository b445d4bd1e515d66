import { expect, test } from '@playwright/test';
import { portal } from './support/house.ts';

test.use({ javaScriptEnabled: false });

test('a resident finds the territory of a neighbourhood, without a script', async ({ page }) => {
  await page.goto(portal('/'));
  await page
    .getByRole('main')
    .getByRole('link', { name: /territoires/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('pre-javais');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pre-javais/);
  await page.getByRole('main').getByRole('link', { name: 'Verviers-Dison' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verviers-Dison');
  const main = page.getByRole('main');
  for (const zone of ['Hodimont', 'Pré-Javais', 'Dison centre']) {
    await expect(main.getByText(zone).first()).toBeVisible();
  }
  await expect(main.getByText(/14\s176/).first()).toBeVisible();
  const order = main.locator('section', {
    has: page.getByRole('heading', { name: /ordre de la liste/ }),
  });
  await expect(order).toContainText('Un non ne coûte rien');
  await expect(order).toContainText('Un exemple inventé');
});

test('the same page is there in English, and says so', async ({ page }) => {
  await page.goto(portal('/territoires/verviers-dison'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/.*verviers-dison/);
});

test('a territory whose name was not published is counted, not described', async ({ page }) => {
  await page.goto(portal('/territoires'));
  await expect(page.getByText(/nom non publié/i).first()).toBeVisible();
  await expect(page.getByText('Exemple-sur-Vesdre')).toHaveCount(0);
});

test('a page that does not exist leads on', async ({ page }) => {
  const answer = await page.goto(portal('/territoires/nulle-part'));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
