using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;

namespace OrchardCore.Contents.List;

/// <summary>The names of those who own content.</summary>
public sealed class OwnerNames
{
    private const int Limit = 100;

    private readonly ISession _session;
    private readonly IServiceProvider _services;

    public OwnerNames(ISession session, IServiceProvider services)
    {
        _session = session;
        _services = services;
    }

    /// <summary>All accounts by name; none when there are too many to choose from.</summary>
    public async Task<IReadOnlyList<string>> ListAsync()
    {
        if (_services.GetService<UserManager<IUser>>() is null)
        {
            return [];
        }

        var users = (await _session.Query<User, UserIndex>().OrderBy(x => x.NormalizedUserName!).Take(Limit + 1).ListAsync()).ToArray();
        return users.Length > Limit ? [] : users.Select(x => x.UserName).ToArray();
    }
}
