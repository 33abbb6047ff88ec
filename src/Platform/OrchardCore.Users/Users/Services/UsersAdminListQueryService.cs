using OrchardCore.Modules;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Users.Services;

/// <summary>The query behind the list of accounts.</summary>
public sealed class UsersAdminListQueryService
{
    private readonly ISession _session;
    private readonly IClock _clock;

    public UsersAdminListQueryService(ISession session, IClock clock)
    {
        _session = session;
        _clock = clock;
    }

    public IQuery<User, UserIndex> Query(UserIndexOptions options)
    {
        ReadTerms(options);
        IQuery<User> query = _session.Query<User>();
        if (options.VisibleRoles is { } visible)
        {
            var names = visible.Select(role => role.ToUpperInvariant()).ToArray();
            query = query.With<UserByRoleNameIndex>(index => index.RoleName.IsIn(names));
        }

        if (!string.IsNullOrWhiteSpace(options.SelectedRole))
        {
            var role = options.SelectedRole.Trim().ToUpperInvariant();
            query = query.With<UserByRoleNameIndex>(index => index.RoleName == role);
        }

        var users = query.With<UserIndex>();
        if (!string.IsNullOrWhiteSpace(options.SearchText))
        {
            var text = options.SearchText.Trim().ToUpperInvariant();
            users = users.Where(index => index.NormalizedUserName!.Contains(text) || index.NormalizedEmail!.Contains(text));
        }

        users = FilterByState(users, options.Filter);
        return options.Order == UsersOrder.Email ? users.OrderBy(index => index.NormalizedEmail) : users.OrderBy(index => index.NormalizedUserName);
    }

    private IQuery<User, UserIndex> FilterByState(IQuery<User, UserIndex> users, UsersFilter filter)
    {
        var now = _clock.UtcNow;
        return filter switch
        {
            UsersFilter.Enabled => users.Where(index => index.IsEnabled),
            UsersFilter.Disabled => users.Where(index => !index.IsEnabled),
            UsersFilter.Locked => users.Where(index => index.LockoutEndUtc > now),
            _ => users,
        };
    }

    // "role:Moderation status:locked anna": terms known from Orchard Core's list go into the fields beside the words.
    private static void ReadTerms(UserIndexOptions options)
    {
        if (options.SearchText?.Contains(':', StringComparison.Ordinal) != true)
        {
            return;
        }

        var words = new List<string>();
        foreach (var word in options.SearchText.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = word.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (word[..at].ToLowerInvariant(), word[(at + 1)..]) : (string.Empty, word);
            switch (name)
            {
                case "role":
                    options.SelectedRole = value;
                    break;
                case "status" when Enum.TryParse<UsersFilter>(value, ignoreCase: true, out var filter):
                    options.Filter = filter;
                    break;
                case "sort" when Enum.TryParse<UsersOrder>(value, ignoreCase: true, out var order):
                    options.Order = order;
                    break;
                case "name" or "email":
                    words.Add(value);
                    break;
                default:
                    words.Add(word);
                    break;
            }
        }

        options.SearchText = string.Join(' ', words);
    }
}
