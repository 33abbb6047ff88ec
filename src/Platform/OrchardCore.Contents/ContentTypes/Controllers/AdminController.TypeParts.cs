using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Services;
using OrchardCore.ContentTypes.ViewModels;
using OrchardCore.DisplayManagement.Notify;

namespace OrchardCore.ContentTypes.Controllers;

/// <summary>The parts of a type.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    [Admin("ContentTypes/AddPartsTo/{id}", "AddPartsTo")]
    public async Task<IActionResult> AddPartsTo(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetTypeDefinitionAsync(id) is { } type
            ? View(new AddPartsViewModel { Type = type, Parts = await FreePartsAsync(type) })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(AddPartsTo))]
    [Admin("ContentTypes/AddPartsTo/{id}", "AddPartsTo")]
    public async Task<IActionResult> AddPartsToPost(string id, string?[]? parts)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var free = (await FreePartsAsync(type)).Where(x => parts?.Contains(x.Name) == true).ToArray();
        if (free.Length > 0)
        {
            await _definitions.AlterTypeDefinitionAsync(type.Name, builder =>
            {
                foreach (var part in free)
                {
                    builder.WithPart(part.Name, x => x.WithPosition(part.DefaultPosition() ?? "5"));
                }
            });
            await _notifier.SuccessAsync(H["Added: {0}", string.Join(", ", free.Select(x => x.DisplayName() is { Length: > 0 } name ? name : x.Name))]);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpGet]
    [Admin("ContentTypes/AddReusablePartTo/{id}", "AddReusablePartTo")]
    public async Task<IActionResult> AddReusablePartTo(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        return await ReusableViewAsync(type, new());
    }

    [HttpPost, ActionName(nameof(AddReusablePartTo))]
    [Admin("ContentTypes/AddReusablePartTo/{id}", "AddReusablePartTo")]
    public async Task<IActionResult> AddReusablePartToPost(string id, AddReusablePartViewModel model)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var part = (await ReusablePartsAsync()).FirstOrDefault(x => x.Name == model.SelectedPartName);
        if (part is null)
        {
            ModelState.AddModelError(nameof(model.SelectedPartName), H["Please choose a part."].Value);
        }

        var taken = (await _definitions.LoadPartDefinitionsAsync()).Select(x => x.Name).Concat(type.Parts.Select(x => x.Name)).ToArray();
        if (_names.Check(ModelState, model.DisplayName, model.Name, [.. type.Parts.Select(x => x.DisplayName())], taken) is not { } name)
        {
            return await ReusableViewAsync(type, model);
        }

        await _definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(name, part!.Name, x =>
        {
            x.WithDisplayName(model.DisplayName!.Trim());
            x.WithDescription(model.Description?.Trim() ?? "");
            x.WithPosition(part.DefaultPosition() ?? "5");
        }));
        await _notifier.SuccessAsync(H["Added: {0}", model.DisplayName!.Trim()]);
        return RedirectToAction(nameof(EditTypePart), new { id, name });
    }

    [HttpGet]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Edit", "EditTypePart")]
    public async Task<IActionResult> EditTypePart(string id, string name)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return Find(await _definitions.GetTypeDefinitionAsync(id), name) is { } part
            ? View(await TypePartModelAsync(part, await _display.BuildTypePartEditorAsync(part, _updater.ModelUpdater), part.Editor(), part.DisplayMode()))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(EditTypePart))]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Edit", "EditTypePart")]
    public async Task<IActionResult> EditTypePartPost(string id, string name, string? editor, string? displayMode)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (Find(await _definitions.LoadTypeDefinitionAsync(id), name) is not { } part)
        {
            return NotFound();
        }

        var choices = await _choices.FindAsync(part.PartDefinition.Name, part.Editor(), part.DisplayMode());
        var shape = await _display.UpdateTypePartEditorAsync(part, _updater.ModelUpdater);
        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(EditTypePart), await TypePartModelAsync(part, shape, editor, displayMode));
        }

        await _definitions.AlterTypeDefinitionAsync(id, type => type.WithPart(name, part.PartDefinition.Name, x => x.MergeSettings<ContentTypePartSettings>(settings =>
        {
            settings.Editor = Chosen(choices.Editors, editor);
            settings.DisplayMode = Chosen(choices.DisplayModes, displayMode);
        })));
        await _notifier.SuccessAsync(H["\"{0}\" has been saved.", Find(await _definitions.LoadTypeDefinitionAsync(id), name)!.DisplayName()]);

        // Another editor may have settings of its own.
        return (part.Editor() ?? "") == (editor ?? "") ? RedirectToAction(nameof(Edit), new { id }) : RedirectToAction(nameof(EditTypePart), new { id, name });
    }

    [HttpGet]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Remove", "RemovePart")]
    public async Task<IActionResult> RemovePart(string id, string name)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return Find(await _definitions.GetTypeDefinitionAsync(id), name) is { } part
            ? View("Remove", new RemoveViewModel
            {
                Name = part.DisplayName(),
                Owner = part.ContentTypeDefinition.DisplayName,
                Back = Url.Action(nameof(Edit), new { id })!,
                Items = await _stored.CountAsync(id, name, fieldName: null),
            })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(RemovePart))]
    [Admin("ContentTypes/{id}/ContentParts/{name}/Remove", "RemovePart")]
    public async Task<IActionResult> RemovePartPost(string id, string name)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (Find(await _definitions.LoadTypeDefinitionAsync(id), name) is not { } part || DefinitionOrigins.IsSystemDefined(part))
        {
            return NotFound();
        }

        await _definitions.AlterTypeDefinitionAsync(id, type => type.RemovePart(name));
        await _notifier.SuccessAsync(H["\"{0}\" has been removed. Its data stays stored.", part.DisplayName()]);
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpGet]
    [Admin("ContentTypes/{id}/RemainingData", "RemainingData")]
    public async Task<IActionResult> RemainingData(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetTypeDefinitionAsync(id) is { } type
            ? View(new RemainingDataViewModel { Type = type, Data = await _stored.FindRemainingAsync(type) })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(RemainingData))]
    [Admin("ContentTypes/{id}/RemainingData", "RemainingData")]
    public async Task<IActionResult> RemainingDataPost(string id, string? partName, string? fieldName, bool confirmed)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        // Only what no definition describes; anything else would take data that is in use.
        fieldName = string.IsNullOrEmpty(fieldName) ? null : fieldName;
        if ((await _stored.FindRemainingAsync(type)).FirstOrDefault(x => x.PartName == partName && x.FieldName == fieldName) is not { } data)
        {
            return NotFound();
        }

        if (!confirmed)
        {
            await _notifier.WarningAsync(H["Nothing was deleted: please tick the box first."]);
        }
        else
        {
            await _stored.PurgeAsync(type.Name, data.PartName, data.FieldName);
            await _notifier.SuccessAsync(H["The data of \"{0}\" has been deleted for good.", data.FieldName ?? data.PartName]);
        }

        return RedirectToAction(nameof(RemainingData), new { id });
    }

    private static ContentTypePartDefinition? Find(ContentTypeDefinition? type, string name) => type?.Parts.FirstOrDefault(x => x.Name == name);

    private static string? Chosen(IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> choices, string? value)
        => choices.Any(x => x.Value == value) && !string.IsNullOrEmpty(value) ? value : null;

    private async Task<EditTypePartViewModel> TypePartModelAsync(ContentTypePartDefinition part, object shape, string? editor, string? displayMode)
        => new() { Part = part, Shape = shape, Editor = editor, DisplayMode = displayMode, Choices = await _choices.FindAsync(part.PartDefinition.Name, part.Editor(), part.DisplayMode()) };

    private async Task<IReadOnlyList<ContentPartDefinition>> FreePartsAsync(ContentTypeDefinition type)
        => [.. (await _definitions.LoadPartDefinitionsAsync())
            .Where(x => x.IsAttachable() && type.Parts.All(part => part.Name != x.Name))
            .OrderBy(x => x.DisplayName() ?? x.Name, StringComparer.CurrentCulture)];

    private async Task<IReadOnlyList<ContentPartDefinition>> ReusablePartsAsync()
        => [.. (await _definitions.LoadPartDefinitionsAsync()).Where(x => x.IsAttachable() && x.IsReusable()).OrderBy(x => x.Name, StringComparer.Ordinal)];

    private async Task<IActionResult> ReusableViewAsync(ContentTypeDefinition type, AddReusablePartViewModel model)
    {
        ViewData["Type"] = type;
        ViewData["Parts"] = await ReusablePartsAsync();
        return View(nameof(AddReusablePartTo), model);
    }
}
