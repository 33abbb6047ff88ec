namespace OrchardCore.Contents.Trash;

/// <summary>Is told what became of a deleted item.</summary>
public interface ITrashEventHandler
{
    Task RestoredAsync(TrashedItem trashed);

    Task PurgedAsync(TrashedItem trashed);
}
