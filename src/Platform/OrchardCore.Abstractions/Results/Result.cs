using Microsoft.Extensions.Localization;

namespace OrchardCore.Infrastructure;

/// <summary>Whether something succeeded, and why not. Stands in for OrchardCore.Infrastructure.Result.</summary>
public class Result
{
    private Result(bool succeeded, IEnumerable<ResultError> errors)
    {
        Succeeded = succeeded;
        Errors = [.. errors];
    }

    public bool Succeeded { get; }

    public IEnumerable<ResultError> Errors { get; }

    public static Result Success() => new(true, []);

    public static Result Failed(params IEnumerable<ResultError> errors) => new(false, errors);

    public static Result Failed(LocalizedString error) => new(false, [new ResultError { Message = error }]);
}

/// <summary>One reason of a failure; the key names the field it belongs to.</summary>
public class ResultError
{
    public string? Key { get; set; }

    public LocalizedString? Message { get; set; }
}
