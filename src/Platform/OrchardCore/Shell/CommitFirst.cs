using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// The body of a response that says what was stored: before its first byte the scope commits. If that fails nothing has been sent, and the
/// error page can say so.
/// </summary>
internal sealed class CommitFirst : IHttpResponseBodyFeature
{
    private readonly IHttpResponseBodyFeature _inner;
    private readonly ShellScope _scope;
    private bool _done;

    public CommitFirst(IHttpResponseBodyFeature inner, ShellScope scope)
    {
        _inner = inner;
        _scope = scope;
        Stream = new CommittingStream(this);
        Writer = new CommittingWriter(this);
    }

    public Stream Stream { get; }

    public PipeWriter Writer { get; }

    public void DisableBuffering() => _inner.DisableBuffering();

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await CommitAsync();
        await _inner.StartAsync(cancellationToken);
    }

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await CommitAsync();
        await _inner.SendFileAsync(path, offset, count, cancellationToken);
    }

    public async Task CompleteAsync()
    {
        await CommitAsync();
        await _inner.CompleteAsync();
    }

    private Task CommitAsync()
    {
        if (_done)
        {
            return Task.CompletedTask;
        }

        _done = true;
        return _scope.CommitAsync();
    }

    private sealed class CommittingWriter : PipeWriter
    {
        private readonly CommitFirst _body;

        public CommittingWriter(CommitFirst body)
        {
            _body = body;
        }

        public override bool CanGetUnflushedBytes => Inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => Inner.UnflushedBytes;

        private PipeWriter Inner => _body._inner.Writer;

        public override Memory<byte> GetMemory(int sizeHint = 0) => Inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => Inner.GetSpan(sizeHint);

        public override void Advance(int bytes) => Inner.Advance(bytes);

        public override void CancelPendingFlush() => Inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => Inner.Complete(exception);

        public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            await _body.CommitAsync();
            return await Inner.FlushAsync(cancellationToken);
        }

        public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            await _body.CommitAsync();
            return await Inner.WriteAsync(source, cancellationToken);
        }
    }

    private sealed class CommittingStream : Stream
    {
        private readonly CommitFirst _body;

        public CommittingStream(CommitFirst body)
        {
            _body = body;
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        private Stream Inner => _body._inner.Stream;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _body.CommitAsync();
            await Inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await _body.CommitAsync();
            await Inner.FlushAsync(cancellationToken);
        }

        // The server refuses to write synchronously, unless it was told otherwise.
        public override void Write(byte[] buffer, int offset, int count)
        {
            _body.CommitAsync().GetAwaiter().GetResult();
            Inner.Write(buffer, offset, count);
        }

        public override void Flush() => Inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
