import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { admin } from './support/house.ts';
import { noteActivity, takeStep } from './support/note-activity.ts';
import { signIn } from './support/sign-in.ts';

test('an activity goes from an idea to open, and back to the committee when it changes', async ({
  page,
  browser,
}) => {
  await signIn(page, 'coordination');
  const { name, url } = await noteActivity(page);
  await takeStep(page, url, 'La fiche est prête');
  await takeStep(page, url, 'Demander l’avis du comité');

  await test.step('the secretary notes what the committee decided', async () => {
    const secretary = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
    await signIn(secretary, 'secretariat');
    await secretary.goto(url);
    await secretary.getByRole('link', { name: 'Noter la décision du comité' }).first().click();
    await secretary.getByRole('radio', { name: /^Favorable avec conditions/ }).check();
    await secretary.getByLabel('Motif').fill('Personne ne le fait ici.');
    await secretary.getByRole('button', { name: 'Noter cette décision' }).click();
    await expect(secretary.getByRole('alert')).toContainText('au moins une condition');
    await expect(secretary.getByRole('radio', { name: /avec conditions/ })).toBeChecked();
    await secretary.getByLabel('Condition 1', { exact: true }).fill('Écoles du quartier.');
    await secretary.getByRole('button', { name: 'Noter cette décision' }).click();
    await expect(secretary.getByRole('status')).toContainText('Autorisée');
    await expect(secretary.locator('#clearances ol li')).toHaveText(
      'Clientèle : Écoles du quartier.',
    );
    await secretary.context().close();
  });

  await test.step('it does not open while nobody signs, and the page says so', async () => {
    await page.goto(`${url}/move/open`);
    await page.getByRole('textbox', { name: 'Raison' }).fill('Prêt.');
    const open = page.getByRole('button', { name: /Ouvrir l’activité/ });
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/move\/open/);
    await expect(open).toHaveAccessibleDescription(/Personne n’est nommé/);
  });

  await test.step('an employer is noted, and chosen on the sheet', async () => {
    const employer = `Ateliers ${randomUUID().slice(0, 8)}`;
    await page.goto(admin('/activities/employers/new'));
    await page.getByLabel('Nom', { exact: true }).fill(employer);
    await page.getByLabel('Numéro d’entreprise').fill('0431150351');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toContainText('Ce numéro d’entreprise n’existe pas');
    await page.getByLabel('Numéro d’entreprise').fill('0403.019.261');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('n° d’entreprise 0403.019.261').first()).toBeVisible();
    await page.goto(`${url}/edit#employerId`);
    await page.getByRole('combobox', { name: 'Employeur' }).selectOption({ label: employer });
    await page.getByRole('textbox', { name: 'Raison' }).fill('Choisi.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('status')).toContainText('corrigé');
    await takeStep(page, url, 'Commencer la préparation');
    await takeStep(page, url, 'Commencer l’essai');
    await takeStep(page, url, 'Ouvrir l’activité');
  });

  await test.step('everybody reads it, until it becomes another activity', async () => {
    await page.goto(`${url}/edit`);
    await page.getByRole('textbox', { name: 'But' }).fill('Vendre des légumes au marché.');
    await page.getByRole('textbox', { name: 'Raison' }).fill('Le besoin a changé.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('status')).toContainText('à revoir par le comité');
    await expect(page.getByText('L’activité a changé depuis la décision')).not.toHaveCount(0);
    await page.goto(admin(`/activities?q=${encodeURIComponent(name)}&clearance=missing`));
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(
      'Fiche changée depuis',
    );
  });
});
