namespace OrchardCore.Modules.Services;

/// <summary>Makes URL slugs from text.</summary>
public interface ISlugService
{
    string Slugify(string text);

    string Slugify(string text, char separator);
}
