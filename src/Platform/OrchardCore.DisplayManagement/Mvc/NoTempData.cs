using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrchardCore.DisplayManagement.Mvc;

/// <summary>Keeps nothing between requests: no visitor gets a cookie for it.</summary>
internal sealed class NoTempData : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context)
    {
        return new Dictionary<string, object>();
    }

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0)
        {
            throw new InvalidOperationException("TempData is not kept from one request to the next; use INotifier for messages.");
        }
    }
}
