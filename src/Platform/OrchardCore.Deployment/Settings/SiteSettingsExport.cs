using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Deployment;

namespace OrchardCore.Settings.Deployment;

/// <summary>The settings of the site as the step <c>Settings</c> takes them. Passwords and other secrets stay out: they are encrypted for one installation.</summary>
public sealed partial class SiteSettingsExport
{
    private static readonly string[] _names =
    [
        nameof(ISite.SiteName), nameof(ISite.PageTitleFormat), nameof(ISite.BaseUrl), nameof(ISite.TimeZoneId), nameof(ISite.Calendar),
        nameof(ISite.HomeRoute), nameof(ISite.PageSize), nameof(ISite.MaxPageSize), nameof(ISite.MaxPagedCount), nameof(ISite.AppendVersion),
        nameof(ISite.UseCdn), nameof(ISite.CdnBaseUrl), nameof(ISite.ResourceDebugMode), nameof(ISite.CacheMode), nameof(ISite.SuperUser), nameof(ISite.SiteSalt),
    ];

    private readonly ISiteService _siteService;
    private readonly IContentDefinitionManager? _definitions;

    /// <param name="siteService">The settings.</param>
    /// <param name="definitions">None on a site without content.</param>
    public SiteSettingsExport(ISiteService siteService, IEnumerable<IContentDefinitionManager> definitions)
    {
        _siteService = siteService;
        _definitions = definitions.FirstOrDefault();
    }

    /// <summary>What can be exported: the site's own settings, then the sections of modules. Custom settings have a step of their own.</summary>
    public async Task<IReadOnlyList<string>> ListNamesAsync()
    {
        var types = _definitions is null ? [] : await _definitions.ListTypeDefinitionsAsync();
        var custom = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var site = await _siteService.GetSiteSettingsAsync();
        return [.. _names, .. site.Properties.Select(section => section.Key).Where(name => !custom.Contains(name)).Order(StringComparer.Ordinal)];
    }

    public async Task<JsonObject> GetAsync(IEnumerable<string> names)
    {
        var step = new JsonObject { ["name"] = "Settings" };
        var site = JObject.FromObject(await _siteService.GetSiteSettingsAsync());
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var value = _names.Contains(name) ? site[name] : site[nameof(ISite.Properties)]?[name];
            if (value is not null)
            {
                step[name] = WithoutSecrets(DeploymentJson.From(value));
            }
        }

        return step;
    }

    private static JsonNode? WithoutSecrets(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                if (Secret().IsMatch(name) && value is JsonValue text && text.GetValueKind() is JsonValueKind.String)
                {
                    members.Remove(name);
                }
                else
                {
                    WithoutSecrets(value);
                }
            }
        }

        return node;
    }

    [GeneratedRegex("(Password|Secret|ApiKey|PrivateKey|Token)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
