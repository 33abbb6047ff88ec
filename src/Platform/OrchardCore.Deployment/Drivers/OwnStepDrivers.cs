using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Deployment.Deployment;
using OrchardCore.Deployment.Services;
using OrchardCore.Deployment.Steps;
using OrchardCore.Documents;
using OrchardCore.Indexing.Core.Deployments;
using OrchardCore.Indexing.Models;
using OrchardCore.Queries;
using OrchardCore.Queries.Deployment;

namespace OrchardCore.Deployment.Drivers;

public sealed class SiteStepDriver : StepDriver<SiteDeploymentStep>
{
    public SiteStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(SiteDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.IncludeSignInSecrets), Texts.S["With password hashes and second factors"], Texts.S["Keep such a package as safe as a password. Without them people ask for a new password on the other site."], step.IncludeSignInSecrets, value => step.IncludeSignInSecrets = value)
        .OlderVersionsFlag(Texts, step.IncludeOlderVersions, value => step.IncludeOlderVersions = value));
}

public sealed class QueryBasedContentStepDriver : StepDriver<QueryBasedContentDeploymentStep>
{
    private readonly IQueryManager _queries;

    public QueryBasedContentStepDriver(StepTexts texts, IQueryManager queries) : base(texts) => _queries = queries;

    protected override async ValueTask<StepForm> DescribeAsync(QueryBasedContentDeploymentStep step)
    {
        var names = (await _queries.ListQueriesAsync()).Where(query => query.ReturnContentItems).Select(query => query.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new StepForm()
            .Text(nameof(step.QueryName), Texts.S["Query"], names.Count == 0 ? Texts.S["There is no query that finds content items."] : Texts.S["One of: {0}", string.Join(", ", names)], 0, step.QueryName, value =>
            {
                step.QueryName = value?.Trim();
                return names.Contains(step.QueryName ?? string.Empty) ? null : Texts.S["There is no such query that finds content items."].Value;
            })
            .Text(nameof(step.QueryParameters), Texts.S["Parameters"], Texts.S["As JSON, such as {0}", """{ "limit": 10 }"""], 3, step.QueryParameters, value =>
            {
                step.QueryParameters = value;
                return string.IsNullOrWhiteSpace(value) || OwnSteps.IsObject(value) ? null : Texts.S["This is no JSON object."].Value;
            })
            .Flag(nameof(step.ExportAsSetupRecipe), Texts.S["For setting up a new site"], null, step.ExportAsSetupRecipe, value => step.ExportAsSetupRecipe = value);
    }
}

public sealed class IndexProfileStepDriver : StepDriver<IndexProfileDeploymentStep>
{
    private readonly IDocumentManager<IndexProfilesDocument> _profiles;

    public IndexProfileStepDriver(StepTexts texts, IDocumentManager<IndexProfilesDocument> profiles) : base(texts) => _profiles = profiles;

    protected override async ValueTask<StepForm> DescribeAsync(IndexProfileDeploymentStep step) => new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["All of them"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Choice(nameof(step.IndexNames), Texts.S["Indexes"], (await _profiles.GetOrCreateImmutableAsync()).Profiles.Select(profile => (profile.Name, profile.Name)), step.IndexNames, value => step.IndexNames = value);
}

public sealed class DeploymentPlanStepDriver : StepDriver<DeploymentPlanDeploymentStep>
{
    private readonly IDeploymentPlanService _plans;

    public DeploymentPlanStepDriver(StepTexts texts, IDeploymentPlanService plans) : base(texts) => _plans = plans;

    protected override async ValueTask<StepForm> DescribeAsync(DeploymentPlanDeploymentStep step) => new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["All of them"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Choice(nameof(step.DeploymentPlanNames), Texts.S["Plans"], (await _plans.GetAllDeploymentPlanNamesAsync()).Select(name => (name, name)), step.DeploymentPlanNames, value => step.DeploymentPlanNames = value);
}

public sealed class CustomFileStepDriver : StepDriver<CustomFileDeploymentStep>
{
    public CustomFileStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(CustomFileDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Text(nameof(step.FileName), Texts.S["Name of the file"], Texts.S["With its folder, such as hinweise/lies-mich.txt."], 0, step.FileName, value =>
        {
            step.FileName = value?.Trim();
            return PackagePaths.Normalize(step.FileName ?? string.Empty) is null || step.FileName == DeploymentPlanResult.RecipeFileName ? Texts.S["This is no name for a file in the package."].Value : null;
        })
        .Text(nameof(step.FileContent), Texts.S["Content"], null, 12, step.FileContent, value =>
        {
            step.FileContent = value;
            return null;
        }));
}

public sealed class JsonRecipeStepDriver : StepDriver<JsonRecipeDeploymentStep>
{
    public JsonRecipeStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(JsonRecipeDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Text(nameof(step.Json), Texts.S["Recipe step"], Texts.S["A JSON object with a name, such as {0}", """{ "name": "settings", "PageSize": 20 }"""], 14, step.Json, value =>
        {
            step.Json = value;
            return OwnSteps.IsObject(value) && JsonNode.Parse(value!)!["name"] is JsonValue ? null : Texts.S["This is no JSON object with a name."].Value;
        }));
}

public sealed class RecipeFileStepDriver : StepDriver<RecipeFileDeploymentStep>
{
    public RecipeFileStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(RecipeFileDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Text(nameof(step.RecipeName), Texts.S["Name of the recipe"], Texts.S["Short, without spaces."], 0, step.RecipeName, value => Keep(value, text => step.RecipeName = text))
        .Text(nameof(step.DisplayName), Texts.S["Title"], null, 0, step.DisplayName, value => Keep(value, text => step.DisplayName = text))
        .Text(nameof(step.Description), Texts.S["Description"], null, 2, step.Description, value => Keep(value, text => step.Description = text))
        .Text(nameof(step.Author), Texts.S["Author"], null, 0, step.Author, value => Keep(value, text => step.Author = text))
        .Text(nameof(step.WebSite), Texts.S["Website"], null, 0, step.WebSite, value => Keep(value, text => step.WebSite = text))
        .Text(nameof(step.Version), Texts.S["Version"], null, 0, step.Version, value => Keep(value, text => step.Version = text))
        .Flag(nameof(step.IsSetupRecipe), Texts.S["For setting up a new site"], null, step.IsSetupRecipe, value => step.IsSetupRecipe = value)
        .Text(nameof(step.Categories), Texts.S["Categories"], Texts.S["Separated by commas."], 0, step.Categories, value => Keep(value, text => step.Categories = text))
        .Text(nameof(step.Tags), Texts.S["Tags"], Texts.S["Separated by commas."], 0, step.Tags, value => Keep(value, text => step.Tags = text)));

    private string? Keep(string? value, Action<string?> set)
    {
        set(value);
        return value?.Length > 1000 ? Texts.TooLong : null;
    }
}

internal static class OwnSteps
{
    public static bool IsObject(string? json)
    {
        try
        {
            return JsonNode.Parse(json ?? string.Empty) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
