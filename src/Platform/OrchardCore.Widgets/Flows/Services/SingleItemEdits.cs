using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Versions;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Title.Models;
using YesSql;

namespace OrchardCore.Flows.Services;

/// <summary>
/// Forms about a single item within another one, such as a term or a menu item: they overwrite neither what somebody else has changed in that
/// item meanwhile, nor the draft of the container that somebody else has.
/// </summary>
public sealed class SingleItemEdits
{
    public const string ConflictView = "~/Areas/OrchardCore.Contents/Views/Admin/Conflict.cshtml";

    // Menu items have their name nowhere but there.
    private const string Item = nameof(ContentItem);
    private const string NameUnit = $"{Item}.{nameof(ContentItem.DisplayText)}";

    private readonly IContentManager _contentManager;
    private readonly YesSql.ISession _session;
    private readonly ContentDifferences _differences;
    private readonly IHttpContextAccessor _http;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public SingleItemEdits(
        IContentManager contentManager, YesSql.ISession session, ContentDifferences differences, IHttpContextAccessor http, INotifier notifier, IHtmlLocalizer<SingleItemEdits> localizer)
    {
        _contentManager = contentManager;
        _session = session;
        _differences = differences;
        _http = http;
        _notifier = notifier;
        H = localizer;
    }

    /// <summary>What a form about the item carries along as <c>editedState</c>.</summary>
    public static string StateOf(ContentItem container, ContentItem item) => EditedState.Of(container, ContentOf(item)).ToString();

    /// <summary>Compares what the form sent with what is stored by now, and takes over what was decided on the page about a conflict.</summary>
    /// <param name="stored">The item as it is in the container.</param>
    /// <param name="mine">The item with what the form sent.</param>
    /// <param name="prefix">Of the fields of the form.</param>
    public async Task<SingleItemOutcome> CheckAsync(ContentItem container, ContentItem stored, ContentItem mine, string prefix, ModelStateDictionary errors)
    {
        var request = _http.HttpContext!.Request;
        var form = request.Form;
        var sent = form["editedState"].ToString();
        var state = EditedState.Parse(sent);
        var decision = form["decision"].ToString();
        if (form.ContainsKey("editedState") && state?.IsOf(container) != true)
        {
            var fields = await EditConflict.FieldsAsync(_differences, mine.ContentType, state?.Content, ContentOf(stored), ContentOf(mine), form);
            var isDecided = decision == "merge" && fields.All(x => x.Choice is not ConflictSide.Both) && form["decidedOn"] == EditedState.Of(container).Key;
            if (decision != "edit" && !isDecided && fields.Any(x => x.ChangedBy is not ConflictSide.Mine))
            {
                errors.Clear();
                var here = request.PathBase + request.Path + request.QueryString;
                var resent = new ResentForm("submit.Save", "", null, EditConflict.Typed(form).ToArray());
                return new SingleItemOutcome(new ConflictViewModel(container, stored.DisplayText ?? stored.ContentType, fields, sent, resent, decision == "merge", Publishes: false, here, here), false, false);
            }
        }

        var taken = decision == "merge" ? EditConflict.TakenFromTheirs(form) : [];
        if (taken.Count > 0)
        {
            Take(mine, stored, taken);
            foreach (var key in errors.Keys.Where(key => taken.Any(unit => IsOf(key, prefix, unit))).ToArray())
            {
                errors.Remove(key);
            }
        }

        return new SingleItemOutcome(null, taken.Count > 0, decision == "edit");
    }

    /// <summary>Changes the draft of a container, which is its latest version. The draft of somebody else stays in the history, and its author is told of.</summary>
    /// <returns>False when somebody saved at the very same moment; then nothing was changed.</returns>
    public async Task<bool> SaveAsync(ContentItem container, Action<ContentItem> change)
    {
        var user = _http.HttpContext?.User.Identity?.Name;
        var author = container.Author;
        var isTheirs = !container.Published && !string.IsNullOrEmpty(author) && author != user;
        try
        {
            var draft = await _contentManager.GetAsync(container.ContentItemId, isTheirs ? VersionOptions.NewDraft : VersionOptions.DraftRequired);

            // A new version takes the place of the one it was made from. If that is not the container, somebody has saved since it was read.
            if (draft is null || (draft != container && container.Latest))
            {
                return await RefusedAsync();
            }

            change(draft);
            await _contentManager.UpdateAsync(draft);
            await _contentManager.SaveDraftAsync(draft);
            await _session.FlushAsync();
        }
        catch (ConcurrencyException)
        {
            return await RefusedAsync();
        }

        if (isTheirs)
        {
            await _notifier.InformationAsync(H["Your change builds on the draft of {0}, which is kept under “Versions”.", author!]);
        }

        return true;
    }

    private async Task<bool> RefusedAsync()
    {
        await _session.CancelAsync();
        await _notifier.ErrorAsync(H["Somebody else has changed this at the same moment. Please save again."]);
        return false;
    }

    private static void Take(ContentItem mine, ContentItem stored, IReadOnlyList<string> units)
    {
        EditConflict.Take(mine, (JsonObject)stored.Content, units.Where(unit => unit != NameUnit));
        if (units.Any(unit => unit is NameUnit or $"{nameof(TitlePart)}.{nameof(TitlePart.Title)}"))
        {
            mine.DisplayText = stored.DisplayText;
        }
    }

    private static bool IsOf(string key, string prefix, string unit)
        => unit == NameUnit
            ? key.StartsWith(prefix + ".", StringComparison.Ordinal) && key.EndsWith(".Name", StringComparison.Ordinal)
            : key == $"{prefix}.{unit}" || key.StartsWith($"{prefix}.{unit}.", StringComparison.Ordinal);

    private static JsonObject ContentOf(ContentItem item)
    {
        var content = (JsonObject)ContentData.Of(item).DeepClone();
        if (!content.ContainsKey(nameof(TitlePart)))
        {
            content[Item] = new JsonObject { [nameof(ContentItem.DisplayText)] = item.DisplayText };
        }

        return content;
    }
}

/// <param name="Conflict">To be shown instead of saving.</param>
/// <param name="IsMerged">The item now holds something that somebody else wrote.</param>
/// <param name="GoesOn">The form is wanted once more, with what was typed.</param>
public sealed record SingleItemOutcome(ConflictViewModel? Conflict, bool IsMerged, bool GoesOn);
