/** A title is spoilt; the history shows how, and brings the old one back, first as a draft. */
export default async ({ assert, page, signIn, url }) => {
  await signIn();
  await page.goto(url('/Admin/Contents/ContentItems/NewsPost?q=Weihnachtsgr%C3%BC%C3%9Fe'));
  await page.getByRole('link', { name: 'Weihnachtsgrüße', exact: true }).click();
  await page.locator('#TitlePart_Title').fill('Weinachtsgrüsse');
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.locator('.admin-message-success').waitFor();

  await page.goto(url('/Admin/Contents/ContentItems/NewsPost?q=Weinachtsgr%C3%BCsse'));
  await page.locator('summary', { hasText: 'Mehr' }).click();
  await page.getByRole('link', { name: 'Versionen' }).click();
  assert.match(await page.getByRole('row', { name: /Version 2/ }).innerText(), /Titel/);
  await page.getByRole('link', { name: 'Version 2', exact: true }).click();
  assert.match(await page.locator('.difference del').first().innerText(), /Weihnachtsgrüße/);
  assert.match(await page.locator('.difference ins').first().innerText(), /Weinachtsgrüsse/);

  await page.getByRole('link', { name: 'Alle Versionen' }).click();
  await page.getByRole('button', { name: /^Wiederherstellen.*Version 1$/ }).click();
  await page.locator('.admin-message-success').waitFor();
  assert.equal(await page.locator('#TitlePart_Title').inputValue(), 'Weihnachtsgrüße');
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.locator('.admin-message-success').waitFor();
  await page.goto(url('/'));
  await page.getByRole('link', { name: 'Weihnachtsgrüße', exact: true }).first().waitFor();
};
