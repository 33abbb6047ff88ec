/** A post by keys alone: the member from the picker, the image from the library with its text; Return in a short field publishes nothing. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  await page.goto(url('/Admin/Contents/ContentTypes/NewsPost/Create'));
  const title = page.locator('#TitlePart_Title');
  await title.focus();
  await page.keyboard.type('Neues aus der Nachbarschaft');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /\/NewsPost\/Create$/);
  await page.getByLabel(/^Teaser/).focus();
  await page.keyboard.type('Zwei Sätze. Mehr nicht.');

  // The picker: search, arrow, Return; the chosen one can be taken out again.
  const picker = page.getByRole('combobox', { name: /^Mitglied: Suchen/ });
  await picker.focus();
  await page.keyboard.type('Augsb');
  await page.getByRole('option', { name: /Augsburg/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('list', { name: 'Mitglied' });
  await chosen.getByText(/Augsburg/).waitFor();
  await page.getByRole('button', { name: /Augsburg entfernen/ }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await chosen.getByRole('listitem').count(), 0);
  assert.equal(await page.locator('select[data-content-picker]').inputValue(), '');
  await picker.focus();
  await page.keyboard.type('Augsb');
  await page.getByRole('option', { name: /Augsburg/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  // An image, uploaded in the dialog, with its text.
  const choose = page.getByRole('group', { name: 'Bild' }).getByRole('button', { name: 'Auswählen oder hochladen' });
  await choose.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Datei auswählen' });
  await dialog.getByLabel('Neue Datei hochladen').setInputFiles({
    name: 'Straße.png',
    mimeType: 'image/png',
    buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'),
  });
  await dialog.locator('.media-chosen img').waitFor();
  await dialog.getByLabel('Alternativtext').focus();
  await page.keyboard.type('Eine leere Straße bei Nacht');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.locator('input[name="NewsPostPart.Image.Items[0].Text"]').inputValue(), 'Eine leere Straße bei Nacht');

  const publish = page.getByRole('button', { name: 'Veröffentlichen', exact: true });
  await publish.focus();
  await page.keyboard.press('Enter');
  await page.locator('.admin-message-success').waitFor();

  const visitor = await open();
  await visitor.goto(url('/aktuelles/neues-aus-der-nachbarschaft'));
  assert.equal(await visitor.getByAltText('Eine leere Straße bei Nacht').count() > 0, true);
  assert.match(await visitor.locator('main').innerText(), /Augsburg/);
};
