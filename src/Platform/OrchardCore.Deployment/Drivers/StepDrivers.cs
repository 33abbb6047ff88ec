using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Deployment;
using OrchardCore.Contents.Deployment.AddToDeploymentPlan;
using OrchardCore.ContentTypes.Deployment;
using OrchardCore.CustomSettings.Deployment;
using OrchardCore.CustomSettings.Services;
using OrchardCore.Features.Deployment;
using OrchardCore.Media.Deployment;
using OrchardCore.Settings.Deployment;
using OrchardCore.Templates.Deployment;
using OrchardCore.Users.Deployment;

namespace OrchardCore.Deployment.Drivers;

internal static class StepOptions
{
    public static async Task<IEnumerable<(string Value, string Text)>> TypesAsync(this IContentDefinitionManager definitions)
        => (await definitions.ListTypeDefinitionsAsync()).Select(type => (type.Name, type.DisplayName)).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture);

    public static async Task<IEnumerable<(string Value, string Text)>> PartsAsync(this IContentDefinitionManager definitions)
        => (await definitions.ListPartDefinitionsAsync()).Select(part => (part.Name, part.Name)).OrderBy(part => part.Item1, StringComparer.CurrentCulture);

    /// <summary>The option <c>IncludeOlderVersions</c>, which several steps have.</summary>
    public static StepForm OlderVersionsFlag(this StepForm form, StepTexts texts, bool value, Action<bool> set)
        => form.Flag("IncludeOlderVersions", texts.S["With older versions"], texts.S["The history of every content item."], value, set);

    public static string[] Lines(string? text) => (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed class ContentDefinitionStepDriver : StepDriver<ContentDefinitionDeploymentStep>
{
    private readonly IContentDefinitionManager _definitions;

    public ContentDefinitionStepDriver(StepTexts texts, IContentDefinitionManager definitions) : base(texts) => _definitions = definitions;

    protected override async ValueTask<StepForm> DescribeAsync(ContentDefinitionDeploymentStep step) => new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["All content types and parts"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Choice(nameof(step.ContentTypes), Texts.S["Content types"], await _definitions.TypesAsync(), step.ContentTypes, value => step.ContentTypes = value)
        .Choice(nameof(step.ContentParts), Texts.S["Content parts"], await _definitions.PartsAsync(), step.ContentParts, value => step.ContentParts = value);
}

public sealed class ReplaceContentDefinitionStepDriver : StepDriver<ReplaceContentDefinitionDeploymentStep>
{
    private readonly IContentDefinitionManager _definitions;

    public ReplaceContentDefinitionStepDriver(StepTexts texts, IContentDefinitionManager definitions) : base(texts) => _definitions = definitions;

    protected override async ValueTask<StepForm> DescribeAsync(ReplaceContentDefinitionDeploymentStep step) => new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["All content types and parts"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Choice(nameof(step.ContentTypes), Texts.S["Content types"], await _definitions.TypesAsync(), step.ContentTypes, value => step.ContentTypes = value)
        .Choice(nameof(step.ContentParts), Texts.S["Content parts"], await _definitions.PartsAsync(), step.ContentParts, value => step.ContentParts = value);
}

public sealed class AllContentStepDriver : StepDriver<AllContentDeploymentStep>
{
    public AllContentStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(AllContentDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.ExportAsSetupRecipe), Texts.S["For setting up a new site"], Texts.S["Published versions only; they belong to the administrator of the new site."], step.ExportAsSetupRecipe, value => step.ExportAsSetupRecipe = value)
        .OlderVersionsFlag(Texts, step.IncludeOlderVersions, value => step.IncludeOlderVersions = value));
}

public sealed class ContentStepDriver : StepDriver<ContentDeploymentStep>
{
    private readonly IContentDefinitionManager _definitions;

    public ContentStepDriver(StepTexts texts, IContentDefinitionManager definitions) : base(texts) => _definitions = definitions;

    protected override async ValueTask<StepForm> DescribeAsync(ContentDeploymentStep step) => new StepForm()
        .Choice(nameof(step.ContentTypes), Texts.S["Content types"], await _definitions.TypesAsync(), step.ContentTypes, value => step.ContentTypes = value)
        .Flag(nameof(step.ExportAsSetupRecipe), Texts.S["For setting up a new site"], Texts.S["Published versions only; they belong to the administrator of the new site."], step.ExportAsSetupRecipe, value => step.ExportAsSetupRecipe = value)
        .OlderVersionsFlag(Texts, step.IncludeOlderVersions, value => step.IncludeOlderVersions = value);
}

public sealed class ContentItemStepDriver : StepDriver<ContentItemDeploymentStep>
{
    public ContentItemStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(ContentItemDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Text(nameof(step.ContentItemId), Texts.S["Id of the content item"], Texts.S["It stands in the address of the editor."], 0, step.ContentItemId, value =>
        {
            step.ContentItemId = value?.Trim();
            return step.ContentItemId is { Length: > 0 and <= 26 } ? null : Texts.S["Please give the id of a content item: at most 26 characters."].Value;
        }));
}

public sealed class MediaStepDriver : StepDriver<MediaDeploymentStep>
{
    public MediaStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(MediaDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["The whole library"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Text(nameof(step.DirectoryPaths), Texts.S["Folders"], Texts.S["One in each line, with all that is in it."], 4, string.Join('\n', step.DirectoryPaths ?? []), value =>
        {
            step.DirectoryPaths = StepOptions.Lines(value);
            return null;
        })
        .Text(nameof(step.FilePaths), Texts.S["Files"], Texts.S["One in each line, such as bilder/rathaus.jpg."], 4, string.Join('\n', step.FilePaths ?? []), value =>
        {
            step.FilePaths = StepOptions.Lines(value);
            return null;
        }));
}

public sealed class SiteSettingsStepDriver : StepDriver<SiteSettingsDeploymentStep>
{
    private readonly SiteSettingsExport _export;

    public SiteSettingsStepDriver(StepTexts texts, SiteSettingsExport export) : base(texts) => _export = export;

    protected override async ValueTask<StepForm> DescribeAsync(SiteSettingsDeploymentStep step) => new StepForm()
        .Choice(nameof(step.Settings), Texts.S["Settings"], (await _export.ListNamesAsync()).Select(name => (name, name)), step.Settings, value => step.Settings = value);
}

public sealed class CustomSettingsStepDriver : StepDriver<CustomSettingsDeploymentStep>
{
    private readonly CustomSettingsService _settings;

    public CustomSettingsStepDriver(StepTexts texts, CustomSettingsService settings) : base(texts) => _settings = settings;

    protected override async ValueTask<StepForm> DescribeAsync(CustomSettingsDeploymentStep step) => new StepForm()
        .Flag(nameof(step.IncludeAll), Texts.S["All of them"], null, step.IncludeAll, value => step.IncludeAll = value)
        .Choice(nameof(step.SettingsTypeNames), Texts.S["Settings"], (await _settings.GetAllSettingsTypesAsync()).Select(type => (type.Name, type.DisplayName)), step.SettingsTypeNames, value => step.SettingsTypeNames = value);
}

public sealed class AllUsersStepDriver : StepDriver<AllUsersDeploymentStep>
{
    public AllUsersStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(AllUsersDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.IncludeSignInSecrets), Texts.S["With password hashes and second factors"], Texts.S["Keep such a package as safe as a password. Without them people ask for a new password on the other site."], step.IncludeSignInSecrets, value => step.IncludeSignInSecrets = value));
}

public sealed class AllTemplatesStepDriver : StepDriver<AllTemplatesDeploymentStep>
{
    public AllTemplatesStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(AllTemplatesDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.ExportAsFiles), Texts.S["Every template as a file"], null, step.ExportAsFiles, value => step.ExportAsFiles = value));
}

public sealed class AllFeaturesStepDriver : StepDriver<AllFeaturesDeploymentStep>
{
    public AllFeaturesStepDriver(StepTexts texts) : base(texts)
    {
    }

    protected override ValueTask<StepForm> DescribeAsync(AllFeaturesDeploymentStep step) => ValueTask.FromResult(new StepForm()
        .Flag(nameof(step.IgnoreDisabledFeatures), Texts.S["Only enable features"], Texts.S["Otherwise the import also disables what is disabled here."], step.IgnoreDisabledFeatures, value => step.IgnoreDisabledFeatures = value));
}
