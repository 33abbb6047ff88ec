// node public-pages.mjs <base> <path>… – loads public pages in Chromium at three widths, in the light and the dark scheme, and prints what is
// wrong with them, one finding a line. The pages run under their own content security policy. 320 px is also 1280 px at a zoom of 400 %.
// "<path>#send" sends the form of the page as it is, so that it shows its errors; "<path>=<file>" shows the HTML of a file at the path.
import { readFile } from 'node:fs/promises';
import { inspect, launch, patience, watch } from './chromium.mjs';

const [base, ...pages] = process.argv.slice(2);
const looks = [[1280, 'light'], [1280, 'dark'], [768, 'light'], [768, 'dark'], [320, 'light'], [320, 'dark']];
const browser = await launch();

async function look(name) {
  const [, path, file, send] = name.match(/^(.*?)(?:=(\/.*?))?(#send)?$/);
  const url = new URL(path, base).href;
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const report = finding => console.log(`${name}: ${finding}`);
  // That a page was answered with 404 is what some are looked at for.
  watch(page, base, finding => /^Failed to load resource: the server responded with a status of (404|403|422|500|503)/.test(finding) || report(finding));
  page.on('response', response => response.status() >= 400 && !response.request().isNavigationRequest() && report(`${response.status()} ${response.url()}`));
  if (file) {
    const body = await readFile(file, 'utf8');
    await page.route(url, route => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  }
  await page.goto(url);
  if (send) {
    await page.locator('main form[method=post]').evaluate(form => { form.noValidate = true; form.requestSubmit(); });
    await page.locator('[aria-invalid=true]').first().waitFor();
  }
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await inspect(page, finding => report(`${width}px ${colorScheme}: ${finding}`));
  }
  if ((await context.cookies()).length > 0) {
    report('a cookie was set');
  }
  if (await page.evaluate(() => localStorage.length + sessionStorage.length) > 0) {
    report('something was stored in the browser');
  }
  await context.close();
}

const worker = async () => {
  for (let name = pages.shift(); name; name = pages.shift()) {
    await look(name);
  }
};
await Promise.all([worker(), worker()]);
await browser.close();
