using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.ContentTypes.Recipes;
using OrchardCore.ContentTypes.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.ContentTypes;

[Feature("OrchardCore.ContentTypes")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<StoredContent>();
        services.AddScoped<DefinitionNames>();
        services.AddScoped<DefinitionOrigins>();
        services.AddScoped<EditorChoicesFinder>();
        services.AddScoped<IContentDefinitionDisplayManager, DefinitionDisplayManager>();
        services.AddScoped<IContentTypeDefinitionDisplayDriver, DefaultContentTypeDisplayDriver>();
        services.AddScoped<IContentTypeDefinitionDisplayDriver, ContentTypeSettingsDisplayDriver>();
        services.AddScoped<IContentTypeDefinitionDisplayDriver, FullTextAspectSettingsDisplayDriver>();
        services.AddScoped<IContentPartDefinitionDisplayDriver, ContentPartSettingsDisplayDriver>();
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, ContentTypePartSettingsDisplayDriver>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, ContentListFieldSettingsDriver>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>();
        services.AddRecipeExecutionStep<ReplaceContentDefinitionStep>();
        services.AddRecipeExecutionStep<DeleteContentDefinitionStep>();
    }
}

[Feature("OrchardCore.ContentTypes")]
public sealed class Permissions : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions = [ContentTypesPermissions.ViewContentTypes, ContentTypesPermissions.EditContentTypes];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
