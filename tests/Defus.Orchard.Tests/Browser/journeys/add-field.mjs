/** A field more for events, by keys alone: made in the content types, filled in the editor, shown on the page, and where a template puts it. */
export default async ({ assert, open, page, signIn, tabTo, url }) => {
  const type = async text => page.keyboard.type(text);
  const press = async (target, key = 'Enter') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const pressAndGo = (target, address) => Promise.all([page.waitForURL(address), press(target)]);
  const into = async (label, text) => {
    await tabTo(page, label);
    await page.keyboard.press('Control+a');
    await type(text);
  };

  await signIn();
  await page.goto(url('/Admin/ContentTypes/Edit/Event'));
  await pressAndGo(page.getByRole('link', { name: 'Feld hinzufügen' }), /AddFieldsTo\/Event/);
  await into(page.getByLabel('Name', { exact: true }), 'Barrierefreiheit');
  await tabTo(page, page.getByLabel('Technischer Name'));
  assert.equal(await page.getByLabel('Technischer Name').inputValue(), 'Barrierefreiheit');
  await page.keyboard.press('Tab');
  for (let step = 0; step < 20 && !(await page.getByRole('radio', { name: /^Text\s*TextField/ }).isChecked()); step++) {
    await page.keyboard.press('ArrowDown');
  }
  await press(page.getByRole('button', { name: 'Hinzufügen' }));
  await page.locator('.admin-message-success').waitFor();

  // How it shall be asked for.
  await into(page.getByLabel('Hinweis', { exact: true }), 'Zum Beispiel: stufenlos, Gebärdensprache');
  await press(page.getByRole('button', { name: 'Speichern', exact: true }));
  await page.locator('.admin-message-success').waitFor();

  // The next editor asks for it, the page shows it.
  await page.goto(url('/Admin/Contents/ContentTypes/Event/Create'));
  await into(page.locator('#TitlePart_Title'), 'Forum ohne Stufen');
  const begin = page.getByLabel(/^Beginn/);
  await tabTo(page, begin);
  await begin.fill('2032-03-04T10:00');
  const field = page.getByLabel('Barrierefreiheit');
  await into(field, 'stufenlos, Gebärdensprache');
  assert.match(await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText(), /^Zum Beispiel/);
  await press(page.getByRole('button', { name: 'Veröffentlichen', exact: true }));
  await page.locator('.admin-message-success').waitFor();
  const visitor = await open();
  await visitor.goto(url('/termine/forum-ohne-stufen'));
  await visitor.locator('main').getByText('stufenlos, Gebärdensprache').waitFor();

  // A template puts the field where it shall stand; a mistake is named with its line.
  await page.goto(url('/Admin/Templates/Create'));
  await into(page.getByLabel('Name', { exact: true }), 'Content__Event');
  await into(page.getByLabel('Liquid'), '<h1>{{ Model.ContentItem.DisplayText }}</h1>\n{% if %}');
  await press(page.getByRole('button', { name: 'Speichern', exact: true }));
  await page.getByText(/Zeile 2/).first().waitFor();
  await into(page.getByLabel('Liquid'), '<h1>{{ Model.ContentItem.DisplayText }}</h1>\n<p>Zugang: {{ Model.ContentItem.Content.Event.Barrierefreiheit.Text }}</p>');
  await press(page.getByRole('button', { name: 'Speichern', exact: true }));
  await page.locator('.admin-message-success').waitFor();
  await visitor.reload();
  assert.match(await visitor.locator('main').innerText(), /Forum ohne Stufen\s+Zugang: stufenlos, Gebärdensprache/);

  // Taken away, the field keeps its data until that is confirmed.
  await page.goto(url('/Admin/Templates'));
  page.once('dialog', dialog => dialog.accept());
  await press(page.getByRole('button', { name: /^Löschen\s*: Content__Event/ }));
  await page.locator('.admin-message-success').waitFor();
  await page.goto(url('/Admin/ContentParts/Event/Fields/Barrierefreiheit/Remove'));
  await press(page.locator('main').getByRole('button', { name: /ntfernen/ }));
  await page.locator('.admin-message-success').waitFor();
  await visitor.reload();
  assert.equal(await visitor.getByText('stufenlos, Gebärdensprache').count(), 0);
  await page.goto(url('/Admin/ContentTypes/Event/RemainingData'));
  assert.match(await page.locator('main').innerText(), /Barrierefreiheit/);
};
