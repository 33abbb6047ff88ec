// node inspect.mjs <url> – loads one page in Chromium on a desktop and a small phone, in the light and the dark scheme,
// and prints what is wrong with it, one finding a line. The page runs under its own content security policy.
import { inspect, launch, watch } from './chromium.mjs';

const url = process.argv[2];
const browser = await launch();

for (const width of [1280, 320]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const report = finding => console.log(`${width}px ${colorScheme}: ${finding}`);
    watch(page, url, report);
    await page.goto(url);
    if ((await context.cookies()).length > 0) {
      report('a cookie was set');
    }
    await inspect(page, report);
    await context.close();
  }
}

await browser.close();
