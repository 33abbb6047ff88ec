// node handbook.mjs <base> <user> <password> – takes the pictures of docs/handbuch.md again, into docs/bilder. The site should be freshly set up:
// the script writes the example that the handbook tells of, an evening walk in Augsburg, and an account that writes for a member.
// Date fields are German with the package chromium-l10n only; CHROMIUM_PATH names another Chromium.
import { mkdir, writeFile } from 'node:fs/promises';
import { launch, signIn } from './chromium.mjs';

const [base, user, password] = process.argv.slice(2);
const folder = new URL('../../../docs/bilder/', import.meta.url);
const writer = ['m.muster', 'Sonne-und-7-Wolken'];
const url = path => new URL(path, base).href;
const browser = await launch('de');

async function open(as, secret, viewport = { width: 1100, height: 720 }) {
  const context = await browser.newContext({ viewport, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('dialog', dialog => dialog.accept());
  if (as) {
    await signIn(page, base, as, secret);
  }
  return page;
}

/** The page as far as the window shows it, or only what the locator stands for. */
async function shoot(page, name, { of, height, quality = 55 } = {}) {
  if (height) {
    await page.setViewportSize({ ...page.viewportSize(), height });
  }
  await page.evaluate(() => document.fonts.ready);
  await page.locator('nav.admin-side details[open]').evaluateAll(groups => groups.forEach(group => { group.open = false; }));
  await page.waitForTimeout(250);
  const box = of && await of.boundingBox();
  const clip = box && { x: Math.max(box.x - 8, 0), y: Math.max(box.y - 8, 0) + await page.evaluate(() => scrollY), width: box.width + 16, height: box.height + 16, scale: 1 };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, ...(clip ? { clip, captureBeyondViewport: true } : {}) });
  await writeFile(new URL(`${name}.webp`, folder), Buffer.from(data, 'base64'));
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const saved = page => page.locator('.admin-message-success').waitFor();
const publish = async page => {
  await press(page, 'Veröffentlichen');
  await saved(page);
};

/** A street in the evening, drawn here: nobody else's picture. */
const drawing = page => page.evaluate(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
  const draw = canvas.getContext('2d');
  const sky = draw.createLinearGradient(0, 0, 0, 800);
  ['#16324f', '#2a628f', '#e8a87c'].forEach((colour, at) => sky.addColorStop(at / 2, colour));
  draw.fillStyle = sky;
  draw.fillRect(0, 0, 1200, 800);
  for (let house = 0; house < 8; house++) {
    const height = 260 + (house * 97) % 170;
    draw.fillStyle = ['#12222f', '#1b2f3f', '#22394b'][house % 3];
    draw.fillRect(house * 150, 680 - height, 146, height);
    for (let light = 0; light < 9; light++) {
      draw.fillStyle = (house * 5 + light * 3) % 4 ? '#f6d186' : '#2c4356';
      draw.fillRect(house * 150 + 20 + (light % 3) * 40, 710 - height + Math.floor(light / 3) * 70, 26, 38);
    }
  }
  draw.fillStyle = '#3b4a54';
  draw.fillRect(0, 680, 1200, 120);
  return canvas.toDataURL('image/png').split(',')[1];
});

await mkdir(folder, { recursive: true });
const page = await open();
await page.goto(url('/Admin'));
await shoot(page, 'anmelden', { height: 560 });
await signIn(page, base, user, password);

// An account for somebody who writes for a member, and what she has written.
await page.goto(url('/Admin/Users/Create'));
await page.getByLabel(/^Benutzername/).fill(writer[0]);
await page.getByLabel('Anzeigename').fill('Maria Muster');
await page.getByLabel(/^E-Mail-Adresse/).fill('m.muster@example.org');
await page.getByLabel('Passwort', { exact: true }).fill(writer[1]);
await page.getByLabel('Passwort noch einmal').fill(writer[1]);
await page.getByLabel('Mitgliedsredaktion').check();
await page.getByRole('group', { name: 'Rollen' }).scrollIntoViewIfNeeded();
await shoot(page, 'konto', { height: 640 });
await page.getByRole('button', { name: /nlegen/ }).click();
await saved(page);

