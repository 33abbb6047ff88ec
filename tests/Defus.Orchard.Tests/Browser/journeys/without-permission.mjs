/** Somebody who writes for a member: sees only doors that open, and gets a page that says so at the others, whatever way is tried. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  await page.goto(url('/Admin/Users/Index'));
  await page.getByRole('link', { name: 'Neues Konto' }).click();
  await page.getByLabel(/^Benutzername/).fill('m.muster');
  await page.getByLabel(/^E-Mail-Adresse/).fill('m.muster@example.org');
  await page.getByLabel('Passwort', { exact: true }).fill('Sonne-und-7-Wolken');
  await page.getByLabel('Passwort noch einmal').fill('Sonne-und-7-Wolken');
  await page.getByLabel('Mitgliedsredaktion').check();
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.locator('.admin-message-success').waitFor();
  await page.goto(url('/Admin/Contents/ContentItems/NewsPost'));
  const foreign = await page.locator('tbody th a').first().getAttribute('href');

  const editor = await open();
  await signIn(editor, 'm.muster', 'Sonne-und-7-Wolken');
  await editor.goto(url('/Admin'));
  const doors = await editor.locator('nav.admin-side a').evaluateAll(links => [...new Set(links.map(link => link.pathname))]);
  assert.deepEqual(doors, ['/Admin/Contents/ContentItems/NewsPost', '/Admin/Contents/ContentItems/Event', '/Admin/Media']);
  assert.deepEqual(await editor.locator('main').getByRole('link', { name: /anlegen$/ }).allInnerTexts(), ['Meldung anlegen', 'Termin anlegen']);

  // A post of somebody else is listed, but there is nothing to do with it.
  await editor.getByRole('link', { name: 'Meldungen' }).click();
  assert.equal(await editor.locator('tbody th a, tbody button, tbody input').count(), 0);

  // By address: a page in the administration that says what is missing, and for whom, with a way back. The refusal is an error of the console.
  editor.removeAllListeners('console');
  for (const path of [foreign, '/Admin/Settings/general', '/Admin/ContentTypes/List', '/Admin/Users/Index', '/Admin/DeploymentPlan/Index', '/Admin/Contents/ContentTypes/Page/Create']) {
    const answer = await editor.goto(url(path));
    assert.equal(answer.status(), 403, path);
    assert.match(await editor.locator('main').innerText(), /m\.muster/, path);
    assert.ok(await editor.locator('nav.admin-side a').count() > 0, path);
  }
  await editor.locator('main').getByRole('link').first().click();
  assert.equal(await editor.locator('h1').count(), 1);
  assert.match(editor.url(), /\/Admin/);

  // By form and by the API, with a valid token.
  await editor.goto(url('/Admin/Contents/ContentTypes/NewsPost/Create'));
  const id = foreign.match(/ContentItems\/([^/]+)/)[1];
  const statuses = await editor.evaluate(async id => {
    const body = new FormData();
    body.set('__RequestVerificationToken', document.querySelector('[name=__RequestVerificationToken]').value);
    const send = (path, options) => fetch(path, options).then(response => response.status);
    return [
      await send(`/Admin/Contents/ContentItems/${id}/Unpublish`, { method: 'POST', body }),
      await send('/Admin/Features/OrchardCore.Search/Disable', { method: 'POST', body }),
      await send(`/api/content/${id}`, { method: 'DELETE' }),
      await send('/api/content', { method: 'POST', body: '{"ContentType":"Page"}', headers: { 'Content-Type': 'application/json' } }),
    ];
  }, id);
  assert.deepEqual(statuses, [403, 403, 403, 403]);
};
