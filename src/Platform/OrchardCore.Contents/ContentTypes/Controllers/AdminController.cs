using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents;
using OrchardCore.Contents.List;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.ContentTypes.Services;
using OrchardCore.ContentTypes.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Modules;
using YesSql;

namespace OrchardCore.ContentTypes.Controllers;

/// <summary>Content types, their parts and fields: /Admin/ContentTypes and /Admin/ContentParts.</summary>
[Area("OrchardCore.ContentTypes")]
[Feature("OrchardCore.ContentTypes")]
public sealed partial class AdminController : Controller
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentDefinitionDisplayManager _display;
    private readonly StoredContent _stored;
    private readonly DefinitionNames _names;
    private readonly DefinitionOrigins _origins;
    private readonly EditorChoicesFinder _choices;
    private readonly ListedFields _listed;
    private readonly ContentOptions _options;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IUpdateModelAccessor _updater;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentDefinitionManager definitions,
        IContentDefinitionDisplayManager display,
        StoredContent stored,
        DefinitionNames names,
        DefinitionOrigins origins,
        EditorChoicesFinder choices,
        ListedFields listed,
        IOptions<ContentOptions> options,
        IAuthorizationService authorization,
        ISession session,
        INotifier notifier,
        IUpdateModelAccessor updater,
        IHtmlLocalizer<AdminController> localizer)
    {
        _definitions = definitions;
        _display = display;
        _stored = stored;
        _names = names;
        _origins = origins;
        _choices = choices;
        _listed = listed;
        _options = options.Value;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        _updater = updater;
        H = localizer;
    }

    [HttpGet]
    [Admin("ContentTypes/List", "ListContentTypes")]
    public async Task<IActionResult> List()
    {
        if (!await _authorization.AuthorizeAsync(User, ContentTypesPermissions.ViewContentTypes))
        {
            return Forbid();
        }

        var counts = await _stored.CountByTypeAsync();
        var types = (await _definitions.ListTypeDefinitionsAsync()).OrderBy(x => x.DisplayName, StringComparer.CurrentCulture);
        return View(new ListContentTypesViewModel
        {
            Types = [.. types.Select(x => new TypeRow(x, counts.GetValueOrDefault(x.Name), _origins.ModuleOf(x)))],
            CanEdit = await MayEditAsync(),
        });
    }

    [HttpGet]
    [Admin("ContentTypes/Create", "CreateType")]
    public async Task<IActionResult> Create() => await MayEditAsync() ? View(new CreateDefinitionViewModel()) : Forbid();

    [HttpPost, ActionName(nameof(Create))]
    [Admin("ContentTypes/Create", "CreateType")]
    public async Task<IActionResult> CreatePost(CreateDefinitionViewModel model)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        var types = (await _definitions.LoadTypeDefinitionsAsync()).ToArray();
        if (_names.Check(ModelState, model.DisplayName, model.Name, [.. types.Select(x => x.DisplayName)], await TakenNamesAsync()) is not { } name)
        {
            return View(model);
        }

        // As Orchard Core makes them: ready for use; what is not wanted is switched off in the editor.
        await _definitions.AlterTypeDefinitionAsync(name, type => type
            .WithDisplayName(model.DisplayName!.Trim())
            .WithPart(name)
            .Creatable().Listable().Draftable().Versionable().Securable());
        await _notifier.SuccessAsync(H["The content type \"{0}\" has been created.", model.DisplayName!.Trim()]);
        return RedirectToAction(nameof(AddPartsTo), new { id = name });
    }

    [HttpGet]
    [Admin("ContentTypes/Edit/{id}", "EditType")]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetTypeDefinitionAsync(id) is { } type
            ? View(TypeModel(type, await _display.BuildTypeEditorAsync(type, _updater.ModelUpdater)))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("ContentTypes/Edit/{id}", "EditType")]
    public async Task<IActionResult> EditPost(
        string id, string?[]? orderedPartNames, string?[]? orderedFieldNames, [Bind(Prefix = "submit.Save")] string? save, [Bind(Prefix = "submit.Move")] string? move)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var editor = await _display.UpdateTypeEditorAsync(type, _updater.ModelUpdater);
        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(Edit), TypeModel(type, editor));
        }

        await OrderAsync(id, orderedPartNames ?? [], orderedFieldNames ?? [], move);
        if (move is not null)
        {
            return Redirect(Url.Action(nameof(Edit), new { id }) + "#parts");
        }

        await _notifier.SuccessAsync(H["The content type \"{0}\" has been saved.", (await _definitions.GetTypeDefinitionAsync(id))!.DisplayName]);
        return save == "SaveAndContinue" ? RedirectToAction(nameof(Edit), new { id }) : RedirectToAction(nameof(List));
    }

    [HttpGet]
    [Admin("ContentTypes/Delete/{id}", "DeleteType")]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        return await _definitions.GetTypeDefinitionAsync(id) is { } type
            ? View(new TypeRow(type, await _stored.CountItemsAsync(type.Name), _origins.ModuleOf(type)))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Delete))]
    [Admin("ContentTypes/Delete/{id}", "DeleteType")]
    public async Task<IActionResult> DeletePost(string id)
    {
        if (!await MayEditAsync())
        {
            return Forbid();
        }

        if (await _definitions.LoadTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        // Refused on the page as well: items without a type could neither be shown nor edited.
        if (DefinitionOrigins.IsSystemDefined(type) || await _stored.CountItemsAsync(type.Name) > 0)
        {
            return RedirectToAction(nameof(Delete), new { id });
        }

        await _definitions.DeleteTypeDefinitionAsync(type.Name);
        if (type.Parts.Any(x => x.PartDefinition.Name == type.Name))
        {
            await _definitions.DeletePartDefinitionAsync(type.Name);
        }

        await _notifier.SuccessAsync(H["The content type \"{0}\" has been deleted.", type.DisplayName]);
        return RedirectToAction(nameof(List));
    }

    private EditTypeViewModel TypeModel(ContentTypeDefinition type, object editor) => new()
    {
        Type = type,
        Editor = editor,
        Module = _origins.ModuleOf(type),
        Parts = [.. InOrder(type.Parts.Where(x => x.PartDefinition.Name != type.Name), x => x.GetSettings<ContentTypePartSettings>().Position)],
        Fields = [.. InOrder(type.Parts.FirstOrDefault(x => x.PartDefinition.Name == type.Name)?.PartDefinition.Fields ?? [], x => x.GetSettings<ContentPartFieldSettings>().Position)],
    };

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> entries, Func<T, string?> position)
        => entries.OrderBy(x => position(x) is { Length: > 0 } text ? text : "before", FlatPositionComparer.Instance);

    private async Task OrderAsync(string typeName, string?[] partNames, string?[] fieldNames, string? move)
    {
        var type = (await _definitions.LoadTypeDefinitionAsync(typeName))!;
        var parts = PositionsOf(type.Parts.Select(x => x.Name), partNames, move, "part:");
        if (parts.Count > 0)
        {
            await _definitions.AlterTypeDefinitionAsync(type.Name, builder =>
            {
                foreach (var part in type.Parts.Where(x => parts.ContainsKey(x.Name)))
                {
                    builder.WithPart(part.Name, part.PartDefinition.Name, x => x.WithPosition(parts[part.Name]));
                }
            });
        }

        await OrderFieldsAsync(typeName, fieldNames, move);
    }

    private async Task OrderFieldsAsync(string partName, string?[] fieldNames, string? move)
    {
        if (await _definitions.LoadPartDefinitionAsync(partName) is { } part && PositionsOf(part.Fields.Select(x => x.Name), fieldNames, move, "field:") is { Count: > 0 } fields)
        {
            await _definitions.AlterPartDefinitionAsync(part.Name, builder =>
            {
                foreach (var (name, position) in fields)
                {
                    builder.WithField(name, x => x.WithPosition(position));
                }
            });
        }
    }

    // A button "up" or "down" sends "part:TitlePart:-1".
    private static Dictionary<string, string> PositionsOf(IEnumerable<string> known, string?[] posted, string? move, string kind)
    {
        var names = posted.OfType<string>().Where(known.ToHashSet(StringComparer.Ordinal).Contains).Distinct(StringComparer.Ordinal).ToList();
        if (move?.StartsWith(kind, StringComparison.Ordinal) == true && move[kind.Length..].Split(':') is [var name, "-1" or "1"] && names.IndexOf(name) is >= 0 and var from)
        {
            var to = Math.Clamp(from + (move.EndsWith("-1", StringComparison.Ordinal) ? -1 : 1), 0, names.Count - 1);
            names.RemoveAt(from);
            names.Insert(to, name);
        }

        return names.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private Task<bool> MayEditAsync() => _authorization.AuthorizeAsync(User, ContentTypesPermissions.EditContentTypes);

    // A type and its own part share one name; so types, parts and classes of parts are kept apart.
    private async Task<IReadOnlyCollection<string>> TakenNamesAsync()
        => [
            .. (await _definitions.LoadTypeDefinitionsAsync()).Select(x => x.Name),
            .. (await _definitions.LoadPartDefinitionsAsync()).Select(x => x.Name),
            .. _options.ContentPartOptionsLookup.Keys,
        ];
}
