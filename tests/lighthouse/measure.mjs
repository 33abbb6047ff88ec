// node measure.mjs <address> – Lighthouse with its mobile settings on each kind of public page: the table of docs/quality.md.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 5);
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const file = new URL('../../docs/quality.md', import.meta.url);
const goals = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const pages = {
  'Home': '/',
  'Directory': '/mitglieder',
  'City': '/mitglieder/essen',
  'News post': '/aktuelles/weihnachtsgruesse',
  'Event': '/termine/schulung-ki',
  'Search': '/search?terms=Pr%C3%A4vention',
};

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`;
const kilobytes = bytes => `${(bytes / 1024).toFixed(0)} KB`;
const sizeOf = (report, type) => report.audits['resource-summary'].details.items.find(item => item.resourceType === type)?.transferSize ?? 0;

async function measure(path) {
  const reports = [];
  for (let run = 0; run < runs; run++) {
    const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' });
    try {
      const { lhr } = await lighthouse(new URL(path, address).href, { port: chrome.port, output: 'json', logLevel: 'error' });
      reports.push(lhr);
    } finally {
      await chrome.kill();
    }
  }
  return reports;
}

/** What costs points, once. Insights without a weight cost none. */
function findings(reports) {
  const found = new Set();
  for (const report of reports) {
    for (const category of Object.keys(goals).filter(id => id !== 'performance')) {
      for (const { id, weight } of report.categories[category].auditRefs) {
        const audit = report.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 1) {
          found.add(`${category}: ${audit.title} ${JSON.stringify(audit.details?.items?.[0] ?? '').slice(0, 300)}`);
        }
      }
    }
  }
  return found;
}

const rows = [];
let lighthouseVersion;
for (const [name, path] of Object.entries(pages)) {
  const reports = await measure(path);
  lighthouseVersion = reports[0].lighthouseVersion;
  const score = category => median(reports.map(report => Math.round(report.categories[category].score * 100)));
  const audit = id => median(reports.map(report => report.audits[id].numericValue));
  const scores = Object.entries(goals).map(([category, goal]) => [score(category), goal]);
  if (scores.some(([value, goal]) => value < goal)) {
    process.exitCode = 1;
  }
  const shown = scores.map(([value, goal]) => value < goal ? `**${value}**` : value);
  const sizes = ['stylesheet', 'script', 'font', 'total'].map(type => kilobytes(median(reports.map(report => sizeOf(report, type)))));
  rows.push(`| ${name} | ${shown.join(' | ')} | ${seconds(audit('first-contentful-paint'))} | ${seconds(audit('largest-contentful-paint'))} | ${audit('total-blocking-time').toFixed(0)} ms | ${audit('cumulative-layout-shift').toFixed(3)} | ${sizes.join(' | ')} |`);
  console.log(rows.at(-1));
  findings(reports).forEach(finding => console.log(`  ${finding}`));
}

const browser = execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(/Chromium [\d.]+/)?.[0] ?? 'Chromium';
const table = `<!-- lighthouse -->
Measured on ${new Date().toISOString().slice(0, 10)} with Lighthouse ${lighthouseVersion}, ${browser}, Node ${process.versions.node}; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.

| | Performance | Accessibility | Best practices | SEO | First paint | Largest paint | Blocked | Shift | CSS | Scripts | Fonts | All |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
<!-- end of lighthouse -->`;
const text = await readFile(file, 'utf8');
await writeFile(file, text.replace(/<!-- lighthouse -->[^]*<!-- end of lighthouse -->/, () => table));
