using OrchardCore.ContentManagement.Handlers;

namespace Defus.Orchard.Tests.Content;

public abstract class RecordingHandler : ContentHandlerBase
{
    private readonly Events _events;
    private readonly string _number;

    protected RecordingHandler(Events events, string number)
    {
        _events = events;
        _number = number;
    }

    public override Task CreatingAsync(CreateContentContext context)
    {
        Note("Creating");
        context.Cancel |= _events.Cancel == "Creating";
        return Task.CompletedTask;
    }

    public override Task CreatedAsync(CreateContentContext context)
    {
        Note("Created");
        return Task.CompletedTask;
    }

    public override Task ImportingAsync(ImportContentContext context)
    {
        Note("Importing");
        return Task.CompletedTask;
    }

    public override Task ImportedAsync(ImportContentContext context)
    {
        Note("Imported");
        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(UpdateContentContext context)
    {
        Note("Updating");
        return Task.CompletedTask;
    }

    public override Task UpdatedAsync(UpdateContentContext context)
    {
        Note("Updated");
        return Task.CompletedTask;
    }

    public override Task ValidatingAsync(ValidateContentContext context)
    {
        Note("Validating");
        return Task.CompletedTask;
    }

    public override Task ValidatedAsync(ValidateContentContext context)
    {
        Note("Validated");
        return Task.CompletedTask;
    }

    public override Task VersioningAsync(VersionContentContext context)
    {
        Note("Versioning");
        return Task.CompletedTask;
    }

    public override Task VersionedAsync(VersionContentContext context)
    {
        Note("Versioned");
        return Task.CompletedTask;
    }

    public override Task DraftSavingAsync(SaveDraftContentContext context)
    {
        Note("DraftSaving");
        return Task.CompletedTask;
    }

    public override Task DraftSavedAsync(SaveDraftContentContext context)
    {
        Note("DraftSaved");
        return Task.CompletedTask;
    }

    public override Task PublishingAsync(PublishContentContext context)
    {
        Note("Publishing");
        context.Cancel |= _events.Cancel == "Publishing";
        return Task.CompletedTask;
    }

    public override Task PublishedAsync(PublishContentContext context)
    {
        Note("Published");
        return Task.CompletedTask;
    }

    public override Task UnpublishingAsync(PublishContentContext context)
    {
        Note("Unpublishing");
        context.Cancel |= _events.Cancel == "Unpublishing";
        return Task.CompletedTask;
    }

    public override Task UnpublishedAsync(PublishContentContext context)
    {
        Note("Unpublished");
        return Task.CompletedTask;
    }

    public override Task RemovingAsync(RemoveContentContext context)
    {
        Note("Removing");
        context.Cancel |= _events.Cancel == "Removing";
        return Task.CompletedTask;
    }

    public override Task RemovedAsync(RemoveContentContext context)
    {
        Note("Removed");
        return Task.CompletedTask;
    }

    public override Task RestoringAsync(RestoreContentContext context)
    {
        Note("Restoring");
        return Task.CompletedTask;
    }

    public override Task RestoredAsync(RestoreContentContext context)
    {
        Note("Restored");
        return Task.CompletedTask;
    }

    public override Task ActivatingAsync(ActivatingContentContext context)
    {
        Note("Activating");
        return Task.CompletedTask;
    }

    public override Task ActivatedAsync(ActivatedContentContext context)
    {
        Note("Activated");
        return Task.CompletedTask;
    }

    public override Task InitializingAsync(InitializingContentContext context)
    {
        Note("Initializing");
        return Task.CompletedTask;
    }

    public override Task InitializedAsync(InitializingContentContext context)
    {
        Note("Initialized");
        return Task.CompletedTask;
    }

    private void Note(string name) => _events.Names.Add($"{name}{_number}");
}
