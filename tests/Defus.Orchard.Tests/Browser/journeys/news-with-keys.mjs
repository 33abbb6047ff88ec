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

  // A picture in the text that leads to a video.
  await page.getByRole('button', { name: 'Bild', exact: true }).first().click();
  const insert = page.getByRole('dialog', { name: 'Bild', exact: true });
  const search = insert.getByRole('combobox');
  await search.fill('stra');
  await insert.getByRole('option').first().waitFor();
  await search.press('ArrowDown');
  await search.press('Enter');
  await insert.getByLabel('Alternativtext').fill('Video: eine Straße bei Nacht');
  await insert.getByLabel('Link (freiwillig)').fill('www.youtube.com/watch?v=1');
  await insert.getByRole('button', { name: 'Einfügen', exact: true }).click();
  await insert.waitFor({ state: 'detached' });

  const publish = page.getByRole('button', { name: 'Veröffentlichen', exact: true });
  await publish.focus();
  await page.keyboard.press('Enter');
  await page.locator('.admin-message-success').waitFor();

  const visitor = await open();
  await visitor.goto(url('/aktuelles/neues-aus-der-nachbarschaft'));
  assert.equal(await visitor.getByAltText('Eine leere Straße bei Nacht').count() > 0, true);
  assert.match(await visitor.locator('main').innerText(), /Augsburg/);
  assert.equal(await visitor.getByRole('link', { name: /^Video: eine Straße bei Nacht/ }).getAttribute('href'), 'https://www.youtube.com/watch?v=1');
  assert.equal(await visitor.locator('.prose a > picture > img[srcset]').count(), 1);

  // The editor keeps what it has written.
  const src = await page.getByRole('textbox', { name: /^Text/ }).locator('a > img').getAttribute('src');

  // What else a link and its image have stays too.
  const picture = `<a href="https://vimeo.com/1" target="_blank" rel="noopener" title="Zum Video"><img src="${src}" alt="Video" title="Standbild"></a>`;
  const source = page.locator('textarea[data-editor="html"]');
  await page.getByRole('button', { name: 'HTML', exact: true }).click();
  await source.fill(`${picture}<p>Ende</p>`);
  await page.getByRole('button', { name: 'Formatiert', exact: true }).click();
  await page.getByRole('textbox', { name: /^Text/ }).getByText('Ende').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' gut.');
  assert.deepEqual(
    await source.evaluate(area => {
      const page = new DOMParser().parseFromString(area.value, 'text/html');
      return [page.body.textContent, ...['a', 'img'].map(name => Object.fromEntries([...page.querySelector(name).attributes].map(x => [x.name, x.value])))];
    }),
    ['Ende gut.', { href: 'https://vimeo.com/1', target: '_blank', rel: 'noopener', title: 'Zum Video' }, { src, alt: 'Video', title: 'Standbild' }],
  );
};
