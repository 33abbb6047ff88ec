using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents.Services;
using OrchardCore.Liquid;
using OrchardCore.Title.Models;
using OrchardCore.Title.ViewModels;

namespace OrchardCore.Title.Handlers;

/// <summary>Makes titles by their pattern and keeps the display text of the item in step.</summary>
public sealed class TitlePartHandler : ContentPartHandler<TitlePart>
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ILiquidTemplateManager _liquid;
    private readonly IStringLocalizer S;

    public TitlePartHandler(IContentDefinitionManager definitions, ILiquidTemplateManager liquid, IStringLocalizer<TitlePartHandler> localizer)
    {
        _definitions = definitions;
        _liquid = liquid;
        S = localizer;
    }

    protected override Task ValidatingAsync(ValidateContentPartContext context, TitlePart part)
    {
        if (context.ContentTypePartDefinition.GetSettings<TitlePartSettings>().Options is TitlePartOptions.EditableRequired && string.IsNullOrWhiteSpace(part.Title))
        {
            context.Fail(S["Please enter a title."], nameof(part.Title));
        }

        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context, TitlePart part) => SetTitleAsync(part);

    public override Task UpdatingAsync(UpdateContentContext context, TitlePart part) => SetTitleAsync(part);

    private async Task SetTitleAsync(TitlePart part)
    {
        var item = part.ContentItem;
        var settings = await _definitions.GetPartSettingsAsync<TitlePartSettings>(part);
        if (settings.Options is TitlePartOptions.GeneratedDisabled or TitlePartOptions.GeneratedHidden && !string.IsNullOrEmpty(settings.Pattern))
        {
            var model = new TitlePartViewModel { Title = part.Title, TitlePart = part, ContentItem = item, Settings = settings };
            part.Title = await _liquid.RenderPatternAsync(settings.Pattern, model, item);
            item.DisplayText = part.Title;
            part.Apply();
        }
        else if (string.IsNullOrEmpty(item.DisplayText))
        {
            item.DisplayText = part.Title;
        }
    }
}
