using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents;
using OrchardCore.ContentTypes.Recipes;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.ContentTypes;

[Feature("OrchardCore.ContentTypes")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
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
