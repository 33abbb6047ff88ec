using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Search.Models
{
    /// <summary>The search page of the site. Stands in for SearchSettings.</summary>
    public class SearchSettings
    {
        public string? DefaultIndexProfileName { get; set; }

        public string? Placeholder { get; set; }

        public string? PageTitle { get; set; }
    }
}

namespace OrchardCore.Search
{
    public static class SearchPermissions
    {
        public static readonly Permission ManageSearchSettings = new("ManageSearchSettings", "Manage Search Settings");
    }

    [Feature("OrchardCore.Search")]
    public sealed class Permissions : IPermissionProvider
    {
        private readonly IEnumerable<Permission> _permissions = [SearchPermissions.ManageSearchSettings];

        public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

        public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
            => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
    }
}
