// node inspect.mjs <url> – loads one page in Chromium on a desktop and a small phone, in the light and the dark scheme,
// and prints what is wrong with it, one finding a line. The page runs under its own content security policy.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const url = process.argv[2];
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

for (const width of [1280, 320]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const report = finding => console.log(`${width}px ${colorScheme}: ${finding}`);
    page.on('console', message => message.type() === 'error' && report(message.text()));
    page.on('pageerror', error => report(error.message));
    page.on('request', request => new URL(request.url()).origin !== new URL(url).origin && report(`foreign request ${request.url()}`));
    await page.goto(url);

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) {
      report(`content is ${overflow}px wider than the screen`);
    }
    if ((await context.cookies()).length > 0) {
      report('a cookie was set');
    }

    // Evaluated by the debugger, which the policy of the page does not bind.
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(runOnly => globalThis.axe.run({ runOnly }), rules);
    for (const { id, help, nodes } of violations) {
      report(`${id}: ${help} (${nodes.map(node => node.target.join(' ')).join(', ')})`);
    }
    await context.close();
  }
}

await browser.close();
