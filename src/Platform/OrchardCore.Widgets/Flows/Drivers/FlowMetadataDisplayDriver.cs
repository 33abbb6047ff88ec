using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Models;

namespace OrchardCore.Flows.Drivers;

/// <summary>Edits the alignment and the size of a widget in a flow.</summary>
public sealed class FlowMetadataDisplayDriver : ContentDisplayDriver
{
    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix)
        => Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? nameof(FlowMetadata) : $"{htmlFieldPrefix}.{nameof(FlowMetadata)}";

    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context)
        => model.TryGet<FlowMetadata>(out var metadata)
            ? Initialize<FlowMetadataViewModel>("FlowMetadata_Edit", viewModel =>
            {
                viewModel.Alignment = metadata.Alignment;
                viewModel.Size = metadata.Size;
            }).Location("Footer")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (!model.TryGet<FlowMetadata>(out var metadata))
        {
            return null;
        }

        var viewModel = new FlowMetadataViewModel { Alignment = metadata.Alignment, Size = metadata.Size };
        await context.Updater.TryUpdateModelAsync(viewModel, Prefix);
        model.Alter<FlowMetadata>(part =>
        {
            part.Alignment = viewModel.Alignment;
            part.Size = Math.Clamp(viewModel.Size, 1, 100);
        });

        return Edit(model, context);
    }
}

/// <summary>Shape <c>FlowMetadata_Edit</c>.</summary>
public class FlowMetadataViewModel
{
    public FlowAlignment Alignment { get; set; }

    public int Size { get; set; }
}
