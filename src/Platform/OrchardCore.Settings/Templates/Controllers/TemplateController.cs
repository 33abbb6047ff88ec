using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Templates.Models;
using OrchardCore.Templates.Services;
using OrchardCore.Templates.ViewModels;
using OrchardCore.Themes.Services;

namespace OrchardCore.Templates.Controllers;

/// <summary>Liquid templates that go over those of modules and themes: /Admin/Templates. A template with an error is not stored.</summary>
[Area("OrchardCore.Templates")]
[Feature("OrchardCore.Templates")]
public sealed class TemplateController : Controller
{
    private const int MaxNameLength = 255;

    private readonly TemplatesManager _templates;
    private readonly AdminTemplatesManager _adminTemplates;
    private readonly ILiquidTemplateManager _liquid;
    private readonly IShapeTableManager _tables;
    private readonly ISiteThemeService _siteTheme;
    private readonly IAdminThemeService _adminTheme;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;
    private readonly IStringLocalizer S;

    public TemplateController(
        TemplatesManager templates,
        AdminTemplatesManager adminTemplates,
        ILiquidTemplateManager liquid,
        IShapeTableManager tables,
        ISiteThemeService siteTheme,
        IAdminThemeService adminTheme,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<TemplateController> htmlLocalizer,
        IStringLocalizer<TemplateController> localizer)
    {
        _templates = templates;
        _adminTemplates = adminTemplates;
        _liquid = liquid;
        _tables = tables;
        _siteTheme = siteTheme;
        _adminTheme = adminTheme;
        _authorization = authorization;
        _notifier = notifier;
        H = htmlLocalizer;
        S = localizer;
    }

    [HttpGet]
    [Admin("Templates", "Templates.Index")]
    public Task<IActionResult> Index(string? q) => ListAsync(adminTemplates: false, q);

    [HttpGet]
    [Admin("Templates/Admin", "Templates.Admin")]
    public Task<IActionResult> Admin(string? q) => ListAsync(adminTemplates: true, q);

    [HttpGet]
    [Admin("Templates/Create/{name?}", "Templates.Create")]
    public async Task<IActionResult> Create(string? name, bool adminTemplates)
        => await MayAsync(adminTemplates) ? await FormAsync(nameof(Create), new TemplateViewModel { Name = name, AdminTemplates = adminTemplates }) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Templates/Create/{name?}", "Templates.Create")]
    public Task<IActionResult> CreatePost(TemplateViewModel model, string? submit) => SaveAsync(nameof(Create), sourceName: null, model, submit);

