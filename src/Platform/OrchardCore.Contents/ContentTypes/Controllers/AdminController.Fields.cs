using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Services;
using OrchardCore.ContentTypes.ViewModels;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Mvc;

namespace OrchardCore.ContentTypes.Controllers;

/// <summary>The fields of a part; those of a type are the fields of the part named like it.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    [Admin("ContentTypes/AddFieldsTo/{id}", "AddFieldsTo")]
    public async Task<IActionResult> AddFieldTo(string id, string? returnUrl)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await OwnerNameAsync(id) is { } owner ? FieldForm(owner, id, returnUrl, new()) : NotFound();
    }

    [HttpPost, ActionName(nameof(AddFieldTo))]
    [Admin("ContentTypes/AddFieldsTo/{id}", "AddFieldsTo")]
    public async Task<IActionResult> AddFieldToPost(string id, AddFieldViewModel model, string? returnUrl)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await OwnerNameAsync(id) is not { } owner)
        {
            return NotFound();
        }

        var part = await _definitions.LoadPartDefinitionAsync(id);
        if (!_options.ContentFieldOptionsLookup.TryGetValue(model.FieldTypeName ?? "", out var fieldType))
        {
            ModelState.AddModelError(nameof(model.FieldTypeName), H["Please choose a kind of field."].Value);
        }

        var fields = part?.Fields.ToArray() ?? [];
        var taken = fields.Select(x => x.Name).Concat(PropertiesOf(id, fieldType?.Type)).ToArray();
        if (_names.Check(ModelState, model.DisplayName, model.Name, [.. fields.Select(x => x.DisplayName())], taken) is not { } name)
        {
            return FieldForm(owner, id, returnUrl, model);
        }

        await _definitions.AlterPartDefinitionAsync(id, builder => builder.WithField(name, field => field
            .OfType(fieldType!.Type.Name)
            .WithDisplayName(model.DisplayName!.Trim())
            .WithPosition(fields.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .WithSettings(_listed.AtOnce(fieldType.Type.Name))));
        if (await _definitions.LoadTypeDefinitionAsync(id) is { } type && type.Parts.All(x => x.Name != id))
        {
            await _definitions.AlterTypeDefinitionAsync(id, builder => builder.WithPart(id));
        }

        await _notifier.SuccessAsync(_listed.AtOnce(fieldType!.Type.Name).ShowColumn
            ? H["The field \"{0}\" has been added. It is in the editor and in the content list at once.", model.DisplayName!.Trim()]
            : H["The field \"{0}\" has been added. It is in the editor at once.", model.DisplayName!.Trim()]);
        return RedirectToAction(nameof(EditField), new { id, name, returnUrl = Url.Local(returnUrl) });
    }

    [HttpGet]
    [Admin("ContentParts/{id}/Fields/{name}/Edit", "EditField")]
    public async Task<IActionResult> EditField(string id, string name, string? returnUrl)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return Find(await _definitions.GetPartDefinitionAsync(id), name) is { } field
            ? await FieldViewAsync(field, await _display.BuildPartFieldEditorAsync(field, _updater.ModelUpdater), returnUrl, new EditFieldViewModel
            {
                DisplayName = field.DisplayName(),
                Description = field.Description(),
                Editor = field.Editor(),
                DisplayMode = field.DisplayMode(),
            })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(EditField))]
    [Admin("ContentParts/{id}/Fields/{name}/Edit", "EditField")]
    public async Task<IActionResult> EditFieldPost(string id, string name, EditFieldViewModel model, string? returnUrl)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        var part = await _definitions.LoadPartDefinitionAsync(id);
        if (Find(part, name) is not { } field)
        {
            return NotFound();
        }

        _names.CheckDisplayName(ModelState, model.DisplayName, [.. part!.Fields.Where(x => x.Name != name).Select(x => x.DisplayName())]);
        var choices = await _choices.FindAsync(field.FieldDefinition.Name, field.Editor(), field.DisplayMode());
        var shape = await _display.UpdatePartFieldEditorAsync(field, _updater.ModelUpdater);
        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return await FieldViewAsync(field, shape, returnUrl, model);
        }

        await _definitions.AlterPartDefinitionAsync(id, builder => builder.WithField(name, x => x.MergeSettings<ContentPartFieldSettings>(settings =>
        {
            settings.DisplayName = model.DisplayName!.Trim();
            settings.Description = string.IsNullOrWhiteSpace(model.Description) ? null : model.Description.Trim();
            settings.Editor = Chosen(choices.Editors, model.Editor);
            settings.DisplayMode = Chosen(choices.DisplayModes, model.DisplayMode);
        })));
        await _notifier.SuccessAsync(H["The field \"{0}\" has been saved.", model.DisplayName!.Trim()]);

        // Another editor or display mode may have settings of its own.
        return (field.Editor() ?? "", field.DisplayMode() ?? "") == (model.Editor ?? "", model.DisplayMode ?? "")
            ? await BackAsync(id, returnUrl)
            : RedirectToAction(nameof(EditField), new { id, name, returnUrl = Url.Local(returnUrl) });
    }

    [HttpGet]
    [Admin("ContentParts/{id}/Fields/{name}/Remove", "RemoveField")]
    public async Task<IActionResult> RemoveField(string id, string name)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (Find(await _definitions.GetPartDefinitionAsync(id), name) is not { } field)
        {
            return NotFound();
        }

        var items = 0;
        var types = await UsersOfAsync(id);
        foreach (var part in types)
        {
            items += await _stored.CountAsync(part.ContentTypeDefinition.Name, part.Name, name);
        }

        var type = await _definitions.GetTypeDefinitionAsync(id);
        return View("Remove", new RemoveViewModel
        {
            Name = field.DisplayName(),
            Owner = type?.DisplayName ?? id,
            Back = Url.Action(type is null ? nameof(EditPart) : nameof(Edit), new { id })!,
            IsField = true,
            Items = items,
            Types = [.. types.Select(x => x.ContentTypeDefinition.DisplayName).Distinct()],
        });
    }

    [HttpPost, ActionName(nameof(RemoveField))]
    [Admin("ContentParts/{id}/Fields/{name}/Remove", "RemoveField")]
    public async Task<IActionResult> RemoveFieldPost(string id, string name)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (Find(await _definitions.LoadPartDefinitionAsync(id), name) is not { } field || DefinitionOrigins.IsSystemDefined(field))
        {
            return NotFound();
        }

        await _definitions.AlterPartDefinitionAsync(id, part => part.RemoveField(name));
        await _notifier.SuccessAsync(H["\"{0}\" has been removed. Its data stays stored.", field.DisplayName()]);
        return await BackAsync(id, returnUrl: null);
    }

    private static ContentPartFieldDefinition? Find(ContentPartDefinition? part, string name) => part?.Fields.FirstOrDefault(x => x.Name == name);

    private async Task<string?> OwnerNameAsync(string id)
        => await _definitions.LoadTypeDefinitionAsync(id) is { } type ? type.DisplayName
            : await _definitions.LoadPartDefinitionAsync(id) is { } part ? part.DisplayName() ?? part.Name
            : null;

    // A field stored under the name of a property of the part's class would be overwritten by it, unless it is that very field.
    private IEnumerable<string> PropertiesOf(string partName, Type? fieldType)
        => _options.ContentPartOptionsLookup.TryGetValue(partName, out var option)
            ? option.Type.GetProperties().Where(x => x.PropertyType != fieldType).Select(x => x.Name)
            : [];

    private async Task<IReadOnlyList<ContentTypePartDefinition>> UsersOfAsync(string partName)
        => [.. (await _definitions.ListTypeDefinitionsAsync()).SelectMany(x => x.Parts).Where(x => x.PartDefinition.Name == partName)];

    private async Task<IActionResult> BackAsync(string id, string? returnUrl)
        => Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl)
            : RedirectToAction(await _definitions.GetTypeDefinitionAsync(id) is null ? nameof(EditPart) : nameof(Edit), new { id });

    private ViewResult FieldForm(string owner, string id, string? returnUrl, AddFieldViewModel model)
    {
        ViewData["Owner"] = owner;
        ViewData["Id"] = id;
        ViewData["ReturnUrl"] = returnUrl;
        ViewData["FieldTypes"] = _options.ContentFieldOptionsLookup.Keys.Order(StringComparer.Ordinal).ToArray();
        return View(nameof(AddFieldTo), model);
    }

    private async Task<IActionResult> FieldViewAsync(ContentPartFieldDefinition field, object shape, string? returnUrl, EditFieldViewModel model)
    {
        ViewData["Field"] = new FieldPage(field, shape, await _choices.FindAsync(field.FieldDefinition.Name, field.Editor(), field.DisplayMode()), returnUrl);
        return View(nameof(EditField), model);
    }
}
