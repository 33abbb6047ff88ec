using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Defus.Common.Content;
using Defus.Network.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Settings;

namespace Defus.Network.Services;

/// <summary>Describes pages that begin with the network's introduction: the home pages.</summary>
public sealed class IntroDescriber : IPageDescriber
{
    private readonly ISiteService _siteService;

    public IntroDescriber(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public async Task DescribeAsync(ContentItem contentItem, PageDescription description)
    {
        // Straight from the JSON, so that this module needs no other one for pages of widgets.
        // Not called dynamically: the binder of C# would be loaded for this alone.
        JsonObject content = (JsonDynamicObject)(object)contentItem.Content;
        var widgets = content["FlowPart"]?["Widgets"] as JsonArray;
        var intro = widgets?.OfType<JsonObject>().FirstOrDefault(widget => (string?)widget[nameof(ContentItem.ContentType)] == NetworkTypes.NetworkIntro)?[nameof(NetworkIntroPart)];
        if (intro is not null)
        {
            var slogan = (string?)intro[nameof(NetworkIntroPart.Slogan)]?["Text"];
            description.Title = string.IsNullOrWhiteSpace(slogan) ? (await _siteService.GetSettingsAsync<NetworkSettings>()).Slogan : slogan;
            description.Text = (string?)intro[nameof(NetworkIntroPart.Lead)]?["Text"] ?? string.Empty;
        }
    }
}
