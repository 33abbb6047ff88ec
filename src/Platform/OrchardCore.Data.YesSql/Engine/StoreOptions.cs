using System.Text.Json;
using OrchardCore.Data.Documents;

namespace OrchardCore.Data.Engine;

/// <summary>Where a store's database is and how documents become JSON.</summary>
internal sealed class StoreOptions
{
    public required SqlDialect Dialect { get; init; }

    public required string ConnectionString { get; init; }

    public string TablePrefix { get; init; } = "";

    public string DocumentTable { get; init; } = "Document";

    public string Separator { get; init; } = "_";

    public JsonSerializerOptions Json { get; init; } = JOptions.Default;

    public IEnumerable<IStoredDocumentSerializer> Serializers { get; init; } = [];
}
