using Fluid;
using Fluid.Values;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid;
using OrchardCore.Lists.Models;
using OrchardCore.Lists.Services;

namespace OrchardCore.Lists.Liquid;

/// <summary><c>{{ item | container }}</c>: the list an item stands in.</summary>
public sealed class ContainerFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;

    public ContainerFilter(IContentManager contentManager)
    {
        _contentManager = contentManager;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => input.ToObjectValue() is ContentItem item && item.TryGet<ContainedPart>(out var part)
            ? FluidValue.Create(await _contentManager.GetAsync(part.ListContentItemId), context.Options)
            : NilValue.Instance;
}

/// <summary><c>{{ list | list_count }}</c>: how many published items a list has.</summary>
public sealed class ListCountFilter : ILiquidFilter
{
    private readonly IContainerService _container;

    public ListCountFilter(IContainerService container)
    {
        _container = container;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => NumberValue.Create(await _container.CountAsync(ListId.Of(input)));
}

/// <summary><c>{{ list | list_items }}</c>: the published items of a list.</summary>
public sealed class ListItemsFilter : ILiquidFilter
{
    private readonly IContainerService _container;

    public ListItemsFilter(IContainerService container)
    {
        _container = container;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => FluidValue.Create(await _container.ListAsync(ListId.Of(input), ordered: false, skip: 0, take: 1000), context.Options);
}

/// <summary>A list is named by its item or by its id.</summary>
internal static class ListId
{
    public static string Of(FluidValue value)
        => value.ToObjectValue() is ContentItem item ? item.ContentItemId : value.ToStringValue();
}