const maria = await open(...writer);
await maria.goto(url('/Admin/Contents/ContentTypes/NewsPost/Create'));
await maria.locator('#TitlePart_Title').fill('Neue Beleuchtung am Königsplatz');
await maria.locator('[name="NewsPostPart.Teaser.Text"]').fill('Seit dieser Woche ist es am Königsplatz auch abends hell. Anwohnerinnen und Anwohner haben die Lampen mit ausgesucht.');
const picker = maria.getByRole('combobox', { name: /^Mitglied: Suchen/ });
await picker.fill('Augsb');
await maria.getByRole('option', { name: /Augsburg/ }).first().waitFor();
await picker.scrollIntoViewIfNeeded();
await shoot(maria, 'meldung', { height: 780 });
await picker.press('ArrowDown');
await picker.press('Enter');
await press(maria, 'Entwurf speichern');
await saved(maria);
await shoot(maria, 'entwurf', { height: 620 });

// The event of the handbook.
await page.goto(url('/Admin/Contents/ContentTypes/Event/Create'));
await page.locator('#TitlePart_Title').fill('Abendspaziergang durch die Altstadt');
await page.getByLabel(/^Beginn/).fill('2027-05-04T19:00');
await page.getByLabel(/^Ende/).fill('2027-05-04T21:00');
await page.getByLabel('Ort', { exact: true }).fill('Rathausplatz, Augsburg');
await page.locator('[name="EventPart.Teaser.Text"]').fill('Wir schauen uns an, wo man sich abends wohlfühlt und wo nicht.');
await page.evaluate(() => scrollTo(0, 0));
await shoot(page, 'termin', { height: 760 });
await page.getByLabel(/^Ende/).fill('2027-05-03T21:00');
await press(page, 'Veröffentlichen');
await page.locator('[data-error-summary]').waitFor();
await shoot(page, 'fehler', { height: 680 });
await page.getByLabel(/^Ende/).fill('2027-05-04T21:00');
await press(page, 'Entwurf speichern');
await saved(page);

await page.getByRole('group', { name: 'Bild' }).getByRole('button', { name: 'Auswählen oder hochladen' }).click();
const dialog = page.getByRole('dialog', { name: 'Datei auswählen' });
await dialog.getByLabel('Neue Datei hochladen').setInputFiles({ name: 'abend-in-der-altstadt.png', mimeType: 'image/png', buffer: Buffer.from(await drawing(page), 'base64') });
await dialog.locator('.media-chosen img').waitFor();
await dialog.getByLabel('Alternativtext').fill('Häuserzeile am Abend, in den Fenstern brennt Licht');
await shoot(page, 'bild-waehlen', { of: dialog });
await dialog.getByLabel('Alternativtext').press('Enter');
await dialog.waitFor({ state: 'detached' });

await page.setViewportSize({ width: 1440, height: 760 });
await page.evaluate(() => scrollTo(0, 0));
await press(page, 'Vorschau');
await page.frameLocator('iframe[title="Vorschau"]').getByRole('heading', { name: /Abendspaziergang/ }).waitFor();
await shoot(page, 'vorschau', { quality: 45 });
await press(page, 'Vorschau schließen');
await page.setViewportSize({ width: 1100, height: 720 });
await publish(page);
const walk = page.url();

