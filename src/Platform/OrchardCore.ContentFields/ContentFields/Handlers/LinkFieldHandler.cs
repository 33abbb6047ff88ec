using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.Handlers;

/// <summary>An address must be one a browser can follow safely; a text may be required.</summary>
public sealed class LinkFieldHandler : RequiredFieldHandler<LinkField, LinkFieldSettings>
{
    private static readonly string[] _schemes = ["http", "https", "mailto", "tel", "ftp"];

    public LinkFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(LinkField.Url);

    /// <summary>An address of a known scheme, or one within the site.</summary>
    public static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile
        ? _schemes.Contains(uri.Scheme, StringComparer.OrdinalIgnoreCase)
        : !url.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal);

    protected override bool IsEmpty(LinkField field) => string.IsNullOrWhiteSpace(field.Url);

    protected override Task CheckAsync(ValidateContentFieldContext context, LinkField field, LinkFieldSettings settings)
    {
        var name = context.ContentPartFieldDefinition.DisplayName();
        if (!IsSafe(field.Url!) || field.Url!.Contains(' ', StringComparison.Ordinal))
        {
            context.Fail(S["{0} must be an address such as https://example.org/.", name], Member);
        }

        if (settings.LinkTextMode == LinkTextMode.Required && string.IsNullOrWhiteSpace(field.Text))
        {
            context.Fail(S["{0} needs a text for the link.", name], nameof(LinkField.Text));
        }

        return Task.CompletedTask;
    }
}
