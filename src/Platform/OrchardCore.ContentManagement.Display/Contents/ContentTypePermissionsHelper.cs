using System.Collections.Concurrent;
using System.Globalization;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Contents.Security;

/// <summary>The permissions of a securable content type, made from templates such as <c>Edit_{0}</c>.</summary>
public static class ContentTypePermissionsHelper
{
    private static readonly Permission _publish = new("Publish_{0}", "Publish or unpublish {0} of others", [CommonPermissions.PublishContent]);
    private static readonly Permission _publishOwn = new("PublishOwn_{0}", "Publish or unpublish own {0}", [_publish, CommonPermissions.PublishOwnContent]);
    private static readonly Permission _edit = new("Edit_{0}", "Edit {0} of others", [_publish, CommonPermissions.EditContent]);
    private static readonly Permission _editOwn = new("EditOwn_{0}", "Edit own {0}", [_edit, _publishOwn, CommonPermissions.EditOwnContent]);
    private static readonly Permission _delete = new("Delete_{0}", "Delete {0} of others", [CommonPermissions.DeleteContent]);
    private static readonly Permission _deleteOwn = new("DeleteOwn_{0}", "Delete own {0}", [_delete, CommonPermissions.DeleteOwnContent]);
    private static readonly Permission _view = new("View_{0}", "View {0} of others", [_edit, CommonPermissions.ViewContent]);
    private static readonly Permission _viewOwn = new("ViewOwn_{0}", "View own {0}", [_view, CommonPermissions.ViewOwnContent]);
    private static readonly Permission _preview = new("Preview_{0}", "Preview {0} of others", [_edit, CommonPermissions.PreviewContent]);
    private static readonly Permission _previewOwn = new("PreviewOwn_{0}", "Preview own {0}", [_preview, CommonPermissions.PreviewOwnContent]);
    private static readonly Permission _clone = new("Clone_{0}", "Clone {0} of others", [_edit, CommonPermissions.CloneContent]);
    private static readonly Permission _cloneOwn = new("CloneOwn_{0}", "Clone own {0}", [_clone, CommonPermissions.CloneOwnContent]);
    private static readonly Permission _list = new("ListContent_{0}", "List {0}", [CommonPermissions.ListContent]);
    private static readonly Permission _owner = new("EditContentOwner_{0}", "Change the owner of a {0}", [CommonPermissions.EditContentOwner]);

    private static readonly ConcurrentDictionary<Key, Permission> _byType = new();

    /// <summary>The template for the types, by the name of the permission on all content.</summary>
    public static readonly Dictionary<string, Permission> PermissionTemplates = new()
    {
        [CommonPermissions.PublishContent.Name] = _publish,
        [CommonPermissions.PublishOwnContent.Name] = _publishOwn,
        [CommonPermissions.EditContent.Name] = _edit,
        [CommonPermissions.EditOwnContent.Name] = _editOwn,
        [CommonPermissions.DeleteContent.Name] = _delete,
        [CommonPermissions.DeleteOwnContent.Name] = _deleteOwn,
        [CommonPermissions.ViewContent.Name] = _view,
        [CommonPermissions.ViewOwnContent.Name] = _viewOwn,
        [CommonPermissions.PreviewContent.Name] = _preview,
        [CommonPermissions.PreviewOwnContent.Name] = _previewOwn,
        [CommonPermissions.CloneContent.Name] = _clone,
        [CommonPermissions.CloneOwnContent.Name] = _cloneOwn,
        [CommonPermissions.ListContent.Name] = _list,
        [CommonPermissions.EditContentOwner.Name] = _owner,
    };

    public static Permission? ConvertToDynamicPermission(Permission permission) => PermissionTemplates.GetValueOrDefault(permission.Name);

    public static Permission CreateDynamicPermission(Permission template, ContentTypeDefinition typeDefinition)
    {
        var permission = Create(template, typeDefinition.Name, typeDefinition.DisplayName, x => CreateDynamicPermission(x, typeDefinition));
        permission.Category = $"{typeDefinition.DisplayName} - {typeDefinition.Name}";
        return permission;
    }

    public static Permission CreateDynamicPermission(Permission template, string contentType)
        => _byType.GetOrAdd(new Key(template.Name, contentType), _ => Create(template, contentType, contentType, x => CreateDynamicPermission(x, contentType)));

    private static Permission Create(Permission template, string name, string displayName, Func<Permission, Permission> implied) => new(
        string.Format(CultureInfo.InvariantCulture, template.Name, name),
        string.Format(CultureInfo.InvariantCulture, template.Description, displayName),
        template.ImpliedBy.Select(implied).ToArray());

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Key(string Template, string Type);
}
