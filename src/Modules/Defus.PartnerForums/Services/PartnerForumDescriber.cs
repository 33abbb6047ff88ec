using System.Text.Json.Nodes;
using Defus.Common.Content;
using Defus.PartnerForums.Models;
using OrchardCore.ContentManagement;

namespace Defus.PartnerForums.Services;

/// <summary>Describes partner forums, as schema.org's Organization.</summary>
public sealed class PartnerForumDescriber : IPageDescriber
{
    public Task DescribeAsync(ContentItem contentItem, PageDescription description)
    {
        if (contentItem.ContentType == ForumTypes.PartnerForum && contentItem.TryGet<PartnerForumPart>(out var part))
        {
            var words = new[] { contentItem.DisplayText, part.ShortName?.Text, part.Country?.Text };
            description.Label = part.Country?.Text ?? string.Empty;
            description.Text = string.Join(", ", words.Where(word => !string.IsNullOrWhiteSpace(word)));
            description.Schema = new JsonObject { ["@type"] = "Organization", ["name"] = contentItem.DisplayText };
            if (Link.Of(part.Website) is { IsExternal: true } website)
            {
                description.Schema["sameAs"] = website.Url;
            }
        }

        return Task.CompletedTask;
    }
}