// What waits: for the editors, and for its time.
await page.goto(url('/Admin/Contents/ContentTypes/NewsPost/Create'));
await page.locator('#TitlePart_Title').fill('Gute Vorsätze für das neue Jahr');
await page.locator('[name="NewsPostPart.Teaser.Text"]').fill('Was sich das Netzwerk vornimmt.');
await page.getByLabel('Veröffentlichen am').fill('2027-12-31T08:00');
await shoot(page, 'zeitplan', { height: 520 });
await publish(page);
await page.goto(url('/Admin'));
await shoot(page, 'uebersicht', { height: 760 });
await page.goto(url('/Admin/Contents/ContentItems/NewsPost'));
await shoot(page, 'liste', { height: 700 });

// Two people at the same event.
await page.goto(walk);
const other = await open(user, password);
await other.goto(walk);
await other.getByLabel('Ort', { exact: true }).fill('Rathausplatz 1, Augsburg');
await publish(other);
await page.getByLabel('Ort', { exact: true }).fill('Goldener Saal, Augsburg');
await press(page, 'Entwurf speichern');
await page.getByRole('button', { name: 'Zusammenführen und speichern' }).waitFor();
await page.evaluate(() => scrollTo(0, 0));
await shoot(page, 'zu-zweit', { height: 700 });

await page.goto(walk.replace(/Edit.*/, 'Versions'));
await shoot(page, 'versionen', { height: 560 });
await page.getByRole('link', { name: 'Version 2', exact: true }).click();
await shoot(page, 'unterschied', { height: 560 });

// Deleting, and what can be taken back.
await page.goto(url('/Admin/Contents/ContentItems/NewsPost?q=Vors%C3%A4tze'));
await page.locator('tbody input[type=checkbox]').first().check();
await page.getByRole('button', { name: /^Löschen/ }).last().click();
await saved(page);
await shoot(page, 'rueckgaengig', { height: 420 });
await page.goto(url('/Admin/Contents/Trash'));
await shoot(page, 'papierkorb', { height: 420 });

// Pictures.
await page.goto(url('/Admin/Media'));
await shoot(page, 'mediathek', { height: 760 });
await page.goto(url('/Admin/Media?q=abend'));
await page.getByRole('link', { name: /abend-in-der-altstadt/ }).first().click();
await shoot(page, 'datei', { height: 820 });

// What belongs to the site as a whole.
for (const [name, path, height] of [
  ['mitglied', '/Admin/Contents/ContentTypes/MemberCity/Create', 700],
  ['menue', '/Admin/Contents/ContentItems/41xgp6e73he95pvt86101zmafz/Edit', 700],
  ['ebenen', '/Admin/Layers', 700],
  ['rollen', '/Admin/Roles/Matrix', 620],
  ['inhaltstyp', '/Admin/ContentTypes/AddFieldsTo/Event', 680],
  ['export', '/Admin/DeploymentPlan/Import/Index', 480],
  ['suchindex', '/Admin/indexing', 420],
  ['einstellungen', '/Admin/Settings/general', 640],
  ['system', '/Admin/System', 760],
  ['protokoll', '/Admin/AuditTrail', 640],
]) {
  await page.goto(url(path));
  await shoot(page, name, { height });
}
await page.goto(url('/Admin/Recipes'));
await page.getByRole('button', { name: /^Probelauf/ }).first().click();
await page.locator('.recipe-report').waitFor();
await shoot(page, 'probelauf', { height: 620 });

await page.goto(url('/Admin/Features'));
await page.getByRole('button', { name: /^Einschalten\s*: Vorlagen$/ }).click();
await saved(page);
await page.goto(url('/Admin/Templates/Create'));
await page.getByLabel('Name', { exact: true }).fill('Content_Summary__Event');
await page.getByLabel('Liquid').fill('<article>\n  <h3>{{ Model.ContentItem.DisplayText }}</h3>\n  {% if %}\n</article>');
await press(page, 'Speichern');
await page.locator('[data-error-summary]').waitFor();
await shoot(page, 'vorlage', { height: 700 });

const phone = await open(user, password, { width: 390, height: 760 });
await phone.goto(walk);
await shoot(phone, 'handy');

await browser.close();
