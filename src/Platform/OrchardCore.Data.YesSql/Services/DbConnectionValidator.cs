using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Services;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Data;

/// <summary>Looks whether a database can be used for a new site.</summary>
public interface IDbConnectionValidator
{
    Task<DbConnectionValidatorResult> ValidateAsync(DbConnectionValidatorContext context);
}

/// <summary>What the validator found.</summary>
public enum DbConnectionValidatorResult
{
    Unknown,
    NoProvider,
    DocumentTableNotFound,
    DocumentTableFound,
    ShellDescriptorDocumentNotFound,
    InvalidConnection,
    UnsupportedProvider,
    InvalidCertificate,
}

/// <summary>The database to look at.</summary>
public class DbConnectionValidatorContext
{
    public DbConnectionValidatorContext(ShellSettings shellSettings)
    {
        ShellName = shellSettings.Name;
        DatabaseProvider = shellSettings["DatabaseProvider"];
        ConnectionString = shellSettings["ConnectionString"];
        TablePrefix = shellSettings["TablePrefix"];
        Schema = shellSettings["Schema"];
        DatabaseName = shellSettings["DatabaseName"];
    }

    public string ShellName { get; }

    public string? DatabaseProvider { get; }

    public string? ConnectionString { get; }

    public string? TablePrefix { get; }

    public string? Schema { get; }

    public string? DatabaseName { get; }
}

internal sealed class DbConnectionValidator : IDbConnectionValidator
{
    private readonly ShellOptions _shellOptions;

    public DbConnectionValidator(IOptions<ShellOptions> shellOptions)
    {
        _shellOptions = shellOptions.Value;
    }

    public async Task<DbConnectionValidatorResult> ValidateAsync(DbConnectionValidatorContext context)
    {
        if (string.IsNullOrEmpty(context.DatabaseProvider))
        {
            return DbConnectionValidatorResult.NoProvider;
        }

        SqlDialect dialect;
        string connectionString;
        try
        {
            (dialect, connectionString) = StoreOptionsFactory.Database(
                _shellOptions, context.ShellName, context.DatabaseProvider, context.ConnectionString, context.DatabaseName, context.Schema);
        }
        catch (NotSupportedException)
        {
            return DbConnectionValidatorResult.UnsupportedProvider;
        }
        catch (InvalidOperationException)
        {
            return DbConnectionValidatorResult.InvalidConnection;
        }

        if (ReferenceEquals(dialect, SqlDialect.Sqlite) && !File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource))
        {
            return DbConnectionValidatorResult.DocumentTableNotFound;
        }

        await using var connection = dialect.CreateConnection(dialect.ForPool(connectionString));
        try
        {
            await connection.OpenAsync();
        }
        catch (DbException)
        {
            return DbConnectionValidatorResult.InvalidConnection;
        }

        return await HasDocumentsAsync(connection, dialect, StoreOptionsFactory.Prefix(context.TablePrefix))
            ? DbConnectionValidatorResult.DocumentTableFound
            : DbConnectionValidatorResult.DocumentTableNotFound;
    }

    // A table left empty by a set-up that failed does not stand in the way of the next one.
    private static async Task<bool> HasDocumentsAsync(DbConnection connection, SqlDialect dialect, string prefix)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {dialect.QuoteForTableName(prefix + "Document")}";
        try
        {
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
