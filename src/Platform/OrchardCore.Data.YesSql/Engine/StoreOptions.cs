using System.Text.Json;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Observation;

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

    /// <summary>Null while nobody wants to know what is asked of the database.</summary>
    public DatabaseWatch? Watch { get; init; }

    public IEnumerable<IStoredDocumentSerializer> Serializers { get; init; } = [];
}
