using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Data;

/// <summary>A database the set-up offers.</summary>
public class DatabaseProvider
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public bool HasConnectionString { get; set; }

    public bool HasTablePrefix { get; set; }

    public bool IsDefault { get; set; }

    public string SampleConnectionString { get; set; } = "";
}

/// <summary>Values of the setting DatabaseProvider. The built-in store knows Sqlite and Postgres.</summary>
public static class DatabaseProviderValue
{
    public const string MySql = "MySql";
    public const string Postgres = "Postgres";
    public const string SqlConnection = "SqlConnection";
    public const string Sqlite = "Sqlite";
}

/// <summary>Further document tables.</summary>
public class StoreCollectionOptions
{
    public HashSet<string> Collections { get; } = [];
}

/// <summary>Registering databases.</summary>
public static class DataProviderServiceCollectionExtensions
{
    /// <summary>Adds a database to those the set-up offers; one of the same name is replaced.</summary>
    public static IServiceCollection TryAddDataProvider(
        this IServiceCollection services, string name, string value, bool hasConnectionString, bool hasTablePrefix, bool isDefault, string sampleConnectionString = "")
    {
        foreach (var known in services.Where(s => !s.IsKeyedService && s.ImplementationInstance is DatabaseProvider p && p.Name == name).ToArray())
        {
            services.Remove(known);
        }

        return services.AddSingleton(new DatabaseProvider
        {
            Name = name,
            Value = value,
            HasConnectionString = hasConnectionString,
            HasTablePrefix = hasTablePrefix,
            IsDefault = isDefault,
            SampleConnectionString = sampleConnectionString,
        });
    }
}
