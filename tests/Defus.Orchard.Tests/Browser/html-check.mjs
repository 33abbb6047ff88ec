// node html-check.mjs <base> <path>… – prints what the Nu HTML checker says of the pages, one finding a line. One run for all: Java takes long
// to start. "<path>=<file>" checks the HTML of a file instead, "<path>#send" what is answered to the form of the page when it is sent empty.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Lists without bullets are no lists for Safari's screen reader unless they say so; slashes at the end are how Razor writes.
const accepted = [/The “list” role is unnecessary/, /Trailing slash on void elements/];

const [base, ...pages] = process.argv.slice(2);
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const folder = await mkdtemp(join(tmpdir(), 'html-check-'));
const read = async (path, body) => (await fetch(new URL(path, base), body && { method: 'POST', body })).text();
const files = pages.map((_, index) => join(folder, `${index}.html`));
for (const [index, page] of pages.entries()) {
  const [, path, file, send] = page.match(/^(.*?)(?:=(\/.*))?(#send)?$/);
  const html = file ? await readFile(file, 'utf8') : await read(path);
  await writeFile(files[index], send ? await read(html.match(/<form[^>]*method="post"[^>]*action="([^"]+)"|<form[^>]*action="([^"]+)"[^>]*method="post"/).slice(1).find(Boolean), new URLSearchParams()) : html);
}

const output = await new Promise((resolve, reject) => execFile(
  'java', ['-Xss8m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, '--format', 'json', '--stdout', ...files],
  { maxBuffer: 64 * 1024 * 1024 },
  (error, stdout, stderr) => stdout.startsWith('{') ? resolve(JSON.parse(stdout)) : reject(new Error(stderr || error?.message))));
for (const { type, subType, url, firstLine, lastLine, message, extract } of output.messages) {
  if (!accepted.some(pattern => pattern.test(message))) {
    console.log(`${pages[files.findIndex(file => url.endsWith(file))]}, line ${firstLine ?? lastLine}: ${subType ?? type}: ${message} ${JSON.stringify(extract)}`);
  }
}
await rm(folder, { recursive: true });
