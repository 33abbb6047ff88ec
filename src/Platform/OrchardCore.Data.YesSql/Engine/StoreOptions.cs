using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
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

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public IEnumerable<IStoredDocumentSerializer> Serializers { get; init; } = [];
}
