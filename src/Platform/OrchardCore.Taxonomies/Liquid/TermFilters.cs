using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Helper;

namespace OrchardCore.Taxonomies.Liquid;

/// <summary><c>{{ field | taxonomy_terms }}</c>: the terms of a field, or of ids with the taxonomy's id as argument.</summary>
public sealed class TaxonomyTermsFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;

    public TaxonomyTermsFilter(IContentManager contentManager)
    {
        _contentManager = contentManager;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var (taxonomyId, ids) = TermIds.Of(input, arguments);
        var taxonomy = await _contentManager.GetAsync(taxonomyId);
        var terms = ids.Select(id => TaxonomyTerms.Find(taxonomy, id)).Where(term => term is not null).ToArray();
        return FluidValue.Create(terms, context.Options);
    }
}

/// <summary><c>{{ term | inherited_terms }}</c>: the term and its parents, the nearest first.</summary>
public sealed class InheritedTermsFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;

    public InheritedTermsFilter(IContentManager contentManager)
    {
        _contentManager = contentManager;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var (taxonomyId, ids) = TermIds.Of(input, arguments);
        var taxonomy = await _contentManager.GetAsync(taxonomyId);
        return FluidValue.Create(ids.SelectMany(id => TaxonomyTerms.FindWithParents(taxonomy, id)).ToArray(), context.Options);
    }
}

internal static class TermIds
{
    public static (string TaxonomyId, string[] Ids) Of(FluidValue input, FilterArguments arguments)
        => input.ToObjectValue() switch
        {
            TaxonomyField field => (field.TaxonomyContentItemId, field.TermContentItemIds),
            ContentItem term when term.TryGet<Models.TermPart>(out var part) => (part.TaxonomyContentItemId, [term.ContentItemId]),
            JsonObject json when json.ToObject<TaxonomyField>() is { } field => (field.TaxonomyContentItemId, field.TermContentItemIds),
            IEnumerable<object> values => (arguments.At(0).ToStringValue(), values.Select(value => value.ToString()!).ToArray()),
            _ => (arguments.At(0).ToStringValue(), [input.ToStringValue()]),
        };
}
