// node keyboard.mjs <base> – visits the public site by keys alone and prints what went wrong.
import assert from 'node:assert/strict';
import { launch, patience, tabTo, watch } from './chromium.mjs';

const base = process.argv[2];
const browser = await launch();
const url = path => new URL(path, base).href;

async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  watch(page, base, finding => console.log(`${page.url()}: ${finding}`));
  await page.goto(url(path));
  return page;
}

const press = async (page, ...keys) => {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
};

/** Presses Return on a link and waits for the page behind it. */
const follow = async (page, link) => {
  await tabTo(page, link);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

// The element with the focus: what it is called, whether it can be seen that it has the focus, and whether something lies over it.
const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return null;
  }
  const box = element.getBoundingClientRect();
  const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1)];
  const top = document.elementFromPoint(x, y);
  const outlines = [getComputedStyle(element), getComputedStyle(element, '::after')];
  const target = element.querySelector(':scope > circle');
  return {
    html: element.outerHTML.slice(0, 100).replace(/\s+/g, ' '),
    name: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim() || element.querySelector('img')?.alt,
    isMarked: outlines.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || (target !== null && getComputedStyle(target).stroke !== 'none'),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    // The link of a card may cover all of it, another link to the same page too.
    isOnTop: top !== null && (element.contains(top) || top.contains(element) || (element.href !== undefined && top.closest('a')?.href === element.href)),
  };
});

