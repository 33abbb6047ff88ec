using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Drivers;

/// <summary>What the steps are called and what they export, in the reader's language.</summary>
public sealed class StepTexts
{
    public StepTexts(IStringLocalizer<StepTexts> localizer)
    {
        S = localizer;
    }

    public IStringLocalizer S { get; }

    public string TooLong => S["This text is too long."];

    /// <summary>Title and description of a kind of step; steps of other modules go by the name of their class.</summary>
    public (string Title, string Description) Describe(DeploymentStep step) => step.GetType().Name switch
    {
        "SiteDeploymentStep" => (S["The whole site"], S["Everything: features, content types, settings, roles, accounts, media, content, layers, menus and all that belongs to them."]),
        "ContentDefinitionDeploymentStep" => (S["Content types"], S["Types, parts and fields; the import adds to what is there."]),
        "ReplaceContentDefinitionDeploymentStep" => (S["Content types, defined anew"], S["Types, parts and fields; the import replaces those that are there."]),
        "AllContentDeploymentStep" => (S["All content"], S["Published versions and drafts of all content items; older versions if wanted."]),
        "ContentDeploymentStep" => (S["Content by type"], S["Published versions and drafts of some types; older versions if wanted."]),
        "ContentItemDeploymentStep" => (S["One content item"], S["Its published version and its draft."]),
        "QueryBasedContentDeploymentStep" => (S["Content by query"], S["The content items that a query finds."]),
        "MediaDeploymentStep" => (S["Media"], S["Files and folders of the media library with their alternative texts, copyright and focal points."]),
        "AllMediaProfilesDeploymentStep" => (S["Media profiles"], S["Named sizes of images."]),
        "SiteSettingsDeploymentStep" => (S["Settings"], S["Settings of the site, without passwords."]),
        "CustomSettingsDeploymentStep" => (S["Custom settings"], S["Settings that are edited as content."]),
        "AllLayersDeploymentStep" => (S["Layers"], S["Layers with their rules, and the zones. The widgets are content."]),
        "AllRolesDeploymentStep" => (S["Roles"], S["Roles with their permissions."]),
        "AllUsersDeploymentStep" => (S["Accounts"], S["Names, addresses and roles of all accounts."]),
        "AdminMenuDeploymentStep" => (S["Admin menus"], S["Additional entries of the administration's menu."]),
        "AllQueriesDeploymentStep" => (S["Queries"], S["All named queries."]),
        "AllTemplatesDeploymentStep" => (S["Templates"], S["Liquid templates that were written in the browser."]),
        "PlacementsDeploymentStep" => (S["Placements"], S["Placement rules that were written in the browser."]),
        "BackgroundTasksDeploymentStep" => (S["Background tasks"], S["Schedules that were changed."]),
        "AllSitemapsDeploymentStep" => (S["Sitemaps"], S["Sitemaps and their sources."]),
        "IndexProfileDeploymentStep" => (S["Search indexes"], S["Their profiles; the import builds them anew."]),
        "ThemesDeploymentStep" => (S["Themes"], S["Which themes are in use."]),
        "AllFeaturesDeploymentStep" => (S["Features"], S["Which features are enabled."]),
        "RecipeFileDeploymentStep" => (S["Head of the recipe"], S["Name, title and author of the recipe in the package."]),
        "CustomFileDeploymentStep" => (S["A file of your own"], S["A text file that is put into the package."]),
        "JsonRecipeDeploymentStep" => (S["A recipe step of your own"], S["A recipe step written as JSON."]),
        "DeploymentPlanDeploymentStep" => (S["Export plans"], S["These plans themselves."]),
        nameof(UnknownDeploymentStep) => (S["Unknown step"], S["Its feature is disabled; it exports nothing."]),
        var name => (step.Name.Length > 0 ? step.Name : name, string.Empty),
    };

    public string Category(DeploymentStep step) => step.Category.Value.Length > 0 ? step.Category.Value : S["Other"];
}
