// Bundles the Assets/ folder of one theme or module into its wwwroot; called by Assets/build.mjs of that project.
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';

/** entryPoints: output path without extension → source, both relative to the project folder. */
export async function bundle(entryPoints) {
  await Promise.all(['css', 'js', 'fonts'].map(folder => rm(`wwwroot/${folder}`, { recursive: true, force: true })));
  await build({
    entryPoints,
    outdir: 'wwwroot',
    bundle: true,
    minify: true,
    // Older browsers get a page without nesting and other new syntax.
    target: ['chrome105', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file' },
    assetNames: 'fonts/[name]',
    external: ['../img/*'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
