// node templates.mjs <base> [name …] – takes a picture of every public page template (or of the named ones) into artifacts/templates: at the
// widths of a desktop, a phone and a small phone, light and dark. With --readme also the three of the README, into docs/images.
// The site should be freshly set up with its sample content. CHROMIUM_PATH names another Chromium.
import { mkdir, writeFile } from 'node:fs/promises';
import { launch } from './chromium.mjs';

const [base, ...names] = process.argv.slice(2);
const forReadme = names[0] === '--readme';
const folder = new URL('../../../artifacts/templates/', import.meta.url);
const images = new URL('../../../docs/images/', import.meta.url);
const sizes = { desktop: [1280, 900], phone: [390, 844], small: [320, 640] };

const templates = {
  'startseite': '/',
  'ueber-uns': '/ueber-uns',
  'mitglieder': '/mitglieder',
  'mitglieder-gefiltert': '/mitglieder?land=Bayern',
  'mitglieder-leer': '/mitglieder?suche=Atlantis',
  'mitglied': '/mitglieder/essen',
  'mitglied-organisation': '/mitglieder/kreis-lippe',
  'aktuelles': '/aktuelles',
  'aktuelles-leer': '/aktuelles?jahr=1999',
  'meldung': '/aktuelles/weihnachtsgruesse',
  'meldung-eines-mitglieds': '/aktuelles/augsburg-jahresbericht',
  'termine': '/termine',
  'termine-kalender': '/termine',
  'termine-vergangen': '/termine?vergangen=1',
  'termin': '/termine/schulung-ki',
  'partnerforen': '/partnerforen',
  'partnerforum': '/partnerforen/efus',
  'thema': '/themen/kommunale-praevention',
  'kontakt': '/kontakt',
  'kontakt-fehler': '/kontakt',
  'kontakt-danke': '/kontakt/danke',
  'inhalt': '/inhalt',
  'impressum': '/impressum',
  'barrierefreiheit': '/barrierefreiheit',
  'suche': '/search?terms=Pr%C3%A4vention',
  'suche-leer': '/search?terms=Xylophonkonzert',
  'suche-neu': '/search',
  'fehler-404': '/gibt-es-nicht',
  'fehler-403': '/Error/403',
  'fehler-500': '/Error/500',
  'anmelden': '/Login',
  'englisch': '/en',
  'englisch-mitglied': '/en/members/augsburg',
};

const readme = [
  ['startseite', 'desktop', 'light', 'homepage', 62],
  ['mitglieder', 'desktop', 'dark', 'members', 60, '.member-filter'],
  ['termin', 'phone', 'light', 'event-phone', 60],
];

const browser = await launch();

async function open(size, scheme) {
  const [width, height] = sizes[size];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function show(page, name) {
  await page.goto(new URL(templates[name], base).href);
  if (name === 'termine-kalender') {
    const day = await page.locator('.event-card__date').first().getAttribute('datetime');
    await page.goto(new URL(`/termine?monat=${day.slice(0, 7)}`, base).href);
  }
  if (name === 'kontakt-fehler') {
    await page.locator('[name=Email]').fill('keine Adresse');
    await page.locator('.contact__form button').click();
    await page.locator('.contact__errors').waitFor();
  }

  // What loads only when it comes into sight comes into sight.
  await page.evaluate(async () => {
    for (const image of document.images) {
      image.loading = 'eager';
      await image.decode().catch(() => {});
    }
    await document.fonts.ready;
  });
}

async function save(page, file, quality, whole) {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize: { width, height } } = await session.send('Page.getLayoutMetrics');
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, ...(whole ? { clip, captureBeyondViewport: true } : {}) });
  await session.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
}

if (forReadme) {
  for (const [name, size, scheme, file, quality, from] of readme) {
    const page = await open(size, scheme);
    await show(page, name);
    if (from) {
      await page.locator(from).evaluate(element => scrollTo(0, element.getBoundingClientRect().top - 24));
    }
    await save(page, new URL(`${file}.webp`, images), quality, false);
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    for (const size of Object.keys(sizes)) {
      const page = await open(size, scheme);
      for (const name of names.length > 0 ? names : Object.keys(templates)) {
        await show(page, name);
        await save(page, new URL(`${name}-${size}-${scheme}.webp`, folder), 80, true);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) {
          console.log(`${name} ${size}: ${over}px wider than the screen`);
          process.exitCode = 1;
        }
      }
      await page.context().close();
    }
  }
}

await browser.close();
