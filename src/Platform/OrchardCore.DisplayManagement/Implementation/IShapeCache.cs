using Microsoft.AspNetCore.Html;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Keeps the HTML of shapes that have a cache id; there is none while the feature OrchardCore.DynamicCache is off.</summary>
public interface IShapeCache
{
    /// <summary>The kept HTML, else what is rendered now.</summary>
    ValueTask<IHtmlContent> GetOrRenderAsync(CacheContext context, Func<ValueTask<IHtmlContent>> renderAsync);
}
