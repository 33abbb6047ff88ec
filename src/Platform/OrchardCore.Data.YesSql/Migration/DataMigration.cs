using YesSql.Sql;

namespace OrchardCore.Data.Migration;

/// <summary>Methods that bring a feature's data from one version to the next: Create(Async), UpdateFromN(Async), Uninstall(Async).</summary>
public interface IDataMigration
{
    ISchemaBuilder SchemaBuilder { get; set; }
}

/// <summary>Base class of migrations. Stands in for OrchardCore.Data.Migration.DataMigration.</summary>
public abstract class DataMigration : IDataMigration
{
    public ISchemaBuilder SchemaBuilder { get; set; } = null!;
}

/// <summary>Runs the migrations of features, dependencies first.</summary>
public interface IDataMigrationManager
{
    Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync();

    /// <exception cref="DataMigrationException">A migration failed; nothing of this session is kept.</exception>
    Task UpdateAllFeaturesAsync();

    /// <exception cref="DataMigrationException">A migration failed; nothing of this session is kept.</exception>
    Task UpdateAsync(params string[] features);

    Task Uninstall(string feature);
}

/// <summary>A migration failed. The message names the migration, its feature and the version.</summary>
public sealed class DataMigrationException : Exception
{
    public DataMigrationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
