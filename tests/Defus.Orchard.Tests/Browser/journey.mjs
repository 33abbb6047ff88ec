// node journey.mjs <name> <base> <user> <password> – one journey of journeys/<name>.mjs in Chromium; prints what went wrong.
// A journey is a function that throws; errors of the console, and requests to other hosts, fail it too.
import assert from 'node:assert/strict';
import { launch, patience, signIn, tabTo, watch } from './chromium.mjs';

const [name, base, user, password] = process.argv.slice(2);
const { default: travel } = await import(`./journeys/${name}.mjs`);
const browser = await launch();

/** A browser of its own, as another person would have. */
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  watch(page, base, finding => console.log(`${page.url()}: ${finding}`));
  return page;
}

try {
  const page = await open();
  const url = path => new URL(path, base).href;
  await travel({ assert, base, open, page, password, signIn: (who = page, as = user, secret = password) => signIn(who, base, as, secret), tabTo, url, user });
} catch (error) {
  console.log(error.stack);
} finally {
  await browser.close();
}
