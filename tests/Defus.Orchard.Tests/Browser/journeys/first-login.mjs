/** The first login: a wrong password is explained and keeps the name, the right one leads to the dashboard, signing out leads out. */
export default async ({ assert, page, password, signIn, url, user }) => {
  await page.goto(url('/Admin'));
  assert.match(page.url(), /\/Login/, 'a visitor is asked to sign in');

  await page.getByLabel(/Benutzername/).fill(user);
  await page.getByLabel(/^Passwort/).fill('falsch');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  assert.equal(await page.getByLabel(/Benutzername/).inputValue(), user);
  assert.ok(await page.locator('[role=alert], .alert, .validation-summary-errors, .field-validation-error').first().isVisible());

  await page.getByLabel(/^Passwort/).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL(url('/Admin'));
  assert.equal(await page.locator('h1').count(), 1);
};
