import { expect, test } from '@playwright/test';
import { admin, holdWork } from './support/house.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/look.ts';
import { signIn } from './support/sign-in.ts';

test('rounds of the region: chosen, watched to their end, run again and stopped', async ({
  page,
}) => {
  await signIn(page, 'region');
  await page.getByRole('navigation').getByRole('link', { name: 'Tours de la région' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tours de la région/);
  await expectAccessible(page);

  // Not where the demonstration has its people: other journeys work there.
  const choose = async () => {
    await page.getByText(/^Territoires choisis/).click();
    await page.getByRole('checkbox', { name: /Verviers-Dison/ }).uncheck();
  };
  await choose();
  await page.getByRole('button', { name: 'Lancer les tours' }).press('Enter');
  await expect(page).toHaveURL(/\/matching\/region\/[0-9a-f-]{36}/);
  const address = page.url();

  // No reload: the page is told by its own server.
  await expect(page.getByText('Finis', { exact: true })).toBeVisible({ timeout: 300_000 });
  const places = page.getByRole('table').getByRole('row');
  await expect(page.getByRole('cell', { name: 'Prouvé optimal' })).toHaveCount(
    (await places.count()) - 1,
  );
  await expect(page.getByRole('table')).not.toContainText('Verviers-Dison');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Held while it reads, the work is not over before it is stopped.
  const letGo = await holdWork();
  await page.goto(admin('/matching/region'));
  await choose();
  await page.getByRole('button', { name: 'Lancer les tours' }).click();
  await page.getByRole('button', { name: 'Arrêter ces tours' }).click();
  await expect(page.getByText('Arrêtés', { exact: true })).toBeVisible();
  await letGo();
  await expect(page.getByText('Ces tours ont été arrêtés.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Arrêter ces tours' })).toHaveCount(0);

  // What was computed stays as it was.
  await page.goto(address);
  await expect(page.getByText('Finis', { exact: true })).toBeVisible();
});
