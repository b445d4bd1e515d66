import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '@etabli/tooling/test/browser';
import { chromium, type Page } from '@playwright/test';
import { admin, portal } from './support/house.ts';
import openHouse from './support/open-house.ts';
import { signIn } from './support/sign-in.ts';

const folder = resolve(import.meta.dirname, '../docs/pictures');
const viewport = { width: 1280, height: 800 };
const largestKiB = 150;

const territory = 'Comblain-au-Pont, Aywaille, Sprimont';

/** Whoever changes a page makes the papers' pictures anew with `npm run pictures`: nobody draws them. */
type Picture = { name: string; as?: string; open(page: Page): Promise<unknown> };

const pictures: Picture[] = [
  { name: 'portal-home', open: (page) => page.goto(portal('/')) },
  {
    name: 'portal-territory',
    open: (page) => page.goto(portal('/territoires/verviers-dison')),
  },
  { name: 'admin-territories', open: (page) => page.goto(admin('/territories')) },
  {
    name: 'admin-move',
    open: async (page) => {
      await page.goto(admin(`/territories?q=${encodeURIComponent('Comblain')}`));
      await page.getByRole('link', { name: territory }).first().click();
      await page.locator('a[href$="/move/active"]').first().click();
      await page.waitForURL(/\/move\/active$/);
    },
  },
  {
    name: 'admin-file',
    as: 'accompagnement',
    open: async (page) => {
      await page.goto(admin('/beneficiaries?q=VD-0260'));
      await page.getByRole('link', { name: 'Yasmina Martin' }).first().click();
      await page.waitForURL(/\/beneficiaries\/[0-9a-f-]{36}/);
    },
  },
  {
    name: 'admin-round',
    as: 'coordination',
    open: async (page) => {
      await page.goto(admin('/matching'));
      await page.getByRole('link', { name: 'Tour 1', exact: true }).click();
      await page.waitForURL(/\/matching\/[0-9a-f-]{36}/);
    },
  },
];

async function take(page: Page, { name, open }: Picture): Promise<void> {
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const size = Math.ceil(picture.byteLength / 1024);
  if (size > largestKiB) {
    throw new Error(
      `${name} has ${size} KiB, the papers take ${largestKiB}: show less of the page`,
    );
  }
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png  ${size} KiB`);
}

const closeHouse = await openHouse();
const { path, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...args],
  env: { ...process.env, ...env },
});
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) {
    const page = await browser.newPage({
      viewport,
      locale: 'fr-BE',
      timezoneId: 'Europe/Brussels',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await signIn(page, picture.as ?? 'region');
    await take(page, picture);
    await page.close();
  }
} finally {
  await browser.close();
  await closeHouse?.();
}
