using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Admin.Controllers;

/// <summary>The first page of the administration: /Admin.</summary>
[Admin("", "Admin")]
[Modules.Feature("OrchardCore.Admin")]
public sealed class AdminController : Controller
{
    public IActionResult Index() => View();
}
