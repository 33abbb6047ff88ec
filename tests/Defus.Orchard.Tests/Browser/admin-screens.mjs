// node admin-screens.mjs <base> <user> <password> – walks through the administration by its own links, starting at /Admin,
// and prints what is wrong with each screen on a desktop (light and dark) and a small phone, one finding a line.
// Links that differ only in an id or a query lead to the same screen, which is looked at once.
import { inspect, launch, patience, signIn, watch } from './chromium.mjs';

const [base, user, password] = process.argv.slice(2);
const looks = [[1280, 'light'], [1280, 'dark'], [320, 'light']];
const browser = await launch();
const context = await browser.newContext({ reducedMotion: 'reduce' });
context.setDefaultTimeout(patience);
const page = await context.newPage();
await signIn(page, base, user, password);

const screenOf = url => decodeURI(url.pathname + url.hash)
  .replace(/[0-9a-z]{20,}/gi, '{id}')
  .replace(/(ContentItems|Templates\/Edit|Roles\/(?:Edit|Clone)|AddPartsTo|AddReusablePartTo|AddFieldsTo|ContentParts\/Edit)\/(?!\{id\})[^/]+/, '$1/{name}')
  .replace(/ContentTypes\/Edit\/.*|ContentParts\/[^/]+\/Fields\/.*|ContentTypes\/[^/]+\/ContentParts\/.*/, match => match.split('/').slice(0, 2).join('/') + '/{definition}');

// Texts such as "Remove: {0}", shown or read aloud.
const wordsWithBraces = () => [...document.querySelectorAll('main *')]
  .flatMap(element => [...['aria-label', 'title', 'alt', 'placeholder', 'data-confirm'].map(name => element.getAttribute(name)),
    ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data)])
  .filter(words => /\{\d\}/.test(words));

const seen = new Map();

// An editor with content items within it, beside that of whatever item comes first.
await page.goto(new URL('/Admin/Contents/ContentItems?q=Startseite', base).href);
const home = await page.locator('.content-list tbody a[href*="/Edit"]').first().evaluate(link => link.href);
const queue = [new URL('/Admin', base), new URL('#home', home)];
for (let url = queue.shift(); url; url = queue.shift()) {
  const screen = screenOf(url);
  if (seen.has(screen)) {
    continue;
  }
  seen.set(screen, url.href);

  const report = finding => console.log(`${url.pathname}: ${finding}`);
  watch(page, base, report);
  const response = await page.goto(url.href);
  if (!response?.headers()['content-type']?.startsWith('text/html')) {
    page.removeAllListeners();
    continue;
  }
  if (response.status() !== 200) {
    report(`answered ${response.status()}`);
  }
  for (const href of await page.locator('a[href]').evaluateAll(links => links.filter(link => !link.hasAttribute('download')).map(link => link.href))) {
    const link = new URL(href);
    if (link.origin === new URL(base).origin && link.pathname.startsWith('/Admin')) {
      link.hash = '';
      queue.push(link);
    }
  }
  if (await page.locator('h1').count() !== 1) {
    report('not exactly one h1');
  }
  for (const words of await page.evaluate(wordsWithBraces)) {
    report(`text without its value: ${words}`);
  }
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await inspect(page, finding => report(`${width}px ${colorScheme}: ${finding}`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  page.removeAllListeners();
}

await browser.close();
