using OrchardCore.Data.Engine;
using YesSql.Sql.Schema;

namespace OrchardCore.Data.Schema;

/// <summary>One column to be created, added or altered.</summary>
internal sealed class ColumnCommand : IAddColumnCommand, IAlterColumnCommand
{
    private Type? _type;
    private int? _length;
    private byte? _precision;
    private byte? _scale;
    private bool _primaryKey;
    private bool _identity;
    private bool _notNull;
    private bool _unique;
    private object? _default;

    public ColumnCommand(string name, Type? type)
    {
        Name = name;
        _type = type;
    }

    public string Name { get; }

    public bool HasType => _type is not null;

    public IColumnCommand WithLength(int? length)
    {
        _length = length;
        return this;
    }

    public IColumnCommand Unlimited()
    {
        _length = int.MaxValue;
        return this;
    }

    public IColumnCommand WithDefault(object? value)
    {
        _default = value;
        return this;
    }

    public ICreateColumnCommand PrimaryKey()
    {
        _primaryKey = true;
        return this;
    }

    public ICreateColumnCommand Identity()
    {
        _identity = true;
        return this;
    }

    public ICreateColumnCommand NotNull()
    {
        _notNull = true;
        return this;
    }

    public ICreateColumnCommand Nullable()
    {
        _notNull = false;
        return this;
    }

    public ICreateColumnCommand Unique()
    {
        _unique = true;
        return this;
    }

    public ICreateColumnCommand NotUnique()
    {
        _unique = false;
        return this;
    }

    public ICreateColumnCommand WithPrecision(byte? precision)
    {
        _precision = precision;
        return this;
    }

    public ICreateColumnCommand WithScale(byte? scale)
    {
        _scale = scale;
        return this;
    }

    public IAlterColumnCommand WithType(Type type)
    {
        _type = type;
        return this;
    }

    IAlterColumnCommand IAlterColumnCommand.WithPrecision(byte? precision)
    {
        _precision = precision;
        return this;
    }

    IAlterColumnCommand IAlterColumnCommand.WithScale(byte? scale)
    {
        _scale = scale;
        return this;
    }

    public string TypeSql(SqlDialect dialect) => dialect.GetTypeName(_type!, _length, _precision, _scale);

    public string Sql(SqlDialect dialect)
    {
        var name = dialect.QuoteForColumnName(Name);
        if (_identity)
        {
            return $"{name} {dialect.IdentityColumn}";
        }

        var sql = $"{name} {TypeSql(dialect)}";
        sql += _notNull || _primaryKey ? " NOT NULL" : "";
        sql += _default is null ? "" : " DEFAULT " + dialect.GetSqlValue(_default);
        sql += _primaryKey ? " PRIMARY KEY" : _unique ? " UNIQUE" : "";
        return sql;
    }
}
