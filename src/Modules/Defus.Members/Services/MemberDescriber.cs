using System.Text.Json.Nodes;
using Defus.Common.Content;
using Defus.Members.Models;
using OrchardCore.ContentManagement;

namespace Defus.Members.Services;

/// <summary>Describes members, as schema.org's GovernmentOrganization or Organization.</summary>
public sealed class MemberDescriber : IPageDescriber
{
    public Task DescribeAsync(ContentItem contentItem, PageDescription description)
    {
        if (contentItem.ContentType == MemberTypes.MemberCity && contentItem.TryGet<MemberCityPart>(out var part))
        {
            Describe(contentItem, part, description);
        }

        return Task.CompletedTask;
    }

    private static void Describe(ContentItem contentItem, MemberCityPart part, PageDescription description)
    {
        var isOrganisation = part.Kind?.Text == MemberKind.Organisation;
        description.Label = part.State?.Text ?? string.Empty;
        description.Text = part.Portrait?.Text ?? string.Empty;
        var schema = new JsonObject
        {
            ["@type"] = isOrganisation ? "Organization" : "GovernmentOrganization",
            ["name"] = contentItem.DisplayText,
        };
        if (Link.Of(part.Website) is { IsExternal: true } website)
        {
            schema["sameAs"] = website.Url;
        }

        if (part.Latitude?.Value is { } latitude && part.Longitude?.Value is { } longitude)
        {
            schema["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = contentItem.DisplayText,
                ["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude },
            };
        }

        description.Schema = schema;
    }
}
