using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents;
using OrchardCore.ContentTypes.Services;
using OrchardCore.ContentTypes.ViewModels;
using OrchardCore.DisplayManagement.Notify;

namespace OrchardCore.ContentTypes.Controllers;

/// <summary>Parts that types can share.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    [Admin("ContentTypes/ListParts", "ListContentParts")]
    public async Task<IActionResult> ListParts()
    {
        if (!await _authorization.AuthorizeAsync(User, ContentTypesPermissions.ViewContentTypes))
        {
            return Forbid();
        }

        var types = (await _definitions.ListTypeDefinitionsAsync()).ToArray();
        var parts = (await _definitions.ListPartDefinitionsAsync()).Where(part => types.All(type => type.Name != part.Name));
        return View(new ListContentPartsViewModel
        {
            Parts = [.. parts.OrderBy(x => x.DisplayName() ?? x.Name, StringComparer.CurrentCulture).Select(x => Row(x, types))],
            CanEdit = await MayEditAsync(),
        });
    }

    [HttpGet]
    [Admin("ContentParts/Create", "CreatePart")]
    public async Task<IActionResult> CreatePart() => await MayEditAsync() ? View(new CreateDefinitionViewModel()) : Forbid();

    [HttpPost, ActionName(nameof(CreatePart))]
    [Admin("ContentParts/Create", "CreatePart")]
    public async Task<IActionResult> CreatePartPost(CreateDefinitionViewModel model)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        // A class without a definition may get one: that makes its part attachable.
        var taken = (await TakenNamesAsync()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (_options.ContentPartOptionsLookup.ContainsKey(model.Name?.Trim() ?? "") && await _definitions.LoadPartDefinitionAsync(model.Name!.Trim()) is null)
        {
            taken.Remove(model.Name.Trim());
        }

        if (_names.Check(ModelState, model.DisplayName, model.Name, [.. (await _definitions.LoadPartDefinitionsAsync()).Select(x => x.DisplayName()).OfType<string>()], taken) is not { } name)
        {
            return View(model);
        }

        await _definitions.AlterPartDefinitionAsync(name, part => part.Attachable().WithDisplayName(model.DisplayName!.Trim()));
        await _notifier.SuccessAsync(H["The part \"{0}\" has been created.", model.DisplayName!.Trim()]);
        return RedirectToAction(nameof(EditPart), new { id = name });
    }

    [HttpGet]
    [Admin("ContentParts/Edit/{id}", "EditPart")]
    public async Task<IActionResult> EditPart(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetPartDefinitionAsync(id) is { } part
            ? View(await PartModelAsync(part, await _display.BuildPartEditorAsync(part, _updater.ModelUpdater)))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(EditPart))]
    [Admin("ContentParts/Edit/{id}", "EditPart")]
    public async Task<IActionResult> EditPartPost(string id, string?[]? orderedFieldNames, [Bind(Prefix = "submit.Move")] string? move)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadPartDefinitionAsync(id) is not { } part)
        {
            return NotFound();
        }

        var editor = await _display.UpdatePartEditorAsync(part, _updater.ModelUpdater);
        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(EditPart), await PartModelAsync(part, editor));
        }

        await OrderFieldsAsync(id, orderedFieldNames ?? [], move);
        if (move is not null)
        {
            return Redirect(Url.Action(nameof(EditPart), new { id }) + "#fields");
        }

        await _notifier.SuccessAsync(H["\"{0}\" has been saved.", part.DisplayName() is { Length: > 0 } name ? name : part.Name]);
        return RedirectToAction(nameof(ListParts));
    }

    [HttpGet]
    [Admin("ContentParts/Delete/{id}", "DeletePart")]
    public async Task<IActionResult> DeletePart(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetPartDefinitionAsync(id) is { } part ? View(await PartRowAsync(part)) : NotFound();
    }

    [HttpPost, ActionName(nameof(DeletePart))]
    [Admin("ContentParts/Delete/{id}", "DeletePart")]
    public async Task<IActionResult> DeletePartPost(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadPartDefinitionAsync(id) is not { } part)
        {
            return NotFound();
        }

        if (DefinitionOrigins.IsSystemDefined(part) || (await PartRowAsync(part)).Types.Count > 0)
        {
            return RedirectToAction(nameof(DeletePart), new { id });
        }

        await _definitions.DeletePartDefinitionAsync(part.Name);
        await _notifier.SuccessAsync(H["The part \"{0}\" has been deleted.", part.DisplayName() is { Length: > 0 } name ? name : part.Name]);
        return RedirectToAction(nameof(ListParts));
    }

    private async Task<EditPartViewModel> PartModelAsync(ContentPartDefinition part, object editor) => new()
    {
        Row = await PartRowAsync(part),
        Editor = editor,
        Fields = [.. InOrder(part.Fields, x => x.GetSettings<ContentPartFieldSettings>().Position)],
    };

    private async Task<PartRow> PartRowAsync(ContentPartDefinition part) => Row(part, [.. await _definitions.ListTypeDefinitionsAsync()]);

    private PartRow Row(ContentPartDefinition part, ContentTypeDefinition[] types)
        => new(part, [.. types.Where(type => type.Parts.Any(x => x.PartDefinition.Name == part.Name))], _origins.ModuleOf(part));
}
