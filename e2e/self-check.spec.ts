import { expect, type Page, test } from '@playwright/test';
import { portal } from './support/house.ts';
import { type SelfCheckWords, selfCheckWords } from './support/self-check-words.ts';

test.use({ javaScriptEnabled: false });

const path = (page: string) => `/est-ce-pour-moi${page}`;
const main = (page: Page) => page.getByRole('main');

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
}

async function choose(page: Page, question: RegExp, answer: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await next(page);
}

async function writeMonth(page: Page, month: string, year: string): Promise<void> {
  await page.getByLabel('Mois').fill(month);
  await page.getByLabel('Année').fill(year);
  await next(page);
}

/** From the first page to the question after the neighbourhood, for somebody in Hodimont. */
async function liveInHodimont(page: Page): Promise<void> {
  await page.goto(portal('/'));
  await main(page)
    .getByRole('link', { name: /Est-ce pour moi/ })
    .click();
  await page.getByRole('link', { name: 'Commencer' }).click();
  await page.getByLabel('Votre code postal').fill('4800');
  await next(page);
  await choose(page, /un de ces quartiers/, 'Hodimont');
}

/** The month of so many months ago, and its year, as they are typed. */
function monthsAgo(months: number): [month: string, year: string] {
  const now = new Date();
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  return [String(then.getUTCMonth() + 1), String(then.getUTCFullYear())];
}

async function expectResult(page: Page, title: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(main(page)).toContainText('Ce n’est pas une décision');
  await expect(main(page)).toContainText('Que faire maintenant');
}

test('somebody long without work learns that it is probably a yes', async ({ page }) => {
  await liveInHodimont(page);
  await choose(page, /depuis 6 mois ou plus/, 'Oui');
  await choose(page, /travail payé maintenant/, 'Non');
  await writeMonth(page, ...monthsAgo(60));
  await choose(page, /travaillé un peu/, 'Quelques jours');
  await choose(page, /envie de venir/, 'Oui');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez vos réponses');
  await expect(main(page)).toContainText('Verviers-Dison');
  await page.getByRole('link', { name: 'Voir la réponse' }).click();
  await expectResult(page, /Oui, sans doute/);
  await expect(main(page)).toContainText('La règle accepte');
  await expect(main(page)).toContainText('ASBL Territoires Zéro Chômeurs Verviers-Dison');
  expect(page.url(), 'the address holds no postcode').not.toContain('4800');

  await page.reload();
  await expectResult(page, /Oui, sans doute/);
});

test('somebody who has come lately learns from when it will be yes', async ({ page }) => {
  await liveInHodimont(page);
  await choose(page, /depuis 6 mois ou plus/, 'Non');
  await writeMonth(page, ...monthsAgo(2));
  await choose(page, /travail payé maintenant/, 'Non');
  await writeMonth(page, ...monthsAgo(60));
  await choose(page, /travaillé un peu/, 'Non');
  await choose(page, /envie de venir/, 'Oui');
  await page.getByRole('link', { name: 'Voir la réponse' }).click();
  await expectResult(page, /Pas encore/);
  await expect(main(page)).toContainText(/ce sera oui le \d+(er)? \p{Letter}+ \d{4}/u);
});

test('somebody who does not know looks at it with a person', async ({ page }) => {
  await page.goto(portal(path('/adresse')));
  await page.getByRole('link', { name: /pas d’adresse à moi/ }).click();
  await choose(page, /travail payé maintenant/, 'Je suis malade ou en formation');
  await page.getByRole('link', { name: 'Je ne sais plus' }).click();
  await choose(page, /envie de venir/, 'Peut-être');
  await page.getByRole('link', { name: 'Voir la réponse' }).click();
  await expectResult(page, /On regarde ensemble/);
  await expect(main(page)).toContainText('depuis quand vous êtes sans travail');
  await expect(main(page)).toContainText('où vous habitez');
});

test('somebody with work, or who lives elsewhere, is told so at once', async ({ page }) => {
  await liveInHodimont(page);
  await choose(page, /depuis 6 mois ou plus/, 'Je ne sais pas');
  await choose(page, /travail payé maintenant/, 'Oui');
  await expectResult(page, /Vous avez un travail/);

  await page.goto(portal(path('/adresse')));
  await page.getByLabel('Votre code postal').fill('4800');
  await next(page);
  await choose(page, /un de ces quartiers/, 'Non, j’habite ailleurs');
  await expectResult(page, /Pas à cette adresse/);
  await expect(main(page)).toContainText('le CPAS de votre commune');
});

