using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Advice;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using OrchardCore.Modules;

namespace OrchardCore.Media.Advice;

/// <summary>Advice on media fields: images without an alternative text.</summary>
internal sealed class MediaAdvisor : IContentAdvisor
{
    private readonly IStringLocalizer S;

    public MediaAdvisor(IStringLocalizer<MediaAdvisor> localizer) => S = localizer;

    public Task AdviseAsync(ContentAdviceContext context)
    {
        foreach (var part in context.Type.Parts)
        {
            foreach (var field in part.PartDefinition.Fields.Where(field => field.FieldDefinition.Name == nameof(MediaField)))
            {
                if (field.GetSettings<MediaFieldSettings>().AllowMediaText
                    && context.ContentItem.Get<ContentPart>(part.Name)?.Get<MediaField>(field.Name) is { Paths: { } paths } media)
                {
                    Review(context, paths, media.MediaTexts ?? [], $"{part.Name}.{field.Name}");
                }
            }
        }

        return Task.CompletedTask;
    }

    private void Review(ContentAdviceContext context, string[] paths, string[] texts, string field)
    {
        for (var i = 0; i < paths.Length; i++)
        {
            if (i >= texts.Length || string.IsNullOrWhiteSpace(texts[i]))
            {
                context.Add(S["The image {0} has no alternative text. That is right only if it is mere decoration.", Path.GetFileName(paths[i])], $"{field}.Items[{i}].Text");
            }
        }
    }
}

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IContentAdvisor, MediaAdvisor>();
}
