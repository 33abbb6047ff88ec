/** The main menu: an item more, in order by mouse and with keys alone, one below another; visitors see it once it is published. */
export default async ({ assert, open, page, signIn, url }) => {
  await signIn();
  const menu = url('/Admin/Contents/ContentItems/41xgp6e73he95pvt86101zmafz/Edit');
  await page.goto(menu);
  const items = () => page.locator('.contained-item').evaluateAll(rows => rows.map(row => `${row.dataset.level} ${row.dataset.sortableName}`));
  const before = await items();
  assert.ok(before.length > 3);
  const name = at => before[at].slice(2);

  // Keys alone: the last item to the top, then below the first one.
  const handle = title => page.getByRole('button', { name: `${title} verschieben`, exact: true });
  await handle(name(before.length - 1)).focus();
  await page.keyboard.press('Enter');
  for (let step = 1; step < before.length; step++) {
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.deepEqual((await items()).slice(0, 3), [before[0], `1 ${name(before.length - 1)}`, before[1]]);

  // The mouse: the third item above all others.
  const from = await handle(name(1)).boundingBox();
  const to = await handle(name(0)).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y - 12, { steps: 15 });
  await page.mouse.up();
  assert.deepEqual((await items()).slice(0, 3), [before[1], before[0], `1 ${name(before.length - 1)}`]);

  // A new item, without leaving the form.
  await page.locator('.contained-items summary').last().click();
  await page.locator('[data-contained-add][value=LinkMenuItem]').click();
  const added = page.locator('.contained-item').nth(before.length);
  await added.getByLabel(/^Text/).fill('Presse');
  await added.getByLabel(/^Adresse/).fill('~/aktuelles/presse');
  await added.getByRole('button', { name: /eine Ebene tiefer/ }).click();

  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click()]);
  await page.goto(menu);
  const after = await items();
  assert.deepEqual(after.slice(0, 3), [before[1], before[0], `1 ${name(before.length - 1)}`]);
  assert.equal(after.at(-1), '1 Presse');

  const visitor = await open();
  await visitor.goto(url('/'));
  const links = await visitor.locator('header nav a').evaluateAll(all => all.map(link => link.textContent.trim()).filter(Boolean));
  assert.deepEqual(links.slice(0, 3), [name(1), name(0), name(before.length - 1)]);
  assert.ok(await visitor.locator('header nav li li a[href="/aktuelles/presse"]').count() > 0);
};