test('an answer is asked for again, and can be changed before the result', async ({ page }) => {
  await page.goto(portal(path('/adresse')));
  await page.getByLabel('Votre code postal').fill('480');
  await next(page);
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(page.getByRole('alert')).toContainText('Le code postal a 4 chiffres');
  await expect(page.getByLabel('Votre code postal')).toHaveValue('480');

  const all = '?t=verviers-dison&h=6p&j=n&w=2020-04&k=n&e=o';
  await page.goto(portal(path(`/travail${all.replace('&j=n', '')}`)));
  await next(page);
  await expect(page.getByRole('alert')).toContainText('Choisissez une réponse');

  await page.goto(portal(path(`/verifier${all}`)));
  await page.getByRole('link', { name: /Changer.*sans travail/ }).click();
  await expect(page.getByLabel('Année')).toHaveValue('2020');
  await page.getByLabel('Année').fill('2190');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('Cette date n’est pas encore arrivée');
  await page.getByLabel('Année').fill('2019');
  await next(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez vos réponses');
  await expect(main(page)).toContainText('avril 2019');
});

test('nothing is kept: no cookie, no copy, no trace for the next site', async ({
  page,
  context,
}) => {
  for (const url of ['/travail?t=verviers-dison&h=6p', '/reponse?a=e', '/quitter']) {
    const answer = await page.goto(portal(path(url)));
    const headers = answer?.headers() ?? {};
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['set-cookie']).toBeUndefined();
  }
  await page.goto(portal(path('/travail?t=verviers-dison&h=6p')));
  await page.getByRole('link', { name: 'Effacer et quitter' }).click();
  await expect(page).toHaveURL(portal(path('/quitter')));
  await expect(main(page)).toContainText('Le site n’a rien gardé');
  expect(await context.cookies()).toEqual([]);
});

test('keys alone lead from a question to the next one', async ({ page }) => {
  await page.goto(portal(path('/travail?t=verviers-dison&h=6p')));
  const first = page.getByRole('radio', { name: 'Non', exact: true });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((radio) => radio === document.activeElement)) {
      break;
    }
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sans-travail\?t=verviers-dison&h=6p&j=n$/);
});

/** The same questions in one language, answered by the words on the page alone. */
function visitor(page: Page, words: SelfCheckWords) {
  const goOn = () => page.getByRole('button', { name: words.next, exact: true }).click();
  return {
    async choose(answer: string): Promise<void> {
      await page.getByRole('radio', { name: answer, exact: true }).check();
      await goOn();
    },
    async writePostcode(code: string): Promise<void> {
      await page.getByLabel(words.postcode).fill(code);
      await goOn();
    },
    async writeMonth([month, year]: [month: string, year: string]): Promise<void> {
      await page.getByLabel(words.month).fill(month);
      await page.getByLabel(words.year).fill(year);
      await goOn();
    },
  };
}

for (const words of selfCheckWords) {
  const { language, yes, no } = words;
  const root = portal(language === 'fr' ? '/' : `/${language}`);

  test(`the questions and the answer are there in ${language}`, async ({ page }) => {
    const { choose, writePostcode, writeMonth } = visitor(page, words);
    await page.goto(root);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await main(page).getByRole('link', { name: words.door }).click();
    await page.getByRole('link', { name: words.start, exact: true }).click();
    await writePostcode('480');
    await expect(page.getByRole('alert')).toContainText(words.wrongPostcode);
    await writePostcode('4800');
    await choose('Hodimont');
    await choose(yes);
    await choose(no);
    await writeMonth(monthsAgo(60));
    await choose(words.someDays);
    await choose(yes);
    await page.getByRole('link', { name: words.seeAnswer }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.probably);
    await expect(main(page)).toContainText(words.tolerated);
    await expect(main(page)).toContainText(words.noDecision);
  });

  test(`from when it will be yes is said in ${language}`, async ({ page }) => {
    const asked = '/est-ce-pour-moi/depuis?t=verviers-dison&h=n&j=n&w=2015-04&k=n&e=o';
    await page.goto(`${root.replace(/\/$/, '')}${asked}`);
    await visitor(page, words).writeMonth(monthsAgo(2));
    await page.getByRole('link', { name: words.seeAnswer }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.notYet);
    await expect(main(page)).toContainText(words.from);
  });
}
