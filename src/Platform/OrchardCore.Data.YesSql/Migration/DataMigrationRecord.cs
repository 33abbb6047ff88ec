namespace OrchardCore.Data.Migration.Records;

/// <summary>The versions all migrations have reached.</summary>
public class DataMigrationRecord
{
    public long Id { get; set; }

    public List<DataMigration> DataMigrations { get; set; } = [];
}

/// <summary>The version one migration class has reached.</summary>
public class DataMigration
{
    public string DataMigrationClass { get; set; } = "";

    public int? Version { get; set; }
}
