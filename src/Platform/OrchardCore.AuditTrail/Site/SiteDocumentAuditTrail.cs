using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Data.Documents;
using OrchardCore.Json;
using OrchardCore.Roles.Models;
using OrchardCore.Users.AuditTrail.Models;

namespace OrchardCore.AuditTrail.Site;

/// <summary>Records what people change in settings, roles, layers, templates and the like. What the site does by itself is no event.</summary>
public sealed class SiteDocumentAuditTrail : IDocumentChangeHandler
{
    private static readonly Dictionary<string, string> _events = new(StringComparer.Ordinal)
    {
        ["SiteSettings"] = SiteAuditTrailEventConfiguration.SettingsChanged,
        ["RolesDocument"] = SiteAuditTrailEventConfiguration.RoleChanged,
        ["ContentDefinitionRecord"] = SiteAuditTrailEventConfiguration.ContentTypesChanged,
        ["LayersDocument"] = SiteAuditTrailEventConfiguration.LayersChanged,
        ["TemplatesDocument"] = SiteAuditTrailEventConfiguration.TemplatesChanged,
        ["AdminTemplatesDocument"] = SiteAuditTrailEventConfiguration.TemplatesChanged,
        ["PlacementsDocument"] = SiteAuditTrailEventConfiguration.PlacementsChanged,
        ["AdminMenuList"] = SiteAuditTrailEventConfiguration.AdminMenusChanged,
        ["QueriesDocument"] = SiteAuditTrailEventConfiguration.QueriesChanged,
        ["SitemapDocument"] = SiteAuditTrailEventConfiguration.SitemapsChanged,
        ["BackgroundTaskDocument"] = SiteAuditTrailEventConfiguration.BackgroundTasksChanged,
    };

    private static readonly string[] _names = ["Name", "RoleName"];

    private readonly IServiceProvider _services;
    private readonly CurrentActor _actor;
    private readonly Dictionary<Type, JsonObject> _known = [];

    public SiteDocumentAuditTrail(IServiceProvider services, CurrentActor actor)
    {
        _services = services;
        _actor = actor;
    }

    public async Task ChangingAsync(IDocument document, Func<Task<IDocument?>> stored)
    {
        var type = document.GetType();
        if (_actor.UserName is null || !_events.TryGetValue(type.Name, out var name))
        {
            return;
        }

        // A request may save a document several times.
        var before = _known.TryGetValue(type, out var known) ? known : await stored() is { } old ? Read(old) : [];
        var after = _known[type] = Read(document);
        var changes = AuditTrailUserChange.From(JsonDifference.Between(before, after)
            .Where(difference => name != SiteAuditTrailEventConfiguration.RoleChanged || difference is { Before: not null, After: not null }));
        if (changes.Count == 0)
        {
            return;
        }

        var subject = string.Join(", ", Changed(before, after, isFlat: name == SiteAuditTrailEventConfiguration.SettingsChanged).Distinct(StringComparer.Ordinal));
        await _services.GetRequiredService<IAuditTrailManager>().RecordEventAsync(_actor.CreateContext(
            name, SiteAuditTrailEventConfiguration.Site, name, new AuditTrailSiteEvent { Subject = subject, Changes = changes }));
    }

    private static JsonObject Read(IDocument document)
    {
        var json = JObject.FromObject(document);
        json.Remove(nameof(IDocument.Identifier));
        json.Remove("Serial");

        // Of a claim only the permission says anything.
        if (document is RolesDocument)
        {
            foreach (var role in json[nameof(RolesDocument.Roles)] as JsonArray ?? [])
            {
                role!["RoleClaims"] = new JsonArray([.. (role["RoleClaims"] as JsonArray ?? []).Select(claim => claim?["ClaimValue"]?.DeepClone())]);
            }
        }

        return json;
    }

    // The names of what differs: settings themselves, or the entries of a document's lists.
    private static IEnumerable<string> Changed(JsonObject before, JsonObject after, bool isFlat)
    {
        foreach (var member in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)).Where(member => !JsonNode.DeepEquals(before[member], after[member])).ToArray())
        {
            if (isFlat)
            {
                yield return member;
                continue;
            }

            var (old, now) = (Entries(before[member]), Entries(after[member]));
            foreach (var entry in old.Keys.Union(now.Keys).Where(entry => !JsonNode.DeepEquals(old.GetValueOrDefault(entry), now.GetValueOrDefault(entry))))
            {
                yield return entry;
            }
        }
    }

    private static Dictionary<string, JsonNode?> Entries(JsonNode? node)
    {
        var entries = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            entries[name] = value;
        }

        foreach (var entry in node as JsonArray ?? [])
        {
            if (_names.Select(name => entry?[name]?.ToString()).FirstOrDefault(name => name is not null) is { } name)
            {
                entries[name] = entry;
            }
        }

        return entries;
    }
}
