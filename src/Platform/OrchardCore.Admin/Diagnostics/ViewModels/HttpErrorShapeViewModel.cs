using System.Net;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Diagnostics.ViewModels;

/// <summary>Shape <c>HttpError</c>, with the status code and its name as alternates: HttpError-404 and HttpError-NotFound.</summary>
public class HttpErrorShapeViewModel : ShapeViewModel
{
    public HttpErrorShapeViewModel(int? code)
        : base("HttpError")
    {
        Code = code;
        if (code is { } value)
        {
            Metadata.Alternates.Add($"HttpError__{value}");
            Metadata.Alternates.Add($"HttpError__{(HttpStatusCode)value}");
        }
    }

    public int? Code { get; }
}
