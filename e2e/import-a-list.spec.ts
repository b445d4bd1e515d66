import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { expectAccessible, expectNoSidewaysScroll, gatherComplaints } from './support/look.ts';
import { signIn } from './support/sign-in.ts';

/** As Excel writes it here, with the slips of a real list: a team’s own headings among them. */
const list = (mark: string): Buffer =>
  Buffer.from(
    [
      `Liste du quartier ${mark};;;`,
      'Prénom;Nom;Né(e) un jour;GSM',
      `Éloïse;${mark};02/11/1980;0470 00 00 01`,
      `Bob;${mark};2/11/80;0470 00 00 02`,
      `;${mark};01/01/1990;`,
    ].join('\r\n'),
    'latin1',
  );

const send = async (page: Page, name: string, buffer: Buffer) => {
  await page.getByLabel('Le fichier').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
};

async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    /** A script keeps the page up to date; without one a person asks for it again, and again. */
    const follow = async (page: Page, sign: Locator): Promise<void> => {
      if (javaScriptEnabled) {
        await expect(sign).toBeVisible();
        return;
      }
      const refresh = page.getByRole('link', { name: 'Actualiser' });
      await expect(async () => {
        if (await refresh.isVisible()) {
          await refresh.click();
        }
        await expect(sign).toBeVisible({ timeout: 3_000 });
      }).toPass();
    };

    test('a team brings in its list: columns, check, application, and what is left to correct', async ({
      page,
    }) => {
      const mark = javaScriptEnabled ? 'Essai-Avec' : 'Essai-Sans';
      const complaints = gatherComplaints(page);
      await signIn(page, 'coordination');
      await page.goto(admin('/beneficiaries/import'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Importer des personnes');
      await send(page, 'liste.pdf', Buffer.from('%PDF-1.7'));
      await expect(page.getByRole('alert').first()).toContainText('C’est un PDF');

      await send(page, `liste ${mark}.csv`, list(mark));
      await expect(
        page.getByRole('heading', { name: 'Que contient chaque colonne ?' }),
      ).toBeVisible();
      await expect(page.getByLabel('Prénom')).toHaveValue('0');
      await page.getByLabel('Date de naissance').selectOption('2');
      if (javaScriptEnabled) {
        await look(page);
      }
      await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
      await follow(page, page.getByRole('heading', { name: 'Voici ce qui changerait' }));
      await expect(page.getByRole('table')).toContainText('L’année a deux chiffres');
      await expect(page.getByRole('table')).toContainText('Cette case est vide');
      if (javaScriptEnabled) {
        await look(page);
      }

      await page.getByRole('button', { name: 'Écrire 1 ligne' }).click();
      await follow(page, page.getByText('L’import est terminé'));
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('Lignes à corriger.xlsx');
      expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');

      await page.goto(admin(`/beneficiaries?q=${mark}`));
      await expect(page.getByRole('table')).toContainText('Éloïse');
      await page.goto(admin('/beneficiaries/import'));
      await send(page, `encore ${mark}.csv`, list(mark));
      await expect(page.getByLabel('Date de naissance')).toHaveValue('2');
      expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
    });
  });
}
