using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>All that makes up a site, in a form that can be compared: documents, media, public pages.</summary>
internal static partial class SiteState
{
    // Documents of which there is one: what they hold is the site's.
    private static readonly string[] _documents =
    [
        "ContentDefinitionRecord", "SiteSettings", "LayersDocument", "SitemapDocument", "QueriesDocument", "TemplatesDocument",
        "PlacementsDocument", "AdminMenuList", "MediaProfilesDocument", "IndexProfilesDocument", "MediaNotesDocument", "BackgroundTaskDocument",
    ];

    /// <summary>By a name for people: content versions, accounts, roles, settings and the other documents.</summary>
    public static async Task<SortedDictionary<string, string>> DocumentsAsync(this Site site, bool withOlderVersions = false)
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await site.InScopeAsync(async services =>
        {
            var connection = await services.GetRequiredService<YesSql.ISession>().CreateConnectionAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"Type\", \"Content\" FROM \"Document\" ORDER BY \"Id\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                Add(state, reader.GetString(0).Split(',')[0].Split('.')[^1], JsonNode.Parse(reader.GetString(1)) as JsonObject ?? [], withOlderVersions);
            }
        });
        return state;
    }

    public static SortedDictionary<string, string> MediaHashes(this Site site) => MediaHashes(site.MediaFolder);

    public static SortedDictionary<string, string> MediaHashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>The pages that visitors find, without what belongs to the process.</summary>
    public static async Task<Dictionary<string, string>> PagesAsync(this Site site, IEnumerable<string> paths)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            using var answer = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            pages[path] = $"{(int)answer.StatusCode} {Sealed().Replace(text.Replace(site.Address.Authority, "site", StringComparison.Ordinal), "token")}";
        }

        return pages;
    }

    /// <summary>Every address the sitemap names, and those it does not.</summary>
    public static async Task<string[]> PublicPathsAsync(this Site site)
    {
        var sitemap = await site.Visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        return ["/", "/robots.txt", "/sitemap.xml", "/gibt-es-nicht", .. Location().Matches(sitemap).Select(match => new Uri(match.Groups[1].Value).PathAndQuery)];
    }

    private static void Add(SortedDictionary<string, string> state, string type, JsonObject json, bool withOlderVersions)
    {
        switch (type)
        {
            case "ContentItem":
                if (withOlderVersions || (bool)json["Latest"]! || (bool)json["Published"]!)
                {
                    state[$"content {json["ContentType"]} {json["ContentItemId"]} {json["ContentItemVersionId"]}"] = json.ToJsonString();
                }

                break;
            case "User":
                json.Remove("Id");
                json.Remove("SecurityStamp");
                state[$"account {json["UserName"]}"] = json.ToJsonString();
                break;
            case "RolesDocument":
                // The administrator may do everything, whatever claims are stored.
                foreach (var role in json["Roles"]!.AsArray().Where(role => (string)role!["RoleName"]! != "Administrator"))
                {
                    state[$"role {role!["RoleName"]}"] = string.Join(' ', role["RoleClaims"]!.AsArray().Select(claim => (string)claim!["ClaimValue"]!).Order(StringComparer.Ordinal));
                }

                break;
            case "DeploymentPlan":
                json.Remove("Id");
                state[$"plan {json["Name"]}"] = json.ToJsonString();
                break;
            case var name when _documents.Contains(name):
                json.Remove("Identifier");
                json.Remove("Serial");
                state[name] = Sorted(json)!.ToJsonString();
                break;
        }
    }

    // The order of members says nothing, and that of definitions depends on the order in which features were enabled.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray entries when entries.All(entry => entry is JsonObject named && named["Name"] is not null)
            => new JsonArray([.. entries.OrderBy(entry => (string)entry!["Name"]!, StringComparer.Ordinal).Select(Sorted)]),
        JsonArray entries => new JsonArray([.. entries.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("token=[^&\"' ]+|CfDJ8[\\w-]+")]
    private static partial Regex Sealed();

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();
}
