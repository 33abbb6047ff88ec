using Defus.Common.Pages;
using OrchardCore.Media.Models;

namespace Defus.OutputCache.Changes;

/// <summary>Media profiles, by name.</summary>
internal sealed class MediaProfileParts : IDocumentParts
{
    public Type DocumentType => typeof(MediaProfilesDocument);

    public static PageTag Tag(string profile) => PageTag.Of("profile", profile);

    public IReadOnlyDictionary<PageTag, string> Describe(object document)
    {
        var profiles = new Dictionary<PageTag, string>();
        foreach (var (name, profile) in ((MediaProfilesDocument)document).MediaProfiles)
        {
            profiles[Tag(name)] = DocumentText.Of(profile);
        }

        return profiles;
    }
}
