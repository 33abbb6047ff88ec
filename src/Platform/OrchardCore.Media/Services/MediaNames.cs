using OrchardCore.Localization;
using OrchardCore.Modules.Services;

namespace OrchardCore.Media.Services;

/// <summary>Leaves names as they are.</summary>
internal sealed class PlainMediaNames : IMediaNameNormalizerService
{
    public string NormalizeFolderName(string folderName) => folderName;

    public string NormalizeFileName(string fileName) => fileName;
}

/// <summary>Names of letters, digits and hyphens, umlauts written out.</summary>
internal sealed class SlugMediaNames : IMediaNameNormalizerService
{
    private readonly ISlugService _slugService;

    public SlugMediaNames(ISlugService slugService)
    {
        _slugService = slugService;
    }

    public string NormalizeFolderName(string folderName) => Slug(folderName);

    public string NormalizeFileName(string fileName)
        => Slug(Path.GetFileNameWithoutExtension(fileName)) + Path.GetExtension(fileName).ToLowerInvariant();

    private string Slug(string name)
    {
        var german = name.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        return german.Length > 0 && _slugService.SlugifyAndTransliterate(german) is { Length: > 0 } slug ? slug : name;
    }
}
