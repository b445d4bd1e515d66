import { expect, type Page, test } from '@playwright/test';
import { admin, portal } from './support/house.ts';
import {
  expectAccessible,
  expectColoursAccessible,
  expectNoSidewaysScroll,
  gatherComplaints,
} from './support/look.ts';
import { noteActivity, takeStep } from './support/note-activity.ts';
import { fillDay, openPerson } from './support/open-person.ts';
import { comeAs } from './support/sign-in.ts';

const belgian = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels' });
const inDays = (days: number) => belgian.format(new Date(Date.now() + days * 86_400_000));

/** The narrow one last: long words have the least room there. */
const widths = [1280, 360];

const portalPages = [
  '/',
  '/territoires',
  '/territoires?q=rien-de-tel',
  '/territoires/verviers-dison',
  '/territoires/mons',
  '/territoires/nulle-part',
  '/chiffres',
  '/aide',
  '/lexique',
  '/langues',
  '/accessibilite',
  '/vie-privee',
  '/comment-nous-decidons',
  '/pas-d-accord',
  '/financement-europeen',
  '/est-ce-pour-moi',
  '/est-ce-pour-moi/adresse',
  '/est-ce-pour-moi/adresse?p=480&ok=1',
  '/est-ce-pour-moi/quartier?c=verviers',
  '/est-ce-pour-moi/depuis?t=verviers-dison&h=n',
  '/est-ce-pour-moi/travail?t=verviers-dison&h=6p',
  '/est-ce-pour-moi/sans-travail?t=verviers-dison&h=6p&j=n&w-month=13&w-year=2023&ok=1',
  '/est-ce-pour-moi/verifier?t=verviers-dison&h=n&m=2024-05&j=n&w=2020-04&k=j&e=o',
  '/est-ce-pour-moi/reponse?t=verviers-dison&h=6p&j=n&w=2020-04&k=n&e=o',
  '/est-ce-pour-moi/reponse?t=verviers-dison&h=s&j=q&e=p',
  '/est-ce-pour-moi/reponse?a=e',
  '/est-ce-pour-moi/quitter',
];

/**
 * A page in each width and theme, and with its French words. Both are changed on the open page: nothing
 * that a page holds depends on them, and no theme changes more than colours.
 */
