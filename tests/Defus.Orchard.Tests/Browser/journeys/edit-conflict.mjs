/** Two windows edit the same post; the second is told, sees both texts, merges, and nothing is left over in the browser. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  await page.goto(url('/Admin/Contents/ContentItems/NewsPost?q=Jahresbericht'));
  await page.getByRole('link', { name: /^Jahresbericht/ }).click();
  const editor = page.url();
  const other = await open();
  await signIn(other);
  await other.goto(editor);

  await other.locator('#TitlePart_Title').fill('Jahresbericht, von nebenan');
  await other.locator('[name="NewsPostPart.Teaser.Text"]').fill('Ein Teaser von nebenan.');
  await other.getByRole('button', { name: 'Entwurf speichern', exact: true }).click();
  await other.locator('.admin-message-success').waitFor();

  await page.locator('#TitlePart_Title').fill('Jahresbericht, von hier');
  await page.getByRole('button', { name: 'Entwurf speichern', exact: true }).click();
  await page.getByRole('alert').getByText('hat hier gespeichert').waitFor();
  const title = page.getByRole('group', { name: 'Titel' });
  assert.match(await title.innerText(), /von nebenan[\s\S]*von hier/);
  assert.ok(await page.getByRole('group', { name: 'Teaser' }).getByLabel(/^Text von/).isChecked());

  await title.getByLabel('Meinen Text nehmen').check();
  await page.getByRole('button', { name: 'Zusammenführen und speichern' }).click();
  await page.locator('.admin-message-success').waitFor();
  await page.goto(editor);
  assert.equal(await page.locator('#TitlePart_Title').inputValue(), 'Jahresbericht, von hier');
  assert.equal(await page.locator('[name="NewsPostPart.Teaser.Text"]').inputValue(), 'Ein Teaser von nebenan.');
  assert.equal(await page.locator('.unsaved-offer').count(), 0);
};
