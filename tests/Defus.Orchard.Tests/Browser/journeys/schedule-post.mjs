/** A post is written now and scheduled for later: it waits in the list and on the dashboard, and visitors do not see it. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  await page.goto(url('/Admin'));
  await page.getByRole('link', { name: 'Meldung anlegen' }).click();
  await page.locator('#TitlePart_Title').fill('Gute Vorsätze');
  await page.locator('[name="NewsPostPart.Teaser.Text"]').fill('Was sich das Netzwerk vornimmt.');
  await page.getByLabel('Veröffentlichen am').fill('2099-01-01T08:00');
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  assert.match(await page.locator('.admin-message-success').innerText(), /wird am .*1\. Januar 2099.* veröffentlicht/);

  await page.goto(url('/Admin/Contents/ContentItems/NewsPost'));
  await page.getByRole('link', { name: /^Geplant/ }).click();
  const row = page.getByRole('row', { name: /Gute Vorsätze/ });
  assert.match(await row.innerText(), /geplant für\s+01\.01\.2099/);
  assert.equal(await row.getByRole('link', { name: /Ansehen/ }).count(), 0);
  await page.goto(url('/Admin'));
  await page.getByRole('region', { name: 'Geplant' }).getByRole('link', { name: 'Gute Vorsätze' }).waitFor();

  const visitor = await open();
  await visitor.goto(url('/aktuelles'));
  assert.equal(await visitor.getByText('Gute Vorsätze').count(), 0);
};
