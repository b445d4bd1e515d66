import { expect, test } from '@playwright/test';
import { portal } from './support/house.ts';

const most = { kilobytes: 100, requests: 8 };
const phone = { width: 360, height: 740 };

const pages = [
  '/',
  '/territoires',
  '/territoires/verviers-dison',
  '/chiffres',
  '/comment-nous-decidons',
  '/financement-europeen',
  '/est-ce-pour-moi/travail?t=verviers-dison&h=6p',
  '/est-ce-pour-moi/reponse?t=verviers-dison&h=6p&j=n&w=2020-04&k=n&e=o',
];

for (const path of pages) {
  test(`${path} is light enough for the oldest phone`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    const strangers: string[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on('request', (request) => {
      requests += 1;
      if (!request.url().startsWith(portal(''))) {
        strangers.push(request.url());
      }
    });
    await page.goto(portal(path), { waitUntil: 'networkidle' });
    expect(strangers, 'nobody else is asked for anything').toEqual([]);
    expect(requests).toBeLessThanOrEqual(most.requests);
    expect(bytes / 1024).toBeLessThanOrEqual(most.kilobytes);
    expect(bytes, 'something was loaded').toBeGreaterThan(5_000);
    await context.close();
  });
}
