/** An event from nothing to the home page: title, day, rich text with a link, image with its text, a member by keys, preview, publish. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(url('/Admin'));
  await page.goto(url('/Admin/Contents/ContentTypes/Event/Create'));

  await page.locator('#TitlePart_Title').fill('Nachtspaziergang für Städte');
  const address = page.getByLabel('Pfad');
  await page.waitForFunction(input => input.placeholder.includes('termine/nachtspaziergang-fuer-staedte'), await address.elementHandle());

  // All day: only the day is asked for.
  await page.getByLabel(/Ganztägig/).check();
  const day = new Date(Date.now() + 3 * 24 * 3600 * 1000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  await page.getByLabel(/^Beginn/).fill(day);
  await page.getByLabel('Ort', { exact: true }).fill('Rathausplatz');

  // Rich text by keys alone, with the tools, and the link to a page of the site.
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.focus();
  await page.keyboard.type('Wir gehen ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('gemeinsam');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' los.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Treffpunkt');
  await page.keyboard.press('Alt+F10');
  await page.getByRole('combobox', { name: 'Formatvorlage' }).selectOption('4');
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+F10');
  const tool = page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true });
  for (let step = 0; step < 12 && !(await tool.evaluate(button => button === document.activeElement)); step++) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const target = page.getByRole('dialog', { name: 'Link' }).getByRole('combobox');
  await target.waitFor();
  await page.keyboard.type('Impressum');
  await page.getByRole('option', { name: /Impressum/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await target.inputValue(), '/impressum');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await text.getByRole('link', { name: '/impressum' }).waitFor();
  const html = await page.locator('textarea[name="HtmlBodyPart.Html"]').inputValue();
  assert.match(html, /^<p>Wir gehen <strong>gemeinsam<\/strong> los\.<\/p><h4>Treffpunkt<\/h4><p><a href="\/impressum">/);

  // Advice while one types: the heading skips levels. Mended, it goes.
  const advice = page.locator('[data-advice]');
  await advice.getByText(/Treffpunkt.*überspringt/).waitFor();
  await text.getByText('Treffpunkt').click();
  await page.waitForFunction(() => document.querySelector('.richtext-style').value === '4');
  await page.getByRole('combobox', { name: 'Formatvorlage' }).selectOption('2');
  await advice.waitFor({ state: 'hidden' });

  // Paste from Word arrives clean.
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await text.evaluate(element => {
    const data = new DataTransfer();
    data.setData('text/html', `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
      <h1 style="color:red">Ablauf</h1>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>Begrüßung<o:p></o:p></p>
      <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Rundgang<o:p></o:p></p>
      <p class="MsoNormal" style="font-family:Calibri"><span style="font-weight:bold">Wichtig</span></p><!--EndFragment--></body></html>`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const pasted = await page.locator('textarea[name="HtmlBodyPart.Html"]').inputValue();
  assert.match(pasted, /<h2>Ablauf<\/h2><ul><li>Begrüßung<\/li><li>Rundgang<\/li><\/ul><p><strong>Wichtig<\/strong><\/p>/);
  assert.doesNotMatch(pasted, /style=|class=|mso|<span/i);

  // A table, without a single inline style; Tab leaves it.
  await page.getByRole('toolbar').getByRole('button', { name: 'Tabelle', exact: true }).click();
  await text.locator('table').waitFor();
  await page.waitForFunction(() => document.activeElement.classList.contains('richtext-text'));
  await page.keyboard.type('Uhrzeit');
  assert.match(await page.locator('textarea[name="HtmlBodyPart.Html"]').inputValue(), /<table><tbody><tr><th>Uhrzeit<\/th>/);
  await page.keyboard.press('Tab');
  assert.equal(await text.evaluate(element => element.contains(document.activeElement)), false);

  // The preview stands beside the form, follows the entries, and nothing is stored.
  await page.getByRole('button', { name: 'Vorschau', exact: true }).click();
  const preview = page.frameLocator('iframe[title="Vorschau"]');
  await preview.getByRole('heading', { name: 'Nachtspaziergang für Städte' }).waitFor();
  await page.getByLabel('Ort', { exact: true }).fill('Marktplatz');
  await preview.getByText('Marktplatz').first().waitFor();
  const visitor = await open();
  assert.equal((await visitor.request.get(url('/termine/nachtspaziergang-fuer-staedte'))).status(), 404);
  await page.getByRole('button', { name: 'Vorschau schließen' }).click();

  // Before it goes online, the end must not lie before the beginning; what was typed stays.
  await page.getByLabel(/^Ende/).fill('2020-01-01');
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  const summary = page.locator('[data-error-summary]');
  await summary.getByRole('link', { name: /Ende liegt vor dem Beginn/ }).click();
  const end = page.getByLabel(/^Ende/);
  assert.equal(await end.evaluate(input => input === document.activeElement), true, 'the error leads into the field');
  assert.equal(await end.getAttribute('aria-invalid'), 'true');
  assert.match(await page.locator('textarea[name="HtmlBodyPart.Html"]').inputValue(), /Treffpunkt/);
  assert.equal(await page.getByLabel(/^Beginn/).inputValue(), day);
  await end.fill('');

  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.locator('.admin-message-success').waitFor();
  await visitor.goto(url('/'));
  await visitor.getByText('Nachtspaziergang für Städte').first().waitFor();
  assert.match(await visitor.locator('body').innerText(), /in 3 Tagen/);
  const response = await visitor.goto(url('/termine/nachtspaziergang-fuer-staedte'));
  assert.equal(response.status(), 200);
  assert.equal(await visitor.getByRole('link', { name: /impressum/i }).first().isVisible(), true);
};
