// What the scripts beside share: Debian's Chromium, and axe's rules for WCAG 2.2 AA.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How long a browser of a busy machine may take for one step, in milliseconds. */
export const patience = 120_000;

export const launch = language => chromium.launch({
  timeout: patience,
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  env: language ? { ...process.env, LANGUAGE: language } : process.env,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** Reports every error of the page's console and scripts, and every request to a host other than that of `base`. */
export function watch(page, base, report) {
  page.on('console', message => message.type() === 'error' && report(message.text()));
  page.on('pageerror', error => report(error.message));
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(base).origin) {
      report(`foreign request ${request.url()}`);
    }
  });
}

/** Reports what axe finds on the page, and content wider than the screen. */
export async function inspect(page, report) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) {
    report(`content is ${overflow}px wider than the screen`);
  }

  // Evaluated by the debugger, which the policy of the page does not bind.
  if (!await page.evaluate(() => Boolean(globalThis.axe))) {
    await page.evaluate(axeSource);
  }
  const { violations } = await page.evaluate(runOnly => globalThis.axe.run({ runOnly, resultTypes: ['violations'] }), rules);
  for (const { id, help, nodes } of violations) {
    report(`${id}: ${help} (${nodes.slice(0, 5).map(node => node.target.join(' ')).join(', ')})`);
  }
}

/** Signs in through the form. */
export async function signIn(page, base, user, password) {
  await page.goto(new URL('/Login', base).href);
  await page.locator('input[name$="UserName"]').fill(user);
  await page.locator('input[type=password]').fill(password);
  await page.locator('main button[type=submit], form button[type=submit]').first().click();
  await page.waitForURL(url => !url.pathname.startsWith('/Login'));
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page, target) {
  await target.waitFor();
  for (let step = 0; step < 250; step++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}
