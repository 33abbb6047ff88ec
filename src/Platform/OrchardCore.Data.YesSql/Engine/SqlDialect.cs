using System.Data.Common;
using System.Globalization;
using YesSql;

namespace OrchardCore.Data.Engine;

/// <summary>Column types, quoting and value conversion of one database. Dates are UTC and sortable, times are ticks, enums numbers, GUIDs text.</summary>
internal abstract class SqlDialect : ISqlDialect
{
    public static readonly SqlDialect Sqlite = new SqliteDialect();
    public static readonly SqlDialect PostgreSql = new PostgreSqlDialect();

    public abstract string Name { get; }

    public abstract string IdentityColumn { get; }

    /// <summary>LIKE takes no notice of case.</summary>
    public abstract bool LikeIgnoresCase { get; }

    /// <summary>The type of its connections. Only what concerns the chosen database touches its provider, so that the others' are never loaded.</summary>
    public abstract Type ConnectionType { get; }

    public virtual string RandomOrderByClause => "RANDOM()";

    public virtual string QuoteForTableName(string name, string? schema = null)
        => string.IsNullOrEmpty(schema) ? Quote(name) : $"{Quote(schema)}.{Quote(name)}";

    public string QuoteForColumnName(string name) => Quote(name);

    /// <summary>The connection string for connections that stay open with their prepared statements.</summary>
    public abstract string ForPool(string connectionString);

    public abstract DbConnection CreateConnection(string connectionString);

    /// <summary>What follows SELECT, up to the bracket, to get the values out of such a list as <see cref="ToList"/> makes.</summary>
    public abstract string ListValues { get; }

    /// <summary>One value that holds all of a list; null where these cannot be put together.</summary>
    public abstract object? ToList(IReadOnlyList<object> values);

    public abstract string GetTypeName(Type type, int? length = null, byte? precision = null, byte? scale = null);

    /// <summary>The value as the database stores it.</summary>
    public virtual object? ToDatabase(object? value) => value switch
    {
        TimeSpan time => time.Ticks,
        TimeOnly time => time.Ticks,
        Guid guid => guid.ToString("D"),
        char c => c.ToString(),
        Enum e => Convert.ToInt64(e, CultureInfo.InvariantCulture),
        DateTimeOffset offset => DateToDatabase(offset.UtcDateTime),
        DateTime date => DateToDatabase(Utc(date)),
        DateOnly date => DateToDatabase(date.ToDateTime(TimeOnly.MinValue)),
        _ => value,
    };

    /// <summary>The value of a column, not null, that <see cref="ToDatabase"/> has made of a value of the type.</summary>
    public object Read(DbDataReader reader, int column, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum.ToObject(type, reader.GetInt64(column)),
        TypeCode.String => reader.GetString(column),
        TypeCode.Boolean => reader.GetBoolean(column),
        TypeCode.Int32 => reader.GetInt32(column),
        TypeCode.Int64 => reader.GetInt64(column),
        TypeCode.DateTime => ReadDate(reader, column),
        TypeCode.Char => reader.GetString(column)[0],
        TypeCode.Object when type == typeof(DateTimeOffset) => new DateTimeOffset(ReadDate(reader, column)),
        TypeCode.Object when type == typeof(DateOnly) => DateOnly.FromDateTime(ReadDate(reader, column)),
        TypeCode.Object when type == typeof(TimeSpan) => TimeSpan.FromTicks(reader.GetInt64(column)),
        TypeCode.Object when type == typeof(TimeOnly) => new TimeOnly(reader.GetInt64(column)),
        TypeCode.Object when type == typeof(Guid) => Guid.Parse(reader.GetString(column)),
        TypeCode.Object when type == typeof(byte[]) => reader.GetFieldValue<byte[]>(column),
        _ => Convert.ChangeType(reader.GetValue(column), type, CultureInfo.InvariantCulture),
    };

    public string GetSqlValue(object value) => ToDatabase(value) switch
    {
        null => "NULL",
        bool b => BooleanLiteral(b),
        string s => Text(s),
        DateTime d => Text(d.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        IFormattable n => n.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException($"A value of type {other.GetType()} cannot be written as SQL."),
    };

    internal static DateTime Utc(DateTime date)
        => date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);

    protected abstract object DateToDatabase(DateTime utc);

    protected abstract DateTime ReadDate(DbDataReader reader, int column);

    protected virtual string BooleanLiteral(bool value) => value ? "TRUE" : "FALSE";

    protected static Type Plain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? typeof(int) : type;
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    private static string Text(string value) => "'" + value.Replace("'", "''") + "'";
}
