using System.Globalization;
using LinqToDB.DataProvider;
using LinqToDB.DataProvider.SQLite;

namespace OrchardCore.Data.Engine;

/// <summary>SQLite: dates are fixed-width UTC text, so that comparing text compares dates and indexes serve.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public const string DateFormat = "yyyy-MM-dd HH:mm:ss.fffffff";

    private IDataProvider? _provider;

    public override string Name => "Sqlite";

    public override IDataProvider Provider => _provider ??= SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);

    public override string IdentityColumn => "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";

    public static DateTime ParseDate(string text)
        => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string FormatDate(DateTime date) => Utc(date).ToString(DateFormat, CultureInfo.InvariantCulture);

    public override object? ToDatabase(object? value)
        => value is bool b ? (b ? 1L : 0L) : base.ToDatabase(value);

    public override string GetTypeName(Type type, int? length = null, byte? precision = null, byte? scale = null)
    {
        type = Plain(type);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16
                or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => "INTEGER",
            TypeCode.Single or TypeCode.Double => "REAL",
            TypeCode.Decimal => "NUMERIC",
            _ when type == typeof(TimeSpan) || type == typeof(TimeOnly) => "INTEGER",
            _ when type == typeof(byte[]) => "BLOB",
            _ => "TEXT",
        };
    }

    protected override object DateToDatabase(DateTime utc) => FormatDate(utc);

    protected override string BooleanLiteral(bool value) => value ? "1" : "0";
}
