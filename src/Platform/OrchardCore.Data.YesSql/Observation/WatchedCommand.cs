using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.Data.Observation;

/// <summary>A command of a <see cref="WatchedConnection"/>. The time ends when the first row is there.</summary>
internal sealed class WatchedCommand : DbCommand
{
    private readonly DbCommand _inner;
    private readonly DatabaseWatch _watch;

    public WatchedCommand(DbCommand inner, WatchedConnection connection, DatabaseWatch watch)
    {
        _inner = inner;
        DbConnection = connection;
        _watch = watch;
    }

    [AllowNull]
    public override string CommandText
    {
        get => _inner.CommandText;
        set => _inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => _inner.CommandTimeout;
        set => _inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => _inner.CommandType;
        set => _inner.CommandType = value;
    }

    public override bool DesignTimeVisible
    {
        get => _inner.DesignTimeVisible;
        set => _inner.DesignTimeVisible = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => _inner.UpdatedRowSource;
        set => _inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => _inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => _inner.Transaction;
        set => _inner.Transaction = value;
    }

    public override void Cancel() => _inner.Cancel();

    public override void Prepare() => _inner.Prepare();

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => _inner.PrepareAsync(cancellationToken);

    public override int ExecuteNonQuery() => Measure(_inner.ExecuteNonQuery);

    public override object? ExecuteScalar() => Measure(_inner.ExecuteScalar);

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => MeasureAsync(() => _inner.ExecuteNonQueryAsync(cancellationToken));

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => MeasureAsync(() => _inner.ExecuteScalarAsync(cancellationToken));

    public override async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Measure(() => _inner.ExecuteReader(behavior));

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
        => MeasureAsync(() => _inner.ExecuteReaderAsync(behavior, cancellationToken));

    protected override DbParameter CreateDbParameter() => _inner.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private T Measure<T>(Func<T> execute)
    {
        var measurement = _watch.Begin(CommandText);
        Exception? error = null;
        try
        {
            return execute();
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            _watch.End(measurement, error);
        }
    }

    private async Task<T> MeasureAsync<T>(Func<Task<T>> execute)
    {
        var measurement = _watch.Begin(CommandText);
        Exception? error = null;
        try
        {
            return await execute();
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            _watch.End(measurement, error);
        }
    }
}