    [HttpGet]
    [Admin("Templates/Edit/{name}", "Templates.Edit")]
    public async Task<IActionResult> Edit(string name, bool adminTemplates)
    {
        if (!await MayAsync(adminTemplates))
        {
            return Forbid();
        }

        return (await DocumentAsync(adminTemplates)).Templates.TryGetValue(name, out var template)
            ? await FormAsync(nameof(Edit), new TemplateViewModel { Name = name, AdminTemplates = adminTemplates, Content = template.Content, Description = template.Description }, name)
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Templates/Edit/{sourceName}", "Templates.EditPost")]
    public Task<IActionResult> EditPost(string sourceName, TemplateViewModel model, string? submit) => SaveAsync(nameof(Edit), sourceName, model, submit);

    [HttpPost]
    [Admin("Templates/Delete/{name}", "Templates.Delete")]
    public async Task<IActionResult> Delete(string name, bool adminTemplates)
    {
        if (!await MayAsync(adminTemplates))
        {
            return Forbid();
        }

        if (!(await DocumentAsync(adminTemplates)).Templates.ContainsKey(name))
        {
            return NotFound();
        }

        await RemoveAsync(adminTemplates, name);
        await _notifier.SuccessAsync(H["The template \"{0}\" has been deleted.", name]);
        return RedirectToList(adminTemplates);
    }

    private async Task<IActionResult> ListAsync(bool adminTemplates, string? q)
        => await MayAsync(adminTemplates)
            ? View(nameof(Index), new TemplateIndexViewModel
            {
                AdminTemplates = adminTemplates,
                Search = q,
                Templates = [.. (await DocumentAsync(adminTemplates)).Templates
                    .Where(x => string.IsNullOrWhiteSpace(q) || x.Key.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase) || x.Value.Content.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase))
                    .OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase)],
            })
            : Forbid();

    private async Task<IActionResult> SaveAsync(string action, string? sourceName, TemplateViewModel model, string? submit)
    {
        if (!await MayAsync(model.AdminTemplates))
        {
            return Forbid();
        }

        var known = (await DocumentAsync(model.AdminTemplates)).Templates;
        if (sourceName is not null && !known.ContainsKey(sourceName))
        {
            return NotFound();
        }

        var name = model.Name?.Trim() ?? "";
        Check(model, name);
        if (!name.Equals(sourceName, StringComparison.OrdinalIgnoreCase) && known.ContainsKey(name))
        {
            ModelState.AddModelError(nameof(model.Name), S["There is a template of this name already."].Value);
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(action, model, sourceName);
        }

        if (sourceName is not null && sourceName != name)
        {
            await RemoveAsync(model.AdminTemplates, sourceName);
        }

        var template = new Template { Content = model.Content!, Description = model.Description?.Trim() };
        await (model.AdminTemplates ? _adminTemplates.UpdateTemplateAsync(name, template) : _templates.UpdateTemplateAsync(name, template));
        await _notifier.SuccessAsync(H["The template \"{0}\" has been saved.", name]);
        return submit == "SaveAndContinue" ? RedirectToAction(nameof(Edit), new { name, adminTemplates = model.AdminTemplates ? true : (bool?)null }) : RedirectToList(model.AdminTemplates);
    }

    private void Check(TemplateViewModel model, string name)
    {
        if (name.Length is 0 or > MaxNameLength)
        {
            ModelState.AddModelError(nameof(model.Name), S["Please give a name of at most {0} characters.", MaxNameLength].Value);
        }
        else if (!name.All(x => char.IsAsciiLetterOrDigit(x) || x is '_' or '-'))
        {
            ModelState.AddModelError(nameof(model.Name), S["The name of a template has letters, digits, hyphens and underscores, for instance {0}.", "Content__Event"].Value);
        }

        if (string.IsNullOrWhiteSpace(model.Content))
        {
            ModelState.AddModelError(nameof(model.Content), S["Please write a template."].Value);
        }
        else if (model.Content.Length > TemplateViewModel.MaxContentLength)
        {
            ModelState.AddModelError(nameof(model.Content), S["The template is too long."].Value);
        }
        else
        {
            _liquid.CheckTemplate(ModelState, null, nameof(model.Content), model.Content);
        }
    }

    private async Task<IActionResult> FormAsync(string action, TemplateViewModel model, string? sourceName = null)
    {
        var theme = model.AdminTemplates ? await _adminTheme.GetAdminThemeAsync() : await _siteTheme.GetSiteThemeAsync();
        ViewData["Shapes"] = (await _tables.GetShapeTableAsync(theme?.Id)).Bindings.Keys.Order(StringComparer.OrdinalIgnoreCase).ToArray();
        ViewData["SourceName"] = sourceName;
        return View(action == nameof(Create) ? nameof(Create) : nameof(Edit), model);
    }

    private RedirectToActionResult RedirectToList(bool adminTemplates) => RedirectToAction(adminTemplates ? nameof(Admin) : nameof(Index));

    private async Task<TemplatesDocument> DocumentAsync(bool adminTemplates)
        => adminTemplates ? await _adminTemplates.GetTemplatesDocumentAsync() : await _templates.GetTemplatesDocumentAsync();

    private Task RemoveAsync(bool adminTemplates, string name)
        => adminTemplates ? _adminTemplates.RemoveTemplateAsync(name) : _templates.RemoveTemplateAsync(name);

    private Task<bool> MayAsync(bool adminTemplates)
        => _authorization.AuthorizeAsync(User, adminTemplates ? AdminTemplatesPermissions.ManageAdminTemplates : Permissions.ManageTemplates);
}
