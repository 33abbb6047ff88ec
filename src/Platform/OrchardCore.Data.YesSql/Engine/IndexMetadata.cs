using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using LinqToDB;
using LinqToDB.Common;
using LinqToDB.Data;
using LinqToDB.Mapping;
using LinqToDB.Metadata;
using YesSql.Indexes;

namespace OrchardCore.Data.Engine;

/// <summary>Tells linq2db how index classes are stored, so that it compares the stored form of a value and no function hides a column from its index.</summary>
internal sealed class IndexMetadata : IMetadataReader
{
    private readonly bool _sqlite;
    private readonly ConcurrentDictionary<MemberInfo, MappingAttribute[]> _members = new();

    public IndexMetadata(SqlDialect dialect)
    {
        _sqlite = ReferenceEquals(dialect, SqlDialect.Sqlite);
        Schema = new MappingSchema();
        Schema.AddMetadataReader(this);
    }

    public MappingSchema Schema { get; }

    public MappingAttribute[] GetAttributes(Type type)
        => typeof(IIndex).IsAssignableFrom(type) ? [new TableAttribute(type.Name) { IsColumnAttributeRequired = true }] : [];

    public MappingAttribute[] GetAttributes(Type type, MemberInfo memberInfo)
        => typeof(IIndex).IsAssignableFrom(type) && memberInfo is PropertyInfo property ? _members.GetOrAdd(memberInfo, _ => Attributes(property)) : [];

    public MemberInfo[] GetDynamicColumns(Type type) => [];

    public string GetObjectID() => $"{nameof(IndexMetadata)}:{(_sqlite ? "s" : "p")}";

    private MappingAttribute[] Attributes(PropertyInfo property)
    {
        if (property.Name == nameof(IIndex.Id))
        {
            return [new ColumnAttribute { IsPrimaryKey = true, IsIdentity = true }];
        }

        if (!property.CanWrite || !IndexColumns.IsSimple(property.PropertyType))
        {
            return [new NotColumnAttribute()];
        }

        var column = new ColumnAttribute { DataType = StoredType(property.PropertyType) };
        return Converter(property.PropertyType) is { } converter
            ? [column, new ValueConverterAttribute { ValueConverter = converter }]
            : [column];
    }

    private DataType StoredType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly))
        {
            return _sqlite ? DataType.VarChar : DataType.DateTime2;
        }

        if (type == typeof(TimeSpan) || type == typeof(TimeOnly))
        {
            return DataType.Int64;
        }

        return type == typeof(Guid) ? DataType.VarChar
            : type == typeof(bool) && _sqlite ? DataType.Int64
            : DataType.Undefined;
    }

    private IValueConverter? Converter(Type type) => type switch
    {
        _ when type == typeof(bool) && _sqlite => new ValueConverter<bool, long>(v => v ? 1L : 0L, v => v != 0, true),
        _ when type == typeof(bool?) && _sqlite => new ValueConverter<bool?, long?>(v => v == null ? null : v.Value ? 1L : 0L, v => v == null ? null : v != 0, true),
        _ when type == typeof(TimeSpan) => new ValueConverter<TimeSpan, long>(v => v.Ticks, v => TimeSpan.FromTicks(v), true),
        _ when type == typeof(TimeSpan?) => new ValueConverter<TimeSpan?, long?>(v => v == null ? null : v.Value.Ticks, v => v == null ? null : TimeSpan.FromTicks(v.Value), true),
        _ when type == typeof(Guid) => new ValueConverter<Guid, string>(v => v.ToString(), v => Guid.Parse(v), true),
        _ when type == typeof(Guid?) => new ValueConverter<Guid?, string?>(v => v == null ? null : v.Value.ToString(), v => v == null ? null : Guid.Parse(v), true),
        _ when type == typeof(DateTime) && _sqlite => new ValueConverter<DateTime, string>(v => SqliteDialect.FormatDate(v), v => SqliteDialect.ParseDate(v), true),
        _ when type == typeof(DateTime?) && _sqlite => new ValueConverter<DateTime?, string?>(
            v => v == null ? null : SqliteDialect.FormatDate(v.Value), v => v == null ? null : SqliteDialect.ParseDate(v), true),
        _ when type == typeof(DateTime) => new ValueConverter<DateTime, DateTime>(v => PostgreSqlDialect.ToTimestamp(v), v => SqlDialect.Utc(v), true),
        _ when type == typeof(DateTime?) => new ValueConverter<DateTime?, DateTime?>(
            v => v == null ? null : PostgreSqlDialect.ToTimestamp(v.Value), v => v == null ? null : SqlDialect.Utc(v.Value), true),
        _ when type == typeof(DateTimeOffset) && _sqlite => new ValueConverter<DateTimeOffset, string>(
            v => SqliteDialect.FormatDate(v.UtcDateTime), v => new DateTimeOffset(SqliteDialect.ParseDate(v)), true),
        _ when type == typeof(DateTimeOffset?) && _sqlite => new ValueConverter<DateTimeOffset?, string?>(
            v => v == null ? null : SqliteDialect.FormatDate(v.Value.UtcDateTime), v => v == null ? null : new DateTimeOffset(SqliteDialect.ParseDate(v)), true),
        _ when type == typeof(DateTimeOffset) => new ValueConverter<DateTimeOffset, DateTime>(
            v => PostgreSqlDialect.ToTimestamp(v.UtcDateTime), v => new DateTimeOffset(SqlDialect.Utc(v)), true),
        _ when type == typeof(DateTimeOffset?) => new ValueConverter<DateTimeOffset?, DateTime?>(
            v => v == null ? null : PostgreSqlDialect.ToTimestamp(v.Value.UtcDateTime), v => v == null ? null : new DateTimeOffset(SqlDialect.Utc(v.Value)), true),
        _ => null,
    };
}
