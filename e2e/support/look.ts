import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is well needs no list: naming each sound element takes most of the time on a long page. */
const all: axeCore.RunOptions = { runOnly: standards, resultTypes: ['violations'] };
/** The rules of those standards that look at colours: in another theme no other can answer otherwise. */
const colours: axeCore.RunOptions = {
  ...all,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

declare global {
  var axe: typeof axeCore;
}

/** Nothing that axe can name stands in anybody's way. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(page, all);

/** Neither does a colour of the theme into which a page that was looked at has gone over. */
export const expectColoursAccessible = (page: Page): Promise<void> =>
  expectNoViolation(page, colours);

/** A page is told of axe once, however often it is asked. */
async function expectNoViolation(page: Page, asked: axeCore.RunOptions): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axeCore.source);
  }
  const violations = await page.evaluate(async (options) => {
    const { violations: found } = await globalThis.axe.run(document, options);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, asked);
  expect(violations, page.url()).toEqual([]);
}

/** Nothing sticks out at the side: what is wide has a box of its own to scroll in. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over, `${page.url()} is ${over} px too wide`).toBeLessThanOrEqual(0);
}

/** What the browser complains of while a page is used: errors, and anything that names the policy. */
export function gatherComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}