const journeys = {
  async 'every stop of the Tab key has a name and is seen'() {
    for (const [path, width] of [['/', 1280], ['/mitglieder', 1280], ['/mitglieder', 320], ['/termine?monat=' + new Date().toISOString().slice(0, 7), 1280], ['/aktuelles', 320], ['/search?terms=Augsburg', 1280], ['/kontakt', 1280], ['/mitglieder/essen', 320]]) {
      const page = await open(path, { viewport: { width, height: 700 } });
      const stops = new Set();
      for (let step = 0; step < 400; step++) {
        await press(page, 'Tab');
        const stop = await focused(page);
        if (stop === null) {
          break;
        }
        stops.add(stop.html);
        assert.ok(stop.name, `no name: ${path} ${stop.html}`);
        assert.ok(stop.isMarked, `focus not marked: ${path} at ${width}px ${stop.html}`);
        assert.ok(stop.isInView && stop.isOnTop, `hidden: ${path} at ${width}px ${stop.html}`);
      }
      assert.ok(stops.size > 10, `${path} has ${stops.size} stops only`);
      await page.context().close();
    }
  },

  async 'skip link'() {
    const page = await open('/mitglieder');
    await press(page, 'Tab');
    assert.match((await focused(page)).html, /skip-link/);
    await press(page, 'Enter');
    assert.ok(page.url().endsWith('#content'));
    await press(page, 'Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  },

  async 'menu on a phone'() {
    const page = await open('/', { viewport: { width: 390, height: 800 } });
    const button = page.getByRole('button', { name: 'Menü' });
    const link = page.locator('#site-menu').getByRole('link', { name: 'Mitglieder' });
    assert.equal(await link.isVisible(), false);
    await tabTo(page, button);
    await press(page, 'Enter');
    await link.waitFor();
    await press(page, 'Escape');
    await link.waitFor({ state: 'hidden' });
    assert.ok(await button.evaluate(element => element === document.activeElement), 'Escape does not lead back to the button');
    await press(page, 'Enter');
    await press(page, 'Tab', 'Enter');
    await link.waitFor({ state: 'hidden' });
    await tabTo(page, button);
    await press(page, 'Enter');
    await follow(page, link);
    assert.equal(page.url(), url('/mitglieder'));
  },

  async 'menu on a desktop'() {
    const page = await open('/');
    await follow(page, page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Aktuelles' }));
    assert.equal(page.url(), url('/aktuelles'));
    assert.equal(await page.locator('.site-menu [aria-current]').innerText(), 'Aktuelles');
  },

  async 'map of members'() {
    const page = await open('/mitglieder');
    const map = page.getByRole('group', { name: 'Deutschlandkarte' }).or(page.locator('.member-map')).first();
    const markers = map.getByRole('link');
    const names = await markers.evaluateAll(links => links.map(link => link.getAttribute('aria-label')));
    assert.equal(names.length, await page.locator('.member-card').count());
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.includes('Stadt Essen, Nordrhein-Westfalen'), names.join('; '));
    await tabTo(page, markers.first());
    for (const name of names) {
      assert.equal((await focused(page)).name, name);
      await press(page, 'Tab');
    }
    await follow(page, map.getByRole('link', { name: 'Stadt Essen, Nordrhein-Westfalen' }));
    assert.equal(page.url(), url('/mitglieder/essen'));
    assert.equal(await page.locator('.member-map [aria-current=page]').getAttribute('aria-label'), 'Stadt Essen, Nordrhein-Westfalen');
  },

  async 'filters of the directory'() {
    const page = await open('/mitglieder');
    const found = async text => assert.ok((await page.getByRole('status').innerText()).includes(text), await page.getByRole('status').innerText());
    await page.evaluate(() => { window.isSamePage = true; });
    await tabTo(page, page.getByLabel('Name'));
    await page.keyboard.type('koln');
    await found('1 Mitglied');
    assert.deepEqual(await page.locator('.member-card__name:visible').allInnerTexts(), ['Köln']);
    await press(page, 'Tab');
    assert.equal((await focused(page)).name, 'Land');
    await press(page, 'Shift+Tab', 'Control+A', 'Delete', 'Tab');
    await page.keyboard.type('Nieders');
    await found(`${await page.locator('li[data-state=Niedersachsen]').count()} Mitglieder`);
    assert.ok(page.url().endsWith('?land=Niedersachsen'));

    // What is filtered out takes no focus.
    const last = page.locator('[data-member]:not([hidden]) a:visible').last();
    const stops = new Set();
    for (let step = 0; step < 60 && !await last.evaluate(element => element === document.activeElement); step++) {
      await press(page, 'Tab');
      stops.add((await focused(page))?.name);
    }
    assert.ok(!stops.has('Köln') && stops.has('Göttingen'), [...stops].join('; '));
    assert.ok(await page.evaluate(() => window.isSamePage), 'the page was loaded again');
  },

  async 'search with proposals'() {
    const page = await open('/');
    await follow(page, page.locator('.site-header').getByRole('link', { name: 'Suche' }));
    const input = page.getByRole('combobox', { name: 'Was suchen Sie?' });
    await tabTo(page, input);
    await page.keyboard.type('Augsb');
    await page.locator('#search-proposals option').first().waitFor({ state: 'attached' });
    assert.ok((await page.locator('#search-proposals option').evaluateAll(options => options.map(option => option.value))).includes('Stadt Augsburg'));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    assert.match(await page.getByRole('status').innerText(), /„Augsb/);
    await follow(page, page.getByRole('navigation', { name: /begrenzen|einschränken|beschränken/i }).or(page.locator('.search-types')).first().getByRole('link', { name: /^Mitglied/ }));
    await follow(page, page.locator('.search-results').getByRole('link', { name: 'Stadt Augsburg' }));
    assert.equal(page.url(), url('/mitglieder/augsburg'));
  },

  async 'month calendar'() {
    const page = await open('/termine');
    await follow(page, page.getByRole('navigation', { name: 'Ansichten' }).getByRole('link', { name: 'Kalender', exact: true }));
    const event = page.locator('.event-month__busy a').first();
    for (let month = 0; month < 24 && await event.count() === 0; month++) {
      await follow(page, page.locator('.event-month__head a[rel=next]'));
    }
    const name = await event.innerText();
    await follow(page, event);
    assert.equal((await page.locator('h1').innerText()).replaceAll('\u00AD', ''), name.replaceAll('\u00AD', ''));
  },

  async 'language switcher'() {
    const page = await open('/mitglieder/essen');
    await follow(page, page.locator('.site-header .language-switcher').getByRole('link', { name: 'English' }));
    assert.equal(page.url(), url('/en/members/essen'));
    await follow(page, page.locator('.site-header .language-switcher').getByRole('link', { name: 'Deutsch' }));
    assert.equal(page.url(), url('/mitglieder/essen'));
  },
};

await Promise.all(Object.entries(journeys).map(async ([name, travel]) => {
  try {
    await travel();
  } catch (error) {
    console.log(`${name}: ${error.stack}`);
  }
}));
await browser.close();
