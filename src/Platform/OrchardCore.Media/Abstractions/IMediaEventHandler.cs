namespace OrchardCore.Media.Events;

/// <summary>Called when the media library changes.</summary>
public interface IMediaEventHandler
{
    Task MediaDeletingFileAsync(MediaDeletingContext context) => Task.CompletedTask;

    Task MediaDeletedFileAsync(MediaDeletedContext context) => Task.CompletedTask;

    Task MediaDeletingDirectoryAsync(MediaDeletingContext context) => Task.CompletedTask;

    Task MediaDeletedDirectoryAsync(MediaDeletedContext context) => Task.CompletedTask;

    Task MediaMovingAsync(MediaMoveContext context) => Task.CompletedTask;

    Task MediaMovedAsync(MediaMoveContext context) => Task.CompletedTask;

    Task MediaCreatingDirectoryAsync(MediaCreatingContext context) => Task.CompletedTask;

    Task MediaCreatedDirectoryAsync(MediaCreatedContext context) => Task.CompletedTask;

    Task MediaPermittedStorageAsync(MediaPermittedStorageContext context) => Task.CompletedTask;
}

/// <summary>May replace the stream of a file that is about to be stored.</summary>
public interface IMediaCreatingEventHandler
{
    Task<Stream> MediaCreatingAsync(MediaCreatingContext context, Stream creatingStream);
}

public abstract class MediaContextBase
{
    public string Path { get; set; } = "";
}

public class MediaCreatingContext : MediaContextBase
{
}

public class MediaCreatedContext : MediaContextBase
{
    public bool Result { get; set; }
}

public class MediaDeletingContext : MediaContextBase
{
}

public class MediaDeletedContext : MediaContextBase
{
    public bool Result { get; set; }
}

public class MediaMoveContext
{
    public string OldPath { get; set; } = "";

    public string NewPath { get; set; } = "";
}

public class MediaPermittedStorageContext
{
    public long? PermittedStorage { get; private set; }

    /// <summary>Lowers the free space in bytes.</summary>
    public void Constrain(long? permittedStorage)
        => PermittedStorage = PermittedStorage is { } known && permittedStorage is { } other ? Math.Min(known, other) : PermittedStorage ?? permittedStorage;
}
