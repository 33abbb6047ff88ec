using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The shape tables of a shell by theme.</summary>
internal sealed class ShapeTables
{
    private readonly ConcurrentDictionary<string, Task<ShapeTable>> _tables = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _building = new(1);

    public bool TryGet(string? themeId, [NotNullWhen(true)] out Task<ShapeTable>? table)
    {
        return _tables.TryGetValue(themeId ?? string.Empty, out table);
    }

    /// <summary>Builds a table unless somebody else just did.</summary>
    public async Task<ShapeTable> AddAsync(string? themeId, Func<Task<ShapeTable>> build)
    {
        await _building.WaitAsync();
        try
        {
            if (TryGet(themeId, out var known))
            {
                return await known;
            }

            var table = await build();
            _tables[themeId ?? string.Empty] = Task.FromResult(table);
            return table;
        }
        finally
        {
            _building.Release();
        }
    }
}
