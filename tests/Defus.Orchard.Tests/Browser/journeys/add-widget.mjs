/** Adding a widget to a layer, then moving it: by mouse to another zone, with keys alone within the zone; the page of the site follows. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  for (const title of ['Erster Hinweis', 'Zweiter Hinweis']) {
    await page.goto(url('/Admin/Layers?layer=Immer'));
    const zone = page.locator('#zone-AfterContent');
    await zone.locator('summary').click();
    await zone.getByRole('link', { name: 'Textbaustein' }).click();
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByLabel('Titel zeigen').check();
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.waitForURL(/\/Admin\/Layers/);
  }
  const titles = zone => page.locator(`#zone-${zone} .sortable-title strong`).allInnerTexts();
  assert.deepEqual(await titles('AfterContent'), ['Erster Hinweis', 'Zweiter Hinweis']);

  // Keys alone: pick up, one up, put down.
  const saved = () => page.waitForResponse(response => response.url().includes('/Layers/Move') && response.ok());
  await page.getByRole('button', { name: 'Zweiter Hinweis verschieben' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  const moved = saved();
  await page.keyboard.press('Space');
  await moved;
  await page.getByText('Zweiter Hinweis: Platz 1 von 2, AfterContent').waitFor({ state: 'attached' });
  assert.deepEqual(await titles('AfterContent'), ['Zweiter Hinweis', 'Erster Hinweis']);
  assert.equal(await page.evaluate(() => document.activeElement.textContent.includes('Zweiter Hinweis')), true, 'the focus stays on the handle');

  // Escape takes everything back.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.deepEqual(await titles('AfterContent'), ['Zweiter Hinweis', 'Erster Hinweis']);

  // The mouse: into another zone.
  const handle = await page.getByRole('button', { name: 'Erster Hinweis verschieben' }).boundingBox();
  const target = await page.locator('#zone-BeforeContent ol').boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + target.height / 2, { steps: 12 });
  const dropped = saved();
  await page.mouse.up();
  await dropped;
  await page.reload();
  assert.deepEqual(await titles('BeforeContent'), ['Erster Hinweis']);
  assert.deepEqual(await titles('AfterContent'), ['Zweiter Hinweis']);

  const visitor = await open();
  await visitor.goto(url('/'));
  const text = await visitor.locator('body').innerText();
  assert.ok(text.indexOf('Erster Hinweis') > -1 && text.indexOf('Erster Hinweis') < text.indexOf('Zweiter Hinweis'));
};
