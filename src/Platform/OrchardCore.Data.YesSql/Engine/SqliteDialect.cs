using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OrchardCore.Data.Engine;

/// <summary>SQLite: dates are fixed-width UTC text, so that comparing text compares dates and indexes serve.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public const string DateFormat = "yyyy-MM-dd HH:mm:ss.fffffff";

    public override string Name => "Sqlite";

    public override bool LikeIgnoresCase => true;

    public override string IdentityColumn => "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";

    public override Type ConnectionType => typeof(SqliteConnection);

    public static DateTime ParseDate(string text)
        => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string FormatDate(DateTime date) => Utc(date).ToString(DateFormat, CultureInfo.InvariantCulture);

    public override string ForPool(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    public override DbConnection CreateConnection(string connectionString) => new SqliteConnection(connectionString);

    public override object? ToDatabase(object? value)
        => value switch
        {
            bool b => b ? 1L : 0L,
            // As text it would be compared as such where no column lends it its type.
            decimal number => (double)number,
            _ => base.ToDatabase(value),
        };

    public override string ListValues => "value FROM json_each";

    // JSON.
    public override object? ToList(IReadOnlyList<object> values)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartArray();
        foreach (var value in values)
        {
            switch (ToDatabase(value))
            {
                case string text:
                    json.WriteStringValue(text);
                    break;
                case IConvertible number when number.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Int64:
                    json.WriteNumberValue(number.ToInt64(CultureInfo.InvariantCulture));
                    break;
                default:
                    return null;
            }
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

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

    protected override DateTime ReadDate(DbDataReader reader, int column) => ParseDate(reader.GetString(column));

    protected override string BooleanLiteral(bool value) => value ? "1" : "0";
}
