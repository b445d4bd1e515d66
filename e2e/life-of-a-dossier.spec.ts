import { expect, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { noteActivity, takeStep } from './support/note-activity.ts';
import { signIn } from './support/sign-in.ts';

test('a draft activity is checked, and the committee reads whom it could touch', async ({
  page,
  browser,
}) => {
  await signIn(page, 'coordination');
  const { name, url } = await noteActivity(page);
  await takeStep(page, url, 'La fiche est prête');

  await test.step('codes are chosen by words of every day, with the keyboard alone', async () => {
    await page.goto(`${url}/offer`);
    const words = page.getByRole('searchbox', { name: 'Chercher un code' });
    await words.focus();
    await page.keyboard.type('électricien');
    await page.keyboard.press('Enter');
    const choose = page
      .getByRole('button', { name: /^Choisir Travaux généraux d.installation/ })
      .first();
    await choose.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Part').first()).toHaveValue('100');
    await page.getByRole('textbox', { name: 'Rayon des clients' }).fill('4,5');
    await page.getByRole('checkbox', { name: 'personnes de 65 ans et plus' }).check();
    await page.getByLabel('Heures de travail par an').fill('600');
    await page.getByRole('textbox', { name: 'Raison' }).fill('L’équipe a noté son offre.');
    await page.getByLabel('Part').first().fill('90');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toContainText('100 % ensemble');
    await page.getByLabel('Part').first().fill('100');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.locator('#offer')).toContainText('4,5 km');
  });

  const dossier = url.replace('/activities/', '/non-competition/');
  await test.step('the check finds establishments, and says that it decides nothing', async () => {
    await page.goto(dossier);
    await page.getByRole('button', { name: 'Lancer l’analyse' }).click();
    await expect(page.getByText('L’analyse est faite')).toBeVisible();
    await expect(page.getByText('Ce n’est pas une décision')).toBeVisible();
    await expect(page.getByRole('row', { name: /Électricité du Pont/ })).toContainText(
      'oui, même métier',
    );
    await expect(page.getByRole('img', { name: /Les numéros sont ceux du tableau/ })).toBeVisible();
  });

  await test.step('another distance is tried out, and nothing of it is kept', async () => {
    await page.getByText('Essayer un autre rayon').click();
    await page.getByRole('textbox', { name: 'Rayon des clients' }).fill('0,1');
    await expect(page.getByText('Valeurs essayées, pas enregistrées')).toBeVisible();
    const group = page.getByRole('checkbox', { name: 'personnes de 65 ans et plus' });
    await group.uncheck();
    await expect(page.getByText('Choisissez au moins un groupe')).toBeVisible();
    await group.check();
    await expect(page.getByText('Choisissez au moins un groupe')).toHaveCount(0);
    await page.getByRole('link', { name: 'Revenir à l’analyse enregistrée' }).click();
    await expect(page.getByText('Valeurs essayées')).toHaveCount(0);
  });

  await test.step('a false hit is struck out with a reason, and stays in sight', async () => {
    const row = page.getByRole('row', { name: /Lumière et Volts/ });
    await row.getByText('Écarter…').click();
    await row.getByRole('button', { name: 'Écarter' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(row.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Seulement de grands chantiers.');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('écarté');
    await expect(row).toContainText('Seulement de grands chantiers.');
    await expect(row.getByRole('button', { name: /Remettre/ })).toBeFocused();
    await expect(row.getByRole('button', { name: /Remettre/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('status').filter({ hasText: /Volts.* est écarté/ })).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(row.getByText('Écarter…')).toBeFocused();
    await page.keyboard.press('Enter');
    await row.getByRole('textbox').fill('Seulement de grands chantiers.');
    await row.getByRole('textbox').press('Enter');
    await expect(row).toContainText('écarté');
  });

  await test.step('a member of the committee reads all of it, and changes nothing', async () => {
    const member = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
    await signIn(member, 'comite');
    await member.goto(admin('/non-competition'));
    await member.getByRole('link', { name }).click();
    await expect(member.getByRole('row', { name: /Lumière et Volts/ })).toContainText('écarté');
    await expect(member.getByText('À consulter')).toBeVisible();
    await expect(member.getByRole('button', { name: /Relancer l’analyse|Remettre/ })).toHaveCount(
      0,
    );
    await member.emulateMedia({ media: 'print' });
    await expect(member.getByText('Ce n’est pas une décision')).toBeVisible();
    await expect(member.getByText('Essayer un autre rayon')).toBeHidden();
    await member.context().close();
  });

  await test.step('who notes the decision has the signal before them', async () => {
    const secretary = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
    await signIn(secretary, 'secretariat');
    await secretary.goto(`${dossier}/decide`);
    const signal = secretary.getByRole('region', { name: /^Signal/ });
    await expect(signal).toContainText('Ce n’est pas une décision');
    await expect(signal).toContainText(/même métier, le plus proche/);
    await expect(signal).toContainText('version 1 des règles du programme, en vigueur depuis le');
    await secretary.context().close();
  });
});

test('a list of the social economy is brought, and the dossier shows who stands on it', async ({
  page,
}) => {
  await signIn(page, 'coordination');
  await page.goto(admin('/non-competition'));
  await page.getByRole('link', { name: 'Importer des listes de l’économie sociale' }).click();
  const rows = [
    'Numéro d’entreprise;Nom;Liste;Commune;Source;Date de la liste',
    '0900.000.048;Électricité du Pont;IDESS;Verviers;Liste inventée;01/09/2026',
    '0900.000.049;Numéro faux;IDESS;Dison;Liste inventée;01/09/2026',
  ];
  await page.getByLabel('Le fichier').setInputFiles({
    name: 'idess.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
  await page.getByRole('button', { name: /^Contrôler/ }).click();
  await expect(page.getByRole('row', { name: /Numéro faux/ })).toContainText(
    'A · Numéro d’entreprise : Ce numéro d’entreprise n’existe pas',
  );
  await page.getByRole('button', { name: 'Écrire 1 ligne' }).click();
  await expect(page.getByText('Terminé', { exact: true })).toBeVisible();
  await page.goto(admin('/non-competition'));
  await expect(page.getByRole('row', { name: /^IDESS/ })).toContainText('Liste inventée');
  await page.getByRole('link', { name: 'Petits travaux' }).click();
  await page.getByRole('button', { name: 'Relancer l’analyse' }).click();
  await expect(page.getByText('L’analyse est faite')).toBeVisible();
  await expect(page.getByRole('row', { name: /Électricité du Pont/ })).toContainText(
    'inscrit sur la liste IDESS',
  );
  await expect(page.getByText('structure des listes de l’économie sociale (IDESS)')).toBeVisible();
});

test('a dossier is whole without a script', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-BE', javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'coordination');
  await page.goto(admin('/non-competition'));
  await page.getByRole('link', { name: 'Petits travaux' }).click();
  await expect(page.getByRole('row', { name: /Électricité du Pont/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Les numéros sont ceux du tableau/ })).toBeVisible();
  await page.getByText('Essayer un autre rayon').click();
  await page.getByRole('textbox', { name: 'Rayon des clients' }).fill('0,1');
  await page.getByRole('button', { name: 'Recalculer' }).click();
  await expect(page.getByText('Valeurs essayées, pas enregistrées')).toBeVisible();
  await context.close();
});
