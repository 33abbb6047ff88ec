using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.ResourceManagement;

namespace Defus.Seo.Services;

/// <summary>Writes the JSON-LD of the search page.</summary>
public sealed class SearchPageSchema : IAsyncResultFilter
{
    // As much as the input of the page takes.
    private const int MaxTerms = 200;

    private readonly PageDescriptions _descriptions;
    private readonly PageSchema _schema;
    private readonly IResourceManager _resources;

    public SearchPageSchema(PageDescriptions descriptions, PageSchema schema, IResourceManager resources)
    {
        _descriptions = descriptions;
        _schema = schema;
        _resources = resources;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult)
        {
            var request = context.HttpContext.Request;
            var terms = request.Query["terms"].ToString().Trim();
            terms = terms[..Math.Min(terms.Length, MaxTerms)];
            var schema = _schema.WriteSearch(await _descriptions.BeginAsync(request), terms.Length == 0 ? null : terms);
            _resources.RegisterHeadScript(new HtmlString($"<script type=\"application/ld+json\">{schema}</script>"));
        }

        await next();
    }
}

/// <summary>Puts <see cref="SearchPageSchema"/> on the action of the search page, and on no other.</summary>
public sealed class SearchPageConvention : IActionModelConvention
{
    private const string Search = "Search";
    private const string Module = "OrchardCore.Search";

    public void Apply(ActionModel action)
    {
        if (action.ActionName == Search && action.Controller.ControllerName == Search && action.Controller.ControllerType.Namespace?.StartsWith(Module, StringComparison.Ordinal) == true)
        {
            action.Filters.Add(new TypeFilterAttribute(typeof(SearchPageSchema)));
        }
    }
}
