using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using OrchardCore.DisplayManagement.Implementation;

namespace Defus.OutputCache.Collecting;

/// <summary>A page depends on the templates its shapes have or might have in the database.</summary>
internal sealed class ShownTemplates : IShapeDisplayEvents
{
    public Task DisplayingAsync(ShapeDisplayContext context) => Task.CompletedTask;

    // By now all alternates are known.
    public Task DisplayedAsync(ShapeDisplayContext context)
    {
        if (PageDependencies.Current is { } page)
        {
            var metadata = context.Shape.Metadata;
            page.Add(TemplateParts.Tag(metadata.Type));
            foreach (var alternate in metadata.Alternates)
            {
                page.Add(TemplateParts.Tag(alternate));
            }

            foreach (var wrapper in metadata.Wrappers)
            {
                page.Add(TemplateParts.Tag(wrapper));
            }
        }

        return Task.CompletedTask;
    }

    public Task DisplayingFinalizedAsync(ShapeDisplayContext context) => Task.CompletedTask;
}