async function look(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await standStill(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectColoursAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await lookAtWords(page, 'fr');
}

/** No motion, so that no colour is caught on its way to another one. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync(
      '*, ::before, ::after { transition: none !important; animation: none !important }',
    );
    document.adoptedStyleSheets.push(still);
  });
}

/** Longer words than ours: texts change, other languages may come, and a page must not burst. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.nodeValue ?? '').split(/(\s+)/);
      node.nodeValue = words
        .map((word) => (word.trim() ? word + word.slice(0, Math.ceil(word.length * 0.4)) : word))
        .join('');
    }
  });
}

async function lookAtWords(page: Page, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const text = (await page.locator('body').textContent()) ?? '';
  expect(text).not.toMatch(
    /\b(portal|admin|shared|access|territories|activities|non_competition|beneficiaries|eligibility|matching|contracts|work|self_check|how_we_decide|error)_[a-z]+_/,
  );
  await expectNoSidewaysScroll(page);
  await lengthen(page);
  await expectNoSidewaysScroll(page);
}

for (const path of portalPages) {
  test(`portal ${path}: accessible in two themes and two widths`, async ({ page }) => {
    const complaints = gatherComplaints(page);
    await look(page, portal(path));
    for (const language of ['nl', 'en', 'de']) {
      await page.goto(portal(`/${language}${path === '/' ? '' : path}`));
      if (language === 'de') {
        await expectAccessible(page);
      }
      await lookAtWords(page, language);
    }
    expect(complaints.filter((line) => !/nulle-part/.test(line))).toEqual([]);
  });
}

const adminPages = [
  '/',
  '/account',
  '/territories',
  '/territories?q=rien-de-tel',
  '/territories/new',
  '/activities',
  '/activities?q=rien-de-tel&state=open&clearance=ending',
  '/activities/employers',
  '/matching/region',
  '/non-competition',
];

test('admin sign-in: accessible, also with errors', async ({ page }) => {
  await look(page, admin('/sign-in'));
  await page.goto(admin('/sign-in'));
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
});

for (const path of adminPages) {
  test(`admin ${path}: accessible in two themes and two widths`, async ({ page }) => {
    const complaints = gatherComplaints(page);
    await comeAs(page, 'region');
    await look(page, admin(path));
    expect(complaints).toEqual([]);
  });
}

test('admin pages of one territory and of the programme: accessible', async ({ page }) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'region');
  await page.goto(admin('/territories?q=exemple'));
  await page
    .getByRole('link', { name: /Exemple-sur-Vesdre/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Exemple-sur-Vesdre');
  const url = page.url();
  for (const path of ['', '/edit', '/move/validated']) {
    await look(page, `${url}${path}`);
  }
  await look(page, admin('/territories/programme/wallonie-2022'));
  expect(complaints).toEqual([]);
});

test('admin pages of one activity, of its decision and of its employer: accessible', async ({
  page,
}) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'coordination');
  const { url } = await noteActivity(page);
  await takeStep(page, url, 'La fiche est prête');
  await page.goto(admin('/activities/employers/new'));
  await page.getByLabel('Nom', { exact: true }).fill(`Employeur ${url.slice(-8)}`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const correct = page.getByRole('link', { name: new RegExp(`Employeur ${url.slice(-8)}`) });
  const employer = await correct.getAttribute('href');
  const pages = ['/activities', '/activities/new', '/activities/employers'].map(admin);
  const ofActivity = ['', '/edit', '/move/non_competition_running', '/move/closed'];
  for (const address of [
    ...pages,
    admin('/activities/employers/new'),
    admin(employer ?? ''),
    ...ofActivity.map((path) => `${url}${path}`),
  ]) {
    await look(page, address);
  }
  await page.context().clearCookies();
  await comeAs(page, 'secretariat');
  const decide = admin(`/non-competition/${url.split('/').at(-1)}/decide`);
  await look(page, decide);
  await page.goto(decide);
  await page.getByRole('radio', { name: /^Favorable(?! avec)/ }).check();
  await page.getByRole('button', { name: 'Noter cette décision' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Motif').fill('Personne ne le fait ici.');
  await page.getByRole('button', { name: 'Noter cette décision' }).click();
  await expect(page.getByRole('status')).toContainText('Autorisée');
  const withdraw = admin(`/non-competition/${url.split('/').at(-1)}/withdraw/1`);
  await look(page, withdraw);
  expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
});

test('admin pages of an offer, of its dossier and of lists to import: accessible', async ({
  page,
}) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'coordination');
  await page.goto(admin('/non-competition'));
  await page.getByRole('link', { name: 'Petits travaux' }).click();
  await expect(page.getByRole('heading', { name: 'Établissements trouvés' })).toBeVisible();
  const dossier = page.url();
  const offer = admin(`/activities/${dossier.split('/').at(-1)}/offer`);
  for (const address of [
    ...['', '?km=1&for=over_65'].map((query) => `${dossier}${query}`),
    ...[offer, admin('/non-competition/import'), admin('/activities/import')],
  ]) {
    await look(page, address);
  }
  await page.goto(offer);
  await page.getByRole('textbox', { name: 'Rayon des clients' }).fill('0');
  await page.getByRole('textbox', { name: 'Raison' }).fill('Un essai.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
});

test('admin page of a round, with each of its tabs, somebody chosen and a move: accessible', async ({
  page,
}) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'coordination');
  await page.goto(admin('/matching'));
  await page
    .getByRole('link', { name: /^Tour \d+$/ })
    .first()
    .click();
  const people = page.getByRole('listbox', { name: /^Personnes/ }).getByRole('option');
  await expect(people.first()).toBeVisible();
  const round = page.url();
  await page.goto(`${round}?standing=placed`);
  const placed = (await people.first().getAttribute('id'))?.slice('person-'.length);
  const tabs = ['ideas', 'suggestions', 'groups', 'trace'].map((tab) => `tab=${tab}`);
  const orders = ['fit', 'placed', 'waiting', 'kept'].map((aim, at) => `aim-${at + 1}=${aim}`);
  const questions = ['', '&change=skill', `&change=aims&${orders.join('&')}`].map(
    (change) => `tab=whatif${change}`,
  );
  const chosen = [`person=${placed}`, `person=${placed}&to=none`];
  for (const query of ['standing=unplaced', 'q=rien-de-tel', ...tabs, ...questions, ...chosen]) {
    await look(page, `${round}?${query}`);
  }
  expect(complaints).toEqual([]);
});

test('admin pages of rounds, of one proposal with its steps, and of contracts: accessible', async ({
  page,
}) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'coordination');
  await page.goto(admin('/matching'));
  await page
    .getByRole('link', { name: /^Tour \d+$/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Plan prouvé' })).toBeVisible();
  const round = page.url();
  await page.goto(`${round}/table?state=computed`);
  await page
    .getByRole('link', { name: /^Voir la proposition/ })
    .last()
    .click();
  await expect(page.getByRole('link', { name: 'Retenir', exact: true })).toBeVisible();
  const proposal = page.url();
  await page.goto(`${round}/table?tab=unplaced`);
  const person = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
  for (const address of [
    admin('/matching'),
    ...['by=activity', 'tab=unplaced', 'tab=excluded', 'q=rien-de-tel'].map(
      (query) => `${round}/table?${query}`,
    ),
    ...['', '?reading=de'].map((query) => `${round}/people/${person?.split('/').at(-1)}${query}`),
    proposal,
    `${proposal}?reading=de`,
    ...['take-up', 'set-aside', 'present'].map((act) => `${proposal}/${act}`),
    admin('/contracts'),
    admin('/contracts/people'),
    admin(`/contracts/elsewhere/${person?.split('/').at(-1)}`),
  ]) {
    await look(page, address);
  }
  await page.goto(admin('/contracts/people'));
  const record = page.getByRole('link', { name: /^Noter un engagement/ });
  await record.and(page.locator('[href]')).first().click();
  await page.getByRole('button', { name: 'Noter un engagement' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
});

const peoplePages = [
  '/beneficiaries',
  '/beneficiaries?view=list&weeks=8',
  '/beneficiaries?q=rien-de-tel&state=met&worker=none&weeks=4',
  '/beneficiaries/waiting',
  '/beneficiaries/due',
  '/beneficiaries?view=review',
];

for (const path of peoplePages) {
  test(`admin ${path}: accessible in two themes and two widths`, async ({ page }) => {
    const complaints = gatherComplaints(page);
    await comeAs(page, 'coordination');
    await look(page, admin(path));
    expect(complaints).toEqual([]);
  });
}

test('admin /beneficiaries/new: accessible, also with errors', async ({ page }) => {
  await comeAs(page, 'accompagnement');
  await look(page, admin('/beneficiaries/new'));
  await page.goto(admin('/beneficiaries/new'));
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Prénom');
  await expectAccessible(page);
});

test('admin pages of derogations, reviews and changed answers: accessible', async ({ page }) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'accompagnement');
  const { url } = await openPerson(page);
  await page.goto(admin('/beneficiaries?state=not_eligible'));
  const contested = admin(
    (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '',
  );
  await page.goto(contested);
  const review = page.getByRole('link', { name: 'Décider la révision' });
  await expect(review).toBeVisible();
  const decide = await review.getAttribute('href');
  for (const address of [
    contested,
    admin(decide ?? ''),
    ...['/derogations/new', '/reviews/new', '/look'].map((path) => `${url}${path}`),
  ]) {
    await look(page, address);
  }
  await page.goto(admin(decide ?? ''));
  await page.getByRole('button', { name: 'Décider la révision' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Raisons');
  await expectAccessible(page);
  await page.goto(`${contested}/derogations/new`);
  await fillDay(page, 'until', inDays(60));
  await page.getByLabel('Raison').fill('Une place s’ouvre ce mois-ci.');
  await page.getByRole('button', { name: 'Demander une dérogation' }).click();
  const take = page.getByRole('link', { name: 'Retirer la dérogation' });
  const back = admin((await take.getAttribute('href')) ?? '');
  await look(page, back);
  await page.context().clearCookies();
  await comeAs(page, 'coordination');
  for (const to of ['granted', 'refused']) {
    await look(page, back.replace('withdrawn', to));
  }
  expect(complaints.filter((line) => !/422/.test(line))).toEqual([]);
});

test('admin pages of one person’s file: accessible', async ({ page }) => {
  const complaints = gatherComplaints(page);
  await comeAs(page, 'accompagnement');
  await page.goto(admin('/beneficiaries?state=on_list'));
  const listed = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
  const withFacts = admin(listed ?? '');
  await page.goto(withFacts);
  const acts = await page
    .locator('#facts tbody tr:first-child a, #evidence tbody tr:first-child a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const { url } = await openPerson(page);
  const ofFile = ['/edit', '/contact', '/move/met', '/facts/new', '/evidence/new', '/list-entry'];
  for (const address of [
    withFacts,
    ...acts.map((href) => admin(href)),
    `${withFacts}/move/exited`,
    `${withFacts}?on=1/1/2020`,
    url,
    ...ofFile.map((path) => `${url}${path}`),
    ...['work', 'domicile'].map((kind) => `${url}/facts/new/${kind}`),
    `${url}/decide/not_eligible`,
  ]) {
    await look(page, address);
  }
  expect(complaints).toEqual([]);
});
