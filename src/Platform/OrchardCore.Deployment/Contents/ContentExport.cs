using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Deployment;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Deployment;

/// <summary>Writes content items into a package: their published versions and drafts, as they are stored.</summary>
public sealed class ContentExport
{
    private const int BatchSize = 500;

    private readonly ISession _session;

    public ContentExport(ISession session)
    {
        _session = session;
    }

    /// <param name="result">The package.</param>
    /// <param name="contentTypes">Null means all.</param>
    /// <param name="asSetupRecipe">Whether the items are to be new ones of the new site.</param>
    /// <param name="withOlder">Whether older versions go with the items.</param>
    public async Task AddAllAsync(DeploymentPlanResult result, string[]? contentTypes, bool asSetupRecipe, bool withOlder)
    {
        var versions = new List<ContentItem>();
        for (var start = 0; ; start += BatchSize)
        {
            var query = contentTypes is null
                ? _session.Query<ContentItem, ContentItemIndex>(index => index.Published || index.Latest)
                : _session.Query<ContentItem, ContentItemIndex>(index => (index.Published || index.Latest) && index.ContentType.IsIn(contentTypes));
            var batch = (await query.OrderBy(index => index.DocumentId).Skip(start).Take(BatchSize).ListAsync()).ToArray();
            versions.AddRange(asSetupRecipe ? batch.Where(version => version.Published) : batch);
            if (batch.Length < BatchSize)
            {
                break;
            }
        }

        if (withOlder && !asSetupRecipe)
        {
            // Not those of the trash: their items have no other versions.
            foreach (var ids in versions.Select(version => version.ContentItemId).Distinct().Chunk(BatchSize).ToArray())
            {
                versions.AddRange(await _session.Query<ContentItem, ContentItemIndex>(index => !index.Published && !index.Latest && index.ContentItemId.IsIn(ids))
                    .OrderBy(index => index.DocumentId).ListAsync());
            }
        }

        AddVersions(result, versions, asSetupRecipe);
    }

    public async Task AddItemAsync(DeploymentPlanResult result, string contentItemId)
        => AddVersions(result.Steps, await ListVersionsAsync(contentItemId), asSetupRecipe: false);

    /// <summary>The step <c>Content</c> with one item.</summary>
    public async Task<JsonObject> GetStepAsync(string contentItemId)
    {
        var steps = new List<JsonObject>();
        AddVersions(steps, await ListVersionsAsync(contentItemId), asSetupRecipe: false);
        return steps[0];
    }

    /// <summary>
    /// Adds versions to the content of the package. Older ones stand before the published version, this before its draft: importing one
    /// replaces those that were in its place.
    /// </summary>
    public static void AddVersions(DeploymentPlanResult result, IEnumerable<ContentItem> versions, bool asSetupRecipe)
        => AddVersions(result.Steps, versions, asSetupRecipe);

    private Task<IEnumerable<ContentItem>> ListVersionsAsync(string contentItemId)
        => _session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == contentItemId && (index.Published || index.Latest)).ListAsync();

    private static void AddVersions(IList<JsonObject> steps, IEnumerable<ContentItem> versions, bool asSetupRecipe)
    {
        var data = versions.GroupBy(version => version.ContentItemId)
            .SelectMany(item => item.OrderBy(version => version.Published ? 1 : version.Latest ? 2 : 0))
            .Select(version => asSetupRecipe ? ForSetup(version) : DeploymentJson.From(version));
        var step = steps.FirstOrDefault(step => step["name"]?.GetValue<string>() == "Content");
        if (step is null)
        {
            steps.Add(step = new JsonObject { ["name"] = "Content", ["data"] = new JsonArray() });
        }

        var known = step["data"]!.AsArray();
        foreach (var version in data)
        {
            known.Add(version);
        }
    }

    private static JsonNode ForSetup(ContentItem version)
    {
        var json = DeploymentJson.From(version)!.AsObject();
        json[nameof(ContentItem.Owner)] = "[js: parameters('AdminUserId')]";
        json[nameof(ContentItem.Author)] = "[js: parameters('AdminUsername')]";
        json.Remove(nameof(ContentItem.CreatedUtc));
        json.Remove(nameof(ContentItem.ModifiedUtc));
        json.Remove(nameof(ContentItem.PublishedUtc));
        return json;
    }
}
