using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Documents;
using OrchardCore.Json;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentManagement;

/// <summary>Imports versions: new ones are created, changed ones updated, unchanged ones skipped, items edited since the last import left alone.</summary>
internal sealed class ContentImporter
{
    private const int BatchSize = 500;

    private readonly DefaultContentManager _manager;
    private readonly ISession _session;
    private readonly IDocumentManager<ContentImportDocument> _documents;
    private readonly IImportReport _report;
    private readonly ContentImportCheck _check;

    public ContentImporter(
        DefaultContentManager manager,
        ISession session,
        IDocumentManager<ContentImportDocument> documents,
        IImportReport report,
        ContentImportCheck check)
    {
        _manager = manager;
        _session = session;
        _documents = documents;
        _report = report;
        _check = check;
    }

    public async Task ImportAsync(IEnumerable<ContentItem> items)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        var imported = new Dictionary<string, ContentImport>(StringComparer.Ordinal);
        var versions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var batch in items.Chunk(BatchSize))
        {
            var stored = await StoredVersionsAsync(batch);
            foreach (var item in batch)
            {
                if (string.IsNullOrEmpty(item.ContentItemVersionId) || versions.Add(item.ContentItemVersionId))
                {
                    await ImportNamingItemAsync(item, stored, document, imported);
                }
            }
        }

        if (imported.Count > 0)
        {
            await RememberAsync(document, imported);
        }
    }

    private async Task ImportNamingItemAsync(ContentItem item, List<ContentItem> stored, ContentImportDocument document, Dictionary<string, ContentImport> imported)
    {
        try
        {
            await _check.CheckAsync(item);
            await ImportAsync(item, stored, document, imported);
        }
        catch (Exception ex) when (ex is ValidationException or JsonException)
        {
            throw new ContentImportException(item, ex);
        }
    }

    private async Task ImportAsync(ContentItem item, List<ContentItem> stored, ContentImportDocument document, Dictionary<string, ContentImport> imported)
    {
        var fingerprint = Fingerprint([item]);
        var original = stored.Find(x => string.Equals(x.ContentItemVersionId, item.ContentItemVersionId, StringComparison.OrdinalIgnoreCase));
        if (!imported.TryGetValue(item.ContentItemId ?? "", out var entry))
        {
            entry = document.Items.GetValueOrDefault(item.ContentItemId ?? "");
            var active = stored.Where(x => x.ContentItemId == item.ContentItemId && (x.Latest || x.Published)).ToArray();
            if (!_report.ReplacesEdited && (entry is null ? active.Any(x => x != original) : entry.State != Fingerprint(active)))
            {
                _report.ReportLeftAlone(item);
                return;
            }
        }

        var unchanged = original is not null
            && (IsAsImported(original, item)
                || (!_report.ReplacesEdited && (entry is null ? JsonSubset.Contains(original, item) : entry.Versions.GetValueOrDefault(original.ContentItemVersionId) == fingerprint)));
        if (unchanged)
        {
            _report.Unchanged++;
            return;
        }

        var former = original ?? stored.Find(x => x.ContentItemId == item.ContentItemId && (x.Latest || x.Published));
        var before = former is null ? null : JObject.FromObject(former);
        var context = new ImportContentContext(item, original);
        await _manager.InOrderAsync((h, c) => h.ImportingAsync(c), context);
        var result = original is null
            ? await _manager.CreateContentItemVersionAsync(item)
            : await _manager.UpdateContentItemVersionAsync(original, item);
        if (!result.Succeeded)
        {
            throw new ValidationException($"The content item '{item}' ({item.ContentType}, {item.ContentItemId}) is not valid: {Join(result)}");
        }

        await _manager.InReverseAsync((h, c) => h.ImportedAsync(c), context);
        var version = original ?? item;
        _report.ReportImported(new(version, before is null, before is null ? [] : JsonDifference.Between(before, JObject.FromObject(version))));
        if (original is null)
        {
            stored.Add(item);
        }

        entry ??= new();
        entry.Versions[item.ContentItemVersionId] = fingerprint;
        imported[item.ContentItemId!] = entry;
    }

    private static bool IsAsImported(ContentItem stored, ContentItem imported)
        => stored.Latest == imported.Latest && stored.Published == imported.Published && JsonSubset.Contains(stored, imported);

    // Fingerprints are taken when all handlers are done: importing one item may change another.
    private async Task RememberAsync(ContentImportDocument document, Dictionary<string, ContentImport> imported)
    {
        foreach (var ids in imported.Keys.Chunk(BatchSize))
        {
            var active = (await _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId.IsIn(ids) && (x.Latest || x.Published)).ListAsync())
                .ToLookup(x => x.ContentItemId);
            foreach (var id in ids)
            {
                imported[id].State = Fingerprint(active[id]);
                document.Items[id] = imported[id];
            }
        }

        await _documents.UpdateAsync(document);
    }

    private async Task<List<ContentItem>> StoredVersionsAsync(ContentItem[] batch)
    {
        var ids = batch.Select(x => x.ContentItemId).Where(x => !string.IsNullOrEmpty(x)).Distinct().ToArray();
        var versionIds = batch.Select(x => x.ContentItemVersionId).Where(x => !string.IsNullOrEmpty(x)).Distinct().ToArray();
        var found = await _session
            .Query<ContentItem, ContentItemIndex>(x => x.ContentItemId.IsIn(ids) && (x.Latest || x.Published || x.ContentItemVersionId.IsIn(versionIds)))
            .ListAsync();
        return (await _manager.LoadAsync(found)).ToList();
    }

    private static string Fingerprint(IEnumerable<ContentItem> versions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var version in versions.OrderBy(x => x.ContentItemVersionId, StringComparer.Ordinal))
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(version, JOptions.Default));
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 12));
    }

    private static string Join(ContentValidateResult result)
        => string.Join(" ", result.Errors.Select(x => x.MemberNames.Any() ? $"{string.Join(", ", x.MemberNames)}: {x.ErrorMessage}" : x.ErrorMessage));
}
