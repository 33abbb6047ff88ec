/** The whole site goes into a package; all pages and their type go; the package brings them back. The test compares the site before and after. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async ({ assert, open, page, signIn, url }) => {
  const success = () => page.locator('.admin-message-success').waitFor();
  const status = async path => (await visitor.request.get(url(path))).status();
  const visitor = await open();
  await signIn();
  page.on('dialog', dialog => dialog.accept());

  // A plan with one step for everything; pressing "Export" downloads the package.
  await page.goto(url('/Admin/DeploymentPlan/Index'));
  await page.getByRole('link', { name: 'Neuer Exportplan' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Sicherung der ganzen Website');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('link', { name: /^Hinzufügen\s*: (Die )?[Gg]anze Website/ }).click();
  await page.locator('main').getByRole('button', { name: /Hinzufügen|Speichern/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exportieren', exact: true }).click()]);
  assert.match(download.suggestedFilename(), /\.zip$/);
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);

  try {
    // All pages go, from the trash as well, then their type.
    assert.equal(await status('/ueber-uns'), 200);
    await page.goto(url('/Admin/Contents/ContentItems/Page?pagesize=100'));
    const pages = await page.locator('tbody tr').count();
    await page.locator('thead input[type=checkbox]').check();
    await page.getByRole('button', { name: /^Löschen/ }).last().click();
    await success();
    assert.equal(await status('/ueber-uns'), 404);
    await page.goto(url('/Admin/Contents/Trash'));
    for (let left = pages; left > 0; left--) {
      await page.getByRole('button', { name: /^Endgültig löschen/ }).first().click();
      await success();
      await page.goto(url('/Admin/Contents/Trash'));
    }
    await page.goto(url('/Admin/ContentTypes/Delete/Page'));
    await page.locator('main').getByRole('button', { name: /öschen/ }).click();
    await success();
    await page.goto(url('/Admin'));
    assert.equal(await page.getByRole('link', { name: 'Seite anlegen' }).count(), 0);

    // The dry run says what would come back, and that is what the import brings.
    await page.goto(url('/Admin/DeploymentPlan/Import/Index'));
    await page.getByLabel('Paket').setInputFiles(file);
    await page.getByLabel('Auch ersetzen, was hier geändert wurde').check();
    await page.getByRole('button', { name: 'Probelauf' }).click();
    const apply = page.getByRole('button', { name: 'Jetzt anwenden' });
    await apply.waitFor();
    const changes = () => page.locator('.recipe-changes > li').allInnerTexts();
    const promised = await changes();
    assert.match(promised.join('\n'), /Über uns/);
    assert.equal(await status('/ueber-uns'), 404);
    await apply.click();
    await apply.waitFor({ state: 'detached' });
    assert.deepEqual(await changes(), promised);
    assert.equal(await status('/ueber-uns'), 200);
    await page.goto(url('/Admin/Contents/ContentItems/Page?pagesize=100'));
    assert.equal(await page.locator('tbody tr').count(), pages);
  } finally {
    await rm(folder, { recursive: true });
  }
};
