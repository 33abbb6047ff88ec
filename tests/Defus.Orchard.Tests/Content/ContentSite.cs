using Defus.Orchard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using YesSql;

namespace Defus.Orchard.Tests.Content;

/// <summary>Content management on a database, without a web site around it.</summary>
public sealed class ContentSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ContentSite(ServiceProvider services) => _services = services;

    public SetClock Clock => (SetClock)_services.GetRequiredService<IClock>();

    public Events Events => _services.GetRequiredService<Events>();

    public static async Task<ContentSite> OpenAsync(TestDatabase database, bool createTables = true)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database.Services.GetRequiredService<ShellSettings>());
        services.Configure<ShellOptions>(options => options.ShellsApplicationDataPath = database.ShellOptions.ShellsApplicationDataPath);
        services.AddDataAccess();
        services.AddContentManagement();
        services.AddSingleton<IClock, SetClock>();
        services.AddSingleton<Events>();
        services.AddScoped<IContentHandler, FirstHandler>();
        services.AddScoped<IContentHandler, SecondHandler>();
        services.AddContentPart<StoryPart>();
        services.AddContentField<NoteField>();
        var site = new ContentSite(services.BuildServiceProvider());
        if (createTables)
        {
            await site.DoAsync(async scope =>
            {
                var migrations = new OrchardCore.ContentManagement.Records.Migrations
                {
                    SchemaBuilder = await TestDatabase.SchemaBuilderAsync(scope.GetRequiredService<ISession>()),
                };
                await migrations.CreateAsync();
                await DefineAsync(scope.GetRequiredService<IContentDefinitionManager>());
            });
        }

        return site;
    }

    /// <summary>A unit of work with its own session, committed at the end.</summary>
    public async Task DoAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync();
    }

    public Task DoAsync(Func<IContentManager, Task> work) => DoAsync(x => work(x.GetRequiredService<IContentManager>()));

    public async Task<T> GetAsync<T>(Func<IContentManager, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IContentManager>());
    }

    /// <summary>Imports and commits; gives back what the report says.</summary>
    public async Task<IImportReport> ImportAsync(params ContentItem[] items)
    {
        IImportReport report = null!;
        await DoAsync(async services =>
        {
            report = services.GetRequiredService<IImportReport>();
            await services.GetRequiredService<IContentManager>().ImportAsync(items);
        });
        return report;
    }

    /// <summary>A published story with fixed ids.</summary>
    public async Task<string> PublishAsync(string title)
    {
        var id = "";
        await DoAsync(async manager =>
        {
            var item = await manager.NewAsync("Story");
            item.DisplayText = title;
            item.Alter<StoryPart>(x =>
            {
                x.Text = title;
                x.Tags = ["a"];
                x.Note.Value = "n";
            });
            await manager.CreateAsync(item, VersionOptions.Published);
            id = item.ContentItemId;
        });
        return id;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(StoryPart), x => x.Attachable().WithField<NoteField>("Note"));
        await definitions.AlterTypeDefinitionAsync("Story", x => x.WithDisplayName("Story").Draftable().Versionable().WithPart(nameof(StoryPart)));
        await definitions.AlterTypeDefinitionAsync("Single", x => x.WithDisplayName("Single").Draftable().WithPart(nameof(StoryPart)));
    }
}

public sealed class StoryPart : ContentPart
{
    public string? Text { get; set; }

    public int Count { get; set; }

    public DateTime? WhenUtc { get; set; }

    public string[] Tags { get; set; } = [];

    public NoteField Note { get; set; } = new();
}

public sealed class NoteField : ContentField
{
    public string? Value { get; set; }
}

public sealed class SetClock : IClock
{
    public DateTime UtcNow { get; set; } = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    public ITimeZone[] GetTimeZones() => [];

    public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

    public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => dateTimeOffset;
}

/// <summary>What the handlers saw, in order.</summary>
public sealed class Events
{
    public List<string> Names { get; } = [];

    /// <summary>An event that the second handler cancels.</summary>
    public string? Cancel { get; set; }

    public string[] Take()
    {
        var names = Names.ToArray();
        Names.Clear();
        return names;
    }
}

public sealed class FirstHandler : RecordingHandler
{
    public FirstHandler(Events events) : base(events, "1")
    {
    }
}

public sealed class SecondHandler : RecordingHandler
{
    public SecondHandler(Events events) : base(events, "2")
    {
    }
}
