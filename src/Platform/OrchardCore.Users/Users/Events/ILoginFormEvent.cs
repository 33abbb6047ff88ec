using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Users.Events;

/// <summary>Takes part in signing in; a reported error or a result stops it.</summary>
public interface ILoginFormEvent
{
    Task LoggingInAsync(string userName, Action<string, string> reportError) => Task.CompletedTask;

    Task LoggingInFailedAsync(string userName) => Task.CompletedTask;

    Task LoggingInFailedAsync(IUser user) => Task.CompletedTask;

    Task IsLockedOutAsync(IUser user) => Task.CompletedTask;

    Task LoggedInAsync(IUser user) => Task.CompletedTask;

    Task<IActionResult?> ValidatingLoginAsync(IUser user) => Task.FromResult<IActionResult?>(null);
}
