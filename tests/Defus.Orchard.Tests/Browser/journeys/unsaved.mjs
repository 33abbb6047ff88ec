/** Unsaved entries: leaving asks, a crash is survived, saving and signing out clear them, nobody else gets to see them. */
export default async ({ assert, page, signIn, url }) => {
  await signIn();
  const create = url('/Admin/Contents/ContentTypes/Event/Create');
  await page.goto(create);
  await page.locator('#TitlePart_Title').fill('Noch nicht fertig');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.focus();
  await page.keyboard.type('Ein Anfang');
  await page.waitForFunction(() => Object.keys(localStorage).some(key => key.startsWith('unsaved:')));

  // Leaving asks; who stays keeps everything.
  let asked = 0;
  page.on('dialog', dialog => {
    asked++;
    return dialog.type() === 'beforeunload' && asked === 1 ? dialog.dismiss() : dialog.accept();
  });
  const question = page.waitForEvent('dialog');
  await page.locator('.admin-bar .site-name').click();
  await question;
  await page.waitForTimeout(300);
  assert.equal(asked, 1);
  assert.equal(page.url(), create);

  // The window goes down without a word; the next one offers the entries, with what differs.
  const context = page.context();
  const second = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await second.goto(create);
  const offer = second.getByRole('alert', { name: 'Ungespeicherte Eingaben' });
  assert.match(await offer.innerText(), /Titel, Text/);
  await offer.getByRole('button', { name: 'Wiederherstellen' }).click();
  await second.waitForURL(/\/Restore$/);
  assert.equal(await second.locator('#TitlePart_Title').inputValue(), 'Noch nicht fertig');
  await second.getByRole('textbox', { name: 'Text', exact: true }).getByText('Ein Anfang').waitFor();

  // Saving clears the copy; the item is there.
  await second.getByLabel(/^Beginn/).fill('2031-05-04T18:00');
  await second.getByRole('button', { name: 'Entwurf speichern', exact: true }).click();
  await second.locator('.admin-message-success').waitFor();
  assert.equal(await second.evaluate(() => localStorage.length), 0);

  // Discarding forgets; signing out forgets all.
  await second.goto(create);
  assert.equal(await second.locator('.unsaved-offer').count(), 0);
  await second.locator('#TitlePart_Title').fill('Verworfen');
  await second.waitForFunction(() => localStorage.length > 0);
  const third = await context.newPage();
  await second.close({ runBeforeUnload: false });
  await third.goto(create);
  await third.getByRole('button', { name: 'Verwerfen' }).click();
  assert.equal(await third.evaluate(() => localStorage.length), 0);
  await third.locator('#TitlePart_Title').fill('Geheim');
  await third.waitForFunction(() => localStorage.length > 0);
  third.on('dialog', dialog => dialog.accept());
  await third.locator('.user-menu-button').click();
  await third.getByRole('button', { name: 'Abmelden' }).click();
  await third.waitForURL(address => !address.pathname.startsWith('/Admin'));
  assert.equal(await third.evaluate(() => localStorage.length), 0);
};
