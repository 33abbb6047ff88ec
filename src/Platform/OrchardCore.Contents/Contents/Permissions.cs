using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Security;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using static OrchardCore.Contents.CommonPermissions;

namespace OrchardCore.Contents;

[Feature("OrchardCore.Contents")]
public sealed class Permissions : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions =
    [
        PublishContent, PublishOwnContent, EditContent, EditOwnContent, DeleteContent, DeleteOwnContent, ViewContent, ViewOwnContent,
        PreviewContent, PreviewOwnContent, CloneContent, CloneOwnContent, ListContent, EditContentOwner, AccessContentApi,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        Role(OrchardCoreConstants.Roles.Administrator, PublishContent, EditContent, DeleteContent, PreviewContent, CloneContent, ListContent, AccessContentApi, EditContentOwner),
        Role(OrchardCoreConstants.Roles.Editor, PublishContent, EditContent, DeleteContent, PreviewContent, CloneContent, ListContent),
        Role(OrchardCoreConstants.Roles.Author, PublishOwnContent, EditOwnContent, DeleteOwnContent, PreviewOwnContent, CloneOwnContent),
        Role(OrchardCoreConstants.Roles.Contributor, EditOwnContent, PreviewOwnContent, CloneOwnContent),
        Role(OrchardCoreConstants.Roles.Authenticated, ViewContent),
        Role(OrchardCoreConstants.Roles.Anonymous, ViewContent),
    ];

    private static PermissionStereotype Role(string name, params Permission[] permissions) => new() { Name = name, Permissions = permissions };
}

/// <summary>The permissions of each securable type.</summary>
[Feature("OrchardCore.Contents")]
public sealed class ContentTypePermissions : IPermissionProvider
{
    private readonly IContentDefinitionManager _definitions;

    public ContentTypePermissions(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
        => (await _definitions.ListTypeDefinitionsAsync())
            .Where(x => x.IsSecurable())
            .SelectMany(type => ContentTypePermissionsHelper.PermissionTemplates.Values.Select(x => ContentTypePermissionsHelper.CreateDynamicPermission(x, type)))
            .ToArray();

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
