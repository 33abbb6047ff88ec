using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Settings.Recipes;

/// <summary>The step <c>settings</c>. Keys it does not know are sections of modules and stored as they are.</summary>
public sealed class SettingsStep : NamedRecipeStepHandler
{
    private readonly ISiteService _siteService;

    public SettingsStep(ISiteService siteService)
        : base("Settings")
    {
        _siteService = siteService;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await _siteService.LoadSiteSettingsAsync();
        var before = JObject.FromObject(site);
        foreach (var (key, value) in context.Step)
        {
            if (value is not null && key != "name")
            {
                Apply(site, key, value);
            }
        }

        var after = JObject.FromObject(site);
        foreach (var key in context.Step.Select(member => member.Key).Where(key => key != "name"))
        {
            context.Compared($"setting {key}", Find(before, key), Find(after, key));
        }

        if (!JsonNode.DeepEquals(before, after))
        {
            await _siteService.UpdateSiteSettingsAsync(site);
        }
    }

    private static JsonNode? Find(JsonObject site, string key) => site[key] ?? site[nameof(ISite.Properties)]?[key];

    private static void Apply(ISite site, string key, JsonNode value)
    {
        switch (key)
        {
            case nameof(ISite.BaseUrl):
                site.BaseUrl = Read<string>(value);
                break;
            case nameof(ISite.Calendar):
                site.Calendar = Read<string>(value);
                break;
            case nameof(ISite.MaxPagedCount):
                site.MaxPagedCount = Read<int>(value);
                break;
            case nameof(ISite.MaxPageSize):
                site.MaxPageSize = Read<int>(value);
                break;
            case nameof(ISite.PageSize):
                site.PageSize = Read<int>(value);
                break;
            case nameof(ISite.ResourceDebugMode):
                site.ResourceDebugMode = Read<ResourceDebugMode>(value);
                break;
            case nameof(ISite.SiteName):
                site.SiteName = Read<string>(value);
                break;
            case nameof(ISite.PageTitleFormat):
                site.PageTitleFormat = Read<string>(value);
                break;
            case nameof(ISite.SiteSalt):
                site.SiteSalt = Read<string>(value);
                break;
            case nameof(ISite.SuperUser):
                site.SuperUser = Read<string>(value);
                break;
            case nameof(ISite.TimeZoneId):
                site.TimeZoneId = ReadTimeZone(value);
                break;
            case nameof(ISite.UseCdn):
                site.UseCdn = Read<bool>(value);
                break;
            case nameof(ISite.CdnBaseUrl):
                site.CdnBaseUrl = Read<string>(value);
                break;
            case nameof(ISite.AppendVersion):
                site.AppendVersion = Read<bool>(value);
                break;
            case nameof(ISite.CacheMode):
                site.CacheMode = Read<CacheMode>(value);
                break;
            case nameof(ISite.HomeRoute):
                site.HomeRoute = new RouteValueDictionary(Read<Dictionary<string, string?>>(value));
                break;
            default:
                site.Properties[key] = value.DeepClone();
                break;
        }
    }

    private static string ReadTimeZone(JsonNode value)
    {
        var id = Read<string>(value);
        return id.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)
            ? id
            : throw new RecipeStepException(value, $"there is no time zone \"{id}\". Write an IANA id such as Europe/Berlin.");
    }

    private static T Read<T>(JsonNode value)
    {
        try
        {
            return value.Deserialize<T>(JOptions.Default)!;
        }
        catch (JsonException)
        {
            throw new RecipeStepException(value, $"the value {value.ToJsonString()} is not {Expected(typeof(T))}.");
        }
    }

    private static string Expected(Type type) => type switch
    {
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(string) => "a text",
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ => "an object of texts",
    };
}
